# checkpoints: subject -> mark, while a person approves exactly these bytes; else the episode pauses (exit 4)
# Only those that the project turns on are in the graph. Decisions lie in its approvals/ folder.


rule enforce_canon_diff:
    input:
        subject="episodes/{ep}/canon_diff.json",
        passed="episodes/{ep}/canon_gate.ok",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/canon_diff.ok",
    log:
        "logs/enforce_canon_diff/{ep}.log",
    retries: 0
    resources:
        cpu_queue=1,
    params:
        decisions=decisions("approve_canon_diff"),
        kept=decision_file("approve_canon_diff"),
        code=code_of("enforce-approval"),
    message:
        "Asking a person about what {wildcards.ep} changes in the world"
    shell:
        "storyreel enforce-approval"
        " --checkpoint approve_canon_diff"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --approval {FOLDER:q}/{params.kept:q} --approval-name {params.kept:q}"
        " --code {params.code:q}"
        " --out-mark {output:q}"
        " 2> {log:q}"


rule enforce_timing_lock:
    input:
        subject="episodes/{ep}/shotlist.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/timing_lock.ok",
    log:
        "logs/enforce_timing_lock/{ep}.log",
    retries: 0
    resources:
        cpu_queue=1,
    params:
        decisions=decisions("approve_shotlist_timing_lock"),
        kept=decision_file("approve_shotlist_timing_lock"),
        code=code_of("enforce-approval"),
    message:
        "Asking a person about the timing of {wildcards.ep}"
    shell:
        "storyreel enforce-approval"
        " --checkpoint approve_shotlist_timing_lock"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --approval {FOLDER:q}/{params.kept:q} --approval-name {params.kept:q}"
        " --code {params.code:q}"
        " --out-mark {output:q}"
        " 2> {log:q}"


rule sample_lines:
    input:
        script="episodes/{ep}/script.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/voice_samples.lines.json",
    log:
        "logs/sample_lines/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings(voices_enabled=PROJECT.voices.enabled),
        casting=author_file("casting.yaml"),
        code=code_of("sample-lines"),
    message:
        "Giving each character of {wildcards.ep} a line to be heard by"
    shell:
        "storyreel sample-lines"
        " --script {input.script:q}"
        " --casting {FOLDER:q}/casting.yaml --casting-name casting.yaml"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-voice_lines {output:q}"
        " 2> {log:q}"


rule speak_samples:
    input:
        lines="episodes/{ep}/voice_samples.lines.json",
        gate=ancient(canons_before),
    output:
        speech="episodes/{ep}/voice_samples.json",
        track="episodes/{ep}/voice_samples.flac",
    log:
        "logs/speak_samples/{ep}.log",
    threads: 2
    resources:
        local_ai_queue=1,
    params:
        settings=settings(allow_no_voice=PROJECT.voices.allow_no_voice),
        code=code_of("speak-lines"),
    message:
        "Speaking a sample of each voice of {wildcards.ep}"
    shell:
        "storyreel speak-lines"
        " --lines {input.lines:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-speech {output.speech:q}"
        " --out-dialogue {output.track:q}"
        " 2> {log:q}"


rule pack_characters:
    input:
        shotlist="episodes/{ep}/shotlist.json",
        manifest="episodes/{ep}/asset_manifest.json",
        lines="episodes/{ep}/voice_samples.lines.json",
        speech="episodes/{ep}/voice_samples.json",
        track="episodes/{ep}/voice_samples.flac",
        gate=ancient(canons_before),
    output:
        pack="episodes/{ep}/character_pack.json",
        sheet="episodes/{ep}/character_pack.html",
    log:
        "logs/pack_characters/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings("seed"),
        casting=author_file("casting.yaml"),
        library=RUN.library,
        code=code_of("pack-characters"),
    message:
        "Laying out how the characters of {wildcards.ep} look and sound"
    shell:
        "storyreel pack-characters"
        " --shotlist {input.shotlist:q}"
        " --manifest {input.manifest:q}"
        " --lines {input.lines:q}"
        " --speech {input.speech:q}"
        " --track {input.track:q}"
        " --casting {FOLDER:q}/casting.yaml --casting-name casting.yaml"
        " --library {FOLDER:q}/library"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-pack {output.pack:q}"
        " --out-sheet {output.sheet:q}"
        " 2> {log:q}"


rule enforce_character_packs:
    input:
        subject="episodes/{ep}/character_pack.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/character_pack.ok",
    log:
        "logs/enforce_character_packs/{ep}.log",
    retries: 0
    resources:
        cpu_queue=1,
    params:
        decisions=decisions("approve_character_packs"),
        kept=decision_file("approve_character_packs"),
        code=code_of("enforce-approval"),
    message:
        "Asking a person about the characters of {wildcards.ep}"
    shell:
        "storyreel enforce-approval"
        " --checkpoint approve_character_packs"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --approval {FOLDER:q}/{params.kept:q} --approval-name {params.kept:q}"
        " --code {params.code:q}"
        " --out-mark {output:q}"
        " 2> {log:q}"


rule estimate_spend:
    input:
        plan=plan_of,
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/{profile}/spend_estimate.json",
    log:
        "logs/estimate_spend/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings("cost_policy", "external_shots"),
        code=code_of("estimate-spend"),
    message:
        "Estimating what {wildcards.ep} would cost outside ({wildcards.profile})"
    shell:
        "storyreel estimate-spend"
        " --plan {input.plan:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-estimate {output:q}"
        " 2> {log:q}"


rule enforce_external_spend:
    input:
        subject="episodes/{ep}/{profile}/spend_estimate.json",
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/{profile}/external_spend.ok",
    log:
        "logs/enforce_external_spend/{ep}.{profile}.log",
    retries: 0
    resources:
        cpu_queue=1,
    params:
        settings=settings("cost_policy"),
        decisions=decisions("approve_external_spend"),
        kept=decision_file("approve_external_spend"),
        code=code_of("enforce-spend"),
    message:
        "Asking a person about the cost of {wildcards.ep}, if it is more than the project spends unasked"
    shell:
        "storyreel enforce-spend"
        " --checkpoint approve_external_spend"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --approval {FOLDER:q}/{params.kept:q} --approval-name {params.kept:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-mark {output:q}"
        " 2> {log:q}"

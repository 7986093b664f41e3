# script -> voice lines -> measured speech -> locked shot list -> asset manifest -> render plan


rule voice_lines:
    input:
        script="episodes/{ep}/script.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/voice_lines.json",
    log:
        "logs/voice_lines/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings(voices_enabled=PROJECT.voices.enabled),
        casting=author_file("casting.yaml"),
        code=code_of("voice-lines"),
    message:
        "Casting the voices of {wildcards.ep}"
    shell:
        "storyreel voice-lines"
        " --script {input.script:q}"
        " --casting {FOLDER:q}/casting.yaml --casting-name casting.yaml"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-voice_lines {output:q}"
        " 2> {log:q}"


rule speak_lines:
    input:
        lines="episodes/{ep}/voice_lines.json",
        gate=ancient(canons_before),
    output:
        speech="episodes/{ep}/speech.json",
        dialogue="episodes/{ep}/dialogue.flac",
    log:
        "logs/speak_lines/{ep}.log",
    threads: 2
    resources:
        local_ai_queue=1,
    params:
        settings=settings(allow_no_voice=PROJECT.voices.allow_no_voice),
        code=code_of("speak-lines"),
    message:
        "Speaking the lines of {wildcards.ep}"
    shell:
        "storyreel speak-lines"
        " --lines {input.lines:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-speech {output.speech:q}"
        " --out-dialogue {output.dialogue:q}"
        " 2> {log:q}"


rule lock_timing:
    input:
        script="episodes/{ep}/script.json",
        speech="episodes/{ep}/speech.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/shotlist.json",
    log:
        "logs/lock_timing/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings(
            "chapters",
            "target_duration",
            max_line_seconds=PROJECT.voices.max_line_seconds,
            rate={"num": 24, "den": 1},
        ),
        code=code_of("lock-timing"),
    message:
        "Breaking {wildcards.ep} into shots and locking their timing"
    shell:
        "storyreel lock-timing"
        " --script {input.script:q}"
        " --speech {input.speech:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-shotlist {output:q}"
        " 2> {log:q}"


rule asset_manifest:
    input:
        shotlist="episodes/{ep}/shotlist.json",
        lines="episodes/{ep}/voice_lines.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/asset_manifest.json",
    log:
        "logs/asset_manifest/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("asset-manifest"),
    message:
        "Listing what the shots of {wildcards.ep} need"
    shell:
        "storyreel asset-manifest"
        " --shotlist {input.shotlist:q}"
        " --voice-lines {input.lines:q}"
        " --code {params.code:q}"
        " --out-asset_manifest {output:q}"
        " 2> {log:q}"


rule check_shot_safety:
    input:
        subject="episodes/{ep}/shotlist.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/safety/shots.json",
    log:
        "logs/check_shot_safety/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("check-safety"),
    message:
        "Safety of the shots of {wildcards.ep} (nothing is checked yet)"
    shell:
        "storyreel check-safety"
        " --stage shots"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --code {params.code:q}"
        " --out-report {output:q}"
        " 2> {log:q}"


checkpoint plan_render:
    input:
        arc="story/arc.json",
        shotlist="episodes/{ep}/shotlist.json",
        manifest="episodes/{ep}/asset_manifest.json",
        safety="episodes/{ep}/safety/shots.json",
        approved=approved("approve_character_packs", "approve_shotlist_timing_lock"),
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/{profile}/render_plan.json",
    log:
        "logs/plan_render/{ep}.{profile}.log",
    resources:
        media_queue=1,
    params:
        settings=RUN.plan_settings,
        decisions=decisions("approve_character_packs", "approve_shotlist_timing_lock"),
        code=code_of("plan-render"),
    message:
        "Choosing the assets of {wildcards.ep} and planning its clips ({wildcards.profile})"
    shell:
        "storyreel plan-render"
        " --arc {input.arc:q}"
        " --shotlist {input.shotlist:q}"
        " --manifest {input.manifest:q}"
        " --safety {input.safety:q}"
        " --casting {FOLDER:q}/casting.yaml --casting-name casting.yaml"
        " --library {FOLDER:q}/library"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-render_plan {output:q}"
        " 2> {log:q}"

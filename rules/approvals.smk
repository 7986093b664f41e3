# checkpoints: subject -> mark, while a person approves exactly these bytes; else the episode pauses (exit 4)
# Only those that the project turns on are in the graph. Decisions lie in its approvals/ folder.


rule enforce_canon_diff:
    input:
        subject="episodes/{ep}/canon_diff.json",
        passed="episodes/{ep}/canon_gate.ok",
        gate=ancient(canon_before),
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
        gate=ancient(canon_before),
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

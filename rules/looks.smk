# looks: what a person reads or looks at; no film waits for any of it


rule write_notes:
    input:
        script="episodes/{ep}/script.json",
        shotlist="episodes/{ep}/shotlist.json",
        gate=ancient(canon_before),
    output:
        "episodes/{ep}/notes.json",
    log:
        "logs/write_notes/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("write-notes"),
    message:
        "Noting what breaks a rule of staging in {wildcards.ep}"
    shell:
        "storyreel write-notes"
        " --script {input.script:q}"
        " --shotlist {input.shotlist:q}"
        " --code {params.code:q}"
        " --out-notes {output:q}"
        " 2> {log:q}"

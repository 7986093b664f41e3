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


rule draw_cast:
    input:
        shotlist="episodes/{ep}/shotlist.json",
        plan=plan_of,
        gate=ancient(canon_before),
    output:
        "episodes/{ep}/{profile}/cast.html",
    log:
        "logs/draw_cast/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("draw-cast"),
    message:
        "Drawing the cast of {wildcards.ep}"
    shell:
        "storyreel draw-cast"
        " --shotlist {input.shotlist:q}"
        " --plan {input.plan:q}"
        " --code {params.code:q}"
        " --out-page {output:q}"
        " 2> {log:q}"

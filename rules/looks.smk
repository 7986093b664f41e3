# looks: what a person reads or looks at; no film waits for any of it


rule write_notes:
    input:
        script="episodes/{ep}/script.json",
        shotlist="episodes/{ep}/shotlist.json",
        gate=ancient(canons_before),
    output:
        report(
            "episodes/{ep}/notes.json",
            caption="report/notes.rst",
            category="Notes",
            labels={"episode": "{ep}"},
        ),
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
        gate=ancient(canons_before),
    output:
        report(
            "episodes/{ep}/{profile}/cast.html",
            caption="report/cast.rst",
            category="Looks",
            labels={"episode": "{ep}", "format": "{profile}"},
        ),
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


rule draw_sheet:
    input:
        picture="episodes/{ep}/{profile}/picture.mp4",
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        report(
            "episodes/{ep}/{profile}/sheet.jpg",
            caption="report/sheet.rst",
            category="Looks",
            labels={"episode": "{ep}", "format": "{profile}"},
        ),
    log:
        "logs/draw_sheet/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("draw-sheet"),
    message:
        "Laying the shots of {wildcards.ep} out on a sheet"
    shell:
        "storyreel draw-sheet"
        " --picture {input.picture:q}"
        " --plan {input.plan:q}"
        " --code {params.code:q}"
        " --out-sheet {output:q}"
        " 2> {log:q}"


rule draw_places:
    input:
        plan=plan_of,
        gate=ancient(canons_before),
    output:
        report(
            "episodes/{ep}/{profile}/places.html",
            caption="report/places.rst",
            category="Looks",
            labels={"episode": "{ep}", "format": "{profile}"},
        ),
    log:
        "logs/draw_places/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("draw-places"),
    message:
        "Drawing the places of {wildcards.ep}"
    shell:
        "storyreel draw-places"
        " --plan {input.plan:q}"
        " --code {params.code:q}"
        " --out-page {output:q}"
        " 2> {log:q}"

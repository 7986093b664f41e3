# render plan -> clips -> picture; speech + music -> mix; captions -> the film, its checks, the deliverable


rule check_asset_safety:
    input:
        subject=plan_of,
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/{profile}/safety/assets.json",
    log:
        "logs/check_asset_safety/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("check-safety"),
    message:
        "Safety of the assets of {wildcards.ep} (nothing is checked yet)"
    shell:
        "storyreel check-safety"
        " --stage assets"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --code {params.code:q}"
        " --out-report {output:q}"
        " 2> {log:q}"


rule render_clip:
    input:
        spec="shots/{key}.json",
    output:
        "clips/{key}.mp4",
    log:
        "logs/render_clip/{key}.log",
    resources:
        cpu_queue=1,
    message:
        "Drawing a shot"
    shell:
        "storyreel render-clip"
        " --spec {input.spec:q}"
        " --key {wildcards.key:q}"
        " --out-clip {output:q}"
        " 2> {log:q}"


rule join_clips:
    input:
        clips=clips,
        safety="episodes/{ep}/{profile}/safety/assets.json",
        approved=approved("approve_external_spend"),
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/{profile}/picture.mp4",
    log:
        "logs/join_clips/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        decisions=decisions("approve_external_spend"),
        code=code_of("join-clips"),
    message:
        "Joining the clips of {wildcards.ep}"
    shell:
        "storyreel join-clips"
        " --plan {input.plan:q}"
        " --clips {input.clips:q}"
        " --safety {input.safety:q}"
        " --code {params.code:q}"
        " --out-picture {output:q}"
        " 2> {log:q}"


rule mix_sound:
    input:
        shotlist="episodes/{ep}/shotlist.json",
        speech="episodes/{ep}/speech.json",
        dialogue="episodes/{ep}/dialogue.flac",
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        mix="episodes/{ep}/{profile}/mix.flac",
        aac="episodes/{ep}/{profile}/mix.m4a",
    log:
        "logs/mix_sound/{ep}.{profile}.log",
    priority: 1  # a clip takes less, and the film waits for the longest
    resources:
        cpu_queue=1,
    params:
        settings=RUN.sound_settings,
        code=code_of("mix-sound"),
    message:
        "Composing the music of {wildcards.ep} and mixing the sound"
    shell:
        "storyreel mix-sound"
        " --shotlist {input.shotlist:q}"
        " --speech {input.speech:q}"
        " --dialogue {input.dialogue:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-mix {output.mix:q}"
        " --out-aac {output.aac:q}"
        " 2> {log:q}"


rule write_captions:
    input:
        shotlist="episodes/{ep}/shotlist.json",
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        captions="episodes/{ep}/{profile}/captions.json",
        srt="episodes/{ep}/{profile}/captions.srt",
        vtt="episodes/{ep}/{profile}/captions.vtt",
    log:
        "logs/write_captions/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("write-captions"),
    message:
        "Writing the captions of {wildcards.ep}"
    shell:
        "storyreel write-captions"
        " --shotlist {input.shotlist:q}"
        " --code {params.code:q}"
        " --out-captions {output.captions:q}"
        " --out-srt {output.srt:q}"
        " --out-vtt {output.vtt:q}"
        " 2> {log:q}"


rule mux_render:
    input:
        picture="episodes/{ep}/{profile}/picture.mp4",
        sound="episodes/{ep}/{profile}/mix.m4a",
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        render="episodes/{ep}/{profile}/render.mp4",
        credits="episodes/{ep}/{profile}/credits.txt",
    log:
        "logs/mux_render/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("mux-render"),
    message:
        "Putting picture and sound of {wildcards.ep} together"
    shell:
        "storyreel mux-render"
        " --picture {input.picture:q}"
        " --sound {input.sound:q}"
        " --plan {input.plan:q}"
        " --code {params.code:q}"
        " --out-render {output.render:q}"
        " --out-credits {output.credits:q}"
        " 2> {log:q}"


rule judge_quality:
    input:
        render="episodes/{ep}/{profile}/render.mp4",
        mix="episodes/{ep}/{profile}/mix.flac",
        captions="episodes/{ep}/{profile}/captions.json",
        shotlist="episodes/{ep}/shotlist.json",
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        report(
            "episodes/{ep}/{profile}/quality_report.json",
            caption="report/quality.rst",
            category="Quality",
            labels={"episode": "{ep}", "format": "{profile}"},
        ),
    log:
        "logs/judge_quality/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings("target_duration"),
        code=code_of("judge-quality"),
    message:
        "Measuring the film of {wildcards.ep}"
    shell:
        "storyreel judge-quality"
        " --render {input.render:q}"
        " --mix {input.mix:q}"
        " --captions {input.captions:q}"
        " --shotlist {input.shotlist:q}"
        " --plan {input.plan:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-report {output:q}"
        " 2> {log:q}"


rule check_output_safety:
    input:
        subject="episodes/{ep}/{profile}/quality_report.json",
        plan=ancient(plan_of),
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/{profile}/safety/output.json",
    log:
        "logs/check_output_safety/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("check-safety"),
    message:
        "Safety of the film of {wildcards.ep} (nothing is checked yet)"
    shell:
        "storyreel check-safety"
        " --stage output"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --code {params.code:q}"
        " --out-report {output:q}"
        " 2> {log:q}"


rule describe_render:
    input:
        render="episodes/{ep}/{profile}/render.mp4",
        credits="episodes/{ep}/{profile}/credits.txt",
        mix="episodes/{ep}/{profile}/mix.flac",
        srt="episodes/{ep}/{profile}/captions.srt",
        vtt="episodes/{ep}/{profile}/captions.vtt",
        quality="episodes/{ep}/{profile}/quality_report.json",
        safety="episodes/{ep}/{profile}/safety/output.json",
        shotlist="episodes/{ep}/shotlist.json",
        plan=plan_of,
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/{profile}/render_output.json",
    log:
        "logs/describe_render/{ep}.{profile}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("describe-render"),
    message:
        "Describing the film of {wildcards.ep}"
    shell:
        "storyreel describe-render"
        " --render {input.render:q}"
        " --credits {input.credits:q}"
        " --mix {input.mix:q}"
        " --srt {input.srt:q}"
        " --vtt {input.vtt:q}"
        " --quality {input.quality:q}"
        " --safety {input.safety:q}"
        " --shotlist {input.shotlist:q}"
        " --plan {input.plan:q}"
        " --code {params.code:q}"
        " --out-render_output {output:q}"
        " 2> {log:q}"


rule deliver_render:
    input:
        render=delivered("render.mp4"),
        description=delivered("render_output.json"),
        canon=ancient(canon_after),
        plan=ancient(delivered_plan),
        gate=ancient(canons_before),
    output:
        report(
            "episodes/{ep}/render.mp4",
            caption="report/film.rst",
            category="Film",
            labels={"episode": "{ep}"},
        ),
    log:
        "logs/deliver_render/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("deliver-render"),
    message:
        "Delivering {wildcards.ep}"
    shell:
        "storyreel deliver-render"
        " --render {input.render:q}"
        " --description {input.description:q}"
        " --code {params.code:q}"
        " --out-render {output:q}"
        " 2> {log:q}"

# idea + canon -> arc -> context pack -> episode plan -> script draft -> proposed canon diff


rule canon_genesis:
    output:
        "canon/genesis.json",
    log:
        "logs/canon_genesis.log",
    resources:
        cpu_queue=1,
    params:
        canon=author_file("canon.yaml"),
        predicates=author_file("predicates.yaml"),
        code=code_of("canon-genesis"),
    message:
        "Reading the canon"
    shell:
        "storyreel canon-genesis"
        " --canon {FOLDER:q}/canon.yaml --canon-name canon.yaml"
        " --predicates {FOLDER:q}/predicates.yaml --predicates-name predicates.yaml"
        " --code {params.code:q}"
        " --out-canon {output:q}"
        " 2> {log:q}"


rule plan_arc:
    input:
        canon="canon/genesis.json",
    output:
        "story/arc.json",
    log:
        "logs/plan_arc.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings(
            "idea", "seed", "genre", "target_duration", "episodes", "language"
        ),
        code=code_of("plan-arc"),
    message:
        "Finding the story in the idea"
    shell:
        "storyreel plan-arc"
        " --canon {input.canon:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-arc {output:q}"
        " 2> {log:q}"


rule build_context:
    input:
        canon=canon_before,
        arc="story/arc.json",
        memory=earlier_scripts,
        gate=ancient(earlier_canons),
    output:
        "episodes/{ep}/context.json",
    log:
        "logs/build_context/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings("context"),
        code=code_of("build-context"),
    message:
        "Gathering what {wildcards.ep} may know"
    shell:
        "storyreel build-context"
        " --canon {input.canon:q}"
        " --arc {input.arc:q}"
        " --memory {input.memory:q}"
        " --episode {wildcards.ep:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-context {output:q}"
        " 2> {log:q}"


rule plan_episode:
    input:
        context="episodes/{ep}/context.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/plan.json",
    log:
        "logs/plan_episode/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings("seed", "target_duration"),
        code=code_of("plan-episode"),
    message:
        "Planning {wildcards.ep}"
    shell:
        "storyreel plan-episode"
        " --context {input.context:q}"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-plan {output:q}"
        " 2> {log:q}"


rule write_script:
    input:
        plan="episodes/{ep}/plan.json",
        context="episodes/{ep}/context.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/script.written.json",
    log:
        "logs/write_script/{ep}.log",
    resources:
        local_ai_queue=1,
    params:
        settings=settings("seed"),
        override=author_file("overrides/{ep}/script.yaml"),
        code=code_of("write-script"),
    message:
        "Writing {wildcards.ep}"
    shell:
        "storyreel write-script"
        " --plan {input.plan:q}"
        " --context {input.context:q}"
        " --override {FOLDER:q}/overrides/{wildcards.ep}/script.yaml"
        " --override-name overrides/{wildcards.ep}/script.yaml"
        " --settings {params.settings:q}"
        " --code {params.code:q}"
        " --out-draft {output:q}"
        " 2> {log:q}"


rule propose_canon_diff:
    input:
        draft="episodes/{ep}/script.draft.json",
        canon=canon_before,
        gate=ancient(earlier_canons),
    output:
        "episodes/{ep}/canon_diff.json",
    log:
        "logs/propose_canon_diff/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        predicates=author_file("predicates.yaml"),
        code=code_of("propose-canon-diff"),
    message:
        "Noting what {wildcards.ep} changes in the world"
    shell:
        "storyreel propose-canon-diff"
        " --draft {input.draft:q}"
        " --canon {input.canon:q}"
        " --predicates {FOLDER:q}/predicates.yaml --predicates-name predicates.yaml"
        " --code {params.code:q}"
        " --out-diff {output:q}"
        " 2> {log:q}"

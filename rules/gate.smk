# script draft + canon diff -> verdict -> final script and the canon after the episode
# A judge always succeeds and keeps its report; an enforcer makes its mark or stops (exit 3).


rule repair_script:
    input:
        written="episodes/{ep}/script.written.json",
        canon=canon_before,
        gate=ancient(earlier_canons),
    output:
        draft="episodes/{ep}/script.draft.json",
        repair="episodes/{ep}/script_repair.json",
    log:
        "logs/repair_script/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        settings=settings("canon_repair_rounds"),
        predicates=author_file("predicates.yaml"),
        code=code_of("repair-script"),
    message:
        "Fitting the script of {wildcards.ep} to the canon, if the project allows it"
    shell:
        "storyreel repair-script"
        " --written {input.written:q}"
        " --canon {input.canon:q}"
        " --episode {wildcards.ep:q}"
        " --settings {params.settings:q}"
        " --predicates {FOLDER:q}/predicates.yaml --predicates-name predicates.yaml"
        " --code {params.code:q}"
        " --out-draft {output.draft:q}"
        " --out-repair {output.repair:q}"
        " 2> {log:q}"


rule judge_canon:
    input:
        draft="episodes/{ep}/script.draft.json",
        repair="episodes/{ep}/script_repair.json",
        diff="episodes/{ep}/canon_diff.json",
        canon=canon_before,
        gate=ancient(earlier_canons),
    output:
        "episodes/{ep}/gate_report.json",
    log:
        "logs/judge_canon/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        predicates=author_file("predicates.yaml"),
        waivers=RUN.waivers,
        code=code_of("judge-canon"),
    message:
        "Judging {wildcards.ep} against the canon"
    shell:
        "storyreel judge-canon"
        " --draft {input.draft:q}"
        " --diff {input.diff:q}"
        " --canon {input.canon:q}"
        " --repair {input.repair:q}"
        " --episode {wildcards.ep:q}"
        " --predicates {FOLDER:q}/predicates.yaml --predicates-name predicates.yaml"
        " --waivers {FOLDER:q}"
        " --code {params.code:q}"
        " --out-report {output:q}"
        " 2> {log:q}"


rule enforce_canon:
    input:
        report="episodes/{ep}/gate_report.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/canon_gate.ok",
    log:
        "logs/enforce_canon/{ep}.log",
    retries: 0
    resources:
        cpu_queue=1,
    params:
        code=code_of("enforce-canon"),
    message:
        "Enforcing the canon in {wildcards.ep}"
    shell:
        "storyreel enforce-canon"
        " --report {input.report:q}"
        " --canon-file {FOLDER:q}/canon.yaml --canon-file-name canon.yaml"
        " --code {params.code:q}"
        " --out-mark {output:q}"
        " 2> {log:q}"


rule check_script_safety:
    input:
        subject="episodes/{ep}/script.draft.json",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/safety/script.json",
    log:
        "logs/check_script_safety/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("check-safety"),
    message:
        "Safety of the script of {wildcards.ep} (nothing is checked yet)"
    shell:
        "storyreel check-safety"
        " --stage script"
        " --subject {input.subject:q}"
        " --episode {wildcards.ep:q}"
        " --code {params.code:q}"
        " --out-report {output:q}"
        " 2> {log:q}"


rule finalize_script:
    input:
        draft="episodes/{ep}/script.draft.json",
        report="episodes/{ep}/gate_report.json",
        safety="episodes/{ep}/safety/script.json",
        mark="episodes/{ep}/canon_gate.ok",
        gate=ancient(canons_before),
    output:
        "episodes/{ep}/script.json",
    log:
        "logs/finalize_script/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        code=code_of("finalize-script"),
    message:
        "Finishing the script of {wildcards.ep}"
    shell:
        "storyreel finalize-script"
        " --draft {input.draft:q}"
        " --report {input.report:q}"
        " --safety {input.safety:q}"
        " --code {params.code:q}"
        " --out-script {output:q}"
        " 2> {log:q}"


checkpoint apply_canon_diff:
    input:
        canon=canon_before,
        diff="episodes/{ep}/canon_diff.json",
        report="episodes/{ep}/gate_report.json",
        mark="episodes/{ep}/canon_gate.ok",
        approved=approved("approve_canon_diff"),
        gate=ancient(earlier_canons),
    output:
        "canon/{ep}.json",
    log:
        "logs/apply_canon_diff/{ep}.log",
    resources:
        cpu_queue=1,
    params:
        decisions=decisions("approve_canon_diff"),
        predicates=author_file("predicates.yaml"),
        code=code_of("apply-canon-diff"),
    message:
        "Letting {wildcards.ep} into the canon"
    shell:
        "storyreel apply-canon-diff"
        " --canon {input.canon:q}"
        " --diff {input.diff:q}"
        " --report {input.report:q}"
        " --episode {wildcards.ep:q}"
        " --predicates {FOLDER:q}/predicates.yaml --predicates-name predicates.yaml"
        " --code {params.code:q}"
        " --out-canon {output:q}"
        " 2> {log:q}"

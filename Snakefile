"""From an idea to a film. Rules in flow order; the working directory is results/."""


workdir: workflow.basedir + "/results"  # whole, since a job on a cluster starts inside it


wildcard_constraints:
    ep=r"ep\d\d",
    profile=r"[a-z_]+",
    key=r"[0-9a-f]{32}",


localrules:  # cheap stages stay on this host; voices, clips and sound go where the profile says
    canon_genesis,
    plan_arc,
    build_context,
    plan_episode,
    write_script,
    propose_canon_diff,
    repair_script,
    judge_canon,
    enforce_canon,
    check_script_safety,
    finalize_script,
    apply_canon_diff,
    voice_lines,
    lock_timing,
    enforce_canon_diff,
    sample_lines,
    pack_characters,
    enforce_character_packs,
    enforce_timing_lock,
    estimate_spend,
    enforce_external_spend,
    asset_manifest,
    check_shot_safety,
    plan_render,
    check_asset_safety,
    join_clips,
    write_captions,
    mux_render,
    judge_quality,
    check_output_safety,
    describe_render,
    deliver_render,
    draw_cast,
    write_notes,
    draw_sheet,
    draw_places,


include: "rules/common.smk"
include: "rules/story.smk"
include: "rules/gate.smk"
include: "rules/film.smk"
include: "rules/approvals.smk"
include: "rules/video.smk"
include: "rules/looks.smk"


graph.set_queues(workflow, REPOSITORY)

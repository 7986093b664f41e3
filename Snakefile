"""From an idea to a film. Rules in flow order; the working directory is results/."""

workdir: "results"


wildcard_constraints:
    ep=r"ep\d\d",
    profile=r"[a-z_]+",
    key=r"[0-9a-f]{32}",


include: "rules/common.smk"
include: "rules/story.smk"
include: "rules/gate.smk"
include: "rules/film.smk"
include: "rules/video.smk"

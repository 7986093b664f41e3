"""The picture of a graph says what is done, what is to do and why, and stays small enough to read."""

import re
from pathlib import Path

from storyreel.orchestrator.graph_picture import dot_of, room_of

RULES = Path(__file__).resolve().parents[2] / "rules"

GRAPH = """digraph snakemake_dag {
	0[label = "join_clips", color = "0.34 0.6 0.85", style="rounded"];
	1[label = "plan_render\\nprofile: preview_local", color = "0.5 0.6 0.85", style="rounded,dashed"];
	2[label = "render_clip\\nkey: aa", color = "0.5 0.6 0.85", style="rounded"];
	3[label = "render_clip\\nkey: bb", color = "0.5 0.6 0.85", style="rounded,dashed"];
	1 -> 0
	1 -> 2
	1 -> 3
	2 -> 0
	3 -> 0
}
"""
PLAN = """would run render_clip: clips/aa.mp4 (Missing output files: clips/aa.mp4)
would run join_clips: episodes/ep01/preview_local/picture.mp4 (Input files updated by another job: clips/aa.mp4)
"""


def test_what_is_to_do_has_its_reason_and_what_is_done_has_none() -> None:
    text = dot_of(GRAPH, PLAN, "film")
    lines = {line.split()[0]: line for line in text.splitlines() if "fillcolor" in line}
    assert '"join clips\\nafter aa.mp4"' in lines["0"]
    assert "#ffd28f" in lines["0"]
    assert "missing: aa.mp4" in lines["2"]
    assert "#d3ecd6" in lines["3"]
    assert "film: 2 of 4 jobs done" in text


def test_an_arrow_that_a_longer_way_says_is_left_out() -> None:
    text = dot_of(GRAPH, PLAN, "film")
    assert "1 -> 2;" in text
    assert "1 -> 0;" not in text


def test_many_clips_are_one_box() -> None:
    nodes = "".join(
        f'\t{n}[label = "render_clip\\nkey: k{n}", color = "0 0 0", style="rounded{",dashed" if n % 2 else ""}"];\n'
        for n in range(10, 20)
    )
    edges = "".join(f"\t{n} -> 0\n" for n in range(10, 20))
    text = dot_of(GRAPH.replace("\t1 -> 0", nodes + edges + "\t1 -> 0"), PLAN, "film")
    assert "12 clips, 6 to draw" in text
    assert text.count("-> 0;") == 1


def test_clips_that_nobody_can_know_yet_are_one_box_and_no_job() -> None:
    before_clips = "\n".join(
        line for line in GRAPH.splitlines() if not re.match(r"\t([23]\[|1 -> [23]|[23] -> 0)", line)
    )
    text = dot_of(before_clips.replace("rounded,dashed", "rounded"), PLAN, "film")
    assert '"clips\\nknown when the plan is made"' in text
    assert "1 -> 2;" in text
    assert "2 -> 0;" in text
    assert "film: 0 of 2 jobs done" in text


def test_every_rule_has_its_room() -> None:
    rules = [
        name
        for file in RULES.glob("*.smk")
        for name in re.findall(r"^(?:rule|checkpoint) (\w+):", file.read_text(), re.M)
    ]
    assert len(rules) > 30
    assert [rule for rule in rules if not room_of(rule)] == []

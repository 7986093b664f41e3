"""A picture of an episode's graph: its jobs by room, green where done, amber where to do, with the reason.

The data are those of `storyreel explain`: Snakemake's own graph and its dry run. More than six clips are one box,
and an arrow that another way already says is left out, so that the picture fits a page.
"""

import re
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storyreel.contracts.errors import EngineError
from storyreel.contracts.store import write_whole
from storyreel.orchestrator.invoke import repository, snakemake
from storyreel.orchestrator.jobs import ROOMS

NODE = re.compile(r'^\s*(\d+)\[label = "(.*?)", color = ".*?", style="(.*?)"\];$')
EDGE = re.compile(r"^\s*(\d+) -> (\d+)$")
WOULD = re.compile(r"^would run (\w+): (\S+) \((.*)\)$")
MOST_CLIPS = 6
REASON_LETTERS = 44
TITLES = {
    "world_engine": "Story",
    "canon_store": "Canon",
    "canon_gate": "Canon gate",
    "film_adapter": "Script to shots",
    "providers": "Voices",
    "orchestrator": "Plan and approvals",
    "video_engine": "Picture and sound",
    "quality": "Checks and delivery",
}
STYLE = """  graph [fontname="sans-serif", fontsize=12, ranksep=0.35, nodesep=0.25, newrank=true, bgcolor=white];
  node [fontname="sans-serif", fontsize=11, shape=box, style="rounded,filled", margin="0.12,0.06", color="#4d4d4d"];
  edge [color="#8c8c8c", arrowsize=0.6];"""
WORDS = {
    "Input files updated by another job: ": "after ",
    "Missing output files: ": "missing: ",
    "Updated input files: ": "changed: ",
    "Set of input files has changed since last execution": "other inputs than before",
    "Params have changed since last execution": "changed settings or code",
}
COMMANDS = {  # of the rules that are not called like their command
    "speak_samples": "speak-lines",
    "enforce_canon_diff": "enforce-approval",
    "enforce_character_packs": "enforce-approval",
    "enforce_timing_lock": "enforce-approval",
    "enforce_external_spend": "enforce-spend",
}
FILL = {"done": "#d3ecd6", "part": "#fff0c2", "to do": "#ffd28f"}


@dataclass
class Box:
    """One job, or several of one rule; of no jobs if nobody can know yet how many they are."""

    rule: str
    title: str
    room: str
    jobs: int = 1
    to_do: int = 0
    reasons: list[str] = field(default_factory=list)

    @property
    def state(self) -> str:
        """`done`, `to do`, or `part` of each."""
        return "to do" if self.to_do == self.jobs else "part" if self.to_do else "done"


def draw_graph(target: str, project: Path, directory: Path) -> Path:
    """Draw the graph of a target into `dag.svg` of the working directory; returns where it lies.

    Raises:
        EngineError: Snakemake refuses, or Graphviz is not installed (the text is then kept in `dag.dot`).
    """
    graph = _asked(target, project, directory, "--dag")
    plan = _asked(target, project, directory)
    text = dot_of(graph, plan, target)
    write_whole(directory / "dag.dot", text.encode())
    try:
        drawn = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise EngineError(f"{directory}/dag.dot: written; found no dot to draw it, apt-get install graphviz") from None
    write_whole(directory / "dag.svg", drawn)
    return directory / "dag.svg"


def dot_of(graph: str, plan: str, title: str) -> str:
    """The picture in Graphviz's language, from Snakemake's graph and its dry run."""
    boxes, edges = _boxes(graph, _reasons(plan))
    boxes, edges = _grouped(boxes, edges)
    rooms = defaultdict(list)
    for number, box in boxes.items():
        rooms[box.room].append(_node(number, box))
    done = sum(box.jobs - box.to_do for box in boxes.values())
    jobs = sum(box.jobs for box in boxes.values())
    lines = ["digraph storyreel {", STYLE, f"  label={_quoted(f'{title}: {done} of {jobs} jobs done')}; labelloc=t;"]
    for room in (*TITLES, ""):
        if rooms[room]:
            frame = f'label={_quoted(TITLES.get(room, "Other"))}; style="rounded"; color="#b3b3b3";'
            lines += [f"  subgraph cluster_{room or 'other'} {{ {frame}", *rooms[room], "  }"]
    lines += [f"  {begin} -> {end};" for begin, end in sorted(_reduced(edges))]
    return "\n".join([*lines, "}"]) + "\n"


def _asked(target: str, project: Path, directory: Path, *more: str) -> str:
    command = snakemake(target, project, directory, "--dry-run", *more)
    result = subprocess.run(command, cwd=repository(), capture_output=True, text=True, check=False)
    if result.returncode:
        raise EngineError((result.stderr.strip().splitlines() or ["Snakemake said nothing; run it with -n"])[-1])
    return result.stdout if more else result.stderr


def _reasons(plan: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in plan.splitlines():
        if would := WOULD.match(line):
            found[would[1]].append(would[3])
    return found


def _boxes(graph: str, reasons: Mapping[str, list[str]]) -> tuple[dict[int, Box], set[tuple[int, int]]]:
    boxes, edges = {}, set()
    for line in graph.splitlines():
        if node := NODE.match(line):
            rule, *wildcards = node[2].split("\\n")
            box = Box(rule, "\n".join([rule.replace("_", " "), *wildcards]), room_of(rule))
            if "dashed" not in node[3]:
                box.to_do = 1
                box.reasons = reasons.get(rule, [])[:1]
            boxes[int(node[1])] = box
        elif edge := EDGE.match(line):
            edges.add((int(edge[1]), int(edge[2])))
    plans = [number for number, box in boxes.items() if box.rule == "plan_render"]
    clips = [number for number, box in boxes.items() if box.rule == "render_clip"]
    if plans and not clips and any(boxes[plan].to_do for plan in plans):
        clips = [max(boxes) + 1]
        boxes[clips[0]] = Box("render_clip", "clips\nknown when the plan is made", "video_engine", jobs=0)
        edges |= {(clips[0], number) for number, box in boxes.items() if box.rule == "join_clips"}
    return boxes, edges | {(plan, clip) for plan in plans for clip in clips}  # a plan makes its shot specs undeclared


def room_of(rule: str) -> str:
    """The room whose command a rule runs; empty for a rule that runs none of ours."""
    command = "check-safety" if rule.startswith("check_") else COMMANDS.get(rule, rule.replace("_", "-"))
    return ROOMS.get(command, "")


def _grouped(boxes: dict[int, Box], edges: set[tuple[int, int]]) -> tuple[dict[int, Box], set[tuple[int, int]]]:
    """Clips as one box, if there are more than six."""
    clips = [number for number, box in boxes.items() if box.rule == "render_clip"]
    if len(clips) <= MOST_CLIPS:
        return boxes, edges
    first, to_do = clips[0], sum(boxes[number].to_do for number in clips)
    kept = {number: box for number, box in boxes.items() if number not in clips}
    title = f"{len(clips)} clips" + (f", {to_do} to draw" if to_do else "")
    kept[first] = Box("render_clip", title, "video_engine", len(clips), to_do, boxes[first].reasons)
    moved = dict.fromkeys(clips, first)
    return kept, {(moved.get(begin, begin), moved.get(end, end)) for begin, end in edges}


def _reduced(edges: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Without the arrows that a longer way already says."""
    after = defaultdict(set)
    for begin, end in edges:
        after[begin].add(end)
    reach: dict[int, set[int]] = {}

    def reached(number: int) -> set[int]:
        if number not in reach:
            reach[number] = set().union(*(({end} | reached(end)) for end in after[number])) if after[number] else set()
        return reach[number]

    return {
        (begin, end) for begin, end in edges if not any(end in reached(other) for other in after[begin] if other != end)
    }


def _node(number: int, box: Box) -> str:
    reason = _short(box.reasons[0]) if box.reasons else ""
    label = _quoted("\n".join(filter(None, [box.title, reason])))
    tip = _quoted(box.reasons[0] if box.reasons else box.state)
    return f'    {number} [label={label}, tooltip={tip}, fillcolor="{FILL[box.state]}"];'


def _short(reason: str) -> str:
    """The first reason in a few words: files by their last name."""
    first = re.sub(r"[\w./]+/", "", reason.split(";")[0])
    for said, word in WORDS.items():
        first = first.replace(said, word)
    first = re.sub(r"[0-9a-f]{32}\.mp4(, [0-9a-f]{32}\.mp4)*", "clips", first)
    return first if len(first) <= REASON_LETTERS else first[: REASON_LETTERS - 1].rstrip(" ,:") + "…"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

"""Lineage for people: a tree, and a graph for Graphviz."""

import json
from dataclasses import asdict
from typing import Any

from storyreel.registry.lineage import Lineage, Node, Step

WIDTH = 70  # letters of a setting that are shown
SHAPES = {"video": "box3d", "settings": "note", "project": "folder", "package": "component"}


def as_tree(lineage: Lineage) -> str:
    """What it was made from, indented, then what was made from it."""
    lines = [_line(lineage.subject), "made from:"]
    lines += _branches(lineage.subject, lineage.before, 1, set(), up=True) or ["  nothing: it is where a film begins"]
    lines.append("used for:")
    lines += _branches(lineage.subject, lineage.after, 1, set(), up=False) or ["  nothing yet"]
    return "\n".join(lines)


def as_json(lineage: Lineage) -> str:
    """All steps, as JSON."""
    return json.dumps(asdict(lineage), indent=2, ensure_ascii=False, sort_keys=True)


def as_dot(lineage: Lineage) -> str:
    """A graph for `dot`: artifacts by name, jobs between them."""
    lines = ["digraph lineage {", "  rankdir=LR; node [fontname=sans, fontsize=10];"]
    nodes: dict[str, Node] = {}
    for step in (*lineage.before, *lineage.after):
        job = f"job-{step.record[:16]}"
        lines.append(
            f"  {_quoted(job)} [label={_quoted(step.command)}, shape=ellipse, style=filled, fillcolor=gray92];"
        )
        for node in step.inputs:
            nodes.setdefault(node.digest, node)
            lines.append(f"  {_quoted(node.digest[:16])} -> {_quoted(job)};")
        for node in step.outputs:
            nodes.setdefault(node.digest, node)
            lines.append(f"  {_quoted(job)} -> {_quoted(node.digest[:16])};")
    for digest, node in sorted(nodes.items()):
        is_subject = ", penwidth=3" if digest == lineage.subject.digest else ""
        label = f"{node.name}\n{digest[:12]}"
        lines.append(
            f"  {_quoted(digest[:16])} [label={_quoted(label)}, shape={SHAPES.get(node.kind, 'box')}{is_subject}];"
        )
    return "\n".join([*dict.fromkeys(lines), "}"])


def _branches(node: Node, steps: tuple[Step, ...], depth: int, seen: set[str], up: bool) -> list[str]:
    lines = []
    said: set[tuple[str, str]] = set()  # the same job by newer code is said once
    for step in steps:
        mine, others = (step.outputs, step.inputs) if up else (step.inputs, step.outputs)
        if node.digest not in {other.digest for other in mine}:
            continue
        for other in others:
            if (step.command, other.digest) in said:
                continue
            said.add((step.command, other.digest))
            is_known = other.digest in seen
            seen.add(other.digest)
            more = " (see above)" if is_known and other.kind not in ("project", "package", "settings") else ""
            lines.append(f"{'  ' * depth}{step.command} {'←' if up else '→'} {_line(other)}{_said(step, other)}{more}")
            if not is_known:
                lines += _branches(other, steps, depth + 1, seen, up)
    return lines


def _line(node: Node) -> str:
    where = "" if node.bytes is not None or node.kind in ("project", "package", "settings") else f", at {node.site}"
    return f"{node.name} [{node.digest[:12]}{where}]"


def _said(step: Step, node: Node) -> str:
    """What the settings say, if it is short enough to read; the idea always."""
    if node.kind != "settings":
        return ""
    settings: dict[str, Any] = step.settings
    text = str(settings["idea"]) if "idea" in settings else json.dumps(settings, ensure_ascii=False, sort_keys=True)
    return ": " + (text if len(text) <= WIDTH or "idea" in settings else text[: WIDTH - 1] + "…")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

"""What Snakemake says becomes one line."""

import pytest

from snakemake_logger_plugin_storyreel import _one_line
from snakemake_logger_plugin_storyreel.reasons import reason_line


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            "MissingRuleException:\nNo rule to produce a/b c.x (if you use input functions make sure that …).",
            "a/b c.x: nothing makes this, expected something like episodes/ep01/render.mp4",
        ),
        ("WorkflowError:\nNo space.\nMore.", "WorkflowError: No space."),
        ("\n  one thing\nanother", "one thing"),
        ("", ""),
    ],
)
def test_several_lines_become_one(said: str, line: str) -> None:
    assert _one_line(said) == line


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("Updated input files: canon/ep01.json, plan.json", "Updated input files: plan.json, canon/ep01.json"),
        ("Missing output files: d, b, c, e, a", "Missing output files: a, b, c and 2 more"),
        ("Params have changed: before: 'b, a' now: 'a; b'", "Params have changed: before: 'b, a' now: 'a; b'"),
        ("Code has changed; Updated input files: x, plan.json", "Code has changed; Updated input files: plan.json, x"),
        ("", ""),
    ],
)
def test_a_reason_names_first_what_the_job_reads(reason: str, line: str) -> None:
    assert reason_line(reason, ["plan.json", "canon/ep01.json", "plan.json"]) == line

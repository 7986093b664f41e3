"""What Snakemake says becomes one line."""

import pytest

from snakemake_logger_plugin_storyreel import _one_line


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

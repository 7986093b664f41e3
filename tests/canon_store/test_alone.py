"""The store is a product of its own: the example runs, and is short."""

import ast
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/canon_alone.py"


def test_the_example_judges_diffs_and_keeps_history(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, str(EXAMPLE), str(tmp_path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "ep01 age 25: allow" in run.stdout and "ep02 age 19: block" in run.stdout
    assert "until ep01 scene 1  Nell is 24 years old" in run.stdout and "Nell is dead" in run.stdout
    assert sorted(path.name for path in (tmp_path / "canon").glob("*.json")) == [
        "ep01.json",
        "ep03.json",
        "genesis.json",
    ]


def test_the_example_is_twenty_lines_of_statements_at_most() -> None:
    nodes = [node for node in ast.walk(ast.parse(EXAMPLE.read_text())) if isinstance(node, ast.stmt)]
    statements = [node for node in nodes if not isinstance(node, ast.Import | ast.ImportFrom)]
    assert len(statements) <= 20

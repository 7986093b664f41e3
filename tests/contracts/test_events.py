"""An event names the episode of which its output is."""

import json
from pathlib import Path

import pytest

from storyreel.contracts.run import Events


@pytest.mark.parametrize(
    ("output", "episode"),
    [
        ("episodes/ep02/preview_local/render.mp4", "ep02"),
        ("canon/ep02.json", "ep02"),
        ("canon/genesis.json", ""),
        ("story/arc.json", ""),
        ("clips/0a.mp4", ""),
    ],
)
def test_an_event_names_its_outputs_episode(
    output: str, episode: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Events("make-it", output).write("start", at=1.0)
    (file,) = tmp_path.glob("runs/*/*.jsonl")
    assert json.loads(file.read_text())["episode"] == episode

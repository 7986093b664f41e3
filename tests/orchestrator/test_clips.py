"""The graph reads the names of a plan's clips, and puts back the shot specs that are gone."""

import json
from pathlib import Path

import pytest

from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import ArtifactError
from storyreel.contracts.render_plan import RenderPlan, ShotSpec
from storyreel.orchestrator.clips import clips_of

EXAMPLE = Path(__file__).parents[1] / "contracts/render_plan/valid/full.json"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan in a working directory that has nothing else."""
    monkeypatch.chdir(tmp_path)
    path = Path("render_plan.json")
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def test_clips_come_in_story_order_with_their_specs(plan: Path) -> None:
    whole = load_file(RenderPlan, plan)
    assert clips_of(str(plan)) == [f"clips/{clip.key}.mp4" for clip in whole.clips]
    for clip in whole.clips:
        assert load_file(ShotSpec, Path(f"shots/{clip.key}.json")) == clip.spec


def test_a_spec_that_is_there_is_left_alone(plan: Path) -> None:
    clips_of(str(plan))
    spec = next(Path("shots").iterdir())
    before = spec.stat().st_mtime_ns
    clips_of(str(plan))
    assert spec.stat().st_mtime_ns == before


def test_a_clip_without_a_name_is_refused_by_its_place(plan: Path) -> None:
    value = json.loads(plan.read_bytes())
    del value["clips"][0]["key"]
    plan.write_text(json.dumps(value))
    with pytest.raises(ArtifactError, match=r"render_plan\.json: clips\[0\]\.key: missing"):
        clips_of(str(plan))

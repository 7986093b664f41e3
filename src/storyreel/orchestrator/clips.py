"""The clips of a render plan, as the graph asks for them.

Snakemake asks again whenever a checkpoint is done, for every episode after it, so of a plan only the names of its
clips are read. A plan is read in full when a shot spec has to be put back.
"""

from pathlib import Path
from typing import ClassVar

from storyreel.contracts import store
from storyreel.contracts.artifact import Artifact, Part, load_file
from storyreel.contracts.render_plan import RenderPlan


class NamedClip(Part):
    """The name of a clip."""

    key: str


class KeptAsset(Part):
    """Where an asset lies."""

    uri: str = ""
    digest: str


class PlanInBrief(Artifact):
    """What the graph reads of a render plan."""

    name: ClassVar[str] = RenderPlan.name
    version: ClassVar[str] = RenderPlan.version

    assets: tuple[KeptAsset, ...]
    clips: tuple[NamedClip, ...]


def clips_of(plan_path: str) -> list[str]:
    """The clips of a plan in story order. Shot specs and the author's art that are gone are put back."""
    plan = load_file(PlanInBrief, Path(plan_path))
    for asset in plan.assets:
        path = Path(asset.uri)
        if asset.uri.startswith("assets/") and not path.exists() and store.stored(asset.digest).exists():
            store.place(path, asset.digest)
    if not all(_spec(clip.key).exists() for clip in plan.clips):
        _put_specs_back(plan_path)
    return [f"clips/{clip.key}.mp4" for clip in plan.clips]


def _put_specs_back(plan_path: str) -> None:
    for clip in load_file(RenderPlan, Path(plan_path)).clips:
        if not _spec(clip.key).exists():
            store.place(_spec(clip.key), store.keep(clip.spec.to_bytes()))


def _spec(key: str) -> Path:
    return Path(f"shots/{key}.json")

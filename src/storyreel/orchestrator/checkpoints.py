"""The checkpoints at which a person decides (plan section 27): what each one looks at, and who waits for it.

- A checkpoint that is off is not in the graph: nothing is made for it and nothing waits.
- One that is on has a mark. The mark exists only while a person approves exactly the subject's bytes.
- Who waits for it takes mark and subject as inputs and the decision as a parameter, so no pause is forgotten.
"""

from dataclasses import dataclass
from pathlib import Path

from storyreel.contracts.approval import CheckpointName
from storyreel.contracts.errors import InputError
from storyreel.contracts.project import Project
from storyreel.contracts.yaml_file import unknown_key


@dataclass(frozen=True)
class Checkpoint:
    """One of the four. Paths are under the working directory and hold {episode} and, for a spend, {profile}."""

    name: CheckpointName
    subject: str  # whose bytes are approved
    mark: str
    page: str  # what a person looks at

    @property
    def per_profile(self) -> bool:
        """Whether each render profile is asked about by itself."""
        return "{profile}" in self.subject

    def decision(self, episode: str, profile: str) -> str:
        """Where a project keeps the decision, under its folder."""
        of_profile = f".{profile}" if self.per_profile else ""
        return f"approvals/{episode}/{self.name}{of_profile}.json"


_HERE = "episodes/{episode}"
CHECKPOINTS = {
    checkpoint.name: checkpoint
    for checkpoint in (
        Checkpoint(
            "approve_canon_diff", f"{_HERE}/canon_diff.json", f"{_HERE}/canon_diff.ok", f"{_HERE}/canon_diff.json"
        ),
        Checkpoint(
            "approve_character_packs",
            f"{_HERE}/character_pack.json",
            f"{_HERE}/character_pack.ok",
            f"{_HERE}/character_pack.html",
        ),
        Checkpoint(
            "approve_shotlist_timing_lock",
            f"{_HERE}/shotlist.json",
            f"{_HERE}/timing_lock.ok",
            f"{_HERE}/shotlist.json",
        ),
        Checkpoint(
            "approve_external_spend",
            f"{_HERE}/{{profile}}/spend_estimate.json",
            f"{_HERE}/{{profile}}/external_spend.ok",
            f"{_HERE}/{{profile}}/spend_estimate.json",
        ),
    )
}


def checkpoint_named(name: str) -> Checkpoint:
    """The checkpoint of a name.

    Raises:
        InputError: There is none; says which name is near.
    """
    found = {str(known): checkpoint for known, checkpoint in CHECKPOINTS.items()}.get(name)
    if found is None:
        raise InputError("checkpoint: " + unknown_key(name, sorted(CHECKPOINTS)).removeprefix("unknown key "))
    return found


def is_on(checkpoint: Checkpoint, project: Project) -> bool:
    """Whether the project waits there."""
    return bool(getattr(project.human_checkpoints, checkpoint.name))


def filled(path: str, episode: str, profile: str) -> Path:
    """A checkpoint's path for one episode."""
    return Path(path.format(episode=episode, profile=profile))

"""Staging notes: what in the shots of an episode breaks a rule of the craft. Advice; nothing waits for it."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part


class Note(Part):
    """A broken rule: where, what was found, and what a writer may do."""

    rule: str
    severity: Literal["must", "should", "may"]
    asks: str  # what the rule asks, one sentence
    scene: str  # "scene 2, INT. HARBOUR OFFICE - NIGHT"
    place: str  # "script.json: scenes[1].elements[3]"
    says: str  # the line or action there
    shot_ids: tuple[str, ...] = Field(min_length=1)
    found: str
    expected: str
    advice: str


class Notes(Artifact):
    """All notes on an episode, and the rules that were checked."""

    name: ClassVar[str] = "notes"

    episode: str
    shots: int = Field(ge=1)
    checked: tuple[str, ...] = Field(min_length=1)
    notes: tuple[Note, ...] = ()

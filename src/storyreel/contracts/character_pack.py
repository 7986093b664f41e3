"""How each character of an episode looks and sounds, for a person to approve before anything is drawn."""

from typing import Any, ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.voice import Voice


class PackedCharacter(Part):
    """One character: the numbers that the figure is drawn from, the author's own pictures, and the voice."""

    id: str
    name: str
    role: str
    source: Literal["library", "cache", "generated", "placeholder"]
    look: dict[str, Any] = {}  # empty for a character that the author drew
    digests: dict[str, str] = {}  # of the author's pictures, by where they lie
    voice: Voice
    sample_digest: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")  # of the spoken sample; empty: no voice


class CharacterPack(Artifact):
    """The cast of an episode. The dialogue is no part of it."""

    name: ClassVar[str] = "character_pack"

    episode: str
    characters: tuple[PackedCharacter, ...]
    sheet_digest: str = Field(pattern=r"^[0-9a-f]{64}$")  # of the page that shows all of this

"""What a film needs, without a word on where it comes from (plan section 5.7)."""

from typing import ClassVar, Literal

from storyreel.contracts.artifact import Artifact, Part

AssetKind = Literal["character", "place", "prop", "music", "ambience", "effect", "font", "voice"]


class Requirement(Part):
    """One thing that has to be found or made."""

    id: str  # "character:nell"
    kind: AssetKind
    label: str
    traits: dict[str, str] = {}
    used_by: tuple[str, ...] = ()  # shot or line ids


class AssetManifest(Artifact):
    """The requirements of an episode."""

    name: ClassVar[str] = "asset_manifest"

    episode: str
    requirements: tuple[Requirement, ...]

# ruff: noqa: E501  (path data is kept on one line)
"""The look of a character: everything that identifies it, in every shot and episode.

A look holds plain values only, so a canon file can keep it and an author can
overrule any field of it by name.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

HUMAN_HAIR = (
    "crop", "side_part", "quiff", "spiky", "curly", "afro", "mop", "bowl", "receding", "bald",
    "pixie", "bob", "long", "wavy", "bun", "low_bun", "ponytail", "plaits", "braid", "puffs", "locs", "headscarf",
)  # fmt: skip
ANIMAL_EARS = (
    "floppy", "folded", "pricked", "pointed", "tufted", "long", "lop", "disc", "round", "upright", "none", "crest", "horns",
)  # fmt: skip
ROBOT_HAIR = ("antenna", "twin_antenna", "dish", "kettle_lid")
CLOTHES = (
    "tee", "shirt", "hoodie", "jumper", "cardigan", "coat", "uniform", "waistcoat", "dress", "overall", "apron", "raincoat",
)  # fmt: skip
SIGNATURES = (
    "none", "scarf", "glasses", "flower", "captain_cap", "beanie", "flat_cap", "baker_hat", "guard_cap", "sou_wester",
    "headband", "earrings", "pearls", "bow_tie", "tie", "shawl",
)  # fmt: skip
HATS = ("captain_cap", "beanie", "flat_cap", "baker_hat", "guard_cap", "sou_wester")
BEARDS = ("none", "stubble", "moustache", "walrus", "goatee", "full", "seaman")
NOSES = ("button", "round", "pointed", "long", "wide")
JAWS = ("soft", "round", "square", "pointed")
BUILDS = ("slim", "medium", "broad", "stout")
LEGWEAR = ("trousers", "skirt", "shorts")
PATTERNS = ("none", "stripe", "dots", "check", "knit")


@dataclass(frozen=True)
class Look:
    """The identity of one character; colours are `#rrggbb`, lengths are puppet units."""

    kind: str = "human"
    age_group: str = "adult"
    build: str = "medium"
    leg_length: float = 356.0
    skin: str = "#f2c39b"
    hair: str = "crop"
    hair_colour: str = "#5a3826"
    iris: str = "#5a3826"
    nose: str = "button"
    jaw: str = "soft"
    lashes: bool = False
    freckles: bool = False
    blush: float = 0.3
    brow_weight: float = 1.0
    lips: bool = False
    beard: str = "none"
    glasses: bool = False
    signature: str = "none"
    signature_colour: str = "#f0a73c"
    clothes: str = "tee"
    top: str = "#2f8f83"
    inner: str = "#efe3cf"
    pattern: str = "none"
    pattern_colour: str = "#f3e9d6"
    sleeves: str = "long"
    legwear: str = "trousers"
    bottom: str = "#34405e"
    shoes: str = "#4a3b52"
    species: str = ""


_TYPES = {name: type(value) for name, value in asdict(Look()).items()}


def look_to_dict(look: Look) -> dict[str, str | int | float | bool]:
    """Give the look as plain JSON values."""
    return asdict(look)


def look_from_dict(values: Mapping[str, object]) -> Look:
    """Make a look from plain values; fields that a look does not have are ignored."""
    return Look(**{name: _TYPES[name](value) for name, value in values.items() if name in _TYPES})

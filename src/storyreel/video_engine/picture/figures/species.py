"""The animals that can play: their build, ears and coats; `animal_names.py` has the words that name them."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Species:
    """How one kind of animal is built; lengths are puppet units.

    Args:
        face: "dog", "cat", "horse", "bear", "dragon" or "bird".
        height: From the head's centre to the ground.
        length: From the chest to the rump.
        trunk: Half the height of the trunk.
        leg: Half the width of a leg.
        ears: Ears that it may have, the usual ones first.
        coats: Coat, belly and muzzle, markings.
    """

    face: str
    height: float
    length: float
    trunk: float
    leg: float
    tail: str
    ears: tuple[str, ...]
    coats: tuple[tuple[str, str, str], ...]


SPECIES = {
    "dog": Species("dog", 192, 112, 30, 9.5, "up", ("floppy", "pricked", "folded"), (
        ("#c98d52", "#f3e3c8", "#8a5330"), ("#8a8f9a", "#e6e4e0", "#565a68"), ("#5a3d2e", "#d9a76a", "#33231f"),
        ("#efe3cf", "#fbf6ea", "#b07a4a"), ("#d9a24a", "#f8e7bf", "#a56a28"),
    )),
    "cat": Species("cat", 158, 100, 25, 7.6, "curl", ("pointed", "tufted"), (
        ("#d98a3a", "#f8e6c8", "#a8551f"), ("#6f7684", "#e3e1e0", "#454a58"), ("#3c3440", "#e9e2d8", "#251f2b"),
        ("#efe6d6", "#fffaf0", "#b89a78"),
    )),
    "fox": Species("dog", 166, 108, 25, 7.6, "brush", ("pointed",), (
        ("#d9682f", "#fbf0df", "#4a2b2a"), ("#c9c4c2", "#f6f3ee", "#5a5560"),
    )),
    "rabbit": Species("cat", 140, 70, 26, 7.6, "puff", ("long", "lop"), (
        ("#b89a7a", "#f4ead8", "#8a6a4e"), ("#efe9e0", "#fffaf2", "#d9b8b0"), ("#7f7a80", "#dedad6", "#565058"),
    )),
    "mouse": Species("cat", 118, 62, 24, 6.2, "thin", ("disc",), (
        ("#9a94a0", "#e8e0dc", "#6d6674"), ("#b8906a", "#f1e2cc", "#84603f"),
    )),
    "bear": Species("bear", 262, 150, 54, 19, "stub", ("round",), (
        ("#7a5238", "#c99a6a", "#50321f"), ("#4a4048", "#a88a78", "#2e262e"), ("#e9e6de", "#faf8f2", "#c9c4bc"),
    )),
    "horse": Species("horse", 330, 152, 46, 11.5, "mane", ("upright",), (
        ("#9a5c38", "#d9b08a", "#3a2620"), ("#d9c3a0", "#f1e6d0", "#8a6a4a"), ("#e4e1dc", "#f7f4ee", "#9a97a0"),
        ("#4a3a3c", "#8a7470", "#241a20"),
    )),
    "donkey": Species("horse", 262, 132, 40, 10.5, "thin", ("long",), (
        ("#8f8a90", "#e3ded6", "#55505a"), ("#8a6a52", "#dcc9b0", "#4a352a"),
    )),
    "unicorn": Species("horse", 322, 148, 44, 11.0, "mane", ("upright",), (
        ("#f4efe8", "#fbf6f2", "#d98fb8"), ("#e8e6f4", "#f8f6fd", "#7f8fd0"), ("#f6e9d8", "#fdf6ea", "#e0a84a"),
    )),
    "dragon": Species("dragon", 306, 118, 57, 18, "barb", ("horned", "frilled"), (
        ("#5f9a5a", "#efe0a8", "#376a4c"), ("#b84c42", "#f3d39a", "#7a2a38"), ("#4f86ad", "#e9e0c4", "#2f5480"),
        ("#8662ac", "#ecd6dc", "#523678"), ("#d9a24a", "#fbeec4", "#9a5f2a"),
    )),
    "bird": Species("bird", 140, 62, 40, 3.4, "fan", ("none", "crest"), (
        ("#4f8fb5", "#f4e3c0", "#2f5f88"), ("#c9523f", "#f6dcae", "#8a2f33"), ("#6a9a4f", "#f1e7a8", "#3f6a3a"),
        ("#3a3d4c", "#8f93a5", "#23242f"), ("#e8e4dc", "#fffdf6", "#a9a6b0"),
    )),
    "owl": Species("bird", 148, 58, 44, 4.0, "fan", ("horns",), (
        ("#8a6a4a", "#ecd9b4", "#5a4030"), ("#9a93a0", "#efebe6", "#625c6c"),
    )),
}  # fmt: skip

_COATS = {"crow": 3, "raven": 3, "gull": 4, "swan": 4, "goose": 4, "pigeon": 4, "penguin": 3, "parrot": 1, "sheep": 0}


PATTERNS = {"dog": ("none", "patch"), "cat": ("stripe", "none", "patch"), "horse": ("none", "patch")}


def coats_of(text: str, species: str) -> tuple[tuple[str, str, str], ...]:
    """The coats that an animal of this name can have: a crow is black, a goose is white."""
    coats = SPECIES[species].coats
    known = [_COATS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _COATS]
    return (coats[known[0]],) if known and known[0] < len(coats) else coats

"""Which drawn kind stands for a word of places.

- A drawn kind and its synonyms are that kind. A noun below it in WordNet is
  drawn as its kin, and the plan says so. Anything else is a placeholder: the
  plain room or the plain meadow.
- A place's name may say more than its kind: "the tavern" of the general kind
  kitchen is a restaurant, if both are indoors.
- The last noun counts most ("the old school yard"), before an "of" the one
  there ("the roof of the museum"). A name of a person means no kind.
- On the Moon, in space and under water the open air is the open there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from storyreel.contracts.yaml_file import load_yaml
from storyreel.video_engine.picture.places.kinds import OUT_OF_DOORS, PLACE_KINDS

DATA = ["kin.yaml", "synonyms.yaml", "NOTICE"]
GENERAL = frozenset({"cottage", "hall", "kitchen", "office", "outdoors", "parlour", "room", "street", "workshop"})
ELSEWHERE = {"moon": "moon_surface", "space": "moon_surface", "underwater": "seabed"}


@dataclass(frozen=True)
class Kin:
    """A drawn kind, how it was found, and by which word."""

    kind: str
    how: Literal["known", "kin", "placeholder"]
    word: str = ""


def nearest_kind(kind: str, called: str = "", interior: bool | None = None, outlook: str = "") -> Kin:
    """Find the drawn kind of a place.

    Args:
        kind: A word or a phrase, as the story has it.
        called: The place's name.
        interior: Whether it is indoors, if that is known.
        outlook: What lies around the story.
    """
    if interior is False and ELSEWHERE.get(outlook) in PLACE_KINDS:
        return Kin(ELSEWHERE[outlook], "known", outlook)
    found = _found(kind, interior)
    if called and found is not None and found.kind in GENERAL:
        named = _found(called, interior)
        if named is not None and named.how == "known" and _fits(named.kind, interior):
            return named
    if found is None and called:
        found = _found(called, interior)
    if found is not None:
        return found
    return Kin("outdoors" if _is_open(interior, kind) else "room", "placeholder", kind)


def _found(phrase: str, interior: bool | None) -> Kin | None:
    """The first reading of a phrase on the right side of the door, else the first at all."""
    readings = [kin for candidate in _candidates(phrase) if (kin := _read(candidate)) is not None]
    return next((kin for kin in readings if _fits(kin.kind, interior)), readings[0] if readings else None)


def _read(word: str) -> Kin | None:
    if word in PLACE_KINDS:
        return Kin(word, "known", word)
    for table, how in ((_table("synonyms"), "known"), (_table("kin"), "kin")):
        if word in table:
            return Kin(table[word], "known" if how == "known" else "kin", word)
    return None


def _candidates(phrase: str) -> Iterator[str]:
    """Phrases and words to look up, the telling ones first, each also in the singular."""
    text = phrase.lower().replace("'s", "").replace("’s", "")
    words = ["".join(c for c in word if c.isalpha()) for word in text.replace("-", " ").replace("_", " ").split()]
    words = [word for word in words if word not in ("", "a", "an", "the", "old", "new")]
    parts = [words]
    if "of" in words:
        at = words.index("of")
        parts = [words, words[:at], words[at + 1 :]]
    for part in parts:
        for candidate in (*("_".join(part[i:]) for i in range(len(part))), *reversed(part)):
            yield candidate
            if candidate.endswith("ies"):
                yield candidate[:-3] + "y"
            elif candidate.endswith("s"):
                yield candidate[:-1]


def _fits(kind: str, interior: bool | None) -> bool:
    return interior is None or (kind in OUT_OF_DOORS) != interior


def _is_open(interior: bool | None, phrase: str) -> bool:
    return not interior if interior is not None else bool({"yard", "sea", "outside"} & set(phrase.lower().split()))


@lru_cache(maxsize=2)
def _table(name: str) -> Mapping[str, str]:
    """Word -> drawn kind; words of kinds that are not drawn are left out."""
    path = Path(__file__).parent / f"{name}.yaml"
    rows: dict[str, str] = load_yaml(path.read_bytes(), f"places/{path.name}")
    return {word: kind for kind, words in rows.items() if kind in PLACE_KINDS for word in words.split()}

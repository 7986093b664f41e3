"""Say where a story of an idea plays: where it says so, else where such people work.

`work` is where somebody is by day, `near` where else they are seen.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from storyreel.world_engine import lexicon
from storyreel.world_engine.agents import lemma_of

_WHERE = ("in", "at", "on", "under", "behind", "inside", "aboard", "across", "beside", "near", "over")
_DRAWN_AS = {
    "river": "riverside", "canal": "riverside", "stream": "riverside", "brook": "riverside", "bridge": "riverside",
    "lake": "riverside", "pond": "riverside", "sea": "beach", "ocean": "beach", "island": "beach", "shore": "beach",
    "garden": "park", "stop": "bus_stop", "road": "road", "highway": "road",
}  # fmt: skip
_PLANETS = ("mercury", "venus", "mars", "jupiter", "saturn", "uranus", "neptune", "pluto")
_OUTSIDE = frozenset(
    {"alley", "beach", "bus_stop", "city_roof", "cottage", "desert", "farm", "forest", "graveyard", "harbour"}
    | {"market_square", "moon_surface", "mountain_pass", "outdoors", "park", "riverside", "road", "ship_deck"}
    | {"snowy_village", "station", "street", "village"}
)
_STREET = ("street", "the street")
_OF_ANIMALS = {"work": ("forest", "the clearing"), "near": ("forest", "the edge of the forest")}
_OF_PEOPLE = {"work": ("parlour", "the parlour"), "near": _STREET}


@dataclass(frozen=True)
class Spot:
    """A place as the picture room needs it."""

    kind: str
    name: str

    @property
    def interior(self) -> bool:
        """Whether it has a roof."""
        return self.kind not in _OUTSIDE


def spots_of(doc: Any, head: Any, noun: str, unseen: bool = False) -> Mapping[str, Spot]:
    """Where the story plays by day and else.

    Args:
        noun: What somebody is: their trade.
        unseen: Whether somebody has never been where such people work: a sailor who has never seen the sea.
    """
    trade = None if unseen else lexicon.trades().get(noun)
    usual = trade or (_OF_ANIMALS if lexicon.sense_of(noun) == "animal" else _OF_PEOPLE)
    work, near = Spot(*usual["work"]), Spot(*usual["near"])
    stated = [_spot(token) for token in _places(doc, head)]
    by_day = (stated or [work])[0]
    others = [*stated[1:], near, Spot(*_STREET), Spot("market_square", "the market square")]
    return {"work": by_day, "near": next(spot for spot in others if spot.name != by_day.name)}


def _places(doc: Any, head: Any) -> Iterator[Any]:
    """The places that an idea plays at: its own subject, what stands after `in` or `at`, `lighthouse` of a keeper."""
    if lexicon.sense_of(lemma_of(head)) == "place":
        yield head
    for token in doc:
        is_there = token.dep_ == "pobj" and token.head.lower_ in _WHERE
        is_of_head = token.dep_ == "compound" and token.head.i == head.i
        is_known = token.pos_ == "NOUN" and lemma_of(token) in (*lexicon.places(), *_DRAWN_AS)
        is_named = token.pos_ == "PROPN" and token.text.istitle() and token.head.lower_ in ("in", "on")
        if (is_known and (is_there or is_of_head)) or (is_named and is_there):
            yield token


def _spot(token: Any) -> Spot:
    noun = lemma_of(token)
    kind = _DRAWN_AS.get(noun) or lexicon.places().get(noun, noun)
    if token.pos_ == "PROPN" and noun != "moon":
        name = " ".join([*(c.text for c in token.lefts if c.dep_ == "compound"), token.text])
        return Spot("moon_surface" if noun in _PLANETS else "street", name)
    before = [c.lower_ for c in token.lefts if c.dep_ == "compound"]
    return Spot("moon_surface" if noun == "moon" else kind, " ".join(["the", *before, noun]))

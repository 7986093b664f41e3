"""Kinds of places: which there are, and which of them a word means.

An unknown word becomes the plain room, or the plain meadow when it speaks of
open air, and is told apart as a stand-in.
"""

from collections.abc import Callable

from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.scenery import Scenery
from storyreel.video_engine.picture.places.sets import (
    attic,
    bedroom,
    cottage,
    desert,
    flower_shop,
    forest,
    harbour,
    harbour_office,
    kitchen,
    library,
    lighthouse_lamp_room,
    moon_bakery,
    museum_gallery,
    office,
    parlour,
    plain,
    street,
    town_hall,
)

_SETS: dict[str, Callable[[Chance], Scenery]] = {
    "attic": attic.attic,
    "bedroom": bedroom.bedroom,
    "cottage": cottage.cottage,
    "desert": desert.desert,
    "flower_shop": flower_shop.flower_shop,
    "forest": forest.forest,
    "hall": town_hall.hall,
    "harbour": harbour.harbour,
    "harbour_office": harbour_office.harbour_office,
    "kitchen": kitchen.kitchen,
    "library": library.library,
    "lighthouse_lamp_room": lighthouse_lamp_room.lighthouse_lamp_room,
    "moon_bakery": moon_bakery.moon_bakery,
    "museum_gallery": museum_gallery.museum_gallery,
    "office": office.office,
    "outdoors": plain.outdoors,
    "parlour": parlour.parlour,
    "room": plain.room,
    "street": street.street,
}
_SAME_PLACE = {
    "bakery": "moon_bakery",
    "corridor": "hall",
    "dock": "harbour",
    "florist": "flower_shop",
    "gallery": "museum_gallery",
    "garden": "cottage",
    "harbor": "harbour",
    "harbor_office": "harbour_office",
    "lamp_room": "lighthouse_lamp_room",
    "lighthouse": "lighthouse_lamp_room",
    "living_room": "parlour",
    "loft": "attic",
    "lounge": "parlour",
    "meadow": "outdoors",
    "museum": "museum_gallery",
    "park": "outdoors",
    "pier": "harbour",
    "port": "harbour",
    "quay": "harbour",
    "shops": "street",
    "town": "street",
    "town_hall": "hall",
    "woods": "forest",
}
_OPEN_AIR = {
    "beach",
    "bridge",
    "cliff",
    "coast",
    "farm",
    "field",
    "hill",
    "island",
    "lake",
    "mountain",
    "outside",
    "river",
    "road",
    "sea",
    "shore",
    "square",
    "yard",
}

PLACE_KINDS: tuple[str, ...] = tuple(sorted(_SETS))


def draw_set(kind: str, chance: Chance) -> Scenery:
    """Draw the set of a known kind."""
    return _SETS[kind](chance)


def nearest_kind(kind: str) -> tuple[str, bool]:
    """Name the known kind for a word or a phrase; False marks a stand-in."""
    words = kind.lower().replace("-", " ").replace("_", " ").split()
    for candidate in (*("_".join(words[i:]) for i in range(len(words))), *words):
        if candidate in _SETS:
            return candidate, True
        if candidate in _SAME_PLACE:
            return _SAME_PLACE[candidate], True
    return ("outdoors", False) if set(words) & _OPEN_AIR else ("room", False)

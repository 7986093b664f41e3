"""Which drawn species an animal's name means.

- A drawn species and its close relations (a puppy, a mare, a crow) are that species.
- Whatever else lives is played by the species nearest above it in WordNet, or as
  `_STAND_INS` has it, and that is said. What nobody knows is played by a dog.
- Words that are drawn win over words that are played: "the beetle's dog" is a dog.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from storyreel.contracts.yaml_file import load_yaml
from storyreel.video_engine.picture.figures.species import SPECIES

DATA = ["animal_kin.yaml", "NOTICE"]
UNKNOWN = "dog"

_RELATIONS = {
    "dog": "puppy hound wolf terrier poodle spaniel sheepdog",
    "cat": "kitten tomcat",
    "rabbit": "hare bunny",
    "mouse": "rat",
    "horse": "pony mare stallion foal",
    "donkey": "mule",
    "dragon": "wyvern wyrm",
    "bird": "parrot crow raven pigeon gull goose duck hen swan penguin rooster robin magpie sparrow eagle",
}
_STAND_INS = {
    "bird": "phoenix",
    "dog": "badger otter seal pig beaver raccoon",
    "cat": "lion tiger lynx panther monkey",
    "mouse": "squirrel hedgehog hamster mole frog toad turtle tortoise fish goldfish snail crab",
    "bear": "elephant panda",
    "horse": "cow deer giraffe",
    "donkey": "goat sheep",
}
_CLOSE = {word: name for name, words in _RELATIONS.items() for word in words.split()} | {name: name for name in SPECIES}
_PLAYED = {word: name for name, words in _STAND_INS.items() for word in words.split()}
_PLURALS = {
    "geese": "goose",
    "mice": "mouse",
    "wolves": "wolf",
    "ponies": "pony",
    "puppies": "puppy",
    "bunnies": "bunny",
}


def species_of(text: str) -> str:
    """The species that a role or a name speaks of; "" when it speaks of none that is known."""
    return drawn_species(text) or next(
        (played[word] for played in _tables() for word in _words(text) if word in played), ""
    )


def drawn_species(text: str) -> str:
    """The species that a role or a name speaks of, where its own kind is drawn; else ""."""
    return next((_CLOSE[word] for word in _words(text) if word in _CLOSE), "")


def _tables() -> tuple[Mapping[str, str], ...]:
    return _PLAYED, _kin()


def _words(text: str) -> list[str]:
    words = re.findall(r"[a-z]+", text.lower())
    known = (_CLOSE, *_tables())
    singular = [_PLURALS.get(word, word) for word in words]
    return [word if any(word in one for one in known) else word.removesuffix("s") for word in singular]


@lru_cache(maxsize=1)
def _kin() -> Mapping[str, str]:
    rows: dict[str, str] = load_yaml(
        (Path(__file__).parent / "animal_kin.yaml").read_bytes(), "figures/animal_kin.yaml"
    )
    return {word: species for species, words in rows.items() for word in words.split()}

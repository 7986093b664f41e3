"""Hand tables about nouns and verbs: people, places, objects, situations."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from storyreel.contracts.yaml_file import load_yaml
from storyreel.world_engine.kit import AgeGroup, Gender, Kind

DATA = ["lexicon/*.yaml", "lexicon/NOTICE"]

_FOLDER = Path(__file__).parent / "lexicon"
_PERSON_ENDINGS = ("man", "woman", "keeper", "maker", "seller", "master", "ist", "smith", "monger")


@cache
def people() -> Mapping[str, frozenset[str]]:
    """The people table: category -> nouns."""
    return {name: frozenset(words.split()) for name, words in _table("people").items()}


@cache
def places() -> Mapping[str, str]:
    """Place noun -> setting kind."""
    return dict(_table("places"))


@cache
def situations_by_verb() -> Mapping[str, str]:
    """Verb lemma -> situation."""
    return {verb: situation for situation, verbs in _table("verbs").items() for verb in verbs.split()}


@cache
def words(name: str) -> frozenset[str]:
    """The words of one kind: `ghosts`, `detectives`."""
    return frozenset(_table("words")[name].split())


def is_somebody(noun: str) -> bool:
    """Whether a noun names a person, an animal or a robot."""
    return any(noun in words for words in people().values()) or noun.endswith(_PERSON_ENDINGS)


def gender_of(noun: str) -> Gender | Literal[""]:
    """`female`, `male`, or nothing."""
    if noun in people()["female"] or noun.endswith("woman"):
        return "female"
    return "male" if noun in people()["male"] or noun.endswith("man") else ""


def age_group_of(noun: str) -> AgeGroup | Literal[""]:
    """`child`, `young`, `old`, or nothing."""
    groups: tuple[AgeGroup, ...] = ("child", "young", "old")
    return next((group for group in groups if noun in people()[group]), "")


def kind_of(noun: str) -> Kind:
    """`human`, `animal` or `robot`."""
    kinds: tuple[Kind, ...] = ("animal", "robot")
    return next((kind for kind in kinds if noun in people()[kind]), "human")


def object_class(noun: str) -> str:
    """The class of a thing, `THING` if nothing more is known."""
    return next((name for name, words in _table("objects").items() if noun in words.split()), "THING")


@cache
def senses() -> Mapping[str, str]:
    """Common noun -> what it names: person, animal, place, vehicle or thing (WordNet)."""
    return {word: sense for sense, nouns in _table("senses").items() for word in nouns.split()}


def sense_of(noun: str) -> str:
    """What a noun names, our own tables first; nothing if it is no thing: a feeling, an event, a time."""
    if any(noun in nouns for nouns in people().values()):
        return "animal" if kind_of(noun) == "animal" else "person"
    sense = senses().get(noun, "")
    if noun in places() and sense != "vehicle":
        return "place"
    if noun.endswith(("man", "woman")) and sense in ("", "thing"):  # a snowman
        return "person"
    return sense or ("person" if noun.endswith(_PERSON_ENDINGS) else "")


@cache
def subject_words(name: str) -> frozenset[str]:
    """The words of one kind that tell what an idea is about: `WANT`, `MEET`, `FLAW`."""
    return frozenset(_table("subject")[name].split())


@cache
def trades() -> Mapping[str, Mapping[str, Any]]:
    """Noun of somebody -> where they work, where else they are seen, and what they hold."""
    return {noun: row for nouns, row in _table("trades").items() for noun in nouns.split()}


@cache
def _table(name: str) -> Mapping[str, Any]:
    path = _FOLDER / f"{name}.yaml"
    table: dict[str, Any] = load_yaml(path.read_bytes(), f"lexicon/{path.name}")
    return table

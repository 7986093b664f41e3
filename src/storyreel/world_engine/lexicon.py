"""Hand tables about nouns and verbs: people, places, objects, situations."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from storyreel.contracts.yaml_file import load_yaml
from storyreel.world_engine.kit import AgeGroup, Gender, Kind

DATA = ["lexicon/*.yaml"]

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


@cache
def intents() -> frozenset[str]:
    """Verbs of what somebody can mean to do."""
    return frozenset(_table("deeds")["INTENT"].split())


@cache
def wishes() -> frozenset[str]:
    """Verbs that wish for what another verb says."""
    return frozenset(_table("deeds")["WISH"].split())


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
def _table(name: str) -> Mapping[str, str]:
    path = _FOLDER / f"{name}.yaml"
    table: dict[str, str] = load_yaml(path.read_bytes(), f"lexicon/{path.name}")
    return table

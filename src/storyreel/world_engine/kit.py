"""A kit: one story of a frame, with its cast, places, numbers and exchanges.

A writer adds kits as files under `banks/<situation>/`, never code. A file has
two documents: the head says what the story is about and which ideas it fits,
the body holds the exchanges. `frame.yaml` beside them is the situation's small
planning domain: its steps and its named endings. Commands read all of them
from `banks.json`, which `bank_files` makes of the writers' files.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from storyreel.contracts.errors import EngineError
from storyreel.contracts.script import EMOTIONS, Emotion, Pacing
from storyreel.contracts.story import Hour, Weather

DATA = ["banks.json"]

Mood = Literal["warm", "tense", "sad", "playful", "wonder", "dread", "triumph", "neutral"]
Function = Literal["protagonist", "helper", "rival"]
Kind = Literal["human", "robot", "animal"]
Gender = Literal["female", "male", "neutral"]
AgeGroup = Literal["child", "young", "adult", "old"]

# What of the idea enters the lines as `{w.object}`: its thing, what is missing, or where it plays.
Tells = Literal["thing", "missing", "place"]

BANKS = Path(__file__).parent / "banks.json"
ROLES: Mapping[str, Function] = {"P": "protagonist", "H": "helper", "A": "rival"}
OPEN = "open"
PACES = ("quick", "normal", "slow", "held")
_SPEECH = re.compile(r"(?P<by>[PHA])(?:>(?P<to>[PHA]))?$")


@dataclass(frozen=True)
class BankLine:
    """A line of dialogue, or an action if it has a verb."""

    by: tuple[str, ...]
    text: str
    to: str = ""
    emotion: Emotion = "neutral"
    pacing: Pacing = "normal"
    verb: str = ""
    prop: str = ""
    spoken: bool = True
    drop: int = 0  # 0 stays; the highest goes first when time is short
    pair: str = ""  # lines of one pair are kept or dropped together
    is_open: bool = False  # it says what an earlier episode left open, and claims that it is


@dataclass(frozen=True)
class Exchange:
    """Two to eight lines with a small shape of their own."""

    id: str
    step: str
    lines: tuple[BankLine, ...]
    needs: tuple[str, ...] = ()  # traits of the cast
    plants: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    tone: tuple[str, ...] = ()


@dataclass(frozen=True)
class Role:
    """Whom the story needs: taken from the idea where it has somebody fitting, else invented."""

    role: str
    fits: tuple[str, ...] = ()  # nouns of the idea's people that this part is for
    kind: Kind = "human"
    gender: Gender | Literal[""] = ""
    age_group: AgeGroup = "adult"
    ages: str = ""
    manner: str = "plain"
    names: Mapping[str, Sequence[str]] | None = None
    title: bool = False  # "Mr Voss", not "Edwin"


@dataclass(frozen=True)
class Place:
    """Where a step can happen."""

    key: str
    kind: str
    name: str
    interior: bool


@dataclass(frozen=True)
class Kit:
    """The head of a kit."""

    id: str
    situation: str
    needs: tuple[str, ...]
    title: str
    logline: str
    genre: str
    token: str
    ending: str
    cast: Mapping[str, Role]
    places: Mapping[str, Place]
    hours: tuple[Hour, ...]
    weather: Weather
    outline: Mapping[str, str]
    numbers: Mapping[str, str]
    words: Mapping[str, str]
    where: Mapping[str, str]  # step -> place, if other than the frame says
    who: Mapping[str, str]  # step -> roles, if other than the frame says
    tells: Tells = "thing"
    says: tuple[str, ...] = ()  # words of an idea that it says in other words


@dataclass(frozen=True)
class Step:
    """An operator of the planning domain: what must be true, what it makes true and what it settles."""

    id: str
    roles: str
    place: str
    needs: tuple[str, ...]
    adds: tuple[str, ...]
    settles: tuple[str, ...]
    tension: int
    mood: Mood


@dataclass(frozen=True)
class Frame:
    """A situation as a planning domain."""

    situation: str
    steps: Mapping[str, Step]
    endings: Mapping[str, tuple[str, ...]]
    threads: tuple[str, ...]  # facts that may not be open at the end


def situations() -> tuple[str, ...]:
    """The names of all situations that have a frame."""
    return tuple(sorted(folder.upper() for folder in _banks()))


def load_frame(situation: str) -> Frame:
    """The planning domain of a situation."""
    value = _banks()[situation.lower()]["frame"]
    steps = {name: _step(name, item) for name, item in value["steps"].items()}
    endings = {name: tuple(goal) for name, goal in value["endings"].items()}
    return Frame(situation, steps, endings, tuple(value.get("threads", ())))


def load_kits(situation: str) -> tuple[Kit, ...]:
    """The heads of all kits of a situation, in the order of their file names."""
    kits = _banks()[situation.lower()]["kits"]
    return tuple(_head(situation, kit_id, kit["head"]) for kit_id, kit in kits.items())


def load_kit(situation: str, kit_id: str) -> Kit:
    """The head of one kit.

    Raises:
        EngineError: There is no such kit.
    """
    return _head(situation, kit_id, _kit(situation, kit_id)["head"])


def load_exchanges(situation: str, kit_id: str) -> tuple[Exchange, ...]:
    """The exchanges of one kit, in the order of its file, then those that its situation's kits have in common."""
    common = _banks()[situation.lower()]["frame"].get("common", ())
    return tuple(_exchange(item, kit_id) for item in (*_kit(situation, kit_id)["body"]["exchanges"], *common))


@cache
def _banks() -> Mapping[str, Any]:
    """Situation -> its frame and its kits, as plain values."""
    banks: dict[str, Any] = json.loads(BANKS.read_bytes())
    return banks


def _kit(situation: str, kit_id: str) -> Mapping[str, Any]:
    kits: Mapping[str, Mapping[str, Any]] = _banks().get(situation.lower(), {}).get("kits", {})
    if kit_id not in kits:
        raise EngineError(
            f"the plan wants the story {kit_id!r} of {situation}, which the banks do not hold; plan again"
        )
    return kits[kit_id]


def _step(name: str, item: Mapping[str, Any]) -> Step:
    return Step(
        id=name,
        roles=item["roles"],
        place=item["place"],
        needs=tuple(item.get("needs", ())),
        adds=tuple(item["adds"]),
        settles=tuple(item.get("settles", ())),
        tension=item["tension"],
        mood=item["mood"],
    )


def _head(situation: str, kit_id: str, value: Mapping[str, Any]) -> Kit:
    return Kit(
        id=kit_id,
        situation=situation.upper(),
        needs=tuple(value.get("needs", ())),
        title=value["title"],
        logline=value["logline"],
        genre=value["genre"],
        token=value["token"],
        ending=value["ending"],
        cast={key: _role(item) for key, item in value["cast"].items()},
        places={key: _place(key, item) for key, item in value["places"].items()},
        hours=tuple(value["hours"]),
        weather=value.get("weather", "clear"),
        outline=value["outline"],
        numbers={key: str(item) for key, item in value.get("numbers", {}).items()},
        words=value.get("words", {}),
        where=value.get("where", {}),
        who=value.get("who", {}),
        tells=value.get("tells", "thing"),
        says=tuple(value.get("says", ())),
    )


def _role(item: Mapping[str, Any]) -> Role:
    return Role(
        role=item["role"],
        fits=tuple(item.get("fits", ())),
        kind=item.get("kind", "human"),
        gender=item.get("gender", ""),
        age_group=item.get("age_group", "adult"),
        ages=str(item.get("ages", "")),
        manner=item.get("manner", "plain"),
        names=item.get("names"),
        title=item.get("title", False),
    )


def _place(key: str, item: Mapping[str, Any]) -> Place:
    return Place(key, item["kind"], item["name"], item["interior"])


def _exchange(item: Mapping[str, Any], kit_id: str) -> Exchange:
    return Exchange(
        id=f"{kit_id}.{item['id']}",
        step=item["step"],
        lines=tuple(_line(key, text, kit_id) for entry in item["lines"] for key, text in entry.items()),
        needs=tuple(item.get("needs", ())),
        plants=tuple(item.get("plants", ())),
        uses=tuple(item.get("uses", ())),
        tone=tuple(item.get("tone", ())),
    )


def _line(key: str, text: str, kit_id: str) -> BankLine:
    """Read `P>H dry slow drop2 pair-a: text`, or `do P,H points oil_can: text`."""
    words = key.split()
    if words[0] == "do":
        rest = [w for w in words[1:] if not _mark(w) and w not in EMOTIONS]
        by = tuple(rest[0].split(",")) if rest and rest[0] != "-" else ()
        verb, prop = (*rest[1:], "", "")[:2]
        return BankLine(by=by, text=text, verb=verb, prop=prop, spoken=False, emotion=_emotion(words), **_marks(words))
    speech = _SPEECH.match(words[0])
    unknown = [w for w in words[1:] if w not in EMOTIONS and w not in PACES and not _mark(w) and w != OPEN]
    if not speech or unknown:
        raise EngineError(
            f"{kit_id}: {key!r}: found {unknown or words[0]!r}, expected `P>H emotion pacing dropN pair-x`"
        )
    pacing = cast(Pacing, next((w for w in words[1:] if w in PACES), "normal"))
    marks = _marks(words)
    return BankLine((speech["by"],), text, speech["to"] or "", _emotion(words), pacing, is_open=OPEN in words, **marks)


def _emotion(words: Sequence[str]) -> Emotion:
    return cast(Emotion, next((w for w in words[1:] if w in EMOTIONS), "neutral"))


def _mark(word: str) -> bool:
    return bool(re.fullmatch(r"drop[1-9]|pair-\w+", word))


def _marks(words: Sequence[str]) -> dict[str, Any]:
    drop = next((int(w[4:]) for w in words if re.fullmatch(r"drop[1-9]", w)), 0)
    pair = next((w[5:] for w in words if w.startswith("pair-")), "")
    return {"drop": drop, "pair": pair}

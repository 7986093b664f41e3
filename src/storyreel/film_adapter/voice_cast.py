"""Cast the voices: whom an audience can tell apart with closed eyes.

- What the author has cast stands.
- Everybody else, in the order of the cast, gets the voice that fits kind,
  gender and age, that nobody has yet, and that is farthest in pitch and accent
  from the voices already given; of equals, the first in the list.
- If no fitting voice is free, age gives way, then gender, then uniqueness; a
  child keeps a child's voice.
- Who joins the cast later changes nobody's voice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from storyreel.contracts.story import Person
from storyreel.contracts.voice import Voice
from storyreel.contracts.yaml_file import load_yaml

DATA = ["../library/voices/voices.yaml"]

ENOUGH_PERCENT = 30  # farther apart than this in pitch is no better
ACCENT_PERCENT = 10
CHILD = ("child",)
OLD_SPEED_PERCENT = 94


@dataclass(frozen=True)
class CastableVoice:
    """A voice of the library, as a caster sees it."""

    engine: str
    voice_id: str
    kind: str
    gender: str
    ages: tuple[str, ...]
    pitch_hz: int
    accent: str
    speed_percent: int
    offered: bool  # whether it may be cast unasked

    @property
    def person(self) -> str:
        """Whose voice it is, whatever was done to it."""
        return self.voice_id.split("+")[0]


def cast_voices(cast: Sequence[Person], chosen: Mapping[str, Voice]) -> dict[str, Voice]:
    """A voice for everybody."""
    given: dict[str, CastableVoice] = {p: found for p, voice in chosen.items() if (found := _known(voice))}
    voices = dict(chosen)
    for person in cast:
        if person.id not in voices:
            voice = _best(person, list(given.values()))
            given[person.id] = voice
            slower = OLD_SPEED_PERCENT if person.age_group == "old" else 100
            speed = voice.speed_percent * slower // 100
            voices[person.id] = Voice(engine=voice.engine, voice_id=voice.voice_id, speed_percent=speed)
    return voices


@cache
def castable_voices() -> tuple[CastableVoice, ...]:
    """All voices of the library, in the order in which they are offered."""
    path = Path(__file__).parents[1] / "library" / "voices" / "voices.yaml"
    library = load_yaml(path.read_bytes(), "voices.yaml")
    rows: list[dict[str, Any]] = [{"offered": library["offered"], **row} for row in library["voices"]]
    fields = CastableVoice.__dataclass_fields__
    return tuple(CastableVoice(**{name: _plain(row[name]) for name in fields}) for row in rows)


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _known(voice: Voice) -> CastableVoice | None:
    return next((v for v in castable_voices() if (v.engine, v.voice_id) == (voice.engine, voice.voice_id)), None)


def _best(person: Person, given: Sequence[CastableVoice]) -> CastableVoice:
    offers = [voice for voice in castable_voices() if voice.offered]
    kind = "robot" if person.kind == "robot" else "human"
    taken = {voice.person for voice in given}
    right_kind = [v for v in offers if v.kind == kind]
    right_gender = [v for v in right_kind if person.gender in ("neutral", v.gender) or v.gender == "neutral"]
    right_age = [v for v in right_gender if person.age_group in v.ages]
    right_child = [v for v in right_kind if v.ages == CHILD and person.age_group == "child"]
    wishes = (right_age, right_child, right_gender, right_kind, offers)
    fitting = next((free for wish in wishes if (free := [v for v in wish if v.person not in taken])), None)
    candidates = fitting or right_age or right_child or right_gender or right_kind or offers
    return max(candidates, key=lambda voice: (_distance(voice, given), -offers.index(voice)))


def _distance(voice: CastableVoice, given: Sequence[CastableVoice]) -> int:
    """How far a voice is from the nearest one in the cast, in per cent of pitch."""
    return min(
        (min(_pitch_percent(voice, other), ENOUGH_PERCENT) + _accent_percent(voice, other) for other in given),
        default=0,
    )


def _pitch_percent(one: CastableVoice, other: CastableVoice) -> int:
    low, high = sorted((one.pitch_hz, other.pitch_hz))
    return (high - low) * 100 // low


def _accent_percent(one: CastableVoice, other: CastableVoice) -> int:
    return ACCENT_PERCENT if one.accent != other.accent else 0

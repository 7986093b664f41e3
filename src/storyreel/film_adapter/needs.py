"""What a film needs, read off its shots and lines, without a word on where it comes from."""

from collections.abc import Iterable
from typing import TypeVar

from storyreel.contracts.asset_manifest import AssetKind, AssetManifest, Requirement
from storyreel.contracts.shotlist import Shot, ShotList, things_in
from storyreel.contracts.voice import VoiceLines

T = TypeVar("T")

FONTS = {"title": "titles and names", "text": "captions and credits"}


def needs_of(shotlist: ShotList, lines: VoiceLines) -> AssetManifest:
    """All requirements, by kind and then in the order of their first use."""
    shots = shotlist.shots
    props = {thing: f"the {thing.replace('_', ' ')}" for shot in shots for thing in things_in(shot)}
    requirements = [
        *_characters(shotlist),
        *_places(shots),
        *(_simple("prop", thing, label, _users(shots, thing)) for thing, label in props.items()),
        *(
            _simple("music", mood, f"music, {mood}", _with(shots, "mood", mood))
            for mood in _all(s.audio.mood for s in shots)
        ),
        *(
            _simple("ambience", tag, f"the sound of {tag.replace('_', ' ')}", _with(shots, "ambience", tag))
            for tag in _all(s.audio.ambience for s in shots)
        ),
        *(
            _simple("effect", tag, f"the sound of {tag}", _with_effect(shots, tag))
            for tag in _all(t for s in shots for t in s.audio.sfx)
        ),
        *_voices(lines),
        *(_simple("font", role, f"a font for {use}", ()) for role, use in FONTS.items()),
    ]
    return AssetManifest(episode=shotlist.episode, requirements=tuple(requirements))


def _characters(shotlist: ShotList) -> list[Requirement]:
    found = []
    for person in shotlist.cast:
        used = tuple(shot.id for shot in shotlist.shots if any(c.character_id == person.id for c in shot.characters))
        traits = {
            "name": person.name,
            "gender": person.gender,
            "age_group": person.age_group,
            "kind": person.kind,
            "role": person.role,
        }
        found.append(
            Requirement(id=f"character:{person.id}", kind="character", label=person.name, traits=traits, used_by=used)
        )
    return found


def _places(shots: tuple[Shot, ...]) -> list[Requirement]:
    """One place for all its hours and weathers."""
    found = []
    for place_id in _all(shot.place.id for shot in shots):
        used = [shot for shot in shots if shot.place.id == place_id]
        place = used[0].place
        traits = {
            "kind": place.kind,
            "hour": " ".join(_all(shot.place.hour for shot in used)),
            "weather": " ".join(_all(shot.place.weather for shot in used)),
            "interior": "yes" if place.interior else "no",
            "called": place.called,
            "outlook": place.outlook,
        }
        label = place.called or place.kind.replace("_", " ")
        used_by = tuple(shot.id for shot in used)
        found.append(Requirement(id=f"place:{place_id}", kind="place", label=label, traits=traits, used_by=used_by))
    return found


def _voices(lines: VoiceLines) -> list[Requirement]:
    if lines.mode == "no_voice":
        return []
    found = []
    for engine, voice_id in _all((line.voice.engine, line.voice.voice_id) for line in lines.lines):
        used = tuple(
            line.line_id for line in lines.lines if (line.voice.engine, line.voice.voice_id) == (engine, voice_id)
        )
        traits = {"engine": engine, "voice_id": voice_id}
        label = f"the voice {voice_id} of {engine}"
        found.append(
            Requirement(id=f"voice:{engine}:{voice_id}", kind="voice", label=label, traits=traits, used_by=used)
        )
    return found


def _simple(kind: AssetKind, name: str, label: str, used_by: tuple[str, ...]) -> Requirement:
    return Requirement(id=f"{kind}:{name}", kind=kind, label=label, traits={"name": name}, used_by=used_by)


def _users(shots: tuple[Shot, ...], thing: str) -> tuple[str, ...]:
    return tuple(s.id for s in shots if thing in things_in(s))


def _with(shots: tuple[Shot, ...], field: str, value: str) -> tuple[str, ...]:
    return tuple(shot.id for shot in shots if getattr(shot.audio, field) == value)


def _with_effect(shots: tuple[Shot, ...], tag: str) -> tuple[str, ...]:
    return tuple(shot.id for shot in shots if tag in shot.audio.sfx)


def _all(values: Iterable[T]) -> list[T]:
    """Each value once, in order, without empty ones."""
    return [value for value in dict.fromkeys(values) if value]

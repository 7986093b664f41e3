"""Apply what the author decided about a script: a whole script, or other words for single lines.

    lines:
      l-3fa2b1: "Then nobody has touched it."

    scenes:
      - setting: the lamp room
        hour: dusk
        elements:
          - {speaker: Ida, text: "We are short of lamp oil.", emotion: think}
          - {action: "Amos turns up the lamp.", actors: [Amos], verb: turns, object: lamp}

Everything that a person leaves out is filled in: ids are minted from what a
scene or line says, so they stay when others are inserted; who speaks or acts
is present; people and settings may be named by id or by name.
"""

import re
import typing
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from storyreel.contracts.canon import StoryTime
from storyreel.contracts.script import Action, Claim, DialogueLine, Element, Emotion, Mode, Pacing, Scene, Script
from storyreel.contracts.story import ContextPack, Hour, Person, Setting
from storyreel.contracts.yaml_file import Document, Path, nearest, read_yaml
from storyreel.world_engine.casting import slug
from storyreel.world_engine.minting import mint
from storyreel.world_engine.override_keys import (
    ACTION_KEYS,
    CLAIM_KEYS,
    LINE_KEYS,
    PERSON_KEYS,
    SCENE_KEYS,
    SCRIPT_KEYS,
    SETTING_KEYS,
)
from storyreel.world_engine.texts import with_texts


def apply_override(draft: Script, pack: ContextPack, data: bytes, where: str) -> Script:
    """The draft with the author's changes.

    Raises:
        InputError: Names the file, the line and column, what was found and what is known.
    """
    document = read_yaml(data, where)
    if document.value is None:
        return draft
    reader = _Reader(document, draft, pack)
    reader.expect_mapping((), SCRIPT_KEYS)
    value = document.value
    if value.get("episode", draft.episode) != draft.episode:
        raise document.error(("episode",), f"found {value['episode']!r}, expected {draft.episode!r}")
    if value.get("scenes") is not None:
        draft = reader.whole_script()
    elif value.get("cast") is not None:
        raise document.error(("cast",), "found a cast without scenes; a new cast needs the whole script")
    texts = {key: reader.text_at((key,)) for key in ("title", "logline") if key in value}
    draft = draft.model_copy(update=texts)
    return reader.with_lines(draft) if value.get("lines") is not None else draft


class _Reader:
    """One reading of one override; every complaint has its place."""

    def __init__(self, document: Document, draft: Script, pack: ContextPack) -> None:
        self._document = document
        self._draft = draft
        self._people = {person.id: person for person in (*draft.cast, *pack.cast)}
        self._settings = {s.id: s for s in (*(scene.setting for scene in draft.scenes), *pack.settings)}

    # whole scripts

    def whole_script(self) -> Script:
        """The script that stands under `scenes:`."""
        cast = self._value(("cast",))
        if cast is not None:
            self._people = {p.id: p for p in (self._person(("cast", i)) for i in self._items(("cast",)))}
        scenes = tuple(self._scene(("scenes", i)) for i in self._items(("scenes",)))
        if not scenes:
            raise self._document.error(("scenes",), "found no scene, expected at least one")
        self._check_unique([(("scenes", i), scene.id) for i, scene in enumerate(scenes)])
        elements = [
            (("scenes", i, "elements", k), e.id) for i, s in enumerate(scenes) for k, e in enumerate(s.elements)
        ]
        self._check_unique(elements)
        seen = {person for scene in scenes for person in scene.present}
        cast_seen = tuple(p for p in self._people.values() if cast is not None or p.id in seen)
        if not cast_seen:
            raise self._document.error(
                ("scenes",), "found nobody in any scene, expected somebody who speaks or is present"
            )
        return self._draft.model_copy(update={"scenes": scenes, "cast": cast_seen})

    def _scene(self, path: Path) -> Scene:
        value = self.expect_mapping(path, SCENE_KEYS)
        setting = self._setting((*path, "setting"))
        elements = tuple(self._element((*path, "elements", i)) for i in self._items((*path, "elements")))
        if not elements:
            raise self._document.error(path, "elements: found none, expected at least one line or action")
        elements = _numbered_apart(elements)
        listed = tuple(
            self._known_person((*path, "present", i)) for i in self._items((*path, "present"), optional=True)
        )
        speaking = [
            person for e in elements for person in ([e.speaker_id] if isinstance(e, DialogueLine) else e.actors)
        ]
        fields = Scene.model_fields
        return Scene(
            id=str(value.get("id") or mint("s", self._draft.episode, setting.id, elements[0].id)),
            setting=setting,
            hour=self._choice((*path, "hour"), typing.get_args(Hour), "day"),
            weather=self._choice((*path, "weather"), typing.get_args(fields["weather"].annotation), "clear"),
            mood=self._choice((*path, "mood"), typing.get_args(fields["mood"].annotation), "neutral"),
            tension=self._whole_number((*path, "tension"), 30, 100),
            present=tuple(dict.fromkeys((*listed, *speaking))),
            elements=elements,
            mode=self._mode(path),
            day=self._whole_number((*path, "day"), 0, 100_000) if value.get("day") is not None else None,
            when=self._when((*path, "when")) if value.get("when") else None,
        )

    def _mode(self, path: Path) -> Any:
        """How something is meant; plainly, if nobody says otherwise."""
        known = [mode for mode in typing.get_args(Mode) if mode]
        return self._choice((*path, "mode"), known, "plain") if self._value((*path, "mode")) else ""

    def _when(self, path: Path) -> StoryTime:
        value = self._value(path)
        if isinstance(value, Mapping):  # as a saved script has it
            episode, scene = (self._whole_number((*path, key), 0, 999) for key in ("episode", "scene"))
            return StoryTime(episode=episode, scene=scene)
        match = re.fullmatch(r"ep([0-9]{2})(?:/s([0-9]{1,3}))?", str(value))
        if match is None:
            raise self._document.error(path, f"when: found {value!r}, expected a moment such as ep01/s2")
        return StoryTime(episode=int(match[1]), scene=int(match[2] or 0))

    def _element(self, path: Path) -> Element:
        value = self._value(path)
        if isinstance(value, Mapping) and ("action" in value or "actors" in value or value.get("type") == "action"):
            return self._action(path)
        return self._line(path)

    def _line(self, path: Path) -> DialogueLine:
        value = self.expect_mapping(path, LINE_KEYS)
        key = "speaker" if "speaker" in value else "speaker_id"
        speaker, text = self._known_person((*path, key)), self.text_at((*path, "text"))
        return DialogueLine(
            id=str(value.get("id") or mint("l", self._draft.episode, speaker, text)),
            speaker_id=speaker,
            text=text,
            emotion=self._choice((*path, "emotion"), typing.get_args(Emotion), "neutral"),
            pacing=self._choice((*path, "pacing"), typing.get_args(Pacing), "normal"),
            to=self._known_person((*path, "to")) if value.get("to") else "",
            claims=self._claims((*path, "claims")),
            mode=self._mode(path),
        )

    def _action(self, path: Path) -> Action:
        value = self.expect_mapping(path, ACTION_KEYS)
        text = self.text_at((*path, "action" if "action" in value else "text"))
        return Action(
            id=str(value.get("id") or mint("a", self._draft.episode, text)),
            text=text,
            actors=tuple(
                self._known_person((*path, "actors", i)) for i in self._items((*path, "actors"), optional=True)
            ),
            verb=str(value.get("verb") or ""),
            object=str(value.get("object") or ""),
            emotion=self._choice((*path, "emotion"), typing.get_args(Emotion), "neutral"),
            claims=self._claims((*path, "claims")),
            mode=self._mode(path),
        )

    def _claims(self, path: Path) -> tuple[Claim, ...]:
        claims = []
        for index in self._items(path, optional=True):
            value = self.expect_mapping((*path, index), CLAIM_KEYS)
            for key in CLAIM_KEYS[:3]:
                if key not in value:
                    raise self._document.error((*path, index), f"{key}: missing, expected this field")
            if not isinstance(value["object"], str | int | bool):
                raise self._document.error(
                    (*path, index, "object"), f"found {value['object']!r}, expected text, a number or true/false"
                )
            claims.append(
                Claim(
                    subject=str(value["subject"]),
                    predicate=str(value["predicate"]),
                    object=value["object"],
                    becomes=value.get("becomes") is True,
                    mode=self._mode((*path, index)),
                )
            )
        return tuple(claims)

    def _setting(self, path: Path) -> Setting:
        value = self._value(path)
        if isinstance(value, Mapping):
            self.expect_mapping(path, SETTING_KEYS)
            name = self.text_at((*path, "name"))
            interior = value.get("interior", True)
            if not isinstance(interior, bool):
                raise self._document.error((*path, "interior"), f"found {interior!r}, expected true or false")
            setting_id = str(value.get("id") or slug(name.removeprefix("the ")))
            setting = Setting(id=setting_id, name=name, kind=str(value.get("kind") or "room"), interior=interior)
            self._settings[setting.id] = setting
            return setting
        known = {**{s.name: s.id for s in self._settings.values()}, **{s.id: s.id for s in self._settings.values()}}
        return self._settings[self._known(path, known, "setting")]

    def _person(self, path: Path) -> Person:
        value = self.expect_mapping(path, PERSON_KEYS)
        name = self.text_at((*path, "name"))
        old = self._people.get(str(value.get("id") or slug(name)))
        base: dict[str, Any] = old.model_dump() if old else {"role": "somebody", "function": "helper", "age": 40}
        fields = Person.model_fields
        for key in ("function", "kind", "gender", "age_group"):
            if key in value:
                base[key] = self._choice((*path, key), typing.get_args(fields[key].annotation), "")
        for key in ("role", "manner"):
            if key in value:
                base[key] = self.text_at((*path, key))
        base["age"] = self._whole_number((*path, "age"), base["age"], 200)
        return Person(**{**base, "id": str(value.get("id") or slug(name)), "name": name})

    # single lines

    def with_lines(self, script: Script) -> Script:
        """The script with other words for the lines under `lines:`."""
        patches = self._value(("lines",))
        if not isinstance(patches, Mapping):
            raise self._document.error(("lines",), f"lines: found {patches!r}, expected line ids with their new text")
        known = [element.id for scene in script.scenes for element in scene.elements]
        for line_id in patches:
            if line_id not in known:
                raise self._document.error(
                    ("lines", line_id), f"unknown line id {str(line_id)!r}; {nearest(str(line_id), known)}"
                )
        texts = {line_id: self.text_at(("lines", line_id)) for line_id in patches}
        return with_texts(script, texts)

    # values with their places

    def expect_mapping(self, path: Path, keys: Sequence[str]) -> Mapping[str, Any]:
        """The mapping at a path, with known keys only."""
        value = self._value(path)
        if not isinstance(value, Mapping):
            raise self._document.error(path, f"found {value!r}, expected keys such as {', '.join(keys[:4])}")
        self._document.check_keys(path, keys)
        return value

    def text_at(self, path: Path) -> str:
        """The text at a path, which says something."""
        value = self._value(path)
        if value is None:
            raise self._document.error(path, f"{path[-1]}: missing, expected text")
        if not isinstance(value, str) or not value.strip():
            raise self._document.error(path, f"{path[-1]}: found {value!r}, expected text; put it in quotes")
        return " ".join(value.split())

    def _value(self, path: Path) -> Any:
        value = self._document.value
        for step in path:
            if isinstance(value, Mapping):
                value = value.get(step)
            else:
                value = value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None
        return value

    def _items(self, path: Path, optional: bool = False) -> range:
        value = self._value(path)
        if value is None and (optional or path[-1] == "elements"):
            return range(0)
        if not isinstance(value, list):
            raise self._document.error(path, f"{path[-1]}: found {value!r}, expected a list")
        return range(len(value))

    def _choice(self, path: Path, known: Sequence[str], default: str) -> Any:
        value = self._value(path)
        if value is None and default:
            return default
        return self._known(path, {word: word for word in known}, str(path[-1]))

    def _whole_number(self, path: Path, default: int, most: int) -> int:
        value = self._value(path)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise self._document.error(path, f"{path[-1]}: found {value!r}, expected a whole number from 0 to {most}")
        return value

    def _known_person(self, path: Path) -> str:
        by_name = {person.name: person.id for person in self._people.values()}
        return self._known(path, {**by_name, **{key: key for key in self._people}}, "person")

    def _known(self, path: Path, known: Mapping[str, str], what: str) -> str:
        value = self._value(path)
        if value is None:
            raise self._document.error(path, f"{path[-1]}: missing, expected one of {', '.join(known)}")
        if isinstance(value, str) and value in known:
            return known[value]
        new = "; to bring in somebody new, list the cast under `cast:`, with name and age" if what == "person" else ""
        raise self._document.error(path, f"unknown {what} {value!r}; {nearest(str(value), known)}{new}")

    def _check_unique(self, ids: Iterable[tuple[Path, str]]) -> None:
        seen: set[str] = set()
        for path, item in ids:
            if item in seen:
                raise self._document.error(path, f"found the id {item!r} twice; give one of them another id")
            seen.add(item)


def _numbered_apart(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The same words twice in a scene get a name each: the second `-2`, and so on."""
    seen: Counter[str] = Counter()
    apart = []
    for element in elements:
        seen[element.id] += 1
        again = seen[element.id]
        apart.append(element if again == 1 else element.model_copy(update={"id": f"{element.id}-{again}"}))
    return tuple(apart)

"""Read the author's canon.yaml strictly: every value has its type, every key a reader.

    characters:
      nell: {name: Nell, age: 24, alive: true, location: lamp_room, role: protagonist}
    locations:
      lamp_room: {name: the lamp room}
    facts:
      - {subject: nell, predicate: age, object: 25, from: ep05, source: her birthday}

Whoever makes a typing error hears of it here, with line and column. A fact's
source is its place (`project:canon.yaml characters.nell.age`), not its line:
a comment moves lines and must not change the canon.
"""

import difflib
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from storyreel.contracts.artifact import place_of
from storyreel.contracts.canon import ON, Canon, Entity, Fact, StoryTime, Value
from storyreel.contracts.predicates import Predicates, bare, moment
from storyreel.contracts.yaml_file import Document, Path

SECTIONS = ("characters", "locations", "facts")
KEYS = {"characters": ("name", "age", "alive", "location", "role"), "locations": ("name",)}
FACT_KEYS = ("subject", "predicate", "object", "from", "to", "on", "confidence", "source")
REQUIRED = ("subject", "predicate", "object")
ID = re.compile(r"[a-z][a-z0-9_-]*")
EPISODE = re.compile(r"ep([0-9]{2,3})(?:/s([0-9]{1,3}))?")
OLDEST = 200
LARGEST = 2**53 - 1  # the largest whole number that JSON readers agree on

KINDS = {
    "text": "text",
    "number": "a whole number from 0",
    "truth": "true or false",
    "place": "a location's id",
    "person": "a character's id",
    "event": "an event's id",
    "journey": "a location's id and a time, such as 'quay 3 hours'",
}
UNLISTED = {"world", "event", "thing"}  # kinds of subjects that need no entry of their own


def canon_of(document: Document, predicates: Predicates) -> Canon:
    """The author's file as entities and facts; whether they agree is not asked here.

    Raises:
        InputError: Names the line and column, what was found and what was expected.
    """
    if document.value is None:
        return Canon(after="genesis")
    _expect_mapping(document, (), SECTIONS)
    entities = [*_entities(document, "characters"), *_entities(document, "locations")]
    _check_ids(document, entities)
    facts = [*_traits(document, "characters", predicates), *_traits(document, "locations", predicates)]
    facts += _listed_facts(document, {entity.id for entity in entities}, predicates)
    _check_places(document, entities, predicates)
    return Canon(after="genesis", entities=tuple(entities), facts=tuple(facts))


def _entities(document: Document, section: str) -> Iterable[Entity]:
    for entity_id, traits in _section(document, section).items():
        path = (section, entity_id)
        if not isinstance(entity_id, str) or not ID.fullmatch(entity_id):
            expected = "small letters, digits and _, such as lamp_room"
            raise document.error(path, f"found the id {entity_id!r}, expected {expected}")
        if traits is not None:
            _expect_mapping(document, path, KEYS[section])
        role = (traits or {}).get("role", "")
        if not isinstance(role, str):
            raise document.error((*path, "role"), f"{place_of((*path, 'role'))}: found {role!r}, expected text")
        yield Entity(id=entity_id, kind="character" if section == "characters" else "location", role=role)


def _check_ids(document: Document, entities: list[Entity]) -> None:
    ids: dict[str, Path] = {}
    names: dict[tuple[str, str], Path] = {}
    for entity in entities:
        section = entity.kind + "s"
        _expect_first(document, (section, entity.id), "id", entity.id, ids.setdefault(entity.id, (section, entity.id)))
        name = (document.value[section][entity.id] or {}).get("name")
        if isinstance(name, str):
            path = (section, entity.id, "name")
            first = names.setdefault((section, bare(name)), path)
            _expect_first(document, path, "name", name, first)


def _expect_first(document: Document, path: Path, what: str, found: str, first: Path) -> None:
    if path != first:
        line = document.line_of(*first)
        raise document.error(path, f"found the {what} {found!r} twice, also in line {line}; rename one")


def _traits(document: Document, section: str, predicates: Predicates) -> Iterable[Fact]:
    for entity_id, traits in _section(document, section).items():
        for key, value in sorted((traits or {}).items()):
            path = (section, entity_id, key)
            if key in predicates:
                _expect_value(document, path, key, value, predicates)
                yield Fact(subject=entity_id, predicate=key, object=value, source=_source(document, path))


def _listed_facts(document: Document, ids: set[str], predicates: Predicates) -> Iterable[Fact]:
    facts = document.value.get("facts")
    if facts is not None and not isinstance(facts, list):
        raise document.error(("facts",), f"facts: found {_shape(facts)}, expected a list")
    for index, row in enumerate(facts or ()):
        path: Path = ("facts", index)
        _expect_mapping(document, path, FACT_KEYS)
        for key in REQUIRED:
            if key not in row:
                raise document.error(path, f"{place_of(path)}.{key}: missing, expected this field")
        _expect_predicate(document, (*path, "predicate"), row["predicate"], predicates)
        predicate = predicates.get(row["predicate"])
        if predicate is None or not UNLISTED & set(predicate.domain) or not isinstance(row["subject"], str):
            _expect_id(document, (*path, "subject"), row["subject"], ids, "a character or location of this file")
        _expect_value(document, (*path, "object"), row["predicate"], row["object"], predicates)
        start = _episode(document, (*path, "from"), row.get("from"))
        end = _episode(document, (*path, "to"), row.get("to"))
        if end is not None and moment(end) <= (moment(start) if start else (0, 0)):
            message = f"{place_of(path)}.to: found {row['to']}, expected an episode after the fact begins"
            raise document.error((*path, "to"), message)
        yield Fact(
            subject=row["subject"],
            predicate=row["predicate"],
            object=row["object"],
            valid_from=_dated(document, path, row, start or StoryTime(episode=0)),
            valid_to=end,
            source=_source(document, path) + _remark(document, path, row),
            confidence=_confidence(document, path, row),
        )


def _check_places(document: Document, entities: list[Entity], predicates: Predicates) -> None:
    places = {entity.id for entity in entities if entity.kind == "location"}
    for entity in entities:
        traits = document.value[entity.kind + "s"][entity.id] or {}
        if "location" in traits:
            path = (entity.kind + "s", entity.id, "location")
            _expect_id(document, path, traits["location"], places, "a location of this file")
    for index, row in enumerate(document.value.get("facts") or ()):
        predicate = predicates.get(row["predicate"])
        if predicate and predicate.type == "place":
            _expect_id(document, ("facts", index, "object"), row["object"], places, "a location of this file")


def _section(document: Document, section: str) -> dict[Any, Any]:
    """A section by id: the order of keys says nothing."""
    value = document.value.get(section)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise document.error((section,), f"{section}: found {_shape(value)}, expected ids with their traits")
    return {key: value[key] for key in sorted(value, key=str)}


def _expect_mapping(document: Document, path: Path, known: Iterable[str]) -> None:
    value = document.value
    for step in path:
        value = value[step]
    if not isinstance(value, dict):
        raise document.error(path, f"{place_of(path)}: found {_shape(value)}, expected keys such as {', '.join(known)}")
    document.check_keys(path, known)


def _expect_value(document: Document, path: Path, name: str, value: Any, predicates: Predicates) -> None:
    predicate = predicates.get(name)
    if predicate is None:
        if not isinstance(value, str | int | bool) or (isinstance(value, int) and abs(value) > LARGEST):
            expected = "text, a whole number, true or false"
            raise document.error(path, f"{place_of(path)}: found {_shape(value)}, expected {expected}")
        return
    most = OLDEST if name == "age" else LARGEST
    is_blank = isinstance(value, str) and not value.strip()
    if not predicate.accepts(value) or is_blank or (predicate.type == "number" and value > most):
        expected = f"a whole number from 0 to {OLDEST}" if name == "age" else KINDS[predicate.type]
        raise document.error(path, f"{place_of(path)}: found {_shape(value)}, expected {expected}")


def _expect_predicate(document: Document, path: Path, name: Any, predicates: Predicates) -> None:
    if not isinstance(name, str) or not ID.fullmatch(name):
        known = ", ".join(sorted(predicates))
        raise document.error(path, f"{place_of(path)}: found {_shape(name)}, expected a word such as {known}")
    near = difflib.get_close_matches(name, sorted(predicates), n=1, cutoff=0.85)
    if name not in predicates and near:
        raise document.error(path, f"{place_of(path)}: found {name!r}, did you mean {near[0]!r}?")


def _expect_id(document: Document, path: Path, found: Any, ids: set[str], expected: str) -> None:
    if isinstance(found, str) and found in ids:
        return
    near = difflib.get_close_matches(str(found), sorted(ids), n=1, cutoff=0.5)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise document.error(path, f"{place_of(path)}: found {found!r}, expected {expected}{hint}")


def _episode(document: Document, path: Path, value: Any) -> StoryTime | None:
    if value is None:
        return None
    match = EPISODE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise document.error(path, f"{place_of(path)}: found {_shape(value)}, expected an episode such as ep02")
    return StoryTime(episode=int(match[1]), scene=int(match[2] or 0))


def _dated(document: Document, path: Path, row: dict[str, Any], time: StoryTime) -> StoryTime:
    on = row.get("on", "")
    text = str(on) if isinstance(on, str | int | date) and not isinstance(on, bool) else "?"
    if not re.fullmatch(ON, text):
        expected = "a day such as day 3, 1912 or 1912-04-14"
        raise document.error((*path, "on"), f"{place_of(path)}.on: found {_shape(on)}, expected {expected}")
    return time.model_copy(update={"on": text})


def _confidence(document: Document, path: Path, row: dict[str, Any]) -> int:
    found = row.get("confidence", 100)
    if type(found) is not int or not 0 <= found <= 100:
        message = f"{place_of(path)}.confidence: found {_shape(found)}, expected a whole number from 0 to 100"
        raise document.error((*path, "confidence"), message)
    return found


def _remark(document: Document, path: Path, row: dict[str, Any]) -> str:
    remark: Value = row.get("source", "")
    if not isinstance(remark, str):
        raise document.error((*path, "source"), f"{place_of(path)}.source: found {_shape(remark)}, expected text")
    return f" ({' '.join(remark.split())})" if remark.strip() else ""


def _source(document: Document, path: Path) -> str:
    return f"project:{document.where} {place_of(path)}"


def _shape(value: Any) -> str:
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "a mapping"
    if value is None or isinstance(value, bool):
        return "nothing" if value is None else str(value).lower()
    return repr(value) if isinstance(value, str) else str(value)

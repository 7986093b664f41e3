"""A published schema is a promise: within a major version nothing may be removed, renamed or change its type."""

import copy
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from storyreel.contracts.catalogue import CONTRACTS, schema_of

ROOT = Path(__file__).resolve().parent.parent.parent
PUBLISHED = sorted((ROOT / "schemas").glob("*/*.json"))
sys.path.insert(0, str(ROOT / "scripts"))

Schema = dict[str, Any]


def breaks(old: Schema, new: Schema) -> list[str]:
    """What a reader of the new schema would refuse or miss in files of the old one."""
    return _breaks(old, new, old, new, "", set())


def _breaks(old: Schema, new: Schema, old_root: Schema, new_root: Schema, place: str, seen: set[str]) -> list[str]:
    if old.get("$ref") and f"{old['$ref']} {new.get('$ref')}" in seen:
        return []
    seen = seen | {f"{old['$ref']} {new.get('$ref')}"} if old.get("$ref") else seen
    old, new = _resolved(old, old_root), _resolved(new, new_root)
    found = [f"{place or 'file'}: was {_type(old)}, is {_type(new)}"] if _narrows(_type(old), _type(new)) else []
    lost = [value for value in _values(old) if _values(new) and value not in _values(new)]
    found += [f"{place}: no longer allows {value!r}" for value in lost]
    for name, part in old.get("properties", {}).items():
        where = f"{place}.{name}".lstrip(".")
        if name not in new.get("properties", {}):
            found.append(f"{where}: removed")
        else:
            found += _breaks(part, new["properties"][name], old_root, new_root, where, seen)
    added = set(new.get("required", ())) - set(old.get("required", ()))
    found += [f"{place}.{name}".lstrip(".") + ": now required" for name in sorted(added)]
    for key, where in (("items", f"{place}[]"), ("additionalProperties", f"{place}{{}}")):
        if isinstance(old.get(key), dict) and isinstance(new.get(key), dict):
            found += _breaks(old[key], new[key], old_root, new_root, where, seen)
    return found + _choices(old, new, old_root, new_root, place, seen)


def _choices(old: Schema, new: Schema, old_root: Schema, new_root: Schema, place: str, seen: set[str]) -> list[str]:
    found = []
    for key in ("anyOf", "oneOf", "prefixItems"):
        for index, (a, b) in enumerate(zip(old.get(key, ()), new.get(key, ()), strict=False)):
            found += _breaks(a, b, old_root, new_root, f"{place}<{index}>", seen)
        if len(old.get(key, ())) > len(new.get(key, ())) and key in new:
            found.append(f"{place}: fewer choices")
    return found


def _resolved(schema: Schema, root: Schema) -> Schema:
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    return root["$defs"][name] if name else schema


def _type(schema: Schema) -> set[str]:
    if "anyOf" in schema:
        return {part.get("type", "object") for part in schema["anyOf"]}
    return {schema["type"]} if "type" in schema else set()


def _narrows(old: set[str], new: set[str]) -> bool:
    return bool(old and new) and not old <= (new | ({"integer"} if "number" in new else set()))


def _values(schema: Schema) -> list[Any]:
    return schema.get("enum", [schema["const"]] if "const" in schema else [])


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: f"{path.parent.name} {path.stem}")
def test_the_models_keep_what_was_published(path: Path) -> None:
    model = CONTRACTS[path.parent.name]
    if path.stem.split(".")[0] == model.version.split(".")[0]:
        assert breaks(json.loads(path.read_text()), schema_of(model)) == []


def test_every_contract_is_published_and_none_has_drifted() -> None:
    from export_schemas import drift

    assert drift() == []


CHANGES = [
    ("a removed field", lambda s: s["properties"].pop("title"), "title: removed"),
    ("a removed field of a part", lambda s: s["$defs"]["Shot"]["properties"].pop("action"), "shots[].action: removed"),
    ("another type", lambda s: s["properties"]["title"].update(type="integer"), "title: was"),
    ("a new required field", lambda s: s["required"].append("director"), "director: now required"),
    ("a lost choice", lambda s: s["$defs"]["Camera"]["properties"]["move"]["enum"].remove("static"), "'static'"),
    (
        "another item type",
        lambda s: s["$defs"]["Shot"]["properties"]["line_ids"]["items"].update(type="integer"),
        "shots[].line_ids[]: was",
    ),
]


@pytest.mark.parametrize(("change", "expected"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_breaking_change_is_noticed(change: Any, expected: str) -> None:
    old = schema_of(CONTRACTS["shotlist"])
    new = copy.deepcopy(old)
    change(new)
    assert expected in " ".join(breaks(old, new))


def test_a_new_optional_field_or_choice_breaks_nothing() -> None:
    old = schema_of(CONTRACTS["shotlist"])
    new = copy.deepcopy(old)
    new["properties"]["director"] = {"type": "string", "default": ""}
    new["$defs"]["Camera"]["properties"]["move"]["enum"].append("crane")
    assert breaks(old, new) == []

"""The example files: `valid/` ones load and come back the same, `invalid/` ones are refused by what is beside them.

A new case is a new file: `<contract>/invalid/<case>.json` with `<case>.expect`,
a part of the one line that a person will read.
"""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from storyreel.contracts.artifact import parse
from storyreel.contracts.canonical import canonical_bytes
from storyreel.contracts.catalogue import CONTRACTS, schema_of
from storyreel.contracts.errors import ArtifactError

HERE = Path(__file__).parent
NAMES = sorted(CONTRACTS)
STRICT = {"project"}  # people write it, so an unknown key is a typing error


def files(pattern: str) -> list[Any]:
    return [pytest.param(path, id=path.relative_to(HERE).as_posix()) for path in sorted(HERE.glob(pattern))]


def contract(path: Path) -> Any:
    return CONTRACTS[path.parent.parent.name]


def full(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((HERE / name / "valid" / "full.json").read_bytes())
    return value


def refusal(name: str, value: dict[str, Any]) -> str:
    with pytest.raises(ArtifactError) as error:
        parse(CONTRACTS[name], json.dumps(value).encode(), "some/file.json")
    line = str(error.value)
    assert line.startswith("some/file.json: ") and "\n" not in line
    return line


@pytest.mark.parametrize("path", files("*/valid/full.json"))
def test_a_full_example_comes_back_as_the_same_bytes(path: Path) -> None:
    data = canonical_bytes(json.loads(path.read_bytes()))
    assert parse(contract(path), data, path.name).to_bytes() == data


@pytest.mark.parametrize("path", files("*/valid/*.json"))
def test_a_valid_example_settles_at_once_and_meets_its_schema(path: Path) -> None:
    once = parse(contract(path), path.read_bytes(), path.name).to_bytes()
    assert parse(contract(path), once, path.name).to_bytes() == once
    schema = schema_of(contract(path))
    jsonschema.validate(json.loads(path.read_bytes()), schema)
    jsonschema.validate(json.loads(once), schema)


@pytest.mark.parametrize("path", files("*/invalid/*.json"))
def test_an_invalid_example_is_refused_in_one_line(path: Path) -> None:
    line = refusal(path.parent.parent.name, json.loads(path.read_bytes()))
    assert path.with_suffix(".expect").read_text().strip() in line


def test_every_contract_has_examples_of_both_kinds() -> None:
    for name in NAMES:
        assert {path.name for path in (HERE / name / "valid").glob("*.json")} >= {"full.json", "minimal.json"}
        assert len(list((HERE / name / "invalid").glob("*.json"))) >= 2
    assert sorted(path.parent.name for path in HERE.glob("*/valid")) == NAMES


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("version", ["1.0.7", "1.9.0"])
def test_an_older_or_newer_minor_loads(name: str, version: str) -> None:
    parse(CONTRACTS[name], json.dumps(full(name) | {"schema_version": version}).encode(), "f.json")


@pytest.mark.parametrize("name", NAMES)
def test_another_major_is_refused_with_the_way_out(name: str) -> None:
    older = refusal(name, full(name) | {"schema_version": "0.9.0"})
    assert f"schema_version: found 0.9.0, expected 1.x of {name}; migrate it with the {name} 0-to-1 migration" in older
    newer = refusal(name, full(name) | {"schema_version": "2.0.0"})
    assert f"schema_version: found 2.0.0, expected 1.x of {name}; install the newer storyreel" in newer
    for odd in ("one", "1", "1.0.²", f"{'9' * 5000}.0.0"):
        assert f"schema_version: found {odd!r}, expected" in refusal(name, full(name) | {"schema_version": odd})


@pytest.mark.parametrize("name", NAMES)
def test_another_schema_is_refused(name: str) -> None:
    assert f"schema: found 'recipe', expected '{name}'" in refusal(name, full(name) | {"schema": "recipe"})


@pytest.mark.parametrize("name", sorted(set(NAMES) - STRICT))
def test_unknown_fields_are_ignored_everywhere(name: str) -> None:
    value = _with_news(full(name), name)
    known = parse(CONTRACTS[name], json.dumps(value).encode(), "f.json")
    assert "of a newer minor" not in json.dumps({k: v for k, v in known.to_value().items() if k not in _free(name)})


@pytest.mark.parametrize("name", NAMES)
def test_every_missing_field_is_named(name: str) -> None:
    minimal = json.loads((HERE / name / "valid" / "minimal.json").read_bytes())
    for field in sorted(minimal.keys() - {"schema", "schema_version"}):
        line = refusal(name, {key: item for key, item in minimal.items() if key != field})
        assert f"{field}: missing, expected this field" in line


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"3", b"[" * 100_000])
def test_what_is_no_json_object_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ArtifactError, match=r"^f\.json: found .*JSON"):
        parse(CONTRACTS["canon"], data, "f.json")


def _with_news(value: Any, name: str) -> Any:
    """The value with one more field in every object that is a model's."""
    if isinstance(value, list):
        return [_with_news(item, name) for item in value]
    if isinstance(value, dict):
        return {k: item if k in _free(name) else _with_news(item, name) for k, item in value.items()} | {
            "novelty": "of a newer minor"
        }
    return value


def _free(name: str) -> set[str]:
    """Fields that are maps of any names, where every key is known."""
    maps = {"judged", "numbers", "words", "traits", "spec", "look", "fonts", "digests", "digest", "predicate", "notes"}
    maps |= {"art_parts", "prop_art", "content"}
    return maps - ({"digest"} if name == "render_output" else set())

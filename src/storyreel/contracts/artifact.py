"""The base of every contract, and the door through which JSON enters.

A reader ignores fields that it does not know and names those that are
missing. An older or newer minor version loads as it is; another major version
is refused with the way to migrate (plan section 30).
"""

import json
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from storyreel.contracts.canonical import canonical_bytes
from storyreel.contracts.errors import ArtifactError

A = TypeVar("A", bound="Artifact")
UNION_TAGS = ("str", "int", "bool", "dialogue", "action")  # pydantic names the member of a union; a person does not


class Part(BaseModel):
    """A value inside a contract: frozen, tolerant of newer minor fields."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, defer_build=True)


class Artifact(Part):
    """A validated file that a job wrote."""

    name: ClassVar[str]
    version: ClassVar[str] = "1.0.0"

    def to_bytes(self) -> bytes:
        """Canonical JSON with the schema's name and version."""
        return canonical_bytes(self.to_value())

    def to_value(self) -> dict[str, Any]:
        """The JSON value that is saved."""
        return {"schema": self.name, "schema_version": self.version, **self.model_dump(mode="json")}


def parse(model: type[A], data: bytes, where: str) -> A:
    """Read an artifact of the given contract.

    Args:
        where: The path to name in an error.

    Raises:
        ArtifactError: The bytes are no JSON, of another schema, of another
            major version, or miss or break a field.
    """
    value = _json_object(data, where)
    if value.get("schema") != model.name:
        raise ArtifactError(
            f"{where}: schema: found {value.get('schema')!r}, expected {model.name!r}; run the same command again"
        )
    check_version(str(value.get("schema_version")), model.version, model.name, where)
    content = {key: item for key, item in value.items() if key not in ("schema", "schema_version")}
    try:
        return model.model_validate_json(json.dumps(content))
    except ValidationError as error:
        raise ArtifactError(f"{where}: {first_problem(error)}") from None


def check_version(found: str, known: str, name: str, where: str) -> None:
    """Accept the same major version only.

    Raises:
        ArtifactError: The major version differs or the version is no semver.
    """
    parts = found.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) < 10 for part in parts):
        raise ArtifactError(f"{where}: schema_version: found {found!r}, expected something like {known!r}")
    major = known.split(".")[0]
    if parts[0] != major:
        is_newer = int(parts[0]) > int(major)
        migration = f"migrate it with the {name} {parts[0]}-to-{major} migration"
        way = "install the newer storyreel" if is_newer else migration
        raise ArtifactError(
            f"{where}: schema_version: found {found}, expected {major}.x of {name}; {way}, or delete it and run again"
        )


def first_problem(error: ValidationError) -> str:
    """The first validation error as `place: what was found, what was expected`."""
    problem = error.errors(include_url=False)[0]
    place = place_of(problem["loc"])
    if problem["type"] == "missing":
        return f"{place}: missing, expected this field"
    found = json.dumps(problem["input"], ensure_ascii=False, default=str)
    return f"{place}: found {found[:60]}, expected: {problem['msg'].removeprefix('Input should be ')}"


def place_of(location: tuple[int | str, ...]) -> str:
    """`("shots", 3, "frames")` as `shots[3].frames`."""
    text = ""
    for part in location:
        if part in UNION_TAGS:
            continue
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "(whole file)"


def load_file(model: type[A], path: Path) -> A:
    """Read an artifact from a path, outside any job."""
    try:
        return parse(model, path.read_bytes(), str(path))
    except FileNotFoundError:
        raise ArtifactError(f"{path}: not there, expected a {model.name}") from None


def _json_object(data: bytes, where: str) -> dict[str, Any]:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise ArtifactError(
            f"{where}: found {len(data)} bytes that are no JSON; delete the file and run again"
        ) from None
    if not isinstance(value, dict):
        raise ArtifactError(f"{where}: found a {type(value).__name__}, expected a JSON object")
    return value

"""Check a file against its contract, whatever it is."""

import json
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.contracts.catalogue import CONTRACTS
from storyreel.contracts.errors import InputError
from storyreel.contracts.yaml_file import read_yaml
from storyreel.orchestrator.project import resolve


def validate_file(path: Path) -> str:
    """What a valid file is, in a few words.

    Raises:
        StoryreelError: One line on what is wrong with it.
    """
    if not path.is_file():
        raise InputError(f"{path}: not there, expected an artifact (.json) or a project file (.yaml)")
    if path.suffix in (".yaml", ".yml"):
        return _validate_yaml(path)
    try:
        value = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: {error}; expected JSON") from None
    name = value.get("schema") if isinstance(value, dict) else None
    if name not in CONTRACTS:
        raise InputError(f"{path}: schema: found {name!r}, expected one of {', '.join(sorted(CONTRACTS))}")
    load_file(CONTRACTS[name], path)
    return f"a valid {name} {value['schema_version']}"


def _validate_yaml(path: Path) -> str:
    document = read_yaml(path.read_bytes(), str(path))
    if path.name == "project.yaml":
        resolve(document)
        return "a valid project"
    return "well-formed YAML; its meaning is checked when it is used"

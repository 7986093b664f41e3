"""The looks that an author decided in casting.yaml."""

from typing import Any

from storyreel.contracts.errors import InputError
from storyreel.contracts.job import Job
from storyreel.contracts.yaml_file import read_yaml


def own_looks(job: Job) -> dict[str, dict[str, Any]]:
    """What the job's `--casting` says of looks, by character id.

    Raises:
        InputError: Something else stands where a look belongs.
    """
    data = job.project_bytes("casting")
    if data is None:
        return {}
    document = read_yaml(data, "casting.yaml")
    characters = (document.value or {}).get("characters") or {}
    if not isinstance(characters, dict):
        raise InputError(
            f"casting.yaml: characters: found {type(characters).__name__}, expected names with voice and look"
        )
    looks = {}
    for name, entry in characters.items():
        look = entry.get("look") if isinstance(entry, dict) else None
        if look is not None and not isinstance(look, dict):
            raise document.error(("characters", name, "look"), f"found {look!r}, expected keys such as hair_colour")
        looks[str(name)] = look or {}
    return looks

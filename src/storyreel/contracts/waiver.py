"""A waiver: somebody lets one finding of the canon gate be, with a name and a reason.

It lies in the project's `waivers/<episode>/` and names the digest of what was
found (the rule, and both sides with their places and words). When either side
changes, the digest does, and the waiver is for nothing any more.
"""

import re
from collections.abc import Callable
from pathlib import Path

from pydantic import Field, ValidationError

from storyreel.contracts.artifact import Part, first_problem
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.yaml_file import read_yaml


class Waiver(Part):
    """One finding that is let be."""

    finding: str = Field(pattern=r"^[0-9a-f]{64}$")
    by: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    says: str = ""  # the finding in words, for whoever reads the file


def waivers_of(folder: Path, episode: str, note: Callable[[str, str], None]) -> dict[str, Waiver]:
    """The waivers of an episode and of those before it, by the digest of their finding.

    Args:
        note: Told of every file that was read, by its place in the project and its digest.

    Raises:
        InputError: A file has an unknown key, or misses a name or a reason.
    """
    waivers = {}
    for path in sorted((folder / "waivers").glob("ep[0-9][0-9]/*.yaml")):
        if counts(path.parent.name, episode):
            data, name = path.read_bytes(), path.relative_to(folder).as_posix()
            note(f"project:{name}", digest_of(data))
            waiver = read_waiver(data, name)
            waivers[waiver.finding] = waiver
    return waivers


def counts(of: str, episode: str) -> bool:
    """Whether the waivers of an episode count for another: its own do, and those of earlier ones."""
    return re.fullmatch(r"ep\d\d", of) is not None and of <= episode


def read_waiver(data: bytes, where: str) -> Waiver:
    """A waiver from its file.

    Raises:
        InputError: An unknown key, or no finding, name or reason.
    """
    document = read_yaml(data, where)
    if not isinstance(document.value, dict):
        raise document.error((), f"found no waiver, expected the keys {', '.join(Waiver.model_fields)}")
    document.check_keys((), Waiver.model_fields)
    try:
        return Waiver.model_validate(document.value)
    except ValidationError as error:
        raise document.error(error.errors()[0]["loc"], first_problem(error)) from None

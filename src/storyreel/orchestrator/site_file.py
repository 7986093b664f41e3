"""A site's own file: its name, where its Slurm is configured, and what each queue means there.

Snakemake's profile holds Snakemake's options; the `site.yaml` beside it holds one table of queues,
so that no rule repeats a partition or a memory limit.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from storyreel.contracts.artifact import first_problem
from storyreel.contracts.yaml_file import read_yaml

QUEUES = ("cpu_queue", "local_ai_queue", "media_queue", "external_ai_queue")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Queue(_Part):
    """What one queue means at a site, for each job."""

    partition: str
    limit: int = Field(ge=1)  # jobs at once
    memory_mb: int = Field(ge=1)
    minutes: int = Field(ge=1)
    gpus: int = Field(default=0, ge=0)


class RuleNeeds(_Part):
    """Where one rule needs more than its queue gives."""

    memory_mb: int | None = Field(default=None, ge=1)
    minutes: int | None = Field(default=None, ge=1)
    gpus: int | None = Field(default=None, ge=0)


class Site(_Part):
    """One site."""

    site: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    cell: str = ""  # a folder with slurm.conf and bin/, relative to the checkout; Slurm's own default if empty
    patience_minutes: int = Field(default=30, ge=1)  # how long a silent Slurm is waited for
    poll_seconds: int = Field(default=2, ge=1)  # between two looks at the jobs
    queues: dict[str, Queue]
    rules: dict[str, RuleNeeds] = {}
    registry: str = ""  # a folder on the host's own disk for registries; the working directory if empty

    def start_command(self) -> str:
        """What a person says to bring this site's Slurm up."""
        return f"make site SITE={self.site}" if self.cell else "ask the site's administrator"


def site_file(repository: str | Path, profile: str) -> Path:
    """Where the site file of a profile would be."""
    return Path(repository, profile, "site.yaml")


def read_site(repository: str | Path, profile: str) -> Site:
    """Read a site's file.

    Raises:
        InputError: An unknown key, a wrong value or a queue that is missing; one line with the place.
    """
    document = read_yaml(site_file(repository, profile).read_bytes(), f"{profile}/site.yaml")
    if not isinstance(document.value, dict):
        raise document.error((), "found no table, expected site, cell and queues")
    document.check_keys((), Site.model_fields)
    queues = document.value.get("queues")
    if isinstance(queues, dict):
        _check_queues(document, queues)
    try:
        return Site.model_validate_json(json.dumps(document.value))
    except ValidationError as error:
        raise document.error(tuple(error.errors()[0]["loc"]), first_problem(error)) from None


def _check_queues(document: Any, queues: dict[str, Any]) -> None:
    document.check_keys(("queues",), QUEUES)
    missing = [name for name in QUEUES if name not in queues]
    if missing:
        raise document.error(
            ("queues",),
            f"queues: found no {missing[0]}, expected a line such as "
            f"{missing[0]}: {{partition: {missing[0]}, limit: 4, memory_mb: 900, minutes: 10}}",
        )
    for name, queue in queues.items():
        if isinstance(queue, dict) and "limit" not in queue:
            raise document.error(
                ("queues", name), f"queues.{name}: found no limit, expected how many jobs may run at once; add limit: 4"
            )


def profile_of(words: Sequence[str]) -> str | None:
    """The profile that is named on a command line of Snakemake."""
    for index, word in enumerate(words):
        if word == "--profile" and index + 1 < len(words):
            return words[index + 1]
        if word.startswith("--profile="):
            return word.partition("=")[2]
    return None

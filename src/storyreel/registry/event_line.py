"""One line of an event file, checked before it is taken in: a bad one is refused alone, and stops no index."""

import json
from typing import Annotated, Any

from pydantic import Field, ValidationError

from storyreel.contracts.artifact import Part, first_problem
from storyreel.contracts.record import Event

Count = Annotated[int, Field(ge=0, le=10**12)]
Amount = Annotated[float, Field(ge=0, le=10**9, allow_inf_nan=False)]


class _Warning(Part):
    kind: str
    message: str


class _Notes(Part):
    """What the registry reads of a job's notes."""

    cache_hits: Count = 0
    cache_lookups: Count = 0
    tokens_in: Count = 0
    tokens_out: Count = 0
    money_micro_usd: Count = 0
    cost_usd: Amount = 0.0
    provider: str = ""
    queue: str = ""
    host: str = ""
    placeholders: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    warnings: tuple[_Warning, ...] = ()


class _Line(Event):
    at: float = Field(allow_inf_nan=False)
    attempt: int = Field(ge=1, le=10**6)
    exit: int | None = Field(default=None, ge=-255, le=255)
    seconds: Amount | None = None


def read_line(line: bytes) -> dict[str, Any]:
    """The event of a line.

    Raises:
        ValueError: It is none, or says of itself what cannot be.
    """
    try:
        value: dict[str, Any] = json.loads(line)
        _Line.model_validate_json(line)
        _Notes.model_validate_json(json.dumps(value.get("notes") or {}))
    except ValidationError as error:
        raise ValueError(first_problem(error)) from None
    return value

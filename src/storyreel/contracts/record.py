"""What a job left behind: its record (deterministic), its events and the run's summary (telemetry)."""

from typing import Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from storyreel.contracts.artifact import Artifact, Part


class Subject(Part):
    """A file with its digest, as in-toto names it."""

    name: str
    digest: dict[str, str]


class Record(Artifact):
    """An in-toto statement on one job: what went in, what came out, by which code."""

    name: ClassVar[str] = "record"
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, populate_by_name=True)

    type: str = Field(default="https://in-toto.io/Statement/v1", alias="_type")
    subject: tuple[Subject, ...]
    predicateType: str = "https://storyreel.example/job/1"  # noqa: N815  in-toto's field name
    predicate: dict[str, Any]

    def to_value(self) -> dict[str, Any]:
        """The JSON value that is saved, with in-toto's own field names."""
        return {"schema": self.name, "schema_version": self.version, **self.model_dump(mode="json", by_alias=True)}


class Event(Artifact):
    """Something that happened in a run."""

    name: ClassVar[str] = "event"

    event: Literal["start", "end"]
    at: float
    run: str
    site: str
    tenant: str
    episode: str
    stage: str
    attempt: int
    output: str
    exit: int | None = None
    seconds: float | None = None
    error: str = ""
    notes: dict[str, Any] = {}


class StageSummary(Part):
    """One stage of a run."""

    stage: str
    jobs: int
    seconds: float
    retries: int
    cache_hits: int
    cache_lookups: int


class RunSummary(Artifact):
    """What a run did for one episode."""

    name: ClassVar[str] = "run_summary"

    run: str
    episode: str
    site: str
    tenant: str
    status: Literal["succeeded", "failed", "blocked", "paused"]
    seconds: float
    stages: tuple[StageSummary, ...]
    engines: tuple[str, ...] = ()
    placeholders: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    cost_usd: float = 0.0

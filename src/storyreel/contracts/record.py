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
    version: ClassVar[str] = "1.2.0"

    event: Literal["start", "end", "submitted"]
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
    queue: str = ""  # of a submission
    ready_at: float | None = None  # when a submitted job's last input was there
    began_at: float | None = None  # when the queue gave a job its worker, before Snakemake started there
    record: str = Field(default="", pattern=r"^$|^[0-9a-f]{64}$")  # the digest of the record that a job left
    host: str = ""


class StageSummary(Part):
    """One stage of a run."""

    stage: str
    jobs: int
    seconds: float
    retries: int
    cache_hits: int
    cache_lookups: int


class QueueSummary(Part):
    """How long the jobs of one queue waited, started up and ran, in seconds."""

    queue: str
    jobs: int
    wait_seconds: float  # from ready to having a worker
    overhead_seconds: float  # from having a worker to the start of the command
    run_seconds: float


class RunSummary(Artifact):
    """What a run did for one episode."""

    name: ClassVar[str] = "run_summary"
    version: ClassVar[str] = "1.1.0"

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
    queues: tuple[QueueSummary, ...] = ()
    wait_share: float = 0.0  # of the run's time: jobs were ready and none had a worker

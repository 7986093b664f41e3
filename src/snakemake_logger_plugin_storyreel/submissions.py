"""Note when each job of a run could have begun and when it was handed to its queue. Telemetry, never an input.

One file a run, `runs/<run>/submitted.jsonl`, written by the one process that hands jobs out. A job is ready when
the last of its inputs that this run made was there, or when the run began.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FILE = "submitted.jsonl"
QUEUES = ("cpu_queue", "local_ai_queue", "media_queue", "external_ai_queue")


class Submissions:
    """What was made when, in this run."""

    def __init__(self) -> None:
        self._made_at: dict[str, float] = {}
        self._began_at: float | None = None

    def made(self, outputs: Iterable[str], at: float) -> None:
        """A job ended well and its outputs are there."""
        for output in outputs:
            self._made_at[output] = at

    def submitted(self, rule: str, inputs: Iterable[str], output: str, resources: Any, at: float) -> None:
        """A job is handed to its queue."""
        from storyreel.contracts.record import Event

        self._began_at = at if self._began_at is None else self._began_at
        ready_at = max((self._made_at.get(str(name), self._began_at) for name in inputs), default=self._began_at)
        parts = output.split("/")
        event = Event(
            event="submitted",
            at=at,
            run=os.environ["STORYREEL_RUN"],
            site=os.environ.get("STORYREEL_SITE", "local"),
            tenant=os.environ.get("STORYREEL_TENANT", "default"),
            episode=parts[1] if parts[0] == "episodes" else Path(output).stem if parts[0] == "canon" else "",
            stage=rule,
            attempt=1,
            output=output,
            queue=next((queue for queue in QUEUES if resources.get(queue)), ""),
            ready_at=ready_at,
        )
        folder = Path("runs") / os.environ["STORYREEL_RUN"]
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / FILE).open("ab") as file:
            file.write(event.to_bytes())

"""What a run leaves behind of itself: when it began, for what, how it ended, and the registry brought up to date.

The registry is an index. Whatever goes wrong with it is said in one line and fails no run.
"""

import os
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.contracts.record import Event
from storyreel.contracts.store import write_whole
from storyreel.orchestrator.summary import RUN_FILE

MOST_FILES = 20_000  # more than this would keep a person waiting for their film


def begin(tenant: str, words: Sequence[str]) -> None:
    """Note that the run has begun, at which site, and what was asked for."""
    with suppress(OSError):
        write_whole(Path(".site"), f"{os.environ['STORYREEL_SITE']}\n".encode())
        if os.environ.get("STORYREEL_REGISTRY"):
            from storyreel.registry.index import moved_to

            moved_to(Path(), os.environ["STORYREEL_REGISTRY"])
        _write("start", tenant, notes={"targets": _targets(words)})


def end(code: int, targets: Iterable[str] | None, project: str, warnings: Sequence[Mapping[str, str]] = ()) -> None:
    """Note how the run ended and what it warns of, and index it."""
    with suppress(OSError):
        notes: dict[str, Any] = {"targets": [str(target) for target in targets]} if targets else {}
        if warnings:
            notes["warnings"] = [dict(warning) for warning in warnings]
        _write("end", os.environ["STORYREEL_TENANT"], exit=code, notes=notes)
    update_registry(Path(project))


def update_registry(project: Path) -> None:
    """Index this working directory; a failure is one line."""
    try:
        from storyreel.registry.index import index

        if _is_much():
            print("registry.sqlite: many new files; run: storyreel registry index", file=sys.stderr)
            return
        for refusal in index(Path(), project).refusals:
            print(f"registry: {refusal}", file=sys.stderr)
    except Exception as error:
        print(f"registry.sqlite: not brought up to date: {error}; the film is not touched by this", file=sys.stderr)


def _is_much() -> bool:
    from storyreel.registry.database import registry_path

    is_new = not registry_path(Path()).is_file()
    return is_new and len(os.listdir("records")) > MOST_FILES if Path("records").is_dir() else False


def _targets(words: Sequence[str]) -> list[str]:
    """The files that were asked for, by the command line."""
    return [word for word in words[1:] if "/" in word and Path(word).suffix and "=" not in word]


def _write(event: str, tenant: str, **fields: Any) -> None:
    run, site = os.environ["STORYREEL_RUN"], os.environ["STORYREEL_SITE"]
    value = Event.model_validate(
        {
            "event": event,
            "at": time.time(),
            "run": run,
            "site": site,
            "tenant": tenant,
            "episode": "",
            "stage": "run",
            "attempt": 1,
            "output": "",
            "host": os.uname().nodename,
            **fields,
        }
    )
    path = Path("runs") / run / RUN_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(value.to_bytes())

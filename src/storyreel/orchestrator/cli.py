"""The `storyreel` command: one sub-command per rule, and those for people."""

import gc
import os
import sys
from collections.abc import Sequence

from storyreel.orchestrator.jobs import ROOMS, module_of


def main(words: Sequence[str] | None = None) -> None:
    """Run a command and exit with its code."""
    words = sys.argv[1:] if words is None else words
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # or it asks every installed package
    if words and words[0] in ROOMS:
        gc.disable()  # a job is short; looking for cycles takes a tenth of most
        from storyreel.contracts.run import run_command

        code = run_command(words[0], module_of(words[0]), words[1:])
        gc.freeze()  # and so does looking once more at the end
        sys.exit(code)
    from storyreel.orchestrator import (  # a group registers its commands itself
        people,
        people_approvals,  # noqa: F401
        people_gate,  # noqa: F401
        people_registry,  # noqa: F401
        people_sites,  # noqa: F401
        people_view,  # noqa: F401
    )

    sys.exit(people.run(list(words)))

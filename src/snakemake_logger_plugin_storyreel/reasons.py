"""Why a job runs, in a line that is the same every time.

Snakemake lists files in no order. Here they stand in the order of the job's inputs, which begin with what it reads,
and only the first three are named.
"""

from collections.abc import Iterable

MOST_FILES = 3
LISTS = (
    *("Missing output files", "Incomplete output files"),
    *("Updated input files", "Input files updated by another job"),
)


def reason_line(reason: str, inputs: Iterable[str]) -> str:
    """Snakemake's reason, shortened.

    Args:
        inputs: The job's input files, in its own order.
    """
    places: dict[str, int] = {}
    for place, name in enumerate(inputs):
        places.setdefault(name, place)
    return "; ".join(_part(part, places) for part in reason.strip().split("; "))


def _part(part: str, places: dict[str, int]) -> str:
    label, _, listed = part.partition(": ")
    if label not in LISTS or not listed:
        return part
    names = sorted(listed.split(", "), key=lambda name: (places.get(name, len(places)), name))
    more = len(names) - MOST_FILES
    return f"{label}: {', '.join(names[:MOST_FILES])}" + (f" and {more} more" if more > 0 else "")

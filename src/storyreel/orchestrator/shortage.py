"""What runs short when a run ends: room on the disk, by the limits of the project."""

import shutil
from contextlib import suppress
from pathlib import Path

from storyreel.contracts import store
from storyreel.contracts.project import DiskLimits

GB = 10**9


def shortages(limits: DiskLimits) -> list[dict[str, str]]:
    """Warnings for the end of a run in this working directory."""
    found = []
    free = shutil.disk_usage(".").free
    if free < limits.least_free_gb * GB:
        found.append(f"{free / GB:.1f} GB are free, expected {limits.least_free_gb} (disk.least_free_gb)")
    held = _bytes_in(store.STORE, store.CACHE) if limits.store_gb else 0
    if held > limits.store_gb * GB:
        found.append(
            f"the store holds {held / GB:.1f} GB, expected at most {limits.store_gb} (disk.store_gb); "
            f"storyreel gc --size-limit {limits.store_gb}G says what could go"
        )
    return [{"kind": "disk", "message": message} for message in found]


def _bytes_in(*folders: Path) -> int:
    total = 0
    for path in (path for folder in folders for path in folder.rglob("*")):
        with suppress(OSError):  # a job of another host may take it away meanwhile
            total += path.stat().st_size if path.is_file() else 0
    return total

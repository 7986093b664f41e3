"""A run that a silent site stopped stays that site's, until it goes on there or a person moves it.

- A run that gave a site up leaves the site's name in the working directory's `.paused_site`.
- The same command on that site goes on, and an end there takes the name away.
- Another site, or this machine, is refused (exit 4) until `storyreel runs move` names it; so nobody goes on beside
  jobs that may still run over there by accident. Should they, their claims on outputs are void.
"""

from pathlib import Path

from storyreel.contracts.errors import InputError, PausedError
from storyreel.contracts.store import write_whole
from storyreel.orchestrator.invoke import repository

PIN = Path(".paused_site")  # `.site` is where the last run was, for the registry


def pin_to(site: str, directory: Path = Path()) -> None:
    """Keep a working directory's run for a site."""
    write_whole(directory / PIN, site.encode())


def pinned_to(directory: Path = Path()) -> str:
    """The site that a working directory's run waits for; empty if none."""
    file = directory / PIN
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def check_pin(site: str) -> None:
    """Refuse a site other than the one that the run of this working directory waits for.

    Raises:
        PausedError: The run is another site's.
    """
    pinned = pinned_to()
    if pinned and pinned != site:
        raise PausedError(
            f"{Path.cwd().name}/: its run is paused on {pinned}, which did not answer; run it there again "
            f"(--profile {pinned}), or move it: storyreel runs move {site}"
        )


def move_to(site: str, directory: Path) -> str:
    """Give a paused run to another site; returns what was done, as a line for a person.

    Raises:
        InputError: No run is paused there, or no such site.
    """
    pinned = pinned_to(directory)
    if not pinned:
        raise InputError(f"{directory}: no run is paused on a site here; run it where you like")
    known = sites(repository())
    if site not in known:
        raise InputError(f"site: found {site!r}, expected one of {', '.join(known)}")
    pin_to(site, directory)
    return f"{directory}: moved from {pinned} to {site}; go on with: snakemake --profile {site} …"


def sites(checkout: Path) -> list[str]:
    """The sites of a checkout, and this machine."""
    return ["local", *sorted(file.parent.name for file in checkout.glob("*/site.yaml"))]


def unpin() -> None:
    """The run has ended well."""
    PIN.unlink(missing_ok=True)

"""How far each episode is: its last run, its film, and what waits for a person. Read from files; no run is needed."""

from collections.abc import Sequence
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.contracts.record import RunSummary
from storyreel.contracts.story import StoryArc
from storyreel.orchestrator.approvals import Standing, in_state, standings
from storyreel.orchestrator.project import open_project


def status_lines(project: Path, directory: Path, where: str = "") -> list[str]:
    """The status as lines for a person.

    Args:
        where: The options that name project and directory in a command.

    Raises:
        InputError: The project's files are wrong.
    """
    episodes = open_project(project).project.episodes
    found = standings(project, directory, where)
    lines = list(remarks_on_idea(directory))
    for number in range(1, episodes + 1):
        episode = f"ep{number:02}"
        lines.append(f"{episode}: {_last_run(directory, episode)}; {_film(directory, episode)}")
        lines += _waiting([one for one in found if one.episode == episode and one.command])
    return lines


def remarks_on_idea(directory: Path) -> tuple[str, ...]:
    """What the story leaves out of the idea, once there is a story."""
    path = directory / "story/arc.json"
    return load_file(StoryArc, path).premise.remarks if path.is_file() else ()


def _last_run(directory: Path, episode: str) -> str:
    path = directory / f"episodes/{episode}/run_summary.json"
    if not path.is_file():
        return "not begun"
    summary = load_file(RunSummary, path)
    error = f" ({summary.errors[-1]})" if summary.errors and summary.status in ("failed", "blocked") else ""
    return f"last run {summary.status} after {summary.seconds:.0f} s{error}"


def _film(directory: Path, episode: str) -> str:
    film = directory / f"episodes/{episode}/render.mp4"
    return f"film in {film}" if film.is_file() else "no film yet"


def _waiting(found: Sequence[Standing]) -> list[str]:
    return [line for one in found for line in (f"  {one.checkpoint}: {in_state(one)}", f"    {one.command}")]

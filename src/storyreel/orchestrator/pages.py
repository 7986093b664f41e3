"""Pages on which a person approves looks. Each is a target of the graph; here it is made, and its place is said."""

import os
import re
import subprocess
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import InputError
from storyreel.contracts.notes import Notes
from storyreel.orchestrator.invoke import repository, snakemake
from storyreel.orchestrator.project import open_project

PAGES = {
    "sheet": "episodes/{episode}/{profile}/sheet.jpg",
    "cast": "episodes/{episode}/{profile}/cast.html",
    "places": "episodes/{episode}/{profile}/places.html",
    "pack": "episodes/{episode}/character_pack.html",
    "notes": "episodes/{episode}/notes.json",
}


def make_page(name: str, episode: str, profile: str, project: Path, directory: Path) -> tuple[int, Path]:
    """Make a page of an episode by Snakemake; returns its exit code and where the page lies.

    Raises:
        InputError: That is no episode, or the project's files are wrong.
    """
    if not re.fullmatch(r"ep\d\d", episode):
        raise InputError(f"episode: found {episode!r}, expected something like ep01")
    profile = profile or open_project(project).project.profile
    target = PAGES[name].format(episode=episode, profile=profile)
    command = snakemake(target, project, directory)
    code = subprocess.run(command, cwd=repository(), stdout=subprocess.DEVNULL, check=False).returncode
    return code, directory / target


def make_report(episode: str, profile: str, project: Path, directory: Path) -> tuple[int, Path]:
    """Make an episode and its pages, and Snakemake's report on them; returns its exit code and where it lies.

    Raises:
        InputError: That is no episode, or the project's files are wrong.
    """
    if not re.fullmatch(r"ep\d\d", episode):
        raise InputError(f"episode: found {episode!r}, expected something like ep01")
    profile = profile or open_project(project).project.profile
    pages = [page.format(episode=episode, profile=profile) for page in PAGES.values()]
    path = directory.resolve() / "report.html"
    code = 0
    for more in ([], ["--report", str(path)]):
        command = snakemake(f"episodes/{episode}/render.mp4", project, directory, *pages, *more)
        code = code or subprocess.run(command, cwd=repository(), stdout=subprocess.DEVNULL, check=False).returncode
    return code, path


def say_notes(path: Path) -> None:
    """Print the notes of an episode, and how many rules were checked."""
    found = load_file(Notes, path)
    for note in found.notes:
        print(f"{note.rule} ({note.severity}): {', '.join(note.shot_ids)}: {note.found}, expected {note.expected}")
        print(f"  {note.place}, {note.scene}: {note.says}")
        print(f"  {note.advice}")
    counts = (_count(len(found.notes), "note"), _count(found.shots, "shot"), _count(len(found.checked), "rule"))
    print("{} on {} by {}; {}".format(*counts, os.path.relpath(path)))


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

"""Pages on which a person approves looks. Each is a target of the graph; here it is made, and its place is said."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from storyreel.contracts.errors import InputError
from storyreel.orchestrator.explain import repository
from storyreel.orchestrator.project import open_project

PAGES = {
    "sheet": "episodes/{episode}/{profile}/sheet.jpg",
    "cast": "episodes/{episode}/{profile}/cast.html",
    "places": "episodes/{episode}/{profile}/places.html",
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
    command = [sys.executable, "-m", "snakemake", "--profile", "local", target]
    command += ["--config", f"project={project.resolve()}", "--directory", str(directory.resolve())]
    code = subprocess.run(command, cwd=repository(), stdout=subprocess.DEVNULL, check=False).returncode
    return code, directory / target


def say_notes(path: Path) -> None:
    """Print the notes of an episode, a line each."""
    findings = json.loads(path.read_bytes())["findings"]
    for finding in findings:
        shots = ", ".join(finding.get("shots", ()))
        print(f"{finding['rule']}: {shots}: {finding['message']}")
    print(f"{len(findings)} notes; {os.path.relpath(path)}")

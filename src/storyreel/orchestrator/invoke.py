"""How a command for people starts Snakemake."""

import sys
from pathlib import Path

from storyreel.contracts.errors import InputError


def snakemake(target: str, project: Path, directory: Path, *more: str) -> list[str]:
    """The words that make a target on this machine; they are to be run in `repository()`."""
    words = [sys.executable, "-m", "snakemake", "--profile", "local", target, *more]
    return [*words, "--config", f"project={project.resolve()}", "--directory", str(directory.resolve())]


def repository() -> Path:
    """The checkout whose Snakefile is used: the nearest one around the current folder, else the one of this package."""
    for folder in (Path.cwd(), *Path.cwd().parents, Path(__file__).resolve().parents[3]):
        if (folder / "Snakefile").is_file() and (folder / "rules/common.smk").is_file():
            return folder
    raise InputError("no Snakefile here, expected to be run inside a checkout")

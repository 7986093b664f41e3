"""Explain a target before it is made: which jobs, why, and which shots.

Snakemake's dry run cannot see the clips below a plan that has to be made
again. So the plan is rehearsed: the cheap stages run in a copy of the working
directory, up to the render plan, and its clips are compared with those that
are there. The copy is thrown away; takes that had to be spoken are kept.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.contracts.errors import InputError
from storyreel.orchestrator.invoke import repository, snakemake
from storyreel.orchestrator.project import open_project

LEFT_OUT = ("runs", "logs", "clips", "records")
PROGRESS = re.compile(r"^\[\d+/\d+\] ")
ADVICE = re.compile(
    r"(;|, or)( look at \S+, then)? storyreel approve .*$"
)  # it names the copy, which is gone when this is read
WOULD = re.compile(r"^would run (\w+): (\S+) \((.*)\)$")


def explain_target(target: str, project: Path, directory: Path) -> int:
    """Print the jobs that would run with their reasons, and the shots that would be drawn.

    Returns:
        0, or the exit code with which the rehearsal stopped (3 blocked, 4 paused).
    """
    checkout = repository()
    folder = open_project(project)
    episode = re.fullmatch(r"episodes/(ep\d\d)/(?:(\w+)/)?[\w.]+", target)
    if not episode:
        raise InputError(f"target: found {target!r}, expected something like episodes/ep01/render.mp4")
    profile = episode[2] or folder.project.profile
    plan = f"episodes/{episode[1]}/{profile}/render_plan.json"
    before = _clips(directory / plan)
    code = _say_jobs("Before the plan", checkout, plan, project, directory)
    if code:
        return code
    directory = directory.resolve()
    with tempfile.TemporaryDirectory(prefix="storyreel-", dir=directory.parent) as name:
        rehearsal = Path(name) / "rehearsal"
        _copy(directory, rehearsal)
        code, lines = _snakemake(checkout, plan, project, rehearsal)
        _keep_takes(rehearsal, directory)
        if code:
            said = [line for line in lines if not PROGRESS.match(line)]  # a job beside it may end later
            print(f"It would stop there: {ADVICE.sub('', said[-1]) if said else f'exit {code}'}")
            return code
        after = _clips(rehearsal / plan)
        _say_shots(before, after, directory)
        _say_jobs("From the plan on", checkout, target, project, rehearsal)
    return 0


def _say_shots(before: dict[str, str], after: dict[str, str], directory: Path) -> None:
    draw = [shot for shot, key in after.items() if not _has_clip(directory, key)]
    kept = len(after) - len(draw)
    print(f"Shots: {len(draw)} to draw, {kept} as they are.")
    for shot in draw:
        why = "new" if shot not in before else "changed" if before[shot] != after[shot] else "its clip is missing"
        print(f"  {shot}: {why}")
    for shot in sorted(set(before) - set(after)):
        print(f"  {shot}: no longer in the film")


def _say_jobs(heading: str, checkout: Path, target: str, project: Path, directory: Path) -> int:
    code, lines = _snakemake(checkout, target, project, directory, "--dry-run")
    if code:
        print(lines[-1] if lines else f"{heading}: Snakemake said nothing; run it with -n", file=sys.stderr)
        return code
    jobs = [found.groups() for line in lines if (found := WOULD.match(line)) and found[1] != "render_clip"]
    print(f"{heading}: {len(jobs)} job{'s' if len(jobs) > 1 else ''}." if jobs else f"{heading}: nothing to do.")
    for rule, output, reason in jobs:
        print(f"  {rule}: {output} ({reason[:160]})")
    return 0


def _snakemake(checkout: Path, target: str, project: Path, directory: Path, *more: str) -> tuple[int, list[str]]:
    command = snakemake(target, project, directory, *more)
    result = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    return result.returncode, [line for line in result.stderr.splitlines() if line.strip()]


def _copy(directory: Path, rehearsal: Path) -> None:
    """Hard links to everything that is replaced and never written into, copies of Snakemake's own notes.

    A run beside it may take files away while this looks; whatever is gone is left out.
    """
    if not directory.is_dir():
        rehearsal.mkdir(parents=True)
        return
    for folder, folders, names in os.walk(directory):
        here = Path(folder).relative_to(directory)
        if here == Path():
            folders[:] = [f for f in folders if f not in LEFT_OUT]
        if here == Path("store"):
            folders[:] = [f for f in folders if f != "tmp"]
        (rehearsal / here).mkdir(parents=True, exist_ok=True)
        for name in names:
            is_written = here.parts[:1] == (".snakemake",) or here.parts[:2] == ("store", "claims")
            with suppress(FileNotFoundError):
                _bring(Path(folder, name), rehearsal / here / name, is_written or name.startswith("."))


def _bring(source: Path, target: Path, as_copy: bool = False) -> None:
    if not as_copy:
        with suppress(OSError):  # another file system, or none with links
            os.link(source, target)
            return
    shutil.copy2(source, target)


def _keep_takes(rehearsal: Path, directory: Path) -> None:
    for key in sorted((rehearsal / "store/keys/take").glob("[!.]*")):
        digest = key.read_text()
        for name in (f"store/sha256/{digest[:2]}/{digest}", f"store/keys/take/{key.name}"):
            target = directory / name
            if not target.exists() and (rehearsal / name).exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                _bring(rehearsal / name, target)


def _clips(plan: Path) -> dict[str, str]:
    if not plan.is_file():
        return {}
    value: dict[str, Any] = json.loads(plan.read_bytes())
    return {clip["shot_id"]: clip["key"] for clip in value["clips"]}


def _has_clip(directory: Path, key: str) -> bool:
    return (directory / f"clips/{key}.mp4").is_file() or (directory / f"store/keys/clip/{key}").is_file()

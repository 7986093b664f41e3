"""A season of 4,000 shots as a graph: seconds until Snakemake says that nothing is to do, and what takes them.

The season is the demo, copied: 24 episodes of 167 clips whose files are empty. Only the graph is measured, not the
work, and without Snakemake's notes on parameters, of which a real season has one for each file.
"""

import io
import json
import os
import pstats
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EPISODES, CLIPS, RUNS = 24, 167, 1


def main(demo: Path, count: int = EPISODES) -> None:
    """Build the season, measure it, print a table."""
    with tempfile.TemporaryDirectory(dir=ROOT.parent) as folder:
        project, out = Path(folder) / "project", Path(folder) / "out"
        shutil.copytree(ROOT / "config", project)
        episodes = [f"ep{number:02}" for number in range(1, count + 1)]
        clips = sum(_episode(demo, out, episode, number) for number, episode in enumerate(episodes))
        for file in out.rglob("*"):
            os.utime(file, (0, 1_700_000_000))  # nothing is newer than what is made of it
        films = [f"episodes/{episode}/render.mp4" for episode in episodes]
        print(f"season: {count} episodes, {clips} clips", flush=True)
        _say("nothing to do, one episode", [_dry(project, out, films[:1]) for _ in range(RUNS)])
        _say("nothing to do, all", [_dry(project, out, films) for _ in range(RUNS)])
        _profile(project, out, films)
        (out / "episodes/ep01/shotlist.json").touch()
        _say("after one episode's shot list changed, that one", [_dry(project, out, films[:1])])
        _say("after one episode's shot list changed, all", [_dry(project, out, films)])


def _episode(demo: Path, out: Path, episode: str, number: int) -> int:
    """Copy the demo's episode under another name, in the order in which it was made; returns its clips."""
    source = demo / "episodes/ep01"
    target = out / "episodes" / episode
    shutil.copytree(source, target)
    for name in ("canon", "story"):
        if not (out / name).exists():
            shutil.copytree(demo / name, out / name)
    shutil.copy(demo / "canon/ep01.json", out / f"canon/{episode}.json")
    path = target / "preview_local/render_plan.json"
    plan = json.loads(path.read_bytes())
    clips = []
    for index in range(CLIPS):
        clip = dict(plan["clips"][index % len(plan["clips"])])
        clip["key"] = f"{number * CLIPS + index:032x}"
        for folder, suffix in (("shots", "json"), ("clips", "mp4")):
            file = out / folder / f"{clip['key']}.{suffix}"
            file.parent.mkdir(exist_ok=True)
            file.touch()
        clips.append(clip)
    path.write_text(json.dumps({**plan, "clips": clips}))
    return len(clips)


def _say(what: str, runs: list[tuple[float, float, str]]) -> None:
    seconds, cpu = (statistics.median(run[i] for run in runs) for i in (0, 1))
    print(f"  {what}: {seconds:.1f} s, {cpu:.1f} s of CPU ({runs[-1][2] or 'nothing to do'})", flush=True)


def _dry(project: Path, out: Path, films: list[str]) -> tuple[float, float, str]:
    began, before = time.monotonic(), _cpu()
    said = _snakemake(project, out, films, "-n")
    jobs = [line for line in said.splitlines() if line.startswith("would run")]
    return time.monotonic() - began, _cpu() - before, f"{len(jobs)} jobs" if jobs else ""


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _words(project: Path, out: Path, films: list[str], *more: str) -> list[str]:
    words = ["--profile", "local", *films, *more]
    return [*words, "--config", f"project={project}", "--directory", str(out)]


def _snakemake(project: Path, out: Path, films: list[str], *more: str) -> str:
    result = subprocess.run(
        ["snakemake", *_words(project, out, films, *more)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise SystemExit(result.stderr[-2000:])
    return result.stderr


def _profile(project: Path, out: Path, films: list[str]) -> None:
    """Print the functions in which the dry run of all episodes spends its time."""
    stats = out / "profile"
    words = [sys.executable, "-m", "cProfile", "-o", str(stats), "-m", "snakemake"]
    subprocess.run([*words, *_words(project, out, films, "-n")], cwd=ROOT, capture_output=True, check=False)
    text = io.StringIO()
    pstats.Stats(str(stats), stream=text).sort_stats("cumulative").print_stats(60)
    print(text.getvalue().replace(str(ROOT), ""))


if __name__ == "__main__":
    main(ROOT / "results", *(int(word) for word in sys.argv[1:2]))

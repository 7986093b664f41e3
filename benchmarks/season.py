"""A season of 4,000 shots as a graph: seconds until Snakemake says what is to do, and what takes them.

The season is the demo, copied: 24 episodes of 167 clips whose files are empty. Snakemake's notes on every file are its
own, from a run in which each job touches its outputs instead of working. Only the graph is measured, not the work.
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

from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.store import PLACES

ROOT = Path(__file__).resolve().parents[1]
EPISODES, CLIPS, RUNS = 24, 167, 3
OURS = r"dag\.py|storyreel|\.smk|cli\.py.*main"  # the lines of a profile that say what dominates
TOUCH = (  # Snakemake's own way to touch waits a tenth of a second for each job
    "from snakemake.executors import touch; touch.Executor.SLEEPING_TIME = 0; from snakemake.cli import main; main()"
)


def main(demo: Path, count: int = EPISODES) -> None:
    """Build the season, measure it, print a table."""
    with tempfile.TemporaryDirectory(dir=ROOT.parent) as folder:
        season = Season(Path(folder), [f"ep{number:02}" for number in range(1, count + 1)])
        clips = season.build(demo)
        print(f"season: {count} episodes, {clips} clips, medians of {RUNS} runs", flush=True)
        films = season.films
        season.touch("all made anew, without the work", "-F")
        season.note_places()
        season.dry(films)  # the first look at new files reads them all
        for what, edit in EDITS.items():
            edit(season)
            for name, wanted in {"first": films[:1], "last": films[-1:], "all": films}.items():
                runs = [season.dry(wanted) for _ in range(RUNS)]
                seconds, cpu = (statistics.median(run[i] for run in runs) for i in (0, 1))
                print(
                    f"  {what}, {name}: {seconds:.1f} s, {cpu:.1f} s of CPU, {_load()}, {runs[-1][2]} jobs", flush=True
                )
            season.take_back()
        season.profile()
        _line_of_first(season)
        season.touch("a line of the first made anew, without the work")


class Season:
    """A project and its working directory at the size of a season."""

    def __init__(self, folder: Path, episodes: list[str]) -> None:
        self.project, self.out, self.episodes = folder / "project", folder / "out", episodes
        self.films = [f"episodes/{episode}/render.mp4" for episode in episodes]
        self.take_back()

    def take_back(self) -> None:
        """The project as it was before any edit."""
        shutil.rmtree(self.project, ignore_errors=True)
        shutil.copytree(ROOT / "config", self.project)

    def build(self, demo: Path) -> int:
        """Copy the demo's files for every episode; returns the clips."""
        clips = sum(_episode(demo, self.out, episode, number) for number, episode in enumerate(self.episodes))
        for file in self.out.rglob("*"):
            os.utime(file, (0, 1_700_000_000))  # nothing is newer than what is made of it
        return clips

    def note_places(self) -> None:
        """Note which bytes belong where, as jobs do."""
        for top in ("canon", "story", "episodes", "shots", "clips"):
            for file in sorted((self.out / top).rglob("*")):
                if file.is_file() and file.name != "run_summary.json":
                    note = self.out / PLACES / file.relative_to(self.out)
                    note.parent.mkdir(parents=True, exist_ok=True)
                    note.write_text(digest_of_file(file))

    def touch(self, what: str, *more: str) -> None:
        """Run what is to do; every job touches its outputs instead of working."""
        limits = ("cpu_queue=99", "media_queue=99", "local_ai_queue=99", "external_ai_queue=1")
        words = ("--touch", "--cores", "99", "--resources", *limits, *more)
        began, before = time.monotonic(), _cpu()
        said = _said([sys.executable, "-c", TOUCH, *self._words(self.films, *words)])
        jobs = sum(line.startswith("[") for line in said.splitlines())
        seconds, cpu = time.monotonic() - began, _cpu() - before
        print(f"  {what}: {seconds:.0f} s, {cpu:.0f} s of CPU, {_load()}, {jobs} jobs", flush=True)

    def dry(self, films: list[str]) -> tuple[float, float, int]:
        """Seconds, CPU seconds and jobs of a dry run."""
        began, before = time.monotonic(), _cpu()
        said = _said(["snakemake", *self._words(films, "-n")])
        jobs = sum(line.startswith("would run") for line in said.splitlines())
        return time.monotonic() - began, _cpu() - before, jobs

    def profile(self) -> None:
        """Print the functions in which the dry run of all episodes spends its time."""
        stats = self.out / "profile"
        _said([sys.executable, "-m", "cProfile", "-o", str(stats), "-m", "snakemake", *self._words(self.films, "-n")])
        text = io.StringIO()
        pstats.Stats(str(stats), stream=text).sort_stats("cumulative").print_stats(OURS, 30)
        print(text.getvalue().replace(str(ROOT), ""))

    def _words(self, films: list[str], *more: str) -> list[str]:
        return [
            *films,
            *more,
            "--profile",
            "local",
            "--config",
            f"project={self.project}",
            "--directory",
            str(self.out),
        ]


def _line_of_first(season: Season) -> None:
    _edit_line(season, season.episodes[0])


def _line_of_last(season: Season) -> None:
    _edit_line(season, season.episodes[-1])


def _edit_line(season: Season, episode: str) -> None:
    script = json.loads((season.out / "episodes" / episode / "script.json").read_bytes())
    spoken = [e for scene in script["scenes"] for e in scene["elements"] if e["type"] == "dialogue"][3]
    path = season.project / "overrides" / episode / "script.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"lines": {spoken["id"]: f"{spoken['text'].rstrip('.?!')}, I think."}}))


def _canon(season: Season) -> None:
    person = json.loads((season.out / "story/arc.json").read_bytes())["cast"][0]
    fact = {person["id"]: {"name": person["name"], "age": person["age"], "role": "protagonist"}}
    (season.project / "canon.yaml").write_text(json.dumps({"characters": fact}))


EDITS = {
    "nothing to do": lambda season: None,
    "a line of the first": _line_of_first,
    "a line of the last": _line_of_last,
    "a fact of the canon": _canon,
}


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


def _said(command: list[str]) -> str:
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SystemExit(result.stderr[-2000:])
    return result.stderr


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _load() -> str:
    return f"load {os.getloadavg()[0]:.0f}"


if __name__ == "__main__":
    main(ROOT / "results", *(int(word) for word in sys.argv[1:2]))

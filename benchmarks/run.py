"""Measure what the plan sets targets for; prints a table, asserts nothing.

usage: run.py [ratio] [profiles] [long] [line] [moviepy] [mouths] [motion] [season] [load] [gate] [canon]
              [registry] [pages]
(ratio, line and long if none is named)

ratio   CPU seconds of the picture stage over those of the encoder alone, on the same 30 s of frames, three runs:
        cold, with nothing kept, and warm, with every set and drawing kept from a run before; by framing, with memory
profiles the same of ten seconds in each profile, cold, with the memory of drawing
long    a ten-minute episode from a stored script, speech cached: seconds by stage
moviepy the same plates and sprites composed by MoviePy, in an environment of its own; needs the network
line    one spoken line edited in the demo: seconds until the film is there again
mouths  how far mouths are from the sound, on the demo's pixels (mouths.py has more)
season  4,000 shots as a graph: seconds until it is known what is to do, also after edits (season.py has more)
load    500 jobs over four queues of a real Slurm: done, errors, waiting, jobs an hour; needs root (load.py has more)
canon   100,000 facts over 24 episodes: snapshot, diff, at, loading, memory; recall (canon.py has more)
pages   each page of the control plane over 10⁶ artifacts and 5 × 10⁶ parents (pages.py has more)
registry lineage of one of a million artifacts, sizes, a rebuild from 100,000 files (registry.py has more)
motion  whether every shot of the demo moves, and nothing flickers (motion.py has more)
gate    the canon gate on 10,000 facts and an episode of 144 lines (gate.py)
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyreel.contracts.render_plan import PictureSettings, PlannedClip, RenderPlan

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 30
RUNS = 3
MOVIEPY = ("moviepy==2.2.1", "pillow==11.3.0", "imageio-ffmpeg==0.8.1", "numpy==2.4.6")


def main() -> None:
    """Run the benchmarks that are named."""
    names = sys.argv[1:] or ["ratio", "line", "long"]
    for name in names:
        {
            "ratio": ratio,
            "profiles": profiles,
            "line": line,
            "long": long_episode,
            "moviepy": against_moviepy,
            "mouths": mouths,
            "motion": motion,
            "canon": facts_of_a_season,
            "pages": pages,
            "season": season,
            "load": load,
            "registry": registry,
            "gate": gate,
        }[name]()


def facts_of_a_season() -> None:
    """The canon store at the size of a season."""
    from canon import canon

    canon()


def pages() -> None:
    """Each page over a registry of a house's size."""
    import pages as measured

    measured.main()


def ratio() -> None:
    """The picture stage against the encoder, both on one core."""
    plan, clips, total = _first_clips("preview_local", SECONDS)
    print(f"ratio: {total} frames in {len(clips)} clips, medians of {RUNS} runs")
    home = os.getcwd()
    measured: dict[str, list[dict[str, tuple[float, float, int]]]] = {"cold": [], "warm": []}
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            for name in measured:
                measured[name].append(_drawn_and_encoded(clips, plan.picture))
            os.chdir(home)
    for name, runs in measured.items():
        drawing, encoding = ([sum(part[i] for part in run.values()) for run in runs] for i in (0, 1))
        picture, encoder = statistics.median(drawing), statistics.median(encoding)
        print(f"  {name}: picture {picture:.1f} s, encoder {encoder:.1f} s, ratio {picture / encoder:.2f}")
        each = [f"{framing} {part[0] / part[2]:.2f}" for framing, part in runs[-1].items()]
        print(f"    seconds a clip: {', '.join(each)}")
    print(f"  largest process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def profiles() -> None:
    """Ten seconds of the demo in each profile, each in a process of its own."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    print("profiles: ten seconds, nothing kept; CPU seconds of drawing and encoding one, ratio, memory of drawing")
    for name in ("preview_local", "preview_tall", "preview_square", "standard_local", "standard_tall"):
        _demo(f"episodes/ep01/{name}/render_plan.json")
        with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
            drawn, encoded, size = fresh.submit(_profile, name).result()
        print(f"  {name}: {drawn:.2f} and {encoded:.2f} s, {drawn / encoded:.2f}, {size:.0f} MiB")


def _profile(name: str) -> tuple[float, float, float]:
    """CPU seconds of drawing and of encoding one second, frame by frame as a job does, and the largest size in MiB."""
    from storyreel.video_engine.picture.encode import encode
    from storyreel.video_engine.picture.film import frames_of
    from storyreel.video_engine.shelf import open_shelf

    plan, clips, total = _first_clips(name, 10)
    before = [_cpu(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for clip in clips:
            _forget()
            with open_shelf(clip.spec.code, clip.spec.toolchain):
                encode(frames_of(clip.spec, clip.key, lambda uri: b""), plan.picture, Path("clip.mp4"))
        os.chdir(ROOT)
    seconds = total * plan.picture.rate.den / plan.picture.rate.num
    drawn, encoded = (
        (_cpu(who) - was) / seconds
        for who, was in zip((resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN), before, strict=True)
    )
    return drawn, encoded, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _first_clips(profile: str, seconds: int) -> "tuple[RenderPlan, list[PlannedClip], int]":
    """The demo's clips from after the title until they fill some seconds, and their frames."""
    import cv2

    from storyreel.contracts.artifact import load_file
    from storyreel.contracts.render_plan import RenderPlan

    cv2.setNumThreads(1)
    plan = load_file(RenderPlan, _demo() / f"episodes/ep01/{profile}/render_plan.json")
    clips, total = [], 0
    for clip in plan.clips[1:-1]:
        if total >= seconds * 24:
            break
        clips.append(clip)
        total += clip.duration_frames
    return plan, clips, total


def _drawn_and_encoded(clips: "list[PlannedClip]", picture: "PictureSettings") -> dict[str, tuple[float, float, int]]:
    """CPU seconds of drawing and of encoding, and the number of clips, by framing."""
    from storyreel.video_engine.picture.encode import encode
    from storyreel.video_engine.picture.film import frames_of
    from storyreel.video_engine.shelf import open_shelf

    sums: dict[str, tuple[float, float, int]] = {}
    for clip in clips:
        _forget()
        before = _cpu(resource.RUSAGE_SELF)
        with open_shelf(clip.spec.code, clip.spec.toolchain):
            frames = list(frames_of(clip.spec, clip.key, lambda uri: b""))
        drawn = _cpu(resource.RUSAGE_SELF) - before
        before = _cpu(resource.RUSAGE_CHILDREN)
        encode(frames, picture, Path("clip.mp4"))
        encoded = _cpu(resource.RUSAGE_CHILDREN) - before
        old = sums.get(clip.spec.framing, (0.0, 0.0, 0))
        sums[clip.spec.framing] = (old[0] + drawn, old[1] + encoded, old[2] + 1)
    return sums


def _forget() -> None:
    """Empty what this process remembers: every clip is drawn in a process of its own."""
    for module in [module for name, module in sys.modules.items() if name.startswith("storyreel")]:
        for value in list(vars(module).values()):
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def mouths() -> None:
    """Mouths against the sound."""
    import mouths as bench

    bench.main([str(_demo())])


def motion() -> None:
    """Stillness and flicker."""
    import motion as bench

    bench.main([str(_demo())])


def season() -> None:
    """The graph of 4,000 shots."""
    import season as bench

    bench.main(_demo())


def registry() -> None:
    """The registry at the size of a house."""
    import registry as bench

    bench.registry([])


def load() -> None:
    """500 jobs over four queues on a real cell."""
    import load as bench

    bench.main()


def line() -> None:
    """One edited line of the demo."""
    with tempfile.TemporaryDirectory(dir=ROOT.parent) as folder:
        project, out = Path(folder) / "project", Path(folder) / "out"
        shutil.copytree(ROOT / "config", project)
        _snakemake(project, out)
        script = json.loads((out / "episodes/ep01/script.json").read_bytes())
        lines = [e for scene in script["scenes"] for e in scene["elements"] if e["type"] == "dialogue"]
        seconds = []
        for number, spoken in enumerate(lines[3:6]):
            words = {
                "lines": {
                    spoken["id"]: f"{spoken['text'].rstrip('.?!')}, {('you know', 'after all', 'I think')[number]}."
                }
            }
            (project / "overrides/ep01").mkdir(parents=True, exist_ok=True)
            (project / "overrides/ep01/script.yaml").write_text(json.dumps(words))
            seconds.append(_snakemake(project, out))
        print(f"line: {len(seconds)} edits, one line each: {', '.join(f'{s:.1f}' for s in seconds)} s")
        _say_stages(out)


def long_episode() -> None:
    """Ten minutes from a stored script, takes cached."""
    with tempfile.TemporaryDirectory(dir=ROOT.parent) as folder:
        project, out = Path(folder) / "project", Path(folder) / "out"
        shutil.copytree(ROOT / "config", project)
        text = (project / "project.yaml").read_text().replace("# target_duration: 75 ", "target_duration: 600 ")
        (project / "project.yaml").write_text(text)
        _snakemake(project, out, "story/arc.json")
        arc = json.loads((out / "story/arc.json").read_bytes())
        cast = [person["id"] for person in arc["cast"]]
        voices = {
            name: {"voice": {"engine": "hibari", "voice_id": voice}}
            for name, voice in zip(cast, ("heart", "low", "old"), strict=False)
        }
        (project / "casting.yaml").write_text(json.dumps({"characters": voices}))
        (project / "overrides/ep01").mkdir(parents=True)
        script = _long_script(cast[0], cast[-1], arc["settings"][0]["id"])
        (project / "overrides/ep01/script.yaml").write_text(json.dumps(script))
        _snakemake(project, out, "episodes/ep01/speech.json")
        for name in ("episodes", "clips", "shots", "canon", "story"):
            shutil.rmtree(out / name, ignore_errors=True)
        seconds = _snakemake(project, out)
        shots = json.loads((out / "episodes/ep01/shotlist.json").read_bytes())["shots"]
        minutes = (shots[-1]["start_frame"] + shots[-1]["duration_frames"]) / 24 / 60
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"long: {minutes:.1f} min, {len(shots)} shots: {seconds:.0f} s, largest process {peak:.0f} MiB")
        _say_stages(out)


def against_moviepy() -> None:
    """MoviePy composing eight seconds of the demo, with this environment's packages beside its own."""
    plan = _demo() / "episodes/ep01/preview_local/render_plan.json"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = Path(folder) / "bin/python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", *MOVIEPY], check=True)
        beside = f"{ROOT / 'src'}:{ROOT / '.venv/lib/python3.11/site-packages'}"
        words = [python, ROOT / "benchmarks/moviepy_film.py", plan, "8"]
        subprocess.run(words, env={**os.environ, "PYTHONPATH": beside}, check=True)


def _long_script(first: str, second: str, setting: str) -> dict[str, object]:
    """Fifty-two long lines between two people in four scenes."""
    words = [
        "harbour",
        "lamp",
        "winter",
        "ledger",
        "window",
        "brother",
        "morning",
        "letter",
        "kettle",
        "ladder",
        "oil",
        "boat",
        "storm",
        "candle",
        "shutter",
    ]
    scenes = []
    for scene in range(4):
        elements = []
        for number in range(13):
            at = scene * 13 + number
            said = [words[(at * 7 + k * (at % 5 + 1)) % len(words)] for k in range(8)]
            begin = (
                f"When I think of the {said[0]} and the {said[1]}, I remember how the {said[2]} stood by the {said[3]}"
            )
            end = f"and how, on the {at + 1}th evening, you carried the {said[4]} past the {said[5]} to the {said[6]}"
            elements.append({"speaker": (first, second)[number % 2], "text": f"{begin}, {end}, without a word."})
        scenes.append({"setting": setting, "hour": ("dusk", "night", "dawn", "day")[scene], "elements": elements})
    return {"scenes": scenes}


def gate() -> None:
    """The canon gate on a large canon."""
    import gate as gate_of

    gate_of.gate()


def _demo(target: str = "episodes/ep01/render.mp4") -> Path:
    out = ROOT / "results"
    if not (out / target).exists():
        subprocess.run(["make", "demo"], cwd=ROOT, check=True, capture_output=True)
        _snakemake(ROOT / "config", out, target)
    return out


def _snakemake(project: Path, out: Path, target: str = "episodes/ep01/render.mp4") -> float:
    words = ["--config", f"project={project}", "--directory", str(out)]
    began = time.monotonic()
    result = subprocess.run(
        ["snakemake", "--profile", "local", target, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise SystemExit(result.stderr[-2000:])
    return time.monotonic() - began


def _say_stages(out: Path) -> None:
    summary = json.loads((out / "episodes/ep01/run_summary.json").read_bytes())
    stages = sorted(summary["stages"], key=lambda stage: -stage["seconds"])
    print("  " + ", ".join(f"{s['stage']} {s['seconds']:.1f} s ({s['jobs']})" for s in stages if s["seconds"] >= 0.3))


def _cpu(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
    main()

"""Measure what the plan sets targets for; prints a table, asserts nothing.

usage: run.py [ratio] [long] [line] [mouths] [motion]   (the first three if none is named)

ratio   CPU seconds of the picture stage over those of the encoder alone, on the same 30 s of frames, five runs
long    a ten-minute episode from a stored script, speech cached: seconds by stage
line    one spoken line edited in the demo: seconds until the film is there again
mouths  how far mouths are from the sound, on the demo's pixels (mouths.py has more)
motion  whether every shot of the demo moves, and nothing flickers (motion.py has more)
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

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 30
RUNS = 5


def main() -> None:
    """Run the benchmarks that are named."""
    names = sys.argv[1:] or ["ratio", "line", "long"]
    for name in names:
        {"ratio": ratio, "line": line, "long": long_episode, "mouths": mouths, "motion": motion}[name]()


def ratio() -> None:
    """The picture stage against the encoder, both on one core."""
    from storyreel.contracts.artifact import load_file
    from storyreel.contracts.render_plan import RenderPlan
    from storyreel.video_engine.picture.encode import encode
    from storyreel.video_engine.picture.film import frames_of

    plan = load_file(RenderPlan, _demo() / "episodes/ep01/preview_local/render_plan.json")
    clips, total = [], 0
    for clip in plan.clips[1:-1]:
        if total >= SECONDS * 24:
            break
        clips.append(clip)
        total += clip.duration_frames
    drawing, encoding = [], []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "clip.mp4"
        for _ in range(RUNS):
            drawn = encoded = 0.0
            for clip in clips:
                before = _cpu(resource.RUSAGE_SELF)
                frames = list(frames_of(clip.spec, clip.key, lambda uri: b""))
                drawn += _cpu(resource.RUSAGE_SELF) - before
                before = _cpu(resource.RUSAGE_CHILDREN)
                encode(frames, plan.picture, out)
                encoded += _cpu(resource.RUSAGE_CHILDREN) - before
            drawing.append(drawn)
            encoding.append(encoded)
    ratios = [d / e for d, e in zip(drawing, encoding, strict=True)]
    print(
        f"ratio: {total} frames in {len(clips)} clips, {RUNS} runs, medians: "
        f"picture {statistics.median(drawing):.1f} s, "
        f"encoder {statistics.median(encoding):.1f} s, ratio {statistics.median(ratios):.2f} "
        f"({min(ratios):.2f} to {max(ratios):.2f})"
    )


def mouths() -> None:
    """Mouths against the sound."""
    import mouths as bench

    bench.main([str(_demo())])


def motion() -> None:
    """Stillness and flicker."""
    import motion as bench

    bench.main([str(_demo())])


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


def _long_script(first: str, second: str, setting: str) -> dict[str, object]:
    """Forty long lines between two people in four scenes."""
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
        for number in range(10):
            at = scene * 10 + number
            said = [words[(at * 7 + k * (at % 5 + 1)) % len(words)] for k in range(8)]
            begin = (
                f"When I think of the {said[0]} and the {said[1]}, I remember how the {said[2]} stood by the {said[3]}"
            )
            end = f"and how, on the {at + 1}th evening, you carried the {said[4]} past the {said[5]} to the {said[6]}"
            elements.append({"speaker": (first, second)[number % 2], "text": f"{begin}, {end}, without a word."})
        scenes.append({"setting": setting, "hour": ("dusk", "night", "dawn", "day")[scene], "elements": elements})
    return {"scenes": scenes}


def _demo() -> Path:
    out = ROOT / "results"
    if not (out / "episodes/ep01/render.mp4").exists():
        subprocess.run(["make", "demo"], cwd=ROOT, check=True)
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

"""A small working directory made by real jobs: an idea, a script, canon, two clips, a film; then a line is changed."""

import contextlib
import json
import os
import subprocess
import sys
import types
from pathlib import Path

import imageio_ffmpeg

from storyreel.contracts.errors import EngineError
from storyreel.contracts.job import Job
from storyreel.contracts.run import run_command

IDEA = "A lighthouse keeper's daughter counts the lamp oil."
FIRST, SECOND, REDRAWN = ("a" * 32, "b" * 32, "c" * 32)
RENDERS = "episodes/ep01/preview_local"
MODULE = "small_film_jobs"
_content: dict[str, bytes] = {}


def make(directory: Path) -> None:
    """Two runs of one film; in the second, a line and a clip differ, and a voice fails."""
    from storyreel.registry.index import index

    project = directory.parent / "project"
    project.mkdir()
    (project / "project.yaml").write_text(f'id: lamp-oil\nidea: "{IDEA}"\n')
    (directory / "logs/render_clip").mkdir(parents=True)
    (directory / ".owner").write_text("default/lamp-oil")
    sys.modules[MODULE] = types.ModuleType(MODULE)
    vars(sys.modules[MODULE])["run"] = _run
    with contextlib.chdir(directory):
        for key, size in ((FIRST, "320x180"), (SECOND, "160x90"), (REDRAWN, "480x270")):
            _content[f"clips/{key}.mp4"] = _clip(size, seconds=2)
            _content[f"shots/{key}.json"] = _json({"schema": "shot_spec", "key": key})
            Path(f"logs/render_clip/{key}.log").write_text("drew 48 frames\n")
        _content["clips/film"] = _clip("320x180", seconds=4)
        _film("20261124T100000Z-1", "Five turns of the lamp, Dad?", SECOND)
        _film("20261124T110000Z-2", "Six turns of the lamp, Dad?", REDRAWN)
        _job("speak-lines", "episodes/ep01/speech.json", "episodes/ep01/script.json")
    index(directory, project)


def _film(run: str, line: str, second: str) -> None:
    os.environ["STORYREEL_RUN"] = run
    _content.update(
        {
            "story/arc.json": _json({"schema": "arc", "schema_version": "1.0.0", "title": "Lamp Oil"}),
            "episodes/ep01/script.json": _json(
                {"schema": "script", "schema_version": "1.0.0", "scenes": [{"id": "s-1", "lines": [_line(line)]}]}
            ),
            "canon/ep01.json": _canon(),
            "episodes/ep01/shotlist.json": _json({"schema": "shotlist", "line": line, "second": second}),
            f"{RENDERS}/picture.mp4": _content["clips/film"] + b"picture" + second.encode(),
            f"{RENDERS}/render.mp4": _content["clips/film"] + second.encode(),
            "episodes/ep01/render.mp4": _content["clips/film"] + second.encode(),
            f"{RENDERS}/captions.vtt": f"WEBVTT\n\n00:00.000 --> 00:02.000\n{line}\n".encode(),
        }
    )
    settings = json.dumps({"idea": IDEA, "seed": "1"})
    _job("plan-arc", "story/arc.json", settings=settings)
    _job("write-script", "episodes/ep01/script.json", "story/arc.json")
    _job("apply-canon-diff", "canon/ep01.json", "episodes/ep01/script.json")
    _job("lock-timing", "episodes/ep01/shotlist.json", "episodes/ep01/script.json")
    for key in (FIRST, second):
        _job("plan-render", f"shots/{key}.json", "episodes/ep01/shotlist.json")
        _job("render-clip", f"clips/{key}.mp4", f"shots/{key}.json")
    _job("join-clips", f"{RENDERS}/picture.mp4", f"clips/{FIRST}.mp4", f"clips/{second}.mp4")
    _job("write-captions", f"{RENDERS}/captions.vtt", "episodes/ep01/shotlist.json")
    _job("mux-render", f"{RENDERS}/render.mp4", f"{RENDERS}/picture.mp4", f"{RENDERS}/captions.vtt")
    _job("deliver-render", "episodes/ep01/render.mp4", f"{RENDERS}/render.mp4")


def _job(command: str, output: str, *inputs: str, settings: str = "{}") -> None:
    words = ["--out-it", output, "--settings", settings, "--code", "code-1"]
    run_command(command, MODULE, [*words, *(["--in", *inputs] if inputs else [])])


def _run(job: Job) -> None:
    for path in job._options.get("in", ()):
        job.file_at(path)
    if job.command == "speak-lines":
        raise EngineError("kokoro: ended with 137 after 2 lines; close other programs and run again")
    job.save_bytes("it", _content[job.first_output])


def _line(text: str) -> dict[str, str]:
    return {"id": "l-1", "speaker": "tess", "text": text}


def _canon() -> bytes:
    since = {"episode": 1, "scene": 1}
    facts = [
        {"subject": "tess", "predicate": predicate, "object": value, "valid_from": since, "valid_to": None}
        for predicate, value in (("name", "Tess"), ("age", 18), ("alive", True))
    ]
    return _json(
        {
            "schema": "canon",
            "schema_version": "1.0.0",
            "after": "ep01",
            "entities": [{"id": "tess", "kind": "character", "role": "protagonist"}],
            "facts": [{**fact, "source": "ep01 scene s-1 line l-1"} for fact in facts],
        }
    )


def _json(value: dict[str, object]) -> bytes:
    return (json.dumps(value, sort_keys=True, separators=(",", ":")) + "\n").encode()


def _clip(size: str, seconds: int) -> bytes:
    out = Path(f"clip-{size}-{seconds}.mp4")
    source = f"testsrc=size={size}:rate=24:duration={seconds}"
    words = ["-v", "error", "-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", "-movflags", "+faststart"]
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), *words, str(out)], check=True)
    data = out.read_bytes()
    out.unlink()
    return data

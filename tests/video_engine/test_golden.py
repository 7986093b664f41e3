"""The same bytes on every machine: golden frames, with two threads and without the newer vector units."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("golden_clip.py")
KEPT = Path(__file__).parent / "golden/frames.json"
OLD_CPU = {
    "NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4 AVX512_ICL AVX512_SPR",
    "OPENCV_CPU_DISABLE": "AVX512-SKX,AVX2,AVX,FMA3",
}


def drawn(threads: int = 1, **environment: str) -> dict[str, list[str]]:
    """Draw the golden clips in a process of their own."""
    words = [sys.executable, str(SCRIPT), str(threads)]
    result = subprocess.run(words, capture_output=True, text=True, check=True, env={**os.environ, **environment})
    digests: dict[str, list[str]] = json.loads(result.stdout)
    return digests


def differing(found: dict[str, list[str]], expected: dict[str, list[str]]) -> list[str]:
    """The first frame of every clip that is not as expected."""
    names = []
    for clip, frames in expected.items():
        pairs = enumerate(zip(found[clip], frames, strict=True))
        names += [f"{clip}: frame {i}" for i, (a, b) in pairs if a != b][:1]
    return names


@pytest.fixture(scope="module")
def here() -> dict[str, list[str]]:
    return drawn()


def test_the_golden_clips_are_as_they_were_accepted(here: dict[str, list[str]]) -> None:
    expected = json.loads(KEPT.read_text())
    assert not differing(here, expected), (
        "look at the frames; if they are as wanted: python tests/video_engine/golden_clip.py --write"
    )


def test_two_threads_draw_the_same_frames(here: dict[str, list[str]]) -> None:
    assert not differing(drawn(threads=2), here)


def test_an_older_cpu_draws_the_same_frames(here: dict[str, list[str]]) -> None:
    assert not differing(drawn(**OLD_CPU), here)


def test_a_clip_is_encoded_to_the_same_bytes_twice(tmp_path: Path) -> None:
    sys.path.insert(0, str(SCRIPT.parent))
    from golden_clip import golden_specs

    from storyreel.video_engine.picture.encode import encode
    from storyreel.video_engine.picture.film import frames_of

    spec = golden_specs()["title"]
    files = [tmp_path / "a.mp4", tmp_path / "b.mp4"]
    for file in files:
        encode(frames_of(spec, "golden-title", lambda uri: b""), spec.picture, file)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize("how", ["one core", "two threads", "an older CPU"])
def test_the_two_second_clip_is_the_same_file(how: str, here: dict[str, list[str]]) -> None:
    words = [sys.executable, str(SCRIPT), "--file", "2" if how == "two threads" else "1"]
    if how == "one core":
        words = ["taskset", "-c", "0", *words]
    environment = {**os.environ, **(OLD_CPU if how == "an older CPU" else {})}
    result = subprocess.run(words, capture_output=True, text=True, check=True, env=environment)
    kept = KEPT.with_name("two_shot.mp4.sha256").read_text()
    frames = {name: digests for name, digests in json.loads(KEPT.read_text()).items() if name == "two_shot"}
    assert result.stdout == kept, (
        differing(here, frames) or "the frames are equal, the file is not: the encoder changed"
    )

"""Bad input and bad machines: one line, the right exit code, nothing lost, and the same command goes on."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from checkout import Checkout

BAD = {
    "unknown key in the project": (
        "config/project.yaml",
        "id: lamp-oil\nidea: x\ntitel: y\n",
        "line 3, column 1: unknown key",
    ),
    "no YAML in the project": ("config/project.yaml", "id: [\n", "config/project.yaml: line"),
    "no YAML in the canon": ("config/canon.yaml", "characters: {a: [\n", "config/canon.yaml: line"),
    "unknown key in the canon": ("config/canon.yaml", "charakters: {}\n", "did you mean 'characters'?"),
    "a negative age": ("config/canon.yaml", "characters:\n  nell: {name: Nell, age: -3}\n", "canon.yaml: line 2"),
    "a character without a name": (
        "config/canon.yaml",
        "characters:\n  PERSON: {name: ''}\n",
        "canon.yaml: line 2",
    ),
    "a line without a speaker": (
        "config/overrides/ep01/script.yaml",
        "scenes: [{setting: PLACE, hour: day, elements: [{speaker: '', text: Who is there?}]}]\n",
        "script.yaml: line 1",
    ),
    "an unknown line": ("config/overrides/ep01/script.yaml", "lines: {l-nobody: Hello.}\n", "l-nobody"),
    "an unknown key in the casting": ("config/casting.yaml", "charcters: {}\n", "did you mean 'characters'?"),
    "a voice that is not there": (
        "config/casting.yaml",
        "characters:\n  PERSON: {voice: {engine: kokoro, voice_id: af_hart}}\n",
        "af_hart",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_persons_mistake_is_one_line_and_exit_1(name: str, film: Checkout) -> None:
    path, text, words = BAD[name]
    person = film.load("story/arc.json")["cast"][0]["id"]
    place = film.load("story/arc.json")["settings"][0]["id"]
    film.write(path, text.replace("PERSON", person).replace("PLACE", place))
    run = film.run()
    said = [line for line in run.stderr.splitlines() if not line.startswith(("[", "Using profile", "Exiting"))]
    assert run.code == 1, run.stderr
    assert len(said) == 1, run.stderr
    assert words in said[0]
    assert "Traceback" not in run.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_one_line_and_exit_5(film: Checkout, small_disk: Path) -> None:
    run = film.run("--directory", str(small_disk), results=small_disk)
    assert run.code == 5, run.stderr
    assert "No space left on device; make room" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_read_only_folder_is_one_line_and_exit_5(film: Checkout, small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    run = film.run("--directory", str(small_disk), results=small_disk)
    assert run.code == 5, run.stderr
    assert len([line for line in run.stderr.splitlines() if "permission" in line]) == 1


def test_ctrl_c_leaves_nothing_half_made_and_the_same_command_goes_on(film: Checkout) -> None:
    want = film.live_digests()
    shutil.rmtree(film.results)
    film.results.mkdir()
    process = film.start()
    until = time.monotonic() + 120
    while not any(film.results.glob("runs/*/clips,*")) and time.monotonic() < until:
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=120)
    assert process.returncode != 0
    assert "Traceback" not in stderr, stderr
    assert not list(film.results.rglob("*.tmp"))
    run = film.run()
    assert run.code == 0, run.stderr
    assert film.live_digests() == want


def test_validate_names_what_is_wrong(film: Checkout) -> None:
    good = film.storyreel("validate", *[str(path) for path in sorted((film.results / "episodes/ep01").glob("*.json"))])
    assert good.returncode == 0, good.stderr
    script = film.load("episodes/ep01/script.json")
    del script["scenes"][0]["setting"]
    import json

    film.write("broken.json", json.dumps(script))
    bad = film.storyreel("validate", "broken.json")
    assert bad.returncode == 1
    assert bad.stderr.strip() == "broken.json: scenes[0].setting: missing, expected this field"

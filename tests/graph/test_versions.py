"""Artifacts of other versions (plan section 30.2): a newer minor loads, another major is refused in one line."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from checkout import Checkout

EP = "episodes/ep01"
# fmt: off
READERS = {  # artifact -> the command that reads it
    "canon/genesis.json": f"build-context --canon canon/genesis.json --arc story/arc.json --episode ep01 --settings {{context}} --out-context {EP}/x.json",
    "story/arc.json": f"build-context --canon canon/genesis.json --arc story/arc.json --episode ep01 --settings {{context}} --out-context {EP}/x.json",
    f"{EP}/context.json": f"plan-episode --context {EP}/context.json --settings {{settings}} --out-plan {EP}/x.json",
    f"{EP}/script.draft.json": f"propose-canon-diff --draft {EP}/script.draft.json --canon canon/genesis.json --out-diff {EP}/x.json",
    f"{EP}/gate_report.json": f"enforce-canon --report {EP}/gate_report.json --out-mark {EP}/x.ok",
    f"{EP}/script.json": f"lock-timing --script {EP}/script.json --speech {EP}/speech.json --settings {{rate}} --out-shotlist {EP}/x.json",
    f"{EP}/speech.json": f"lock-timing --script {EP}/script.json --speech {EP}/speech.json --settings {{rate}} --out-shotlist {EP}/x.json",
    f"{EP}/voice_lines.json": f"asset-manifest --shotlist {EP}/shotlist.json --voice-lines {EP}/voice_lines.json --out-asset_manifest {EP}/x.json",
    f"{EP}/shotlist.json": f"write-captions --shotlist {EP}/shotlist.json --out-captions {EP}/x.json --out-srt {EP}/x.srt --out-vtt {EP}/x.vtt",
    f"{EP}/preview_local/render_output.json": (
        f"deliver-render --render {EP}/preview_local/render.mp4 --description {EP}/preview_local/render_output.json --out-render {EP}/x.mp4"
    ),
}
# fmt: on
SETTINGS = {
    "{context}": json.dumps({"context": {}}),
    "{settings}": json.dumps({"seed": "1", "target_duration": 75}),
    "{rate}": json.dumps({"rate": {"num": 24, "den": 1}, "target_duration": 75}),
}


def _read(film: Checkout, path: str) -> "subprocess.CompletedProcess[str]":
    words = [SETTINGS.get(word, word) for word in READERS[path].split()]
    return subprocess.run(
        ["storyreel", *words], cwd=film.results, env=film.environment(), capture_output=True, text=True, check=False
    )


def _save(film: Checkout, path: str, value: Any) -> None:
    """Save an artifact as another version of the program would have: whole, stored and expected there."""
    from storyreel.contracts import store
    from storyreel.contracts.canonical import canonical_bytes

    before = Path.cwd()
    os.chdir(film.results)
    try:
        store.place(Path(path), store.keep(canonical_bytes(value)))
    finally:
        os.chdir(before)


def test_every_artifact_is_read_by_its_version(film: Checkout) -> None:
    for path in READERS:
        value = film.load(path)
        _save(film, path, {**value, "schema_version": "1.9.0", "a_newer_field": [1, 2]})
        newer = _read(film, path)
        assert newer.returncode == 0, (path, newer.stderr)
        _save(film, path, {**value, "schema_version": "2.0.0"})
        other = _read(film, path)
        assert other.returncode == 5, (path, other.stderr)
        assert len(other.stderr.strip().splitlines()) == 1, other.stderr
        assert other.stderr.startswith(f"{path}: schema_version: found 2.0.0, expected 1.x"), other.stderr
        _save(film, path, value)


@pytest.mark.parametrize("how", ["cut", "another type", "a field less"])
def test_every_artifact_that_is_not_as_saved_is_refused_in_one_line(how: str, film: Checkout) -> None:
    for path in READERS:
        whole = (film.results / path).read_bytes()
        value = json.loads(whole)
        broken = {
            "cut": whole[: len(whole) // 2],
            "another type": b'["list"]\n',
            "a field less": json.dumps({k: v for k, v in value.items() if k != sorted(value)[0]}).encode(),
        }[how]
        (film.results / path).write_bytes(broken)
        result = _read(film, path)
        assert result.returncode == 5, (path, result.stderr)
        assert len(result.stderr.strip().splitlines()) == 1
        assert result.stderr.startswith(f"{path}: not the bytes that were saved")
        (film.results / path).write_bytes(whole)
    assert film.run().jobs == {}

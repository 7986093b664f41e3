"""Checkpoints on the real graph: asked, approved, twice, rejected, voided, taken back; others go on.

The state that a person sees (`storyreel approvals`) and what a run does are walked together.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from checkout import Checkout

CANON = "approve_canon_diff"
TWO = "episodes: 2\n"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout with two episodes in the canon and nobody asked."""
    checkout = Checkout.fresh(tmp_path_factory.mktemp("approvals") / "written")
    checkout.edit("config/project.yaml", "# episodes: 1\n", TWO)
    run = checkout.run(target="canon/ep02.json")
    assert run.code == 0, run.stderr
    return checkout


@pytest.fixture
def series(written: Checkout, tmp_path: Path) -> Checkout:
    """A copy of it."""
    return written.copy(tmp_path / "series")


def turn_on(film: Checkout, checkpoint: str) -> None:
    film.edit("config/project.yaml", f"{checkpoint}: false", f"{checkpoint}: true")


def state_of(film: Checkout, checkpoint: str, episode: str = "ep01") -> str:
    listed = film.storyreel("approvals", "--json")
    assert listed.returncode == 0, listed.stderr
    found = [one for one in json.loads(listed.stdout) if (one["checkpoint"], one["episode"]) == (checkpoint, episode)]
    return str(found[0]["state"]) if found else "none"


def told(stderr: str) -> list[str]:
    """The words of the command that a paused run tells a person to type, without the name."""
    (line,) = [line for line in stderr.splitlines() if "storyreel approve" in line]
    words = line.partition("storyreel ")[2].partition(", then")[0].split()
    return [word for word in words if word not in ("--by", "NAME")]


def walk(film: Checkout, checkpoint: str, target: str, goes_on: str, change: Callable[[Checkout], None]) -> None:
    """Every state of one checkpoint in turn.

    Args:
        target: What waits for the checkpoint.
        goes_on: The stage that runs once it is approved.
        change: An edit that gives the subject other bytes.
    """
    turn_on(film, checkpoint)
    asked = film.run(target=target)
    assert (asked.code, state_of(film, checkpoint)) == (4, "asked"), asked.stderr
    assert goes_on not in asked.jobs
    assert film.run(target=target).code == 4, "a pause is not forgotten"
    command = told(asked.stderr)

    nobody = film.storyreel(*command, "--by", " ")
    assert (nobody.returncode, len(nobody.stderr.splitlines())) == (1, 1)
    other = film.storyreel(*command[:3], "--by", "Ada", "--digest", "0" * 12)
    assert other.returncode == 1
    assert "look again" in other.stderr
    missing = film.storyreel(*command[:2], "ep77", "--by", "Ada")
    assert missing.returncode == 1
    assert "not there yet" in missing.stderr
    assert state_of(film, checkpoint) == "asked"

    assert film.storyreel(*command, "--by", "Ada").returncode == 0
    passed = film.run(target=target)
    assert (passed.code, state_of(film, checkpoint)) == (0, "approved"), passed.stderr
    assert passed.jobs[goes_on] == 1
    assert film.storyreel(*command, "--by", "Ada").returncode == 0
    assert film.storyreel(*command, "--by", "Ben").returncode == 0
    assert not film.run(target=target).jobs, "who approves again runs nothing"

    assert film.storyreel("reject", *command[1:], "--by", "Ben", "--note", "not so").returncode == 0
    rejected = film.run(target=target)
    assert (rejected.code, state_of(film, checkpoint)) == (4, "rejected")
    assert "rejected by Ben: not so" in rejected.stderr
    assert film.run(target=target).code == 4
    assert film.storyreel(*command, "--by", "Ada").returncode == 0
    assert film.run(target=target).code == 0

    change(film)
    voided = film.run(target=target)
    assert (voided.code, state_of(film, checkpoint)) == (4, "voided"), voided.stderr
    assert "changed since Ada approved it" in voided.stderr
    assert goes_on not in voided.jobs
    late = film.storyreel(*command, "--by", "Ada")  # the command of before, for the bytes of before
    assert late.returncode == 1
    assert "that was looked at" in late.stderr
    assert film.run(target=target).code == 4
    assert film.storyreel(*told(voided.stderr), "--by", "Ada").returncode == 0
    assert film.run(target=target).code == 0

    kept = next(path for path in (film.root / "config/approvals/ep01").glob(f"{checkpoint}*.json"))
    log = kept.with_suffix(".log.jsonl").read_text().splitlines()
    assert [json.loads(line)["decision"] for line in log] == [*["approved"] * 3, "rejected", *["approved"] * 2]
    kept.unlink()  # taken back by hand
    assert film.run(target=target).code == 4
    film.edit("config/project.yaml", f"{checkpoint}: true", f"{checkpoint}: false")
    assert film.run(target=target).code == 0


def another_telling(film: Checkout) -> None:
    film.edit("config/project.yaml", 'seed: "1"', 'seed: "2"')


def test_the_canon_diff_walks_through_every_state(series: Checkout) -> None:
    walk(series, CANON, "canon/ep01.json", "apply_canon_diff", another_telling)


def test_an_episode_that_waits_holds_what_needs_its_canon_and_nothing_else(series: Checkout) -> None:
    turn_on(series, CANON)
    another_telling(series)
    paused = series.run("canon/ep02.json", target="episodes/ep01/voice_lines.json")
    assert paused.code == 4, paused.stderr
    assert paused.jobs["voice_lines"] == 1, "the script of the first episode goes on"
    assert paused.jobs["build_context"] == 1, "the second episode waits for the canon"
    assert (state_of(series, CANON), state_of(series, CANON, "ep02")) == ("asked", "none")
    assert series.storyreel(*told(paused.stderr), "--by", "Ada").returncode == 0
    second = series.run("canon/ep02.json", target="episodes/ep01/voice_lines.json")
    assert second.code == 4
    assert second.jobs["voice_lines"] == 0
    assert (state_of(series, CANON), state_of(series, CANON, "ep02")) == ("approved", "asked")

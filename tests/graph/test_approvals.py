"""Checkpoints on the real graph: asked, approved, twice, rejected, voided, taken back; others go on.

The state that a person sees (`storyreel approvals`) and what a run does are walked together.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from checkout import Checkout

CANON = "approve_canon_diff"
TIMING = "approve_shotlist_timing_lock"
PACKS = "approve_character_packs"
SPEND = "approve_external_spend"
PLAN = "episodes/ep01/preview_local/render_plan.json"
PICTURE = "episodes/ep01/preview_local/picture.mp4"
THIRD = ("episodes/ep03/script.json", "canon/ep03.json")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout with three episodes in the canon and nobody asked."""
    checkout = Checkout.fresh(tmp_path_factory.mktemp("approvals") / "written")
    checkout.edit("config/project.yaml", "# episodes: 1\n", "episodes: 3\n")
    assert checkout.run(target="story/arc.json").code == 0
    write_second(checkout, "Good evening.")
    run = checkout.run(THIRD[0], target=THIRD[1])
    assert run.code == 0, run.stderr
    return checkout


@pytest.fixture
def series(written: Checkout, tmp_path: Path) -> Checkout:
    """A copy of it."""
    return written.copy(tmp_path / "series")


def write_second(film: Checkout, text: str, **claim: object) -> None:
    """The second episode as an author would write it: one line, which may claim something."""
    arc = film.load("story/arc.json")
    person, setting = arc["cast"][0]["id"], arc["settings"][0]["id"]
    line = {"speaker": person, "text": text, "claims": [{"subject": person, **claim}] if claim else []}
    scene = {"setting": setting, "hour": "day", "elements": [line]}
    film.write("config/overrides/ep02/script.yaml", json.dumps({"scenes": [scene]}))


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
    _four_days_later(film)
    assert film.run(target=target).code == 4, "a pause is neither forgotten nor ended by time"
    assert "timed out, still paused" in film.storyreel("status").stdout
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
    assert not film.run(target=target).jobs


def _four_days_later(film: Checkout) -> None:
    """Let the questions of all runs so far be four days old."""
    for file in film.results.glob("runs/*/*.ok.*.jsonl"):
        events = [json.loads(line) for line in file.read_text().splitlines()]
        for event in events:
            event["at"] -= 96 * 3600
        file.write_text("".join(json.dumps(event) + "\n" for event in events))


def another_telling(film: Checkout) -> None:
    film.edit("config/project.yaml", 'seed: "1"', 'seed: "2"')


def test_the_canon_diff_walks_through_every_state(series: Checkout) -> None:
    walk(series, CANON, "canon/ep01.json", "apply_canon_diff", another_telling)


def test_an_episode_that_waits_holds_what_needs_its_canon_and_nothing_else(series: Checkout) -> None:
    turn_on(series, CANON)
    paused = series.run("canon/ep02.json", target="episodes/ep01/voice_lines.json")
    assert paused.code == 4, paused.stderr
    assert paused.jobs["voice_lines"] == 1, "the script of the first episode goes on"
    assert paused.jobs["enforce_approval"] == 1, "the second episode waits for the canon"
    assert (state_of(series, CANON), state_of(series, CANON, "ep02")) == ("asked", "none")
    assert series.storyreel(*told(paused.stderr), "--by", "Ada").returncode == 0
    second = series.run("canon/ep02.json", target="episodes/ep01/voice_lines.json")
    assert second.code == 4, second.stderr
    assert not {"voice_lines", "write_script"} & set(second.jobs)
    assert (state_of(series, CANON), state_of(series, CANON, "ep02")) == ("approved", "asked")


def test_words_that_leave_the_canon_alone_remake_nothing_of_the_next_episode(series: Checkout) -> None:
    before = series.digests()
    write_second(series, "Good evening to everybody.")
    run = series.run(THIRD[0], target=THIRD[1])
    assert run.code == 0, run.stderr
    assert set(run.jobs.values()) == {1}, run.jobs
    assert {"write_script", "apply_canon_diff"} <= set(run.jobs)
    assert not {"build_context", "plan_episode"} & set(run.jobs)
    changed = _changed(before, series)
    assert "episodes/ep02/script.draft.json" in changed
    assert not [name for name in changed if name.endswith("canon_diff.json") or "/ep02/" not in name]


def test_a_changed_fact_remakes_the_next_episode_and_nothing_before_it(series: Checkout) -> None:
    before = series.digests()
    age = series.load("story/arc.json")["cast"][0]["age"]
    write_second(series, "It is my birthday.", predicate="age", object=age + 1, becomes=True)
    run = series.run(THIRD[0], target=THIRD[1])
    assert run.code == 0, run.stderr
    assert (run.jobs["write_script"], run.jobs["apply_canon_diff"]) == (2, 2)
    assert (run.jobs["build_context"], run.jobs["plan_episode"], run.jobs["finalize_script"]) == (1, 1, 1)
    changed = _changed(before, series)
    assert {"canon/ep02.json", "canon/ep03.json", "episodes/ep03/context.json"} <= changed
    assert not [name for name in changed if "ep01" in name or "genesis" in name]


def _changed(before: dict[str, str], film: Checkout) -> set[str]:
    after = film.digests()
    return {name for name in after if before.get(name) != after[name] and not name.startswith("records/")}


def longer_line(film: Checkout) -> None:
    script = film.script()
    script["scenes"][0]["elements"][0]["text"] = "A line of quite another length, for once."
    film.write_script(script)


def red_hair(film: Checkout) -> None:
    path = film.root / "config/casting.yaml"
    casting = json.loads(path.read_text())
    next(iter(casting["characters"].values()))["look"] = {"hair_colour": "#c0392b"}
    path.write_text(json.dumps(casting))


def dearer(film: Checkout) -> None:
    film.edit("config/project.yaml", "{cloud: 0.25}", "{cloud: 0.5}")


def test_the_timing_walks_through_every_state(film: Checkout) -> None:
    walk(film, TIMING, PLAN, "plan_render", longer_line)


def test_the_character_packs_walk_through_every_state(film: Checkout) -> None:
    walk(film, PACKS, PLAN, "plan_render", red_hair)


def test_a_pack_that_was_approved_outlives_new_dialogue(film: Checkout) -> None:
    turn_on(film, PACKS)
    asked = film.run(target=PLAN)
    assert asked.code == 4, asked.stderr
    assert film.storyreel(*told(asked.stderr), "--by", "Ada").returncode == 0
    longer_line(film)
    run = film.run(target=PLAN)
    assert (run.code, state_of(film, PACKS)) == (0, "approved"), run.stderr


def test_a_spend_walks_through_every_state(film: Checkout) -> None:
    shot = film.load(PLAN)["clips"][2]["shot_id"]
    policy = "cost_policy: {allow_external: true, max_usd_per_run: 50, usd_per_second: {cloud: 0.25}}"
    project = film.root / "config/project.yaml"
    project.write_text(f"{project.read_text()}\n{policy}\nexternal_shots: {{ep01: {{{shot}: cloud}}}}\n")
    walk(film, SPEND, PICTURE, "join_clips", dearer)


def test_a_film_that_costs_nothing_asks_nobody_unless_told_to(film: Checkout) -> None:
    turn_on(film, SPEND)
    free = film.run(target=PICTURE)
    assert (free.code, state_of(film, SPEND)) == (0, "none"), free.stderr
    project = film.root / "config/project.yaml"
    project.write_text(project.read_text() + "\ncost_policy: {ask_above_usd: -1}\n")
    assert film.run(target=PICTURE).code == 4
    assert film.run(target=PICTURE).code == 4

"""Gates end to end: blocked is exit 3, paused is exit 4, and the same command goes on."""

import json

from checkout import TARGET, Checkout


def _person(film: Checkout, index: int) -> dict:
    return film.load("story/arc.json")["cast"][index]


def _no_film(film: Checkout) -> None:
    for path in (TARGET, "episodes/ep01/preview_local/render.mp4"):
        (film.results / path).unlink(missing_ok=True)


def test_a_dead_character_who_speaks_is_blocked_and_the_report_stays(film: Checkout) -> None:
    _no_film(film)
    person = _person(film, 0)
    film.write(
        "config/canon.yaml",
        f"characters:\n  {person['id']}: {{name: {person['name']}, alive: false, role: protagonist}}\n",
    )
    run = film.run()
    assert run.code == 3, run.stderr
    blocked = [line for line in run.stderr.splitlines() if "blocked" in line]
    assert len(blocked) == 1
    assert person["name"] in blocked[0]
    assert "project:canon.yaml line 2" in blocked[0]
    assert film.load("episodes/ep01/gate_report.json")["verdict"] == "block"
    assert not (film.results / TARGET).exists()
    assert film.run().code == 3
    film.write("config/canon.yaml", "# nothing\n")
    assert film.run().code == 0


def test_a_false_age_in_the_authors_script_is_blocked(film: Checkout) -> None:
    person = _person(film, 0)
    film.write(
        "config/canon.yaml",
        f"characters:\n  {person['id']}: {{name: {person['name']}, age: {person['age']}, role: protagonist}}\n",
    )
    assert film.run().code == 0
    scene = film.load("episodes/ep01/script.json")["scenes"][0]
    says = {
        "speaker": person["id"],
        "text": "I am far too old for this.",
        "claims": [{"subject": person["id"], "predicate": "age", "object": 99}],
    }
    film.write(
        "config/overrides/ep01/script.yaml",
        json.dumps({"scenes": [{"setting": scene["setting"]["id"], "hour": "day", "elements": [says]}]}),
    )
    run = film.run()
    assert run.code == 3, run.stderr
    digest = film.load("episodes/ep01/gate_report.json")["findings"][0]["digest"]
    assert f"storyreel waive ep01 {digest[:12]}" in run.stderr
    waived = film.storyreel("waive", "ep01", digest[:12], "--by", "Ada", "--reason", "he feels that old")
    assert waived.returncode == 0, waived.stderr
    assert film.run(target="canon/ep01.json").code == 0
    report = film.load("episodes/ep01/gate_report.json")
    assert (report["verdict"], report["findings"][0]["waived"]["by"]) == ("allow", "Ada")
    says["claims"][0]["object"] = 98
    film.write(
        "config/overrides/ep01/script.yaml",
        json.dumps({"scenes": [{"setting": scene["setting"]["id"], "hour": "day", "elements": [says]}]}),
    )
    assert film.run(target="canon/ep01.json").code == 3  # the waiver was for other words


def test_a_draft_is_rewritten_only_if_the_project_says_so(film: Checkout) -> None:
    person = _person(film, 0)
    says = {
        "speaker": person["id"],
        "text": "I am ninety-nine.",
        "claims": [{"subject": person["id"], "predicate": "age", "object": 99}],
    }
    scene = film.load("episodes/ep01/script.json")["scenes"][0]
    override = json.dumps({"scenes": [{"setting": scene["setting"]["id"], "hour": "day", "elements": [says]}]})
    film.write("config/overrides/ep01/script.yaml", override)
    assert film.run(target="canon/ep01.json").code == 3
    project = (film.root / "config/project.yaml").read_text()
    film.write("config/project.yaml", project + "\ncanon_repair_rounds: 1\n")
    assert film.run(target="canon/ep01.json").code == 0
    (change,) = film.load("episodes/ep01/gate_report.json")["repaired"]
    line = film.load("episodes/ep01/script.draft.json")["scenes"][0]["elements"][0]
    assert change["before"] == f"{person['id']}: I am ninety-nine."
    assert change["after"] == f"{person['id']}: {line['text']}" != change["before"]


def test_the_timing_waits_for_a_person(film: Checkout) -> None:
    film.edit("config/project.yaml", "approve_shotlist_timing_lock: false", "approve_shotlist_timing_lock: true")
    _no_film(film)
    paused = film.run()
    assert paused.code == 4, paused.stderr
    assert "waiting for approval" in paused.stderr
    assert "storyreel approve approve_shotlist_timing_lock ep01 --by NAME" in paused.stderr
    approved = film.storyreel("approve", "approve_shotlist_timing_lock", "ep01", "--by", "Ada")
    assert approved.returncode == 0, approved.stderr
    film.edit("config/project.yaml", '# title: ""', 'title: "Another Title"')
    both = film.run()
    assert both.code == 0, both.stderr
    assert both.jobs["join_clips"] == 1, "an approval and an edit at once: both count"
    assert not film.run().jobs
    assert (film.results / TARGET).exists()
    film.storyreel("reject", "approve_shotlist_timing_lock", "ep01", "--by", "Ben", "--note", "too slow")
    rejected = film.run()
    assert rejected.code == 4
    assert "rejected by Ben: too slow" in rejected.stderr
    assert film.run().code == 4
    film.storyreel("approve", "approve_shotlist_timing_lock", "ep01", "--by", "Ada")
    assert film.run().code == 0


def test_an_approval_is_void_when_the_timing_changes(film: Checkout) -> None:
    film.edit("config/project.yaml", "approve_shotlist_timing_lock: false", "approve_shotlist_timing_lock: true")
    film.storyreel("approve", "approve_shotlist_timing_lock", "ep01", "--by", "Ada")
    assert film.run().code == 0
    script = film.script()
    script["scenes"][0]["elements"][0]["text"] = "A line of quite another length, for once."
    film.write_script(script)
    run = film.run()
    assert run.code == 4
    assert "changed since Ada approved it" in run.stderr

"""A run brings the registry up to date; clearing the store leaves a film with nothing to do."""

from checkout import TARGET, Checkout


def test_a_film_leads_back_to_its_idea_and_clearing_leaves_nothing_to_do(film: Checkout) -> None:
    script = film.script()
    script["scenes"][0]["elements"][0]["text"] = "Nobody has turned the lamp tonight."
    film.write_script(script)
    assert film.run().code == 0
    said = film.storyreel("registry", "verify")
    assert said.stdout == "The registry and the store are as the files say.\n", said.stdout + said.stderr
    tree = film.storyreel("lineage", TARGET)
    assert film.load("project.json")["idea"] in tree.stdout, tree.stdout + tree.stderr
    before = film.digests()

    cleared = film.storyreel("gc", "--size-limit", "0", "--apply", "--by", "Ada")
    assert cleared.returncode == 0, cleared.stderr
    assert "old version: " in cleared.stdout
    run = film.run()
    assert run.code == 0, run.stderr
    assert run.jobs == {}
    after = film.digests()
    gone = before.keys() - after.keys()
    assert all(name.startswith(("clips/", "shots/")) for name in gone)
    assert {name: before[name] for name in after} == after
    assert film.storyreel("registry", "verify").returncode == 0
    film.edit("config/overrides/ep01/script.yaml", "Nobody has turned", "Somebody has turned")
    again = film.run()
    assert again.code == 0, again.stderr
    assert again.jobs["render_clip"] <= 2

"""A picture with a licence that ends: flagged if the film goes out later, cleared when no film needs it any more."""

import json

import cv2
import numpy as np
from checkout import Checkout

from storyreel.contracts.canonical import digest_of

LETTER = cv2.imencode(".png", np.full((40, 60, 4), 200, np.uint8))[1].tobytes()
PLAN = "episodes/ep01/preview_local/render_plan.json"


def test_a_picture_whose_licence_has_ended_is_flagged_named_and_at_last_cleared(film: Checkout) -> None:
    library = film.root / "config/library"
    (library / "props").mkdir(parents=True, exist_ok=True)
    (library / "props/letter.png").write_bytes(LETTER)
    (library / "library.yaml").write_text("props/letter.png: {license_type: bought, expires: 2027-01-31}\n")
    project = film.root / "config/project.yaml"
    project.write_text(project.read_text() + "publish_on: 2027-03-01\n")
    keys = {clip["key"] for clip in film.load(PLAN)["clips"]}
    run = film.run()
    assert run.code == 0, run.stderr
    drawn = [clip for clip in film.load(PLAN)["clips"] if clip["key"] not in keys]
    assert run.jobs["render_clip"] == len(drawn) > 0, run.jobs
    assert all("letter" in json.dumps(clip["spec"]) or clip["spec"]["framing"] == "credits" for clip in drawn)
    assert "prop:letter: licence ends on 2027-01-31, before 2027-03-01: cannot be published" in film.load(PLAN)["flags"]

    digest = digest_of(LETTER)
    stored = film.results / f"store/sha256/{digest[:2]}/{digest}"
    assert "its licence" not in film.storyreel("gc", "--size-limit", "9T", "--on", "2027-01-31").stdout
    needed = film.storyreel("gc", "--size-limit", "9T", "--on", "2027-02-01", "--apply", "--by", "Ada")
    assert f"{digest[:12]}…: its licence has ended, but a film or a decision needs it" in needed.stdout, needed.stderr
    assert stored.read_bytes() == LETTER

    (library / "props/letter.png").unlink()
    (library / "library.yaml").unlink()
    assert film.run().code == 0
    kept = film.storyreel("gc", "--size-limit", "9T", "--on", "2027-01-31", "--apply", "--by", "Ada")
    assert "nothing to clear" in kept.stdout, kept.stderr
    cleared = film.storyreel("gc", "--size-limit", "9T", "--on", "2027-02-01", "--apply", "--by", "Ada")
    assert "licence has ended: 1 file," in cleared.stdout, cleared.stdout + cleared.stderr
    assert not stored.exists()
    run = film.run()
    assert (run.code, run.jobs) == (0, {}), run.stderr

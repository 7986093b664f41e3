"""An asset that is not to be had becomes a flagged placeholder, and the film is made all the same."""

import json

import pytest
from checkout import Checkout

SHIPPED = {
    "instruments": ("src/storyreel/library/sounds/*.sf3", "music"),
    "title font": ("src/storyreel/library/fonts/[FO]*.ttf", "font"),
    "all fonts": ("src/storyreel/library/fonts/*.?tf", "font"),
}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_missing_shipped_asset_is_flagged(name: str, film: Checkout) -> None:
    pattern, word = SHIPPED[name]
    files = list(film.root.glob(pattern))
    assert files
    for file in files:
        file.unlink()
    run = film.run()
    assert run.code == 0, run.stderr
    plan = film.load("episodes/ep01/preview_local/render_plan.json")
    assert any(word in flag or "music" in flag for flag in plan["flags"]), plan["flags"]
    output = film.load("episodes/ep01/preview_local/render_output.json")
    assert set(plan["flags"]) <= set(output["flags"])


def test_a_place_that_nobody_can_draw_is_flagged(film: Checkout) -> None:
    person = film.load("story/arc.json")["cast"][0]["id"]
    setting = {"id": "vortex", "name": "the vortex", "kind": "quantum_vortex", "interior": False}
    says = {"speaker": person, "text": "Where are we now?"}
    film.write(
        "config/overrides/ep01/script.yaml",
        json.dumps({"scenes": [{"setting": setting, "hour": "day", "elements": [says]}]}),
    )
    run = film.run()
    assert run.code == 0, run.stderr
    assert "place:vortex" in film.load("episodes/ep01/preview_local/render_plan.json")["placeholders"]


def test_an_authors_picture_takes_a_characters_place(film: Checkout) -> None:
    import cv2
    import numpy as np

    person = film.load("story/arc.json")["cast"][0]["id"]
    art = np.zeros((410, 200, 4), np.uint8)
    cv2.ellipse(art, (100, 205), (90, 200), 0, 0, 360, (40, 80, 200, 255), -1)
    folder = film.root / "config/library/characters"
    folder.mkdir(parents=True)
    cv2.imwrite(str(folder / f"{person}.png"), art)
    run = film.run()
    assert run.code == 0, run.stderr
    assets = {a["id"]: a for a in film.load("episodes/ep01/preview_local/render_plan.json")["assets"]}
    assert assets[f"character:{person}"]["source"] == "library"
    assert assets[f"character:{person}"]["rights"]["license_type"] == "proprietary_cleared"
    assert (film.results / assets[f"character:{person}"]["uri"]).is_file()


@pytest.mark.parametrize(
    ("make", "line"),
    [
        (lambda path: path.write_text("no picture"), "that are no PNG, JPEG or WebP"),
        (lambda path: path.symlink_to("/etc/hostname"), "leads out of the library"),
        (
            lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (20000).to_bytes(4, "big") * 2),
            "20000 × 20000",
        ),
        (lambda path: path.mkdir(), "found no regular file"),
    ],
)
def test_a_bad_library_file_is_refused_by_name(film: Checkout, make, line: str) -> None:
    person = film.load("story/arc.json")["cast"][0]["id"]
    path = film.root / f"config/library/characters/{person}.png"
    path.parent.mkdir(parents=True)
    make(path)
    run = film.run()
    assert run.code == 1, run.stderr
    said = [x for x in run.stderr.splitlines() if f"library/characters/{person}.png" in x]
    assert len(said) == 1
    assert line in said[0]

"""The author's library: what is used, what is refused, and whose licence it has."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from storyreel.asset_resolver.own_library import OwnLibrary
from storyreel.contracts.errors import InputError
from storyreel.orchestrator.library import library_digest

PNG = cv2.imencode(".png", np.zeros((4, 6, 4), np.uint8))[1].tobytes()
JPEG = cv2.imencode(".jpg", np.zeros((4, 6, 3), np.uint8))[1].tobytes()
WEBP = cv2.imencode(".webp", np.zeros((4, 6, 3), np.uint8))[1].tobytes()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for name in ("characters", "places", "props", "fonts"):
        (tmp_path / "library" / name).mkdir(parents=True)
    return tmp_path / "library"


@pytest.mark.parametrize(("ending", "data"), [("png", PNG), ("jpg", JPEG), ("webp", WEBP)])
def test_a_picture_is_used_under_its_digest(library: Path, ending: str, data: bytes) -> None:
    (library / f"characters/nell.{ending}").write_bytes(data)
    found = OwnLibrary(library).find("character", ("nell",))
    assert found is not None
    assert found.placed == f"assets/{found.digest}.{ending}"
    assert found.rights.license_type == "proprietary_cleared"


def test_the_first_name_wins(library: Path) -> None:
    for name in ("harbour", "quay"):
        (library / f"places/{name}.png").write_bytes(PNG)
    found = OwnLibrary(library).find("place", ("quay", "harbour"))
    assert found is not None
    assert found.name == "places/quay.png"


def test_no_library_has_nothing(tmp_path: Path) -> None:
    assert OwnLibrary(tmp_path / "library").find("character", ("nell",)) is None


REFUSED = {
    "text": (b"<svg/>", "no PNG, JPEG or WebP"),
    "a bomb": (PNG[:16] + (1 << 16).to_bytes(4, "big") * 2 + PNG[24:], "65536 × 65536 pixels"),
    "half a picture": (PNG[:40], "damaged picture"),
    "nothing": (b"", "0 bytes"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_picture_is_refused(library: Path, case: str) -> None:
    data, line = REFUSED[case]
    (library / "props/cup.png").write_bytes(data)
    with pytest.raises(InputError, match=f"library/props/cup.png: .*{line}"):
        OwnLibrary(library).find("prop", ("cup",))


def test_a_link_that_leads_out_is_refused(library: Path) -> None:
    (library.parent / "secret.png").write_bytes(PNG)
    (library / "props/cup.png").symlink_to("../../secret.png")
    with pytest.raises(InputError, match="leads out of the library"):
        OwnLibrary(library).find("prop", ("cup",))


def test_a_name_that_leads_out_is_refused(library: Path) -> None:
    (library.parent / "secret.png").write_bytes(PNG)
    with pytest.raises(InputError, match="leads out of the library"):
        OwnLibrary(library).find("prop", ("../../secret",))


def test_a_folder_is_no_picture(library: Path) -> None:
    (library / "props/cup.png").mkdir()
    with pytest.raises(InputError, match="found no regular file"):
        OwnLibrary(library).find("prop", ("cup",))


@pytest.mark.parametrize("data", [PNG, b"", b"\0\1\0\0" + b"\xff" * 40, b"OTTO"])
def test_what_is_no_font_is_refused(library: Path, data: bytes) -> None:
    (library / "fonts/title.ttf").write_bytes(data)
    with pytest.raises(InputError, match=r"library/fonts/title.ttf: found no font"):
        OwnLibrary(library).find("font", ("title",))


def test_a_listed_licence_goes_with_its_file(library: Path) -> None:
    (library / "props/cup.png").write_bytes(PNG)
    (library / "library.yaml").write_text("props/cup.png: {license_type: CC-BY-4.0, retrieval_date: 2026-01-02}\n")
    found = OwnLibrary(library).find("prop", ("cup",))
    assert found is not None
    assert (found.rights.license_type, found.rights.retrieval_date) == ("CC-BY-4.0", "2026-01-02")


LISTS = {
    "props/Cup.png: {license_type: CC0-1.0}": "line 1, column 1: props/Cup.png: no such file",
    "props/cup.png: {licence: CC0-1.0}": "unknown key 'licence'; did you mean 'license_type'",
    "props/cup.png: CC0-1.0": "found 'CC0-1.0', expected keys",
    "props/cup.png: {redistributable: perhaps}": "redistributable: found",
    "props/cup.png: {expires: 2027-02}": 'expires: found "2027-02", expected: a day such as 2027-01-31',
    "- props/cup.png": "found list, expected files with their licence",
}


@pytest.mark.parametrize("text", LISTS)
def test_a_wrong_list_of_licences_is_refused(library: Path, text: str) -> None:
    (library / "props/cup.png").write_bytes(PNG)
    (library / "library.yaml").write_text(text + "\n")
    with pytest.raises(InputError) as error:
        OwnLibrary(library)
    assert LISTS[text] in str(error.value)
    assert str(error.value).startswith("library/library.yaml: line 1")
    assert "\n" not in str(error.value)


def test_a_link_that_points_elsewhere_changes_the_librarys_digest(library: Path) -> None:
    for name in ("a", "b"):
        (library / name).mkdir()
    link = library / "props/more"
    link.symlink_to("../a")
    before = library_digest(library)
    link.unlink()
    link.symlink_to("../b")
    assert library_digest(library) != before

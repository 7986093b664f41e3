"""Where each asset comes from, and that nothing is replaced in silence."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from storyreel.asset_resolver.own_library import OwnLibrary
from storyreel.asset_resolver.resolve import Makers, resolve
from storyreel.asset_resolver.shipped import Shipped
from storyreel.contracts.asset_manifest import AssetKind, AssetManifest, Requirement
from storyreel.contracts.errors import EngineError
from storyreel.contracts.library import PACKAGE, path_of
from storyreel.contracts.render_plan import ResolvedAsset

MAKERS = Makers(
    looks={"nell": {"hair": "red"}, "moro": {"species": "dog"}},
    place_kind=lambda traits: {"harbour": ("harbour", ""), "tavern": ("restaurant", "kin")}.get(
        traits.get("kind", ""), ("room", "placeholder")
    ),
    props=frozenset({"lamp"}),
    seed="1",
    attributions={"prop": "Props: someone"},
    stand_ins={"moro": "dog"},
)


def _resolve(
    tmp_path: Path, kind: AssetKind, name: str, publish_on: str = "", /, **traits: str
) -> tuple[ResolvedAsset, dict[str, bytes]]:
    need = Requirement(id=f"{kind}:{name}", kind=kind, label=name, traits=traits)
    manifest = AssetManifest(episode="ep01", requirements=(need,))
    assets, files = resolve(manifest, OwnLibrary(tmp_path / "library"), Shipped(), MAKERS, publish_on)
    assert [asset.id for asset in assets] == [need.id]
    return assets[0], files


def _put(tmp_path: Path, name: str) -> None:
    path = tmp_path / "library" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(cv2.imencode(".png", np.zeros((4, 4, 4), np.uint8))[1].tobytes())


def test_the_authors_own_comes_first(tmp_path: Path) -> None:
    _put(tmp_path, "props/lamp.png")
    asset, files = _resolve(tmp_path, "prop", "lamp")
    assert (asset.source, asset.flags) == ("library", ())
    assert list(files) == [asset.uri]


def test_a_place_is_found_by_its_kind(tmp_path: Path) -> None:
    _put(tmp_path, "places/harbour.png")
    assert _resolve(tmp_path, "place", "old_quay", kind="harbour")[0].source == "library"


def test_a_file_of_unknown_licence_is_flagged(tmp_path: Path) -> None:
    _put(tmp_path, "props/lamp.png")
    (tmp_path / "library/library.yaml").write_text("props/lamp.png: {attribution: somebody}\n")
    assert _resolve(tmp_path, "prop", "lamp")[0].flags == ("licence unknown: cannot be published",)


@pytest.mark.parametrize(
    ("publish_on", "flags"),
    [
        ("", ()),
        ("2027-01-31", ()),
        ("2027-02-01", ("prop:lamp: licence ends on 2027-01-31, before 2027-02-01: cannot be published",)),
    ],
)
def test_a_licence_that_ends_before_the_film_is_published_is_flagged(
    tmp_path: Path, publish_on: str, flags: tuple[str, ...]
) -> None:
    _put(tmp_path, "props/lamp.png")
    (tmp_path / "library/library.yaml").write_text("props/lamp.png: {license_type: bought, expires: 2027-01-31}\n")
    assert _resolve(tmp_path, "prop", "lamp", publish_on)[0].flags == flags


def test_a_characters_licence_ends_with_that_of_its_first_picture(tmp_path: Path) -> None:
    _put(tmp_path, "characters/nell.png")
    for name, last_day in (("happy", "2027-05-31"), ("blink", "2027-04-30")):
        _put(tmp_path, f"characters/nell/{name}.png")
        with (tmp_path / "library/library.yaml").open("a") as file:
            file.write(f"characters/nell/{name}.png: {{license_type: bought, expires: {last_day}}}\n")
    assert _resolve(tmp_path, "character", "nell")[0].rights.expires == "2027-04-30"


@pytest.mark.parametrize(
    ("kind", "name", "traits"),
    [("character", "nell", {}), ("place", "quay", {"kind": "harbour"}), ("prop", "lamp", {}), ("effect", "door", {})],
)
def test_what_can_be_made_here_is_made(tmp_path: Path, kind: AssetKind, name: str, traits: dict[str, str]) -> None:
    asset, files = _resolve(tmp_path, kind, name, **traits)
    assert (asset.source, asset.flags, files) == ("generated", (), {})


def test_a_place_that_is_drawn_as_its_kin_says_so(tmp_path: Path) -> None:
    asset, _ = _resolve(tmp_path, "place", "inn", kind="tavern")
    assert (asset.source, asset.spec["kind"]) == ("generated", "restaurant")
    assert asset.flags == ("place:inn: no place of kind 'tavern', drawn as its kin, restaurant",)


def test_an_animal_that_another_plays_says_so(tmp_path: Path) -> None:
    assert "drawn as a dog" in _resolve(tmp_path, "character", "moro")[0].flags[0]
    assert _resolve(tmp_path, "character", "nell")[0].flags == ()


def test_a_setting_is_the_same_place_in_each_episode(tmp_path: Path) -> None:
    day, night = (
        _resolve(tmp_path, "place", "old_quay", kind="harbour", hour=hour, weather=weather)[0]
        for hour, weather in (("day", "clear"), ("dusk night", "rain"))
    )
    assert day.spec == night.spec and day.digest == night.digest
    assert day.spec != _resolve(tmp_path, "place", "new_quay", kind="harbour")[0].spec


def test_a_drawing_names_whom_it_owes(tmp_path: Path) -> None:
    assert _resolve(tmp_path, "prop", "lamp")[0].rights.attribution == "Props: someone"


@pytest.mark.parametrize(
    ("kind", "name", "traits", "flag"),
    [
        ("character", "crabbe", {}, "character:crabbe: no look"),
        ("place", "moon", {"kind": "crater"}, "place:moon: no place of kind 'crater', drawn as room"),
        ("prop", "orrery", {}, "prop:orrery: no drawing of 'orrery'"),
        ("voice", "nobody", {}, "voice:nobody: no voice 'nobody' in the library"),
    ],
)
def test_what_nobody_has_is_a_flagged_placeholder(
    tmp_path: Path, kind: AssetKind, name: str, traits: dict[str, str], flag: str
) -> None:
    asset, _ = _resolve(tmp_path, kind, name, **traits)
    assert (asset.source, asset.flags) == ("placeholder", (flag,))


def test_two_placeholders_are_two_things(tmp_path: Path) -> None:
    digests = {_resolve(tmp_path, "prop", name)[0].digest for name in ("orrery", "astrolabe")}
    assert len(digests) == 2


def test_a_shipped_font_has_its_licence_and_is_the_file_of_its_digest(tmp_path: Path) -> None:
    asset, _ = _resolve(tmp_path, "font", "title")
    assert asset.rights.license_type == "OFL-1.1"
    assert asset.uri.startswith("package:library/fonts/")
    assert path_of(asset.uri).is_file()


def test_a_changed_shipped_file_is_not_used(tmp_path: Path) -> None:
    root = tmp_path / "shipped"
    (root / "fonts").mkdir(parents=True)
    (root / "fonts/fonts.yaml").write_bytes((PACKAGE / "library/fonts/fonts.yaml").read_bytes())
    (root / "fonts/Fredoka-SemiBold.ttf").write_bytes(b"another font")
    assert Shipped(root).find("font", "fredoka-semibold") is None


@pytest.mark.parametrize("uri", ["package:library/../contracts/job.py", "../secret.png", "/etc/passwd"])
def test_a_uri_never_leads_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, uri: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EngineError, match="leads out"):
        path_of(uri)


def test_a_place_that_is_called_like_a_person_stays_a_place(tmp_path: Path) -> None:
    _put(tmp_path, "characters/nell.png")
    place, files = _resolve(tmp_path, "place", "nell", kind="harbour", called="Nell")
    assert (place.source, place.spec["kind"], files) == ("generated", "harbour", {})
    assert _resolve(tmp_path, "character", "nell")[0].source == "library"

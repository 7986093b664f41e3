"""One built checkout for all tests of the graph; each test edits a copy."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from checkout import Checkout
from tiny import tiny_script


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout whose film is made."""
    checkout = Checkout.fresh(tmp_path_factory.mktemp("graph") / "built")
    arc = checkout.run(target="story/arc.json")
    assert arc.code == 0, arc.stderr
    cast = [person["id"] for person in checkout.load("story/arc.json")["cast"]]
    settings = [setting["id"] for setting in checkout.load("story/arc.json")["settings"]]
    voices = {
        name: {"voice": {"engine": "hibari", "voice_id": voice}}
        for name, voice in zip(cast, ("heart", "low", "old"), strict=False)
    }
    checkout.write("config/casting.yaml", json.dumps({"characters": voices}))
    checkout.write_script(tiny_script(cast[0], cast[1], settings))
    run = checkout.run()
    assert run.code == 0, run.stderr
    return checkout


@pytest.fixture
def film(built: Checkout, tmp_path: Path) -> Checkout:
    """A copy of the built checkout."""
    return built.copy(tmp_path / "film")


@pytest.fixture
def copy_of(built: Checkout, tmp_path: Path) -> Callable[[str], Checkout]:
    """Make further copies by name."""
    return lambda name: built.copy(tmp_path / name)

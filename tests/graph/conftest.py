"""One built checkout for all tests of the graph; each test edits a copy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from checkout import Checkout

pytest_plugins: list[str] = []


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout whose film is made."""
    checkout = Checkout.fresh(tmp_path_factory.mktemp("graph") / "built")
    arc = checkout.run(target="story/arc.json")
    assert arc.code == 0, arc.stderr
    cast = [person["id"] for person in checkout.load("story/arc.json")["cast"]]
    lines = [
        f"  {name}: {{voice: {{engine: hibari, voice_id: {voice}}}}}"
        for name, voice in zip(cast, ("heart", "low", "old", "mid"), strict=False)
    ]
    checkout.write("config/casting.yaml", "characters:\n" + "\n".join(lines) + "\n")
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

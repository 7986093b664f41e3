"""A run that a silent site stopped is that site's until a person moves it."""

from pathlib import Path

import pytest

from storyreel.contracts.errors import InputError, PausedError
from storyreel.orchestrator.site_pin import check_pin, move_to, pin_to, pinned_to, unpin


def test_another_site_is_refused_until_the_run_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pin_to("site-a")
    check_pin("site-a")
    with pytest.raises(PausedError, match=r"paused on site-a, which did not answer; .* storyreel runs move local"):
        check_pin("local")
    monkeypatch.chdir(Path(__file__).parent)
    assert "moved from site-a to local" in move_to("local", tmp_path)
    monkeypatch.chdir(tmp_path)
    check_pin("local")
    unpin()
    assert pinned_to() == ""
    check_pin("site-b")


def test_moving_needs_a_paused_run_and_a_known_site(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no run is paused"):
        move_to("site-b", tmp_path)
    pin_to("site-a", tmp_path)
    with pytest.raises(InputError, match="found 'moon', expected one of local, site-a, site-b"):
        move_to("moon", tmp_path)


def test_where_the_last_run_was_is_no_pin() -> None:
    from storyreel.orchestrator.site_pin import PIN
    from storyreel.registry.folders import SITE

    assert PIN != SITE

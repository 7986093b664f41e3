"""What the broker takes from an engine, and what it does not."""

import sys
import time
from pathlib import Path

import pytest

from storyreel.providers import broker
from storyreel.providers.broker import Engine, EngineFailedError
from storyreel.providers.protocol import LineToSpeak

ODD = str(Path(__file__).parent / "odd_engine.py")


def odd(mode: str, seconds: float = 20) -> dict[str, Engine]:
    return {"odd": Engine((sys.executable, ODD, mode), start_seconds=seconds, seconds_per_character=0)}


def lines(*texts: str) -> list[LineToSpeak]:
    return [LineToSpeak(id=f"k{i}", spoken=text, voice_id="one", speed_percent=100) for i, text in enumerate(texts)]


def test_a_good_engine_speaks_every_line(tmp_path: Path) -> None:
    spoken = broker.speak("odd", lines("Good evening.", "Who is there?"), tmp_path, odd("good"))
    assert sorted(spoken) == ["k0", "k1"]
    assert all(Path(line.file).exists() for line in spoken.values())


@pytest.mark.parametrize("name", sorted(broker.ENGINES))
def test_ours_say_the_same_when_they_are_started(tmp_path: Path, name: str) -> None:
    started = {name: Engine(broker.ENGINES[name].command)}
    assert broker.capabilities(name, tmp_path, started) == broker.capabilities(name, tmp_path)


@pytest.mark.parametrize(
    ("mode", "why"),
    [
        ("die", r"ended with 7 \(the odd engine fell over\) \(asked 3 times\)"),
        ("silence", "silence, for 'Good evening"),
        ("short", "0 ms of sound for 13 characters"),
        ("long", "60000 ms of sound for 13 characters"),
        ("other_form", "sound of 2 channels"),
        ("fatal", "no licence key; run the same"),
    ],
)
def test_a_broken_engine_is_named_with_what_it_did(tmp_path: Path, mode: str, why: str) -> None:
    with pytest.raises(EngineFailedError, match=why) as caught:
        broker.speak("odd", lines("Good evening."), tmp_path, odd(mode))
    assert caught.value.exit_code == 5
    assert "allow_no_voice" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_hanging_engine_is_ended(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(EngineFailedError, match="no answer after"):
        broker.speak("odd", lines("Good evening."), tmp_path, odd("hang", seconds=0.3))
    assert time.monotonic() - started < 10


def test_an_engine_that_fell_over_once_is_asked_again(tmp_path: Path) -> None:
    spoken = broker.speak("odd", lines("Good evening."), tmp_path, odd("flaky"))
    assert spoken["k0"].samples > 0


def test_a_fatal_error_is_not_asked_again(tmp_path: Path) -> None:
    with pytest.raises(EngineFailedError):
        broker.speak("odd", lines("Good evening."), tmp_path, odd("fatal"))
    assert not list(tmp_path.glob("odd-2-*"))


def test_a_rejected_line_leaves_the_others_spoken(tmp_path: Path) -> None:
    spoken = broker.speak("odd", lines("Good evening.", "A curse on you."), tmp_path, odd("rejected"))
    assert spoken["k0"].fault is None
    assert spoken["k1"].fault is not None and spoken["k1"].fault.error_class == "content_rejected"


def test_a_program_that_is_not_there_is_an_engine_failure(tmp_path: Path) -> None:
    engines = {"odd": Engine(("no-such-program-anywhere",))}
    with pytest.raises(EngineFailedError, match="does not start"):
        broker.capabilities("odd", tmp_path, engines)


def test_an_engine_nobody_knows_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineFailedError, match="not an engine that we know; expected one of odd"):
        broker.capabilities("festival", tmp_path, odd("good"))

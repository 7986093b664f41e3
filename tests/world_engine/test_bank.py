"""What the bank checker finds in the banks, and in banks that are broken."""

import pytest

from storyreel.contracts.errors import EngineError
from storyreel.contracts.story import Person
from storyreel.film_adapter.templates import templates
from storyreel.video_engine.picture.props.prop import PROPS
from storyreel.world_engine.bank import problems_of, samples_for, told
from storyreel.world_engine.bank_files import gather
from storyreel.world_engine.kit import BANKS, Frame, Step, load_exchanges, load_kits, situations
from storyreel.world_engine.planner import Limits, Stock, plan_chain
from storyreel.world_engine.plot_numbers import plot_numbers
from storyreel.world_engine.slots import Slots
from storyreel.world_engine.visible import THINGS, VERBS

KITS = [(kit.situation, kit) for situation in situations() for kit in load_kits(situation)]


@pytest.mark.parametrize("kit", [kit for _, kit in KITS], ids=[f"{s}-{kit.id}" for s, kit in KITS])
def test_every_kit_is_whole(kit):
    assert list(problems_of(kit)) == []


def test_commands_read_what_the_writers_wrote():
    assert BANKS.read_bytes() == gather(), "run `python -m storyreel.world_engine.bank_files`"


def test_an_action_only_asks_for_what_the_picture_can_show():
    assert frozenset(PROPS) >= THINGS
    assert frozenset(templates()["verbs"]) >= VERBS


@pytest.mark.parametrize("kit", [kit for _, kit in KITS], ids=[f"{s}-{kit.id}" for s, kit in KITS])
def test_some_seed_tells_every_exchange(kit):
    texts = {
        element.text
        for seed in range(12)
        for idea in samples_for(kit)
        for s in told(kit, 150, str(seed), idea).scenes
        for element in s.elements
    }
    for exchange in load_exchanges(kit.situation, kit.id):
        if any(need.startswith("thread.") for need in exchange.needs):
            continue  # told where the canon left something open: test_open_threads
        plain = [line.text for line in exchange.lines if "{" not in line.text]
        assert not plain or set(plain) & texts, exchange.id


def test_an_unknown_slot_is_refused_with_the_nearest_one():
    ida = Person(id="ida", name="Ida", role="the keeper", function="protagonist", age=20, gender="female")
    with pytest.raises(EngineError, match=r"\{P\.thier\}.*\{P\.their\}"):
        Slots({"P": ida}, {}, {}).fill("{P.thier} lamp")


def test_plot_numbers_all_differ():
    for seed in range(50):
        numbers = plot_numbers({"read": "5..7", "kink": "2..5", "true": "read+kink"}, seed)
        assert len(set(numbers.values())) == 3
        assert numbers["true"] == numbers["read"] + numbers["kink"]


def _step(
    name: str, needs: tuple[str, ...], adds: tuple[str, ...], settles: tuple[str, ...] = (), place: str = "home"
) -> Step:
    return Step(name, "PA", place, needs, adds, settles, 50, "warm")


def _plan(steps: list[Step], threads: tuple[str, ...] = ()) -> tuple[str, ...] | None:
    frame = Frame("TEST", {s.id: s for s in steps}, {"end": ("closed",)}, threads)
    stock = {s.id: Stock(10, 12) for s in steps}
    places = {s.id: s.place for s in steps}
    return plan_chain(frame, "end", stock, places, Limits(60, 2, 4), lambda chain: True, "seed")


def test_a_step_without_consequence_is_left_out():
    chain = _plan([_step("begin", (), ("a",)), _step("idle", ("a",), ("idle",)), _step("close", ("a",), ("closed",))])
    assert chain == ("begin", "close")


def test_a_story_with_an_open_thread_is_no_story():
    quarrel, close = _step("quarrel", (), ("hurt",)), _step("close", ("hurt",), ("closed",))
    assert _plan([quarrel, close], threads=("hurt",)) is None
    sorry = _step("sorry", ("hurt",), ("sorry",), ("hurt",))
    assert _plan([quarrel, sorry, _step("close", ("sorry",), ("closed",))], threads=("hurt",)) == (
        "quarrel",
        "sorry",
        "close",
    )


def test_a_place_that_was_left_is_not_entered_again_but_for_the_first_at_the_end():
    steps = [
        _step("one", (), ("a",), place="home"),
        _step("two", ("a",), ("b",), place="away"),
        _step("three", ("b",), ("c",), place="third"),
        _step("four", ("c",), ("closed",), place="away"),
    ]
    assert _plan(steps) is None
    assert _plan([*steps[:3], _step("four", ("c",), ("closed",), place="home")]) == ("one", "two", "three", "four")

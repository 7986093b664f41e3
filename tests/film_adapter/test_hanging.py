"""Walls keep what the script says to hang on them."""

import sys
from pathlib import Path

import pytest

from storyreel.contracts.timing import FILM
from storyreel.film_adapter.hanging import hanging, named_on_wall
from storyreel.film_adapter.lock import lock

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import CRABBE, HARBOUR, NELL, OFFICE, action, line, scene, script, speech

TALK = (line("l1", "crabbe", "It is very late, Nell."), line("l2", "nell", "I came for the oil."))


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("Look at the clock on the wall.", ("clock",)),
        ("That picture hangs on the wall.", ("painting",)),
        ("But there's a card on the wall, in the museum.", ()),
        ("That old map hanging on the far wall is wrong.", ("map",)),
        ("There was a clock on the wall.", ()),
        ("Is there a clock on the wall?", ()),
        ("There is no clock on the wall.", ()),
        ("Hang the picture on the wall.", ()),
        ("A torch shines on the wall.", ()),
        ("A fly on the wall.", ()),
    ],
)
def test_words_say_what_hangs_in_a_room(text: str, hangs: tuple[str, ...]) -> None:
    assert named_on_wall(scene("s1", line("l1", "nell", text), setting=OFFICE)) == hangs
    assert named_on_wall(scene("s1", line("l1", "nell", text), setting=HARBOUR)) == ()


def test_an_action_shows_its_own_wall():
    shown = action("a1", "A framed picture hangs on the wall, beside a clock.", "nell", verb="looks")
    assert named_on_wall(scene("s1", shown, setting=OFFICE)) == ("painting",)


def test_what_is_named_hangs_in_all_wide_shots_of_its_room() -> None:
    talk = scene("s1", *TALK, line("l3", "nell", "The clock on the wall has stopped."))
    outside = scene("s2", line("l4", "nell", "Out here it is cold."), setting=HARBOUR)
    story = script(talk, outside, scene("s3", line("l5", "nell", "I am back.")), cast=(NELL, CRABBE))
    wides = [shot for shot in lock(story, speech(story), FILM).shots if shot.framing == "wide"]
    clocks = {shot.scene_id: [thing.prop for thing in shot.laid if thing.on == "wall"] for shot in wides}
    assert clocks == {"s1": ["clock"], "s2": [], "s3": ["clock"]}


def test_what_is_hung_up_hangs_from_then_on_until_it_is_taken() -> None:
    hangs = action("a1", "Nell hangs the map on the wall.", "nell", verb="hangs", thing="map")
    takes = action("a2", "Nell takes the map off the wall.", "nell", verb="takes", thing="map")
    rooms = [scene(f"s{i}", *elements) for i, elements in enumerate(((hangs,), TALK, (takes,), TALK))]
    assert hanging(rooms) == {"s0": (), "s1": ("map",), "s2": ("map",), "s3": ()}

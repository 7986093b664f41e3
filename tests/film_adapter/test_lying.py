"""Things stay where they are laid, and go from hand to hand where it is seen."""

import sys
from pathlib import Path

import pytest

from storyreel.contracts.script import Action, DialogueLine
from storyreel.contracts.shotlist import Shot, ShotCharacter
from storyreel.contracts.timing import FILM
from storyreel.film_adapter.lock import lock
from storyreel.film_adapter.lying import lay_before, resting_place

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import CRABBE, HARBOUR, NELL, OFFICE, action, line, scene, script, speech

TALK = (
    line("l1", "crabbe", "It is very late, Nell."),
    line("l2", "nell", "I came for the oil."),
    line("l3", "crabbe", "It has all gone, every last drop."),
)
PUTS = action("a1", "Nell puts a book on the table.", "nell", verb="puts", thing="book")
TAKES = action("a2", "Nell takes the book.", "nell", verb="takes", thing="book")
NEARER = ("over_shoulder", "close_up", "insert")


def shots_of(*elements: Action | DialogueLine, indoors: bool = True) -> list[Shot]:
    story = script(scene("s1", *elements, setting=OFFICE if indoors else HARBOUR), cast=(NELL, CRABBE))
    return list(lock(story, speech(story), FILM).shots[1:-1])


def book_in(shot: Shot) -> bool:
    return any(thing.prop == "book" for thing in shot.laid)


def test_a_thing_lies_on_the_table_until_it_is_taken_up() -> None:
    shots = shots_of(*TALK, PUTS, *_again(TALK, "m"), TAKES, *_again(TALK, "n"))
    puts = next(i for i, shot in enumerate(shots) if "puts" in shot.action)
    takes = next(i for i, shot in enumerate(shots) if "takes" in shot.action)
    showing = [i for i, shot in enumerate(shots) if shot.table]
    assert min(showing) == 0, "the table stands there before anything lies on it"
    between = [i for i in showing if puts < i < takes]
    assert between and all(book_in(shots[i]) for i in between)
    assert not any(book_in(shot) for shot in (*shots[:puts], *shots[takes + 1 :]))


def test_only_shots_that_show_it_change() -> None:
    for shot in shots_of(*TALK, PUTS, *_again(TALK, "m")):
        if shot.framing in NEARER:
            assert shot.table is None and not shot.laid


def test_a_thing_appears_in_the_frame_in_which_the_hand_lets_it_go() -> None:
    shown = action("a0", "Nell holds a book.", "nell", verb="holds", thing="book")
    shots = shots_of(shown, *TALK, PUTS, *_again(TALK, "m"))
    shot = next(shot for shot in shots if shot.laid and shot.laid[0].from_frame)
    nell = next(c for c in shot.characters if c.character_id == "nell")
    lets_go = [p.from_frame for p in nell.performances if p.prop == ""]
    assert [thing.from_frame for thing in shot.laid] == lets_go


def test_two_things_do_not_lie_in_one_place() -> None:
    other = action("a3", "Crabbe puts a lantern on the table.", "crabbe", verb="puts", thing="lantern")
    shots = shots_of(PUTS, *TALK, other, *_again(TALK, "m"), *_again(TALK, "n"))
    last = [shot for shot in shots if len(shot.laid) == 2]
    assert last and all(len({thing.order for thing in shot.laid}) == 2 for shot in last)


@pytest.mark.parametrize(
    ("verb", "text", "interior", "on"),
    [
        ("puts", "Nell puts a book on the counter.", True, "table"),
        ("lays", "Nell lays a book down.", True, "table"),
        ("puts", "Nell puts a book down.", False, "ground"),
        ("puts", "Nell puts the can down at his feet.", True, "ground"),
        ("puts", "Nell hangs the painting on the empty wall.", True, "wall"),
        ("puts", "Nell puts the notice away with five others.", True, None),
        ("hides", "Nell hides the key.", True, None),
        ("drops", "Nell drops the cup.", True, "ground"),
    ],
)
def test_words_say_where_a_thing_lies(verb: str, text: str, interior: bool, on: str | None) -> None:
    assert resting_place(verb, text, interior) == on


def test_what_is_passed_on_changes_hands_where_both_are_seen() -> None:
    passes = action("a1", "Nell passes Crabbe the suitcase.", "nell", "crabbe", verb="passes", thing="suitcase")
    shots = shots_of(*TALK, passes, *_again(TALK, "m"))
    shot = next(shot for shot in shots if shot.hands_over)
    by_id = {character.character_id: character for character in shot.characters}
    assert _gets(by_id["crabbe"], "suitcase") == _gets(by_id["nell"], "") > 0
    after = shots[shots.index(shot) + 1 :]
    held = {c.character_id: c.prop for later in after for c in later.characters}
    assert held == {"nell": "", "crabbe": "suitcase"}


def _gets(character: ShotCharacter, thing: str) -> int:
    return next(p.from_frame for p in character.performances if p.prop == thing)


def _again(lines: tuple[DialogueLine, ...], prefix: str) -> tuple[DialogueLine, ...]:
    return tuple(said.model_copy(update={"id": f"{prefix}{i}"}) for i, said in enumerate(lines))


def test_what_is_taken_up_lay_there_before() -> None:
    shots = shots_of(*TALK, TAKES, *_again(TALK, "m"))
    takes = next(i for i, shot in enumerate(shots) if "takes" in shot.action)
    assert shots[0].framing == "wide" and shots[0].table and book_in(shots[0])
    assert not any(book_in(shot) for shot in shots[takes + 1 :])


@pytest.mark.parametrize(
    ("verb", "text", "interior", "on"),
    [
        ("takes", "Nell takes a book.", True, "table"),
        ("picks", "Nell picks a book up.", False, "ground"),
        ("lifts", "Nell lifts the lantern from the floor.", True, "ground"),
        ("takes", "Nell takes the map off the wall.", True, "wall"),
        ("takes", "Nell takes down the card.", True, "wall"),
        ("lifts", "Nell lifts a sheet. Under it is a painting.", True, None),
        ("takes", "Nell takes a letter out of her coat.", True, None),
        ("finds", "Nell finds the key.", True, None),
        ("reads", "Nell reads the letter.", True, None),
    ],
)
def test_words_say_where_a_thing_lay(verb: str, text: str, interior: bool, on: str | None) -> None:
    assert lay_before(verb, text, interior) == on


def test_what_somebody_has_had_in_the_scene_did_not_lie_there() -> None:
    shown = action("a0", "Nell holds a book.", "nell", verb="holds", thing="book")
    away = action("a3", "Nell puts the book away.", "nell", verb="puts", thing="book")
    shots = shots_of(*TALK, shown, away, *_again(TALK, "m"), TAKES, *_again(TALK, "n"))
    assert not any(book_in(shot) for shot in shots)

"""What is read out is what is written."""

import sys
from pathlib import Path

from storyreel.contracts.script import Scene
from storyreel.contracts.timing import FILM
from storyreel.film_adapter.lock import lock

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import action, line, scene, script, speech

GIVES = action("a1", "Crabbe gives Nell a letter.", "crabbe", "nell", verb="gives", thing="notice")
CARD = action("a2", "Nell takes down the card.", "nell", verb="takes", thing="notice")
READS = line("l2", "nell", "'It looks like rain. Kindly close Nell's window.' How kind.")
TALK = line("l1", "crabbe", "Another one for you, Nell.")
READS_NOTHING = line("l5", "nell", "So they lied.")


def written(*scenes: Scene) -> tuple[str, ...]:
    story = script(*scenes)
    inserts = [shot for shot in lock(story, speech(story), FILM).shots if shot.framing == "insert"]
    assert len(inserts) == 1
    return inserts[0].written


def test_a_line_that_reads_out_tells_what_is_written() -> None:
    assert written(scene("s1", GIVES, TALK, READS)) == ("It looks like rain.", "Kindly close Nell's window.")


def test_a_quotation_far_away_is_no_reading() -> None:
    far = [line(f"m{i}", "crabbe", "And what else is there to tell?") for i in range(3)]
    assert written(scene("s1", GIVES, TALK, *far, READS)) == ()


def test_words_said_of_a_thing_in_an_earlier_scene_are_on_it() -> None:
    told = line("l0", "nell", "There's only a card there. 'Removed for cleaning.' For ever.")
    assert written(scene("s1", told, TALK), scene("s2", CARD, READS_NOTHING)) == ("Removed for cleaning.",)


def test_what_an_action_quotes_is_written_and_stays_so_when_the_thing_is_shown_again() -> None:
    reads = action(
        "a1", "Nell reads: “This was the last boat. Make the oil last.”", "nell", verb="reads", thing="letter"
    )
    shows = action("a2", "Nell shows Crabbe the letter.", "nell", "crabbe", verb="shows", thing="letter")
    words = ("This was the last boat.", "Make the oil last.")
    assert written(scene("s1", reads, TALK)) == words
    story = script(scene("s1", reads, TALK), scene("s2", shows, READS_NOTHING))
    shots = lock(story, speech(story), FILM).shots
    assert [shot.written for shot in shots if shot.framing == "insert"] == [words, words]


def test_an_apostrophe_does_not_read_out() -> None:
    assert written(scene("s1", GIVES, TALK, line("l2", "nell", "It's the boys' letter, isn't it?"))) == ()

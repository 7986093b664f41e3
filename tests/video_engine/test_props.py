"""What a thing is drawn as, and what is written on it."""

import pytest

from storyreel.video_engine.picture.props.emoji import EMOJI
from storyreel.video_engine.picture.props.kinds import BORROWED, KIN, SPANS
from storyreel.video_engine.picture.props.prop import PROPS, nearest_prop
from storyreel.video_engine.picture.props.writings import Writing, writing_on


def test_every_table_names_what_is_drawn() -> None:
    assert set(BORROWED.values()) <= set(EMOJI)
    assert set(KIN.values()) <= set(PROPS) and not set(KIN) & set(PROPS)
    assert set(SPANS) <= set(PROPS)


@pytest.mark.parametrize(
    ("word", "drawn"),
    [("diary", "ledger"), ("overdue_notice", "notice"), ("spyglass", "telescope"), ("old brass keys", "key")],
)
def test_an_unknown_thing_is_drawn_as_its_nearest_kin(word: str, drawn: str) -> None:
    assert nearest_prop(word) == (drawn, True)


def test_a_thing_without_kin_is_a_parcel_and_said_to_be_one() -> None:
    assert nearest_prop("quantum flux") == ("parcel", False)


def test_what_an_action_quotes_is_written_on_the_thing() -> None:
    written = writing_on("letter", "She reads: “Dear Nell,” and “The oil was never stolen.”")
    assert written is not None
    assert (written.role, written.heading, written.lines) == ("hand", "Dear Nell,", ("The oil was never stolen.",))


def test_an_apostrophe_is_no_quotation() -> None:
    written = writing_on("notice", "It is the keeper's notice, and the boys' too.")
    assert written is not None and (written.heading, written.lines) == ("NOTICE", ())


def test_a_notice_is_headed_by_its_own_name_and_a_spoon_by_nothing() -> None:
    written = writing_on("overdue_notice", "He stamps it.")
    assert written is not None and written.heading == "OVERDUE NOTICE"
    assert writing_on("spoon", "“Silver”") is None


def test_what_is_read_out_is_written_below_what_an_action_quotes() -> None:
    read = ("The roof leaks.", "Be kind to both.")
    letter = writing_on("letter", "She reads a letter, “My dears”.", read)
    assert letter is not None and (letter.heading, letter.lines) == ("My dears", read)
    notice = writing_on("notice", "“Friday and Saturday”, it says.", ("Friday and Saturday.",))
    assert notice is not None and (notice.heading, notice.lines) == ("FRIDAY AND SATURDAY", ())
    assert writing_on("letter", "He gives her a letter.", read) == Writing("hand", "Dear friend,", read)

"""Who is introduced, when it is later, and what a clip is written in."""

from storyreel.contracts.shotlist import PlaceRef, Shot, ShotCharacter, ShotList
from storyreel.contracts.story import Person
from storyreel.contracts.timing import FILM
from storyreel.orchestrator.lower_thirds import introductions
from storyreel.orchestrator.slugs import slug_of

NELL = Person(id="nell", name="Nell", role="the keeper", function="protagonist", age=24)


def shot(id_: str, start: int, *people: str, framing: str = "medium", frames: int = 72, **more: object) -> Shot:
    """Three seconds with some people in front and the last of several from behind."""
    place = PlaceRef(id="quay", kind="harbour", interior=False, hour=more.pop("hour", "day"))  # type: ignore[arg-type]
    characters = tuple(
        ShotCharacter(
            character_id=p, mark="left", facing="right", view="back" if i and framing == "over_shoulder" else "front"
        )
        for i, p in enumerate(people)
    )
    return Shot(
        id=id_, scene_id="a", framing=framing, start_frame=start, duration_frames=frames, place=place,
        characters=characters, **more,
    )  # fmt: skip


def film(*shots: Shot) -> ShotList:
    """A shot list with Nell and a long ending."""
    end = shot("credits", shots[-1].start_frame + 72, framing="credits", frames=2000)
    return ShotList(
        episode="ep01", title="", rate=FILM, cast=(NELL,), shots=(*shots, end), voice=(), mode="voiced",
        timing_lock_hash="",
    )  # fmt: skip


def test_a_character_is_introduced_once_and_alone() -> None:
    wide, two = shot("wide", 0, "nell", framing="wide"), shot("two", 72, "nell", "silas", framing="two_shot")
    over, close = shot("over", 144, "nell", "silas", framing="over_shoulder"), shot("close", 216, "nell")
    assert introductions(film(wide, two, over, close)) == {"close": ("Nell", "the keeper")}


def test_who_is_never_alone_is_introduced_over_a_shoulder() -> None:
    over, later = (
        shot(name, at, "nell", "silas", framing="over_shoulder") for name, at in (("over", 0), ("later", 72))
    )
    assert introductions(film(over, later)) == {"over": ("Nell", "the keeper")}


def test_nobody_is_introduced_in_a_glance_or_under_other_words() -> None:
    glance, written, free = shot("glance", 0, "nell", frames=20), shot("written", 20, "nell"), shot("free", 92, "nell")
    assert introductions(film(glance, written, free), {"written"}) == {"free": ("Nell", "the keeper")}


def test_time_that_passes_is_said() -> None:
    day, night = shot("a", 0), shot("b", 72, hour="night", transition="time_passes")
    assert slug_of(day, night) == "Later that night"
    assert slug_of(day, shot("b", 72, transition="time_passes")) == "Some time later"
    assert slug_of(day, shot("b", 72, hour="night")) == ""

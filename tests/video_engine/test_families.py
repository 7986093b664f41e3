"""Who looks old, and who keeps the hair uncovered."""

from storyreel.video_engine.picture.figures.cast import cast_looks
from storyreel.video_engine.picture.figures.families import Person, aged
from storyreel.video_engine.picture.figures.look import HATS

KEEPER = Person("jonah", "Jonah", "male", "adult", "human", "the lighthouse keeper")
DAUGHTER = Person("tess", "Tess", "female", "young", "human", "the lighthouse keeper's daughter")
SMALL_ONE = Person("tess", "Tess", "female", "child", "human", "the lighthouse keeper's daughter")


def test_who_has_a_grown_daughter_looks_older() -> None:
    assert [one.age_group for one in aged((DAUGHTER, KEEPER))] == ["young", "middle"]
    assert [one.age_group for one in aged((SMALL_ONE, KEEPER))] == ["child", "adult"]


def test_the_librarian_of_the_old_library_is_not_old() -> None:
    nora = Person("nora", "Nora", "female", "adult", "human", "the librarian of the Old Library")
    assert aged((nora,))[0].age_group == "adult"


def test_nobody_covers_the_hair_who_needs_not() -> None:
    people = (DAUGHTER, KEEPER, Person("otto", "Otto", "male", "adult"), Person("ada", "Ada", "female", "old"))
    for seed in range(12):
        for look in cast_looks(people, str(seed)).values():
            assert look.hair != "headscarf" and look.signature not in HATS

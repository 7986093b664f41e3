"""What can be seen: the verbs that actions may use, and the things that a hand may hold.

- Every action has a verb that the picture knows.
- Its object is a thing that the picture can draw, or nothing: cupboards, doors and wheels are only in the text.
- Who gives something gives it to somebody.
- Ages and age groups say the same.
- Time never runs back: after a night comes a night, a dawn or a day.
"""

from collections.abc import Iterator
from itertools import pairwise

from storyreel.world_engine.casting import group_of
from storyreel.world_engine.kit import Exchange, Kit

_VERBS = (
    "bends closes drinks enters finds gives holds knocks leaves lifts lights looks opens points pours puts reads shows"
    " sits stands takes turns waits writes"
)
_THINGS = (
    "anchor apple barrel bell book books bouquet bread cactus camera candle clock coin compass crate croissant"
    " cup daisies date_stamp dipstick file globe jar key lantern ledger letter magnifying_glass map money_bag"
    " notice oil_can open_book painting parcel photo plant potted_cactus ribbon ring robot_hand rope rose roses"
    " sack scroll seedling suitcase sunflower teapot teddy_bear telephone toolbox torch tulips umbrella vase"
    " violin violin_case watch watering_can wrench"
)
TOOL = "{w.tool}"  # what somebody of the idea's trade holds
VERBS = frozenset(_VERBS.split())
THINGS = frozenset(_THINGS.split())
_AFTER = {
    "dawn": ("dawn", "day", "dusk", "night"),
    "day": ("day", "dusk", "night"),
    "dusk": ("dusk", "night"),
    "night": ("night", "dawn", "day"),
}


def problems_of_actions(exchange: Exchange) -> Iterator[str]:
    """What a picture could not show of an exchange."""
    for line in exchange.lines:
        if line.spoken:
            continue
        if line.verb not in VERBS:
            yield f"{exchange.id}: verb {line.verb!r}: expected one of {', '.join(sorted(VERBS))}"
        if line.prop and line.prop not in (*THINGS, TOOL):
            yield f"{exchange.id}: object {line.prop!r}: expected a thing that can be drawn and held, or none"
        if line.verb == "gives" and len(line.by) != 2:
            yield f"{exchange.id}: {line.text!r}: expected who gives and who takes, `do P,A gives`"


def problems_of_ages(kit: Kit) -> Iterator[str]:
    """Parts of which the age and the age group tell two things."""
    for letter, role in kit.cast.items():
        if role.ages and role.kind == "human":
            groups = {group_of(int(age)) for age in role.ages.split("..")}
            if groups != {role.age_group}:
                yield f"{kit.id}: {letter} is {role.ages}: found {role.age_group}, expected {', '.join(sorted(groups))}"


def problems_of_hours(kit: Kit) -> Iterator[str]:
    """Hours that run back."""
    for before, after in pairwise(kit.hours):
        if after not in _AFTER[before]:
            yield f"{kit.id}: {after} after {before}: expected one of {', '.join(_AFTER[before])}"

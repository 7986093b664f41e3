"""The calendar of the story's world: days that are counted, or dates.

A story may jump in its calendar, so a day is found by the latest moment of the story that lies on
it or before it. Counted days and dates are two calendars; neither is turned into the other.
"""

import re

from storyreel.contracts.canon import ON, Canon, StoryTime
from storyreel.contracts.errors import InputError
from storyreel.contracts.predicates import moment


def moment_of_day(text: str, canon: Canon) -> StoryTime:
    """The latest dated moment of the story that is not after a day such as `day 3` or `1912-04-14`.

    Raises:
        InputError: It is no moment and no day, or nothing of the canon is dated so early.
    """
    if not text or not re.fullmatch(ON, text):
        raise InputError(f"{text!r}: expected a moment such as ep03, ep03/s2, 'day 3' or 1912-04-14")
    dated = {fact.valid_from for fact in canon.facts if fact.valid_from.on} | {
        fact.valid_to for fact in canon.facts if fact.valid_to and fact.valid_to.on
    }
    before = [time for time in dated if is_not_after(time.on, text)]
    if not before:
        known = ", ".join(sorted({time.on for time in dated})[:5])
        raise InputError(f"{text!r}: nothing is dated so early; dated so far: {known or 'nothing'}")
    return max(before, key=moment)


def is_not_after(day: str, limit: str) -> bool:
    """Whether a day is not after another of the same calendar; a year holds all its days."""
    counted, bound = day.startswith("day "), limit.startswith("day ")
    if counted or bound:
        return counted and bound and int(day[4:]) <= int(limit[4:])
    return day[: len(limit)] <= limit

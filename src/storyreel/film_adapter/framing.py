"""How near each shot of a scene is: the row of framings that breaks the least of the craft.

- Each kind of shot has framings that suit it, at a price (templates.yaml).
- A jump is dearest; then a row of one size, too many close-ups, the same
  picture again, too long without a frame of all, a close-up before the turn.
- The cheapest row of the whole scene is taken, so a line before a close-up
  steps back to leave it its place.
- A face that has had two close-ups is taken nearer; so is the turn after one.
- A wide is nearer at a place that we know already.
- What comes before the last picture of a film leaves the wide to it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from storyreel.contracts.shotlist import Framing
from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.craft import limit
from storyreel.film_adapter.draft import Draft
from storyreel.film_adapter.templates import templates

SIZES = {"wide": 0, "two_shot": 1, "medium": 2, "over_shoulder": 2, "close_up": 3}
SINGLES = ("medium", "over_shoulder", "close_up")
ROWS_KEPT = 96  # of the cheapest unfinished rows; more changes nothing in the scenes that were measured


@dataclass(frozen=True)
class Row:
    """The framings of a scene so far, and what the next one's price depends on."""

    price: int
    framings: tuple[Framing, ...]
    last: Draft
    one_size: int  # shots of one size at the end
    alone: int  # shots since the last frame of several people
    alone_frames: int
    close_ups: int
    pictures: Mapping[str, tuple[Framing, int]]  # of each face: the last framing, and how often in a row

    def key(self) -> tuple[int, tuple[Framing, ...]]:
        """The order of rows: by price, and equal ones always in the same order."""
        return self.price, self.framings


def with_framings(drafts: Sequence[Draft], rate: FrameRate, is_known_place: bool = False) -> list[Draft]:
    """Every draft of a scene with its framing and who is in the frame."""
    turn = next((index for index, draft in enumerate(drafts) if draft.kind == "turn"), -1)
    budget = max(limit("close_ups_kept", "at_least"), len(drafts) * limit("close_ups_kept", "percent") // 100)
    start = replace(drafts[0], framing="wide", people=drafts[0].there)
    rows = [Row(0, ("wide",), start, 1, 0, 0, 0, {})]
    for index, draft in enumerate(drafts[1:], start=1):
        is_early = index < turn
        options = list(_options(draft))
        if drafts[-1].kind == "farewell" and index == len(drafts) - 2:
            options = [option for option in options if option[0].framing != "wide"] or options
        longer = [_extended(row, option, price, budget, is_early, rate) for row in rows for option, price in options]
        rows = sorted(longer, key=Row.key)[:ROWS_KEPT]
    framings = min(rows, key=Row.key).framings
    framed = [_framed(draft, framing) for draft, framing in zip(drafts, framings, strict=True)]
    return _wides_nearer(_nearer(framed), is_known_place)


def _options(draft: Draft) -> Iterator[tuple[Draft, int]]:
    """The framings that suit a draft, with their prices."""
    tables = templates()["framings"]
    is_heavy = draft.kind == "line" and draft.weight >= int(templates()["close_up_weight"])
    for framing, price in tables["heavy" if is_heavy else draft.kind].items():
        needs_two = framing in ("over_shoulder", "two_shot") and len(draft.about) < 2
        if not needs_two or (draft.to and draft.to not in draft.about):
            yield _framed(draft, framing), int(price)


def _framed(draft: Draft, framing: Framing) -> Draft:
    """A draft in a framing, with the people that are in it."""
    people = draft.about
    if framing == "wide":
        people = draft.there
    elif framing in ("over_shoulder", "two_shot") and len(draft.about) == 1:
        people = (*draft.about, draft.to)
    elif framing in SINGLES:
        people = draft.about[:1]
    return replace(draft, framing=framing, people=people)


def _extended(row: Row, draft: Draft, price: int, budget: int, is_early: bool, rate: FrameRate) -> Row:
    """A row with one more shot, and what that breaks."""
    prices = templates()["prices"]
    is_single = draft.framing in SINGLES
    is_insert = draft.framing == "insert"
    face = draft.people[0] if is_single and draft.people else ""
    same_size = not is_insert and SIZES[draft.framing] == SIZES.get(row.last.framing)
    one_size = row.one_size + 1 if same_size else 1
    before, times = row.pictures.get(face, ("", 0))
    times = times + 1 if before == draft.framing else 1
    is_apart = is_single or is_insert
    alone = row.alone + 1 if is_apart else 0
    alone_frames = row.alone_frames + draft.frames if is_apart else 0
    close_ups = row.close_ups + (draft.framing == "close_up")
    price += prices["jump"] * jumps(row.last, draft)
    price += prices["row"] * (one_size > limit("one_size_in_a_row", "most"))
    price += prices["again"] * (times == 2) + prices["stale"] * (times > limit("fresh_picture", "most"))
    price += prices["first_alone"] * bool(face and not before and draft.framing == "medium" and draft.to)
    price += prices["budget"] * (draft.framing == "close_up" and close_ups > budget)
    price += prices["early"] * (draft.framing == "close_up" and is_early)
    is_lost = alone > limit("re_establish", "shots") or alone_frames > rate.frames_of_ms(
        1000 * limit("re_establish", "seconds")
    )
    price += prices["lost"] * is_lost
    pictures = {**row.pictures, face: (draft.framing, times)} if face else row.pictures if is_insert else {}
    return Row(
        row.price + price, (*row.framings, draft.framing), draft, one_size, alone, alone_frames, close_ups, pictures
    )


def jumps(one: Draft, other: Draft) -> bool:
    """Whether a cut shows nearly the same picture again."""
    if "insert" in (one.framing, other.framing):
        return one.framing == other.framing and one.prop == other.prop
    if one.framing in SINGLES or other.framing in SINGLES:
        same_face = one.people[:1] == other.people[:1]
        return same_face and SIZES[one.framing] == SIZES[other.framing]
    return one.framing == other.framing and (one.framing == "wide" or set(one.people) == set(other.people))


def _nearer(drafts: Sequence[Draft]) -> list[Draft]:
    """The third close-up of a face comes nearer, and the turn if it is not the first."""
    steps: Sequence[int] = templates()["nearer"]
    third = limit("third_close_up_nearer", "third")
    seen: dict[str, int] = {}
    kept = []
    for draft in drafts:
        if draft.framing == "close_up":
            number = seen[draft.people[0]] = seen.get(draft.people[0], 0) + 1
            step = min(number - third + 1, len(steps) - 1) if number >= third else 0
            if draft.kind == "turn" and number > 1:
                step = max(step, 1)
            draft = replace(draft, nearer=steps[step])
        kept.append(draft)
    return kept


def _wides_nearer(drafts: Sequence[Draft], is_known_place: bool) -> list[Draft]:
    """Later wides of a scene are nearer, and the first one if the place is known."""
    steps = templates()["nearer_wides"]
    first = steps["known"] if is_known_place else 0
    return [
        replace(draft, nearer=steps["again"] if index else first) if draft.framing == "wide" else draft
        for index, draft in enumerate(drafts)
    ]

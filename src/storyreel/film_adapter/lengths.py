"""No shot is too short: a short one is heard over a face, or plays on in the shot before.

- A shot that is too short plays over the face that it speaks to.
- Else it plays on in the shot before, or takes in the one after.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.craft import limit_for
from storyreel.film_adapter.draft import ONE_FACE, Draft, joined
from storyreel.film_adapter.templates import frames

KEPT_ALONE = {"insert", "farewell"}  # do not melt into their neighbours


def long_enough(drafts: Sequence[Draft], rate: FrameRate, mood: str, answered: Mapping[str, str]) -> list[Draft]:
    """The shots of a scene, none too short.

    Args:
        answered: Whom each line is said to.
    """
    least = rate.frames_of_ms(round(limit_for("shot_lengths", "shortest", mood) * 1000))
    most = rate.frames_of_ms(round(limit_for("shot_lengths", "longest", mood) * 1000))
    kept: list[Draft] = []
    waiting: Draft | None = None  # a short line that is heard over the next face
    for draft, following in zip(drafts, [*drafts[1:], None], strict=True):
        if waiting is not None:
            draft, waiting = replace(draft, start_frame=waiting.start_frame, beats=joined(waiting, draft)), None
        enough = frames("least_shot", rate) if draft.kind == "insert" else least
        is_short = draft.frames < enough
        fits = following is not None and draft.frames + following.frames <= most
        if is_short and fits and following and _is_heard_by(draft, following, answered):
            waiting = draft
        elif kept and (is_short or kept[-1].frames < least - 1) and not {kept[-1].kind, draft.kind} & KEPT_ALONE:
            kept[-1] = _taken_in(kept[-1], draft)
        else:
            kept.append(draft)
    return kept


def _is_heard_by(draft: Draft, following: Draft, answered: Mapping[str, str]) -> bool:
    """Whether the next face is the one that a short line is said to."""
    to = answered.get(draft.beats[-1].id) if draft.beats else None
    return following.kind in ONE_FACE and following.about == (to,)


def _taken_in(last: Draft, draft: Draft) -> Draft:
    """The shot before, going on over a short one."""
    return replace(
        last,
        end_frame=draft.end_frame,
        beats=joined(last, draft),
        weight=max(last.weight, draft.weight),
    )

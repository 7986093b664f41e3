"""How long a script will last, before anybody has spoken it.

Fitted to 153 lines as our voices speak them; rests, actions and the look at
each place follow the film's own habits. The measured speech decides later.
"""

import re
from collections.abc import Iterable

from storyreel.world_engine.kit import BankLine

TITLE_AND_CREDITS_S = 10.5
LINE_S = 0.13
CHARACTER_S = 0.058
REST_S = {"quick": 0.15, "normal": 0.35, "slow": 0.6, "held": 1.0}
_SLOT = re.compile(r"\{[^}]*\}")
SCENE_S = 3.3  # the look at the place, the rest after the turn, the breath at the end


def story_seconds(target_duration: int) -> float:
    """What is left for scenes in a film of this length."""
    return max(target_duration - TITLE_AND_CREDITS_S, 12.0)


def seconds_of(lines: Iterable[BankLine]) -> float:
    """Estimate how long these lines and actions take."""
    total = 0.0
    for line in lines:
        text = _SLOT.sub("them", line.text)  # a name or pronoun of ordinary length
        total += speech_seconds(text, line.pacing) if line.spoken else action_seconds(text)
    return total


def speech_seconds(text: str, pacing: str) -> float:
    """Estimate a spoken line with its rest."""
    return LINE_S + CHARACTER_S * len(text) + REST_S[pacing]


def action_seconds(text: str) -> float:
    """Estimate an action: longer words show more."""
    return min(1.5 + 0.015 * len(text), 2.5)

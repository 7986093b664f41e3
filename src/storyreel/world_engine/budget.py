"""How long a script will last, before anybody has spoken it.

Speech runs at about 2.6 words a second; every line, action and scene has its
own pause. The film adds a title and credits.
"""

from collections.abc import Iterable

from storyreel.world_engine.kit import BankLine

TITLE_AND_CREDITS_S = 10.5
WORDS_PER_S = 2.6
LINE_PAUSE_S = {"quick": 0.3, "normal": 0.5, "slow": 0.9, "held": 1.5}
ACTION_S = 1.2
SCENE_S = 1.6


def story_seconds(target_duration: int) -> float:
    """What is left for scenes in a film of this length."""
    return max(target_duration - TITLE_AND_CREDITS_S, 12.0)


def seconds_of(lines: Iterable[BankLine]) -> float:
    """Estimate how long these lines and actions take."""
    total = 0.0
    for line in lines:
        total += len(line.text.split()) / WORDS_PER_S + LINE_PAUSE_S[line.pacing] if line.spoken else ACTION_S
    return total

"""How fast a line is spoken: the voice's own pace, the pacing tag, and what is felt."""

from storyreel.contracts.voice import VoiceLine

PACING_PERCENT = {"quick": 108, "normal": 100, "slow": 92, "held": 95}
EMOTION_PERCENT = {"sad": 95, "tender": 95, "think": 97, "angry": 103, "afraid": 105, "surprised": 103, "happy": 103}


def speed_percent(line: VoiceLine) -> int:
    """The speed to ask the engine for, in per cent of its own."""
    speed = line.voice.speed_percent * PACING_PERCENT[line.pacing] * EMOTION_PERCENT.get(line.emotion, 100) // 10_000
    return max(50, min(200, speed))

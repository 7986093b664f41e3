"""A short script of two scenes, so that a film of the tests has a dozen clips."""

from typing import Any

LINES = (
    ("Five turns of the lamp tonight?", "think"),
    ("Four for the boats, and one for luck.", "tender"),
    ("Somebody has taken our oil again.", "stern"),
    ("Then we had better count it.", "dry"),
)
ANSWERS = (
    ("You have even polished the cans.", "stern"),
    ("I look after what I borrow.", "neutral"),
    ("Will you bring it back?", "think"),
    ("Before the first storm, I promise.", "tender"),
)


def tiny_script(first: str, second: str, settings: list[str]) -> dict[str, Any]:
    """The script as an author would override it."""
    letter = {"action": "She reads the letter.", "actors": [first], "verb": "reads", "object": "letter"}
    return {
        "scenes": [
            {"setting": settings[0], "hour": "dusk", "mood": "tense", "elements": _said(LINES, first, second)},
            {
                "setting": settings[1],
                "hour": "night",
                "mood": "warm",
                "elements": [*_said(ANSWERS, first, second), letter],
            },
        ]
    }


def _said(lines: tuple[tuple[str, str], ...], *speakers: str) -> list[dict[str, Any]]:
    return [
        {"speaker": speakers[number % 2], "text": text, "emotion": emotion}
        for number, (text, emotion) in enumerate(lines)
    ]

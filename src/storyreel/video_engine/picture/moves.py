"""Moves of head and body as numbers over time, so that acting is data and not a drawing.

A move is a set of channels; a channel is a row of (share of the move, value)
and runs smoothly from one to the next. What a channel does:

- nod: the head sinks, in puppet units; crane: it comes forward, where the figure faces.
- tilt: the head leans forward, in degrees; turn: the head turns forward, 2 from one side to the other.
- lean: the body leans forward about the feet, in degrees; down: it sinks, in units.
- breath: the chest rises, in units; step: the figure goes forward, in units.
- reach: how far the arms are in their pose, 0 at the sides, 1 as drawn.
- shut: the eyes are closed from a half on.
"""

from dataclasses import dataclass, field

from storyreel.video_engine.picture.curves import Keys


@dataclass(frozen=True)
class MoveShape:
    """A movement. `face` is shown from the share `face_from` to `face_to` of it."""

    channels: dict[str, Keys] = field(default_factory=dict)
    face: str = ""
    face_from: float = 0.0
    face_to: float = 1.0


def _swing(least: float, most: float, times: int, start: float, end: float) -> Keys:
    """There and back so many times between two shares, and to rest."""
    span = (end - start) / (2 * times)
    beats = tuple((round(start + span * i, 3), most if i % 2 else least) for i in range(1, 2 * times))
    return ((0.0, 0.0), (start, 0.0), *beats, (end, 0.0), (1.0, 0.0))


MOVES: dict[str, MoveShape] = {
    "nod": MoveShape({
        "nod": ((0, 0), (0.14, -2.5), (0.4, 8), (0.62, 0.5), (0.8, 5), (1, 0)),
        "tilt": ((0, 0), (0.4, 3), (0.62, 0), (0.8, 2), (1, 0)),
    }),
    "shake": MoveShape({
        "turn": ((0, 0), (0.15, 0.2), (0.34, -0.55), (0.54, 0.35), (0.72, -0.45), (0.88, 0.1), (1, 0)),
        "nod": ((0, 0), (0.2, 2), (0.8, 2), (1, 0)),
        "shut": ((0, 0), (0.15, 1), (0.4, 1), (0.45, 0), (1, 0)),
    }),
    "sigh": MoveShape({
        "breath": ((0, 0), (0.34, 6), (0.46, 6), (0.76, -4), (1, 0)),
        "nod": ((0, 0), (0.34, -4), (0.46, -4), (0.78, 7), (1, 3)),
        "tilt": ((0, 0), (0.4, -2), (0.78, 4), (1, 2)),
        "shut": ((0, 0), (0.5, 0), (0.56, 1), (0.84, 1), (0.88, 0), (1, 0)),
        "down": ((0, 0), (0.46, 0), (0.8, 3), (1, 0)),
    }, "sighing", 0.42, 0.9),
    "laugh": MoveShape({
        "tilt": ((0, 0), (0.14, -6), (0.5, -4), (0.75, 2), (1, 0)),
        "breath": _swing(4, -2, 4, 0.12, 0.86),
        "nod": _swing(-4, 3, 4, 0.12, 0.86),
        "lean": ((0, 0), (0.2, -1.2), (0.7, 0.8), (1, 0)),
    }, "laughing", 0.08, 0.88),
    "cry": MoveShape({
        "nod": ((0, 0), (0.2, 9), (0.85, 10), (1, 6)),
        "tilt": ((0, 0), (0.2, 5), (0.85, 5), (1, 3)),
        "breath": _swing(3.5, -2, 5, 0.18, 0.9),
        "down": ((0, 0), (0.25, 3), (0.9, 3), (1, 0)),
    }, "weeping", 0.12, 1.0),
    "start": MoveShape({
        "nod": ((0, 0), (0.12, 3), (0.3, -8), (0.6, -3), (1, 0)),
        "crane": ((0, 0), (0.12, 1), (0.3, -8), (0.6, -4), (1, 0)),
        "lean": ((0, 0), (0.3, -1.6), (0.65, -0.6), (1, 0)),
        "breath": ((0, 0), (0.3, 5), (0.7, 2), (1, 0)),
    }),
    "flinch": MoveShape({
        "crane": ((0, 0), (0.2, -9), (0.6, -6), (1, 0)),
        "nod": ((0, 0), (0.2, 4), (0.6, 3), (1, 0)),
        "tilt": ((0, 0), (0.2, -4), (0.6, -3), (1, 0)),
        "shut": ((0, 0), (0.08, 1), (0.3, 1), (0.34, 0), (1, 0)),
    }),
    "bow": MoveShape({
        "lean": ((0, 0), (0.1, -0.8), (0.4, 4), (0.62, 4), (1, 0)),
        "nod": ((0, 0), (0.1, -2), (0.42, 13), (0.62, 13), (1, 0)),
        "tilt": ((0, 0), (0.42, 7), (0.62, 7), (1, 0)),
    }),
    "shrug": MoveShape({
        "breath": ((0, 0), (0.25, 7), (0.55, 7), (1, 0)),
        "nod": ((0, 0), (0.25, 3), (0.55, 3), (1, 0)),
        "tilt": ((0, 0), (0.3, -5), (0.55, -5), (1, 0)),
        "reach": ((0, 0.2), (0.25, 1.05), (0.6, 1), (1, 1)),
    }),
    "turn_away": MoveShape({
        "turn": ((0, 0), (0.08, 0.12), (0.3, -1.5), (0.9, -1.5), (1, -1.4)),
        "nod": ((0, 0), (0.16, 5), (0.34, 2), (0.9, 4), (1, 4)),
        "lean": ((0, 0), (0.08, 0.5), (0.34, -1.4), (1, -1.2)),
        "shut": ((0, 0), (0.11, 0), (0.13, 1), (0.22, 1), (0.24, 0), (1, 0)),
    }),
    "turn_round": MoveShape({
        "turn": ((0, -1.5), (0.2, -1.55), (0.5, 0.1), (0.7, 0), (1, 0)),
        "nod": ((0, 4), (0.35, 5), (0.6, -1), (1, 0)),
        "lean": ((0, -1.2), (0.5, 0.6), (0.8, 0), (1, 0)),
        "shut": ((0, 0), (0.24, 0), (0.26, 1), (0.36, 1), (0.4, 0), (1, 0)),
    }),
    "search": MoveShape({
        "turn": ((0, 0), (0.22, -1.1), (0.42, -1.0), (0.68, 0.25), (0.88, 0.2), (1, 0)),
        "nod": ((0, 0), (0.1, 3), (0.25, 0), (0.55, 5), (0.7, 1), (1, 0)),
        "lean": ((0, 0), (0.25, -1), (0.7, 1.2), (1, 0)),
    }),
    "look_up": MoveShape({
        "nod": ((0, 0), (0.12, 3), (0.4, -7), (0.85, -7), (1, -3)),
        "tilt": ((0, 0), (0.4, -6), (0.85, -6), (1, -2)),
        "breath": ((0, 0), (0.5, 3), (1, 0)),
    }),
    "look_down": MoveShape({
        "nod": ((0, 0), (0.1, -2), (0.35, 8), (0.9, 8), (1, 5)),
        "tilt": ((0, 0), (0.35, 5), (0.9, 5), (1, 3)),
    }),
    "peer": MoveShape({
        "crane": ((0, 0), (0.12, -2), (0.42, 9), (0.85, 9), (1, 3)),
        "lean": ((0, 0), (0.12, -0.5), (0.42, 2.2), (0.85, 2.2), (1, 0.6)),
        "nod": ((0, 0), (0.42, 4), (0.85, 4), (1, 1)),
    }),
    "listen": MoveShape({
        "tilt": ((0, 0), (0.1, -1), (0.35, 9), (0.85, 8), (1, 3)),
        "crane": ((0, 0), (0.35, 6), (0.85, 6), (1, 2)),
        "nod": ((0, 0), (0.35, 3), (0.85, 3), (1, 0)),
    }),
    "knock": MoveShape({
        "reach": ((0, 0.4), (0.16, 1.08), (0.26, 0.72), (0.38, 1.08), (0.48, 0.72), (0.6, 1.08), (0.72, 0.8), (1, 0.8)),
        "lean": ((0, 0), (0.14, 1.8), (0.7, 1.8), (0.85, 0), (1, 0)),
        "tilt": ((0, 0), (0.68, 0), (0.84, 6), (1, 6)),
    }),
    "beckon": MoveShape({
        "reach": ((0, 0.3), (0.14, 1.05), (0.3, 0.76), (0.46, 1.05), (0.62, 0.76), (0.78, 1.05), (1, 1)),
        "tilt": ((0, 0), (0.2, 3), (0.8, 3), (1, 1)),
        "breath": ((0, 0), (0.2, 3), (0.8, 3), (1, 0)),
    }),
    "lean_back": MoveShape({
        "lean": ((0, 0), (0.7, -3), (1, -3)),
        "crane": ((0, 0), (0.7, -4), (1, -4)),
        "nod": ((0, 0), (0.7, -3), (1, -3)),
    }),
    "throw": MoveShape({
        "lean": ((0, -3), (0.3, 3.4), (0.6, 2.4), (1, 0)),
        "step": ((0, 0), (0.3, 16), (1, 10)),
        "crane": ((0, -4), (0.3, 7), (0.6, 5), (1, 0)),
        "nod": ((0, -3), (0.3, 5), (1, 0)),
    }),
    "reach": MoveShape({
        "reach": ((0, 0), (0.12, -0.1), (0.42, 1.06), (0.56, 1), (1, 1)),
        "lean": ((0, 0), (0.12, -0.8), (0.45, 2.8), (0.62, 2.8), (1, 0)),
        "crane": ((0, 0), (0.45, 5), (0.62, 5), (1, 0)),
        "nod": ((0, 0), (0.4, 4), (0.6, 4), (1, 0)),
    }),
    "pull": MoveShape({
        "lean": ((0, 0), (0.25, 2), (0.42, 2), (0.72, -2.6), (1, 0)),
        "reach": ((0, 0.8), (0.3, 1.06), (0.45, 1.06), (0.75, 0.55), (1, 0.7)),
        "step": ((0, 0), (0.42, 4), (0.75, -8), (1, -6)),
        "nod": ((0, 0), (0.3, 5), (0.75, 1), (1, 0)),
    }),
    "write": MoveShape({
        "nod": ((0, 0), (0.15, 9), (0.85, 9), (0.95, 2), (1, 2)),
        "tilt": ((0, 0), (0.15, 6), (0.85, 6), (1, 2)),
        "reach": ((0, 0.9), (0.2, 1), (0.28, 0.93), (0.36, 1), (0.44, 0.93), (0.52, 1), (0.6, 0.93), (0.68, 1), (1, 1)),
        "crane": ((0, 0), (0.2, 3), (0.44, 5), (0.68, 3), (1, 0)),
    }),
    "read": MoveShape({
        "nod": ((0, 0), (0.2, 7), (0.75, 8), (1, 6)),
        "tilt": ((0, 0), (0.2, 4), (1, 4)),
        "turn": ((0, 0), (0.2, -0.1), (0.4, 0.15), (0.46, -0.1), (0.7, 0.15), (0.76, -0.1), (1, 0.1)),
    }),
    "sip": MoveShape({
        "reach": ((0, 0.3), (0.3, 1.05), (0.7, 1.05), (1, 0.9)),
        "tilt": ((0, 0), (0.28, 4), (0.42, -7), (0.66, -7), (1, 0)),
        "nod": ((0, 0), (0.28, 4), (0.42, -3), (0.66, -3), (1, 1)),
        "shut": ((0, 0), (0.4, 0), (0.44, 1), (0.68, 1), (0.72, 0), (1, 0)),
    }),
    "chew": MoveShape({
        "nod": _swing(3, -1, 5, 0.15, 0.95),
        "tilt": ((0, 0), (0.2, 3), (1, 1)),
    }, "chewing", 0.2, 1.0),
    "lift": MoveShape({
        "breath": ((0, 0), (0.3, -2), (0.6, 4), (1, 1)),
        "down": ((0, 0), (0.3, 8), (0.62, -2), (1, 0)),
        "nod": ((0, 0), (0.3, 6), (0.62, -2), (1, 0)),
        "reach": ((0, 0), (0.3, 0.35), (0.64, 1.06), (1, 1)),
    }),
    "lower": MoveShape({
        "reach": ((0, 1), (0.1, 1.05), (0.6, 0.1), (1, 0)),
        "nod": ((0, 2), (0.4, 6), (1, 0)),
        "lean": ((0, 0), (0.45, 1.2), (1, 0)),
    }),
    "jump": MoveShape({
        "down": ((0, 0), (0.18, 12), (0.4, -26), (0.6, -10), (0.72, 9), (1, 0)),
        "nod": ((0, 0), (0.18, 5), (0.4, -6), (0.72, 6), (1, 0)),
        "breath": ((0, 0), (0.4, 5), (1, 0)),
    }),
    "sit_down": MoveShape({
        "lean": ((0, 0), (0.2, 5), (0.5, 1), (1, 0)),
        "down": ((0, 0), (0.3, 0), (0.5, 4), (0.7, 0), (1, 0)),
        "nod": ((0, 0), (0.3, 5), (0.6, 4), (1, 0)),
    }),
    "stand_up": MoveShape({
        "down": ((0, 0), (0.3, 0), (0.45, -3), (0.7, 0), (1, 0)),
        "lean": ((0, 0), (0.2, 5), (0.5, 1), (1, 0)),
        "nod": ((0, 6), (0.2, 8), (0.6, -3), (1, 0)),
        "breath": ((0, 0), (0.6, 4), (1, 0)),
    }),
    "tremble": MoveShape({
        "crane": _swing(1.2, -1.2, 9, 0.05, 0.95),
        "breath": _swing(2, -1, 7, 0.05, 0.95),
        "lean": ((0, 0), (0.2, -1), (0.9, -1), (1, 0)),
    }),
    "settle": MoveShape({
        "lean": ((0, 0), (0.2, -0.5), (0.6, 1.4), (1, 1.2)),
        "tilt": ((0, 0), (0.5, 2.5), (1, 2.5)),
        "down": ((0, 0), (0.3, 2), (0.7, 0), (1, 0)),
    }),
}  # fmt: skip

# What the arms of a talker do on a stressed word, by what the line feels.
GESTURES: dict[str, tuple[str, ...]] = {
    "neutral": ("talk", "stand", "give"),
    "happy": ("talk", "give", "hips", "talk", "stand"),
    "sad": ("give", "stand", "fold"),
    "angry": ("point", "talk", "hips"),
    "surprised": ("shock", "talk", "give"),
    "tender": ("give", "stand", "talk"),
    "think": ("think", "talk"),
    "dry": ("hips", "talk", "fold"),
    "stern": ("hips", "point", "fold"),
}

"""What hair styles are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.video_engine.picture.figures.strokes import FIGURE_LINE, Tones, cluster, group, line, mix, path


@dataclass(frozen=True)
class Hair:
    """A hair style as SVG.

    Args:
        back: What lies behind the head.
        front: What lies over the face.
        hangs: Whether the back falls below the collar, so that it must go behind the body.
        behind: What is seen of it from behind, over the mass that covers the skull.
        covers_ears: Whether no ear shows.
    """

    back: str
    front: str
    hangs: bool = False
    behind: str = ""
    covers_ears: bool = False


def mass(d: str, tone: Tones) -> str:
    """A lined lock or cap of hair."""
    return path(d, tone.fill, tone.line, FIGURE_LINE)


def deep(d: str, tone: Tones) -> str:
    """A mass in the shadow behind the neck."""
    return path(d, mix(tone.fill, tone.line, 0.35), tone.line, FIGURE_LINE)


def strands(d: str, tone: Tones) -> str:
    """Lines that tell how the hair falls."""
    return line(d, mix(tone.fill, tone.line, 0.6), 2)


def shine(d: str, tone: Tones) -> str:
    """A flat highlight, a filled sickle."""
    return path(d, mix(tone.fill, tone.light, 0.62))


def curls(circles: Sequence[tuple[float, float, float]], tone: Tones) -> str:
    """A cluster of curls with a few inner arcs."""
    arcs = "".join(
        f"M{x - r * 0.45:.1f} {y - r * 0.1:.1f} q{r * 0.4:.1f} {-r * 0.65:.1f} {r * 0.85:.1f} {-r * 0.05:.1f}"
        for x, y, r in circles[::2]
    )
    return cluster(circles, tone.fill, tone.line) + line(arcs, mix(tone.fill, tone.light, 0.5), 2)


def turned(body: str, turn: float, reach: float) -> str:
    """Shift a mass with the turn of the head."""
    return group(body, f"translate({turn * reach:.1f} 0)")

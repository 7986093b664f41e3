"""Props that stand about in a place: single ones, and lists of them on named slots with odds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.shapes import at, contact
from storyreel.video_engine.picture.props.prop import prop_art


@dataclass(frozen=True)
class Piece:
    """A prop that may stand on a slot: its width from low to high, and how likely it is there."""

    prop: str
    slot: str
    low: float
    high: float
    odds: float


def draw_prop(name: str, x: float, y: float, size: float, turn: float = 0, shadow: bool = True) -> str:
    """Stand a prop on its foot, `size` pixels wide, with ink as wide as the set's."""
    art = prop_art(name, 240 / size)
    turned = f'<g transform="rotate({turn:g} 50 50)">{art}</g>' if turn else art
    foot = contact(x, y, size * 0.5, size * 0.09) if shadow else ""
    return foot + at(x - size / 2, y - size * 0.96, turned, size / 100)


def dress(slots: Mapping[str, Sequence[tuple[float, float]]], pieces: Sequence[Piece], chance: Chance) -> str:
    """Fill the points of each slot with at most one of its pieces; odds that sum to less than 1 leave some empty."""
    art = ""
    for name, points in slots.items():
        fitting = [piece for piece in pieces if piece.slot == name]
        for i, (x, y) in enumerate(points):
            luck = chance.share("slot", name, i)
            for piece in fitting:
                luck -= piece.odds
                if luck < 0:
                    art += draw_prop(piece.prop, x, y, chance.number(piece.low, piece.high, "size", name, i))
                    break
    return art

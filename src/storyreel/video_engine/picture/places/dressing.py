"""Props that stand about in a place."""

from storyreel.video_engine.picture.places.shapes import at, contact
from storyreel.video_engine.picture.props.prop import prop_art


def draw_prop(name: str, x: float, y: float, size: float, turn: float = 0, shadow: bool = True) -> str:
    """Stand a prop on its foot, `size` pixels wide, with ink as wide as the set's."""
    art = prop_art(name, 240 / size)
    turned = f'<g transform="rotate({turn:g} 50 50)">{art}</g>' if turn else art
    foot = contact(x, y, size * 0.5, size * 0.09) if shadow else ""
    return foot + at(x - size / 2, y - size * 0.96, turned, size / 100)

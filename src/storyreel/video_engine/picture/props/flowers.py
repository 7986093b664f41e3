"""Cut flowers and a cactus in its pot."""

from collections.abc import Callable

from storyreel.video_engine.picture.ink import ellipse, ink, light, path, shade

_HEADS = ((50, 16), (30, 24), (70, 24), (16, 40), (84, 40), (40, 42), (61, 42))


def roses(line: float) -> str:
    """An upright bunch of red roses."""
    return _stems(line) + "".join(
        _rose(x, y, "#cf3f52" if i % 2 else "#e0566a", line) for i, (x, y) in enumerate(_HEADS)
    )


def tulips(line: float) -> str:
    """An upright bunch of yellow and pink tulips."""
    colours = ("#f2c14e", "#ee8fa6", "#f2c14e", "#e9747f", "#f2a24e", "#ee8fa6", "#f2c14e")
    return _stems(line) + "".join(_tulip(x, y, c, line) for (x, y), c in zip(_HEADS, colours, strict=True))


def daisies(line: float) -> str:
    """An upright bunch of daisies and blue cornflowers."""
    return _stems(line) + "".join(
        _daisy(x, y, "#7f8fd8" if i % 3 == 1 else "#fbf4e4", line) for i, (x, y) in enumerate(_HEADS)
    )


def potted_cactus(line: float) -> str:
    """A small cactus with a flower, in a clay pot."""
    green, clay = "#6fa86f", "#c9785a"
    body = path("M32 66Q24 26 50 22Q76 26 68 66Z", green, ink(green), line)
    ribs = path("M42 64Q36 40 43 28M50 64V25M58 64Q64 40 57 28", "none", shade(green), 2.4)
    spines = path(
        "M37 36l-5 -2M36 48l-5 0M64 36l5 -2M65 48l5 0M47 34l-3 -3M54 44l3 -3M46 52l-3 -2", "none", "#fbf1d8", 2
    )
    bloom = "".join(
        ellipse(50 + dx, 19 + dy, 5.5, 5.5, "#f0708a", ink("#f0708a"), line * 0.6)
        for dx, dy in ((-7, 0), (7, 0), (0, -6), (-4, 5), (4, 5))
    )
    pot = path("M26 68H74L68 96H32Z", clay, ink(clay), line) + path("M22 60H78V72H22Z", light(clay), ink(clay), line)
    return (
        body
        + ribs
        + spines
        + bloom
        + ellipse(50, 19, 4, 4, "#f6d060")
        + pot
        + path("M66 74L62 94H67L73 74Z", shade(clay))
    )


def _stems(line: float) -> str:
    lines = "".join(f"M50 98L{x} {y}" for x, y in _HEADS)
    leaves = "M46 84Q14 84 10 58Q38 58 46 84ZM54 84Q86 84 90 58Q62 58 54 84Z"
    green = "#6a9f52"
    return (
        path(lines, "none", ink(green), 3 + line)
        + path(lines, "none", green, 3)
        + path(leaves, green, ink(green), line)
    )


def _rose(x: float, y: float, colour: str, line: float) -> str:
    whorl = path(f"M{x - 6} {y}q0 -7 7 -6q6 2 4 8q-3 5 -8 3q-3 -3 1 -5", "none", ink(colour), line * 0.6)
    return ellipse(x, y, 12, 11.5, colour, ink(colour), line) + ellipse(x - 3, y - 4, 6, 4, light(colour)) + whorl


def _tulip(x: float, y: float, colour: str, line: float) -> str:
    cup = (
        f"M{x - 11} {y - 12}L{x - 5} {y - 5}L{x} {y - 14}L{x + 5} {y - 5}L{x + 11} {y - 12}"
        f"Q{x + 15} {y + 12} {x} {y + 13}T{x - 11} {y - 12}Z"
    )
    return path(cup, colour, ink(colour), line) + path(
        f"M{x - 7} {y - 2}Q{x - 8} {y + 6} {x - 3} {y + 9}", "none", light(light(colour)), 2.4
    )


def _daisy(x: float, y: float, colour: str, line: float) -> str:
    offsets = ((0, -8), (7, -4), (7, 4), (0, 8), (-7, 4), (-7, -4))
    petals = "".join(ellipse(x + dx, y + dy, 5.4, 5.4, colour, ink(colour), line * 0.7) for dx, dy in offsets)
    return petals + ellipse(x, y, 5.4, 5.4, "#f0b040", ink("#f0b040"), line * 0.6)


FLOWERS: dict[str, Callable[[float], str]] = {
    "daisies": daisies,
    "potted_cactus": potted_cactus,
    "roses": roses,
    "tulips": tulips,
}

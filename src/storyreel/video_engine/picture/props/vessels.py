"""Jars, cups, sacks and boxes."""

from collections.abc import Callable

from storyreel.video_engine.picture.ink import ellipse, ink, light, path, rect, shade


def jar(line: float) -> str:
    """A jar of yeast, half risen, with bubbles and a cloth lid."""
    glass = "#cfe6e8"
    body = path("M22 36Q16 42 18 52V84Q18 94 28 94H72Q82 94 82 84V52Q84 42 78 36Z", glass, ink("#8ab0b8"), line)
    dough = path("M21 60Q36 50 50 56T79 58V83Q79 91 71 91H29Q21 91 21 83Z", "#f1dcae", ink("#d8ba80"), line * 0.7)
    bubbles = "".join(
        ellipse(x, y, r, r, "#fff6de", ink("#d8ba80"), line * 0.5)
        for x, y, r in ((34, 70, 5), (50, 76, 7), (66, 68, 4.5), (44, 64, 3), (62, 82, 4))
    )
    cloth = path("M18 36Q14 26 24 22Q50 10 76 22Q86 26 82 36L88 46Q70 38 50 40T12 46Z", "#d9675a", ink("#d9675a"), line)
    tie = path("M20 37Q50 30 80 37", "none", "#f4ead0", 4)
    return body + dough + bubbles + cloth + tie + path("M26 48V84", "none", "#ffffff", 4, 'opacity=".7"')


def cup(line: float) -> str:
    """A mug with steam."""
    clay = "#e8ddc6"
    handle = path("M70 48C94 44 94 80 68 78", "none", ink(clay), 7 + 2 * line) + path(
        "M70 48C94 44 94 80 68 78", "none", clay, 7
    )
    body = path("M18 40H72V78Q72 94 56 94H34Q18 94 18 78Z", clay, ink(clay), line)
    band = path("M18 58H72V70H18Z", "#3f8f8a") + path("M60 41V92Q72 90 72 78V41Z", shade(clay), None, 0, 'opacity=".6"')
    tea = ellipse(45, 40, 27, 7, "#8a5030", ink(clay), line)
    steam = path("M34 26q-6 -8 0 -14q6 -6 0 -10M54 26q-6 -8 0 -14q6 -6 0 -10", "none", "#ffffff", 4, 'opacity=".75"')
    return handle + body + band + tea + steam + path("M25 50V80", "none", "#ffffff", 3, 'opacity=".6"')


def vase(line: float) -> str:
    """A tall vase of cut flowers."""
    clay = "#5f8fb0"
    stems = path("M50 60L34 30M50 60L50 22M50 60L66 28M50 60L24 44M50 60L76 44", "none", "#4f7d3a", 3)
    heads = "".join(
        ellipse(x, y, 10, 10, c, ink(c), line) + ellipse(x - 2, y - 2, 4, 4, light(light(c)))
        for x, y, c in (
            (34, 28, "#f0607a"),
            (66, 26, "#f6cf5c"),
            (24, 44, "#f3a0b4"),
            (76, 43, "#a98ad8"),
            (50, 18, "#f4f0e0"),
            (50, 40, "#e8505e"),
        )
    )
    body = path("M40 54H60Q56 64 66 74Q70 94 58 96H42Q30 94 34 74Q44 64 40 54Z", clay, ink(clay), line)
    return stems + heads + body + path("M40 76Q38 86 43 91", "none", light(light(clay)), 3)


def sack(line: float) -> str:
    """A sack of flour."""
    cloth = "#e3d3ae"
    body = path("M26 34Q8 60 16 86Q20 94 50 94T84 86Q92 60 74 34Q50 42 26 34Z", cloth, ink(cloth), line)
    top = path("M28 34Q22 14 38 18Q50 8 62 18Q78 14 72 34Q50 42 28 34Z", light(cloth), ink(cloth), line)
    ear = path(
        "M50 56V84M50 62q-9 -2 -9 -9q9 0 9 9q0 -9 9 -9q0 7 -9 9M50 74q-9 -2 -9 -9q9 0 9 9q0 -9 9 -9q0 7 -9 9",
        "none",
        "#b0803a",
        3,
    )
    return body + top + path("M27 34Q50 44 73 34", "none", "#b0803a", 4) + ear


def crate(line: float) -> str:
    """A wooden crate."""
    wood = "#b98550"
    back = rect(8, 26, 84, 66, shade(wood), 2, ink(wood), line)
    planks = "".join(
        rect(8, 26 + i * 22, 84, 20, wood if i % 2 else light(wood), 2, ink(wood), line * 0.8) for i in range(3)
    )
    posts = rect(10, 24, 12, 70, wood, 2, ink(wood), line) + rect(78, 24, 12, 70, shade(wood), 2, ink(wood), line)
    nails = "".join(ellipse(x, y, 1.8, 1.8, ink(wood)) for x in (16, 84) for y in (36, 58, 80))
    return back + planks + posts + nails


def barrel(line: float) -> str:
    """A barrel with iron hoops."""
    wood = "#a5744a"
    body = path("M22 10H78Q92 50 78 94H22Q8 50 22 10Z", wood, ink(wood), line)
    staves = path("M36 10Q28 50 36 94M50 10V94M64 10Q72 50 64 94", "none", ink(wood), line * 0.6)
    dark = path("M64 10H78Q92 50 78 94H64Q74 50 64 10Z", shade(wood), None, 0, 'opacity=".7"')
    hoops = "".join(path(d, "none", "#5a5566", 6) for d in ("M18 24Q50 30 82 24", "M18 80Q50 86 82 80"))
    return body + dark + staves + hoops + ellipse(50, 11, 28, 5, light(wood), ink(wood), line)


def parcel(line: float) -> str:
    """A wrapped parcel with string: what an unknown thing looks like."""
    paper = "#c99a66"
    box = rect(12, 28, 76, 62, paper, 4, ink(paper), line) + path(
        "M74 29V89H84Q87 89 87 85V32Q87 29 84 29Z", shade(paper)
    )
    lid = (
        path("M12 44H88", "none", ink(paper), line * 0.6)
        + rect(46, 28, 8, 62, "#f0e2c0", 0, ink("#c9b78a"), line * 0.6)
        + rect(12, 52, 76, 7, "#f0e2c0", 0, ink("#c9b78a"), line * 0.6)
    )
    bow = path(
        "M50 28C36 8 22 16 30 26Q38 32 50 28ZM50 28C64 8 78 16 70 26Q62 32 50 28Z", "#c0413f", ink("#c0413f"), line
    )
    return box + lid + bow + ellipse(50, 28, 6, 5, light("#c0413f"), ink("#c0413f"), line * 0.8)


VESSELS: dict[str, Callable[[float], str]] = {
    "barrel": barrel,
    "crate": crate,
    "cup": cup,
    "jar": jar,
    "parcel": parcel,
    "sack": sack,
    "vase": vase,
}

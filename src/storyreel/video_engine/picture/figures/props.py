"""Props that a hand can hold, drawn around (0, 0) where the hand is."""

from storyreel.video_engine.picture.figures.strokes import ellipse, group, ink, line, mix, path, tones


def prop(name: str) -> str:
    """Draw a prop of PROPS; a prop without a drawing is not drawn, the props of places have their own."""
    drawing = _PROPS.get(name)
    return drawing() if drawing else ""


def _letter() -> str:
    paper = tones("#f6ead0")
    return path("M-24 -16 H24 V18 H-24Z", paper.fill, paper.line, 2.8) + line("M-24 -16 L0 4 L24 -16", paper.line, 2.4) + ellipse(0, 5, 5, 5, "#c94b4b", ink("#c94b4b"), 2)


def _note() -> str:
    paper = tones("#f8efd9")
    return path("M-16 -22 L18 -24 L20 20 L-15 23Z", paper.fill, paper.line, 2.8) + line("M-10 -12 l22 -1 M-10 -3 l22 -1 M-9 6 l16 -1", paper.line, 2.2)


def _book() -> str:
    cover = tones("#8b3f52")
    pages = path("M-20 -20 L22 -24 L24 18 L-18 22Z", "#f8efd9", cover.line, 2.6)
    return pages + path("M-25 -21 L16 -25 Q20 -4 18 20 L-23 24 Q-26 0 -25 -21Z", cover.fill, cover.line) + path("M-14 -12 L8 -14 L8 -6 L-14 -4Z", "#f2c14e")


def _lantern() -> str:
    iron, glass = tones("#4a4a5e"), "#ffd98a"
    return (
        line("M-12 0 Q0 -22 12 0", iron.line, 4) + ellipse(0, 24, 15, 19, glass, iron.line, 2.8) + ellipse(0, 27, 7, 10, "#fff3cf")
        + path("M-15 2 H15 L11 10 H-11Z M-15 48 H15 L12 38 H-12Z", iron.fill, iron.line, 2.6) + line("M0 10 V38", iron.line, 2.2)
    )  # fmt: skip


def _cup() -> str:
    clay = tones("#e9f0ee")
    return path("M12 -6 Q26 -8 24 4 Q22 12 10 11", "none", clay.line, 7) + path("M12 -6 Q26 -8 24 4 Q22 12 10 11", "none", clay.fill, 3) + path("M-15 -14 H15 L12 14 Q0 20 -12 14Z", clay.fill, clay.line, 2.8) + ellipse(0, -14, 15, 4, "#8a5a3c", clay.line, 2.4)


def _bread() -> str:
    crust = tones("#d9974f")
    return path("M-30 8 C-36 -12 -14 -22 2 -20 C24 -20 36 -8 30 8 Q0 18 -30 8Z", crust.fill, crust.line) + line("M-16 -12 q5 5 4 13 M0 -15 q5 5 4 14 M15 -12 q5 5 4 12", crust.light, 4)


def _cake() -> str:
    sponge, cream = tones("#e9b872"), tones("#f9dfe4")
    return path("M-26 -2 V18 Q0 27 26 18 V-2Z", sponge.fill, sponge.line) + path("M-28 -4 C-28 -22 28 -22 28 -4 C28 6 20 8 18 2 C14 10 6 10 4 3 C0 10 -8 10 -10 3 C-14 8 -28 8 -28 -4Z", cream.fill, cream.line, 2.8) + ellipse(0, -19, 5.5, 5.5, "#c9344b", ink("#c9344b"), 2)


def _key() -> str:
    brass = tones("#e2b13c")
    shaft = "M0 0 V30 M0 20 h9 M0 29 h11"
    return ellipse(0, -8, 9, 9, "none", brass.line, 8) + line(shaft, brass.line, 8) + line(shaft, brass.fill, 3.4) + ellipse(0, -8, 9, 9, "none", brass.fill, 3.6)


def _umbrella() -> str:
    cloth, wood = tones("#c94f6d"), tones("#8a5a3c")
    handle = "M0 26 V-92 M0 26 q0 10 -9 9"
    stick = line(handle, wood.line, 6.5) + line(handle, wood.fill, 3)
    hood = path("M-74 -82 C-66 -136 66 -136 74 -82 Q60 -92 48 -82 Q36 -94 24 -82 Q12 -94 0 -82 Q-12 -94 -24 -82 Q-36 -94 -48 -82 Q-60 -92 -74 -82Z", cloth.fill, cloth.line)
    seams = line("M0 -122 C-18 -112 -24 -96 -24 -84 M0 -122 C18 -112 24 -96 24 -84 M0 -122 V-128", mix(cloth.fill, cloth.line, 0.5), 2.2)
    return group(stick + hood + seams, "rotate(-18 0 20)")


def _box() -> str:
    card = tones("#c99a66")
    return path("M-28 -16 H28 V24 H-28Z", card.fill, card.line) + path("M-30 -24 H30 V-12 H-30Z", card.light, card.line, 2.8) + path("M-5 -24 H5 V24 H-5Z", "#e9d3a3", card.line, 2)


def _flower() -> str:
    stem, petal = tones("#5f9a5a"), tones("#f2a0b5")
    leaves = path("M0 6 C-14 0 -16 -8 -14 -12 C-4 -10 0 -4 0 6Z", stem.fill, stem.line, 2)
    bloom = "".join(ellipse(x, y - 22, 7, 7, petal.fill, petal.line, 2.2) for x, y in ((0, -9), (8.5, -2.8), (5.3, 7.3), (-5.3, 7.3), (-8.5, -2.8)))
    return line("M0 22 Q-2 0 0 -16", stem.line, 5.4) + line("M0 22 Q-2 0 0 -16", stem.fill, 2.4) + leaves + bloom + ellipse(0, -22, 5, 5, "#ffc845", "#a8701e", 1.8)


def _map() -> str:
    paper = tones("#ead9ae")
    return path("M-32 -18 L-11 -24 L11 -18 L32 -24 V18 L11 24 L-11 18 L-32 24Z", paper.fill, paper.line, 2.8) + line("M-11 -24 V18 M11 -18 V24", mix(paper.fill, paper.line, 0.5), 2) + line("M-22 8 q8 -10 16 -2 t16 -4", "#c9534b", 2.8) + line("M18 -8 l8 8 m0 -8 l-8 8", "#c9534b", 3)


def _phone() -> str:
    return path("M-9 -20 H9 Q12 -20 12 -17 V17 Q12 20 9 20 H-9 Q-12 20 -12 17 V-17 Q-12 -20 -9 -20Z", "#34405e", ink("#34405e"), 2.8) + path("M-8 -15 H8 V12 H-8Z", "#bfe3ee")


def _tool() -> str:
    steel = tones("#aab4c0")
    d = "M0 18 L0 -10"
    return line(d, steel.line, 10) + line(d, steel.fill, 5) + path("M-11 -28 C-16 -14 -8 -8 0 -8 C8 -8 16 -14 11 -28 L5 -24 V-17 H-5 V-24Z", steel.fill, steel.line, 2.8)


def _rolling_pin() -> str:
    wood = tones("#d3a571")
    return line("M-36 0 H36", wood.line, 10) + line("M-36 0 H36", wood.shade, 5) + path("M-24 -9 H24 Q28 0 24 9 H-24 Q-28 0 -24 -9Z", wood.fill, wood.line, 2.8) + line("M-18 -4 H14", wood.light, 3)


def _bag() -> str:
    leather = tones("#7a5540")
    return line("M-12 -2 Q0 -20 12 -2", leather.line, 4.5) + path("M-26 -2 H26 L29 32 H-29Z", leather.fill, leather.line) + path("M-26 -2 H26 L22 14 Q0 20 -22 14Z", leather.light, leather.line, 2.4) + ellipse(0, 15, 3.4, 3.4, "#f2c14e", "#7a4f1c", 1.8)


def _clipboard() -> str:
    board = tones("#a9744a")
    return path("M-18 -22 H18 V26 H-18Z", board.fill, board.line, 2.8) + path("M-13 -16 H13 V21 H-13Z", "#f8efd9") + path("M-8 -27 H8 V-18 H-8Z", "#c3ccd4", ink("#8a94a0"), 2.2) + line("M-8 -8 h16 M-8 0 h16 M-8 8 h10", "#8a7a6a", 2)


_PROPS = {
    "letter": _letter, "note": _note, "book": _book, "lantern": _lantern, "cup": _cup, "bread": _bread, "cake": _cake,
    "key": _key, "umbrella": _umbrella, "box": _box, "flower": _flower, "map": _map, "phone": _phone, "tool": _tool,
    "rolling_pin": _rolling_pin, "bag": _bag, "clipboard": _clipboard,
}  # fmt: skip
PROPS = tuple(_PROPS)

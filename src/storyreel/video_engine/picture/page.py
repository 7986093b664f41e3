"""A thing to read, close: the sheet, what is written on it, and the table it lies on, seen from above.

All in the units of an insert's sheet, 1280 × 720 around the middle of the frame.
"""

from storyreel.contracts.render_plan import ShotSpec
from storyreel.contracts.seed import between
from storyreel.video_engine.picture.ink import ink, light, mix, path, rect, shade
from storyreel.video_engine.picture.props.prop import nearest_prop
from storyreel.video_engine.picture.type import Fitted, Style, Typesetter, is_from_right

LEFT, TOP, WIDE, TALL = 300.0, 62.0, 640.0, 800.0  # of a sheet of paper
PAD = 66.0
TILT = -2.6  # degrees
PEN = "#35406e"
PAPERS = {
    "ledger": "#f4ecd6",
    "newspaper": "#e9e3d4",
    "rolled_newspaper": "#e9e3d4",
    "scroll": "#f1deb0",
    "sign": "#b98550",
}
RED = "#b8423f"


def page_art(spec: ShotSpec, type_: Typesetter) -> str:
    """The sheet without its words; below them are lines that nobody can read."""
    kind = nearest_prop(spec.prop)[0]
    paper = PAPERS.get(kind, "#f8eed6")
    return _tilted(_SHEETS.get(kind, _leaf)(paper) + _unread(spec, kind, type_))


def page_words(spec: ShotSpec, type_: Typesetter) -> str:
    """The words on the sheet."""
    heading, body = fitted_words(spec, type_)
    left, right = LEFT + PAD, LEFT + WIDE - PAD
    out, y, is_hand = "", _top(spec) + heading.style.size, _role(spec) == "hand"
    for line in heading.lines:
        if is_hand or is_from_right(line):
            out += type_.set_between(line, left, right, y, heading.style)
        else:
            out += type_.set(line, (left + right) / 2, y, heading.style)
        y += heading.style.size * 1.08
    y += body.style.size * 0.9
    for line in body.lines:
        out += type_.set_between(line, left, right, y, body.style)
        y += body.style.size * 1.32
    return _tilted(out)


def fitted_words(spec: ShotSpec, type_: Typesetter) -> tuple[Fitted, Fitted]:
    """The heading and the text of a sheet, at the sizes at which they fit."""
    role, limit = _role(spec), WIDE - 2 * PAD
    colour = PEN if role == "hand" else "#3a2c3e"
    is_sign = nearest_prop(spec.prop)[0] == "sign"
    size = 110.0 if is_sign else 76.0 if role == "hand" else 66.0
    colour = "#fff1d6" if is_sign else colour
    heading = type_.fit(spec.heading, Style(role, size, colour), limit, 2, 0.5)
    text = " ".join(spec.text)
    return heading, type_.fit(text, Style(role, size * 0.72, colour), limit, 5, 0.6)


def table_from_above(colour: str) -> str:
    """Planks that run across the whole frame."""
    top, edge = mix(light(colour), colour, 0.45), ink(colour)
    art = rect(-900, -900, 3100, 3400, top)
    for i, y in enumerate(range(-870, 2400, 168)):
        art += path(f"M-900 {y}H2200", "none", edge, 4, 'opacity=".5"')
        art += path(f"M-900 {y + 4}H2200", "none", light(top), 2.4, 'opacity=".5"')
        x = -700 + (i * 577) % 900
        for joint in (x, x + 1240):
            art += path(f"M{joint} {y}v168", "none", edge, 3, 'opacity=".4"')
        for j in range(5):
            start = -800 + (i * 331 + j * 613) % 2700
            bend = 10 if (i + j) % 2 else -10
            art += path(f"M{start} {y + 40 + j * 24}q110 {bend} 230 0t190 0", "none", edge, 2, 'opacity=".16"')
    return art


def _leaf(paper: str) -> str:
    art = rect(LEFT, TOP, WIDE, TALL, paper, 3, ink(paper), 5)
    fold = path(f"M{LEFT + 3} {TOP + TALL * 0.34}H{LEFT + WIDE - 3}", "none", shade(paper), 5, 'opacity=".35"')
    return art + fold + path(f"M{LEFT + 8} {TOP + TALL * 0.34 + 5}H{LEFT + WIDE - 8}", "none", light(paper), 4)


def _ledger(paper: str) -> str:
    art = rect(LEFT - 24, TOP - 14, WIDE + 48, TALL, "#7a3442", 10, ink("#7a3442"), 5)
    art += rect(LEFT, TOP, WIDE, TALL, paper, 3, ink(paper), 4)
    for y in range(int(TOP) + 170, 900, 54):
        art += path(f"M{LEFT + 4} {y}H{LEFT + WIDE - 4}", "none", "#9db4c8", 2.4, 'opacity=".8"')
    return art + "".join(
        path(f"M{x} {TOP + 4}V900", "none", RED, 2.4, 'opacity=".55"') for x in (LEFT + 46, LEFT + WIDE - 150)
    )


def _notice(paper: str) -> str:
    art = rect(LEFT, TOP, WIDE, TALL, paper, 3, ink(paper), 5)
    art += rect(LEFT + 26, TOP + 26, WIDE - 52, TALL - 52, paper, 2, ink(paper), 3)
    pin = path(f"M{LEFT + WIDE / 2 - 11} {TOP + 14}a11 11 0 1 0 22 0a11 11 0 1 0 -22 0Z", RED, ink(RED), 3)
    return art + pin


def _newspaper(paper: str) -> str:
    art = rect(LEFT - 20, TOP, WIDE + 40, TALL, paper, 2, ink(paper), 5)
    for y in (TOP + 142, TOP + 150):
        art += path(f"M{LEFT + 20} {y}H{LEFT + WIDE - 20}", "none", ink(paper), 3)
    return art + path(f"M{LEFT + WIDE / 2} {TOP + 420}V900", "none", ink(paper), 2, 'opacity=".5"')


def _book(paper: str) -> str:
    art = rect(LEFT - 400, TOP - 8, WIDE + 424, TALL, "#3f5f86", 12, ink("#3f5f86"), 5)
    art += rect(LEFT - 382, TOP + 8, 378, TALL, shade(paper), 4, ink(paper), 4)
    art += rect(LEFT - 4, TOP + 8, WIDE, TALL, paper, 4, ink(paper), 4)
    for i in range(13):
        art += path(f"M{LEFT - 350} {TOP + 80 + i * 46}H{LEFT - 44}", "none", "#8d8078", 6, 'opacity=".6"')
    return art + path(f"M{LEFT - 4} {TOP + 10}V900", "none", shade(shade(paper)), 12, 'opacity=".35"')


def _sign(board: str) -> str:
    art = rect(LEFT - 10, TOP + 60, WIDE + 20, 420, board, 8, ink(board), 7)
    for i in (1, 2):
        art += path(f"M{LEFT - 4} {TOP + 60 + i * 140}h{WIDE + 8}", "none", ink(board), 4, 'opacity=".45"')
    nails = ((LEFT + 22, TOP + 92), (LEFT + WIDE - 22, TOP + 92), (LEFT + 22, TOP + 448), (LEFT + WIDE - 22, TOP + 448))
    dots = (
        path(f"M{x - 7:.0f} {y:.0f}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z", "#5a5566", ink("#5a5566"), 2) for x, y in nails
    )
    return art + "".join(dots)


_SHEETS = {
    "clipboard": _leaf,
    "ledger": _ledger,
    "newspaper": _newspaper,
    "notice": _notice,
    "open_book": _book,
    "rolled_newspaper": _newspaper,
    "sign": _sign,
}


def _unread(spec: ShotSpec, kind: str, type_: Typesetter) -> str:
    """Lines below the words that nobody can read: a hand's waves, or print as bars."""
    if kind == "sign" or (kind == "notice" and spec.text):
        return ""
    heading, body = fitted_words(spec, type_)
    is_hand = _role(spec) == "hand"
    y = _top(spec) + heading.style.size * (0.9 + 1.08 * len(heading.lines)) + body.style.size * 1.32 * len(body.lines)
    y += 34.0
    art, number, left = "", 0, LEFT + PAD
    while y < 880:
        right = LEFT + WIDE - PAD - (120 if number % 4 == 3 else 12 * (number % 3))
        if is_hand:
            art += path(_scribble(left, right, y, f"{spec.prop}:{number}"), "none", PEN, 3.2, 'opacity=".5"')
        else:
            art += path(f"M{left} {y}H{right}", "none", "#7d7078", 7, 'opacity=".5"')
        y += 54 if is_hand else 34
        number += 1
    return art


def _scribble(left: float, right: float, y: float, key: str) -> str:
    """A line of a fast hand: words of low and high strokes with gaps between them."""
    d, x, word = "", left, 0
    while x < right - 60:
        letters, d = between(2, 6, key, word), f"{d}M{x:.0f} {y:.0f}"
        for letter in range(letters):
            high = between(9, 15, key, word, letter) + (14 if between(0, 4, key, word, letter, "tall") == 0 else 0)
            wide = between(11, 17, key, word, letter, "wide")
            d += f"c{wide * 0.2:.1f} {-high} {wide * 0.9:.1f} {-high} {wide * 0.55:.1f} -3"
            d += f"s{wide * 0.1:.1f} 5 {wide * 0.45:.1f} 2"
            x += wide
        x, word = x + 18, word + 1
    return d


def _top(spec: ShotSpec) -> float:
    return TOP + (150.0 if nearest_prop(spec.prop)[0] == "sign" else 46.0)


def _role(spec: ShotSpec) -> str:
    return "hand" if spec.card == "hand" else "print"


def _tilted(art: str) -> str:
    return f'<g transform="rotate({TILT} {LEFT + WIDE / 2} {TOP + 300})">{art}</g>'

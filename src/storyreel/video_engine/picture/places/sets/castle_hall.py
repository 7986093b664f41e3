"""The great hall of a castle."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    RIGHT,
    TOP,
    Shell,
    draw_floor,
    draw_rug,
    make_room,
)
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    faint,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("barrel", "wall", 110, 124, 0.5),
    Piece("crate", "wall", 96, 116, 0.25),
    Piece("candle", "step", 56, 70, 0.7),
)
WINDOWS = (340, 1140)


def castle_hall(chance: Chance) -> Scenery:
    """A hall of stone: pointed windows, banners, a throne on steps, burning torches, a red carpet, armour."""
    stone = chance.pick(("#a9a09c", "#9aa0ac", "#b3a48c"), "stone")
    banner = chance.pick((("#a8323e", "#e0b24c"), ("#2f5a8f", "#e9e2d0"), ("#4f7a4a", "#e0b24c")), "banner")
    shell = Shell(stone, mix(stone, "#7a6a60", 0.35), "#6a4a3c", ())
    wall = _stones(stone, chance) + "".join(_lancet(x, 300, 130, 330) for x in WINDOWS)
    wall += (
        _arch(stone)
        + "".join(_banner(x, 280, *banner) for x in (250, 540, 1060, 1350))
        + _throne(800, FLOOR + 4, banner)
    )
    torches = [_torch(x, 560) for x in (620, 980)]
    wall += "".join(art for art, _ in torches) + _armour(230, FLOOR + 20) + _armour(1390, FLOOR + 20)
    wall += dress({"step": [(650, FLOOR + 6), (950, FLOOR + 6)]}, PIECES, chance)
    floor = draw_floor(shell, boards=False) + _flags(shell.floor) + draw_rug(800, 1000, 420, 380, banner[0], banner[1])
    things = dress({"wall": [(300, 924), (1310, 930)]}, PIECES, chance)
    front = box(-30, 150, 150, 1060, "#4a4450", 30, 5)
    return make_room(
        shell, floor + wall, "", things, front, marks(640, 960), "#7a5a44", look_out("garden", chance),
        screens="".join(lit for _, lit in torches), seats=(seat(800, 852),),
    )  # fmt: skip


def _stones(stone: str, chance: Chance) -> str:
    holes = "".join(_pointed(x, 300, 130, 330) for x in WINDOWS)
    wall = f"M-20 -20H1620V{FLOOR}H-20Z{holes}"
    art = shape(wall, ramp(shade(shade(stone)), stone, light(stone)), 0, 'fill-rule="evenodd"')
    blocks = ""
    for i in range(120):
        row = i // 8
        x, y = 20 + (i % 8) * 204 + (row % 2) * 100 + chance.number(-30, 30, "x", i), TOP - 40 + row * 43
        near = any(wx - 50 < x < wx + 150 and 250 < y < 660 for wx in WINDOWS)
        if not near and chance.share("block", i) < 0.6:
            blocks += box(x, y, chance.number(50, 90, "w", i), 36, (shade(stone), light(stone))[i % 2], 6, 0)
    return art + faint(blocks, 0.5) + veil(LEFT, TOP - 60, RIGHT - LEFT, 160, "#2b1a3d", 0.4, 0)


def _pointed(x: float, y: float, w: float, h: float) -> str:
    return f"M{x} {y + h}V{y + 90}Q{x} {y + 30} {x + w / 2} {y}Q{x + w} {y + 30} {x + w} {y + 90}V{y + h}Z"


def _lancet(x: float, y: float, w: float, h: float) -> str:
    frame = "#cfc6bc"
    art = shape(_pointed(x, y, w, h), "#e6f2f4", 0, 'fill-opacity=".16"')
    art += "".join(
        poly([(x + a, y + b), (x + a + 24, y + b), (x + a + 12, y + b + 40)], tone, 0).replace(
            "/>", ' fill-opacity=".55"/>'
        )
        for a, b, tone in ((18, 110, "#d9605c"), (84, 110, "#4f7fc0"), (18, 210, "#f0c45c"), (84, 210, "#6fb07a"))
    )
    art += (
        stroke(_pointed(x, y, w, h), line_of(frame), 25)
        + stroke(_pointed(x, y, w, h), frame, 19)
        + stroke(f"M{x + w / 2} {y + 8}V{y + h}M{x} {y + 110}h{w}M{x} {y + 210}h{w}", line_of(frame), 8)
        + stroke(f"M{x + w / 2} {y + 8}V{y + h}M{x} {y + 110}h{w}M{x} {y + 210}h{w}", frame, 5)
    )
    return art + box(x - 24, y + h + 4, w + 48, 22, light(frame), 3)


def _arch(stone: str) -> str:
    art = ""
    for x in (140, 460, 1140 + 320, 1140):
        art += (
            box(x - 30, 240, 60, FLOOR - 240, f"across({light(stone)},{stone},{shade(stone)})", 2)
            + box(x - 42, FLOOR - 40, 84, 40, light(stone), 4)
            + box(x - 40, 250, 80, 26, light(stone), 4)
        )
    rib = "M140 250Q300 60 460 250M460 250Q800 -120 1140 250M1140 250Q1300 60 1460 250"
    return stroke(rib, line_of(stone), 42) + stroke(rib, light(stone), 35) + art


def _banner(x: float, y: float, cloth: str, gold: str) -> str:
    art = shape(
        f"M{x - 44} {y}H{x + 44}V{y + 250}L{x} {y + 214}L{x - 44} {y + 250}Z",
        f"across({light(cloth)},{cloth},{shade(cloth)})",
        2.8,
    )
    art += stroke(f"M{x - 34} {y + 8}V{y + 226}M{x + 34} {y + 8}V{y + 226}", gold, 4) + box(
        x - 56, y - 10, 112, 14, "#8a5a3c", 6
    )
    return art + shape(f"M{x} {y + 70}l12 26h28l-22 18l9 30l-27 -18l-27 18l9 -30l-22 -18h28Z", gold, 2)


def _throne(x: float, y: float, banner: tuple[str, str]) -> str:
    cloth, gold = banner
    art = "".join(box(x - 250 + i * 44, y - 4 - i * 22, 500 - i * 88, 26, "ramp(#cfc6bc,#9a928c)", 2) for i in range(3))
    art += shape(
        f"M{x - 78} {y - 50}V{y - 230}Q{x - 70} {y - 300} {x} "
        f"{y - 322}Q{x + 70} {y - 300} {x + 78} {y - 230}V{y - 50}Z",
        ramp(light(gold), shade(gold)),
        3,
    )
    art += shape(
        f"M{x - 56} {y - 60}V{y - 222}Q{x - 48} {y - 272} {x} "
        f"{y - 288}Q{x + 48} {y - 272} {x + 56} {y - 222}V{y - 60}Z",
        ramp(cloth, shade(cloth)),
        2.4,
    )
    art += (
        box(x - 80, y - 124, 160, 40, ramp(light(cloth), cloth), 12)
        + box(x - 104, y - 164, 34, 118, ramp(light(gold), shade(gold)), 8)
        + box(x + 70, y - 164, 34, 118, ramp(light(gold), shade(gold)), 8)
    )
    return art + "".join(oval(x + dx, y - dy, 11, 11, "#f6e3a0", 2) for dx, dy in ((-87, 172), (87, 172), (0, 326)))


def _torch(x: float, y: float) -> tuple[str, str]:
    art = box(x - 7, y, 14, 74, "#6a4a3c", 4) + box(x - 22, y - 12, 44, 18, "#4a4450", 5)
    fire = shape(
        f"M{x} {y - 88}Q{x + 34} {y - 46} {x + 20} {y - 14}H{x - 20}Q{x - 34} {y - 46} {x} {y - 88}Z", "#f08a3a", 0
    ) + shape(
        f"M{x + 2} {y - 56}Q{x + 18} {y - 34} {x + 10} {y - 14}H{x - 10}Q{x - 16} {y - 34} {x + 2} {y - 56}Z",
        "#ffe08a",
        0,
    )
    return art + fire, fire + glow(x, y - 40, 300, "#ff9a40", 0.55)


def _armour(x: float, y: float) -> str:
    steel = "across(#e3e9ee,#a9b4c0,#76839a)"
    art = (
        contact(x, y, 70)
        + box(x - 56, y - 26, 112, 26, "#7a6a60", 4)
        + box(x - 30, y - 120, 26, 96, steel, 8)
        + box(x + 4, y - 120, 26, 96, steel, 8)
    )
    art += (
        shape(f"M{x - 46} {y - 236}Q{x} {y - 256} {x + 46} {y - 236}L{x + 32} {y - 112}H{x - 32}Z", steel)
        + "".join(box(x + dx - 12, y - 230, 24, 104, steel, 12) for dx in (-54, 54))
        + "".join(oval(x + dx, y - 228, 22, 18, "#c3ccd4") for dx in (-48, 48))
    )
    art += (
        shape(f"M{x - 28} {y - 250}V{y - 286}Q{x - 24} {y - 316} {x} {y - 316}T{x + 28} {y - 286}V{y - 250}Z", steel)
        + box(x - 22, y - 290, 44, 9, "#2f2f40", 3, 1.4)
        + shape(f"M{x} {y - 316}q34 -44 48 -6q-26 -8 -48 6Z", "#c9404c", 2.2)
    )
    return (
        art
        + stroke(f"M{x + 74} {y}V{y - 350}", "#8a5a3c", 7)
        + shape(f"M{x + 74} {y - 400}l14 52h-28Z", "#cfd6de", 2.2)
    )


def _flags(floor: str) -> str:
    art = "".join(stroke(f"M-20 {y}H1620", line_of(floor), 2, 0.5) for y in (850, 894, 956, 1040, 1150))
    return art + "".join(
        stroke(f"M{800 + i * 130} {FLOOR}L{800 + i * 320} 1200", line_of(floor), 2, 0.5) for i in range(-8, 9)
    )

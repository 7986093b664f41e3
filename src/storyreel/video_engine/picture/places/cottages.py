"""Village houses: plaster or half-timber under thatch or tiles, with snow on them in winter."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.seasons import SNOW
from storyreel.video_engine.picture.places.shapes import at, box, contact, glow, line_of, oval, ramp, shape, stroke

PLASTER = ("#f2e6cc", "#e9cfae", "#e3d6c4", "#e8bfa4", "#cfd3bd")
TIMBER = "#7a5640"
ROOFS = (("#c9a868", True), ("#b5624f", False), ("#8a5f5a", False), ("#b8935a", True))


def draw_cottage(x: float, y: float, scale: float, chance: Chance) -> tuple[str, str]:
    """Draw a small house on the middle of its foot, 280 wide and 330 high at scale 1: (art, lit windows)."""
    wall = chance.pick(PLASTER, "wall")
    roof, is_thatched = chance.pick(ROOFS, "roof")
    art = contact(0, 0, 180) + box(-140, -160, 280, 160, f"across({light(wall)},{wall},{shade(wall)})", 2)
    art += box(-144, -20, 288, 22, "#a99a90", 2, 2)
    art += _timbers() if chance.share("timber") < 0.5 else ""
    art += box(60, -330, 36, 110, "#b08a7a", 2) + box(54, -338, 48, 14, "#8a6a60", 3, 2)
    art += _roof(roof, is_thatched, chance)
    door = chance.pick(("#4f7f6f", "#8a4f44", "#4a6a8f", "#7a5a3c"), "door")
    art += box(-30, -118, 60, 118, ramp(light(door), shade(door)), 22) + oval(18, -56, 4, 4, "#f0c860", 1.4)
    lamps = ""
    for wx in (-112, 56):
        pane, lit = _window(wx, -118, door, chance.of(wx))
        art, lamps = art + pane, lamps + lit
    return at(x, y, art, scale), at(x, y, lamps, scale)


def _timbers() -> str:
    beams = "M-136 -150H136M-136 -86H-36M36 -86H136M-134 -158V-8M134 -158V-8M-46 -158V-8M46 -158V-8"
    beams += "M-132 -88L-50 -148M132 -88L50 -148"
    return stroke(beams, line_of(TIMBER), 11) + stroke(beams, TIMBER, 7.5)


def _roof(colour: str, is_thatched: bool, chance: Chance) -> str:
    eaves = "M-170 -138Q-120 -290 -84 -296H84Q120 -290 170 -138Q0 -160 -170 -138Z" if is_thatched else (
        "M-166 -146L-92 -290H92L166 -146Z"
    )  # fmt: skip
    if chance.season == "winter":
        colour = mix(colour, SNOW, 0.82)
    art = shape(eaves, ramp(light(colour), colour, shade(colour)), 2.8)
    rows = "M-112 -250Q0 -264 112 -250M-132 -214Q0 -230 132 -214M-150 -178Q0 -196 150 -178"
    art += stroke(rows, line_of(colour), 2, 0.45)
    ticks = "".join(f"M{-120 + i * 20} {-206 if i % 2 else -242}v22" for i in range(13))
    art += stroke(ticks, line_of(colour), 1.8, 0.4)
    ridge = box(-92, -304, 184, 18, light(colour), 8, 2.2)
    return art + ridge


def _window(x: float, y: float, shutter: str, chance: Chance) -> tuple[str, str]:
    trim = "#f6efe0"
    art = box(x - 4, y - 4, 64, 60, trim, 3, 2) + box(x, y, 56, 52, ramp("#6f97b0", "#a9cad3"), 2, 1.6)
    art += stroke(f"M{x + 28} {y}v52M{x} {y + 24}h56", trim, 4)
    art += "".join(box(sx, y - 4, 16, 60, shutter, 2, 1.8) for sx in (x - 20, x + 60))
    if chance.season in ("spring", "summer"):
        bloom = chance.pick(("#f0607a", "#f6cf5c", "#f3a0b4", "#e0803c"), "bloom")
        art += "".join(
            oval(x + 2 + i * 10, y + 55 - (i % 2) * 4, 6, 6, bloom if i % 2 else "#6aa35a", 1.2) for i in range(6)
        )
    elif chance.season == "winter":
        art += box(x - 6, y + 54, 68, 10, "#ffffff", 5, 1.4)
    art += box(x - 6, y + 58, 68, 13, "#a5744a", 3, 1.8)
    lit = box(x, y, 56, 52, "ramp(#ffc04c,#ff9c18)", 2, 0) + stroke(f"M{x + 28} {y}v52M{x} {y + 24}h56", "#b8863e", 4)
    return art, (lit + glow(x + 28, y + 26, 92, "#ffb050", 0.45)) if chance.share("lit") < 0.75 else ""

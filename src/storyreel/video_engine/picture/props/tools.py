"""Tools, lamps and ship's gear."""

from collections.abc import Callable

from storyreel.video_engine.picture.ink import ellipse, ink, light, path, rect, shade


def dipstick(line: float) -> str:
    """A brass oil gauge with a ring and notches."""
    brass = "#d9a441"
    rod = _rod("M22 88L76 26", brass, 6, line)
    notches = "".join(
        path(f"M{30 + i * 8 - 4} {79 - i * 9.2 - 3:.1f}l8 6", "none", ink(brass), line * 0.7) for i in range(4)
    )
    oil = path("M22 88L33 75", "none", "#5a3a2c", 6)
    ring = path("M76 26m-2 2a13 13 0 1 1 4 3", "none", ink(brass), 7 + 2 * line) + path(
        "M76 26m-2 2a13 13 0 1 1 4 3", "none", light(brass), 7
    )
    return rod + oil + notches + ring


def key(line: float) -> str:
    """An old iron-and-brass key."""
    brass = "#d8a23c"
    bow = "M30 16a19 19 0 1 0 .1 0ZM30 26a9 9 0 1 1 -.1 0Z"
    shaft = path("M40 46L50 38L88 78L84 88L74 86L76 78L68 80L67 70L60 70Z", brass, ink(brass), line)
    ring = path(bow, brass, ink(brass), line, 'fill-rule="evenodd"')
    return shaft + ring + path("M17 30a14 14 0 0 1 10 -9M48 44L76 74", "none", light(light(brass)), 2.6)


def oil_can(line: float) -> str:
    """A can with a long spout."""
    tin = "#4f8a86"
    spout = path("M66 56L92 22L98 26L76 68Z", light(tin), ink(tin), line)
    body = path("M20 90V58Q20 44 34 42H58Q72 44 72 58V90Z", tin, ink(tin), line)
    cap = rect(38, 30, 16, 13, "#d8a23c", 3, ink("#d8a23c"), line)
    handle = path("M22 60C2 56 2 84 20 82", "none", ink(tin), 6 + 2 * line) + path(
        "M22 60C2 56 2 84 20 82", "none", shade(tin), 6
    )
    label = path("M46 56C54 66 55 78 46 78S38 66 46 56Z", "#e9a23c", ink("#e9a23c"), line * 0.7)
    drop = path("M96 34C100 40 100 46 96 46S92 40 96 34Z", "#6a4a30", ink("#6a4a30"), line * 0.6)
    return (
        handle
        + spout
        + body
        + rect(60, 52, 8, 36, shade(tin), 3)
        + cap
        + label
        + drop
        + path("M27 56V84", "none", light(light(tin)), 3)
    )


def lantern(line: float) -> str:
    """A storm lantern with a flame."""
    iron = "#4a5568"
    ring = path("M34 30C30 2 70 2 66 30", "none", ink(iron), 4 + 2 * line) + path(
        "M34 30C30 2 70 2 66 30", "none", light(iron), 4
    )
    glass = path("M34 38Q24 56 34 76H66Q76 56 66 38Z", "#ffe6a6", ink("#e0b060"), line)
    flame = path("M50 46C60 58 60 70 50 72S40 60 50 46Z", "#ff9d3a", ink("#e0822a"), line * 0.6) + path(
        "M50 58C55 64 54 70 50 70S46 65 50 58Z", "#fff0b0"
    )
    cage = path("M34 40Q26 56 34 74M66 40Q74 56 66 74", "none", ink(iron), 3.4)
    roof = path("M30 38L38 24H62L70 38Z", iron, ink(iron), line)
    foot = path("M28 92L32 76H68L72 92Z", iron, ink(iron), line) + path(
        "M33 36L40 26M33 90L36 79", "none", light(light(iron)), 2.6
    )
    return ring + glass + flame + cage + roof + foot


def torch(line: float) -> str:
    """An electric torch, its lens to the upper right."""
    body = "#c9483f"
    tube = path("M10 82L50 42L62 54L22 94Q10 94 10 82Z", body, ink(body), line)
    head = path("M44 40L62 18L86 42L64 60Z", "#4a4a5e", ink("#4a4a5e"), line)
    lens = path("M62 18Q82 14 88 22Q92 30 86 42Z", "#fff0b8", ink("#e0b860"), line)
    return (
        tube
        + head
        + lens
        + rect(30, 62, 12, 7, "#f4ead0", 3, ink("#c9b78a"), line * 0.6)
        + path("M17 82L46 53M53 38L63 26", "none", light(light(body)), 3)
    )


def watering_can(line: float) -> str:
    """A tin can with a rose spout."""
    tin = "#6f9fc4"
    handle = path("M34 44C30 4 74 10 70 44", "none", ink(tin), 5 + 2 * line) + path(
        "M34 44C30 4 74 10 70 44", "none", shade(tin), 5
    )
    spout = path("M34 66L12 34L20 30L44 54Z", light(tin), ink(tin), line) + path(
        "M4 34L22 22L26 30L10 42Z", "#d8a23c", ink("#d8a23c"), line
    )
    body = path("M34 42H84L80 88Q80 92 74 92H42Q37 92 36 88Z", tin, ink(tin), line)
    bands = path("M36 54H82M38 80H80", "none", ink(tin), line * 0.6)
    return (
        handle
        + spout
        + body
        + path("M70 44L68 90H76Q79 90 80 86L83 44Z", shade(tin))
        + bands
        + path("M42 48L44 84", "none", light(light(tin)), 3.4)
    )


def robot_hand(line: float) -> str:
    """A jointed robot hand, palm to the left."""
    steel = "#9fb0c0"
    fingers = ""
    for dx, top in ((26, 24), (40, 14), (54, 16), (68, 26)):
        fingers += rect(dx, top + 18, 11, 26, steel, 4, ink(steel), line) + rect(
            dx, top, 11, 20, light(steel), 5, ink(steel), line
        )
    thumb = path("M26 64L10 52Q6 46 12 42Q18 40 22 46L34 56Z", light(steel), ink(steel), line)
    palm = path("M24 56H82V76Q80 88 66 88H42Q28 86 24 72Z", steel, ink(steel), line)
    wrist = rect(38, 86, 30, 12, shade(steel), 3, ink(steel), line)
    return (
        wrist
        + fingers
        + thumb
        + palm
        + ellipse(54, 71, 8, 8, "#5fd0d8", ink("#3f9aa8"), line)
        + path("M30 62V74", "none", "#ffffff", 3, 'opacity=".6"')
    )


def anchor(line: float) -> str:
    """An iron anchor with a wooden stock."""
    iron = "#6a7486"
    bars = ("M50 26V88", "M14 62Q18 90 50 90T86 62")
    body = "".join(path(d, "none", ink(iron), 10 + 2 * line) for d in bars) + "".join(
        path(d, "none", iron, 10) for d in bars
    )
    flukes = path("M4 70L16 50L28 68ZM96 70L84 50L72 68Z", iron, ink(iron), line)
    stock = rect(26, 30, 48, 10, "#a5744a", 5, ink("#a5744a"), line)
    eye = path("M50 4a12 12 0 1 0 .1 0ZM50 11a5 5 0 1 1 -.1 0Z", iron, ink(iron), line, 'fill-rule="evenodd"')
    return body + flukes + stock + eye + path("M47 42V84", "none", light(light(iron)), 2.6)


def rope(line: float) -> str:
    """A coil of rope."""
    hemp = "#d8b77a"
    coil = ""
    for i, (y, rx) in enumerate(((84, 42), (72, 40), (60, 37), (49, 33))):
        coil += ellipse(50, y, rx, 11, hemp if i % 2 else light(hemp), ink(hemp), line)
    twists = path(
        "M16 80l8 10M34 86l8 9M54 88l8 7M74 84l8 7M20 68l8 9M42 75l8 7M64 74l8 6M24 56l8 9M46 63l8 6M66 61l8 5",
        "none",
        ink(hemp),
        line * 0.5,
    )
    hole = ellipse(50, 48, 20, 6, shade(shade(hemp)), ink(hemp), line)
    end = path("M80 60Q96 64 90 84", "none", ink(hemp), 8 + 2 * line) + path("M80 60Q96 64 90 84", "none", hemp, 8)
    return coil + twists + hole + end


def _rod(d: str, colour: str, width: float, line: float) -> str:
    return path(d, "none", ink(colour), width + 2 * line) + path(d, "none", colour, width)


TOOLS: dict[str, Callable[[float], str]] = {
    "anchor": anchor,
    "dipstick": dipstick,
    "key": key,
    "lantern": lantern,
    "oil_can": oil_can,
    "robot_hand": robot_hand,
    "rope": rope,
    "torch": torch,
    "watering_can": watering_can,
}

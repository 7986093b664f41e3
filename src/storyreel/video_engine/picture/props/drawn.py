"""Props of our own hand: paper and office things, lamps, and what the stories turn on."""

from collections.abc import Callable

from storyreel.video_engine.picture.ink import ellipse, ink, light, path, rect, shade


def dipstick(line: float) -> str:
    """A brass oil gauge with a ring and notches."""
    brass = "#d9a441"
    rod = _rod("M22 88L76 26", brass, 6, line)
    notches = "".join(path(f"M{30 + i * 8 - 4} {79 - i * 9.2 - 3:.1f}l8 6", "none", ink(brass), line * 0.7) for i in range(4))
    oil = path("M22 88L33 75", "none", "#5a3a2c", 6)
    ring = path("M76 26m-2 2a13 13 0 1 1 4 3", "none", ink(brass), 7 + 2 * line) + path("M76 26m-2 2a13 13 0 1 1 4 3", "none", light(brass), 7)
    return rod + oil + notches + ring


def key(line: float) -> str:
    """An old iron-and-brass key."""
    brass = "#d8a23c"
    bow = "M30 16a19 19 0 1 0 .1 0ZM30 26a9 9 0 1 1 -.1 0Z"
    shaft = path("M40 46L50 38L88 78L84 88L74 86L76 78L68 80L67 70L60 70Z", brass, ink(brass), line)
    ring = path(bow, brass, ink(brass), line, 'fill-rule="evenodd"')
    return shaft + ring + path("M17 30a14 14 0 0 1 10 -9M48 44L76 74", "none", light(light(brass)), 2.6)


def ledger(line: float) -> str:
    """A thick record book with a ribbon and brass corners."""
    cover = "#7a3442"
    pages = path("M20 84L84 84L84 92L24 92Q16 90 20 84Z", "#f3e6c8", ink("#d8c59a"), line)
    block = rect(16, 10, 68, 76, cover, 4, ink(cover), line) + rect(16, 10, 13, 76, shade(cover), 3)
    label = rect(38, 26, 36, 22, "#f3e6c8", 2, ink("#c9b78a"), line * 0.7)
    lines = path("M43 33h26M43 40h18", "none", "#8a7358", 2.2)
    corners = "".join(path(d, "#d8a23c", ink("#d8a23c"), line * 0.6) for d in ("M84 10v14l-14 -14Z", "M84 86v-14l-14 14Z"))
    ribbon = path("M58 86v12l4 -4l4 4v-12Z", "#e0983a", ink("#e0983a"), line * 0.7)
    return pages + ribbon + block + label + lines + corners + path("M33 14V82", "none", light(cover), 2)


def letter(line: float) -> str:
    """A sealed letter."""
    paper = "#f6e6c4"
    body = rect(8, 22, 84, 58, paper, 4, ink(paper), line)
    flap = path("M9 25L50 56L91 25", "none", ink(paper), line) + path("M10 78L40 50M90 78L60 50", "none", ink(paper), line * 0.7)
    seal = ellipse(50, 56, 11, 11, "#c0413f", ink("#c0413f"), line * 0.8) + ellipse(48, 54, 5, 5, light("#c0413f"))
    return body + path("M10 24L50 55L90 24Z", light(paper), None) + flap + seal


def notice(line: float) -> str:
    """A printed notice with a red stamp and a pin; its print cannot be read."""
    paper = "#f7ecd2"
    sheet = path("M18 10H80V80Q80 92 68 92H18Z", paper, ink(paper), line) + path("M80 78Q66 76 68 92", shade(paper), ink(paper), line * 0.7)
    print_ = path("M28 26h42", "none", "#5a4a5c", 5) + path("M28 40h42M28 49h38M28 58h42M28 67h26", "none", "#9a8874", 2.6)
    stamp = f'<g transform="rotate(-16 54 72)">{rect(40, 66, 28, 14, "#f7ecd2", 2, "#c0413f", 2.6)}{path("M45 73h18", "none", "#c0413f", 3)}</g>'
    return sheet + print_ + stamp + ellipse(49, 13, 5, 5, "#c0413f", ink("#c0413f"), line * 0.8)


def date_stamp(line: float) -> str:
    """A hand stamp with wheels of dates and a round grip."""
    wood = "#9a5a38"
    steel = "#8d97a6"
    base = rect(22, 78, 56, 12, "#4a4458", 3, ink("#4a4458"), line) + path("M30 93h40", "none", "#c0413f", 3)
    frame = path("M28 78V56Q28 48 36 48H64Q72 48 72 56V78Z", steel, ink(steel), line)
    wheels = "".join(rect(34 + i * 8.4, 58, 7, 20, "#f3e6c8", 2, ink("#c9b78a"), line * 0.6) + path(f"M{36 + i * 8.4:.1f} 68h3", "none", "#5a4a5c", 2) for i in range(4))
    neck = rect(45, 34, 10, 16, steel, 2, ink(steel), line)
    grip = path("M50 6C64 6 68 18 62 27C59 33 57 34 57 38H43C43 34 41 33 38 27C32 18 36 6 50 6Z", wood, ink(wood), line)
    return base + frame + wheels + neck + grip + path("M42 12q-5 8 1 15", "none", light(light(wood)), 3)


def oil_can(line: float) -> str:
    """A can with a long spout."""
    tin = "#4f8a86"
    spout = path("M66 56L92 22L98 26L76 68Z", light(tin), ink(tin), line)
    body = path("M20 90V58Q20 44 34 42H58Q72 44 72 58V90Z", tin, ink(tin), line)
    cap = rect(38, 30, 16, 13, "#d8a23c", 3, ink("#d8a23c"), line)
    handle = path("M22 60C2 56 2 84 20 82", "none", ink(tin), 6 + 2 * line) + path("M22 60C2 56 2 84 20 82", "none", shade(tin), 6)
    label = path("M46 56C54 66 55 78 46 78S38 66 46 56Z", "#e9a23c", ink("#e9a23c"), line * 0.7)
    drop = path("M96 34C100 40 100 46 96 46S92 40 96 34Z", "#6a4a30", ink("#6a4a30"), line * 0.6)
    return handle + spout + body + rect(60, 52, 8, 36, shade(tin), 3) + cap + label + drop + path("M27 56V84", "none", light(light(tin)), 3)


def lantern(line: float) -> str:
    """A storm lantern with a flame."""
    iron = "#4a5568"
    ring = path("M34 30C30 2 70 2 66 30", "none", ink(iron), 4 + 2 * line) + path("M34 30C30 2 70 2 66 30", "none", light(iron), 4)
    glass = path("M34 38Q24 56 34 76H66Q76 56 66 38Z", "#ffe6a6", ink("#e0b060"), line)
    flame = path("M50 46C60 58 60 70 50 72S40 60 50 46Z", "#ff9d3a", ink("#e0822a"), line * 0.6) + path("M50 58C55 64 54 70 50 70S46 65 50 58Z", "#fff0b0")
    cage = path("M34 40Q26 56 34 74M66 40Q74 56 66 74", "none", ink(iron), 3.4)
    roof = path("M30 38L38 24H62L70 38Z", iron, ink(iron), line)
    foot = path("M28 92L32 76H68L72 92Z", iron, ink(iron), line) + path("M33 36L40 26M33 90L36 79", "none", light(light(iron)), 2.6)
    return ring + glass + flame + cage + roof + foot


def jar(line: float) -> str:
    """A jar of yeast, half risen, with bubbles and a cloth lid."""
    glass = "#cfe6e8"
    body = path("M22 36Q16 42 18 52V84Q18 94 28 94H72Q82 94 82 84V52Q84 42 78 36Z", glass, ink("#8ab0b8"), line)
    dough = path("M21 60Q36 50 50 56T79 58V83Q79 91 71 91H29Q21 91 21 83Z", "#f1dcae", ink("#d8ba80"), line * 0.7)
    bubbles = "".join(ellipse(x, y, r, r, "#fff6de", ink("#d8ba80"), line * 0.5) for x, y, r in ((34, 70, 5), (50, 76, 7), (66, 68, 4.5), (44, 64, 3), (62, 82, 4)))
    cloth = path("M18 36Q14 26 24 22Q50 10 76 22Q86 26 82 36L88 46Q70 38 50 40T12 46Z", "#d9675a", ink("#d9675a"), line)
    tie = path("M20 37Q50 30 80 37", "none", "#f4ead0", 4)
    return body + dough + bubbles + cloth + tie + path("M26 48V84", "none", "#ffffff", 4, 'opacity=".7"')


def watering_can(line: float) -> str:
    """A tin can with a rose spout."""
    tin = "#6f9fc4"
    handle = path("M34 44C30 4 74 10 70 44", "none", ink(tin), 5 + 2 * line) + path("M34 44C30 4 74 10 70 44", "none", shade(tin), 5)
    spout = path("M34 66L12 34L20 30L44 54Z", light(tin), ink(tin), line) + path("M4 34L22 22L26 30L10 42Z", "#d8a23c", ink("#d8a23c"), line)
    body = path("M34 42H84L80 88Q80 92 74 92H42Q37 92 36 88Z", tin, ink(tin), line)
    bands = path("M36 54H82M38 80H80", "none", ink(tin), line * 0.6)
    return handle + spout + body + path("M70 44L68 90H76Q79 90 80 86L83 44Z", shade(tin)) + bands + path("M42 48L44 84", "none", light(light(tin)), 3.4)


def painting(line: float) -> str:
    """A small framed seascape."""
    gold = "#d8a23c"
    frame = rect(6, 14, 88, 72, gold, 4, ink(gold), line) + rect(11, 19, 78, 62, light(gold), 2, ink(gold), line * 0.5)
    canvas = rect(17, 25, 66, 50, "#f3b98a", 1, ink(gold), line * 0.7)
    sea = path("M17 52H83V75H17Z", "#3f7f96") + ellipse(60, 48, 9, 9, "#fff0c0") + path("M17 52H83V75H17Z", "#3f7f96")
    hills = path("M17 52Q30 40 44 52Z", "#7a5a86") + path("M24 60h16M50 58h22M34 68h26M66 67h10", "none", "#bfe0de", 2.2)
    boat = path("M34 62h18l-4 6H38Z", "#c94f4f", ink("#c94f4f"), line * 0.5) + path("M43 61V44L52 60Z", "#fff6e4", ink("#d8c59a"), line * 0.5)
    return frame + canvas + sea + hills + boat


def torch(line: float) -> str:
    """An electric torch, its lens to the upper right."""
    body = "#c9483f"
    tube = path("M10 82L50 42L62 54L22 94Q10 94 10 82Z", body, ink(body), line)
    head = path("M44 40L62 18L86 42L64 60Z", "#4a4a5e", ink("#4a4a5e"), line)
    lens = path("M62 18Q82 14 88 22Q92 30 86 42Z", "#fff0b8", ink("#e0b860"), line)
    return tube + head + lens + rect(30, 62, 12, 7, "#f4ead0", 3, ink("#c9b78a"), line * 0.6) + path("M17 82L46 53M53 38L63 26", "none", light(light(body)), 3)


def cup(line: float) -> str:
    """A mug with steam."""
    clay = "#e8ddc6"
    handle = path("M70 48C94 44 94 80 68 78", "none", ink(clay), 7 + 2 * line) + path("M70 48C94 44 94 80 68 78", "none", clay, 7)
    body = path("M18 40H72V78Q72 94 56 94H34Q18 94 18 78Z", clay, ink(clay), line)
    band = path("M18 58H72V70H18Z", "#3f8f8a") + path("M60 41V92Q72 90 72 78V41Z", shade(clay), None, 0, 'opacity=".6"')
    tea = ellipse(45, 40, 27, 7, "#8a5030", ink(clay), line)
    steam = path("M34 26q-6 -8 0 -14q6 -6 0 -10M54 26q-6 -8 0 -14q6 -6 0 -10", "none", "#ffffff", 4, 'opacity=".75"')
    return handle + body + band + tea + steam + path("M25 50V80", "none", "#ffffff", 3, 'opacity=".6"')


def photo(line: float) -> str:
    """An old photograph of two people by the sea, with a white edge."""
    paper = "#f4ecdc"
    card = rect(14, 8, 72, 84, paper, 3, ink(paper), line) + rect(21, 15, 58, 56, "#d9b98a", 1, ink("#b8986a"), line * 0.6)
    sea = path("M21 46H79V71H21Z", "#9a8468")
    people = "".join(
        path(f"M{x - 10} 71Q{x - 10} 50 {x} 50T{x + 10} 71Z", top, ink(top), line * 0.5) + ellipse(x, 43, 7.5, 7.5, "#f0d2a8", ink("#b8986a"), line * 0.5)
        for x, top in ((41, "#6a5040"), (59, "#b0805a"))
    )
    hair = path("M33 43Q33 33 41 34Q49 33 49 42Q42 36 33 43ZM51 44Q50 33 59 34Q68 34 67 46Q64 38 51 44Z", "#4a342c")
    return f'<g transform="rotate(-5 50 50)">{card}{sea}{people}{hair}</g>'


def scroll(line: float) -> str:
    """A rolled plan tied with a ribbon."""
    paper = "#f1deb0"
    body = path("M16 70L74 16L88 32L30 86Z", paper, ink(paper), line)
    ends = ellipse(23, 78, 11, 11, light(paper), ink(paper), line) + path("M23 78m-4 0a4 4 0 1 1 5 4", "none", ink(paper), line * 0.7)
    tie = path("M44 44L60 60L66 54L50 38Z", "#c0413f", ink("#c0413f"), line)
    return body + ends + tie + path("M26 66L70 25", "none", light(light(paper)), 3)


def robot_hand(line: float) -> str:
    """A jointed robot hand, palm to the left."""
    steel = "#9fb0c0"
    fingers = ""
    for dx, top in ((26, 24), (40, 14), (54, 16), (68, 26)):
        fingers += rect(dx, top + 18, 11, 26, steel, 4, ink(steel), line) + rect(dx, top, 11, 20, light(steel), 5, ink(steel), line)
    thumb = path("M26 64L10 52Q6 46 12 42Q18 40 22 46L34 56Z", light(steel), ink(steel), line)
    palm = path("M24 56H82V76Q80 88 66 88H42Q28 86 24 72Z", steel, ink(steel), line)
    wrist = rect(38, 86, 30, 12, shade(steel), 3, ink(steel), line)
    return wrist + fingers + thumb + palm + ellipse(54, 71, 8, 8, "#5fd0d8", ink("#3f9aa8"), line) + path("M30 62V74", "none", "#ffffff", 3, 'opacity=".6"')


def parcel(line: float) -> str:
    """A wrapped parcel with string: what an unknown thing looks like."""
    paper = "#c99a66"
    box = rect(12, 28, 76, 62, paper, 4, ink(paper), line) + path("M74 29V89H84Q87 89 87 85V32Q87 29 84 29Z", shade(paper))
    lid = path("M12 44H88", "none", ink(paper), line * 0.6) + rect(46, 28, 8, 62, "#f0e2c0", 0, ink("#c9b78a"), line * 0.6) + rect(12, 52, 76, 7, "#f0e2c0", 0, ink("#c9b78a"), line * 0.6)
    bow = path("M50 28C36 8 22 16 30 26Q38 32 50 28ZM50 28C64 8 78 16 70 26Q62 32 50 28Z", "#c0413f", ink("#c0413f"), line)
    return box + lid + bow + ellipse(50, 28, 6, 5, light("#c0413f"), ink("#c0413f"), line * 0.8)


def sack(line: float) -> str:
    """A sack of flour."""
    cloth = "#e3d3ae"
    body = path("M26 34Q8 60 16 86Q20 94 50 94T84 86Q92 60 74 34Q50 42 26 34Z", cloth, ink(cloth), line)
    top = path("M28 34Q22 14 38 18Q50 8 62 18Q78 14 72 34Q50 42 28 34Z", light(cloth), ink(cloth), line)
    ear = path("M50 56V84M50 62q-9 -2 -9 -9q9 0 9 9q0 -9 9 -9q0 7 -9 9M50 74q-9 -2 -9 -9q9 0 9 9q0 -9 9 -9q0 7 -9 9", "none", "#b0803a", 3)
    return body + top + path("M27 34Q50 44 73 34", "none", "#b0803a", 4) + ear


def crate(line: float) -> str:
    """A wooden crate."""
    wood = "#b98550"
    back = rect(8, 26, 84, 66, shade(wood), 2, ink(wood), line)
    planks = "".join(rect(8, 26 + i * 22, 84, 20, wood if i % 2 else light(wood), 2, ink(wood), line * 0.8) for i in range(3))
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


def rope(line: float) -> str:
    """A coil of rope."""
    hemp = "#d8b77a"
    coil = ""
    for i, (y, rx) in enumerate(((84, 42), (72, 40), (60, 37), (49, 33))):
        coil += ellipse(50, y, rx, 11, hemp if i % 2 else light(hemp), ink(hemp), line)
    twists = path("M16 80l8 10M34 86l8 9M54 88l8 7M74 84l8 7M20 68l8 9M42 75l8 7M64 74l8 6M24 56l8 9M46 63l8 6M66 61l8 5", "none", ink(hemp), line * 0.5)
    hole = ellipse(50, 48, 20, 6, shade(shade(hemp)), ink(hemp), line)
    end = path("M80 60Q96 64 90 84", "none", ink(hemp), 8 + 2 * line) + path("M80 60Q96 64 90 84", "none", hemp, 8)
    return coil + twists + hole + end


def anchor(line: float) -> str:
    """An iron anchor with a wooden stock."""
    iron = "#6a7486"
    bars = ("M50 26V88", "M14 62Q18 90 50 90T86 62")
    body = "".join(path(d, "none", ink(iron), 10 + 2 * line) for d in bars) + "".join(path(d, "none", iron, 10) for d in bars)
    flukes = path("M4 70L16 50L28 68ZM96 70L84 50L72 68Z", iron, ink(iron), line)
    stock = rect(26, 30, 48, 10, "#a5744a", 5, ink("#a5744a"), line)
    eye = path("M50 4a12 12 0 1 0 .1 0ZM50 11a5 5 0 1 1 -.1 0Z", iron, ink(iron), line, 'fill-rule="evenodd"')
    return body + flukes + stock + eye + path("M47 42V84", "none", light(light(iron)), 2.6)


def vase(line: float) -> str:
    """A tall vase of cut flowers."""
    clay = "#5f8fb0"
    stems = path("M50 60L34 30M50 60L50 22M50 60L66 28M50 60L24 44M50 60L76 44", "none", "#4f7d3a", 3)
    heads = "".join(
        ellipse(x, y, 10, 10, c, ink(c), line) + ellipse(x - 2, y - 2, 4, 4, light(light(c)))
        for x, y, c in ((34, 28, "#f0607a"), (66, 26, "#f6cf5c"), (24, 44, "#f3a0b4"), (76, 43, "#a98ad8"), (50, 18, "#f4f0e0"), (50, 40, "#e8505e"))
    )
    body = path("M40 54H60Q56 64 66 74Q70 94 58 96H42Q30 94 34 74Q44 64 40 54Z", clay, ink(clay), line)
    return stems + heads + body + path("M40 76Q38 86 43 91", "none", light(light(clay)), 3)


def _rod(d: str, colour: str, width: float, line: float) -> str:
    return path(d, "none", ink(colour), width + 2 * line) + path(d, "none", colour, width)


DRAWN: dict[str, Callable[[float], str]] = {
    "anchor": anchor,
    "barrel": barrel,
    "crate": crate,
    "cup": cup,
    "date_stamp": date_stamp,
    "dipstick": dipstick,
    "jar": jar,
    "key": key,
    "lantern": lantern,
    "ledger": ledger,
    "letter": letter,
    "notice": notice,
    "oil_can": oil_can,
    "painting": painting,
    "parcel": parcel,
    "photo": photo,
    "robot_hand": robot_hand,
    "rope": rope,
    "sack": sack,
    "scroll": scroll,
    "torch": torch,
    "vase": vase,
    "watering_can": watering_can,
}

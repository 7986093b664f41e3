# ruff: noqa: E501  (path data is kept on one line)
"""Hair that ends above the collar."""

from storyreel.video_engine.picture.figures.hair_shapes import Hair, curls, deep, mass, shine, strands, turned
from storyreel.video_engine.picture.figures.strokes import Tones, cluster, line, mix, path

FRONT_REACH = 2.5


def crop(tone: Tones, turn: float) -> Hair:
    """Short and neat, with a soft fringe."""
    front = mass(
        "M-50 4 C-57 -20 -56 -48 -38 -60 C-20 -75 24 -75 40 -60 C57 -46 56 -18 50 3 C48 -8 47 -16 42 -25 C32 -24 24 -28 14 -34 C2 -27 -16 -25 -30 -31 C-41 -25 -47 -12 -50 4Z",
        tone,
    )
    front += strands(
        "M14 -34 C20 -40 23 -45 24 -52 M-30 -31 C-33 -37 -33 -43 -31 -50 M-6 -29 C-6 -36 -5 -41 -2 -46", tone
    )
    front += shine("M-30 -55 Q-8 -68 20 -61 Q-8 -62 -30 -55Z", tone)
    return Hair("", turned(front, turn, FRONT_REACH), behind=_nape(tone))


def side_part(tone: Tones, turn: float) -> Hair:
    """Combed over from a parting."""
    front = mass(
        "M-49 6 C-58 -14 -58 -40 -44 -54 C-36 -66 -20 -72 -14 -68 C6 -80 44 -72 52 -44 C57 -28 54 -12 50 4 C49 -6 47 -14 42 -22 C24 -22 -4 -32 -20 -50 C-24 -40 -34 -30 -42 -24 C-46 -14 -48 -6 -49 6Z",
        tone,
    )
    front += strands(
        "M-14 -62 C0 -44 20 -34 40 -32 M-8 -66 C8 -54 28 -46 46 -44 M-24 -56 C-30 -46 -36 -40 -43 -36", tone
    )
    front += shine("M4 -64 Q32 -66 44 -46 Q28 -58 4 -64Z", tone)
    return Hair("", turned(front, turn, FRONT_REACH), behind=_nape(tone))


def quiff(tone: Tones, turn: float) -> Hair:
    """Brushed up into a wave."""
    front = mass(
        "M-49 4 C-56 -16 -56 -34 -48 -48 C-54 -70 -30 -90 0 -84 C20 -96 54 -84 50 -60 C56 -46 55 -18 50 2 C48 -10 46 -18 42 -26 C30 -40 18 -42 2 -40 C-14 -36 -28 -34 -40 -28 C-46 -16 -48 -6 -49 4Z",
        tone,
    )
    front += strands(
        "M-40 -36 C-38 -56 -24 -70 -2 -72 M-22 -38 C-18 -54 -4 -64 16 -66 M2 -42 C8 -54 20 -62 38 -62", tone
    )
    front += shine("M-38 -62 Q-26 -80 -2 -79 Q-24 -74 -38 -62Z M14 -82 Q34 -86 44 -72 Q30 -80 14 -82Z", tone)
    return Hair(
        "",
        turned(front, turn, FRONT_REACH),
        behind=mass("M-34 -60 C-40 -84 30 -100 44 -58 L30 -40 H-30Z", tone) + _nape(tone),
    )


def spiky(tone: Tones, turn: float) -> Hair:
    """Spikes in every direction."""
    front = mass(
        "M-49 4 C-54 -4 -58 -12 -64 -18 Q-56 -22 -52 -28 Q-60 -38 -62 -48 Q-50 -48 -42 -52 Q-46 -64 -42 -76 Q-30 -70 -20 -66 Q-12 -78 2 -86 Q6 -76 14 -68 Q26 -76 40 -76 Q38 -64 42 -54 Q52 -54 62 -52 Q54 -42 52 -30 Q58 -24 63 -18 Q56 -10 50 4 C48 -8 46 -16 40 -24 Q32 -20 24 -14 Q20 -24 14 -32 Q6 -22 -4 -16 Q-8 -26 -14 -32 Q-22 -22 -32 -17 Q-36 -22 -40 -25 C-46 -16 -48 -6 -49 4Z",
        tone,
    )
    front += strands(
        "M14 -32 Q16 -44 12 -54 M-14 -32 Q-14 -44 -18 -52 M38 -26 Q40 -36 38 -44 M-38 -28 Q-40 -36 -38 -44", tone
    )
    front += shine("M-34 -62 Q-16 -70 -2 -76 Q-4 -64 -20 -60Z M22 -66 Q30 -70 36 -70 Q34 -62 34 -58Z", tone)
    behind = mass(
        "M-46 14 C-52 4 -58 -10 -64 -18 Q-56 -22 -52 -28 Q-60 -38 -62 -48 Q-50 -48 -42 -52 Q-46 -64 -42 -76 Q-30 -70 -20 -66 Q-12 -78 2 -86 Q6 -76 14 -68 Q26 -76 40 -76 Q38 -64 42 -54 Q52 -54 62 -52 Q54 -42 52 -30 Q58 -24 63 -18 Q58 0 46 14 Q40 18 36 30 Q28 26 20 40 Q10 32 0 42 Q-10 32 -20 40 Q-28 26 -36 30 Q-40 18 -46 14Z",
        tone,
    )
    behind += strands(
        "M-20 -50 Q-26 -30 -22 -14 M14 -54 Q20 -34 16 -16 M-2 -30 Q-4 -10 0 8 M34 -34 Q36 -18 30 -2", tone
    )
    return Hair("", turned(front, turn, FRONT_REACH), behind=behind)


def curly(tone: Tones, turn: float) -> Hair:
    """A short head of curls."""
    rim = [
        (-47, -8, 10),
        (-51, -24, 13),
        (-45, -43, 14),
        (-31, -58, 15),
        (-11, -66, 15),
        (11, -66, 15),
        (31, -59, 15),
        (46, -44, 14),
        (52, -25, 13),
        (48, -8, 10),
    ]
    fringe = [(-32, -36, 13), (-13, -42, 14), (8, -43, 14), (28, -37, 13)]
    front = curls([*rim, (0, -52, 16), (-24, -46, 14), (24, -48, 14), *fringe], tone)
    return Hair("", turned(front, turn, FRONT_REACH), behind=_curls_behind(tone))


def afro(tone: Tones, turn: float) -> Hair:
    """A great round cloud."""
    rim = [
        (-62, 6, 16),
        (-73, -18, 19),
        (-71, -45, 20),
        (-57, -70, 20),
        (-33, -87, 20),
        (-4, -94, 20),
        (26, -90, 20),
        (52, -74, 20),
        (69, -49, 20),
        (73, -20, 19),
        (62, 6, 16),
    ]
    back = cluster([(0, -34, 66), *rim], tone.fill, tone.line)
    front = path(
        "M-49 2 C-58 -78 58 -78 49 2 C46 -14 40 -26 29 -31 C14 -37 -14 -37 -29 -31 C-40 -26 -46 -14 -47 2Z", tone.fill
    )
    front += line("M-46 -4 C-44 -18 -38 -27 -29 -31 C-14 -37 14 -37 29 -31 C38 -27 44 -18 46 -4", tone.line, 2.2)
    dots = "M-46 -60 q6 -9 14 -6 M-16 -76 q8 -6 15 0 M16 -72 q9 -4 14 4 M44 -52 q8 0 9 9 M-58 -32 q3 -9 10 -9 M0 -54 q7 -5 13 0 M-28 -46 q5 -6 11 -3 M28 -44 q7 -3 11 3"
    light = line(dots, mix(tone.fill, tone.light, 0.5), 2.4)
    return Hair(turned(back + light, -turn, 3), turned(front, turn, FRONT_REACH), behind=back + light, covers_ears=True)


def mop(tone: Tones, turn: float) -> Hair:
    """A child's tousled mop that falls over the brow."""
    front = mass(
        "M-50 10 C-62 -6 -64 -26 -56 -42 C-60 -56 -44 -68 -34 -64 C-28 -82 4 -84 10 -72 C26 -84 50 -74 48 -56 C62 -50 62 -26 54 -14 C56 -4 54 4 50 10 C49 -2 46 -12 40 -18 C34 -14 28 -12 22 -12 C24 -18 22 -24 20 -28 C12 -18 0 -12 -12 -12 C-8 -18 -8 -24 -9 -29 C-18 -18 -28 -14 -40 -14 C-46 -8 -48 0 -50 10Z",
        tone,
    )
    front += strands(
        "M20 -28 C20 -40 14 -50 6 -56 M-9 -29 C-10 -40 -16 -48 -22 -52 M40 -18 C42 -32 40 -42 36 -48 M-40 -14 C-46 -28 -46 -38 -44 -46",
        tone,
    )
    front += shine("M-44 -52 Q-30 -72 -2 -72 Q-26 -64 -44 -52Z M18 -70 Q34 -70 40 -56 Q30 -66 18 -70Z", tone)
    return Hair("", turned(front, turn, FRONT_REACH), behind=_tousled(tone))


def bowl(tone: Tones, turn: float) -> Hair:
    """Cut round below the ears, straight over the brow."""
    front = mass(
        "M-53 16 C-62 -30 -50 -72 0 -72 C50 -72 62 -30 53 16 C50 18 44 16 43 12 C44 0 44 -10 42 -19 C14 -11 -14 -11 -42 -19 C-44 -10 -44 0 -43 12 C-44 16 -50 18 -53 16Z",
        tone,
    )
    front += strands(
        "M-14 -14 C-14 -26 -10 -38 -4 -46 M14 -14 C14 -26 12 -34 8 -42 M-30 -16 C-32 -28 -30 -36 -26 -44 M30 -16 C33 -28 32 -36 28 -44",
        tone,
    )
    front += shine("M-42 -44 Q-26 -66 4 -63 Q-24 -58 -42 -44Z", tone)
    return Hair(
        "",
        turned(front, turn, FRONT_REACH),
        behind=mass("M-53 16 C-62 -30 -50 -72 0 -72 C50 -72 62 -30 53 16 Q0 34 -53 16Z", tone),
        covers_ears=True,
    )


def receding(tone: Tones, turn: float) -> Hair:
    """Swept back from high temples."""
    front = mass(
        "M-50 12 C-60 -10 -60 -44 -38 -58 C-20 -72 24 -72 40 -58 C60 -44 58 -10 50 12 C47 4 46 -4 44 -12 C40 -20 36 -30 34 -42 C22 -50 10 -46 0 -38 C-10 -46 -22 -50 -34 -42 C-36 -30 -40 -20 -44 -12 C-46 -4 -47 4 -50 12Z",
        tone,
    )
    front += strands(
        "M-34 -42 C-30 -54 -20 -60 -8 -62 M34 -42 C30 -54 20 -60 8 -62 M0 -38 V-56 M-48 -8 C-46 -20 -44 -28 -42 -34 M48 -8 C46 -20 44 -28 42 -34",
        tone,
    )
    front += shine("M-28 -58 Q-10 -68 12 -65 Q-10 -62 -28 -58Z", tone)
    return Hair("", turned(front, turn, FRONT_REACH), behind=_nape(tone))


def bald(tone: Tones, turn: float) -> Hair:
    """A bare crown and a wreath at the sides."""
    left = "M-45 -2 C-53 -3 -57 -20 -51 -31 C-47 -37 -41 -34 -42 -28 C-45 -20 -45 -10 -45 -2Z"
    right = "M45 -2 C53 -3 57 -20 51 -31 C47 -37 41 -34 42 -28 C45 -20 45 -10 45 -2Z"
    tufts = mass(left, tone) + mass(right, tone)
    tufts += strands("M-50 -12 q3 -2 4 -7 M50 -12 q-3 -2 -4 -7", tone)
    behind = mass(
        "M-47 18 C-54 8 -53 -18 -47 -26 C-24 -10 24 -10 47 -26 C53 -18 54 8 47 18 C30 42 -30 42 -47 18Z", tone
    )
    return Hair("", tufts, behind=behind)


def pixie(tone: Tones, turn: float) -> Hair:
    """Short, with a long swept fringe and points at the cheeks."""
    front = mass(
        "M-46 26 C-58 10 -62 -40 -36 -60 C-14 -78 32 -76 46 -54 C58 -36 56 0 46 26 C46 8 46 -6 43 -16 C36 -16 30 -22 26 -30 C14 -14 -16 -8 -38 -12 C-44 -2 -46 10 -46 26Z",
        tone,
    )
    front += strands(
        "M26 -30 C22 -42 12 -52 0 -56 M6 -18 C6 -30 0 -42 -8 -48 M-22 -12 C-26 -24 -28 -34 -26 -44 M48 -14 C48 -26 46 -36 42 -42",
        tone,
    )
    front += shine("M-38 -46 Q-22 -66 6 -65 Q-20 -58 -38 -46Z", tone)
    return Hair(
        "",
        turned(front, turn, FRONT_REACH),
        behind=mass(
            "M-46 20 C-60 -40 -36 -72 0 -72 C36 -72 60 -40 46 20 L34 40 L20 30 L8 44 L-6 32 L-20 44 L-32 30Z", tone
        )
        + strands("M0 -66 C-6 -30 -4 0 -6 24 M-24 -56 C-32 -28 -28 0 -20 34 M24 -56 C32 -28 26 0 20 22", tone),
    )


def bun(tone: Tones, turn: float) -> Hair:
    """Pulled up into a bun on the crown."""
    knot = mass("M-24 -74 C-30 -104 30 -104 24 -74 C20 -56 -20 -56 -24 -74Z", tone)
    knot += strands("M-18 -70 C-14 -88 4 -94 16 -86 M-6 -66 C2 -78 12 -80 20 -76", tone) + shine(
        "M-14 -88 Q-2 -97 10 -93 Q-2 -92 -14 -88Z", tone
    )
    front = mass(
        "M-49 6 C-58 -16 -56 -46 -38 -58 C-20 -71 24 -71 40 -58 C57 -46 56 -16 50 6 C48 -10 44 -22 36 -32 C16 -40 -16 -40 -36 -32 C-44 -22 -47 -10 -49 6Z",
        tone,
    )
    front += strands("M-34 -34 C-28 -46 -16 -56 -6 -62 M34 -34 C28 -46 16 -56 6 -62 M0 -38 V-58", tone)
    front += shine("M-34 -50 Q-20 -62 -6 -63 Q-20 -58 -34 -50Z", tone)
    front += line("M-48 2 q-4 8 0 15 M49 2 q4 8 0 15", tone.line, 2.2)
    return Hair(turned(knot, -turn, 4), turned(front, turn, FRONT_REACH), behind=_nape(tone) + knot)


def low_bun(tone: Tones, turn: float) -> Hair:
    """A parting in the middle and a knot in the nape."""
    side = -1 if turn >= 0 else 1
    knot = deep(
        f"M{side * 30} 20 C{side * 44} 4 {side * 74} 14 {side * 68} 38 C{side * 64} 56 {side * 36} 56 {side * 30} 40Z",
        tone,
    )
    front = mass(
        "M-50 16 C-60 -20 -54 -70 0 -71 C54 -70 60 -20 50 16 C47 8 47 0 45 -8 C36 -16 16 -26 0 -48 C-16 -26 -36 -16 -45 -8 C-47 0 -47 8 -50 16Z",
        tone,
    )
    front += strands(
        "M0 -48 V-66 M-10 -38 C-20 -50 -24 -54 -36 -54 M10 -38 C20 -50 24 -54 36 -54 M-34 -16 C-42 -24 -46 -32 -48 -38 M34 -16 C42 -24 46 -32 48 -38",
        tone,
    )
    front += shine("M-44 -40 Q-32 -60 -10 -64 Q-30 -54 -44 -40Z M14 -64 Q34 -58 43 -42 Q32 -56 14 -64Z", tone)
    behind = (
        _nape(tone)
        + mass("M-28 24 C-30 4 30 4 28 24 C30 48 -30 48 -28 24Z", tone)
        + strands("M-18 20 C-8 10 14 12 18 24 M-10 30 C0 22 10 24 14 32", tone)
    )
    return Hair(knot, turned(front, turn, FRONT_REACH), behind=behind)


def puffs(tone: Tones, turn: float) -> Hair:
    """Two round puffs."""
    back = "".join(
        curls(
            [
                (side * (50 + dx), -54 + dy, r)
                for dx, dy, r in (
                    (2, -2, 18),
                    (-12, -10, 12),
                    (2, -20, 12),
                    (16, -12, 13),
                    (18, 4, 13),
                    (6, 16, 12),
                    (-8, 8, 10),
                )
            ],
            tone,
        )
        for side in (-1, 1)
    )
    front = mass(
        "M-49 6 C-58 -16 -54 -46 -36 -56 C-18 -66 20 -66 38 -56 C56 -46 56 -16 50 6 C47 -10 40 -24 28 -31 C12 -37 -12 -37 -28 -31 C-40 -24 -47 -10 -49 6Z",
        tone,
    )
    front += strands("M0 -35 V-60 M-28 -31 C-34 -40 -38 -44 -44 -46 M28 -31 C34 -40 38 -44 44 -46", tone)
    ties = line("M-40 -50 L-33 -42 M40 -50 L33 -42", "#e05a5a", 5)
    return Hair(turned(back, -turn, 3), turned(front + ties, turn, FRONT_REACH), behind=_nape(tone) + back)


def _nape(tone: Tones) -> str:
    return mass(
        "M-48 8 C-60 -30 -50 -70 0 -70 C50 -70 60 -30 48 8 C44 26 34 36 20 40 Q0 34 -20 40 C-34 36 -44 26 -48 8Z", tone
    ) + strands("M0 -64 C-4 -30 -4 10 -4 32 M-22 -58 C-30 -30 -28 6 -20 30 M22 -58 C30 -30 26 6 16 32", tone)


def _curls_behind(tone: Tones) -> str:
    nape = [(-34, 14, 12), (-19, 22, 12), (0, 25, 12), (19, 22, 12), (34, 14, 12)]
    sides = [
        (side * x, y, r) for side in (-1, 1) for x, y, r in ((45, -2, 11), (48, -20, 13), (43, -39, 14), (30, -55, 15))
    ]
    cloud = cluster([(0, -20, 42), *sides, (-11, -63, 15), (11, -63, 15), *nape], tone.fill, tone.line)
    arcs = "M-32 -34 q6 -9 13 -2 M4 -44 q7 -8 13 0 M24 -22 q7 -7 12 1 M-12 -16 q7 -8 13 0 M-34 -4 q6 -7 11 0 M10 4 q6 -7 12 0"
    return cloud + line(arcs, mix(tone.fill, tone.line, 0.4), 2)


def _tousled(tone: Tones) -> str:
    outline = "M-50 12 C-62 -6 -64 -26 -56 -42 C-60 -56 -44 -68 -34 -64 C-28 -82 4 -84 10 -72 C26 -84 50 -74 48 -56 C62 -50 62 -26 54 -14 C56 -4 54 6 48 12 C46 26 38 32 32 30 C28 42 16 44 8 38 C0 46 -14 44 -18 36 C-28 40 -36 34 -38 28 C-46 28 -50 20 -50 12Z"
    return mass(outline, tone) + strands(
        "M-20 -50 C-28 -36 -28 -20 -22 -6 M12 -56 C20 -40 18 -24 12 -12 M-2 -8 C-4 6 0 16 4 24 M34 -30 C38 -16 34 -2 28 6",
        tone,
    )


SHORT_HAIR = {
    style.__name__: style
    for style in (crop, side_part, quiff, spiky, curly, afro, mop, bowl, receding, bald, pixie, bun, low_bun, puffs)
}

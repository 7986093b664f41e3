# ruff: noqa: E501  (path data is kept on one line)
"""Hair that falls to the shoulders or further, and the headscarf."""

from storyreel.video_engine.picture.figures.hair_shapes import Hair, deep, mass, shine, strands, turned
from storyreel.video_engine.picture.figures.strokes import Tones, ellipse, line, mix, path

FRONT_REACH = 2.5


def bob(tone: Tones, turn: float) -> Hair:
    """Chin long, turned in at the ends."""
    back = deep(
        "M-52 -10 C-66 -74 66 -74 54 -10 C62 16 63 36 54 50 C46 60 34 54 30 44 L-30 44 C-34 54 -46 60 -55 50 C-63 36 -62 16 -52 -10Z",
        tone,
    )
    front = mass(
        "M-44 46 C-58 54 -68 30 -60 0 C-64 -50 -40 -76 2 -76 C44 -76 66 -48 60 0 C68 30 58 54 45 46 C48 26 48 4 45 -14 C32 -14 22 -20 16 -30 C4 -16 -22 -10 -43 -14 C-48 4 -46 26 -44 46Z",
        tone,
    )
    front += strands(
        "M16 -30 C14 -42 8 -50 -2 -56 M-10 -15 C-12 -28 -16 -38 -22 -44 M-53 40 C-54 20 -52 0 -52 -18 M53 40 C55 20 54 0 52 -18",
        tone,
    )
    front += shine("M-50 -36 Q-36 -64 0 -68 Q-32 -56 -50 -36Z M30 -62 Q46 -54 52 -36 Q44 -52 30 -62Z", tone)
    behind = mass("M-58 40 C-66 -20 -56 -76 0 -76 C56 -76 66 -20 58 40 C50 56 -50 56 -58 40Z", tone) + strands(
        "M0 -70 C-4 -30 -4 10 -4 44 M-30 -58 C-36 -20 -34 10 -32 44 M30 -58 C36 -20 34 10 30 44", tone
    )
    return Hair(back, turned(front, turn, FRONT_REACH), behind=behind, covers_ears=True)


def long(tone: Tones, turn: float) -> Hair:
    """Straight, over the shoulders, parted at the side."""
    back = deep(
        "M-52 -10 C-66 -78 66 -78 54 -10 C62 30 66 74 58 108 C30 116 -30 116 -58 108 C-66 74 -62 30 -52 -10Z", tone
    )
    front = mass(
        "M-46 54 C-56 50 -66 20 -56 -18 C-56 -56 -34 -76 2 -76 C40 -76 58 -54 57 -16 C66 22 56 50 47 54 C50 28 50 4 45 -12 C30 -20 10 -32 -10 -54 C-16 -36 -28 -20 -44 -10 C-49 6 -48 30 -46 54Z",
        tone,
    )
    front += strands(
        "M-10 -54 C-8 -62 -4 -68 2 -70 M4 -46 C20 -34 34 -28 46 -26 M-20 -40 C-28 -32 -36 -26 -46 -24 M-53 36 C-54 16 -53 4 -51 -8 M54 36 C56 16 55 4 53 -8",
        tone,
    )
    front += shine("M8 -64 Q36 -62 47 -38 Q32 -54 8 -64Z M-48 -36 Q-40 -54 -24 -64 Q-36 -50 -48 -36Z", tone)
    behind = mass("M-58 104 C-64 40 -64 -76 0 -76 C64 -76 64 40 58 104 C30 116 -30 116 -58 104Z", tone) + strands(
        "M0 -70 C-4 -20 -4 50 -2 106 M-32 -58 C-40 0 -38 50 -32 106 M32 -58 C40 0 38 50 30 106", tone
    )
    return Hair(back, turned(front, turn, FRONT_REACH), hangs=True, behind=behind, covers_ears=True)


def wavy(tone: Tones, turn: float) -> Hair:
    """Thick waves to the chest."""
    outline = "M-50 -30 C-74 -18 -60 2 -68 14 C-82 28 -62 44 -72 60 C-80 78 -58 96 -44 96 C-30 108 -14 98 0 102 C14 98 30 108 44 96 C58 96 80 78 72 60 C62 44 82 28 68 14 C60 2 74 -18 50 -30Z"
    front = mass(
        "M-42 40 C-62 42 -58 22 -62 10 C-70 -4 -56 -14 -56 -30 C-54 -60 -30 -80 4 -78 C38 -80 58 -58 57 -30 C58 -14 72 -4 64 10 C58 22 64 42 43 40 C52 22 42 8 48 -2 C46 -14 36 -20 28 -34 C14 -18 -12 -20 -22 -36 C-28 -22 -42 -16 -46 -2 C-42 8 -52 22 -42 40Z",
        tone,
    )
    front += strands(
        "M28 -34 C26 -46 18 -56 8 -62 M-22 -36 C-22 -48 -16 -56 -8 -62 M-54 28 C-48 14 -60 6 -53 -10 M55 28 C50 14 60 6 54 -10 M3 -26 C6 -36 4 -46 0 -52",
        tone,
    )
    front += shine("M-48 -40 Q-38 -66 -8 -70 Q-34 -58 -48 -40Z M26 -68 Q44 -60 50 -42 Q40 -58 26 -68Z", tone)
    inner = strands(
        "M-58 30 C-50 48 -60 62 -50 80 M58 30 C50 48 60 62 50 80 M-30 66 C-26 78 -32 86 -26 96 M30 66 C26 78 32 86 26 96",
        tone,
    )
    behind = (
        mass(
            outline.replace("M-50 -30", "M-54 -30").replace(
                "50 -30Z", "54 -30 C54 -62 30 -78 0 -78 C-30 -78 -54 -62 -54 -30Z"
            ),
            tone,
        )
        + inner
        + strands("M0 -70 C-8 -30 8 10 -2 40", tone)
    )
    return Hair(
        deep(outline, tone) + inner, turned(front, turn, FRONT_REACH), hangs=True, behind=behind, covers_ears=True
    )


def ponytail(tone: Tones, turn: float) -> Hair:
    """A high tail that swings behind."""
    side = -1 if turn >= 0 else 1
    tail = mass(
        f"M{side * 26} -50 C{side * 66} -86 {side * 104} -44 {side * 88} 8 C{side * 86} 30 {side * 82} 48 {side * 66} 66 C{side * 68} 44 {side * 56} 34 {side * 58} 10 C{side * 58} -8 {side * 48} -18 {side * 34} -24Z",
        tone,
    )
    tail += strands(
        f"M{side * 46} -44 C{side * 76} -44 {side * 80} -8 {side * 74} 40 M{side * 42} -34 C{side * 62} -30 {side * 66} -4 {side * 66} 20",
        tone,
    )
    tail += shine(f"M{side * 52} -60 Q{side * 84} -54 {side * 84} -18 Q{side * 76} -46 {side * 52} -60Z", tone)
    tie = line(f"M{side * 35} -57 L{side * 45} -33", "#e2b13c", 6)
    front = mass(
        "M-49 8 C-58 -14 -58 -48 -36 -60 C-18 -74 26 -74 42 -58 C58 -46 56 -14 50 8 C48 -10 44 -22 36 -32 C22 -18 -4 -16 -24 -26 C-32 -22 -40 -20 -44 -14 C-47 -6 -48 0 -49 8Z",
        tone,
    )
    front += strands(
        "M36 -32 C32 -46 22 -56 10 -62 M8 -19 C10 -34 4 -46 -6 -54 M-24 -26 C-28 -38 -26 -46 -22 -52", tone
    )
    front += shine("M-40 -44 Q-26 -62 0 -66 Q-24 -56 -40 -44Z", tone)
    behind = (
        _cap(tone)
        + mass("M-18 -44 C-34 -64 34 -64 18 -44 C30 -10 26 40 4 76 C-18 44 -30 -4 -18 -44Z", tone)
        + strands("M0 -40 C8 0 8 30 4 62 M-8 -40 C-12 0 -8 26 0 48", tone)
    )
    return Hair(tail + tie, turned(front, turn, FRONT_REACH), behind=behind)


def plaits(tone: Tones, turn: float) -> Hair:
    """Two plaits over the shoulders."""
    ropes = "".join(_plait(side * 52, 18, side, 5, tone) for side in (-1, 1))
    front = mass(
        "M-50 14 C-60 -20 -54 -71 0 -72 C54 -71 60 -20 50 14 C48 0 46 -8 44 -14 C30 -18 12 -28 2 -46 C-10 -28 -30 -18 -44 -14 C-46 -8 -48 0 -50 14Z",
        tone,
    )
    front += strands("M2 -46 V-66 M-8 -38 C-18 -48 -28 -52 -40 -50 M12 -38 C22 -48 30 -52 42 -50", tone)
    front += shine("M-44 -40 Q-34 -60 -8 -65 Q-30 -55 -44 -40Z M14 -65 Q34 -59 43 -44 Q32 -56 14 -65Z", tone)
    return Hair(
        "",
        turned(ropes, -turn, 2) + turned(front, turn, FRONT_REACH),
        behind=_cap(tone) + ropes + strands("M0 -66 V30", tone),
    )


def braid(tone: Tones, turn: float) -> Hair:
    """One thick braid over a shoulder."""
    side = -1 if turn >= 0 else 1
    back = deep("M-50 -10 C-60 -60 60 -60 50 -10 C58 20 52 44 40 52 L-40 52 C-52 44 -58 20 -50 -10Z", tone)
    rope = _plait(side * 46, 40, side, 6, tone)
    front = mass(
        "M-47 44 C-60 20 -66 -36 -40 -60 C-18 -78 30 -78 46 -56 C62 -36 58 16 48 40 C50 14 48 -2 44 -14 C32 -18 22 -26 16 -38 C2 -20 -24 -14 -42 -14 C-48 0 -48 22 -47 44Z",
        tone,
    )
    front += strands(
        "M16 -38 C12 -50 4 -58 -6 -62 M-16 -18 C-22 -32 -26 -40 -26 -50 M36 -18 C42 -30 42 -40 38 -50", tone
    )
    front += shine("M-46 -36 Q-36 -62 0 -67 Q-32 -54 -46 -36Z", tone)
    return Hair(
        back, turned(front, turn, FRONT_REACH) + rope, behind=_cap(tone) + _plait(0, 34, 1, 5, tone), covers_ears=True
    )


def locs(tone: Tones, turn: float) -> Hair:
    """Locs to the collar."""
    back = "".join(
        _loc(x, -20, x * 1.25, end, tone)
        for x, end in ((-48, 56), (48, 56), (-36, 66), (36, 66), (-22, 70), (22, 70), (0, 72))
    )
    front = "".join(
        _loc(x, -46, end_x, end, tone) for x, end_x, end in ((-30, -60, 40), (32, 61, 40), (-24, -54, 22), (26, 55, 22))
    )
    front += mass(
        "M-50 2 C-58 -30 -50 -74 0 -74 C50 -74 58 -30 50 2 C46 -12 42 -22 36 -30 C22 -26 14 -36 6 -44 C-4 -34 -20 -28 -36 -28 C-42 -20 -47 -10 -50 2Z",
        tone,
    )
    front += strands(
        "M6 -44 C8 -54 6 -62 2 -68 M-14 -34 C-18 -46 -20 -54 -18 -62 M22 -34 C28 -44 28 -54 24 -62 M-34 -30 C-40 -40 -42 -46 -40 -52 M38 -30 C44 -40 44 -46 42 -52",
        tone,
    )
    front += shine("M-40 -50 Q-26 -66 -6 -68 Q-24 -60 -40 -50Z", tone)
    return Hair(back, turned(front, turn, FRONT_REACH), behind=_cap(tone) + back, covers_ears=True)


def headscarf(tone: Tones, turn: float) -> Hair:
    """A scarf around head and neck; the hair colour is the scarf's."""
    front = path(
        "M-57 4 C-68 -82 68 -82 57 4 C62 38 58 66 48 84 C24 98 -24 98 -48 84 C-58 66 -62 38 -57 4Z"
        "M-41 2 C-42 30 -24 54 0 56 C24 54 42 30 41 2 C39 -44 -39 -44 -41 2Z",
        tone.fill, tone.line, more='fill-rule="evenodd"',
    )  # fmt: skip
    front += line("M-41 2 C-39 -44 39 -44 41 2", mix(tone.fill, tone.light, 0.7), 4)
    front += strands("M-46 66 Q0 88 46 60 M-50 44 Q-40 62 -22 70 M50 40 Q40 60 22 68", tone)
    front += shine("M-47 -28 Q-36 -52 0 -56 Q-30 -46 -47 -28Z", tone)
    back = deep("M-54 40 C-64 70 -58 90 -50 98 H50 C58 90 64 70 54 40Z", tone)
    behind = mass(
        "M-57 4 C-68 -82 68 -82 57 4 C62 44 64 76 56 92 C20 108 -20 108 -56 92 C-64 76 -62 44 -57 4Z", tone
    ) + strands("M-40 40 Q-10 70 0 96 M42 36 Q20 60 14 84", tone)
    return Hair(back, turned(front, turn, 4), hangs=True, behind=behind, covers_ears=True)


def _plait(x: float, y: float, side: int, links: int, tone: Tones) -> str:
    beads = [(x + side * step * 1.6, y + step * 15, 11.5 - step * 0.7) for step in range(links)]
    rope = "".join(ellipse(bx, by, r, r * 0.95, tone.fill, tone.line) for bx, by, r in reversed(beads))
    rope += strands(
        "".join(
            f"M{bx - r * 0.5:.1f} {by - r * 0.4:.1f} Q{bx:.1f} {by + r * 0.5:.1f} {bx + r * 0.5:.1f} {by - r * 0.4:.1f}"
            for bx, by, r in beads
        ),
        tone,
    )
    bx, by, r = beads[-1]
    tip = mass(
        f"M{bx - 6} {by + r} L{bx + 6} {by + r} Q{bx + 7} {by + r + 14} {bx} {by + r + 18} Q{bx - 7} {by + r + 14} {bx - 6} {by + r}Z",
        tone,
    )
    return tip + rope + line(f"M{bx - 6} {by + r} H{bx + 6}", "#e05a5a", 5)


def _loc(x: float, y: float, end_x: float, end_y: float, tone: Tones) -> str:
    d = f"M{x} {y} Q{end_x} {(y + end_y) / 2 - 16} {end_x} {end_y}"
    return (
        line(d, tone.line, 15)
        + line(d, tone.fill, 9)
        + line(f"M{end_x - 3} {end_y - 12} h6 M{end_x - 3} {end_y - 24} h6", mix(tone.fill, tone.light, 0.4), 1.8)
    )


def _cap(tone: Tones) -> str:
    return mass("M-49 10 C-60 -30 -50 -72 0 -72 C50 -72 60 -30 49 10 C40 40 -40 40 -49 10Z", tone)


LONG_HAIR = {style.__name__: style for style in (bob, long, wavy, ponytail, plaits, braid, locs, headscarf)}

# ruff: noqa: E501  (path data is kept on one line)
"""Hats, glasses, flowers and what else is worn on a head."""

from storyreel.video_engine.picture.figures.strokes import Tones, ellipse, group, line, mix, path, tones


def headwear(signature: str, colour: str, turn: float, cx: float) -> str:
    """Draw what a signature puts on the head; nothing when it is worn elsewhere."""
    tone = tones(colour)
    far = 1 if turn >= 0 else -1
    if signature == "flower":
        return _flower(-far * 36, -38, tone)
    if signature == "headband":
        return path(
            "M-51 -20 C-52 -52 -30 -66 0 -66 C30 -66 52 -52 51 -20 L44 -22 C42 -46 26 -55 0 -55 C-26 -55 -42 -46 -44 -22Z",
            tone.fill,
            tone.line,
            2.8,
        ) + _bow(-far * 30, -60, tone)
    if signature == "earrings":
        return "".join(
            ellipse(side * 47 - turn * 3, 25, 4.6, 5.6, "none", tone.line, 5)
            + ellipse(side * 47 - turn * 3, 25, 4.6, 5.6, "none", tone.fill, 2.6)
            for side in (-1, 1)
        )
    hat = {
        "captain_cap": _peaked,
        "guard_cap": _peaked,
        "beanie": _beanie,
        "flat_cap": _flat_cap,
        "baker_hat": _baker,
        "sou_wester": _sou_wester,
    }.get(signature)
    if hat is None:
        return ""
    drawn = hat(tone, signature)
    return group(group(drawn, f"scale({far} 1)"), f"translate({turn * 2.5:.1f} -5)")


def glasses(cx: float, turn: float, colour: str) -> str:
    """Draw round glasses over the eyes."""
    rims, glint, arms = "", "", ""
    for side in (-1, 1):
        half = 16 * (1 - (0.24 * abs(turn) if turn * side > 0 else 0.0))
        x = cx + side * 20.5 * (1 - 0.13 * abs(turn))
        rims += f'<rect x="{x - half:.1f}" y="-13" width="{2 * half:.1f}" height="30" rx="{half - 2:.1f}" fill="#ffffff" fill-opacity=".08" stroke="{colour}" stroke-width="3.2"/>'
        glint += f"M{x - half * 0.75:.1f} -1 q.6 -4.4 3.6 -7"
        hidden = turn * side > 0.5  # the arm on the far side
        arms += "" if hidden else f"M{x + side * half:.1f} -1 L{side * 48 + turn * 2:.1f} -4"
    bridge = f"M{cx - 5:.1f} 0 q5 -4 10 0"
    return line(arms + bridge, colour, 3) + rims + line(glint, "#ffffff", 1.8)


def hat_from_behind(signature: str, colour: str) -> str:
    """The same hats without their front."""
    tone = tones(colour)
    if signature == "sou_wester":
        return path("M-76 4 C-60 -30 -50 -84 0 -84 C50 -84 60 -30 76 4 Q0 30 -76 4Z", tone.fill, tone.line)
    if signature == "baker_hat":
        return _baker(tone, signature)
    if signature in ("captain_cap", "guard_cap"):
        crown = path(
            "M-52 -34 C-74 -50 -68 -76 -38 -80 C-14 -88 14 -88 38 -80 C68 -76 74 -50 52 -34Z", tone.fill, tone.line
        )
        band = path("M-54 -8 L-53 -38 Q0 -50 53 -38 L54 -8 Q0 6 -54 -8Z", mix(tone.fill, "#14101c", 0.45), tone.line)
        return crown + line("M-50 -60 Q0 -70 50 -60", mix(tone.fill, tone.light, 0.5), 3) + band
    return path("M-53 -16 C-62 -90 62 -90 53 -16 Q0 2 -53 -16Z", tone.fill, tone.line) + line(
        "M-52 -28 Q0 -12 52 -28", tone.line, 2.4
    )


def _peaked(tone: Tones, signature: str) -> str:
    band, peak = mix(tone.fill, "#14101c", 0.45), mix(tone.fill, "#14101c", 0.72)
    crown = path("M-52 -34 C-76 -52 -64 -78 -32 -80 C0 -92 38 -88 56 -76 C74 -66 68 -46 52 -34Z", tone.fill, tone.line)
    crown += line("M-44 -62 Q0 -78 54 -64", mix(tone.fill, tone.light, 0.5), 3)
    ribbon = path(
        "M-53 -20 C-55 -30 -54 -36 -52 -40 Q0 -54 52 -40 C54 -36 55 -30 53 -20 Q0 -36 -53 -20Z", band, tone.line
    )
    visor = path(
        "M-26 -29 Q14 -37 53 -23 C64 -18 70 -12 70 -8 C50 -16 0 -22 -30 -17 C-34 -20 -32 -26 -26 -29Z", peak, tone.line
    )
    if signature == "captain_cap":
        badge = path(
            "M10 -64 C16 -68 24 -66 26 -60 C26 -52 20 -48 16 -46 C10 -48 6 -54 6 -59Z", "#f2c14e", "#7a4f1c", 2
        ) + line("M16 -61 V-51 M12 -56 Q16 -49 20 -56", "#7a4f1c", 1.8)
        badge += line("M-46 -30 Q0 -45 50 -31", "#f2c14e", 2.6)
    else:
        badge = path("M8 -64 L24 -64 L23 -54 Q16 -47 9 -54Z", "#dfe4ea", "#56606e", 2)
    return crown + ribbon + visor + badge


def _beanie(tone: Tones, signature: str) -> str:
    crown = path("M-52 -26 C-60 -94 60 -94 52 -26Z", tone.fill, tone.line)
    crown += line(
        "M-30 -36 C-32 -54 -24 -68 -16 -72 M0 -38 V-74 M30 -36 C32 -54 24 -68 16 -72", mix(tone.fill, tone.line, 0.4), 2
    )
    cuff = path(
        "M-54 -14 C-60 -22 -58 -36 -52 -40 Q0 -54 52 -40 C58 -36 60 -22 54 -14 Q0 -32 -54 -14Z",
        mix(tone.fill, tone.light, 0.5),
        tone.line,
    )
    ribs = "".join(f"M{x} {-22 - (900 - x * x * 0.35) / 100:.1f} v-13" for x in range(-42, 43, 12))
    return crown + cuff + line(ribs, mix(tone.fill, tone.line, 0.35), 2)


def _flat_cap(tone: Tones, signature: str) -> str:
    crown = path(
        "M-53 -20 C-64 -52 -44 -80 -4 -80 C36 -82 66 -62 66 -36 C40 -40 -20 -40 -53 -20Z", tone.fill, tone.line
    )
    visor = path("M2 -36 C26 -44 56 -42 66 -36 C76 -30 76 -22 72 -19 C54 -30 26 -33 0 -28Z", tone.shade, tone.line)
    seams = line("M-2 -79 C-12 -64 -14 -50 -12 -38 M10 -78 C30 -68 40 -56 42 -42", mix(tone.fill, tone.line, 0.45), 2)
    return crown + seams + visor + ellipse(-2, -80, 4.5, 3, tone.fill, tone.line, 2.4)


def _baker(tone: Tones, signature: str) -> str:
    puff = path(
        "M-48 -38 C-84 -54 -70 -96 -38 -90 C-28 -112 22 -114 32 -94 C64 -102 84 -62 50 -38Z", tone.fill, tone.line
    )
    folds = line(
        "M-26 -44 C-28 -56 -34 -66 -42 -70 M0 -46 C0 -60 2 -72 4 -80 M26 -44 C28 -56 34 -64 44 -68",
        mix(tone.fill, tone.line, 0.3),
        2.2,
    )
    band = path(
        "M-50 -20 C-52 -30 -52 -38 -50 -46 Q0 -58 50 -46 C52 -38 52 -30 50 -20 Q0 -36 -50 -20Z", tone.fill, tone.line
    )
    return puff + folds + band + line("M-40 -27 Q0 -39 40 -27", mix(tone.fill, tone.line, 0.25), 2.2)


def _sou_wester(tone: Tones, signature: str) -> str:
    brim = path(
        "M-54 -22 C-80 -18 -92 4 -84 10 C-70 6 -60 -6 -48 -12 Q0 -34 50 -20 C60 -14 70 -12 78 -14 C80 -24 66 -34 52 -36Z",
        tone.fill,
        tone.line,
    )
    crown = path("M-56 -20 C-62 -92 60 -96 56 -30 Q0 -50 -56 -20Z", tone.fill, tone.line)
    return (
        crown
        + brim
        + line("M-4 -80 C-12 -62 -14 -50 -12 -40 M16 -78 C26 -64 30 -54 30 -44", mix(tone.fill, tone.line, 0.4), 2)
        + line("M-36 -60 Q-24 -76 -8 -78", tone.light, 3.4)
    )


def _flower(x: float, y: float, tone: Tones) -> str:
    petals = ((0, -10), (9.5, -3.1), (5.9, 8.1), (-5.9, 8.1), (-9.5, -3.1))
    return "".join(ellipse(x + dx, y + dy, 7.4, 7.4, tone.fill, tone.line, 2.2) for dx, dy in petals) + ellipse(
        x, y, 5.4, 5.4, "#ffc845", "#a8701e", 1.8
    )


def _bow(x: float, y: float, tone: Tones) -> str:
    wings = f"M{x} {y} C{x - 8} {y - 14} {x - 20} {y - 12} {x - 18} {y} C{x - 20} {y + 10} {x - 8} {y + 10} {x} {y} C{x + 8} {y - 14} {x + 20} {y - 12} {x + 18} {y} C{x + 20} {y + 10} {x + 8} {y + 10} {x} {y}Z"
    return path(wings, tone.fill, tone.line, 2.6) + ellipse(x, y, 4.6, 5, tone.light, tone.line, 2.2)

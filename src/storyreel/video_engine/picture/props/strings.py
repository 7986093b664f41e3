"""A violin, and its case that holds only the bow."""

from collections.abc import Callable

from storyreel.video_engine.picture.ink import ellipse, ink, light, path, rect, shade


def violin(line: float) -> str:
    """A violin, leaning to the right, with strings, f-holes and a chin rest."""
    wood, dark = "#b5592c", "#3a2630"
    body = (
        "M50 40C61 36 69 43 67 52C66 57 61 58 62 63C63 67 71 69 73 78C75 91 63 98 50 97"
        "C37 98 25 91 27 78C29 69 37 67 38 63C39 58 34 57 33 52C31 43 39 36 50 40Z"
    )
    neck = rect(46.5, 8, 7, 50, dark, 2, ink(dark), line * 0.8)
    scroll = ellipse(50, 6, 6.5, 6, wood, ink(wood), line * 0.8) + ellipse(51, 6, 2.2, 2, shade(wood))
    pegs = path("M40 14h8M52 14h8M41 21h7M52 21h7", "none", ink(dark), 3.4)
    shine = path("M36 47C38 43 43 42 46 43M31 80C31 75 35 72 38 70", "none", light(light(wood)), 3)
    holes = path("M40 62C36 66 44 70 39 76M60 62C64 66 56 70 61 76", "none", ink(wood), 2.6)
    bridge = rect(42, 71, 16, 4, "#e8c58a", 1, ink("#e8c58a"), line * 0.5)
    tail = path("M46 79h8l-1.5 15h-5Z", dark, ink(dark), line * 0.5)
    strings = path("M48.2 12V80M50 12V80M51.8 12V80", "none", "#f2e6cf", 0.8)
    rest = ellipse(39, 92, 8, 5, dark, ink(dark), line * 0.6)
    whole = path(body, wood, ink(wood), line) + shine + holes + tail + rest + neck + pegs + scroll + bridge + strings
    return f'<g transform="rotate(24 50 52)">{whole}</g>'


def violin_case(line: float) -> str:
    """An open case: a violin's shape in the lining, nothing in it, and a bow in the lid."""
    shell, lining = "#3b3550", "#a33a4c"
    lid = path("M6 14Q6 6 14 6H86Q94 6 94 14V40H6Z", shell, ink(shell), line)
    lid += path("M12 16Q12 12 16 12H84Q88 12 88 16V38H12Z", shade(lining), ink(lining), line * 0.6)
    bow = path("M16 24L84 24", "none", ink("#8a5230"), 4.6) + path("M16 24L84 24", "none", "#8a5230", 2.8)
    bow += path("M18 29L82 29M16 24L18 29M84 24L82 29", "none", "#f2e6cf", 1.5) + rect(74, 23, 8, 7, "#2e2233", 1)
    straps = path("M32 18v16M68 18v16", "none", light(shell), 3)
    box = path("M6 44H94V84Q94 94 84 94H16Q6 94 6 84Z", shell, ink(shell), line)
    box += path("M12 49H88V82Q88 88 82 88H18Q12 88 12 82Z", lining, ink(lining), line * 0.6)
    hollow = path(
        "M18 69C18 57 30 55 36 60C41 64 43 58 50 60C55 61 56 64 62 64L82 65V73L62 74C56 74 55 77 50 78"
        "C43 80 41 74 36 78C30 83 18 81 18 69Z",
        shade(shade(lining)),
        ink(lining),
        line * 0.6,
    )
    clasps = rect(26, 40, 8, 6, "#d8a23c", 1, ink("#d8a23c"), line * 0.5)
    clasps += rect(66, 40, 8, 6, "#d8a23c", 1, ink("#d8a23c"), line * 0.5)
    return lid + bow + straps + box + hollow + clasps


STRINGS: dict[str, Callable[[float], str]] = {
    "violin": violin,
    "violin_case": violin_case,
}

"""Things of paper, and the stamp that marks them."""

from collections.abc import Callable

from storyreel.video_engine.picture.ink import ellipse, ink, light, path, rect, shade


def ledger(line: float) -> str:
    """A thick record book with a ribbon and brass corners."""
    cover = "#7a3442"
    pages = path("M20 84L84 84L84 92L24 92Q16 90 20 84Z", "#f3e6c8", ink("#d8c59a"), line)
    block = rect(16, 10, 68, 76, cover, 4, ink(cover), line) + rect(16, 10, 13, 76, shade(cover), 3)
    label = rect(38, 26, 36, 22, "#f3e6c8", 2, ink("#c9b78a"), line * 0.7)
    lines = path("M43 33h26M43 40h18", "none", "#8a7358", 2.2)
    corners = "".join(
        path(d, "#d8a23c", ink("#d8a23c"), line * 0.6) for d in ("M84 10v14l-14 -14Z", "M84 86v-14l-14 14Z")
    )
    ribbon = path("M58 86v12l4 -4l4 4v-12Z", "#e0983a", ink("#e0983a"), line * 0.7)
    return pages + ribbon + block + label + lines + corners + path("M33 14V82", "none", light(cover), 2)


def letter(line: float) -> str:
    """A sealed letter."""
    paper = "#f6e6c4"
    body = rect(8, 22, 84, 58, paper, 4, ink(paper), line)
    flap = path("M9 25L50 56L91 25", "none", ink(paper), line) + path(
        "M10 78L40 50M90 78L60 50", "none", ink(paper), line * 0.7
    )
    seal = ellipse(50, 56, 11, 11, "#c0413f", ink("#c0413f"), line * 0.8) + ellipse(48, 54, 5, 5, light("#c0413f"))
    return body + path("M10 24L50 55L90 24Z", light(paper), None) + flap + seal


def notice(line: float) -> str:
    """A printed notice with a red stamp and a pin; its print cannot be read."""
    paper = "#f7ecd2"
    sheet = path("M18 10H80V80Q80 92 68 92H18Z", paper, ink(paper), line) + path(
        "M80 78Q66 76 68 92", shade(paper), ink(paper), line * 0.7
    )
    print_ = path("M28 26h42", "none", "#5a4a5c", 5) + path(
        "M28 40h42M28 49h38M28 58h42M28 67h26", "none", "#9a8874", 2.6
    )
    stamp = (
        '<g transform="rotate(-16 54 '
        f'72)">{rect(40, 66, 28, 14, "#f7ecd2", 2, "#c0413f", 2.6)}{path("M45 73h18", "none", "#c0413f", 3)}</g>'
    )
    return sheet + print_ + stamp + ellipse(49, 13, 5, 5, "#c0413f", ink("#c0413f"), line * 0.8)


def date_stamp(line: float) -> str:
    """A hand stamp with wheels of dates and a round grip."""
    wood = "#9a5a38"
    steel = "#8d97a6"
    base = rect(22, 78, 56, 12, "#4a4458", 3, ink("#4a4458"), line) + path("M30 93h40", "none", "#c0413f", 3)
    frame = path("M28 78V56Q28 48 36 48H64Q72 48 72 56V78Z", steel, ink(steel), line)
    wheels = "".join(
        rect(34 + i * 8.4, 58, 7, 20, "#f3e6c8", 2, ink("#c9b78a"), line * 0.6)
        + path(f"M{36 + i * 8.4:.1f} 68h3", "none", "#5a4a5c", 2)
        for i in range(4)
    )
    neck = rect(45, 34, 10, 16, steel, 2, ink(steel), line)
    grip = path("M50 6C64 6 68 18 62 27C59 33 57 34 57 38H43C43 34 41 33 38 27C32 18 36 6 50 6Z", wood, ink(wood), line)
    return base + frame + wheels + neck + grip + path("M42 12q-5 8 1 15", "none", light(light(wood)), 3)


def photo(line: float) -> str:
    """An old photograph of two people by the sea, with a white edge."""
    paper = "#f4ecdc"
    card = rect(14, 8, 72, 84, paper, 3, ink(paper), line) + rect(
        21, 15, 58, 56, "#d9b98a", 1, ink("#b8986a"), line * 0.6
    )
    sea = path("M21 46H79V71H21Z", "#9a8468")
    people = "".join(
        path(f"M{x - 10} 71Q{x - 10} 50 {x} 50T{x + 10} 71Z", top, ink(top), line * 0.5)
        + ellipse(x, 43, 7.5, 7.5, "#f0d2a8", ink("#b8986a"), line * 0.5)
        for x, top in ((41, "#6a5040"), (59, "#b0805a"))
    )
    hair = path("M33 43Q33 33 41 34Q49 33 49 42Q42 36 33 43ZM51 44Q50 33 59 34Q68 34 67 46Q64 38 51 44Z", "#4a342c")
    return f'<g transform="rotate(-5 50 50)">{card}{sea}{people}{hair}</g>'


def scroll(line: float) -> str:
    """A rolled plan tied with a ribbon."""
    paper = "#f1deb0"
    body = path("M16 70L74 16L88 32L30 86Z", paper, ink(paper), line)
    ends = ellipse(23, 78, 11, 11, light(paper), ink(paper), line) + path(
        "M23 78m-4 0a4 4 0 1 1 5 4", "none", ink(paper), line * 0.7
    )
    tie = path("M44 44L60 60L66 54L50 38Z", "#c0413f", ink("#c0413f"), line)
    return body + ends + tie + path("M26 66L70 25", "none", light(light(paper)), 3)


def painting(line: float) -> str:
    """A small framed seascape."""
    gold = "#d8a23c"
    frame = rect(6, 14, 88, 72, gold, 4, ink(gold), line) + rect(11, 19, 78, 62, light(gold), 2, ink(gold), line * 0.5)
    canvas = rect(17, 25, 66, 50, "#f3b98a", 1, ink(gold), line * 0.7)
    sea = path("M17 52H83V75H17Z", "#3f7f96") + ellipse(60, 48, 9, 9, "#fff0c0") + path("M17 52H83V75H17Z", "#3f7f96")
    hills = path("M17 52Q30 40 44 52Z", "#7a5a86") + path(
        "M24 60h16M50 58h22M34 68h26M66 67h10", "none", "#bfe0de", 2.2
    )
    boat = path("M34 62h18l-4 6H38Z", "#c94f4f", ink("#c94f4f"), line * 0.5) + path(
        "M43 61V44L52 60Z", "#fff6e4", ink("#d8c59a"), line * 0.5
    )
    return frame + canvas + sea + hills + boat


PAPERS: dict[str, Callable[[float], str]] = {
    "date_stamp": date_stamp,
    "ledger": ledger,
    "letter": letter,
    "notice": notice,
    "painting": painting,
    "photo": photo,
    "scroll": scroll,
}

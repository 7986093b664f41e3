"""What stands along a road: signposts, milestones, telegraph poles."""

from itertools import pairwise

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.shapes import box, contact, line_of, oval, poly, ramp, shape, stroke


def draw_signpost(x: float, y: float, wood: str = "#a5744a") -> str:
    """Draw a signpost with three arms on its foot, 300 units high."""
    art = contact(x, y, 34) + box(x - 9, y - 300, 18, 300, f"across({light(wood)},{wood},{shade(wood)})", 3)
    for dy, way, long in ((-280, 1, 130), (-222, -1, 110), (-166, 1, 92)):
        arm = [
            (x - way * 22, y + dy),
            (x + way * long, y + dy),
            (x + way * (long + 26), y + dy + 20),
            (x + way * long, y + dy + 40),
            (x - way * 22, y + dy + 40),
        ]
        art += poly(arm, ramp(light(wood), wood))
        art += stroke(f"M{x} {y + dy + 20}h{way * (long - 30)}", mix(wood, "#3a2430", 0.5), 5)
    return art


def draw_milestone(x: float, y: float, stone: str = "#ece4d6") -> str:
    """Draw a milestone with a red cap on its foot, 80 units high."""
    body = box(x - 26, y - 58, 52, 58, f"across({light(stone)},{stone},{shade(stone)})", 3)
    cap = shape(f"M{x - 30} {y - 52}Q{x - 28} {y - 82} {x} {y - 82}T{x + 30} {y - 52}Z", "ramp(#dd6a5a,#b5454a)")
    figures = stroke(
        f"M{x - 12} {y - 38}l6 -4v26M{x + 2} {y - 38}q14 -8 12 6q-4 10 -13 16h15", line_of(stone), 3.4, 0.8
    )
    return contact(x, y, 50) + body + cap + figures


def draw_poles(points: tuple[tuple[float, float, float], ...], wood: str = "#7a5f4c") -> str:
    """Draw telegraph poles on their feet, each with its scale, and the wires from one to the next."""
    art = ""
    for (x0, y0, k0), (x1, y1, k1) in pairwise(points):
        for arm in (-34, 34):
            ax, ay, bx, by = x0 + arm * k0, y0 - 286 * k0, x1 + arm * k1, y1 - 286 * k1
            art += stroke(
                f"M{ax:.0f} {ay:.0f}Q{(ax + bx) / 2:.0f} {(ay + by) / 2 + 46 * k0:.0f} {bx:.0f} {by:.0f}",
                "#5a5068",
                1.8,
                0.7,
            )
    for x, y, k in points:
        art += contact(x, y, 30 * k) + box(
            x - 7 * k, y - 310 * k, 14 * k, 310 * k, f"across({light(wood)},{shade(wood)})", 3, 2
        )
        art += box(x - 46 * k, y - 282 * k, 92 * k, 10 * k, wood, 3, 1.8)
        art += "".join(oval(x + arm * k, y - 287 * k, 5 * k, 7 * k, "#e6f0f0", 1.4) for arm in (-34, 34))
    return art

"""Turn what is drawn on a frontal torso round the body, so that a person faces someone.

A torso is taken as a flattened cylinder: at each height it has a half width
and a depth. Turned, its middle line moves towards where the body faces, the
near half widens and the far half narrows; lapels, buttons and patterns go
with it. What is drawn outside the torso keeps its distance from its edge.
"""

import re
from collections.abc import Iterator

from storyreel.video_engine.picture.figures.body import SHOULDER_Y, Frame

SQUEEZE = 0.2  # of the width, at a full turn
DEPTH = 0.36  # how far the middle line moves, as a share of the half width
FAR = 0.84  # perspective of the far half
_ELEMENT = re.compile(r'( d="|<rect [^>]*>|<ellipse [^>]*>)([^"]*)')
_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")
_ATTRIBUTE = re.compile(r'(\w+)="(-?[\d.]+)"')
_ARITY = {"M": 2, "L": 2, "Q": 4, "C": 6, "H": 1, "V": 1}


def turned(drawn: str, body: Frame) -> str:
    """Turn SVG paths, ellipses and rectangles that were drawn for `body` with no turn; groups stay as they are."""
    return _ELEMENT.sub(lambda match: _element(match, body), drawn) if body.turn else drawn


def across(x: float, y: float, body: Frame) -> float:
    """Where a point of the frontal torso is after the turn."""
    half = _half(y, body)
    u = x * body.way / half  # above zero on the far side
    wide = half * (1 - SQUEEZE * body.turn)
    edge = wide * (1 - (1 - FAR) * body.turn) if u > 0 else wide
    if u >= 1 or u <= -1:
        beyond = (abs(u) - 1) * half
        return body.way * (edge + beyond + _chest(y, body) if u > 0 else -edge - beyond)
    depth = half * DEPTH * body.turn
    bulge = _chest(y, body) * u * u if u > 0 else 0.0
    return body.way * (edge * u + depth * (1 - u * u) + bulge)


def _half(y: float, body: Frame) -> float:
    """The frontal half width at a height."""
    waist = SHOULDER_Y + 60 * body.scale
    profile = (
        (60.0, 22.0),
        (70.0, body.shoulder - 14),
        (SHOULDER_Y - 2, body.shoulder),
        (waist, body.waist + 3),
        (body.hip_y, body.hip + 2),
        (body.ground - 20, body.hip + 16),
    )
    last_y, last = profile[0]
    for next_y, width in profile[1:]:
        if y < next_y:
            return last + (width - last) * max(0.0, (y - last_y) / (next_y - last_y))
        last_y, last = next_y, width
    return last


def _chest(y: float, body: Frame) -> float:
    """How far the front stands out in profile: the chest, and the belly of the stout."""
    s = body.scale
    chest = max(0.0, 1 - abs(y - SHOULDER_Y - 26 * s) / (34 * s)) * 4
    belly = max(0.0, 1 - abs(y - SHOULDER_Y - 66 * s) / (44 * s)) * (9 if body.waist > body.shoulder else 2)
    return body.turn * s * (chest + belly)


def _element(match: re.Match[str], body: Frame) -> str:
    head, data = match.groups()
    if head == ' d="':
        return head + _path(data, body)
    values = {name: float(number) for name, number in _ATTRIBUTE.findall(head)}
    if head.startswith("<ellipse"):
        x, y, radius = values["cx"], values["cy"], values["rx"]
        left, right = across(x - radius, y, body), across(x + radius, y, body)
        moved = {"cx": (left + right) / 2, "rx": abs(right - left) / 2}
    else:
        x, y, wide = values["x"], values["y"], values["width"]
        left, right = across(x, y, body), across(x + wide, y, body)
        moved = {"x": min(left, right), "width": abs(right - left)}
    return _ATTRIBUTE.sub(lambda m: f'{m[1]}="{moved[m[1]]:.1f}"' if m[1] in moved else m[0], head) + data


def _path(data: str, body: Frame) -> str:
    out = []
    for command, points in _absolute(data):
        out.append(command + " ".join(f"{across(x, y, body):.1f} {y:.1f}" for x, y in points))
    return "".join(out)


def _absolute(data: str) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """The commands of path data as absolute moves, lines and curves."""
    tokens = _TOKEN.findall(data)
    x = y = start_x = start_y = 0.0
    command, i = "M", 0
    while i < len(tokens):
        if tokens[i].isalpha():
            command, i = tokens[i], i + 1
            if command in "Zz":
                x, y = start_x, start_y
                yield "Z", []
                continue
        kind, is_relative = command.upper(), command.islower()
        count = _ARITY[kind]
        numbers = [float(token) for token in tokens[i : i + count]]
        i += count
        base_x, base_y = (x, y) if is_relative else (0.0, 0.0)
        if kind == "H":
            points = [(base_x + numbers[0], y)]
        elif kind == "V":
            points = [(x, base_y + numbers[0])]
        else:
            points = [(base_x + numbers[n], base_y + numbers[n + 1]) for n in range(0, count, 2)]
        x, y = points[-1]
        if kind == "M":
            start_x, start_y = x, y
            command = "l" if is_relative else "L"
        yield ("L" if kind in "HV" else kind), points

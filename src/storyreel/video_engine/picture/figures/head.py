# ruff: noqa: E501  (path data is kept on one line)
"""The human head: skull, shadows, features, hair and what is worn on it.

The origin is the head's centre. A turn (-1 to 1) moves the features round the
skull, hides the far ear and narrows the far eye.
"""

from storyreel.video_engine.picture.figures.beards import beard
from storyreel.video_engine.picture.figures.expressions import Acting
from storyreel.video_engine.picture.figures.eyes import EyeStyle, brow, eye
from storyreel.video_engine.picture.figures.hair import hair
from storyreel.video_engine.picture.figures.hair_shapes import Hair
from storyreel.video_engine.picture.figures.headwear import glasses, headwear
from storyreel.video_engine.picture.figures.look import HATS, Look
from storyreel.video_engine.picture.figures.mouth import human_mouth, mouth
from storyreel.video_engine.picture.figures.noses import nose
from storyreel.video_engine.picture.figures.strokes import (
    FIGURE_LINE,
    ellipse,
    group,
    ink,
    line,
    mix,
    path,
    shade,
    tones,
)

ACROSS, CHIN = 14.0, 9.5  # units that the middle of the face, and the chin, go with a full turn
FAR_SQUEEZE, NEARER = 0.24, 0.13  # of the far eye's width, and of the distance of both eyes from the middle
_CHEEK = {"soft": 0.0, "round": 3.0, "square": 3.0, "pointed": -3.0}
_CHIN = {"soft": 26.0, "round": 30.0, "square": 36.0, "pointed": 19.0}
_EYE_SCALE = {"child": 1.12, "young": 1.03, "adult": 1.0, "middle": 0.95, "old": 0.92}


def head_hair(look: Look, turn: float) -> Hair:
    """The hair of a look, under its hat if it wears one."""
    return hair(look.hair, look.hair_colour, turn, under_hat=look.signature in HATS)


def human_head(
    look: Look, turn: float, acting: Acting, shape: str, eyes: str, gaze: tuple[float, float] | None
) -> tuple[str, Hair]:
    """Draw the head without its back hair; give the hair too, for its back."""
    cx = turn * ACROSS
    mane = head_hair(look, turn)
    drawn = _ear(look, turn, 1 if turn >= 0 else -1)
    drawn += _face(look, turn) + _ear(look, turn, -1 if turn >= 0 else 1)
    drawn += _skin_marks(look, turn, cx, acting)
    glance = gaze if gaze is not None else (turn * 0.75 + acting.gaze[0], acting.gaze[1])
    drawn += _eyes(look, turn, cx, acting, eyes, glance)
    drawn += beard(look.beard, tones(_hair_on_skin(look)), look.skin, cx, turn * CHIN)
    drawn += nose(look.nose, cx, turn, look.skin)
    drawn += group(
        mouth(shape, acting, human_mouth(look.skin, look.lips), look.lips), f"translate({cx + turn * 2:.1f} 33)"
    )
    drawn += _drops(acting, cx, turn) + mane.front + _brows(look, turn, cx, acting)
    if look.glasses or look.signature == "glasses":
        drawn += glasses(cx, turn, look.signature_colour if look.signature == "glasses" else "#3a3040")
    return drawn + headwear(look.signature, look.signature_colour, turn, cx), mane


def face_path(look: Look, turn: float) -> str:
    """The outline of the face as path data."""
    right, left = _side(look, turn, 1), _side(look, turn, -1)
    return f"M-47 -8 C-50 -66 50 -66 47 -8 {right} {left}Z"


def _side(look: Look, turn: float, side: int) -> str:
    cheek, chin, low = 47 + _CHEEK[look.jaw] - max(0.0, turn * side) * 2, _CHIN[look.jaw], 58
    if look.age_group == "child":
        cheek, chin, low = cheek + 2, chin + 2, 54
    tip = turn * CHIN
    if side > 0:
        return f"C{cheek} 26 {tip + chin} {low} {tip} {low}"
    return f"C{tip - chin} {low} {-cheek} 26 -47 -8"


def _face(look: Look, turn: float) -> str:
    outline, dim = face_path(look, turn), mix(look.skin, shade(look.skin), 0.62)
    side, tip, low = (-1 if turn >= 0 else 1), turn * CHIN, 54 if look.age_group == "child" else 58
    cheek, chin = 47 + _CHEEK[look.jaw], _CHIN[look.jaw]
    jaw = (
        f"M{side * 46.5} -14 C{side * (cheek + 1)} 26 {tip + side * chin} {low} {tip} {low} "
        f"C{tip + side * (chin - 10)} {low - 6} {side * 37} 28 {side * 39} -6Z"
    )
    drawn = path(outline, look.skin) + path(jaw, dim)
    if look.hair not in ("bald", "receding") or look.signature in HATS:
        drawn += path("M-46 -14 C-44 -56 44 -56 46 -14 C38 -30 -30 -26 -46 -14Z", dim)
    if look.hair == "bald" and look.signature not in HATS:
        drawn += path(
            f"M{-22 + turn * 6} -38 Q{turn * 6} -50 {24 + turn * 6} -41 Q{turn * 6} -44 {-22 + turn * 6} -38Z",
            tones(look.skin).light,
        )
    return drawn + path(outline, "none", ink(look.skin), FIGURE_LINE)


def _ear(look: Look, turn: float, side: int) -> str:
    if head_hair(look, turn).covers_ears:
        return ""
    x = side * (47 - abs(turn) * (9 if turn * side > 0 else 5))
    return ellipse(x, 8, 8.6, 11.6, look.skin, ink(look.skin)) + line(
        f"M{x + side * 3.4} 3 q{-side * 6.5} 1.5 {-side * 4} 6.5 q{side * 1.5} 2 {side * 1} 4.5",
        mix(look.skin, ink(look.skin), 0.45),
        2,
    )


def _skin_marks(look: Look, turn: float, cx: float, acting: Acting) -> str:
    warm = mix(look.skin, "#f0554f", 0.34 * max(acting.blush, look.blush))
    drawn = "".join(ellipse(cx * 0.85 + side * 28 * (1 - NEARER * abs(turn)), 21, 9.5, 6, warm) for side in (-1, 1))
    if look.freckles:
        spot = mix(look.skin, "#a0522d", 0.5)
        drawn += "".join(
            ellipse(cx + side * 26 + dx, 16 + dy, 1.4, 1.4, spot)
            for side in (-1, 1)
            for dx, dy in ((-6, 1), (0, 4), (5, 0))
        )
    if look.age_group == "middle":
        drawn += line(
            f"M{cx - 33} 16 q4 4 9 4 M{cx + 33} 16 q-4 4 -9 4 M{cx - 19} 26 q-4 4 -3 9 M{cx + 21} 26 q4 4 3 9",
            mix(look.skin, ink(look.skin), 0.34), 1.6,
        )  # fmt: skip
    if look.age_group == "old":
        drawn += line(
            f"M{cx - 33} 15 q5 5 11 5 M{cx + 33} 15 q-5 5 -11 5 M{cx - 18} 24 q-5 5 -4 12 M{cx + 20} 24 q5 5 4 12"
            + (f"M{cx - 15} -33 Q{cx} -36 {cx + 15} -33" if look.hair in ("bald", "receding") and look.signature not in HATS else ""),
            mix(look.skin, ink(look.skin), 0.42), 1.8,
        )  # fmt: skip
    return drawn


def _eyes(look: Look, turn: float, cx: float, acting: Acting, eyes: str, gaze: tuple[float, float]) -> str:
    style = EyeStyle(look.skin, look.iris, _EYE_SCALE[look.age_group], look.lashes, look.age_group == "old")
    drawn = ""
    for side in (-1, 1):
        squeeze = 1 - (FAR_SQUEEZE * abs(turn) if turn * side > 0 else 0.0)
        x = cx + side * 20.5 * (1 - NEARER * abs(turn))
        drawn += eye(x, 2, side, squeeze, acting, eyes, gaze, style)
    return drawn


def _brows(look: Look, turn: float, cx: float, acting: Acting) -> str:
    colour, drawn = mix(_hair_on_skin(look), "#1d1024", 0.45), ""
    for side in (-1, 1):
        squeeze = 1 - (FAR_SQUEEZE * abs(turn) if turn * side > 0 else 0.0)
        x = cx + side * 20.5 * (1 - NEARER * abs(turn))
        raised = -18 - (acting.lid - 1) * 10 - (2 if look.age_group == "child" else 0)
        drawn += brow(x, raised, side, squeeze, acting, colour, look.brow_weight)
    return drawn


def _hair_on_skin(look: Look) -> str:
    return "#3a2a2a" if look.hair == "headscarf" else look.hair_colour


def _drops(acting: Acting, cx: float, turn: float) -> str:
    far = 1 if turn >= 0 else -1
    drawn = ""
    if acting.tear:
        drawn += path(f"M{cx + far * 24} 17 q-6 9 0 13 q6 -4 0 -13Z", "#bfe6ff", "#5c93c4", 1.6)
    if acting.sweat:
        drawn += path(f"M{-far * 40} -24 q-7 11 0 15 q7 -4 0 -15Z", "#bfe6ff", "#5c93c4", 1.6)
    return drawn

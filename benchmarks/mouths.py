"""How far mouths are from the sound, measured on rendered pixels.

usage: mouths.py [RESULTS] [EPISODE] [PROFILE]

Each clip with a talker is decoded. In every frame the mouth is found from the figure's geometry; what has the colours
of a mouth is the mouth. The sound is the line's take. What is compared, and how, stands in lips.py. The second table is
a test of the measure: the same films with the sound four frames later. Beards, robots, animals and pictures of the
author's are left out.
"""

import io
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from lips import RATE, Distances, Line, distances

PATCH, PER_UNIT = (44, 54), 3  # puppet units across and down, pixels a unit
MOUTH_ACROSS = 16.0  # units that a mouth goes with a full turn of the head
UP = 14  # of it above the middle of the mouth
AROUND = 8  # frames before and after a line
SEAM = 5  # pixels
LATE = 4
FRAMINGS = ("close_up", "medium", "over_shoulder", "two_shot")
LIPS = "mbp"


def main(words: list[str]) -> None:
    """Measure a film."""
    results = Path(words[0] if words else "results")
    episode, profile = (words[1:] + ["ep01", "preview_local"][len(words[1:]) :])[:2]
    lines = list(lines_of(results, episode, profile))
    print(f"mouths: {results}/{episode}, {len(lines)} lines on screen")
    _show(distances(lines))
    print(f"  and with the sound {LATE} frames later")
    _show(distances(lines, LATE))


def _show(measured: Distances) -> None:
    for name in ("onsets", "offsets", "syllables", "closures"):
        found = getattr(measured, name)
        if found:
            away = sorted(abs(v) for v in found)
            print(
                f"  {name:10} {len(found):4}  median {statistics.median(away):.1f}, "
                f"95 % {away[int(len(away) * 0.95)]:.1f}, most {away[-1]:.1f}, mean {statistics.fmean(found):+.2f}"
            )


def lines_of(results: Path, episode: str, profile: str) -> Iterator[Line]:
    """The lines that are seen spoken in a film, each in every shot that shows eight frames of it."""
    from storyreel.contracts.artifact import load_file
    from storyreel.contracts.render_plan import RenderPlan
    from storyreel.contracts.shotlist import ShotList
    from storyreel.contracts.voice import Speech

    folder = results / "episodes" / episode
    plan = load_file(RenderPlan, folder / profile / "render_plan.json")
    shotlist = load_file(ShotList, folder / "shotlist.json")
    takes = {take.line_id: take for take in load_file(Speech, folder / "speech.json").takes}
    sound = _read(folder / "dialogue.flac")
    fps = shotlist.rate.num / shotlist.rate.den
    shots = {shot.id: shot for shot in shotlist.shots}
    for clip in plan.clips:
        shot = shots[clip.shot_id]
        for index, character in enumerate(shot.characters):
            figure = clip.spec.figures[index]
            if clip.spec.framing not in FRAMINGS or not figure.speaks or figure.view == "back" or not _is_bare(figure):
                continue
            pictures, openings = _mouths(clip, index, results)
            for event in shotlist.voice:
                first = event.start_frame - shot.start_frame
                begin, end = (
                    max(0, first),
                    min(shot.duration_frames, first + event.duration_frames),
                )
                if event.speaker_id != character.character_id or not event.take_samples or end - begin < 8:
                    continue
                seen = slice(max(0, begin - AROUND), end + AROUND)
                yield Line(
                    pictures[seen],
                    openings[seen],
                    sound[event.take_start_sample : event.take_start_sample + event.take_samples],
                    seen.start - first,
                    fps,
                    tuple(_closures(takes[event.line_id], fps)),
                )


def _is_bare(figure: Any) -> bool:
    look = figure.look
    return not figure.art and look.get("kind", "human") == "human" and look.get("beard", "none") in ("", "none", None)


def _closures(take: Any, fps: float) -> Iterator[tuple[float, float]]:
    """From when to when lips are heard to close, in frames of the line."""
    for phoneme in take.phonemes:
        if phoneme.sign in LIPS and phoneme.samples:
            start, end = phoneme.start_sample, phoneme.start_sample + phoneme.samples
            yield start * fps / RATE, end * fps / RATE


def _mouths(clip: Any, index: int, results: Path) -> tuple[np.ndarray, np.ndarray]:
    """The pictures of a figure's mouth in every frame of a rendered clip, and how high it is open, in puppet units."""
    from storyreel.video_engine.picture.film import _place
    from storyreel.video_engine.picture.scene import Scene
    from storyreel.video_engine.picture.staging import stance

    scene = Scene(
        clip.spec,
        _place(clip.spec),
        clip.key,
        lambda uri: np.zeros((4, 4, 4), np.uint8),
    )
    figure = clip.spec.figures[index]
    staged = next(s for s in scene.staged if s.figure is figure)
    video = cv2.VideoCapture(str(results / "clips" / f"{clip.key}.mp4"))
    patches = []
    for frame in range(clip.spec.frames):
        ok, image = video.read()
        if not ok:
            raise SystemExit(f"{clip.key}.mp4: has {frame} frames, expected {clip.spec.frames}")
        place, turn = (
            scene.head_placing(staged, frame),
            stance(staged, frame, scene._step).pose.facing,
        )
        patches.append(_patch(image, place, turn))
    skin = np.median([_skin(patch) for patch in patches], axis=0)
    inked = _inked(np.asarray(patches, np.float32), skin, staged.look)
    return np.asarray([_picture(ink) for ink in inked]), np.asarray([_height(ink) for ink in inked])


def _patch(image: np.ndarray, place: Any, turn: float) -> np.ndarray:
    """The pixels around a mouth, upright, with its middle at (PATCH[0] / 2, UP)."""
    dx, dy = turn * MOUTH_ACROSS, 33.0 - 52.0
    x = place.x + place.scale * (dx * place.cosine - dy * place.sine)
    y = place.y + place.scale * (dx * place.sine + dy * place.cosine)
    k = place.scale / PER_UNIT
    a, b = k * place.cosine, k * place.sine
    left, up = PATCH[0] * PER_UNIT / 2, UP * PER_UNIT
    matrix = np.array([[a, -b, x - a * left + b * up], [b, a, y - b * left - a * up]])
    size = (PATCH[0] * PER_UNIT, PATCH[1] * PER_UNIT)
    return cv2.warpAffine(image, matrix, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)


def _skin(patch: np.ndarray) -> np.ndarray:
    """The colour of the face above the mouth."""
    above = patch[2 * PER_UNIT : (UP - 8) * PER_UNIT, 6 * PER_UNIT : -6 * PER_UNIT]
    return np.asarray(np.median(above.reshape(-1, 3), axis=0))


def _inked(patches: np.ndarray, skin: np.ndarray, look: Any) -> np.ndarray:
    """Where a mouth's line, teeth and inside are, but no lips and no folds: by the nearest colour in the face's light.

    The colours are those of the drawing. Between teeth, tongue and inside runs a seam that has the colour of lips.
    """
    from storyreel.video_engine.picture.figures.mouth import human_mouth
    from storyreel.video_engine.picture.figures.strokes import mix, shade

    tones = human_mouth(look.skin, look.lips)
    mouth = [tones.line, tones.inside, tones.teeth, tones.tongue]
    face = [look.skin, shade(look.skin), tones.lip, mix(look.skin, tones.lip, 0.5)]
    light = skin / _bgr(look.skin)
    away = [np.abs(patches - _bgr(colour) * light).sum(axis=3) for colour in mouth + face]
    inked = (np.argmin(away, axis=0) < len(mouth)).astype(np.uint8)
    seam = np.ones((SEAM, SEAM), np.uint8)
    return np.asarray([cv2.morphologyEx(one, cv2.MORPH_CLOSE, seam) for one in inked]) > 0


def _bgr(colour: str) -> np.ndarray:
    return np.asarray([int(colour[i : i + 2], 16) for i in (5, 3, 1)], np.float32)


def _picture(ink: np.ndarray) -> np.ndarray:
    """A mouth with a pixel a square unit."""
    mouth = ink[(UP - 7) * PER_UNIT : (UP + 20) * PER_UNIT, 5 * PER_UNIT : -5 * PER_UNIT].astype(np.float32)
    return cv2.resize(mouth, (PATCH[0] - 10, 27), interpolation=cv2.INTER_AREA)


def _height(ink: np.ndarray) -> float:
    """How high the mouth is in its middle: the tallest run of rows that are not skin."""
    middle = ink.shape[1] // 2
    rows = ink[
        (UP - 9) * PER_UNIT : (UP + 26) * PER_UNIT,
        middle - 4 * PER_UNIT : middle + 4 * PER_UNIT,
    ]
    tallest = run = 0
    for row in rows.mean(axis=1):
        run = run + 1 if row > 0.5 else 0
        tallest = max(tallest, run)
    return tallest / PER_UNIT


def _read(path: Path) -> np.ndarray:
    import soundfile

    samples, rate = soundfile.read(io.BytesIO(path.read_bytes()), dtype="float64")
    assert rate == RATE
    return np.asarray(samples)


if __name__ == "__main__":
    main(sys.argv[1:])

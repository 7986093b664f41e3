"""How far mouths are from the sound, measured on rendered pixels.

usage: mouths.py [RESULTS] [EPISODE] [PROFILE]

Each clip with a talker is decoded. In every frame the mouth is found from the
figure's geometry, and its opening is the height of what is not skin around
its middle, in puppet units. The sound is the line's take, in decibels.

onsets     the voice begins after 120 ms of silence: when does the mouth leave its rest?
offsets    the voice ends for 120 ms: when is the mouth back at rest?
syllables  a loudest moment between two dips of 5 dB: how far is the nearest mouth that is open, and nearly as
           wide as just before and after it? (An "oo" is loud and small, so the widest mouth is no measure.)
Frames; above zero the mouth is late. Beards, robots and pictures of the author's are left out.
"""

import io
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

SILENT_DB, REST_FRAMES = -38.0, 3
DIP_DB = 5.0
PATCH, PER_UNIT = (44, 54), 3  # puppet units across and down, pixels a unit
MOUTH_ACROSS = 16.0  # units that a mouth goes with a full turn of the head
UP = 14  # of it above the middle of the mouth
AROUND = 5  # frames before and after a line
OPEN, NEARLY = 3.0, 2.5  # units
LEAVES = 2.0  # units that a mouth differs from its rest
RATE = 48_000
FRAMINGS = ("close_up", "medium", "over_shoulder", "two_shot")


@dataclass
class Offsets:
    """All offsets of a film, in frames."""

    onsets: list[float]
    offsets: list[float]
    syllables: list[float]


def main(words: list[str]) -> None:
    """Measure a film."""
    results = Path(words[0] if words else "results")
    episode, profile = (words[1:] + ["ep01", "preview_local"][len(words[1:]) :])[:2]
    measured, lines = measure(results, episode, profile)
    print(f"mouths: {results}/{episode}, {lines} lines on screen")
    for name in ("onsets", "offsets", "syllables"):
        found = getattr(measured, name)
        if found:
            away = sorted(abs(v) for v in found)
            print(
                f"  {name:10} {len(found):4}  median {statistics.median(away):.1f}, "
                f"95 % {away[int(len(away) * 0.95)]:.1f}, most {away[-1]:.1f}, mean {statistics.fmean(found):+.2f}"
            )


def measure(results: Path, episode: str, profile: str) -> tuple[Offsets, int]:
    """The offsets of a film, and how many stretches of a line in a shot were measured."""
    from storyreel.contracts.artifact import load_file
    from storyreel.contracts.render_plan import RenderPlan
    from storyreel.contracts.shotlist import ShotList

    folder = results / "episodes" / episode
    plan = load_file(RenderPlan, folder / profile / "render_plan.json")
    shotlist = load_file(ShotList, folder / "shotlist.json")
    sound = _read(folder / "dialogue.flac")
    fps = shotlist.rate.num / shotlist.rate.den
    shots = {shot.id: shot for shot in shotlist.shots}
    total, lines = Offsets([], [], []), 0
    for clip in plan.clips:
        shot = shots[clip.shot_id]
        for index, character in enumerate(shot.characters):
            figure = clip.spec.figures[index]
            if clip.spec.framing not in FRAMINGS or not figure.speaks or figure.view == "back" or not _is_bare(figure):
                continue
            opening = _opening(clip, index, results)
            for event in shotlist.voice:
                first = event.start_frame - shot.start_frame
                if event.speaker_id != character.character_id or not event.take_samples:
                    continue
                begin, end = max(0, first), min(shot.duration_frames, first + event.duration_frames)
                if end - begin < 8:
                    continue
                take = sound[event.take_start_sample : event.take_start_sample + event.take_samples]
                _compare(opening, take, begin, end, first, fps, total)
                lines += 1
    return total, lines


def _is_bare(figure: Any) -> bool:
    look = figure.look
    return not figure.art and look.get("kind") != "robot" and look.get("beard", "none") in ("", "none", None)


def _opening(clip: Any, index: int, results: Path) -> np.ndarray:
    """The opening of a figure's mouth in every frame of a rendered clip, in puppet units."""
    from storyreel.video_engine.picture.film import _place
    from storyreel.video_engine.picture.scene import Scene
    from storyreel.video_engine.picture.staging import stance

    scene = Scene(clip.spec, _place(clip.spec), clip.key, lambda uri: np.zeros((4, 4, 4), np.uint8))
    figure = clip.spec.figures[index]
    staged = next(s for s in scene.staged if s.figure is figure)
    video = cv2.VideoCapture(str(results / "clips" / f"{clip.key}.mp4"))
    heights = []
    for frame in range(clip.spec.frames):
        ok, image = video.read()
        if not ok:
            raise SystemExit(f"{clip.key}.mp4: has {frame} frames, expected {clip.spec.frames}")
        place, turn = scene.head_placing(staged, frame), stance(staged, frame, scene._step).pose.facing
        heights.append(_height(_patch(image, place, turn)))
    return np.asarray(heights)


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


def _height(patch: np.ndarray) -> float:
    """How high the mouth is: rows around its middle that are not skin, between the first and the last."""
    middle = patch[:, patch.shape[1] // 2 - 4 * PER_UNIT : patch.shape[1] // 2 + 4 * PER_UNIT].astype(np.int32)
    skin = np.median(patch[2 * PER_UNIT : (UP - 8) * PER_UNIT, 6 * PER_UNIT : -6 * PER_UNIT].reshape(-1, 3), axis=0)
    ink = (np.abs(middle - skin).sum(axis=2) > 70).mean(axis=1) > 0.5
    rows = ink[(UP - 7) * PER_UNIT : (UP + 26) * PER_UNIT]
    return float(rows.sum()) / PER_UNIT


def _compare(
    opening: np.ndarray, take: np.ndarray, begin: int, end: int, first: int, fps: float, total: Offsets
) -> None:
    """Add the offsets of one stretch of a line; the line starts at frame `first` of the shot."""
    samples = RATE / fps
    starts = first >= 0  # silence comes before it, in this shot or in the last one
    begin, end = max(0, begin - AROUND), min(len(opening), end + AROUND)
    loud = np.asarray([_db(_within(take, (n - first) * samples, (n - first + 1) * samples)) for n in range(begin, end)])
    open_ = opening[begin:end]
    silent = opening[begin:end][loud < SILENT_DB - 20]
    rest = float(np.median(silent)) if len(silent) else float(np.min(open_))
    moved = np.abs(open_ - rest) > LEAVES
    for sound_edges, mouth_edges, found in (
        (_begins(loud > SILENT_DB, starts), _begins(moved, starts, 1), total.onsets),
        (_ends(loud > SILENT_DB), _ends(moved, 1), total.offsets),
    ):
        for edge in sound_edges:
            near = [m - edge for m in mouth_edges if abs(m - edge) <= 8]
            if near:
                found.append(min(near, key=abs))
    _syllables(open_, take, begin - first, fps, total)


def _begins(on: np.ndarray, starts: bool, rest: int = REST_FRAMES) -> list[int]:
    on = np.concatenate([np.zeros(rest, bool), on]) if starts else on
    skipped = rest if starts else 0
    return [n - skipped for n in range(rest, len(on)) if on[n] and not on[n - rest : n].any()]


def _ends(on: np.ndarray, rest: int = REST_FRAMES) -> list[int]:
    return [n for n in range(1, len(on) - rest + 1) if on[n - 1] and not on[n : n + rest].any()]


def _syllables(open_: np.ndarray, take: np.ndarray, skipped: int, fps: float, total: Offsets) -> None:
    """The distance of each loudest moment to the nearest widest mouth."""
    block = RATE // 100
    fine = np.asarray([_db(take[i : i + 2 * block]) for i in range(0, len(take) - block, block)])
    fine = np.convolve(np.pad(fine, 2, mode="edge"), np.ones(5) / 5, "valid")
    widest = _plateaus(open_)
    for peak in _peaks(fine):
        at = (peak + 0.5) * block / (RATE / fps) - skipped
        if not 1 <= at < len(open_) - 1:
            continue
        away = [s - at if at < s else at - e if at >= e else 0.0 for s, e in widest]
        signs = [1 if at < s else -1 for s, _ in widest]
        if away:
            nearest = int(np.argmin(away))
            total.syllables.append(max(0.0, away[nearest] - 0.5) * signs[nearest])


def _peaks(loud: np.ndarray) -> list[int]:
    """Local maxima that stand above the dips on both sides."""
    peaks: list[int] = []
    low, top = loud[0], 0
    rising = True
    for n, level in enumerate(loud):
        if rising:
            if level > loud[top]:
                top = n
            elif level < loud[top] - DIP_DB:
                if loud[top] > SILENT_DB + 6 and loud[top] > low + DIP_DB:
                    peaks.append(top)
                rising, low = False, level
        else:
            low = min(low, level)
            if level > low + DIP_DB:
                rising, top = True, n
    return peaks


def _plateaus(open_: np.ndarray) -> list[tuple[int, int]]:
    """Stretches of frames in which the mouth is open and nearly as wide as just before and after, or wider."""
    found = []
    start = 0
    for n in range(1, len(open_) + 1):
        if n == len(open_) or abs(open_[n] - open_[start]) > 1.0:
            before = open_[start - 1] if start else 0.0
            after = open_[n] if n < len(open_) else 0.0
            is_open = open_[start] > open_.min() + OPEN or open_.max() - open_.min() < OPEN
            if is_open and open_[start] > max(before, after) - NEARLY:
                found.append((start, n))
            start = n
    return found


def _within(take: np.ndarray, start: float, end: float) -> np.ndarray:
    return take[max(0, int(start)) : max(0, int(end))]


def _db(samples: np.ndarray) -> float:
    return float(20 * np.log10(np.sqrt((samples * samples).mean()) + 1e-6)) if len(samples) else -120.0


def _read(path: Path) -> np.ndarray:
    import soundfile

    samples, rate = soundfile.read(io.BytesIO(path.read_bytes()), dtype="float64")
    assert rate == RATE
    return np.asarray(samples)


if __name__ == "__main__":
    main(sys.argv[1:])

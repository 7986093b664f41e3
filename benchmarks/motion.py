"""Whether pictures move as they should, measured on rendered clips.

usage: motion.py [RESULTS] [EPISODE] [PROFILE]

difference  the mean change of luma from frame to frame, by shot: within LEAST and MOST, a little less for a card
still       the longest stretch in which no block of 8 x 8 pixels changes by more than 1.5: at most 3 s
flicker     blocks that change by more than 4 for one frame and are then as they were, in shots with a camera that
            stands, but for blinks and mouths: none outside the figures' heads
"""

import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np

LEAST, LEAST_CARD, MOST = 0.04, 0.0, 9.0
STILL_SECONDS = 3.0
BLOCK, CHANGED, FLICKERS, SAME = 8, 1.5, 4.0, 0.6
CARDS = ("title", "credits", "insert")


@dataclass(frozen=True)
class Motion:
    """What was measured of a shot."""

    shot_id: str
    framing: str
    seconds: float
    difference: float
    still: float
    flicker: float

    def problems(self) -> list[str]:
        """What is outside of the limits."""
        least = LEAST_CARD if self.framing in CARDS else LEAST
        found = [] if least <= self.difference <= MOST else [f"difference {self.difference:.3f}"]
        found += [f"still for {self.still:.1f} s"] if self.still > STILL_SECONDS and self.framing != "credits" else []
        return found + ([f"flicker in {self.flicker:.1f} blocks"] if self.flicker >= 1 else [])


def main(words: list[str]) -> None:
    """Measure a film and print what is outside of the limits."""
    results = Path(words[0] if words else "results")
    episode, profile = (words[1:] + ["ep01", "preview_local"][len(words[1:]) :])[:2]
    shots = measure(results, episode, profile)
    played = [s for s in shots if s.framing not in CARDS]
    for shot in shots:
        if shot.problems():
            print(f"  {shot.shot_id} {shot.framing}, {shot.seconds:.1f} s: {', '.join(shot.problems())}")
    differences = sorted(s.difference for s in played)
    print(
        f"motion: {results}/{episode}, {len(shots)} shots, {sum(bool(s.problems()) for s in shots)} outside: "
        f"difference {differences[0]:.3f} to {differences[-1]:.3f} (median {differences[len(played) // 2]:.3f}), "
        f"stillest {max(s.still for s in played):.2f} s, flicker {max(s.flicker for s in shots):.1f} blocks a frame"
    )


def measure(results: Path, episode: str, profile: str) -> list[Motion]:
    """Measure every shot of a film."""
    from storyreel.contracts.artifact import load_file
    from storyreel.contracts.render_plan import RenderPlan

    plan = load_file(RenderPlan, results / "episodes" / episode / profile / "render_plan.json")
    return [_motion(clip, results / "clips" / f"{clip.key}.mp4") for clip in plan.clips]


def _motion(clip: Any, path: Path) -> Motion:
    rate = clip.spec.picture.rate.num / clip.spec.picture.rate.den
    frames = _blocks_of(path)
    changes = [np.abs(b - a) for a, b in pairwise(frames)]
    stillest, run = 0, 0
    for change in changes:
        run = run + 1 if change.max() <= CHANGED else 0
        stillest = max(stillest, run)
    flicker = 0.0
    if clip.spec.camera.move == "static" and clip.spec.framing not in CARDS:
        heads = _moving(changes)
        flashes = [
            ((one > FLICKERS) & (other > FLICKERS) & (np.abs(c - a) < SAME) & ~heads).sum()
            for one, other, a, c in zip(changes, changes[1:], frames, frames[2:], strict=False)
        ]
        flicker = float(np.mean(flashes)) if flashes else 0.0
    difference = float(np.mean([change.mean() for change in changes])) if changes else 0.0
    return Motion(clip.shot_id, clip.spec.framing, len(frames) / rate, difference, stillest / rate, flicker)


def _moving(changes: list[np.ndarray]) -> np.ndarray:
    """Blocks that move in more than a sixth of the frames, and those beside them: figures."""
    often = (np.asarray([change > CHANGED for change in changes]).mean(axis=0) > 1 / 6).astype(np.uint8)
    return cv2.dilate(often, np.ones((5, 5), np.uint8)) > 0


def _blocks_of(path: Path) -> list[np.ndarray]:
    """The mean luma of every block, by frame."""
    video = cv2.VideoCapture(str(path))
    frames = []
    while True:
        ok, image = video.read()
        if not ok:
            return frames
        luma = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
        size = (luma.shape[1] // BLOCK, luma.shape[0] // BLOCK)
        frames.append(cv2.resize(luma.astype(np.float32), size, interpolation=cv2.INTER_AREA))


if __name__ == "__main__":
    main(sys.argv[1:])

"""Compose one cue over the whole programme.

The title states the motif with a hit. Every scene is whole bars in its own
mood and tempo, so moods change at scene borders on a bar line; its last bar
leads to the next scene's first chord. The last section ends with a cadence
and rings out. Tension drives loudness, figures, bass and drums. The melody
climbs to its highest register where tension is highest.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from storyreel.contracts.seed import between, draw, pick
from storyreel.contracts.yaml_file import load_yaml
from storyreel.video_engine.sound.bitmath import RATE
from storyreel.video_engine.sound.harmony import chord
from storyreel.video_engine.sound.melody import motif
from storyreel.video_engine.sound.parts import Bar, Mood, Note, Player, play_bars

DATA = ["moods.yaml"]

HERE = Path(__file__).parent
SHORTEST = 5 * RATE // 2  # a shorter scene goes on in the music of the scene before
ENDINGS = {"dread": "sad", "tense": "sad"}  # what the credits play after a dark scene
FALLBACK = "neutral"
DIMINISHED = 6  # the degree of a major scale whose triad is never played
SPOKEN_PART = 25  # per cent of a bar


@dataclass(frozen=True)
class Cue:
    """A stretch of the programme with one mood, in samples; tension as break points from 0 to 100."""

    role: str  # title, scene, credits
    start: int
    samples: int
    mood: str
    tension: tuple[int, ...]


@dataclass(frozen=True)
class Score:
    """The notes of a programme, and what they were made from."""

    notes: tuple[Note, ...]
    bars: tuple[Bar, ...]
    cues: tuple[Cue, ...]
    tempi: tuple[int, ...]
    tonic: int


@cache
def moods() -> dict[str, Mood]:
    """Return the moods of the composer by name."""
    known: dict[str, Mood] = load_yaml((HERE / DATA[0]).read_bytes(), DATA[0])
    return known


def compose(seed: str, cues: tuple[Cue, ...], speech: tuple[tuple[int, int], ...] = ()) -> Score:
    """Write the music of a programme.

    Args:
        cues: Title, scenes and credits in order, without gap or overlap.
        speech: Spans of samples in which people speak.
    """
    cues = _merged(cues)
    tonic = 55 + between(0, 11, seed, "tonic")
    bars: list[Bar] = []
    tempi: list[int] = []
    for index, cue in enumerate(cues):
        beats = fit_beats(cue, tempi[-1] if tempi else None)
        tempi.append(beats * 60 * RATE // cue.samples)
        following = cues[index + 1] if index + 1 < len(cues) else None
        bars += _bars_of(seed, index, cue, beats, following, tonic, speech)
    climax = max(range(len(cues)), key=lambda i: (max(cues[i].tension), i)) if cues else 0
    players = {cue.mood: Player(**moods()[cue.mood]["players"]) for cue in cues}
    notes = play_bars(seed, motif(seed), tuple(bars), players, moods(), climax)
    return Score(notes, tuple(bars), cues, tuple(tempi), tonic % 12)


def fit_beats(cue: Cue, tempo_before: int | None) -> int:
    """Return the even number of beats that fills a cue at a tempo of its mood, in four-bar phrases if it can."""
    low, high = moods()[cue.mood]["bpm"]

    def cost(beats: int) -> tuple[int, int]:
        bpm = beats * 60 * RATE // cue.samples
        outside = max(low - bpm, bpm - high, 0)
        form = (0, 6, 4, 6)[beats // 4 % 4] if beats >= 16 else 0
        change = abs(bpm - tempo_before) // 4 if tempo_before else 0
        return outside * 4 + form + (5 if beats % 4 else 0) + change + abs(bpm - (low + high) // 2) // 4, beats

    most = max(4, high * cue.samples // (60 * RATE) + 4)
    return min(range(4, most + 1, 2), key=cost)


def _merged(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Let the music go on through what is too short for its own, and name unknown moods."""
    merged: list[Cue] = []
    for cue in cues:
        if cue.samples <= 0:
            continue
        mood = cue.mood if cue.mood in moods() else FALLBACK
        mood = ENDINGS.get(mood, mood) if cue.role == "credits" else mood
        if merged and cue.samples < SHORTEST:
            before = merged[-1]
            merged[-1] = Cue(before.role, before.start, before.samples + cue.samples, before.mood, before.tension)
        else:
            merged.append(Cue(cue.role, cue.start, cue.samples, mood, cue.tension or (30,)))
    return tuple(merged)


def _bars_of(
    seed: str,
    index: int,
    cue: Cue,
    beats: int,
    following: Cue | None,
    tonic: int,
    speech: tuple[tuple[int, int], ...],
) -> list[Bar]:
    """Lay the harmony of one cue in bars."""
    plan = _ending(cue, beats) if following is None else _running(seed, index, cue, beats, following)
    bars, at = [], 0
    for place, (length, degree, raised) in enumerate(plan):
        start = cue.start + at * cue.samples // beats
        stop = cue.start + (at + length) * cue.samples // beats
        spoken = sum(max(0, min(stop, b) - max(start, a)) for a, b in speech) * 100 > SPOKEN_PART * (stop - start)
        coloured = not (following is None and place >= len(plan) - 2)
        bars.append(
            Bar(
                cue=index,
                role=cue.role,
                mood=cue.mood,
                start=start,
                samples=stop - start,
                beats=length,
                chord=chord(tonic, degree, raised, coloured),
                place=place,
                last=place == len(plan) - 1,
                final=following is None and place == len(plan) - 1,
                tension=_tension_at(cue, at + length / 2, beats),
                spoken=spoken,
            )
        )
        at += length
    return bars


def _running(seed: str, index: int, cue: Cue, beats: int, following: Cue) -> list[tuple[int, int, bool]]:
    """Return (beats, degree, raised) of every bar, the last one leading to the following cue."""
    mood = moods()[cue.mood]
    open_, answer = (pick(mood[kind], seed, "progression", cue.mood, kind) for kind in ("open", "answer"))
    lengths = [4] * (beats // 4) + [2] * (beats % 4 // 2)
    degrees = [(open_, answer, open_, answer)[bar // 4 % 4][bar % 4] for bar in range(len(lengths))]
    if draw(seed, "start away", index) < 0.3 and len(lengths) > 8:
        degrees[4:8] = answer
    plan = [(length, *_degree(mood, degree)) for length, degree in zip(lengths, degrees, strict=True)]
    if len(plan) > 1:
        pivot = _pivot(moods()[following.mood])
        plan[-1] = (plan[-1][0], *pivot)
        if plan[-2][1] == pivot[0] and len(plan) > 2:  # come to it from the fourth above, or the sixth
            plan[-2] = (plan[-2][0], (pivot[0] + (5 if (pivot[0] + 3) % 7 == DIMINISHED else 3)) % 7, False)
    return plan


def _ending(cue: Cue, beats: int) -> list[tuple[int, int, bool]]:
    """Return the bars of the last cue: its opening, a cadence, and a last chord that rings."""
    mood = moods()[cue.mood]
    before, dominant, rest = mood["cadence"]
    rest_beats = 4 + beats % 4 if beats > 6 else 4
    left = beats - rest_beats
    if left >= 8:
        body = [mood["open"][0][bar % 4] for bar in range(left // 4 - 2)] + [before, dominant]
        plan = [(4, *_degree(mood, degree)) for degree in body]
    else:
        plan = [(2, *_degree(mood, degree)) for degree in (before, dominant)][2 - left // 2 :] if left else []
    return [*plan, (rest_beats, *_degree(mood, rest))]


def _degree(mood: Mood, degree: int) -> tuple[int, bool]:
    """Turn a mood's degree (from 1) into the story's (from 0) and whether its third is raised."""
    return (mood["centre"] - 1 + degree - 1) % 7, bool(mood["raised"] and degree == 5)


def _pivot(mood: Mood) -> tuple[int, bool]:
    """Return the chord that leads to a mood's first: its fifth, or the step above where that is diminished."""
    degree, raised = _degree(mood, 5)
    return _degree(mood, 2) if degree == DIMINISHED else (degree, raised)


def _tension_at(cue: Cue, beat: float, beats: int) -> int:
    points = cue.tension
    place = beat / beats * (len(points) - 1)
    left = min(int(place), len(points) - 1)
    right = min(left + 1, len(points) - 1)
    return int(points[left] + (points[right] - points[left]) * (place - left))

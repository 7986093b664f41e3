"""Turn bars into notes: who plays what in a bar.

The pad holds the chord, the bass and the figure move as the tension asks, the
melody sings where nobody speaks, a counter line joins from the second phrase.
Every note is a little early or late and loud or soft, by the seed.
"""

from dataclasses import dataclass, replace
from typing import Any

from storyreel.contracts.seed import between, draw
from storyreel.video_engine.sound.bitmath import RATE
from storyreel.video_engine.sound.harmony import Chord, lead_voices
from storyreel.video_engine.sound.melody import Line, Motif, Place, sing

Mood = dict[str, Any]  # an entry of moods.yaml
KIT, TIMPANI, HARP, PIANO, BELL = 128, 47, 46, 0, 14
KIT_KEYS = {"B": 36, "C": 49, "s": 70, "w": 76, "m": 54, "g": 81}
PANS = {
    "lead": 56,
    "figure": 84,
    "bass": 64,
    "counter": 42,
    "sparkle": 80,
    "kit": 74,
    "timpani": 52,
    "run": 88,
    "hit": 64,
}
PAD_PANS = (40, 58, 72, 90)
CALM, DRIVEN = 38, 66  # tension under and over which figures are calm and driven
DARK = ("tense", "dread", "sad")
SWELL = (0, 3, 6, -1)  # velocity over the four bars of a phrase
LOOSE_MS = {"lead": 9, "counter": 9, "figure": 6, "sparkle": 5, "run": 3}
RING = RATE  # the last chord is released this long before the end


@dataclass(frozen=True)
class Bar:
    """A bar: where it stands in the programme, its chord and its character."""

    cue: int
    role: str
    mood: str
    start: int
    samples: int
    beats: int
    chord: Chord
    place: int
    last: bool
    final: bool
    tension: int
    spoken: bool

    def at(self, eighth: float) -> int:
        """Return the sample of an eighth of this bar."""
        return self.start + int(eighth * 8) * self.samples // (16 * self.beats)


@dataclass(frozen=True)
class Note:
    """A note, in samples; the program is General MIDI's, 128 the kit. It may start a little before its cue."""

    cue: int
    start: int
    samples: int
    part: str
    program: int
    key: int
    velocity: int
    pan: int


@dataclass(frozen=True)
class Player:
    """The programs of one mood's players."""

    lead: int
    pad: int
    figure: int
    bass: int
    counter: int
    sparkle: int


class Stand:
    """The notes written so far, and the hand that writes them unevenly."""

    def __init__(self, seed: str) -> None:
        self.seed = seed
        self.notes: list[Note] = []

    def write(self, bar: Bar, part: str, program: int, key: int, at: float, length: float, velocity: int) -> None:
        """Write a note at an eighth of a bar."""
        start, stop = bar.at(at), bar.at(at + length)
        if bar.final:
            stop = max(start + RATE // 4, min(stop, bar.start + bar.samples - RING))
        name = (self.seed, "hand", part, bar.cue, bar.place, at, key)
        late = between(-LOOSE_MS.get(part, 2), LOOSE_MS.get(part, 2), *name, "time") * RATE // 1000
        loud = between(-5, 5, *name, "force")
        pan = PANS.get(part, 64)
        note = Note(
            bar.cue, max(0, start + late), stop - start, part, program, key, max(20, min(118, velocity + loud)), pan
        )
        self.notes.append(note)


def play_bars(
    seed: str, theme: Motif, bars: tuple[Bar, ...], players: dict[str, Player], moods: dict[str, Mood], climax: int
) -> tuple[Note, ...]:
    """Return all notes of the bars in order of time."""
    stand = Stand(seed)
    voices: tuple[int, ...] | None = None
    last_key = last_counter = None
    for index, bar in enumerate(bars):
        before = bars[index - 1] if index else None
        following = bars[index + 1] if index + 1 < len(bars) else None
        mood, player = moods[bar.mood], players[bar.mood]
        voices = lead_voices(voices, before.chord if before else None, bar.chord)
        force = _force(bar)
        _pad(stand, bar, player, voices, force)
        _figure(stand, bar, player, mood, voices, force)
        _bass(stand, bar, player, mood, force)
        _drums(stand, bar, mood, force)
        line = _melody(seed, theme, bar, mood, last_key if before and before.mood == bar.mood else None, climax)
        for at, length, key in line:
            accent = 4 if at % 4 == 0 else 0
            stand.write(bar, "lead", player.lead, key, at, length * 0.96, force + 10 + accent)
            if bar.role != "scene" or (bar.cue == climax and not bar.spoken):
                stand.write(bar, "sparkle", player.sparkle, min(key + 12, 96), at, length, force)
        last_key = line[-1][2] if line else last_key
        if _has_counter(bar):
            last_counter = _counter(stand, bar, player, last_counter, force)
        _ornaments(stand, bar, before, following, player, voices, force)
    return tuple(sorted(stand.notes, key=lambda n: (n.start, n.part, n.key)))


def _force(bar: Bar) -> int:
    force = 48 + bar.tension * 30 // 100 + SWELL[bar.place % 4]
    force += 8 if bar.role != "scene" else 0
    return force - (8 if bar.spoken else 0) + (4 if bar.last and not bar.final else 0)


def _level(bar: Bar) -> int:
    """Return which figure fits: 0 calm, 1 moving, 2 driven; speech calms by one."""
    level = 0 if bar.tension < CALM else 1 if bar.tension < DRIVEN else 2
    return max(0, level - (1 if bar.spoken else 0))


def _pad(stand: Stand, bar: Bar, player: Player, voices: tuple[int, ...], force: int) -> None:
    for voice, key in enumerate(voices):
        stand.write(bar, "pad", player.pad, key, 0, 2 * bar.beats - 0.1, force)
        stand.notes[-1] = replace(stand.notes[-1], pan=PAD_PANS[voice])


def _figure(stand: Stand, bar: Bar, player: Player, mood: Mood, voices: tuple[int, ...], force: int) -> None:
    pattern = "" if bar.final else mood["figure"][_level(bar)]
    for at in range(2 * bar.beats if pattern else 0):
        step = pattern[at % len(pattern)]
        if step in ".-":
            continue
        voice = 0 if step == "a" else int(step)
        if bar.place // 4 % 2 and voice:  # every second phrase takes another way through the chord
            voice = 1 + voice % 3
        chosen = voices[:3] if step == "a" else (voices[voice],)
        accent = 3 if at % 4 == 0 else -3
        held = 1 + _held(pattern, at)
        for key in chosen:
            stand.write(bar, "figure", player.figure, key + 12 * mood["figure_octave"], at, held * 0.95, force + accent)


def _bass(stand: Stand, bar: Bar, player: Player, mood: Mood, force: int) -> None:
    root = bar.chord.bass_key()
    fifth = next(key for key in range(root + 1, root + 12) if key % 12 == bar.chord.classes[2])
    keys = {"r": root, "f": fifth if fifth <= 47 else fifth - 12, "o": root + 12}
    pattern = "r-------" if bar.final or bar.beats < 4 else mood["bass"][_level(bar)]
    for at in range(2 * bar.beats):
        step = pattern[at % len(pattern)] if at < len(pattern) or not bar.final else "-"
        if step in keys:
            held = 2 * bar.beats - at if bar.final or bar.beats < 4 else 1 + _held(pattern, at)
            stand.write(bar, "bass", player.bass, keys[step], at, held * 0.95, force + 6)


def _drums(stand: Stand, bar: Bar, mood: Mood, force: int) -> None:
    pattern = "" if bar.final else mood["drums"][_level(bar)]
    root = 38 + (bar.chord.classes[0] - 38) % 12
    for at in range(2 * bar.beats if pattern else 0):
        step = pattern[at % len(pattern)]
        if step in KIT_KEYS:
            stand.write(bar, "kit", KIT, KIT_KEYS[step], at, 0.9, force - 6 + (6 if at % 4 == 0 else 0))
        elif step in "Tt":
            key = root if step == "T" else 38 + (bar.chord.classes[2] - 38) % 12
            stand.write(bar, "timpani", TIMPANI, key, at, 1.5, force - 2)


def _melody(seed: str, theme: Motif, bar: Bar, mood: Mood, last: int | None, climax: int) -> Line:
    low, high = mood["lead_range"]
    lift = (bar.tension - 50) * 8 // 100 + (3 if bar.cue == climax else 0)
    place = Place(
        eighths=2 * bar.beats,
        bar=bar.place % 4,
        phrase=bar.place // 4,
        chord=bar.chord,
        low=low,
        high=high,
        centre=max(low + 3, min(high - 3, (low + high) // 2 + lift)),
        spoken=bar.spoken,
        resting=bar.final,
    )
    if bar.final:  # the ending rests on the root
        place = replace(place, chord=replace(bar.chord, classes=(bar.chord.classes[0],)))
    name = f"{bar.cue} {bar.place}"
    if bar.role == "scene" and bar.mood == "dread" and draw(seed, "silence", name) < 0.4:
        return []
    return sing(theme, place, last, seed, name)


def _has_counter(bar: Bar) -> bool:
    return not bar.spoken and (bar.place >= 4 or bar.role == "credits" or bar.tension >= DRIVEN)


def _counter(stand: Stand, bar: Bar, player: Player, last: int | None, force: int) -> int:
    """Write two long tones of the chord in the tenor, or one that rings at the end."""
    tones = [key for key in range(48, 64) if bar.chord.has(key)]
    first = min(tones, key=lambda key: (abs(key - (last or 57)), key))
    if bar.final or bar.beats < 4:
        stand.write(bar, "counter", player.counter, first, 0, 2 * bar.beats, force - 2)
        return first
    second = min(tones, key=lambda key: (abs(key - first - 2) + 9 * (key == first), key))
    stand.write(bar, "counter", player.counter, first, 0, 4, force - 2)
    stand.write(bar, "counter", player.counter, second, 4, 2 * bar.beats - 4, force)
    return second


def _ornaments(
    stand: Stand,
    bar: Bar,
    before: Bar | None,
    following: Bar | None,
    player: Player,
    voices: tuple[int, ...],
    force: int,
) -> None:
    """Write the hit of the title, the blow of a dark turn, the run into a new scene and the last chord's harp."""
    root = bar.chord.bass_key()
    if before is None:
        stand.write(bar, "hit", BELL if bar.mood in DARK else player.sparkle, voices[-1] + 12, 0, 6, force + 12)
        stand.write(bar, "hit", PIANO, root, 0, 8, force + 14)
        stand.write(bar, "timpani", TIMPANI, 38 + (bar.chord.classes[0] - 38) % 12, 0, 3, force + 10)
    elif before.mood != bar.mood and bar.mood in ("tense", "dread") and bar.tension >= CALM:
        stand.write(bar, "hit", PIANO, root - 12, 0, 8, force + 8)
        stand.write(bar, "timpani", TIMPANI, 38 + (bar.chord.classes[0] - 38) % 12, 0, 3, force + 4)
    if bar.final:
        tones = [key for key in range(root + 12, root + 56) if bar.chord.has(key)]
        for step, key in enumerate(tones[:10]):
            stand.write(bar, "run", HARP, key, step * 0.35, 8, force + 2 + step)
    elif bar.last and following and not bar.spoken:
        if following.mood in DARK:
            key = 38 + (following.chord.classes[0] - 38) % 12
            for step in range(8):
                stand.write(bar, "roll", TIMPANI, key, 2 * bar.beats - 4 + step / 2, 0.5, 32 + 3 * step)
        else:
            tones = [key for key in range(57, 100) if bar.chord.has(key)]
            for step, key in enumerate(tones[:8]):
                stand.write(bar, "run", HARP, key, 2 * bar.beats - 4 + step / 2, 3, force - 14 + 2 * step)


def _held(pattern: str, at: int) -> int:
    """Count the eighths that a step is held on."""
    held = 0
    while (at % len(pattern)) + held + 1 < len(pattern) and pattern[(at % len(pattern)) + held + 1] == "-":
        held += 1
    return held

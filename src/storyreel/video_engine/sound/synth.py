"""Play a score with a soundfont, cue by cue and one player after another.

A cue is played by itself, rings out in its own hall and is laid where it
stands, so an edit plays again the cue that it changes and no other: what was
played is kept on the shelf. A synthesiser that has played gives other bytes,
so it is drained of a second of silence before each take. Events stand on a
grid of 64 samples from the cue's start, the synthesiser's own block, so that
no choice of ours can move them.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from storyreel.video_engine.shelf import kept
from storyreel.video_engine.sound.bitmath import RATE, Array, gain, high_pass
from storyreel.video_engine.sound.parts import KIT, Note
from storyreel.video_engine.sound.reverb import Reverb
from storyreel.video_engine.sound.score import Score

if TYPE_CHECKING:
    from tinysoundfont import Synth

GRID = 64
LEAD = 16 * GRID  # how far before its cue a note may start
TAIL = 4 * RATE  # what rings after the last note of a take; a longer pause parts two takes
HALL = RATE  # what the hall rings after that
BLOCK = 10 * RATE
LARGEST = (1 << 15) - 1  # a kept cue is 16 bits under its own peak
AIR = 0.8  # how much of the high band is added: the instruments are dull over 4 kHz
PROGRAM, PAN, CONTROLLERS = -240, 10, (7, 11)
# The loudness of each program at velocity 80, in tenths of LUFS, so that roles decide who is louder.
LOUDNESS = {0: -345, 8: -276, 9: -230, 10: -150, 11: -205, 12: -245, 14: -190, 24: -265, 32: -195, 40: -225, 42: -245}
LOUDNESS |= {43: -265, 44: -215, 45: -200, 46: -275, 47: -190, 48: -195, 49: -170, 52: -230, 56: -170, 60: -160}
LOUDNESS |= {68: -215, 70: -233, 71: -260, 73: -225, 75: -217, 89: -270, 95: -145, KIT: -210}
ROLE_CDB = {"lead": 0, "pad": -850, "figure": -600, "bass": -250, "counter": -650, "sparkle": -900, "kit": -1300}
ROLE_CDB |= {"timpani": -600, "hit": -800, "run": -950, "roll": -1200}


class _SilentError(Exception):
    """There are no instruments."""


def play(score: Score, samples: int, soundfont: Path) -> Array | None:
    """Return the music [samples, 2] in float32 with its room, or None when the soundfont cannot be read."""

    @cache
    def instruments() -> "Synth":
        return _open(soundfont)

    music = np.zeros((samples, 2), np.float32)
    for index, cue in enumerate(score.cues):
        start = cue.start - LEAD
        notes = tuple(replace(note, cue=0, start=note.start - start) for note in score.notes if note.cue == index)
        if not notes:
            continue
        try:
            sound = _unpacked(kept("cues", (repr(notes),), partial(_packed, instruments, notes)))
        except _SilentError:
            return None
        low, high = max(0, start), min(samples, start + len(sound))
        music[low:high] += sound[low - start : high - start]
    return music


def _open(soundfont: Path) -> "Synth":
    import tinysoundfont

    try:
        synth = tinysoundfont.Synth(samplerate=RATE)
        synth.sfload(soundfont.read_bytes())
    except (OSError, RuntimeError, ValueError, tinysoundfont.SoundFontException) as error:
        raise _SilentError from error
    return synth


def _packed(instruments: Callable[[], "Synth"], notes: tuple[Note, ...]) -> bytes:
    sound = _sung(instruments(), notes)
    peak = np.float32(max(float(np.abs(sound).max()), 1e-9))
    return peak.tobytes() + np.rint(sound * (LARGEST / peak)).astype("<i2").tobytes()


def _unpacked(data: bytes | memoryview) -> Array:
    peak = np.frombuffer(data, "<f4", 1)
    return np.frombuffer(data, "<i2", offset=4).reshape(-1, 2) * (peak / np.float32(LARGEST))


def _sung(synth: "Synth", notes: tuple[Note, ...]) -> Array:
    """Play the notes of a cue [samples, 2] until the hall is still."""
    music = np.zeros((max(note.start + note.samples for note in notes) + TAIL + HALL, 2), np.float32)
    for (part, program), takes in _takes(notes).items():
        level = np.float32(gain(ROLE_CDB[part] + 10 * (PROGRAM - LOUDNESS[program])))
        for take in takes:
            start = take[0].start // GRID * GRID
            for at, block in _perform(synth, program, take):
                low, high = start + at, min(len(music), start + at + len(block))
                music[low:high] += block[: high - low] * level
    return _place(music)


def _takes(notes: tuple[Note, ...]) -> dict[tuple[str, int], list[list[Note]]]:
    """Part the notes by player, and by pauses in which all has died away."""
    players: dict[tuple[str, int], list[list[Note]]] = {}
    ends: dict[tuple[str, int], int] = {}
    for note in notes:
        who = (note.part, note.program)
        if who not in players or note.start > ends[who] + TAIL:
            players.setdefault(who, []).append([])
        players[who][-1].append(note)
        ends[who] = max(ends.get(who, 0), note.start + note.samples)
    return {who: players[who] for who in sorted(players)}


def _perform(synth: "Synth", program: int, take: list[Note]) -> Iterator[tuple[int, Array]]:
    """Yield the sound of a take, chunk by chunk, with the sample of each from the take's start."""
    pans = sorted({note.pan for note in take})
    synth.sounds_off()
    synth.generate(RATE)
    for channel, pan in enumerate(pans):
        synth.program_select(channel, 0, 128 if program == KIT else 0, 0 if program == KIT else program, program == KIT)
        for controller in CONTROLLERS:
            synth.control_change(channel, controller, 100)
        synth.control_change(channel, PAN, pan)
    origin = take[0].start // GRID
    events = []
    for note in take:
        start = note.start // GRID - origin
        stop = max(start + 1, (note.start + note.samples) // GRID - origin)
        channel = pans.index(note.pan)
        events += [(start, 1, channel, note.key, note.velocity), (stop, 0, channel, note.key, 0)]
    now = 0
    for at, is_on, channel, key, velocity in [*sorted(events), (max(events)[0] + TAIL // GRID, 0, 0, 0, 0)]:
        if at > now:
            yield now * GRID, np.frombuffer(synth.generate((at - now) * GRID), np.float32).reshape(-1, 2)
            now = at
        synth.noteon(channel, key, velocity) if is_on else synth.noteoff(channel, key)


def _place(music: Array) -> Array:
    """Put the music in its hall, block by block, and give it air."""
    hall = Reverb()
    for low in range(0, len(music), BLOCK):
        block = music[low : low + BLOCK]
        wet = block + hall.add(block)
        music[low : low + BLOCK] = wet + np.float32(AIR) * high_pass(wet, 4500)
    return music

"""Lay ambience and effects under the programme as stems of whole numbers."""

import numpy as np

from storyreel.video_engine.sound.ambience import bed, level_of, place_of
from storyreel.video_engine.sound.bitmath import FULL, RATE, Array, gain
from storyreel.video_engine.sound.duck import HOP, depths, duck, linear
from storyreel.video_engine.sound.effects import EFFECTS, effect_of, make
from storyreel.video_engine.sound.loudness import STEP, measure, to_lufs_c
from storyreel.video_engine.sound.request import MixRequest

BLOCK = 10 * RATE
AMBIENCE_CLU = -2100  # against the dialogue, when nobody speaks
AMBIENCE_DUCK_CDB, AMBIENCE_APART_CDB = -500, 2000
EFFECT_DUCK_CDB = -300
CROSS = RATE * 2 // 5  # how far a bed reaches over its scene's borders
AFTER_FILM = 3 * RATE  # how far the last one reaches under the credits; the first one begins with the title
MOMENT = 4  # tenths of a second: what an effect's loudness is read over


def lay_ambience(request: MixRequest, active: Array, speech: Array, reference_c: int) -> tuple[Array, list[str]]:
    """Return the ambience of all scenes and the tags that name no known place."""
    stem = np.zeros((request.samples, 2), np.int32)
    unknown, beds = set(), {}
    for index, scene in enumerate(request.scenes):
        if not place_of(scene.ambience, scene.interior)[1]:
            unknown.add(scene.ambience)
        low = max(0, scene.start - CROSS) if index else 0
        after = AFTER_FILM if index + 1 == len(request.scenes) else CROSS
        high = min(request.samples, scene.start + scene.samples + after)
        if high - low < 2 * CROSS:
            continue
        place = (scene.ambience, scene.interior)
        if place not in beds:
            beds[place] = bed(*place, f"{request.seed} ambience {scene.ambience}")
        sound = beds[place]
        energies = measure([sound])
        level_cdb = reference_c + AMBIENCE_CLU + level_of(scene.ambience, scene.interior)
        level_cdb -= to_lufs_c(float(energies.mean()))
        tenths = np.resize(energies * gain(2 * level_cdb), (high - low) // STEP)
        spoken = active[low // HOP : high // HOP]
        here = speech[low // STEP : low // STEP + len(tenths)]
        curve = level_cdb + duck(spoken, depths(spoken, here, tenths, AMBIENCE_DUCK_CDB, AMBIENCE_APART_CDB))
        _write(stem, sound, curve, low, high)
    return stem, sorted(unknown)


def lay_effects(request: MixRequest, active: Array, reference_c: int) -> tuple[Array, list[str]]:
    """Return the effects and the names that no effect answers to."""
    stem = np.zeros((request.samples, 2), np.int32)
    unknown = set()
    ducking = duck(active, np.full(len(active), EFFECT_DUCK_CDB, np.int64))
    for index, effect in enumerate(request.effects):
        known = effect_of(effect.name)
        if known is None:
            unknown.add(effect.name)
            continue
        low = max(0, effect.start)
        sound = make(known, f"{request.seed} effect {index}")[: max(0, request.samples - low)]
        if not len(sound):
            continue
        level = gain(reference_c + EFFECTS[known][1] - _momentary(sound)) * linear(ducking, low, low + len(sound))
        stem[low : low + len(sound)] += np.rint(sound * level * FULL).astype(np.int32)[:, None]
    return stem, sorted(unknown)


def _write(stem: Array, sound: Array, curve: Array, low: int, high: int) -> None:
    """Add a repeated sound with its curve and its soft ends to a stem."""
    for start in range(low, high, BLOCK):
        stop = min(start + BLOCK, high)
        place = np.arange(start - low, stop - low)
        edge = np.minimum(1.0, np.minimum(place + 1, (high - low) - place) / (2 * CROSS))
        level = linear(curve, start - low, stop - low) * edge
        stem[start:stop] += np.rint(sound[place % len(sound)] * (level * FULL)[:, None]).astype(np.int32)


def _momentary(sound: Array) -> int:
    """Return the loudness of the loudest 0.4 s of a mono sound, in hundredths of LUFS."""
    padded = np.concatenate([np.zeros(2 * STEP), sound, np.zeros(MOMENT * STEP)])
    energies = measure([np.repeat(padded[:, None], 2, axis=1)])
    sums = np.cumsum(np.concatenate([[0.0], energies]))
    return to_lufs_c(float((sums[MOMENT:] - sums[:-MOMENT]).max()) / MOMENT)

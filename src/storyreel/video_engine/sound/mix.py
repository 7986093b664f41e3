"""Mix a programme: dialogue, music, ambience and effects.

Dialogue is brought to one loudness and never ducked. Music stands a few
decibels under it, goes 12 dB further down while somebody speaks, makes room
for effects, and comes up for title, credits and between scenes. Ambience stays at least 20 dB under
speech, effects keep their class. The stems are whole numbers whose sum is the
mix before the master.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from storyreel.video_engine.sound.bitmath import FULL, RATE, Array, gain
from storyreel.video_engine.sound.duck import HOP, depths, duck, linear, speaking, speech_spans
from storyreel.video_engine.sound.layers import BLOCK, lay_ambience, lay_effects
from storyreel.video_engine.sound.loudness import SILENCE, STEP, integrated, measure, to_lufs_c
from storyreel.video_engine.sound.master import Encode, master
from storyreel.video_engine.sound.request import Effect, MixRequest, SceneSound
from storyreel.video_engine.sound.score import Cue, Score, compose
from storyreel.video_engine.sound.synth import play

DIALOGUE_LUFS_C = -2000  # the dialogue stem; every other level is counted from it
LARGEST_VOICE_GAIN_CDB = 2400
MUSIC_CLU = {"title": -50, "scene": -350, "credits": -150}  # music against dialogue when nobody speaks
CALMER_CLU, WILDER_CLU = -150, 100  # added at tension 0 and at 100
MUSIC_DUCK_CDB, MUSIC_APART_CDB = -1200, 1600
ROOM_CDB, HEARD = -700, 0.003  # how far music goes down for an effect, and from what level on one is heard
TURN = 60  # hops in which the music's level goes from one cue's to the next
SWELL_CDB, SWELL_HOPS = 150, 120  # between scenes the music comes up a little
LARGEST_TRIM_CDB = 1800
SHORT_TERM, PEAK_CLU = 30, 200  # the loudest 3 s of a cue stand at most this over its level
FADE_OUT = RATE
TENTH = STEP // HOP  # hops of one energy

__all__ = ["Effect", "Mix", "MixRequest", "SceneSound", "cues_of", "mix"]


@dataclass(frozen=True)
class Mix:
    """A mastered programme, the stems that sum to it before the master (if kept), and figures in hundredths."""

    stereo: Array
    stems: dict[str, Array]
    report: dict[str, object]


def mix(
    request: MixRequest,
    dialogue: Array,
    soundfont: Path | None,
    encode: Encode | None = None,
    keep_stems: bool = False,
) -> Mix:
    """Mix and master a programme.

    Args:
        dialogue: The placed voices in mono, as long as the programme: float in [-1, 1] or int16.
        soundfont: The instruments; None, or a file that cannot be read, leaves the music silent and says so.
        encode: Encodes 24-bit samples and measures what is decoded, to master for what the listener gets.
        keep_stems: Give the stems back, and say how far the beds stand under speech; else memory holds one at a time.

    Raises:
        ValueError: The dialogue is not as long as the programme.
    """
    if len(dialogue) != request.samples:
        raise ValueError(f"dialogue: {len(dialogue)} samples, expected {request.samples}")
    voice, voice_gain_cdb, speech = _level_voice(dialogue)
    del dialogue
    active = speaking(voice)
    score = compose(request.seed, cues_of(request), speech_spans(voice))
    total = np.repeat(_whole(voice)[:, None], 2, axis=1)
    del voice
    stems = {"dialogue": total.copy()} if keep_stems else {}
    report: dict[str, object] = {"voice_gain_cdb": voice_gain_cdb}

    def lay(name: str, stem: Array) -> None:
        np.add(total, stem, out=total)
        if keep_stems:
            stems[name] = stem
            report[f"{name}_under_speech_clu"] = _apart(stem, speech, active)

    effects, unknown = lay_effects(request, active, DIALOGUE_LUFS_C)
    heard = _heard(effects)
    lay("effects", effects)
    del effects
    music, ducked_cdb = _lay_music(request.samples, score, soundfont, active, speech, heard)
    lay("music", music)
    del music
    ambience, places = lay_ambience(request, active, speech, DIALOGUE_LUFS_C)
    lay("ambience", ambience)
    del ambience
    mastered = master(total, request.target_lufs, request.ceiling_dbtp, encode)
    report |= mastered.report
    report |= {"music": "placeholder" if ducked_cdb is None else "composed"}
    report |= {"music_deepest_duck_cdb": ducked_cdb or 0, "tempi_bpm": list(score.tempi), "tonic": score.tonic}
    report |= {"unknown_places": places, "unknown_effects": unknown, "notes": len(score.notes)}
    return Mix(mastered.stereo, stems, report)


def cues_of(request: MixRequest) -> tuple[Cue, ...]:
    """Return the title, the scenes and the credits without gap, each scene until the next begins."""
    scenes = sorted(request.scenes, key=lambda scene: scene.start)
    if not scenes:
        return (Cue("credits", 0, request.samples, "neutral", (30,)),)
    ending = min(max(request.credits_start, scenes[-1].start), request.samples)
    cues = [Cue("title", 0, scenes[0].start, scenes[0].mood, (50,))]
    for scene, stop in zip(scenes, [*(s.start for s in scenes[1:]), ending], strict=True):
        cues.append(Cue("scene", scene.start, stop - scene.start, scene.mood, scene.tension))
    last = scenes[-1]
    cues.append(Cue("credits", ending, request.samples - ending, last.mood, (*last.tension[-1:], 40)))
    return tuple(cues)


def _level_voice(dialogue: Array) -> tuple[Array, int, Array]:
    """Bring the dialogue to its loudness in float32; return it, its gain, and its energies then."""
    scale = 1 / 32768 if np.issubdtype(dialogue.dtype, np.integer) else 1.0
    voice = np.asarray(dialogue, np.float32) * np.float32(scale)
    energies = _energies(voice)
    loudness = integrated(energies)
    if loudness <= SILENCE:
        return voice, 0, energies
    gain_cdb = min(LARGEST_VOICE_GAIN_CDB, DIALOGUE_LUFS_C - loudness)
    voice *= np.float32(gain(gain_cdb))
    return voice, gain_cdb, energies * gain(2 * gain_cdb)


def _lay_music(
    samples: int, score: Score, soundfont: Path | None, active: Array, speech: Array, heard: Array
) -> tuple[Array, int | None]:
    """Return the music at its level under the speech, and its deepest ducking; silence and None without instruments."""
    sung = play(score, samples, soundfont) if soundfont is not None else None
    if sung is None:
        return np.zeros((samples, 2), np.int32), None
    stem = sung.view(np.int32)  # the room of the music itself: each block is read before it is written
    energies = _energies(sung)
    levels = _music_levels(energies, score, len(active))
    after = energies * [gain(2 * int(level)) for level in levels[TENTH // 2 :: TENTH][: len(energies)]]
    ducking = duck(active, depths(active, speech, after, MUSIC_DUCK_CDB, MUSIC_APART_CDB))
    room = duck(heard, np.full(len(heard), ROOM_CDB, np.int64))
    curve = levels + np.minimum(ducking, room[: len(ducking)])
    for low in range(0, samples, BLOCK):
        high = min(low + BLOCK, samples)
        stem[low:high] = _whole(sung[low:high] * linear(curve, low, high)[:, None])
    fade = np.arange(min(FADE_OUT, samples), 0, -1)[:, None] / FADE_OUT
    stem[samples - len(fade) :] = np.rint(stem[samples - len(fade) :] * (fade * fade * (3 - 2 * fade)))
    return stem, int(ducking.min(initial=0))


def _music_levels(energies: Array, score: Score, hops: int) -> Array:
    """Return the gain that gives every cue its loudness, with soft turns and a swell at each new scene."""
    points: list[tuple[int, int]] = []
    borders = []
    for cue in score.cues:
        tenths = energies[cue.start // STEP : max(cue.start // STEP + 1, (cue.start + cue.samples) // STEP)]
        tension = sum(cue.tension) // len(cue.tension)
        wanted = DIALOGUE_LUFS_C + MUSIC_CLU[cue.role]
        wanted += CALMER_CLU + (WILDER_CLU - CALMER_CLU) * tension // 100 if cue.role == "scene" else 0
        loudest = _smooth(tenths, SHORT_TERM).max(initial=0.0)
        mean = tenths.mean() if len(tenths) else 0.0
        trim = min(wanted - to_lufs_c(float(mean)), wanted + PEAK_CLU - to_lufs_c(float(loudest)))
        trim = max(-LARGEST_TRIM_CDB, min(LARGEST_TRIM_CDB, trim))
        first, last = cue.start // HOP, (cue.start + cue.samples) // HOP
        points += [(first, trim), (max(first, last - TURN), trim)]
        borders += [first] if cue.start else []
    where, what = [place for place, _ in points], [level for _, level in points]
    curve = np.interp(np.arange(hops), where, what) if points else np.zeros(hops)
    for border in borders:
        away = np.abs(np.arange(hops) - border)
        curve += SWELL_CDB * np.maximum(0, SWELL_HOPS - away) / SWELL_HOPS
    return np.rint(curve).astype(np.int64)


def _heard(effects: Array) -> Array:
    """Return for every hop whether an effect sounds."""
    hops = len(effects) // HOP
    heard: Array = np.abs(effects[: hops * HOP]).reshape(hops, -1).max(axis=1) > HEARD * FULL
    return heard


def _smooth(energies: Array, width: int) -> Array:
    """Return the running mean over a window, or the one mean of what is shorter."""
    width = max(1, min(width, len(energies)))
    sums = np.cumsum(np.concatenate([[0.0], energies]))
    means: Array = (sums[width:] - sums[:-width]) / width
    return means


def _energies(sound: Array, full: int = 1) -> Array:
    """Measure a sound block by block, so that memory does not grow with it."""
    return measure(sound[low : low + BLOCK] / full for low in range(0, len(sound), BLOCK))


def _apart(stem: Array, speech: Array, active: Array) -> int:
    """Return how far a stem stands under the speech while somebody speaks, in hundredths of a LU; 0 without speech."""
    bed = _energies(stem, FULL)
    tenths = active[: len(bed) * TENTH].reshape(-1, TENTH).min(axis=1) > 0
    if not tenths.any():
        return 0
    return to_lufs_c(float(speech[tenths].mean())) - to_lufs_c(float(bed[tenths].mean()))


def _whole(samples: Array) -> Array:
    whole: Array = np.rint(np.clip(samples, -1.0, 1.0) * FULL).astype(np.int32)
    return whole

"""The mix keeps its promises: levels, sums, placeholders and the same bytes."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest

import storyreel
from storyreel.contracts.artifact import parse
from storyreel.contracts.shotlist import ShotList
from storyreel.video_engine.shelf import open_shelf
from storyreel.video_engine.sound.bitmath import FULL, RATE, band_pass, drift, noise
from storyreel.video_engine.sound.mix import Effect, Mix, MixRequest, SceneSound, cues_of, mix
from storyreel.video_engine.sound.programme import request_of
from storyreel.video_engine.sound.score import compose

SOUNDFONT = Path(storyreel.__file__).parent / "library" / "sounds" / "FluidR3Mono_cut.sf3"
REQUEST = MixRequest(
    samples=26 * RATE,
    scenes=(
        SceneSound(3 * RATE, 9 * RATE, "warm", (20, 40), "sea", False),
        SceneSound(12 * RATE, 9 * RATE, "tense", (50, 80), "nowhere known", True),
    ),
    title_samples=3 * RATE,
    credits_start=21 * RATE,
    seed="a test",
    effects=(Effect("door_shut", 12 * RATE), Effect("zorp", 13 * RATE)),
)


def voices() -> np.ndarray:
    """Speech-like noise: two lines in each scene."""
    out = np.zeros(REQUEST.samples, np.float32)
    for index, start in enumerate((4, 8, 13, 17)):
        line = band_pass(noise(index, 2 * RATE), 700, 0.6) * drift(index + 9, 2 * RATE, 5)
        out[start * RATE : (start + 2) * RATE] = line * 0.4
    return out


def level(samples: np.ndarray) -> float:
    """The level of some samples in decibels."""
    return 10 * np.log10(np.square(samples / FULL).mean() + 1e-12)


@pytest.fixture(scope="module")
def mixed() -> Mix:
    return mix(REQUEST, voices(), SOUNDFONT, keep_stems=True)


def test_the_programme_has_its_length_loudness_and_peak(mixed):
    assert mixed.stereo.shape == (REQUEST.samples, 2)
    assert mixed.stereo.dtype == np.int32
    assert pyloudnorm.Meter(RATE).integrated_loudness(mixed.stereo / FULL) == pytest.approx(-16.0, abs=0.3)
    assert mixed.report["dbtp_c"] <= -100


def test_music_and_ambience_stay_under_the_voices(mixed):
    assert mixed.report["music"] == "composed"
    assert mixed.report["music_under_speech_clu"] >= 1500
    assert mixed.report["ambience_under_speech_clu"] >= 2000


def test_music_comes_up_for_the_title_and_rings_out_at_the_end(mixed):
    music = mixed.stems["music"] / FULL
    title, spoken = music[: 3 * RATE], music[5 * RATE : 6 * RATE]
    assert np.sqrt((title * title).mean()) > 3 * np.sqrt((spoken * spoken).mean())
    assert np.abs(music[21 * RATE : 24 * RATE]).max() > 0.02
    assert np.abs(music[-480:]).max() < 0.001


def test_every_scene_sounds_where_it_stands(mixed):
    ambience, effects = mixed.stems["ambience"], mixed.stems["effects"]
    assert ambience[RATE : 3 * RATE].any(axis=1).mean() > 0.99, "the place is heard under the title"
    assert ambience[22 * RATE : 23 * RATE].any(axis=1).mean() > 0.99, "and dies away under the credits"
    assert not ambience[-RATE:].any()
    assert ambience[4 * RATE : 20 * RATE].any(axis=1).mean() > 0.99
    assert np.flatnonzero(effects.any(axis=1))[0] == pytest.approx(12 * RATE, abs=480)


def test_music_makes_room_for_an_effect(mixed):
    knocks = mix(replace(REQUEST, effects=(Effect("knock", RATE),)), voices(), SOUNDFONT, keep_stems=True)
    alone, music, effects = mixed.stems["music"], knocks.stems["music"], knocks.stems["effects"]
    heard = slice(RATE + RATE // 20, RATE + RATE // 2)
    assert level(music[heard]) < level(alone[heard]) - 5
    assert level(effects[heard]) > level(music[heard]) - 6


def test_two_films_of_one_seed_have_tunes_of_their_own():
    example = Path(__file__).parents[1] / "contracts/shotlist/valid/full.json"
    film = parse(ShotList, example.read_bytes(), example.name)
    settings = {"seed": 1, "target_lufs_c": -1600, "ceiling_dbtp_c": -150}
    other = film.model_copy(update={"title": "Another film"})
    speech = ((0, 1),)
    tunes = [compose(r.seed, cues_of(r), speech).notes for r in (request_of(f, settings) for f in (film, other, film))]
    assert tunes[0] == tunes[2] != tunes[1]


def test_what_is_unknown_is_named(mixed):
    assert mixed.report["unknown_effects"] == ["zorp"]
    assert mixed.report["unknown_places"] == ["nowhere known"]


def test_a_longer_scene_plays_its_own_music_again_and_no_other(mixed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    played = Path("store/cache/cues")
    with open_shelf("code", ""):
        first = mix(REQUEST, voices(), SOUNDFONT).stereo
        assert len(list(played.iterdir())) == 4  # the title, two scenes and the credits
        again = mix(REQUEST, voices(), SOUNDFONT).stereo
        assert len(list(played.iterdir())) == 4
        scene, later = REQUEST.scenes
        longer = replace(scene, samples=scene.samples + RATE), replace(later, start=later.start + RATE)
        request = replace(REQUEST, samples=27 * RATE, scenes=longer, credits_start=22 * RATE)
        spoken = np.concatenate([voices()[: 11 * RATE], np.zeros(RATE, np.float32), voices()[11 * RATE :]])
        edited = mix(request, spoken, SOUNDFONT).stereo
    assert len(list(played.iterdir())) == 5
    assert (first == again).all() and (first == mixed.stereo).all()
    assert (mix(request, spoken, SOUNDFONT).stereo == edited).all()


@pytest.mark.parametrize("content", [None, b"", b"RIFF\x10\0\0\0sfbkLIST\xff\xff\xff\x7f"])
def test_without_a_soundfont_the_music_is_a_placeholder(tmp_path, content):
    path = tmp_path / "font.sf3"
    if content is not None:
        path.write_bytes(content)
    silent = mix(REQUEST, voices(), None if content is None else path, keep_stems=True)
    assert silent.report["music"] == "placeholder"
    assert not silent.stems["music"].any()
    assert abs(silent.report["lufs_c"] + 1600) <= 30


def test_a_programme_without_a_word_still_has_music():
    quiet = mix(REQUEST, np.zeros(REQUEST.samples, np.int16), SOUNDFONT)
    assert quiet.report["music_deepest_duck_cdb"] == 0
    assert abs(quiet.report["lufs_c"] + 1600) <= 30


def test_dialogue_of_another_length_is_refused():
    with pytest.raises(ValueError, match="expected 1248000"):
        mix(REQUEST, np.zeros(5, np.float32), None)


def digest() -> str:
    """Digest a short mix with every stem, for this process and for one with other CPU features."""
    scene = SceneSound(2 * RATE, 4 * RATE, "playful", (60, 80), "forest", False)
    request = MixRequest(9 * RATE, (scene,), 2 * RATE, 6 * RATE, "a digest", (Effect("paper", 2 * RATE),))
    return hashlib.sha256(mix(request, voices()[2 * RATE : 11 * RATE], SOUNDFONT).stereo.tobytes()).hexdigest()


def test_a_cpu_without_vector_units_makes_the_same_bytes():
    off = {
        "NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4 AVX512_ICL AVX512_SPR",
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F",
        "OMP_NUM_THREADS": "2",
    }
    here = Path(__file__)
    code = f"import sys; sys.path.insert(0, {str(here.parent)!r}); import {here.stem} as it; print(it.digest())"
    run = subprocess.run([sys.executable, "-c", code], env=os.environ | off, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == digest()

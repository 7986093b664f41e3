"""Sound uses only operations that are equal on every CPU, and measures as the norm does."""

import ast
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
from scipy import ndimage, signal

import storyreel.video_engine.sound as room
from storyreel.video_engine.sound import bitmath, filters, limiter, loudness
from storyreel.video_engine.sound.master import master, peak_of

HOME = Path(room.__file__).parent
# Results of these depend on the vector unit, the mathematics library or the number of threads.
UNSTABLE = {
    *("exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "power", "float_power", "cbrt"),
    *("sin", "cos", "tan", "tanh", "sinh", "cosh", "arctan", "arctan2", "arcsin", "arccos", "sinc", "i0"),
    *("dot", "matmul", "inner", "vdot", "tensordot", "convolve", "correlate", "oaconvolve", "fftconvolve"),
    *("firwin", "butter", "kaiser", "hanning", "hamming", "logspace", "geomspace", "seed", "choice", "shuffle"),
}
MODULES = sorted(HOME.glob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_module_of_sound_calls_what_differs_between_cpus(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else ""
            assert owner not in ("math", "random", "time", "os"), f"{path.name}:{node.lineno}: {owner}.{node.attr}"
            if owner in ("np", "numpy", "signal", "ss"):
                assert node.attr not in UNSTABLE, f"{path.name}:{node.lineno}: {owner}.{node.attr}"
        if isinstance(node, ast.ImportFrom | ast.Import):
            for name in node.names:
                assert name.name not in UNSTABLE | {"math", "random"}, f"{path.name}:{node.lineno}: import {name.name}"
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
            pytest.fail(f"{path.name}:{node.lineno}: a matrix product")
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            whole = isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant)
            decimal = isinstance(node.left, ast.Call) and getattr(node.left.func, "id", "") == "Decimal"
            assert whole or decimal, f"{path.name}:{node.lineno}: a power"


def test_the_sine_and_the_decibel_are_right():
    turn = np.arange(1 << bitmath.TABLE_BITS) / (1 << bitmath.TABLE_BITS) * 2 * np.pi
    assert np.abs(bitmath.sine_table() - np.sin(turn)).max() < 1e-8
    assert bitmath.gain(-600) == pytest.approx(10 ** (-6 / 20), rel=1e-15)
    assert bitmath.to_cdb(0.5) == -602
    assert bitmath.decay(48_000, 0.5)[24_000] == pytest.approx(0.001, rel=1e-3)


@pytest.mark.parametrize("kind", ["f4", "f8"])
def test_the_filters_are_scipys_to_the_bit(kind):
    chance = np.random.Generator(np.random.PCG64(5))
    x, sides = chance.standard_normal(9000).astype(kind), chance.standard_normal((9000, 2)).astype(kind)
    zeros, poles = np.array([0.2, 0.1, 0.3], kind), np.array([1.0, -0.5, 0.2], kind)
    for axis, sound in ((0, x), (0, sides), (1, sides)):
        own = filters.lfilter(zeros, poles, sound, axis)
        assert own.dtype == kind
        assert (own == signal.lfilter(zeros, poles, sound, axis)).all()
    memory = chance.standard_normal((9000, 1))
    own = filters.lfilter_from([0.7], [1, -0.3], sides, 1, memory)
    for one, other in zip(own, signal.lfilter([0.7], [1, -0.3], sides, axis=1, zi=memory), strict=True):
        assert (one == other).all()
    theirs = signal.upfirdn(bitmath.peak_taps(), sides, up=4, axis=0)
    assert (filters.upfirdn(bitmath.peak_taps(), sides, 4) == theirs).all()
    assert (filters.minimum_filter1d(x, 481) == ndimage.minimum_filter1d(x, 481, mode="nearest")).all()
    whole = chance.integers(0, 3000, 700)
    theirs = ndimage.maximum_filter1d(whole, 44, origin=3, mode="constant", cval=0)
    assert (filters.maximum_filter1d(whole, 44, 3) == theirs).all()


def test_the_weighting_goes_on_from_block_to_block_as_scipys():
    x = np.random.Generator(np.random.PCG64(6)).standard_normal((2, 9000))
    memory = np.zeros((2, 2, 2))
    own = np.concatenate([filters.sosfilt(loudness.WEIGHTING, part, memory) for part in (x[:, :5000], x[:, 5000:])], 1)
    assert (own == signal.sosfilt(loudness.WEIGHTING, x, axis=1)).all()


def test_one_voice_in_the_middle_measures_as_two_equal_sides():
    voice = np.random.Generator(np.random.PCG64(7)).standard_normal(48_000).astype(np.float32) / 20
    mono, both = loudness.measure([voice]), loudness.measure([np.repeat(voice[:, None], 2, axis=1)])
    assert (mono == both).all()


def test_the_meter_agrees_with_another_meter():
    level = np.repeat(np.random.default_rng(3).random((100, 1)) * 0.2, 4800, axis=0)
    tone = bitmath.sine(997.0, 480_000)[:, None] * level * np.array([1.0, 0.6])
    ours = loudness.integrated(loudness.measure([tone[:123_456], tone[123_456:]])) / 100
    assert ours == pytest.approx(pyloudnorm.Meter(48_000).integrated_loudness(tone), abs=0.05)


def test_a_peak_between_samples_is_seen_and_limited():
    edge = np.minimum(1.0, np.minimum(np.arange(48_000), np.arange(48_000)[::-1]) / 4800)
    wave = (bitmath.sine(12_000.0, 48_000, phase=0.125) * edge * 0.9)[:, None] * np.ones(2)  # samples stay at 0.64
    assert limiter.peak(wave) == pytest.approx(0.9, rel=0.01)
    limited, deepest = limiter.limit(wave, 0.5)
    assert deepest < 0.6
    assert limiter.peak(limited[1000:-1000]) <= 0.502


def test_the_master_hits_its_loudness_under_an_encoder_that_overshoots():
    noise = bitmath.low_pass(bitmath.noise(5, 20 * 48_000), 3000)
    bursts = noise * np.repeat(np.tile([0.05] * 39 + [0.9], 10), 2400)
    stereo = np.rint(np.stack([bursts, bursts], axis=1) * bitmath.FULL * 0.5).astype(np.int32)
    overshoots = master(stereo, -16.0, -1.0, lambda x: 1.09 * peak_of(x))
    assert overshoots.report["dbtp_c"] <= -100
    assert overshoots.report["codec_rounds"] in (2, 3)
    assert abs(overshoots.report["lufs_c"] + 1600) <= 30
    assert bitmath.to_cdb(peak_of(overshoots.stereo)) <= -170


def test_silence_stays_silent():
    silent = master(np.zeros((48_000, 2), np.int32), -16.0, -1.0)
    assert not silent.stereo.any()
    assert silent.report["gain_cdb"] == 0

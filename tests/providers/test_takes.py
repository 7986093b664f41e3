"""Takes are spoken once, and finished the same way every time."""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from storyreel.contracts.artifact import load_file
from storyreel.contracts.run import run_command
from storyreel.contracts.voice import Speech, Voice, VoiceLine, VoiceLines
from storyreel.providers import broker, takes
from storyreel.providers.broker import Engine
from storyreel.providers.decibels import gain
from storyreel.providers.engines import kokoro
from storyreel.providers.engines.program import FatalFaultError
from storyreel.providers.finishing import finish
from storyreel.providers.protocol import LineToSpeak
from storyreel.providers.resample import to_48k

ODD = str(Path(__file__).parent / "odd_engine.py")
SPEAK = "storyreel.providers.commands.speak_lines"


def voice_lines(engine: str, voice: str, *texts: str) -> VoiceLines:
    lines = tuple(
        VoiceLine(line_id=f"l{i}", speaker_id="nell", text=t, spoken=t, voice=Voice(engine=engine, voice_id=voice))
        for i, t in enumerate(texts)
    )
    return VoiceLines(episode="ep01", mode="voiced", lines=lines)


def speak(lines: VoiceLines, allow_no_voice: bool = False) -> int:
    Path("lines.json").write_bytes(lines.to_bytes())
    settings = json.dumps({"allow_no_voice": allow_no_voice})
    words = [
        "--lines",
        "lines.json",
        "--settings",
        settings,
        "--code",
        "code-1",
        "--out-speech",
        "speech.json",
        "--out-dialogue",
        "dialogue.flac",
    ]
    return run_command("speak-lines", SPEAK, words)


@pytest.fixture(autouse=True)
def _work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_one_changed_line_speaks_one_line(tmp_path: Path) -> None:
    engines = {"odd": Engine((sys.executable, ODD, "good"))}
    first = takes.record(voice_lines("odd", "one", "Good evening.", "Who is there?").lines, tmp_path / "a", engines)
    again = takes.record(voice_lines("odd", "one", "Good evening.", "Who goes there?").lines, tmp_path / "b", engines)
    assert (first.cached, again.cached) == (0, 1)
    assert first.takes["l0"] == again.takes["l0"]
    assert len(list((tmp_path / "b" / "odd").glob("*/*.wav"))) == 1


def test_all_takes_follow_each_other_in_the_dialogue_track(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(takes.record, "__defaults__", ({"odd": Engine((sys.executable, ODD, "good"))},))
    assert speak(voice_lines("odd", "one", "Good evening.", "Who is there?")) == 0
    speech = load_file(Speech, Path("speech.json"))
    sound, rate = soundfile.read("dialogue.flac", dtype="int16")
    assert rate == 48_000
    assert speech.takes[1].start_sample == speech.takes[0].samples
    assert len(sound) == sum(take.samples for take in speech.takes)
    for take in speech.takes:
        cut = sound[take.start_sample : take.start_sample + take.samples]
        assert hashlib.sha256(cut.astype("<i2").tobytes()).hexdigest() == take.take_digest
        assert len(take.levels) == len(take.brightness) == -(-take.samples // 480)


def test_a_failing_engine_gives_a_silent_film_only_where_the_project_allows_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(takes.record, "__defaults__", ({"odd": Engine((sys.executable, ODD, "fatal"))},))
    lines = voice_lines("odd", "one", "Good evening.")
    assert speak(lines) == 5
    assert "no licence key" in capsys.readouterr().err
    assert speak(lines, allow_no_voice=True) == 0
    speech = load_file(Speech, Path("speech.json"))
    assert speech.mode == "no_voice"
    assert speech.takes[0].samples == 0
    assert speech.flags == ("no voice: odd: no licence key",)


def test_hibari_speaks_the_same_bytes_twice(tmp_path: Path) -> None:
    lines = voice_lines("hibari", "heart", "Was it a sword?").lines + voice_lines("hibari", "low", "It was.").lines[:0]
    one = takes.record(lines, tmp_path / "a")
    for key in Path("store/keys/take").iterdir():
        key.unlink()
    two = takes.record(lines, tmp_path / "b")
    assert one.takes == two.takes and two.cached == 0
    assert 0.5 < len(one.takes["l0"].pcm) / 96_000 < 2.5


def test_a_kept_take_is_the_one_that_was_finished(tmp_path: Path) -> None:
    lines = voice_lines("hibari", "heart", "Was it a sword?").lines
    made, found = (takes.record(lines, tmp_path / name, code="code-1").takes for name in ("a", "b"))
    assert made == found == takes.record(lines, tmp_path / "c").takes
    assert found["l0"].phonemes
    (kept,) = Path("store/cache/takes").iterdir()
    kept.write_bytes(kept.read_bytes()[:-2] + b"no")
    assert takes.record(lines, tmp_path / "d", code="code-1").takes == made


def test_kokoro_speaks_a_short_line(tmp_path: Path) -> None:
    recording = takes.record(voice_lines("kokoro", "bm_fable", "Good evening, Nell.").lines, tmp_path / "a")
    take = recording.takes["l0"]
    assert 0.7 < len(take.pcm) / 96_000 < 2.5
    assert max(take.levels[:5]) < 5 < max(take.levels)


def test_kokoro_says_a_line_alone_as_it_does_among_others(tmp_path: Path) -> None:
    one, two = voice_lines("kokoro", "bm_fable", "Good evening, Nell.", "The lamp is out. Who is there?").lines
    among = takes.record((one, two), tmp_path / "a").takes["l1"]
    for key in Path("store/keys/take").iterdir():
        key.unlink()
    assert takes.record((two,), tmp_path / "b").takes["l1"] == among


def test_a_model_that_is_not_the_right_one_stops_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "MODEL_SHA256", "0" * 64)
    speak = kokoro.make_speaker()
    with pytest.raises(FatalFaultError, match="expected 000000000000…; install the packages again"):
        speak(LineToSpeak(id="l0", spoken="Good evening.", voice_id="bm_fable", speed_percent=100))


def test_the_resampler_keeps_a_tone() -> None:
    for rate in (24_000, 27_000, 30_000):
        tone = np.sin(2 * np.pi * 1000 * np.arange(rate) / rate)
        wanted = np.sin(2 * np.pi * 1000 * np.arange(48_000) / 48_000)
        assert np.abs(to_48k(tone, rate) - wanted)[200:-200].max() < 1e-4


def test_a_quiet_and_a_loud_voice_end_at_one_level() -> None:
    tone = np.sin(2 * np.pi * 220 * np.arange(24_000) / 24_000)
    levels = []
    for loudness in (0.02, 0.6):
        take = finish(np.concatenate([np.zeros(12_000), tone * loudness, np.zeros(12_000)]), 24_000)
        assert take is not None
        sound = np.frombuffer(take.pcm, "<i2") / 32767
        levels.append(np.sqrt((sound[4_000:-4_000] ** 2).mean()))
        assert abs(len(sound) - (48_000 + 2 * 2_880)) < 3 * 480
    assert levels == pytest.approx([gain(-2300)] * 2, rel=0.03)


def test_there_is_no_take_of_silence() -> None:
    assert finish(np.zeros(24_000), 24_000) is None


def test_every_voice_of_the_library_is_what_its_list_says() -> None:
    import lzma

    from storyreel.contracts.yaml_file import load_yaml

    folder = Path(broker.__file__).parents[1] / "library" / "voices"
    rows = load_yaml((folder / "voices.yaml").read_bytes(), "voices.yaml")["voices"]
    assert len({row["voice_id"] for row in rows}) == len(rows)
    for row in (row for row in rows if row["engine"] == "kokoro"):
        assert hashlib.sha256(lzma.decompress((folder / row["file"]).read_bytes())).hexdigest() == row["sha256"]

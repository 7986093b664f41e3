"""The composer keeps the rules of its trade."""

from itertools import pairwise

import pytest

from storyreel.video_engine.sound.bitmath import RATE
from storyreel.video_engine.sound.harmony import chord, lead_voices
from storyreel.video_engine.sound.parts import Bar, Note
from storyreel.video_engine.sound.score import Cue, Score, compose, fit_beats, moods

SEEDS = tuple(f"story {index}" for index in range(12))
MOODS = tuple(moods())


def cues(names: tuple[str, ...], seconds: int = 14) -> tuple[Cue, ...]:
    """A title of 4 s, scenes that grow tenser, credits of 7 s."""
    laid = [Cue("title", 0, 4 * RATE, names[0], (50,))]
    for index, name in enumerate(names):
        tension = (20 + 60 * index // len(names), 40 + 60 * index // len(names))
        laid.append(Cue("scene", (4 + seconds * index) * RATE, seconds * RATE, name, tension))
    laid.append(Cue("credits", (4 + seconds * len(names)) * RATE, 7 * RATE, names[-1], (50, 40)))
    return tuple(laid)


def melody(score: Score) -> list[tuple[Bar, int, Note]]:
    """Every note of the melody with its bar and its eighth there."""
    found = []
    for note in (note for note in score.notes if note.part == "lead"):
        bar = next(bar for bar in score.bars if note.start + RATE // 50 < bar.start + bar.samples)
        found.append((bar, round((note.start - bar.start) * 2 * bar.beats / bar.samples), note))
    return found


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    return [compose(seed, cues(MOODS[index % 4 :][:4])) for index, seed in enumerate(SEEDS)]


def test_strong_beats_rest_on_the_chord_and_little_rubs(scores):
    sung = [entry for score in scores for entry in melody(score)]
    strong = [bar.chord.has(note.key) for bar, eighth, note in sung if eighth % 4 == 0]
    assert sum(strong) >= 0.95 * len(strong)
    assert sum(bar.chord.clashes(note.key) for bar, _, note in sung) <= 0.02 * len(sung)


def test_the_melody_moves_mostly_by_step_and_never_leaps_wildly(scores):
    steps = [
        abs(a.key - b.key) for score in scores for (x, _, a), (y, _, b) in pairwise(melody(score)) if x.mood == y.mood
    ]
    assert sum(step <= 4 for step in steps) > 0.65 * len(steps)
    assert max(steps) <= 12


@pytest.mark.parametrize("last", MOODS)
def test_every_story_comes_to_rest_on_its_tonic(last):
    score = compose("an ending", cues(("neutral", last)))
    final = score.bars[-1]
    root = final.chord.classes[0]
    assert [note.key % 12 for note in score.notes if note.part == "lead"][-1] == root
    assert [note.key % 12 for note in score.notes if note.part == "bass"][-1] == root
    assert final.samples > 2 * RATE
    assert max(note.start + note.samples for note in score.notes) <= final.start + final.samples


@pytest.mark.parametrize("mood", MOODS)
def test_a_scene_is_whole_bars_at_a_tempo_of_its_mood(mood):
    low, high = moods()[mood]["bpm"]
    for tenths in range(60, 900, 37):
        cue = Cue("scene", 0, tenths * RATE // 10, mood, (30,))
        bpm = fit_beats(cue, None) * 60 * RATE / cue.samples
        assert low - 3 <= bpm <= high + 3


def test_bars_fill_the_programme_without_gap(scores):
    for score in scores:
        assert all(a.start + a.samples == b.start for a, b in pairwise(score.bars))
        assert score.bars[0].start == 0
        assert score.bars[-1].start + score.bars[-1].samples == (4 + 4 * 14 + 7) * RATE


def test_a_scene_too_short_for_music_goes_on_in_the_music_before():
    laid = cues(("warm", "dread"))
    short = (*laid[:2], Cue("scene", laid[2].start, RATE, "playful", (50,)), laid[3])
    assert [cue.mood for cue in compose("a", short).cues] == ["warm", "warm", "sad"]


def test_people_who_speak_are_left_room():
    laid = cues(("warm", "wonder"))
    speech = ((4 * RATE, 32 * RATE),)
    open_, spoken = (compose("a", laid, spans) for spans in ((), speech))

    def sung(score: Score) -> int:
        return sum(note.part == "lead" and 4 * RATE < note.start < 32 * RATE for note in score.notes)

    assert sung(spoken) < 0.6 * sung(open_)


def test_every_story_has_its_own_tune_and_keeps_it():
    laid = cues(("warm", "tense"))
    tunes = {seed: [(n.start, n.key) for n in compose(seed, laid).notes if n.part == "lead"] for seed in SEEDS}
    assert len({tuple(tune) for tune in tunes.values()}) == len(SEEDS)
    assert tunes["story 0"] == [(n.start, n.key) for n in compose("story 0", laid).notes if n.part == "lead"]


def test_voices_move_little_between_chords():
    voices, before, moved = None, None, []
    for degree in (0, 3, 0, 4, 5, 2, 3, 4, 1, 4, 0):
        now = chord(60, degree)
        after = lead_voices(voices, before, now)
        moved += [abs(a - b) for a, b in zip(voices or after, after, strict=True)]
        voices, before = after, now
    assert sum(moved) <= 2 * len(moved)
    assert not any(now.clashes(key) and now.has(key) for now in [chord(60, d) for d in range(6)] for key in now.classes)

"""Timed sounds and mouths: the right shape in the right frame."""

from storyreel.contracts.timing import FILM
from storyreel.contracts.voice import Phoneme, Take
from storyreel.film_adapter.mouths import mouths_of_take

FRAME = 2000  # samples


def take(*sounds: tuple[str, float], level: int = 50) -> Take:
    """A take of sounds that last so many frames."""
    phonemes, at = [], 0
    for sign, frames in sounds:
        phonemes.append(Phoneme(sign=sign, start_sample=at, samples=int(frames * FRAME)))
        at += int(frames * FRAME)
    levels = tuple(level for _ in range(at // 480 + 1))
    return Take(line_id="l", take_digest="d", start_sample=0, samples=at, levels=levels, phonemes=tuple(phonemes))


def test_each_sound_has_its_shape_for_its_frames() -> None:
    assert mouths_of_take(take(("m", 3), ("ˈ", 1), ("ɑ", 2), ("f", 2), ("u", 3), ("i", 2)), 13, FILM) == "AAADDDGGFFFHH"


def test_lips_that_close_for_a_moment_are_seen() -> None:
    assert "A" in mouths_of_take(take(("ɑ", 3.6), ("b", 0.5), ("ɑ", 3.9)), 8, FILM)


def test_a_silent_take_keeps_its_mouth_shut() -> None:
    assert mouths_of_take(take(("ɑ", 8), level=0), 8, FILM) == "XXXXXXXX"


def test_a_mouth_stays_open_while_the_sound_dies_away_and_not_longer() -> None:
    line = take(("t", 2), ("ɑ", 2), (" ", 4))
    levels = tuple(50 if sample * 480 < 5.5 * FRAME else 1 for sample in range(len(line.levels)))
    assert mouths_of_take(line.model_copy(update={"levels": levels}), 8, FILM) == "BBDDDDXX"


def test_a_shape_of_one_frame_is_not_held_into_a_silence() -> None:
    line = take(("ɑ", 4), ("t", 1), (" ", 5))
    levels = tuple(50 if sample * 480 < 4.5 * FRAME else 0 for sample in range(len(line.levels)))
    assert mouths_of_take(line.model_copy(update={"levels": levels}), 10, FILM) == "DDDDDXXXXX"


def test_a_stressed_vowel_of_a_frame_is_seen_before_lips_close() -> None:
    assert mouths_of_take(take(("s", 2), ("ˈ", 0.2), ("ʌ", 0.8), ("m", 2), ("d", 2)), 7, FILM) == "CCCAABB"


def test_a_line_that_ends_in_a_hum_keeps_its_lips_shut_to_the_end_of_the_hum() -> None:
    line = take(("ɪ", 3), ("m", 2), (" ", 5))
    levels = tuple(50 if sample * 480 < 7.5 * FRAME else 0 for sample in range(len(line.levels)))
    assert mouths_of_take(line.model_copy(update={"levels": levels}), 10, FILM) == "HHHAAAAAXX"


def test_a_p_at_the_end_lets_its_breath_out() -> None:
    line = take(("ʌ", 3), ("p", 2), (" ", 4))
    levels = tuple(50 if sample * 480 < 6.9 * FRAME else 0 for sample in range(len(line.levels)))
    assert mouths_of_take(line.model_copy(update={"levels": levels}), 9, FILM) == "CCCAABBXX"


def test_lips_do_not_stay_closed_through_a_pause() -> None:
    line = take(("ʌ", 3), ("p", 7), ("ɪ", 4))
    levels = tuple(0 if 4 <= sample * 480 / FRAME < 10 else 50 for sample in range(len(line.levels)))
    assert mouths_of_take(line.model_copy(update={"levels": levels}), 14, FILM) == "CCCAAXXXXXHHHH"


def test_a_glide_goes_from_one_shape_to_the_next() -> None:
    assert mouths_of_take(take(("I", 5), ("O", 5)), 10, FILM) == "DDDHHEEEFF"


def test_teeth_on_the_lip_are_seen_between_vowels() -> None:
    assert "GG" in mouths_of_take(take(("ɛ", 3), ("v", 1.2), ("ə", 3)), 7, FILM)


def test_lips_close_in_a_pause_for_the_sound_that_ends_it() -> None:
    line = take(("ʌ", 3), (".", 6), ("p", 1.9), ("ɪ", 4))
    levels = tuple(0 if 3 <= sample * 480 / FRAME < 10.8 else 50 for sample in range(len(line.levels)))
    assert mouths_of_take(line.model_copy(update={"levels": levels}), 14, FILM) == "CCCCXXXXXAAHHH"


def test_of_a_short_glide_its_beginning_is_seen() -> None:
    assert mouths_of_take(take(("m", 3), ("I", 2), ("h", 1), ("æ", 3)), 9, FILM).startswith("AAADD")

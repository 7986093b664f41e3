"""Cut a line into phrases that a voice model reads well, and join what it said.

A model that reads a whole line at once hurries over its full stops; one that
reads each sentence alone rests nearly a second, and stumbles over "No.". So a
sentence of a word or two goes with its neighbour, and phrases are joined with
a breath of 220 ms.
"""

from collections.abc import Sequence

import numpy as np

from storyreel.providers.engines.timed import Sound, moved

BREATH_MS = 220
EDGE_MS = 40  # silence kept around a phrase
SHORT_WORDS = 3
QUIET = 0.003  # of full scale, rms over 10 ms


def phrases_of(text: str) -> list[str]:
    """The phrases of a line, in order."""
    from hibari import Hibari

    phrases: list[str] = []
    for sentence in Hibari.split_sentences(text):
        if phrases and (_is_short(phrases[-1]) or _is_short(sentence)):
            phrases[-1] = f"{phrases[-1]} {sentence}"
        else:
            phrases.append(sentence)
    return phrases


def join_timed(
    pieces: Sequence[np.ndarray], sounds: Sequence[Sequence[Sound]], rate: int
) -> tuple[np.ndarray, tuple[Sound, ...]]:
    """Put spoken phrases one after the other with a breath between them, and their sounds where they are then."""
    breath = np.zeros((BREATH_MS - 2 * EDGE_MS) * rate // 1000)
    joined: list[np.ndarray] = []
    heard: list[Sound] = []
    length = 0
    for piece, spoken in zip(pieces, sounds, strict=True):
        if joined:
            joined.append(breath)
            length += len(breath)
        start, end = _bounds(piece, rate, EDGE_MS)
        joined.append(piece[start:end])
        heard += moved(spoken, length - start)
        length += end - start
    return (np.concatenate(joined) if joined else np.zeros(0)), tuple(heard)


def _bounds(samples: np.ndarray, rate: int, edge_ms: int) -> tuple[int, int]:
    """Where sound begins and ends, with an edge of silence on both sides."""
    block = rate // 100
    count = len(samples) // block
    blocks = samples[: count * block].reshape(count, block)
    loud = np.flatnonzero(np.sqrt((blocks * blocks).mean(axis=1)) > QUIET) if count else np.zeros(0, np.int64)
    if not len(loud):
        return 0, 0
    edge = edge_ms * rate // 1000
    return max(0, int(loud[0]) * block - edge), min(len(samples), (int(loud[-1]) + 1) * block + edge)


def _is_short(phrase: str) -> bool:
    return len(phrase.split()) < SHORT_WORDS

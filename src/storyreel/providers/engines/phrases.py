"""Cut a line into phrases that a voice model reads well, and join what it said.

A model that reads a whole line at once hurries over its full stops; one that
reads each sentence alone rests nearly a second, and stumbles over "No.". So a
sentence of a word or two goes with its neighbour, and phrases are joined with
a breath of 220 ms.
"""

from collections.abc import Sequence

import numpy as np

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


def join(pieces: Sequence[np.ndarray], rate: int) -> np.ndarray:
    """Put spoken phrases one after the other with a breath between them."""
    breath = np.zeros((BREATH_MS - 2 * EDGE_MS) * rate // 1000)
    joined: list[np.ndarray] = []
    for piece in pieces:
        if joined:
            joined.append(breath)
        joined.append(trimmed(piece, rate, EDGE_MS))
    return np.concatenate(joined) if joined else np.zeros(0)


def trimmed(samples: np.ndarray, rate: int, edge_ms: int) -> np.ndarray:
    """The samples without the silence at both ends, but for an edge of it."""
    block = rate // 100
    count = len(samples) // block
    blocks = samples[: count * block].reshape(count, block)
    loud = np.flatnonzero(np.sqrt((blocks * blocks).mean(axis=1)) > QUIET) if count else np.zeros(0, np.int64)
    if not len(loud):
        return samples[:0]
    edge = edge_ms * rate // 1000
    return samples[max(0, int(loud[0]) * block - edge) : (int(loud[-1]) + 1) * block + edge]


def _is_short(phrase: str) -> bool:
    return len(phrase.split()) < SHORT_WORDS

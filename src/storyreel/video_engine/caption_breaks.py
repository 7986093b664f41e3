"""Where a caption may break: after a sentence, a clause, before a conjunction; least of all inside a phrase."""

from functools import cache
from itertools import pairwise

LINE = 42
SENTENCE, CLAUSE = ".!?…", ",;:—–"
# fmt: off
BEFORE = frozenset({
    "and", "but", "or", "so", "because", "that", "which", "who", "when", "where", "while", "if", "then", "than",
    "until", "before", "after",
})
NEVER_AFTER = frozenset({
    "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those", "of", "to",
    "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "if", "not", "no", "is", "are", "was", "were",
    "be", "am", "will", "would", "can", "could", "should", "must", "do", "does", "did", "have", "has", "had", "i",
    "you", "he", "she", "it", "we", "they", "mr", "mrs", "dr", "very",
})
# fmt: on


def in_parts(text: str, least: int = 1) -> list[str]:
    """Split a text into the fewest parts, at least `least`, of which each fits two lines."""
    words = _words(text)
    count = max(least, 1)
    while True:
        parts = _split(words, count)
        if all(_fits(part) for part in parts) or count >= len(words):
            return [" ".join(part) for part in parts]
        count += 1


def in_lines(text: str) -> tuple[str, ...]:
    """Set a part in one line, or in two of nearly equal length, the first not the longer one if that is as good."""
    words = _words(text)
    whole = " ".join(words)
    if len(whole) <= LINE:
        return (whole,)
    return tuple(" ".join(line) for line in _split(words, 2, LINE))


def _split(words: tuple[str, ...], count: int, limit: int = 10_000) -> list[tuple[str, ...]]:
    """Cut words into `count` runs at the least cost: uneven length, a bad place, a line over the limit."""
    even = len(" ".join(words)) / count

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 1:
            return _length_cost(words[start:], even, limit), ()
        options = []
        for cut in range(start + 1, len(words) - left + 2):
            rest, cuts = best(cut, left - 1)
            cost = _length_cost(words[start:cut], even, limit) + _place_cost(words, cut) + rest
            options.append((cost, (cut, *cuts)))
        return min(options) if options else (1e9, ())

    borders = (0, *best(0, min(count, len(words)))[1], len(words))
    return [words[a:b] for a, b in pairwise(borders)]


def _length_cost(run: tuple[str, ...], even: float, limit: int) -> float:
    length = len(" ".join(run))
    off = (length - even) / even
    return off * off * 12 + (1000 if length > limit else 0)


def _place_cost(words: tuple[str, ...], cut: int) -> float:
    before, after = words[cut - 1], words[cut].lower().strip("\"'“‘(")
    tail = before.rstrip("\"'”’)")
    if tail and tail[-1] in SENTENCE:
        return 0.0
    if tail and tail[-1] in CLAUSE:
        return 0.6
    if tail.lower() in NEVER_AFTER:
        return 6.0
    return 1.6 if after in BEFORE else 3.0


def _fits(part: tuple[str, ...]) -> bool:
    if len(" ".join(part)) <= LINE:
        return True
    return len(part) > 1 and all(len(" ".join(line)) <= LINE for line in _split(part, 2, LINE))


def _words(text: str) -> tuple[str, ...]:
    """The words of a text; one that no line can hold is cut."""
    words: list[str] = []
    for word in text.split():
        words += [word[i : i + LINE] for i in range(0, len(word), LINE)]
    return tuple(words) or ("",)

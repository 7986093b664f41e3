"""Whole numbers as people say them: `twenty-four`."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
UNITS = _UNITS.split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = _TENS.split()


def in_words(number: int) -> str:
    """A number from 0 to 199 in words; others in digits."""
    if not 0 <= number < 200:
        return str(number)
    if number >= 100:
        rest = number - 100
        return "a hundred" + (f" and {in_words(rest)}" if rest else "")
    if number < 20:
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")


BY_WORDS = {in_words(number): number for number in range(200)}


def number_of(text: str) -> int | None:
    """The number that a word or digits say."""
    text = " ".join(text.casefold().split())
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else BY_WORDS.get(text)

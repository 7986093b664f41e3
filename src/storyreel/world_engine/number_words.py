"""Numbers as people say them."""

_SMALL = (  # noqa: SIM905
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905


def in_words(number: int) -> str:
    """Spell 0 to 9,999 in British English; larger numbers stay digits."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_SMALL[hundreds]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number < 10_000:
        thousands, rest = divmod(number, 1000)
        joint = " and " if rest < 100 else ", "
        return f"{in_words(thousands)} thousand" + (f"{joint}{in_words(rest)}" if rest else "")
    return str(number)

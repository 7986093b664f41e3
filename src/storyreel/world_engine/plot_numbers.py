"""Plot numbers: drawn and computed facts of a story, never text.

`5..7` is drawn, `read+kink` is computed from earlier ones. All numbers of a
story differ, so that a number can never be taken for another one.
"""

import re
from collections.abc import Mapping

from storyreel.contracts.errors import EngineError
from storyreel.contracts.seed import between

_RANGE = re.compile(r"(\d+)\.\.(\d+)$")
_TRIES = 200


def plot_numbers(recipes: Mapping[str, str], *key: object) -> dict[str, int]:
    """Work out the numbers of a story for these names of chance.

    Raises:
        EngineError: No draw makes all numbers different.
    """
    for attempt in range(_TRIES):
        numbers: dict[str, int] = {}
        for name, recipe in recipes.items():
            numbers[name] = _number(recipe, numbers, *key, name, attempt)
        if len(set(numbers.values())) == len(numbers):
            return numbers
    raise EngineError(f"the numbers {', '.join(recipes)} cannot all differ; widen their ranges in the bank")


def _number(recipe: str, known: Mapping[str, int], *key: object) -> int:
    span = _RANGE.match(recipe)
    if span:
        return between(int(span[1]), int(span[2]), *key)
    total = 0
    for sign, term in re.findall(r"([+-]?)\s*([A-Za-z0-9*]+)", recipe):
        value = 1
        for factor in term.split("*"):
            value *= int(factor) if factor.isdigit() else known[factor]
        total += -value if sign == "-" else value
    return total

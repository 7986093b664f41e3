"""The credits: who plays whom, and whose work is in the film."""

from collections.abc import Iterable

from storyreel.contracts.rights import Rights
from storyreel.contracts.shotlist import ShotList

MADE_WITH = "Made with Storyreel"


def credit_lines(shotlist: ShotList, rights: Iterable[Rights]) -> tuple[str, ...]:
    """Lines for the credits card and for credits.txt: cast first, then attributions, each once.

    Returns:
        Lines such as "Nell\\tthe keeper's daughter"; a tab parts the two columns, a tab with nothing after it
        marks a heading, and an empty line begins another page.
    """
    cast = [f"{person.name}\t{person.role}" for person in shotlist.cast]
    attributions = sorted({one.attribution for one in rights if one.attribution})
    return ("Cast\t", *cast, "", "With the work of\t", *attributions, MADE_WITH)

"""The credits: who plays whom, and whose work is in the film."""

from collections.abc import Iterable

from storyreel.contracts.render_plan import ResolvedAsset
from storyreel.contracts.shotlist import ShotList

MADE_WITH = "Made with Storyreel"


def credit_lines(shotlist: ShotList, assets: Iterable[ResolvedAsset]) -> tuple[str, ...]:
    """Lines for the credits card and for credits.txt: cast first, then attributions, each once.

    Returns:
        Lines such as "Nell\\tthe keeper's daughter"; a tab parts the two columns.
    """
    cast = [f"{person.name}\t{person.role}" for person in shotlist.cast]
    attributions = sorted({asset.rights.attribution for asset in assets if asset.rights.attribution})
    return (*cast, "", *attributions, MADE_WITH)

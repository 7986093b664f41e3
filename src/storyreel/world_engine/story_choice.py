"""Choose which kits a story is told from.

The first episode tells the idea: the kits of the first situation whose needs
the idea meets, else a kit of WANT_BUT, which needs nothing but somebody who
wants something. Later episodes are told from AFTERWARDS, whose kits suit any
people who know each other, and no kit comes twice until all were used.
"""

from collections.abc import Collection, Sequence

from storyreel.contracts.seed import draw, pick
from storyreel.world_engine.kit import Kit, load_kits
from storyreel.world_engine.reading import FALLBACK

AFTERWARDS = "AFTERWARDS"
TELLING = ("LACK", "WONDER")


def fits(kit: Kit, features: Collection[str]) -> bool:
    """Whether an idea with these features can be told from this kit; `a|b` means either."""
    return all(_has(need, features) for need in kit.needs)


def choose_kits(
    order: Sequence[str], features: Collection[str], episodes: int, *key: object, shape: str = ""
) -> tuple[Kit, ...]:
    """One kit for each episode, the idea's own first; `order` is the situations to try, `shape` the idea's own."""
    first = _first_kit(order, features, shape, *key)
    later = sorted(load_kits(AFTERWARDS), key=lambda kit: draw(*key, "later", kit.id)) if episodes > 1 else []
    return (first, *(later[index % len(later)] for index in range(episodes - 1)))


def _first_kit(order: Sequence[str], features: Collection[str], shape: str, *key: object) -> Kit:
    """The first that fits; a kit that asks for one word only leaves a lack or a wonder to the kits that tell it."""
    for situation in (*order, *([shape] if shape else [])):
        kits = [kit for kit in load_kits(situation) if fits(kit, features)]
        if shape in TELLING and situation != shape and not any(f.startswith("missing:") for f in features):
            kits = [kit for kit in kits if _asks(kit) > 1]
        fitting = _closest(kits)
        if fitting:
            return pick(fitting, *key, "story", situation)
    return pick(_closest([kit for kit in load_kits(FALLBACK) if fits(kit, features)]), *key, "story", FALLBACK)


def _closest(kits: Sequence[Kit]) -> Sequence[Kit]:
    """Those that ask most of an idea: they say most of it."""
    most = max((_asks(kit) for kit in kits), default=0)
    return [kit for kit in kits if _asks(kit) == most]


def _asks(kit: Kit) -> int:
    return sum(not need.startswith(("kind:", "age:", "has:")) for need in kit.needs)


def _has(need: str, features: Collection[str]) -> bool:
    space, _, words = need.partition(":")
    return any(f"{space}:{word}" in features for word in words.split("|"))

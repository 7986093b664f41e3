"""What the canon left open, taken up again in a later episode.

- Of all open promises and goals of the cast the oldest is taken up, in one exchange.
- It is said as it stands, with a claim, so that the gate judges whether it is still open.
- Nothing is settled here: a promise is kept where an author says so.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from storyreel.contracts.canon import Fact
from storyreel.contracts.predicates import moment, open_threads, registry
from storyreel.contracts.script import Claim
from storyreel.contracts.story import ContextPack
from storyreel.world_engine.kit import ROLES

MOST_WORDS = 12
SAID = {"promised": ("promise", "promised to", "promised to"), "wants": ("goal", "want to", "wants to")}
_PLAIN = re.compile(r"[A-Za-z][A-Za-z ,'’-]*$")
_THEIRS = re.compile(r"\b(his|her|their|my)\b")


@dataclass(frozen=True)
class Thread:
    """An open promise or goal of somebody in the cast."""

    holder: str  # P, H or A
    fact: Fact

    @property
    def claim(self) -> Claim:
        """That it is still open."""
        return Claim(subject=self.fact.subject, predicate=self.fact.predicate, object=self.fact.object)

    @property
    def words(self) -> Mapping[str, str]:
        """What is said of it, `you_said` to whose it is and `they_said` of them; and what exchanges may need."""
        kind, mine, theirs = SAID[self.fact.predicate]
        what = str(self.fact.object)
        return {
            "thread": f"{self.holder} {kind}",
            "you_said": f"you {mine} {_THEIRS.sub('your', what)}",
            "they_said": f"{theirs} {what}",
        }


def thread_of(pack: ContextPack) -> Thread | None:
    """The oldest open thread of an episode's cast that can be said; none in the first episode."""
    if pack.episode == "ep01":
        return None
    letters = {function: letter for letter, function in ROLES.items()}
    holders = {person.id: letters[person.function] for person in reversed(pack.cast)}
    found = [fact for fact in open_threads(pack.facts, registry()) if fact.subject in holders and _can_be_said(fact)]
    found.sort(key=lambda fact: (moment(fact.valid_from), fact.subject, fact.predicate, str(fact.object)))
    return Thread(holders[found[0].subject], found[0]) if found else None


def _can_be_said(fact: Fact) -> bool:
    text = str(fact.object)
    return fact.predicate in SAID and bool(_PLAIN.match(text)) and len(text.split()) <= MOST_WORDS

"""Find who or what is meant: ids, names and aliases, whatever their capitals and articles."""

from collections.abc import Sequence

from storyreel.contracts.canon import Canon, Entity
from storyreel.contracts.errors import InputError
from storyreel.contracts.predicates import bare, moment
from storyreel.contracts.yaml_file import nearest

NAMING = ("name", "alias")


class Names:
    """Every id, name and alias that a canon has ever known."""

    def __init__(self, canon: Canon) -> None:
        self.entities: dict[str, Entity] = {entity.id: entity for entity in canon.entities}
        self._owners: dict[str, dict[str, None]] = {}
        self._names: dict[str, str] = {}
        for entity in canon.entities:
            self._owners.setdefault(_key(entity.id), {})[entity.id] = None
        for fact in sorted(canon.facts, key=lambda fact: moment(fact.valid_from)):
            if fact.predicate in NAMING and isinstance(fact.object, str):
                self._owners.setdefault(_key(fact.object), {})[fact.subject] = None
            if fact.predicate == "name" and isinstance(fact.object, str):
                self._names[fact.subject] = fact.object

    def name(self, subject: str) -> str:
        """What somebody or something is called now; the id where there is no name."""
        return self._names.get(subject, subject)

    def is_only(self, name: str, subject: str) -> bool:
        """Whether a name means this subject and nobody else."""
        return list(self._owners.get(_key(name), ())) == [subject]

    def find(self, words: str) -> str:
        """The id of who is meant.

        Raises:
            InputError: Nobody is called so, or several are.
        """
        owners = list(self._owners.get(_key(words), ()))
        if len(owners) == 1:
            return owners[0]
        if owners:
            raise InputError(f"{words!r}: may be {' or '.join(owners)}; say the id")
        known = sorted({*self.entities, *self._names.values()})
        raise InputError(f"{words!r}: nobody and nothing is called so; {nearest(words, known[:40])}")

    def first(self, words: Sequence[str]) -> tuple[str, Sequence[str]]:
        """The id that a sentence begins with, and the words after it.

        Raises:
            InputError: It begins with nobody who is known.
        """
        for count in range(len(words), 0, -1):
            owners = self._owners.get(_key(" ".join(words[:count])), {})
            if len(owners) == 1:
                return next(iter(owners)), words[count:]
        return self.find(words[0] if words else ""), words[1:]


def _key(name: str) -> str:
    return bare(name.replace("_", " ").replace("-", " "))

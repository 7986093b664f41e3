"""Fill the slots of a bank line: names, pronouns, kinship, plot numbers and a kit's words.

The list of slots is closed. A noun of the idea never enters a line unless its
kit asks for it by name, so no slot can cross from one story into another.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from storyreel.contracts.errors import EngineError
from storyreel.contracts.story import Person
from storyreel.world_engine.number_words import in_words

SLOT = re.compile(r"\{([A-Za-z][A-Za-z_.]*)\}")
TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Captain", "Professor", "Sir", "Lady", "Aunt", "Uncle", "Father", "Sister")
_PRONOUNS = {
    "female": {"they": "she", "them": "her", "their": "her", "theirs": "hers"},
    "male": {"they": "he", "them": "him", "their": "his", "theirs": "his"},
    "neutral": {"they": "they", "them": "them", "their": "their", "theirs": "theirs"},
}
_KIN = {
    "parent": {"female": "Mum", "male": "Dad", "neutral": "Bo"},
    "grandparent": {"female": "Gran", "male": "Grandad", "neutral": "Bo"},
    "grandmother": {"female": "grandmother", "male": "grandfather", "neutral": "grandparent"},
    "father": {"female": "mother", "male": "father", "neutral": "keeper"},
    "child": {"female": "daughter", "male": "son", "neutral": "child"},
    "mister": {"female": "madam", "male": "sir", "neutral": "friend"},
    "spouse": {"female": "wife", "male": "husband", "neutral": "partner"},
    "person": {"female": "woman", "male": "man", "neutral": "soul"},
    "late_spouse": {"female": "husband", "male": "wife", "neutral": "partner"},
    "late_they": {"female": "he", "male": "she", "neutral": "they"},
    "late_their": {"female": "his", "male": "her", "neutral": "their"},
    "late_them": {"female": "him", "male": "her", "neutral": "them"},
    "late_grandparent": {"female": "grandfather", "male": "grandmother", "neutral": "grandparent"},
    "grandchild": {"female": "granddaughter", "male": "grandson", "neutral": "grandchild"},
}


@dataclass(frozen=True)
class Slots:
    """What a story's slots are filled with; the keys of `cast` are P, H and A."""

    cast: Mapping[str, Person]
    numbers: Mapping[str, int]
    words: Mapping[str, str]

    def fill(self, text: str, where: str = "") -> str:
        """Replace every slot of a bank line.

        Raises:
            EngineError: A slot is not in the closed list; names the nearest known one.
        """
        return SLOT.sub(lambda match: self._value(match[1], where), text)

    def _value(self, slot: str, where: str) -> str:
        known = self.known()
        if slot not in known:
            near = difflib.get_close_matches(slot, sorted(known), n=1, cutoff=0.0)
            raise EngineError(
                f"{where or 'bank line'}: unknown slot {{{slot}}}; the nearest known one is {{{near[0]}}}"
            )
        return known[slot]

    def known(self) -> dict[str, str]:
        """Every slot that this story knows, with its value."""
        values: dict[str, str] = {}
        for key, person in self.cast.items():
            values.update(_person_slots(key, person))
        for key, number in self.numbers.items():
            values[f"n.{key}"] = in_words(number)
            values[f"N.{key}"] = _capital(in_words(number))
        for key, word in self.words.items():
            values[f"w.{key}"] = word
            values[f"W.{key}"] = _capital(word)
        return values


def spoken_name(name: str) -> str:
    """What others call somebody: the first name, or title and surname."""
    first, _, rest = name.partition(" ")
    if not rest or first.rstrip(".") in TITLES:
        return name
    return first


def _person_slots(key: str, person: Person) -> dict[str, str]:
    values = {key: spoken_name(person.name), f"{key}.role": person.role, f"{key}.Role": _capital(person.role)}
    for form, value in _PRONOUNS[person.gender].items():
        values[f"{key}.{form}"] = value
        values[f"{key}.{_capital(form)}"] = _capital(value)
    for form, by_gender in _KIN.items():
        values[f"{key}.{form}"] = by_gender[person.gender]
        values[f"{key}.{_capital(form)}"] = _capital(by_gender[person.gender])
    return values


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

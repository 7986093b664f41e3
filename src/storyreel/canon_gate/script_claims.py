"""Hear what a script claims, whether or not it declares it.

- The cast and the settings claim their names, the cast its ages.
- Whoever is present, speaks or acts is alive, and at the scene's setting.
- Those who are present have come there before the scene; somebody who speaks
  without being listed as present is still where they were.
- Lines and actions claim what they declare, from there on.
"""

from collections.abc import Iterable

from storyreel.canon_gate.claims import Claim, Claims, Force, Introduction, Moment
from storyreel.contracts.canon import Value
from storyreel.contracts.predicates import Predicates
from storyreel.contracts.script import DialogueLine, Element, Scene, Script

QUOTED = 80


def claims_of_script(script: Script, episode: int, where: str, predicates: Predicates) -> Claims:
    """Every claim of a script in story order.

    Args:
        where: The script's path, for quotes.
    """
    names = {person.id: person.name for person in script.cast}
    heard = _Hearing(where, names, predicates)
    claims = list(heard.cast(script, (episode, 0)))
    for number, scene in enumerate(script.scenes, 1):
        claims += heard.scene(scene, (episode, number))
    people = (Introduction(p.id, "character", p.name, f"{where}: cast {p.id}") for p in script.cast)
    places = (Introduction(s.setting.id, "location", s.setting.name, f"{where}: scene {s.id}") for s in script.scenes)
    return Claims(introductions=(*people, *places), claims=tuple(claims))


class _Hearing:
    """One reading of one script."""

    def __init__(self, where: str, names: dict[str, str], predicates: Predicates) -> None:
        self._where, self._names, self._predicates = where, names, predicates

    def cast(self, script: Script, at: Moment) -> Iterable[Claim]:
        """The names and ages of the cast."""
        for person in script.cast:
            for predicate, value in (("name", person.name), ("age", person.age)):
                reading = f"the cast says that {self._sentence(person.id, predicate, value)}"
                place = f"{self._where}: cast {person.id}"
                yield Claim(person.id, predicate, value, "is", at, place, f"{predicate}: {value}", reading)

    def scene(self, scene: Scene, at: Moment) -> Iterable[Claim]:
        """The setting, the arrivals, then the elements one after the other."""
        place, setting = f"{self._where}: scene {scene.id}", scene.setting
        reading = f"scene {scene.id} says that {self._sentence(setting.id, 'name', setting.name)}"
        yield Claim(setting.id, "name", setting.name, "is", at, place, f"name: {setting.name}", reading)
        first: dict[str, Element] = {}
        for element in scene.elements:
            for person in _people(element):
                first.setdefault(person, element)
        for person in dict.fromkeys(scene.present or first):
            if person in first:
                yield self._is_there(scene, first[person], person, "moves", at)
            else:
                reading, says = f"{self._name(person)} is in scene {scene.id}", f"present: {person}"
                yield Claim(person, "alive", True, "is", at, place, says, reading)
                yield Claim(person, "location", setting.id, "moves", at, place, says, f"{reading} at {setting.id}")
        for element in scene.elements:
            yield from self._element(scene, element, at)

    def _element(self, scene: Scene, element: Element, at: Moment) -> Iterable[Claim]:
        spot, quote = _spot(scene, element), _shortened(element.text)
        place = f"{self._where}: {spot}"
        for person in _people(element):
            yield Claim(person, "alive", True, "is", at, place, element.text, self._does(scene, element, person))
            yield self._is_there(scene, element, person, "is", at)
        for claim in element.claims:
            sentence = self._sentence(claim.subject, claim.predicate, claim.object)
            reading = f'{spot} ("{quote}") says that {sentence}{" from here on" if claim.becomes else ""}'
            force: Force = "becomes" if claim.becomes else "is"
            yield Claim(claim.subject, claim.predicate, claim.object, force, at, place, element.text, reading)

    def _is_there(self, scene: Scene, element: Element, person: str, force: Force, at: Moment) -> Claim:
        place, setting = f"{self._where}: {_spot(scene, element)}", scene.setting.id
        reading = f"{self._does(scene, element, person)} at {setting}"
        return Claim(person, "location", setting, force, at, place, element.text, reading)

    def _does(self, scene: Scene, element: Element, person: str) -> str:
        verb = "speaks" if isinstance(element, DialogueLine) else "acts"
        return f'{self._name(person)} {verb} in {_spot(scene, element)} ("{_shortened(element.text)}")'

    def _name(self, subject: str) -> str:
        return self._names.get(subject, subject)

    def _sentence(self, subject: str, predicate: str, value: Value) -> str:
        known = self._predicates.get(predicate)
        name = subject if predicate == "name" else self._name(subject)
        return known.sentence(name, value) if known else f"{name} {predicate} {value}"


def _people(element: Element) -> tuple[str, ...]:
    return (element.speaker_id,) if isinstance(element, DialogueLine) else tuple(dict.fromkeys(element.actors))


def _spot(scene: Scene, element: Element) -> str:
    return f"scene {scene.id}, {'line' if isinstance(element, DialogueLine) else 'action'} {element.id}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else line[: QUOTED - 1].rstrip() + "…"

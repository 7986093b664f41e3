"""Hear what a script claims, whether or not it declares it.

- The cast and the settings claim their names, the cast its ages.
- Whoever is present, speaks or acts is alive, and at the scene's setting.
- Those who are present have come there before the scene; somebody who speaks
  without being listed as present is still where they were.
- Whoever gives something had it, and whom it is given to has it from there on.
- Whoever is present when something is told knows it from there on.
- Lines and actions claim what they declare, from there on.
- A ghost is dead, and nowhere. A flashback says what was so then. A dream, a lie,
  a rumour and a tale say nothing about the world, and nobody is where they are set.
"""

from collections.abc import Iterable, Iterator

from storyreel.canon_gate.claims import Claim, Claims, Clock, Force, Introduction, Moment
from storyreel.contracts.canon import Value
from storyreel.contracts.predicates import Predicates, moment
from storyreel.contracts.script import UNREAL, DialogueLine, Element, Mode, Scene, Script, ghosts, mode_of

QUOTED = 80
DAY = 24 * 60
HOURS = {"dawn": (240, 480), "day": (420, 1080), "dusk": (960, 1260), "night": (1140, 1860)}  # minutes, generous


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
                place, segment = f"{self._where}: cast {person.id}", f"cast {person.id}"
                says = f"{predicate}: {value}"
                yield Claim(person.id, predicate, value, "is", at, place, says, reading, segment=segment)

    def scene(self, scene: Scene, at: Moment) -> Iterable[Claim]:
        """The setting, the arrivals, then the elements one after the other."""
        at = moment(scene.when) if scene.when and scene.mode == "flashback" else at
        place, setting, segment = f"{self._where}: scene {scene.id}", scene.setting, f"scene {scene.id}"
        if scene.mode not in UNREAL:
            reading = f"scene {scene.id} says that {self._sentence(setting.id, 'name', setting.name)}"
            says = f"name: {setting.name}"
            yield Claim(setting.id, "name", setting.name, "is", at, place, says, reading, segment=segment)
        if scene.day is not None and not scene.mode:
            reading = f"scene {scene.id} plays on day {scene.day}"
            says = f"day: {scene.day}"
            yield Claim("world", "day", scene.day, "moves", at, place, says, reading, segment=segment)
        yield from self._arrivals(scene, at)
        for element in scene.elements:
            yield from self._element(scene, element, at)

    def _arrivals(self, scene: Scene, at: Moment) -> Iterator[Claim]:
        first: dict[str, Element] = {}
        for element in scene.elements:
            for person in _people(element):
                first.setdefault(person, element)
        place, segment, dead = f"{self._where}: scene {scene.id}", f"scene {scene.id}", ghosts(scene)
        for person in dict.fromkeys(scene.present or first):
            if person in dead or scene.mode in UNREAL:
                continue
            if person in first:
                yield from self._is_there(scene, first[person], person, "moves", at)
                continue
            reading, says = f"{self._name(person)} is in scene {scene.id}", f"present: {person}"
            for predicate, value, force, more in _presence(scene, "moves"):
                yield Claim(
                    *(person, predicate, value, force, at, place, says, reading + more),
                    mode=scene.mode,
                    segment=segment,
                    is_derived=True,
                    is_dated=scene.when is not None,
                    clock=_clock(scene),
                )

    def _element(self, scene: Scene, element: Element, at: Moment) -> Iterable[Claim]:
        spot, quote = _spot(scene, element), _shortened(element.text)
        place, mode = f"{self._where}: {spot}", mode_of(scene, element)
        if mode == "ghost":
            for person in _people(element):
                reading = self._does(scene, element, person).replace(" in ", " as a ghost in ", 1)
                yield self._derived(scene, element, person, "alive", False, "is", at, reading)
        elif scene.mode not in UNREAL and mode != "dream":
            for person in _people(element):
                reading = self._does(scene, element, person)
                yield self._derived(scene, element, person, "alive", True, "is", at, reading)
                yield from self._is_there(scene, element, person, "is", at)
        if not mode:
            yield from self._handed_over(scene, element, at)
        for claim in element.claims:
            sentence = self._sentence(claim.subject, claim.predicate, claim.object)
            reading = f'{spot} ("{quote}") says that {sentence}{" from here on" if claim.becomes else ""}'
            force: Force = "becomes" if claim.becomes else "is"
            mode = mode_of(scene, element, claim)
            said = Claim(claim.subject, claim.predicate, claim.object, force, at, place, element.text, reading)
            yield self._in(scene, element, said, mode)
            spreads = self._predicates[claim.predicate].spreads if claim.predicate in self._predicates else ""
            if spreads and not mode:
                yield from self._heard(scene, element, claim.subject, spreads, claim.object, at)

    def _heard(
        self, scene: Scene, element: Element, teller: str, spreads: str, value: Value, at: Moment
    ) -> Iterator[Claim]:
        for person in dict.fromkeys((*scene.present, *(p for e in scene.elements for p in _people(e)))):
            if person != teller:
                reading = f"{self._name(person)} hears of it in {_spot(scene, element)}"
                yield self._derived(scene, element, person, spreads, value, "becomes", at, reading)

    def _handed_over(self, scene: Scene, element: Element, at: Moment) -> Iterator[Claim]:
        if isinstance(element, DialogueLine) or element.verb != "gives" or not element.object or not element.actors:
            return
        reading = self._does(scene, element, element.actors[0])
        yield self._derived(scene, element, element.actors[0], "holds", element.object, "is", at, reading)
        for person in element.actors[1:2]:
            reading = self._does(scene, element, person)
            yield self._derived(scene, element, person, "holds", element.object, "becomes", at, reading)

    def _is_there(self, scene: Scene, element: Element, person: str, force: Force, at: Moment) -> Iterator[Claim]:
        reading = self._does(scene, element, person)
        for predicate, value, how, more in _presence(scene, force):
            if predicate == "location":
                yield self._derived(scene, element, person, predicate, value, how, at, reading + more)

    def _derived(
        self,
        scene: Scene,
        element: Element,
        subject: str,
        predicate: str,
        value: Value,
        force: Force,
        at: Moment,
        reading: str,
    ) -> Claim:
        place = f"{self._where}: {_spot(scene, element)}"
        claim = Claim(subject, predicate, value, force, at, place, element.text, reading, is_derived=True)
        mode = scene.mode if scene.mode in ("flashback", "unreliable") else ""
        return self._in(scene, element, claim, mode)

    def _in(self, scene: Scene, element: Element, claim: Claim, mode: Mode) -> Claim:
        others = tuple(p for p in dict.fromkeys((*scene.present, *_people(element))) if p != claim.subject)
        return Claim(
            *(claim.subject, claim.predicate, claim.object, claim.force, claim.at),
            *(claim.place, claim.says, claim.reading, claim.origin),
            mode=mode,
            segment=_spot(scene, element),
            is_derived=claim.is_derived,
            is_dated=scene.when is not None,
            clock=_clock(scene),
            others=others,
        )

    def _does(self, scene: Scene, element: Element, person: str) -> str:
        verb = "speaks" if isinstance(element, DialogueLine) else "acts"
        return f'{self._name(person)} {verb} in {_spot(scene, element)} ("{_shortened(element.text)}")'

    def _name(self, subject: str) -> str:
        return self._names.get(subject, subject)

    def _sentence(self, subject: str, predicate: str, value: Value) -> str:
        known = self._predicates.get(predicate)
        name = subject if predicate == "name" else self._name(subject)
        if known and known.type == "person":
            value = self._name(str(value))
        return known.sentence(name, value) if known else f"{name} {predicate} {value}"


def _presence(scene: Scene, force: Force) -> Iterator[tuple[str, Value, Force, str]]:
    """What it takes to be in a scene: to be alive, and, if it plays now, to be there."""
    yield "alive", True, "is", ""
    if scene.mode != "flashback":
        yield "location", scene.setting.id, force, f" at {scene.setting.id}"


def _people(element: Element) -> tuple[str, ...]:
    return (element.speaker_id,) if isinstance(element, DialogueLine) else tuple(dict.fromkeys(element.actors))


def _clock(scene: Scene) -> Clock | None:
    if scene.day is None or scene.mode:
        return None
    first, last = HOURS[scene.hour]
    return scene.day * DAY + first, scene.day * DAY + last


def _spot(scene: Scene, element: Element) -> str:
    return f"scene {scene.id}, {'line' if isinstance(element, DialogueLine) else 'action'} {element.id}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else line[: QUOTED - 1].rstrip() + "…"

"""Look over the words of a script for what nobody declared. It asks for a claim, and never decides.

- A name that neither canon nor script knows is pointed out, once.
- A name that is nearly one that is known was perhaps mistyped.
- An age or a birth year that differs from what is known should be declared, or corrected.

Only capitals inside a sentence are taken for names, and only words that are not
written small elsewhere in the script: it rather misses a name than cries wolf.
"""

import difflib
import re
from collections.abc import Iterator

from storyreel.canon_gate.findings import advises
from storyreel.canon_gate.numbers import BY_WORDS, number_of
from storyreel.contracts.canon import Canon
from storyreel.contracts.gate_report import Finding
from storyreel.contracts.script import UNREAL, DialogueLine, Element, Scene, Script, mode_of

_TITLES = (
    "I Mr Mrs Ms Miss Dr Sir Madam Lady Lord Captain Doctor Professor Dad Mum Mother Father Mama Papa Grandma Grandpa"
    " Aunt Uncle God Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June"
    " July August September October November December Christmas Easter English French German Latin"
)
NO_NAMES = frozenset(_TITLES.split())
NEARLY = 0.75
NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][a-z]+")
NUMBER = "|".join(sorted((re.escape(words) for words in BY_WORDS), key=len, reverse=True)) + r"|\d{1,3}"
AGE = re.compile(rf"\b(I am|I'm|([A-Z][a-z]+) is) ({NUMBER})(?: years old| years)?(?=[.,;!?]|$)", re.IGNORECASE)
BORN = re.compile(r"\b(I was|([A-Z][a-z]+) was) born in (\d{4})\b")


def look_over(script: Script, canon: Canon, where: str) -> Iterator[Finding]:
    """What should be declared, in story order."""
    net = _Net(script, canon, where)
    for scene in script.scenes:
        for element in scene.elements:
            yield from net.names(scene, element)
            if mode_of(scene, element) not in (*UNREAL, "flashback"):
                yield from net.numbers(scene, element)


class _Net:
    """What is known while one script is looked over."""

    def __init__(self, script: Script, canon: Canon, where: str) -> None:
        self._where = where
        self._ids: dict[str, str] = {}  # a word of a name -> who is called so
        self._known: dict[tuple[str, str], int] = {}
        said: list[str] = []
        for person in script.cast:
            self._call(person.id, person.name)
            self._known[person.id, "age"] = person.age
            said.append(person.role)
        for fact in canon.facts:
            if fact.predicate in ("name", "alias"):
                self._call(fact.subject, str(fact.object))
            elif fact.predicate in ("age", "born") and isinstance(fact.object, int):
                self._known[fact.subject, fact.predicate] = fact.object
        for scene in script.scenes:
            said.append(scene.setting.name)
            said += [element.text for element in scene.elements]
        self._small = set(re.findall(r"\b[a-z]+\b", " ".join(said)))
        self._places = {word for scene in script.scenes for word in scene.setting.name.split()}
        self._seen: set[str] = set()

    def names(self, scene: Scene, element: Element) -> Iterator[Finding]:
        """Names inside sentences that nobody knows."""
        for word in NAME.findall(element.text):
            is_known = word in self._ids or word in NO_NAMES or word in self._places
            if is_known or word.lower() in self._small or word in self._seen:
                continue
            self._seen.add(word)
            place = self._place(scene, element)
            near = difflib.get_close_matches(word, sorted(self._ids), n=1, cutoff=NEARLY)
            says = f"nobody and nothing is called {word}"
            if near and len(word) > 3:
                message = f'{place} speaks of {word} ("{element.text}"), but {says}; did you mean {near[0]}?'
                yield advises("known", message, place, element.text, ("the canon", says), f"write {near[0]}")
            else:
                message = f'{place} speaks of {word} ("{element.text}"), but {says}'
                offer = f"declare who or what {word} is, in canon.yaml or with a claim"
                yield advises("known", message, place, element.text, ("the canon", says), offer)

    def numbers(self, scene: Scene, element: Element) -> Iterator[Finding]:
        """Ages and birth years that are not what is known, and not declared."""
        declared = {(claim.subject, claim.predicate) for claim in element.claims}
        for pattern, predicate in ((AGE, "age"), (BORN, "born")):
            for match in pattern.finditer(element.text):
                speaker = element.speaker_id if isinstance(element, DialogueLine) else ""
                subject = self._ids.get(match[2] or "", "") if match[2] else speaker
                known, said = self._known.get((subject, predicate)), number_of(match[3])
                if known is None or said is None or said == known or (subject, predicate) in declared:
                    continue
                place, truth = self._place(scene, element), f"{subject} {predicate} {known}"
                message = f'{place} says "{match[0]}", but what is known is: {truth}'
                offers = (f"declare it: {subject} {predicate} {said}", f"say {known}", "mean it as a lie")
                yield advises(predicate, message, place, element.text, ("the canon or the cast", truth), *offers)

    def _call(self, subject: str, name: str) -> None:
        for word in re.findall(r"[A-Za-z]+", name):
            self._ids.setdefault(word, subject)

    def _place(self, scene: Scene, element: Element) -> str:
        kind = "line" if isinstance(element, DialogueLine) else "action"
        return f"{self._where}: scene {scene.id}, {kind} {element.id}"

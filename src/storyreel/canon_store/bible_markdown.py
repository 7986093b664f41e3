"""Read a bible in plain Markdown: headings for people and places, bullets for facts, a timeline.

    ## Characters
    ### Nell Pike (nell)
    - age: 24
    - location: the lamp room
    - promised: bring the oil back (until ep03, source: her letter)
    ## Timeline
    ### ep02
    - Mr Crabbe: alive: no

It becomes the value of a canon.yaml, with the line of each value, so that the
same checks complain about the same things. Prose between the bullets is not read;
its lines are counted, so that an author can be told.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from storyreel.canon_store.author_file import ID, KEYS
from storyreel.canon_store.bible_words import NOTES, TITLES, value_of_words
from storyreel.contracts.errors import InputError
from storyreel.contracts.predicates import Predicates, bare
from storyreel.contracts.yaml_file import Document, Path, nearest, text_of

SECTIONS = {
    **{title.lower(): section for section, title in TITLES.items()},
    **{"people": "characters", "cast": "characters", "locations": "locations"},
    **{"world": "world", "rules": "world", "things": "others", "events": "others"},
}
HEADING = re.compile(r"(#{1,3})\s+(.*?)\s*#*\s*")
BULLET = re.compile(r"\s*[-*+]\s+(.*)")
NAMED = re.compile(r"(.*?)\s*\(([a-z][a-z0-9_-]*)\)")
MOMENT = re.compile(r"ep[0-9]{2,3}(/s[0-9]{1,3})?")
KNOWN_WORDS = {"also called": "alias", "where": "location"}
NOTE = re.compile(r"(from|until|on) (\S+(?: [0-9]+)?)|([0-9]+) ?% sure")


@dataclass
class Bible:
    """A bible as it was read: a document for the checks, and the lines that nobody reads."""

    document: Document
    prose: list[int] = field(default_factory=list)


def read_markdown(data: bytes, where: str, predicates: Predicates) -> Bible:
    """A bible in Markdown as a document.

    Raises:
        InputError: No UTF-8, too long, or a heading or bullet that cannot be read; names the line.
    """
    text = text_of(data, where)
    reading = _Reading(where, predicates)
    lines = list(enumerate(text.splitlines(), 1))
    for number, line in lines:  # first who there is, so that a fact may name somebody who comes later
        reading.meet(number, line)
    reading.section = reading.subject = ""
    for number, line in lines:
        reading.read(number, line)
    return Bible(Document(where, reading.value, reading.marks), reading.prose)


class _Reading:
    """One reading of one bible, line by line."""

    def __init__(self, where: str, predicates: Predicates) -> None:
        self.value: dict[str, Any] = {"characters": {}, "locations": {}, "facts": []}
        self.marks: dict[Path, tuple[int, int]] = {}
        self.prose: list[int] = []
        self.section = self.subject = ""
        self._where, self._predicates = where, predicates
        self._owners: dict[str, dict[str, None]] = {}
        self._at_heading: dict[int, str] = {}

    def meet(self, number: int, line: str) -> None:
        """Note the sections and who they are about."""
        match = HEADING.fullmatch(line.strip())
        if match is None or len(match[1]) == 1:
            return
        if len(match[1]) == 2:
            self.section = SECTIONS.get(match[2].lower(), "")
            if not self.section:
                raise self._error(number, f"found the heading {match[2]!r}; {nearest(match[2], TITLES.values())}")
        elif self.section in KEYS:
            self._at_heading[number] = self._introduce(number, match[2])
        else:
            self._at_heading[number] = match[2].strip("`")

    def read(self, number: int, line: str) -> None:
        """Read the facts."""
        heading, bullet = HEADING.fullmatch(line.strip()), BULLET.fullmatch(line)
        if heading and len(heading[1]) == 2:
            self.section, self.subject = SECTIONS[heading[2].lower()], "world"
        elif heading and len(heading[1]) == 3:
            self.subject = self._at_heading[number]
            if self.section == "timeline" and not MOMENT.fullmatch(self.subject):
                raise self._error(number, f"found {self.subject!r}, expected an episode such as ep02 or ep02/s3")
        elif bullet and self.section:
            self._bullet(number, bullet[1].strip())
        elif line.strip() and not heading:
            self.prose.append(number)

    def _introduce(self, number: int, heading: str) -> str:
        named, is_id = NAMED.fullmatch(heading), heading.startswith("`")
        id_ = heading.strip("`") if is_id else named[2] if named else _id_of(heading)
        if not ID.fullmatch(id_):
            raise self._error(number, f"found {heading!r}, expected a name and an id, such as Nell Pike (nell)")
        if any(id_ in self.value[section] for section in KEYS):
            line = next(self.marks[section, id_][0] for section in KEYS if id_ in self.value[section])
            raise self._error(number, f"found the id {id_!r} twice, also in line {line}; rename one")
        self.value[self.section][id_] = {}
        self.marks[self.section, id_] = (number, 1)
        if not is_id:
            self.value[self.section][id_]["name"] = named[1] if named else heading
            self.marks[self.section, id_, "name"] = (number, 1)
            self._owners.setdefault(bare(named[1] if named else heading), {})[id_] = None
        self._owners.setdefault(id_, {})[id_] = None
        return id_

    def _bullet(self, number: int, text: str) -> None:
        subject, start = self.subject, ""
        if self.section == "timeline":
            start = self.subject
            subject, _, text = text.partition(":")
            subject, text = self._find(subject.strip()), text.strip()
        key, colon, words = text.partition(":")
        if not colon or not key.strip() or not words.strip() or (self.section != "world" and not subject):
            expected = "somebody: what: value" if self.section == "timeline" else "what: value"
            raise self._error(number, f"found {text[:40]!r}, expected {expected}, such as age: 24")
        predicate = self._predicate(number, key.strip())
        notes = dict(self._notes(number, words.strip()))
        words = notes.pop("words")
        value = value_of_words(predicate, words, self._find, self._predicates) if predicate != "role" else words
        traits = self.value.get(self.section, {}).get(subject) if self.section in KEYS else None
        if traits is not None and predicate in KEYS[self.section] and not notes and predicate not in traits:
            traits[predicate] = value
            self.marks[self.section, subject, predicate] = (number, 1)
            return
        row = {"subject": subject, "predicate": predicate, "object": value, **({"from": start} if start else {})}
        self.value["facts"].append({**row, **notes})
        self.marks["facts", len(self.value["facts"]) - 1] = (number, 1)

    def _predicate(self, number: int, key: str) -> str:
        word = KNOWN_WORDS.get(key.lower(), key.replace(" ", "_"))
        near = difflib.get_close_matches(word.lower(), sorted({*self._predicates, "role"}), n=1, cutoff=0.85)
        if word not in self._predicates and word != "role" and near:
            raise self._error(number, f"found {key!r}, did you mean {near[0]!r}?")
        return word

    def _notes(self, number: int, words: str) -> Iterator[tuple[str, Any]]:
        """The value's words, and what stands in brackets behind them."""
        quoted = re.fullmatch(r'("(?:[^"\\]|\\.)*")\s*(?:\((.*)\))?', words)
        match = quoted or NOTES.fullmatch(words)
        yield "words", match[1] if match else words
        rest = (match[2] or "") if match else ""
        before, is_sourced, source = rest.partition("source: ")
        for note in filter(None, (part.strip() for part in before.split(","))):
            found = NOTE.fullmatch(note)
            if found is None:
                raise self._error(number, f"found ({note}), expected from ep02, until ep03, on day 4 or 80 % sure")
            if found[3]:
                yield "confidence", int(found[3])
            else:
                yield {"from": "from", "until": "to", "on": "on"}[found[1]], found[2]
        if is_sourced:
            yield "source", source

    def _find(self, words: str) -> str:
        owners = self._owners.get(words) or self._owners.get(bare(words), {})
        return next(iter(owners)) if len(owners) == 1 else words

    def _error(self, number: int, message: str) -> InputError:
        return InputError(f"{self._where}: line {number}: {message}")


def _id_of(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", bare(name)).strip("_")

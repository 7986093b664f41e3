"""What a person reads about the canon: one function a command, lines of text or a value for programs."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from storyreel.canon_store.calendar import moment_of_day
from storyreel.canon_store.folder import CanonFolder
from storyreel.canon_store.history import Moved, history_of, moved
from storyreel.canon_store.names import Names
from storyreel.canon_store.sections import sections_at
from storyreel.canon_store.telling import as_json, clause, sentence, span, sureness, when
from storyreel.canon_store.why import Reason, facts_meant, reason_of
from storyreel.contracts.artifact import load_file
from storyreel.contracts.canon import Canon, Fact, StoryTime
from storyreel.contracts.errors import InputError
from storyreel.contracts.predicates import Predicates, registry
from storyreel.contracts.script import Script

AT = re.compile(r"ep(\d{2,3})(?:[/ ](?:s(?:cene)? ?)?(.+))?")
LAST = StoryTime(episode=999_999)
TITLES = {
    "characters": "Characters",
    "locations": "Places",
    "world_rules": "Rules of the world",
    "relationships": "Relationships",
    "timeline_events": "What has happened",
    "persistent_states": "How things stand",
}


@dataclass(frozen=True)
class Screen:
    """A page for people, and the same for programs."""

    lines: tuple[str, ...]
    value: Any


class Reader:
    """One reader of one canon."""

    def __init__(self, folder: CanonFolder, project: Path, predicates: Predicates | None = None) -> None:
        self._folder, self._project = folder, project
        self._predicates = registry() if predicates is None else predicates

    def show(self, after: str = "") -> Screen:
        """All that holds after an episode, the last one without a name, in its six sections."""
        canon = self._folder.snapshot(after)
        return self._page(canon, LAST, f"The canon of {self._folder.owner} after {canon.after}")

    def at(self, moment: str) -> Screen:
        """All that holds at a moment: `ep03`, `ep03/s2`, `day 4` or `1912-04-14`."""
        time = self._time(moment)
        return self._page(self._canon, time, f"The canon of {self._folder.owner} at {when(time)}")

    def diff(self, a: str, b: str) -> Screen:
        """What a snapshot has that another had not."""
        earlier, later = self._folder.snapshot(a), self._folder.snapshot(b)
        change, names = moved(earlier, later), Names(later)
        lines = [f"From {a} to {b}:" if change else f"From {a} to {b} nothing changes."]
        lines += [f"  + {names.name(e.id)} ({e.id}), a {e.kind}" for e in change.met]
        lines += [f"  + {self._say(f, names)}  [{span(f)}; {f.source}]" for f in change.begun]
        lines += [f"  . {self._say(f, names)}  [ends at {when(end)}]" for f, end in change.ended]
        lines += [f"  - {self._say(f, names)}  [gone; {f.source}]" for f in change.gone]
        return Screen(tuple(lines), self._moved_value(change, names))

    def history(self, subject: str) -> Screen:
        """Everything that was ever true of somebody or something, in the order of the story."""
        subject_id = self._names.find(subject)
        facts = history_of(self._canon, subject_id)
        rows = [(span(f), self._say(f) + sureness(f), f.source) for f in facts]
        title = f"{self._names.name(subject_id)} ({subject_id}): {_many(len(facts), 'fact')}"
        return Screen((title, *_columns(rows)), [self._value(f) for f in facts])

    def why(self, words: Sequence[str]) -> Screen:
        """Why the canon holds a fact: `Tess location`, `"Mr Harker" age 63`."""
        subject, rest = self._names.first([part for word in words for part in word.split()])
        facts = facts_meant(self._canon.facts, subject, rest)
        reasons = [reason_of(fact, self._folder, self._project) for fact in facts]
        lines = [line for reason in reasons for line in self._reason(reason)]
        return Screen(tuple(lines), [{**asdict(r), "fact": self._value(r.fact)} for r in reasons])

    @cached_property
    def _canon(self) -> Canon:
        return self._folder.snapshot()

    @cached_property
    def _names(self) -> Names:
        return Names(self._canon)

    def _page(self, canon: Canon, time: StoryTime, title: str) -> Screen:
        names, sections = Names(canon), sections_at(canon, time)
        holding = sum(len(facts) for section, facts in sections.items() if section != "timeline_events")
        lines = [f"{title}: {_many(holding, 'fact')} about {_many(len(canon.entities), 'subject')}"]
        for section, facts in sections.items():
            lines += ["", TITLES[section]] if facts else []
            if section == "timeline_events":
                lines += _columns([(when(f.valid_from), sentence(f, names, self._predicates), f.source) for f in facts])
            elif facts:
                lines += self._by_subject(facts, names)
        value = {section: [as_json(f, names, self._predicates) for f in facts] for section, facts in sections.items()}
        return Screen(tuple(lines), {"after": canon.after, "sections": value})

    def _by_subject(self, facts: Sequence[Fact], names: Names) -> list[str]:
        subjects = dict.fromkeys(fact.subject for fact in facts)
        rows, heads = [], []
        for subject in subjects:
            mine = [fact for fact in facts if fact.subject == subject]
            heads += [_head(names, subject), *[""] * (len(mine) - 1)]
            rows += [(clause(f, names, self._predicates) + sureness(f), span(f), f.source) for f in mine]
        return _columns([(head, *row) for head, row in zip(heads, rows, strict=True)])

    def _reason(self, reason: Reason) -> list[str]:
        said = f"{reason.said_by}: {reason.words}" if reason.words else reason.said_by
        rows = [
            ("said by", said),
            ("in", reason.place),
            ("let in by", reason.diff),
            ("because", reason.justification),
            ("the gate", reason.gate),
            ("approval", reason.approval),
        ]
        body = [f"  {name:<10} {text}" for name, text in rows if text]
        return [f"{self._say(reason.fact)}{sureness(reason.fact)}, {span(reason.fact)}", *body]

    def _time(self, text: str) -> StoryTime:
        match = AT.fullmatch(text.strip())
        if match is None:
            return moment_of_day(text.strip(), self._canon)
        episode, scene = int(match[1]), match[2]
        if scene is None or scene.isdigit():
            return StoryTime(episode=episode, scene=int(scene or 0))
        return StoryTime(episode=episode, scene=self._scene_number(episode, scene))

    def _scene_number(self, episode: int, scene_id: str) -> int:
        path = self._folder.folder / f"episodes/ep{episode:02}/script.json"
        ids = [scene.id for scene in load_file(Script, path).scenes] if path.is_file() else []
        for number, known in enumerate(ids, 1):
            if scene_id in (known, known.removeprefix("s-")):
                return number
        known_ids = f" or {', '.join(ids)}" if ids else ""
        raise InputError(f"ep{episode:02}: found the scene {scene_id!r}, expected a number such as s2{known_ids}")

    def _say(self, fact: Fact, names: Names | None = None) -> str:
        return sentence(fact, names or self._names, self._predicates)

    def _value(self, fact: Fact) -> dict[str, Any]:
        return as_json(fact, self._names, self._predicates)

    def _moved_value(self, change: Moved, names: Names) -> dict[str, Any]:
        return {
            "met": [entity.model_dump(mode="json") for entity in change.met],
            "begun": [as_json(f, names, self._predicates) for f in change.begun],
            "ended": [
                {**as_json(f, names, self._predicates), "ends": end.model_dump(mode="json")} for f, end in change.ended
            ],
            "gone": [as_json(f, names, self._predicates) for f in change.gone],
        }


def _head(names: Names, subject: str) -> str:
    name = names.name(subject)
    return name if name == subject else f"{name} ({subject})"


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Rows under each other, two spaces between columns; the last column runs free."""
    widths = [min(44, max(len(cell) for cell in column)) for column in zip(*rows, strict=True)] if rows else []
    return [
        "  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"

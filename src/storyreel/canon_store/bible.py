"""The canon as an author's bible: the value of a canon.yaml, and its two ways of writing.

What a canon says goes out and comes in again without loss; only the places that sources name
change, because facts are put in order: by subject, then as they began.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from storyreel.canon_store.author_file import ID, KEYS
from storyreel.canon_store.bible_words import TITLES, value_in_words
from storyreel.canon_store.names import Names
from storyreel.contracts.canon import Canon, Fact, StoryTime, Value
from storyreel.contracts.predicates import Predicates, Slot, moment, slot_of

Bible = dict[str, Any]
GENESIS = StoryTime(episode=0)


def bible_of(canon: Canon, predicates: Predicates) -> Bible:
    """What a canon.yaml would have to say to become this canon; an end that a successor brings is not said."""
    bible: Bible = {"characters": {}, "locations": {}, "facts": []}
    for entity in sorted(canon.entities, key=lambda entity: entity.id):
        section = f"{entity.kind}s"
        if section in KEYS:
            bible[section][entity.id] = {"role": entity.role} if entity.role else {}
    for fact in sorted(_without_implied_ends(canon.facts, predicates), key=_order):
        traits = bible["characters"].get(fact.subject, bible["locations"].get(fact.subject))
        section = "characters" if fact.subject in bible["characters"] else "locations"
        if traits is not None and fact.predicate in KEYS[section] and _is_plain(fact) and fact.predicate not in traits:
            traits[fact.predicate] = fact.object
        else:
            bible["facts"].append(_row(fact))
    return {section: content for section, content in bible.items() if content}


def as_yaml(bible: Bible) -> str:
    """A canon.yaml, one line for each character, place and fact."""
    lines = ["# What is true before the first episode. The story may add to it; nothing may contradict it."]
    for section in ("characters", "locations"):
        if bible.get(section):
            lines += [f"{section}:", *(f"  {id_}: {_flow(traits)}" for id_, traits in bible[section].items())]
    if bible.get("facts"):
        lines += ["facts:", *(f"  - {_flow(row)}" for row in bible["facts"])]
    return "\n".join(lines) + "\n"


def as_markdown(bible: Bible, canon: Canon, predicates: Predicates, title: str) -> str:
    """A bible as a writer would keep it; `bible_markdown.read_markdown` reads it back."""
    listed = {**bible.get("characters", {}), **bible.get("locations", {})}
    named = {id_ for id_, traits in listed.items() if _is_heading(traits.get("name"))}
    shown = [fact for fact in canon.facts if fact.predicate == "name" and fact.subject in named]
    names = Names(canon.model_copy(update={"facts": tuple(shown)}))  # a reader knows the names in headings only
    rows = bible.get("facts", [])
    timed = [row for row in rows if "from" in row]
    lines = [f"# {title}"]
    for section in ("characters", "locations"):
        if bible.get(section):
            lines += ["", f"## {TITLES[section]}"]
        for id_, traits in bible.get(section, {}).items():
            lines += ["", f"### {traits['name']} ({id_})" if _is_heading(traits.get("name")) else f"### `{id_}`"]
            hidden = {"name"} if _is_heading(traits.get("name")) else set()
            lines += [_item(key, v, {}, names, predicates) for key, v in traits.items() if key not in hidden]
            lines += [_row_item(row, names, predicates) for row in rows if row["subject"] == id_ and row not in timed]
    others = dict.fromkeys(row["subject"] for row in rows if row["subject"] not in listed and row not in timed)
    for subject in sorted(others, key=lambda subject: subject != "world"):
        if subject == "world":
            lines += ["", f"## {TITLES['world']}", ""]
        else:
            lines += ["", f"## {TITLES['others']}"] if f"## {TITLES['others']}" not in lines else []
            lines += ["", f"### `{subject}`"]
        lines += [_row_item(row, names, predicates) for row in rows if row["subject"] == subject and row not in timed]
    if timed:
        lines += ["", f"## {TITLES['timeline']}"]
    for start in sorted({row["from"] for row in timed}, key=lambda at: [int(part) for part in re.findall(r"\d+", at)]):
        lines += ["", f"### {start}"]
        lines += [
            f"- {_subject(row['subject'], names)}: {_row_item(row, names, predicates)[2:]}"
            for row in timed
            if row["from"] == start
        ]
    return "\n".join(lines) + "\n"


def _without_implied_ends(facts: Sequence[Fact], predicates: Predicates) -> list[Fact]:
    slots = [slot_of(fact, predicates) for fact in facts]
    starts: dict[tuple[Slot, StoryTime], list[Value]] = {}
    for fact, slot in zip(facts, slots, strict=True):
        if slot:
            starts.setdefault((slot[0], fact.valid_from), []).append(slot[1])
    is_followed = [
        bool(slot and fact.valid_to and any(value != slot[1] for value in starts.get((slot[0], fact.valid_to), ())))
        for fact, slot in zip(facts, slots, strict=True)
    ]
    plain = [fact.model_copy(update={"valid_to": None}) for fact in facts]
    return [open_ if implied else fact for fact, open_, implied in zip(facts, plain, is_followed, strict=True)]


def _order(fact: Fact) -> tuple[Any, ...]:
    return fact.subject, moment(fact.valid_from), fact.predicate, repr(fact.object), fact.source


def _is_plain(fact: Fact) -> bool:
    is_sure = fact.confidence == 100 and not _remark(fact)
    return fact.valid_from == GENESIS and fact.valid_to is None and is_sure


def _row(fact: Fact) -> dict[str, Any]:
    row: dict[str, Any] = {"subject": fact.subject, "predicate": fact.predicate, "object": fact.object}
    if moment(fact.valid_from) != (0, 0):
        row["from"] = _moment(fact.valid_from)
    if fact.valid_from.on:
        row["on"] = fact.valid_from.on
    if fact.valid_to:
        row["to"] = _moment(fact.valid_to)
    if fact.confidence < 100:
        row["confidence"] = fact.confidence
    if _remark(fact):
        row["source"] = _remark(fact)
    return row


def _moment(time: StoryTime) -> str:
    return f"ep{time.episode:02}" + (f"/s{time.scene}" if time.scene else "")


def _remark(fact: Fact) -> str:
    """What somebody said about a fact: the words in brackets behind an author's place, or an episode's own place."""
    if not fact.source.startswith("project:"):
        return fact.source
    match = re.fullmatch(r"project:\S+ \S+ \((.*)\)", fact.source)
    return match[1] if match else ""


def _flow(mapping: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in mapping.items()) + "}"


def _scalar(value: Any) -> str:
    is_word = isinstance(value, str) and ID.fullmatch(value) and value not in ("true", "false", "null", "yes", "no")
    return str(value) if is_word else json.dumps(value, ensure_ascii=False)


def _is_heading(name: Any) -> bool:
    return isinstance(name, str) and bool(re.fullmatch(r"[^\W_][^()`\n]*", name)) and name == " ".join(name.split())


def _row_item(row: dict[str, Any], names: Names, predicates: Predicates) -> str:
    return _item(row["predicate"], row["object"], row, names, predicates)


def _item(key: str, value: Any, row: dict[str, Any], names: Names, predicates: Predicates) -> str:
    notes = [f"on {row['on']}"] if "on" in row else []
    notes += [f"until {row['to']}"] if "to" in row else []
    notes += [f"{row['confidence']} % sure"] if "confidence" in row else []
    notes += [f"source: {row['source']}"] if "source" in row else []
    words = value_in_words(key, value, names, predicates)
    return f"- {key.replace('_', ' ')}: {words}" + (f" ({', '.join(notes)})" if notes else "")


def _subject(subject: str, names: Names) -> str:
    name = names.name(subject)
    return name if ":" not in name and names.is_only(name, subject) else subject

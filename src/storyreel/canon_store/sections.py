"""The six sections of the canon (plan section 5.2) as views of its facts.

- Every fact that holds at a moment stands in exactly one section.
- The timeline also has what was before: each value that took another's place, in the order of the story.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from storyreel.contracts.canon import Canon, Fact, StoryTime
from storyreel.contracts.predicates import is_valid_at, moment
from storyreel.contracts.yaml_file import load_yaml

DATA = ["sections.yaml"]
SECTIONS = ("characters", "locations", "world_rules", "relationships", "timeline_events", "persistent_states")
BY_KIND = {"location": "locations", "world": "world_rules", "event": "timeline_events", "thing": "persistent_states"}


def sections_at(canon: Canon, time: StoryTime) -> dict[str, tuple[Fact, ...]]:
    """What holds at a moment, by section, and what has happened until then."""
    kinds = {entity.id: entity.kind for entity in canon.entities}
    found: dict[str, list[Fact]] = {section: [] for section in SECTIONS}
    for fact in canon.facts:
        section = section_of(fact, kinds)
        if is_valid_at(fact, time) and section != "timeline_events":
            found[section].append(fact)
    found["timeline_events"] = events_until(canon, time)
    return {section: tuple(facts) for section, facts in found.items()}


def section_of(fact: Fact, kinds: Mapping[str, str]) -> str:
    """The section of a fact.

    Args:
        kinds: The kind of every entity by id.
    """
    listed = _listed().get(fact.predicate)
    kind = kinds.get(fact.subject, "character")
    if listed and not (listed == "characters" and kind != "character"):
        return listed
    if kind != "character":
        return BY_KIND[kind]
    return "relationships" if kinds.get(str(fact.object)) == "character" else "characters"


def events_until(canon: Canon, time: StoryTime) -> list[Fact]:
    """Events, dated facts and changes up to a moment, in the order of the story."""
    kinds = {entity.id: entity.kind for entity in canon.entities}
    ends = {(f.subject, f.predicate, moment(f.valid_to)) for f in canon.facts if f.valid_to}
    happened = [
        fact
        for fact in canon.facts
        if moment(fact.valid_from) <= moment(time)
        and (
            section_of(fact, kinds) == "timeline_events"
            or fact.valid_from.on
            or (fact.subject, fact.predicate, moment(fact.valid_from)) in ends
        )
    ]
    return sorted(happened, key=lambda fact: moment(fact.valid_from))


@cache
def _listed() -> dict[str, str]:
    value = load_yaml((Path(__file__).parent / "sections.yaml").read_bytes(), "sections.yaml")
    return {predicate: section for section, predicates in value.items() for predicate in predicates}

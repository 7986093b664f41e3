"""Read the simple sentences of the bAbI tasks as claims; the answers of the set are the truth.

Who moves is at a place from there on, who gets something has it, and what is
dropped nobody has. A question is one more claim: the true answer must be
allowed, and every other one that the story names must be blocked.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyreel.canon_gate.claims import Claim, Claims, Force, Introduction
from storyreel.contracts.canon import Canon
from storyreel.contracts.yaml_file import load_yaml

STORIES: list[dict[str, Any]] = load_yaml((Path(__file__).parent / "borrowed/babi.yml").read_bytes(), "babi.yml")[
    "stories"
]
MOVES = re.compile(r"(\w+) (?:moved|journeyed|travelled|went)(?: back)? to the (\w+)")
GETS = re.compile(r"(\w+) (?:got|took|picked up|grabbed) the (\w+)(?: there)?")
DROPS = re.compile(r"(\w+) (?:dropped|left|put down|discarded) the (\w+)(?: there)?")
EMPTY = Canon(after="genesis")


@dataclass(frozen=True)
class Question:
    """One more claim at the end of a story, and whether it is true."""

    story: int
    subject: str
    predicate: str
    object: str
    is_true: bool

    def __str__(self) -> str:
        return f"{self.story} {self.subject} {self.predicate} {self.object}"


def claims_of(story: int, question: Question | None = None) -> Claims:
    """A story as claims, each sentence a scene, and perhaps a question after it."""
    sentences = [part.strip() for part in STORIES[story]["text"].split(".") if part.strip()]
    claims = [claim for number, text in enumerate(sentences, 1) for claim in _heard(text, number)]
    people = sorted({claim.subject for claim in claims})
    places = sorted({str(claim.object) for claim in claims if claim.predicate == "location"})
    if question:
        claims.append(_claim(question.subject, question.predicate, question.object, "is", len(sentences) + 1, "answer"))
    return Claims(
        introductions=(
            *(Introduction(name, "character", name, "bAbI") for name in people),
            *(Introduction(name, "location", name, "bAbI") for name in places),
        ),
        claims=tuple(claims),
    )


def _questions(story: int) -> list[Question]:
    value = STORIES[story]
    claims = claims_of(story).claims
    places = sorted({str(claim.object) for claim in claims if claim.predicate == "location"})
    asked = [
        Question(story, person, "location", place, place == true)
        for person, true in value["where"].items()
        for place in places
    ]
    return asked + [
        Question(story, person, "holds", thing, person == true)
        for thing, true in value["holds"].items()
        for person in value["where"]
    ]


def _heard(text: str, number: int) -> list[Claim]:
    if match := MOVES.fullmatch(text):
        return [_claim(match[1].lower(), "location", match[2], "moves", number, text)]
    if match := GETS.fullmatch(text):
        return [_claim(match[1].lower(), "holds", match[2], "becomes", number, text)]
    assert DROPS.fullmatch(text), text
    return []


def _claim(subject: str, predicate: str, value: str, force: Force, number: int, text: str) -> Claim:
    return Claim(subject, predicate, value, force, (1, number), f"sentence {number}", text, text)


QUESTIONS = [question for story in range(len(STORIES)) for question in _questions(story)]

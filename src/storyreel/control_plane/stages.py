"""What people call the stages of a film, in the order in which a film is made; the table is stages.yaml."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from storyreel.contracts.yaml_file import load_yaml

TABLE = Path(__file__).with_name("stages.yaml")


class Stage(NamedTuple):
    """A stage as pages show it."""

    stage: str
    words: str
    room: str
    order: int


@cache
def _stages() -> dict[str, Stage]:
    table = load_yaml(TABLE.read_bytes(), TABLE.name)
    rows = [(stage, words, room) for room, stages in table.items() for stage, words in stages.items()]
    return {stage: Stage(stage, words, room, order) for order, (stage, words, room) in enumerate(rows)}


def stage_of(name: str) -> Stage:
    """The stage of a name; one that the table does not have is shown by its own name, last."""
    return _stages().get(name) or Stage(name, name.replace("_", " ").capitalize(), "other", len(_stages()))

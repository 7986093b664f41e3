"""The rules of staging, as `craft.yaml` has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from storyreel.contracts.yaml_file import load_yaml

DATA = ["craft.yaml"]

Severity = Literal["must", "should", "may"]


@dataclass(frozen=True)
class Rule:
    """A rule by its name: what it asks and why, how much it matters, its limits, and what a writer may do."""

    name: str
    asks: str
    why: str
    severity: Severity
    advice: str
    limits: Mapping[str, Any] = field(default_factory=dict)


@cache
def craft() -> Mapping[str, Rule]:
    """All rules, in the order of the file."""
    table: dict[str, dict[str, Any]] = load_yaml((Path(__file__).parent / "craft.yaml").read_bytes(), "craft.yaml")
    return {name: Rule(name, **row) for name, row in table.items()}


def limit(rule: str, name: str) -> int:
    """A whole limit of a rule."""
    return int(craft()[rule].limits[name])


def limit_for(rule: str, name: str, mood: str) -> float:
    """A limit of a rule that depends on the mood, in seconds."""
    values = craft()[rule].limits[name]
    return float(values.get(mood, values["default"]))

"""Read a project's own predicates strictly: every column is known, and every name that a row uses."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from storyreel.contracts.errors import UsageError
from storyreel.contracts.job import Job
from storyreel.contracts.predicates import Predicate, Predicates, registry, row_of, with_steps
from storyreel.contracts.yaml_file import Document, nearest, read_yaml

COLUMNS = {field.name: field.type for field in fields(Predicate) if field.name not in ("name", "steps")}
NAMING = ("follows", "barred_by", "inverse", "spreads", "closes")


def registry_with(data: bytes | None, where: str) -> Predicates:
    """The shipped registry with a project's rows.

    Raises:
        InputError: A row has an unknown column, or a value that the column cannot have.
    """
    document = read_yaml(data or b"", where)
    if document.value is None:
        return registry()
    if not isinstance(document.value, dict) or not all(isinstance(row, dict) for row in document.value.values()):
        raise document.error((), 'expected rows such as `owes: {hard: true, type: text, says: "owes {}"}`')
    rows = {**registry(), **{str(name): _row(document, name) for name in document.value}}
    for name in document.value:
        _expect_known_names(document, name, rows)
    return with_steps(rows)


def registry_of(job: Job) -> Predicates:
    """The shipped registry with the rows of `--predicates`, the author's file, if a job was given one."""
    try:
        return registry_with(job.project_bytes("predicates"), job.option("predicates-name"))
    except UsageError:
        return registry()


def _row(document: Document, name: str) -> Predicate:
    document.check_keys((name,), COLUMNS)
    row = document.value[name]
    for key in ("hard", "type", "says"):
        if key not in row:
            raise document.error((name,), f"{name}.{key}: missing, expected this column")
    for key, value in row.items():
        expected = _expected(COLUMNS[key], value)
        if expected:
            raise document.error((name, key), f"{name}.{key}: found {value!r}, expected {expected}")
    for key, needed in (("group", ("state", "relation")), ("inverse", ("relation",))):
        if row.get("one") in needed and not row.get(key):
            raise document.error((name,), f"{name}.{key}: missing, expected this column for a {row['one']}")
    if any(mark in row["says"].replace("{}", "", 1) for mark in "{}"):
        raise document.error((name, "says"), f"{name}.says: found {row['says']!r}, expected {{}} once, for the value")
    return row_of(name, row)


def _expected(kind: Any, value: Any) -> str:
    """What a column wants, if a value is not that."""
    if kind is bool or kind is str:
        return "" if isinstance(value, kind) else "true or false" if kind is bool else "text"
    choices = get_args(kind)
    if all(isinstance(choice, str) for choice in choices):
        return "" if value in choices else f"one of {', '.join(choice for choice in choices if choice)}"
    known = get_args(choices[0])
    fits = isinstance(value, list) and all(isinstance(v, str) and (not known or v in known) for v in value)
    return "" if fits else f"a list of {', '.join(known) or 'predicates'}"


def _expect_known_names(document: Document, name: str, rows: Mapping[str, Predicate]) -> None:
    for key in NAMING:
        value = getattr(rows[name], key)
        for other in (value,) if isinstance(value, str) else value:
            if other and other not in rows:
                raise document.error((name, key), f"{name}.{key}: unknown predicate {other!r}; {nearest(other, rows)}")

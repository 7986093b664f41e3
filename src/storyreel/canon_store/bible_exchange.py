"""An author's bible in and out: a file becomes a canon.yaml, a canon becomes a file.

- A bible is checked as the author's file is: what contradicts itself is refused with both places.
- What is read is written in one order, so that the same bible gives the same bytes.
"""

import difflib
from dataclasses import dataclass, replace
from pathlib import Path

from storyreel.canon_store.bible import as_markdown, as_yaml, bible_of
from storyreel.canon_store.bible_markdown import read_markdown
from storyreel.canon_store.snapshot import genesis
from storyreel.contracts.canon import Canon
from storyreel.contracts.errors import BlockedError, InputError
from storyreel.contracts.predicates import Predicates
from storyreel.contracts.yaml_file import read_yaml

FORMATS = ("yaml", "markdown")


@dataclass(frozen=True)
class Imported:
    """A bible that was read: its canon, the canon.yaml that says it, and the lines that nobody reads."""

    canon: Canon
    text: str
    prose: tuple[int, ...] = ()


def import_bible(data: bytes, name: str, predicates: Predicates) -> Imported:
    """Read a bible by the ending of its name: .yaml, .yml, .md or .markdown.

    Raises:
        InputError: Another ending, or something in it cannot be read.
        BlockedError: Two of its lines cannot both be true; names both.
    """
    ending, prose = Path(name).suffix.lower(), list[int]()
    if ending in (".md", ".markdown"):
        bible = read_markdown(data, name, predicates)
        document, prose = bible.document, bible.prose
    elif ending in (".yaml", ".yml"):
        document = read_yaml(data, name)
    else:
        raise InputError(f"{name}: found the ending {ending!r}, expected .yaml or .md")
    try:
        canon = genesis(replace(document, value=document.value or None), predicates)
    except BlockedError as error:
        raise BlockedError(str(error).replace(f"project:{name} line ", f"{name}: line ")) from None
    return Imported(canon, as_yaml(bible_of(canon, predicates)), tuple(prose))


def export_bible(canon: Canon, form: str, title: str, predicates: Predicates) -> str:
    """A canon as a file of an author's.

    Raises:
        InputError: There is no such format.
    """
    if form not in FORMATS:
        raise InputError(f"--format: found {form!r}, expected one of {', '.join(FORMATS)}")
    bible = bible_of(canon, predicates)
    return as_yaml(bible) if form == "yaml" else as_markdown(bible, canon, predicates, title)


def difference(before: str, after: str, name: str) -> str:
    """What would change in a file, as lines with + and -; empty if nothing."""
    names = (f"{name} as it is", f"{name} as it would be")
    return "\n".join(difflib.unified_diff(before.splitlines(), after.splitlines(), *names, n=1, lineterm=""))

"""Check that every installed package has a licence that an MIT project may build on, and every asset a record."""

import importlib.metadata
import sys
from pathlib import Path

import storyreel.asset_resolver.shipped as shipped

COPYLEFT = ("GPL", "AGPL", "LGPL")
ALLOWED = {"docutils": "one editor file is GPL, the rest is public domain or BSD"}


def main() -> int:
    """Print what is wrong; 1 if anything is."""
    wrong = [*_packages(), *_assets()]
    for line in wrong:
        print(line)
    print(f"licences: {len(list(importlib.metadata.distributions()))} packages looked at, {len(wrong)} to mend")
    return 1 if wrong else 0


def _packages() -> list[str]:
    wrong = []
    for package in importlib.metadata.distributions():
        name = package.metadata["Name"]
        licence = " ".join(
            [package.metadata.get("License-Expression") or (package.metadata.get("License") or "")[:80]]
            + [c for c in package.metadata.get_all("Classifier") or () if c.startswith("License")]
        )
        if any(word in licence for word in COPYLEFT) and name not in ALLOWED:
            wrong.append(f"{name}: found {licence}, expected a permissive licence")
    return wrong


def _assets() -> list[str]:
    library = shipped.Shipped()
    wrong = []
    for kind in shipped.INDEXES:
        if not library.ids(kind):
            wrong.append(f"library/{shipped.INDEXES[kind]}: nothing listed")
        for id_ in library.ids(kind):
            if library.has_file(kind, id_) and library.find(kind, id_) is None:
                wrong.append(f"library: {kind} {id_}: missing, or not the bytes of its digest")
    root = Path(shipped.__file__).parents[1] / "library"
    listed = {p for index in shipped.INDEXES.values() for p in [root / index]}
    for index in listed:
        if not [*index.parent.glob("LICENSE*"), *index.parent.glob("OFL*")]:
            wrong.append(f"library/{index.parent.name}: no LICENSE file beside the assets")
    return wrong


if __name__ == "__main__":
    sys.exit(main())

"""Write `schemas/<name>/<version>.json` for every contract, or check that they are as the models say.

    python scripts/export_schemas.py [--check]

A published version is kept for ever: a contract that changes gets a new version first.
"""

import json
import sys
from pathlib import Path

from storyreel.contracts.catalogue import CONTRACTS, schema_of

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"


def schema_files() -> dict[Path, str]:
    """The text of every schema by its path."""
    return {
        SCHEMAS / name / f"{model.version}.json": json.dumps(schema_of(model), indent=2, sort_keys=True) + "\n"
        for name, model in sorted(CONTRACTS.items())
    }


def drift() -> list[str]:
    """What is not as the models say, one line each."""
    lines = []
    for path, text in schema_files().items():
        place = path.relative_to(SCHEMAS.parent)
        if not path.is_file():
            lines.append(f"{place}: not there; run: python scripts/export_schemas.py")
        elif path.read_text() != text:
            lines.append(f"{place}: differs from its model; give the contract a new version, or take the change back")
    return lines


def main(words: list[str]) -> int:
    """Write, or with `--check` only compare; 1 if anything drifted."""
    if words == ["--check"]:
        print("\n".join(drift()) or "The schemas are as the models say.")
        return 1 if drift() else 0
    for path, text in schema_files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

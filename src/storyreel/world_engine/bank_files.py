"""Make `banks.json` of the writers' files: `python -m storyreel.world_engine.bank_files`.

YAML is for writers and slow to read; commands read one JSON file. A test holds
the two against each other.
"""

import json
from pathlib import Path
from typing import Any

from storyreel.contracts.yaml_file import load_yaml
from storyreel.world_engine.kit import BANKS

FOLDER = Path(__file__).parent / "banks"


def gather(folder: Path = FOLDER) -> bytes:
    """All bank files as one JSON: situation -> its frame, and its kits in the order of their names."""
    banks: dict[str, Any] = {}
    for frame in sorted(folder.glob("*/frame.yaml")):
        kits = {path.stem: _kit(path) for path in sorted(frame.parent.glob("*.yaml")) if path != frame}
        banks[frame.parent.name] = {"frame": _values(frame.read_text("utf-8"), frame), "kits": kits}
    return (json.dumps(banks, ensure_ascii=False, indent=1) + "\n").encode()


def _kit(path: Path) -> dict[str, Any]:
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    return {"head": _values(head, path), "body": _values(body, path)}


def _values(text: str, path: Path) -> Any:
    return load_yaml(text.encode(), f"banks/{path.parent.name}/{path.name}")


if __name__ == "__main__":
    BANKS.write_bytes(gather())

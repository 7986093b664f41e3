"""The library that ships with the package: fonts, voices and instruments, each with its licence."""

import lzma
from pathlib import Path
from typing import Any

from storyreel.contracts.canonical import digest_of, digest_of_file
from storyreel.contracts.library import PACKAGE, uri_of
from storyreel.contracts.rights import Rights
from storyreel.contracts.yaml_file import load_yaml

INDEXES = {"font": "fonts/fonts.yaml", "voice": "voices/voices.yaml", "music": "sounds/sounds.yaml"}


class Shipped:
    """Looks files up by kind and id, and checks that their bytes are the ones we know."""

    def __init__(self, root: Path = PACKAGE / "library") -> None:
        self._root = root
        self._entries = {kind: self._read(name) for kind, name in INDEXES.items()}

    def find(self, kind: str, id_: str) -> tuple[str, str, Rights] | None:
        """URI, digest and rights of a file; None if it is not there or not what was shipped."""
        entry = self._entries[kind].get(id_)
        if entry is None or not entry.get("file"):
            return None
        path = self._root / Path(INDEXES[kind]).parent / entry["file"]
        if not path.is_file() or _unpacked_digest(path) != entry["sha256"]:
            return None
        return uri_of(path), entry["sha256"], _rights(entry)

    def has_file(self, kind: str, id_: str) -> bool:
        """Whether an entry is a file of the library; some voices come with their engine's package."""
        return bool(self._entries[kind].get(id_, {}).get("file"))

    def ids(self, kind: str) -> list[str]:
        """All ids of a kind, in the order of the index."""
        return list(self._entries[kind])

    def rights(self, kind: str, id_: str) -> Rights | None:
        """The rights of an entry, whether its file is there or not."""
        entry = self._entries[kind].get(id_)
        return _rights(entry) if entry else None

    def _read(self, name: str) -> dict[str, dict[str, Any]]:
        path = self._root / name
        if not path.is_file():
            return {}
        value = load_yaml(path.read_bytes(), f"library/{name}")
        if isinstance(value, list):
            return {str(entry["id"]): entry for entry in value}
        shared = {key: item for key, item in value.items() if key != "voices"}
        return {str(entry["voice_id"]): {**shared, **entry} for entry in value["voices"]}


def _unpacked_digest(path: Path) -> str:
    """The digest of a file's content, unpacked if it is an .xz."""
    if path.suffix != ".xz":
        return digest_of_file(path)
    try:
        return digest_of(lzma.decompress(path.read_bytes()))
    except lzma.LZMAError:
        return ""


def _rights(entry: dict[str, Any]) -> Rights:
    return Rights(
        license_type=str(entry["licence"]),
        attribution=str(entry.get("attribution", "")),
        provider_or_model=str(entry.get("source", "")),
        retrieval_date=str(entry.get("retrieved", "")),
        redistributable=True,
    )

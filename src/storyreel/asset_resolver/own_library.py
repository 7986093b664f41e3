"""The author's library: pictures and fonts in the project's folder, with their licences.

    library/characters/<character id>.png    a whole figure on transparent ground, its feet on the lower border
    library/characters/<character id>/happy.png, mouth_A.png, blink.png …   the same, so that it acts
    library/places/<place id or kind>.png    a picture without people
    library/props/<name>.png
    library/fonts/title.ttf, text.ttf
    library/library.yaml                     licence of each file, where it is not the author's own

A file is used if it is what it says, inside the folder and of a sane size;
else the author is told, in one line, before anything is made.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from storyreel.asset_resolver.own_picture import NOT_READ, check_picture, picture_size
from storyreel.contracts.artifact import first_problem
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.errors import InputError
from storyreel.contracts.rights import Rights
from storyreel.contracts.script import Emotion
from storyreel.contracts.yaml_file import Document, read_yaml

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
FONTS = (".ttf", ".otf")
FONT_STARTS = (b"\0\1\0\0", b"OTTO", b"true")
MAX_BYTES = 40 << 20
FOLDERS = {"character": "characters", "place": "places", "prop": "props", "font": "fonts"}
EXPRESSIONS = get_args(Emotion)
MOUTHS = tuple(f"mouth_{shape}" for shape in "ABCDEFGHX")
PARTS = (*EXPRESSIONS, *MOUTHS, "blink")
OWN = Rights(license_type="proprietary_cleared", provider_or_model="the author's library")


@dataclass(frozen=True)
class OwnFile:
    """A usable file of the author's."""

    name: str  # "characters/nell.png"
    data: bytes
    digest: str
    rights: Rights

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in pixels, of a picture."""
        return picture_size(self.data)

    @property
    def placed(self) -> str:
        """Where the file goes in the working directory."""
        return f"assets/{self.digest}{Path(self.name).suffix.lower()}"


class OwnLibrary:
    """Finds files by kind and name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._rights = _read_rights(folder)

    def find(self, kind: str, names: tuple[str, ...]) -> OwnFile | None:
        """The first file of this kind under one of these names.

        Raises:
            InputError: It leads out of the folder, is too large, or is no picture or font.
        """
        endings = FONTS if kind == "font" else PICTURES
        for name in names:
            for ending in endings:
                path = self._folder / FOLDERS[kind] / f"{name}{ending}"
                if path.is_symlink() or path.exists():
                    return self._open(path, kind)
            if kind != "font":
                self._refuse_other_kinds(FOLDERS[kind], name)
        return None

    def parts(self, name: str) -> dict[str, OwnFile]:
        """What a character acts with: pictures by expression, mouth overlays and a blink, all of one size.

        Raises:
            InputError: A picture has a name that says nothing, is not usable, or of another size.
        """
        folder = self._folder / FOLDERS["character"] / name
        found: dict[str, OwnFile] = {}
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            where = f"library/{FOLDERS['character']}/{name}/{path.name}"
            if path.suffix.lower() not in PICTURES or path.stem not in PARTS:
                raise InputError(f"{where}: says nothing, expected .png files named {', '.join(PARTS)}")
            if path.stem in found:
                raise InputError(f"{where}: {path.stem} is there twice; keep one of them")
            found[path.stem] = self._open(path, "character")
        return found

    def _refuse_other_kinds(self, folder: str, name: str) -> None:
        for ending, what in NOT_READ.items():
            if (self._folder / folder / f"{name}{ending}").exists():
                raise InputError(
                    f"library/{folder}/{name}{ending}: found {what}, expected PNG, JPEG or WebP; save it so"
                )

    def _open(self, path: Path, kind: str) -> OwnFile:
        name = path.relative_to(self._folder).as_posix()
        where = f"library/{name}"
        if not path.resolve().is_relative_to(self._folder.resolve()):
            raise InputError(f"{where}: leads out of the library; put the file itself there")
        if not path.is_file():
            raise InputError(f"{where}: found no regular file, expected a {'font' if kind == 'font' else 'picture'}")
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"{where}: {path.stat().st_size:,} bytes, expected at most {MAX_BYTES:,}")
        data = path.read_bytes()
        if kind == "font":
            _check_font(data, where)
        else:
            check_picture(data, where)
        return OwnFile(name, data, digest_of(data), self._rights.get(name, OWN))


def _check_font(data: bytes, where: str) -> None:
    import io

    from fontTools.ttLib import TTFont

    try:
        letters = TTFont(io.BytesIO(data), lazy=True).getBestCmap() if data[:4] in FONT_STARTS else None
    except Exception:  # a damaged table fails in as many ways as there are tables
        letters = None
    if not letters:
        raise InputError(f"{where}: found no font with letters, expected a TrueType or OpenType file")


def _read_rights(folder: Path) -> Mapping[str, Rights]:
    path = folder / "library.yaml"
    if not path.is_file():
        return {}
    document = read_yaml(path.read_bytes(), "library/library.yaml")
    if document.value is None:
        return {}
    if not isinstance(document.value, dict):
        raise document.error((), f"found {type(document.value).__name__}, expected files with their licence")
    return {str(name): _read_entry(document, folder, name) for name in document.value}


def _read_entry(document: Document, folder: Path, name: Any) -> Rights:
    """One file's rights. A name that fits no file is refused: its licence would be lost without a word."""
    entry = document.value[name]
    if not (folder / str(name)).is_file():
        raise document.error((name,), f"{name}: no such file in library/, expected one such as characters/nell.png")
    if not isinstance(entry, dict):
        raise document.error((name,), f"{name}: found {entry!r}, expected keys such as license_type and attribution")
    document.check_keys((name,), Rights.model_fields)
    said = {key: value if isinstance(value, bool) else str(value) for key, value in entry.items() if value is not None}
    try:
        return Rights.model_validate({"license_type": "unknown", **said})
    except ValidationError as error:
        raise document.error((name, *error.errors()[0]["loc"]), f"{name}: {first_problem(error)}") from None

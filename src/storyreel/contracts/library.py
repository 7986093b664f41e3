"""The library that ships with the package: fonts, voices, sounds.

Plans name its files by `package:library/<folder>/<file>`, never by path, so
an artifact is the same in every checkout.
"""

from pathlib import Path

from storyreel.contracts.errors import EngineError

PACKAGE = Path(__file__).resolve().parent.parent
PREFIX = "package:library/"


def path_of(uri: str) -> Path:
    """The file that a `package:library/…` or working directory URI names.

    Raises:
        EngineError: The URI leads out of the library, or the file is not there.
    """
    if not uri.startswith(PREFIX):
        return _inside(Path.cwd(), uri)
    return _inside(PACKAGE / "library", uri.removeprefix(PREFIX))


def uri_of(path: Path) -> str:
    """The URI of a file of the shipped library."""
    return PREFIX + path.resolve().relative_to(PACKAGE / "library").as_posix()


def _inside(folder: Path, name: str) -> Path:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise EngineError(f"{name}: leads out of {folder.name}/")
    if not path.is_file():
        raise EngineError(f"{name}: not there; install the package again, or run again to choose another asset")
    return path

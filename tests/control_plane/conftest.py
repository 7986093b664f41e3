"""The pages over a small film, served by nobody's process where we are root."""

import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PEOPLE = "from storyreel.orchestrator.cli import main; main()"


@dataclass(frozen=True)
class Served:
    """Pages that are being served."""

    address: str
    directory: Path

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of one answer."""
        data = b"x=1" if method in ("POST", "PUT", "PATCH") else None
        request = urllib.request.Request(self.address + path, data=data, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """The small film's pages."""
    from .small_film import make

    kept = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        directory = Path(folder, "results")
        directory.mkdir()
        try:
            make(directory)
        finally:
            os.environ.clear()
            os.environ.update(kept)
        (Path(folder) / "secret.txt").write_text("kept from you")
        (directory / "episodes/link.txt").symlink_to(Path(folder) / "secret.txt")
        words = ["-c", PEOPLE, "view", "--port", "0", "--directory", str(directory)]
        process = subprocess.Popen([*_user(), sys.executable, *words], stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("http://127.0.0.1:"), line
            yield Served(line.split("/  (")[0], directory)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _user() -> list[str]:
    """The words that start the server as nobody, where we are root: nobody can write no file of this test.

    Python may lie where only root reads; then nobody keeps the right to read, and still has none to write.
    """
    if os.geteuid() != 0:
        return []
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    for words in (nobody, [*nobody, "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]):
        if not subprocess.run([*words, sys.executable, "-c", "import storyreel"], check=False).returncode:
            return words
    raise AssertionError("setpriv cannot start Python as another user")

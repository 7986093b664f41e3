"""A job of the server is like one that was started by itself, and ends with whom it belongs to."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storyreel.orchestrator import job_server
from storyreel.orchestrator.job_server import JobServer

PLAIN = Path(sys.executable).with_name("storyreel")
CHECK = ("check-safety", "--stage", "script", "--subject", "subject.json", "--episode", "ep01", "--code", "code-1")
OUT = ("--out-report", "report.json")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[JobServer]:
    monkeypatch.setenv("PATH", os.environ["PATH"])  # put back at the end
    monkeypatch.chdir(tmp_path)
    server = job_server.start(tmp_path / "server.log")
    _wait(lambda: _door().exists())
    yield server
    if server.process.poll() is None:
        server.stop()


def test_a_command_ends_as_it_does_alone(server: JobServer, tmp_path: Path) -> None:
    for name, first in (("plain", PLAIN), ("served", _client())):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "subject.json").write_text("{}")
        run = subprocess.run([first, *CHECK, *OUT], cwd=folder, capture_output=True, check=False)
        assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
        bad = subprocess.run([first, *CHECK], cwd=folder, capture_output=True, text=True, check=False)
        assert bad.returncode == 2
        assert bad.stderr == "storyreel check-safety: no --out-… option, expected at least one\n"
    for kind in ("report.json", "records"):
        plain, served = tmp_path / "plain" / kind, tmp_path / "served" / kind
        assert _contents(plain) == _contents(served) != {}


def test_a_job_has_the_environment_of_its_asker_and_of_no_other(server: JobServer, tmp_path: Path) -> None:
    for run, more in (("one", {"STORYREEL_RUN": "one"}), ("by-hand", {})):
        folder = tmp_path / run
        folder.mkdir()
        (folder / "subject.json").write_text("{}")
        subprocess.run([_client(), *CHECK, *OUT], cwd=folder, env={"PATH": os.environ["PATH"], **more}, check=True)
        assert os.listdir(folder / "runs") == [run]


def test_a_job_ends_when_its_asker_dies(server: JobServer) -> None:
    asker, job = _waiting_job(server)
    asker.kill()
    asker.wait()
    _wait(lambda: not _lives(job))
    assert server.process.poll() is None


def test_a_job_dies_with_its_server_and_says_so(server: JobServer) -> None:
    asker, job = _waiting_job(server)
    server.process.kill()
    _, stderr = asker.communicate(timeout=20)
    assert (asker.returncode, stderr) == (
        5,
        b"check-safety: the run's job server has died; run the same command again\n",
    )
    _wait(lambda: not _lives(job))
    server.process.wait()


def test_a_job_that_is_killed_gives_its_signal(server: JobServer) -> None:
    asker, job = _waiting_job(server)
    os.kill(job, signal.SIGKILL)
    assert asker.wait(20) == 128 + signal.SIGKILL


def test_a_server_ends_with_its_run_and_after_its_jobs(server: JobServer) -> None:
    asker, _ = _waiting_job(server)
    os.close(server.life)
    time.sleep(0.3)
    assert server.process.poll() is None
    Path("subject.json").write_text("{}")
    assert asker.wait(20) == 0
    assert server.process.wait(20) == 0
    assert not _door().parent.exists()


def test_who_dies_while_asking_stops_nobody(server: JobServer, tmp_path: Path) -> None:
    for said in (b"", b"\0\0\1\0"):
        with socket.socket(socket.AF_UNIX) as asker:
            asker.connect(str(_door()))
            asker.sendall(said)
    (tmp_path / "subject.json").write_text("{}")
    assert subprocess.run([_client(), *CHECK, *OUT], check=False).returncode == 0


def test_without_its_server_a_command_starts_by_itself(server: JobServer, tmp_path: Path) -> None:
    client = tmp_path / "storyreel"
    client.write_bytes(_client().read_bytes())
    client.chmod(0o700)
    server.stop()
    (tmp_path / "subject.json").write_text("{}")
    assert subprocess.run([client, *CHECK, *OUT], check=False).returncode == 0
    assert (tmp_path / "report.json").exists()


def test_what_is_imported_leaves_the_server_one_thread(server: JobServer) -> None:
    asker, _ = _waiting_job(server)  # it is answered between two imports
    maps = Path(f"/proc/{server.process.pid}/maps")
    _wait(lambda: "cv2" in maps.read_text() and "soundfile" in maps.read_text())
    assert len(os.listdir(f"/proc/{server.process.pid}/task")) == 1
    asker.kill()
    asker.wait()


def _client() -> Path:
    return Path(os.environ["PATH"].split(os.pathsep)[0]) / "storyreel"


def _door() -> Path:
    return _client().with_name(job_server.DOOR)


def _waiting_job(server: JobServer) -> tuple["subprocess.Popen[bytes]", int]:
    """A job that waits for its subject, a pipe that nobody has written to yet."""
    os.mkfifo("subject.json")
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
    asker = subprocess.Popen([_client(), *CHECK, *OUT], stderr=subprocess.PIPE)
    _wait(lambda: bool(children.read_text()) and any(Path("runs").rglob("*.jsonl")))
    return asker, int(children.read_text())


def _lives(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


def _contents(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (sorted(path.iterdir()) if path.is_dir() else [path])}


def _wait(until: Callable[[], bool]) -> None:
    last = time.monotonic() + 20
    while not until():
        assert time.monotonic() < last
        time.sleep(0.02)

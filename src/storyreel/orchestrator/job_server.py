"""Run the commands of a run's rules without starting Python anew for each.

- The server imports what commands need, reads the package's tables, and forks
  once a job. It runs no command itself, so each one begins as in a Python of
  its own that has just done so, and nothing goes from one to the next.
- A job has the streams, the folder and the environment of the one who asked;
  it dies with the server, and is ended when the one who asked has died.
- The server ends with its run: when the run's end of the pipe is closed, by
  whatever way the run has ended, and the last job is done.
- It answers at once and goes on getting ready between jobs, in flow order.
- Only a run on this machine has one. Without it commands start as ever.
"""

import ctypes
import gc
import importlib
import os
import select
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from storyreel.orchestrator import cli, job_client
from storyreel.orchestrator.jobs import WARM

DOOR = "socket"
THREADS = ("OMP_NUM_THREADS", "GOTO_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")  # 1, as in every job
DIE_WITH_PARENT = 1  # prctl's PR_SET_PDEATHSIG


@dataclass(frozen=True)
class JobServer:
    """A server, as its run sees it."""

    process: subprocess.Popen[bytes]
    life: int

    def stop(self) -> None:
        """Let the server end; its jobs have ended."""
        os.close(self.life)
        self.process.wait()


def start(log: Path) -> JobServer:
    """Start a server, and put its client first in this process's PATH."""
    folder = Path(tempfile.mkdtemp(prefix="storyreel-"))
    client = shlex.join([sys.executable, "-I", "-S", job_client.__file__, str(folder / DOOR)])
    (folder / "storyreel").write_text(f'#!/bin/sh\nexec {client} "$@"\n')
    (folder / "storyreel").chmod(0o700)
    its, ours = os.pipe()
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(folder), str(its)],
            pass_fds=[its],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            env={**os.environ, **dict.fromkeys(THREADS, "1")},
        )
    os.close(its)
    os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return JobServer(process, ours)


@dataclass
class _Watch:
    """What the server looks at: who asks, whether jobs have ended, and whether its run lives."""

    door: socket.socket
    ended: socket.socket
    life: int
    jobs: dict[int, socket.socket | None] = field(default_factory=dict)  # who waits for it, by its process

    def ready(self, seconds: float | None) -> list[socket.socket | int]:
        """Wait until something is to be done."""
        watched: list[socket.socket | int] = [self.door, self.ended]
        watched += [self.life] if self.life >= 0 else []
        watched += [asker for asker in self.jobs.values() if asker is not None]
        return select.select(watched, [], [], seconds)[0]

    def close(self) -> None:
        """Let go of all of it, which is no affair of a job's."""
        signal.set_wakeup_fd(-1)
        for number in (self.door, self.ended, *self.jobs.values()):
            if number is not None:
                number.close()
        if self.life >= 0:
            os.close(self.life)


def serve(folder: Path, life: int) -> list[str] | None:
    """Serve until the run has ended; returns a command's words in each job's own process."""
    watch = _Watch(_door(folder), _ends(), life)
    to_do = list(WARM)
    while watch.life >= 0 or watch.jobs:
        ready = watch.ready(0 if to_do else None)
        if not ready:
            _get_ready(to_do.pop(0))
        if watch.door in ready and (words := _fork(watch)) is not None:
            return words
        if watch.ended in ready:
            _tell_ends(watch)
        _end_unasked(watch, ready)
        if watch.life in ready:
            watch.life = -1
    shutil.rmtree(folder, ignore_errors=True)
    return None


def _get_ready(name: str) -> None:
    """Import a module; of `module:table` also read the table, which the module then has."""
    module, _, table = name.partition(":")
    imported = importlib.import_module(module)
    if table:
        getattr(imported, table)()


def _door(folder: Path) -> socket.socket:
    door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    door.bind(str(folder / DOOR))
    door.listen(64)
    return door


def _ends() -> socket.socket:
    """A socket that can be read when a job has ended."""
    ended, wake = socket.socketpair()
    ended.setblocking(False)
    wake.setblocking(False)
    signal.set_wakeup_fd(wake.detach())
    signal.signal(signal.SIGCHLD, lambda number, frame: None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the jobs
    return ended


def _fork(watch: _Watch) -> list[str] | None:
    """Take one request and fork its job; returns its words in the job."""
    asker, _ = watch.door.accept()
    try:
        streams, request = _request(asker)
        job = os.fork()
    except OSError:  # it died while asking, or there is no room for a process: it is told by the end of the line
        asker.close()
        return None
    if job:
        watch.jobs[job] = asker
        for number in streams:
            os.close(number)
        return None
    watch.close()
    asker.close()
    count, *rest = request.split(b"\0")
    _become_job(streams, rest[int(count) :])
    return [os.fsdecode(word) for word in rest[: int(count)]]


def _request(asker: socket.socket) -> tuple[list[int], bytes]:
    """Receive the streams and the folder, and the number of words, the words and the environment."""
    size, streams, _, _ = socket.recv_fds(asker, 4, 4)
    data = b""
    while not streams or len(data) < int.from_bytes(size, "big"):
        more = asker.recv(1 << 20)
        if not more:
            raise ConnectionResetError
        data += more
    return streams, data


def _become_job(streams: list[int], environment: list[bytes]) -> None:
    """Take over the streams, the folder and the environment of the one who asked."""
    ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    *standard, folder = streams
    for number, stream in enumerate(standard):
        os.dup2(stream, number)
    os.fchdir(folder)
    for number in streams:
        os.close(number)
    os.environb.clear()
    for variable in environment:
        name, _, value = variable.partition(b"=")
        os.environb[name] = value


def _tell_ends(watch: _Watch) -> None:
    """Tell how jobs have ended to those who wait for them."""
    watch.ended.recv(4096)
    with suppress(ChildProcessError):
        while (ended := os.waitpid(-1, os.WNOHANG))[0]:
            asker = watch.jobs.pop(ended[0])
            if asker is not None:
                code = os.waitstatus_to_exitcode(ended[1])
                with suppress(OSError):
                    asker.sendall(code.to_bytes(4, "big", signed=True))
                asker.close()


def _end_unasked(watch: _Watch, ready: list[socket.socket | int]) -> None:
    """End the jobs whose askers have died: they say nothing while they live."""
    for job, asker in watch.jobs.items():
        if asker is not None and asker in ready:
            asker.close()
            watch.jobs[job] = None
            os.kill(job, signal.SIGTERM)


if __name__ == "__main__":
    gc.disable()
    words = serve(Path(sys.argv[1]), int(sys.argv[2]))
    if words is not None:
        sys.argv = ["storyreel", *words]
        cli.main(words)

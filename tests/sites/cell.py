"""A one-host Slurm of a test's own, with the toy workflow to run on it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SITE = "site-a"


class Cell:
    """A folder with a profile, a site and a toy workflow; its Slurm lives in its `.cells`."""

    def __init__(self, root: Path, site: str = SITE) -> None:
        self.root, self.site = root, site
        self.results = root / "results"
        self.port = free_ports()
        shutil.copytree(REPOSITORY / "profiles", root / "profiles", symlinks=True)
        (root / site).symlink_to(f"profiles/{site}")
        shutil.copy(Path(__file__).with_name("toy.smk"), root / "Snakefile")
        shutil.copy(Path(__file__).with_name("toy_job.py"), root)
        self.results.mkdir()
        file = root / f"profiles/{site}/site.yaml"
        file.write_text(file.read_text().partition("rules:")[0])  # the toy has other rules

    def up(self) -> None:
        """Start the cell, or what is missing of it."""
        self._script("start")

    def down(self) -> None:
        """Stop the cell."""
        self._script("stop")

    def edit(self, old: str, new: str) -> None:
        """Change the site's file."""
        file = self.root / f"profiles/{self.site}/site.yaml"
        text = file.read_text()
        assert old in text, f"no {old!r} in {file.name}"
        file.write_text(text.replace(old, new))

    def ask(self, *words: str) -> str:
        """What a command of Slurm says."""
        return subprocess.run(words, env=self.environment(), capture_output=True, text=True, check=False).stdout

    def kill(self, daemon: str) -> None:
        """Kill a daemon of the cell as a crash would."""
        file = self.root / f".cells/{self.site}/run/{daemon}.pid"
        os.kill(int(file.read_text()), signal.SIGKILL)

    def kill_steps(self) -> None:
        """Kill what watches over this cell's jobs on its workers."""
        conf = f"SLURM_CONF={self.environment()['SLURM_CONF']}".encode()
        for process in subprocess.run(["pgrep", "slurmstepd"], capture_output=True, check=False).stdout.split():
            file = Path("/proc") / process.decode() / "environ"
            if conf in file.read_bytes().split(b"\0"):
                os.kill(int(process), signal.SIGKILL)

    def start(self, *more: str, **config: float) -> "subprocess.Popen[str]":
        """Start the toy workflow."""
        words = ["snakemake", "--profile", self.site, "all", *more]
        words += ["--config", *(f"{name}={value}" for name, value in config.items())] if config else []
        return subprocess.Popen(
            words,
            cwd=self.root,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def clear(self) -> None:
        """Forget what was made, on Slurm and here."""
        self.ask("scancel", "--user=root")
        shutil.rmtree(self.results)
        self.results.mkdir()

    def starts(self) -> list[str]:
        """The number of each job, once for every time that it ran to its end."""
        file = self.results / "starts.txt"
        return sorted(file.read_text().split()) if file.exists() else []

    def run(self, *more: str, timeout: float = 120, **config: float) -> "subprocess.CompletedProcess[str]":
        """Run the toy workflow to its end."""
        return finish(self.start(*more, **config), timeout)

    def wait_for(self, pattern: str, *words: str, timeout: float = 40) -> str:
        """Ask Slurm until the answer has a pattern."""
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            answer = self.ask(*words)
            if re.search(pattern, answer):
                return answer
            time.sleep(0.3)
        raise AssertionError(f"{words}: never {pattern!r}, last {answer!r}")

    def environment(self) -> dict[str, str]:
        """The environment of a person at this site, who knows nothing of Slurm's configuration."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        conf = str(self.root / f".cells/{self.site}/slurm.conf")
        return {**os.environ, "PATH": path, "SLURM_CONF": conf, "PYTHONPATH": str(REPOSITORY / "src")}

    def _script(self, command: str) -> None:
        environment = {**os.environ, "CELL_PORT": str(self.port)}
        script = REPOSITORY / "scripts/slurm/cell.sh"
        subprocess.run([script, command, self.site], cwd=self.root, env=environment, check=True, capture_output=True)


def finish(process: "subprocess.Popen[str]", timeout: float = 120) -> "subprocess.CompletedProcess[str]":
    """Wait for a run; one that does not end is killed, and fails the test."""
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        raise AssertionError(f"still waiting after {timeout} s: {err[-2000:]}") from None
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def free_ports() -> int:
    """A port that nobody listens on, with room for the three and the hundred above it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return min(int(probe.getsockname()[1]), 60000)

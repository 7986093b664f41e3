"""A copy of the checkout to edit and run in, with small pictures and a fast voice."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
COPIED = ("Snakefile", "rules", "profiles", "config", "src", "uv.lock", "local", "site-a", "site-b", "pyproject.toml")
SCRIPT = "config/overrides/ep01/script.yaml"
TARGET = "episodes/ep01/render.mp4"
SMALL = {
    "width: 1280, height: 720": "width: 320, height: 180",
    "width: 720, height: 1280": "width: 180, height: 320",
}
ARTIFACTS = ("canon", "story", "episodes", "shots", "clips", "assets", "records")


@dataclass
class Run:
    """What one invocation did."""

    code: int
    stdout: str
    stderr: str
    jobs: Counter[str] = field(default_factory=Counter)
    notes: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def count(self, note: str) -> int:
        """The sum of a number that jobs noted."""
        return sum(int(n.get(note, 0)) for notes in self.notes.values() for n in notes)


class Checkout:
    """One checkout with its working directory."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.results = root / "results"

    @classmethod
    def fresh(cls, root: Path) -> "Checkout":
        """Copy the repository's own files."""
        root.mkdir(parents=True)
        for name in COPIED:
            source = REPOSITORY / name
            if source.is_symlink():
                (root / name).symlink_to(os.readlink(source))
            elif source.is_dir():
                shutil.copytree(
                    source, root / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
                )
            else:
                shutil.copy2(source, root / name)
        checkout = cls(root)
        for old, new in SMALL.items():
            checkout.edit("src/storyreel/orchestrator/render_profiles.yaml", old, new)
        return checkout

    def copy(self, root: Path) -> "Checkout":
        """The same checkout with the same results, elsewhere."""
        subprocess.run(["cp", "-a", str(self.root), str(root)], check=True)
        return Checkout(root)

    def environment(self, **more: str) -> dict[str, str]:
        """The environment of a run: this copy's code first."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return {**kept, "PATH": path, "PYTHONPATH": str(self.root / "src"), **more}

    def start(self, *words: str, target: str = TARGET, **environment: str) -> "subprocess.Popen[str]":
        """Start Snakemake as a person would, in a session of its own."""
        return subprocess.Popen(
            ["snakemake", "--profile", "local", target, *words],
            cwd=self.root,
            env=self.environment(**environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *words: str, target: str = TARGET, results: Path | None = None, **environment: str) -> Run:
        """Run Snakemake and read what its jobs left."""
        folder = (results or self.results) / "runs"
        before = {path.name for path in folder.glob("*")}
        process = self.start(*words, target=target, **environment)
        stdout, stderr = process.communicate(timeout=900)
        run = Run(process.returncode, stdout, stderr)
        for new in sorted({path.name for path in folder.glob("*")} - before):
            for file in (folder / new).glob("*,*.jsonl"):  # one for each job
                events = [json.loads(line) for line in file.read_text().splitlines()]
                run.jobs[events[0]["stage"]] += 1
                run.notes.setdefault(events[0]["stage"], []).append(events[-1].get("notes", {}))
        return run

    def storyreel(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run the `storyreel` command."""
        return subprocess.run(
            ["storyreel", *words], cwd=self.root, env=self.environment(), capture_output=True, text=True, check=False
        )

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a piece of text that must be there."""
        file = self.root / path
        text = file.read_text()
        assert old in text, f"{path}: no {old!r} to edit"
        file.write_text(text.replace(old, new, 1))

    def write(self, path: str, text: str) -> None:
        """Write a file under the checkout."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def write_script(self, script: dict[str, Any]) -> None:
        """Put an author's whole script into the project."""
        self.write(SCRIPT, json.dumps(script, indent=1))

    def script(self) -> dict[str, Any]:
        """The author's script."""
        script: dict[str, Any] = json.loads((self.root / SCRIPT).read_text())
        return script

    def load(self, path: str) -> Any:
        """An artifact of the results as plain JSON."""
        return json.loads((self.results / path).read_bytes())

    def digests(self, results: Path | None = None) -> dict[str, str]:
        """The digest of every artifact and record."""
        from storyreel.contracts.canonical import digest_of_file

        root = results or self.results
        found = {}
        for path in sorted(root.rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_file() and name.split("/")[0] in ARTIFACTS and path.name != "run_summary.json":
                found[name] = digest_of_file(path)
        return found

    def live_digests(self) -> dict[str, str]:
        """The digests of what the present film is made of: no leftovers of earlier versions."""
        plan = self.load("episodes/ep01/preview_local/render_plan.json")
        keys = {clip["key"] for clip in plan["clips"]}
        return {
            name: digest
            for name, digest in self.digests().items()
            if not name.startswith(("records/", "assets/"))
            and (not name.startswith(("shots/", "clips/")) or Path(name).stem in keys)
        }

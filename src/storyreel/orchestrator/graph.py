"""What the Snakefile asks for: the project, parameters, and the start and end of a run."""

import fcntl
import logging
import os
import shlex
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

import snakemake_logger_plugin_storyreel as terminal
from storyreel.contracts import store
from storyreel.contracts.canonical import canonical_bytes
from storyreel.contracts.errors import StoryreelError
from storyreel.orchestrator import job_server, run_record, summary
from storyreel.orchestrator.checkpoints import Checkpoint, checkpoint_named, filled, is_on
from storyreel.orchestrator.code import code_digests
from storyreel.orchestrator.heal import heal
from storyreel.orchestrator.job_server import JobServer
from storyreel.orchestrator.library import library_digest
from storyreel.orchestrator.profiles import render_profiles
from storyreel.orchestrator.project import Folder, open_project
from storyreel.orchestrator.queues import assign_queues
from storyreel.orchestrator.shortage import shortages
from storyreel.orchestrator.site import cancel_earlier_jobs, check_slurm, enter_site
from storyreel.orchestrator.site_file import profile_of
from storyreel.orchestrator.site_pin import check_pin, pin_to, unpin
from storyreel.orchestrator.slurm_patience import be_patient, has_given_up
from storyreel.orchestrator.status import remarks_on_idea

LOCK = Path(".lock")
OWNER = Path(".owner")
GRAPH_OPTIONS = {"--dag", "--rulegraph", "--filegraph", "--d3dag"}
LOOK_OPTIONS = GRAPH_OPTIONS | {
    *("-n", "--dry-run", "--dryrun", "--summary", "-S", "--detailed-summary", "-D", "--unlock"),
    *("--list-rules", "--list", "-l", "--list-target-rules", "--lt", "--lint", "--mode"),  # a mode: a job of a run
}

Parameter = Callable[[Any], str]


def keep_stdout_for_graphs() -> None:
    """A dry run logs to stdout; with `--dag` that belongs to the graph."""
    if GRAPH_OPTIONS & {word.split("=")[0] for word in sys.argv}:
        for handler in logging.getLogger("snakemake.logging").handlers:
            if isinstance(handler, logging.StreamHandler) and handler.stream is sys.stdout:
                handler.setStream(sys.stderr)


def open_run(repository: str, config: dict[str, Any], directory: str) -> "Run":
    """Read the project while the Snakefile is parsed. What is wrong ends with one line and exit 1."""
    open_site(repository)
    given = given_project(config, sys.argv)
    folder = os.path.relpath(os.path.join(repository, given), directory)
    with _one_line():
        run = Run(open_project(Path(folder)), os.path.join(repository, given), repository)
        run.enter(sys.argv)
        return run


def open_site(repository: str) -> None:
    """Enter the site of this run, if it has one, and see that its Slurm is there before anything is submitted."""
    with _one_line():
        site = enter_site(repository, sys.argv)
        if site is not None and not _looks(sys.argv):
            check_slurm(site)
            be_patient(site)


def set_queues(workflow: Any, repository: str) -> None:
    """After all rules are read: give every queue its limit, and at a site its partition, memory and time."""
    with _one_line():
        assign_queues(workflow, enter_site(repository, sys.argv), profile_of(sys.argv))


def given_project(config: Mapping[str, Any], words: Sequence[str]) -> str:
    """The project's folder as it was written; Snakemake reads it as YAML, which makes `film` of `film #2`."""
    written = [word.partition("=")[2] for word in words if word.startswith("project=")]
    return written[-1] if written else str(config.get("project", "config"))


class Run:
    """One invocation: what rules need from the project, and the run's beginning and end."""

    def __init__(self, folder: Folder, given: str, repository: str) -> None:
        self._folder = folder
        self._codes = code_digests()
        self._profiles = render_profiles()
        self._lock: TextIO | None = None
        self._server: JobServer | None = None
        self.folder = os.path.join(".", folder.path)  # so that a leading dash is no option
        self.project = folder.project
        os.environ["STORYREEL_WHERE"] = _where(given, terminal.started_in() or repository)

    # parameters

    def code_of(self, command: str) -> Parameter:
        """The code digest of a command, as a parameter that Snakemake never reads as a number."""
        return lambda wildcards: "code-" + self._codes[command]["code"]

    def settings(self, *names: str, **more: Any) -> Parameter:
        """The project's fields that a rule uses, as one canonical JSON value."""
        values = self.project.model_dump(mode="json", include=set(names))
        text = _text({**values, **more})
        return lambda wildcards: text

    def meaning(self, name: str) -> str:
        """What an author's file says, as a digest."""
        return "says-" + self._folder.meaning(name)

    def waivers(self, wildcards: Any) -> str:
        """What people let be in an episode and before it."""
        return _text(self._folder.waivers(wildcards.ep))

    def decisions(self, *names: str) -> Parameter:
        """What a person decided at these checkpoints; nothing while nobody is asked."""

        def decided_at(wildcards: Any) -> str:
            profile = getattr(wildcards, "profile", "")
            decided: dict[str, Any] = {
                c.name: self._folder.meaning(c.decision(wildcards.ep, profile)) for c in self._waited(names)
            }
            if "approve_external_spend" in decided:  # which asks or blocks by it
                decided["cost_policy"] = self.project.cost_policy.model_dump()
            return _text(decided)

        return decided_at

    def approved(self, *names: str) -> Callable[[Any], list[str]]:
        """The marks and subjects of those of these checkpoints that are on, as inputs."""

        def paths(wildcards: Any) -> list[str]:
            profile = getattr(wildcards, "profile", "")
            waited = self._waited(names)
            return [str(filled(path, wildcards.ep, profile)) for c in waited for path in (c.mark, c.subject)]

        return paths

    def _waited(self, names: Iterable[str]) -> list[Checkpoint]:
        return [c for c in map(checkpoint_named, names) if is_on(c, self.project)]

    def decision_file(self, name: str) -> Callable[[Any], str]:
        """Where a project keeps the decision at a checkpoint, under its folder."""
        return lambda wc: checkpoint_named(name).decision(wc.ep, getattr(wc, "profile", ""))

    def plan_settings(self, wildcards: Any) -> str:
        """All that a render plan depends on beside its inputs."""
        code = self._codes["render-clip"]
        return _text(
            {
                "title": self.project.title,
                "profile": wildcards.profile,
                "picture": self._profile(wildcards.profile),
                "burn_captions": self.project.captions.burn_in,
                "lower_thirds": self.project.captions.lower_thirds,
                "episodes": self.project.episodes,
                "clip_code": code["code"],
                "toolchain": code["toolchain"],
                "library": library_digest(Path(self.folder) / "library"),
                "casting": self._folder.meaning("casting.yaml"),
                "publish_on": self.project.publish_on,
                "tenant": self.project.tenant,
                "seed": self.project.seed,
            }
        )

    def library(self, wildcards: Any) -> str:
        """What is in the libraries that pictures come from."""
        return "library-" + library_digest(Path(self.folder) / "library")

    def sound_settings(self, wildcards: Any) -> str:
        """What the mix depends on beside its inputs."""
        return _text(
            {
                "seed": self.project.seed,
                "target_lufs_c": self._profile(wildcards.profile)["target_lufs_c"],
                "ceiling_dbtp_c": -100,
                "library": library_digest(Path(self.folder) / "library", only=("music", "ambience", "effect")),
            }
        )

    def _profile(self, name: str) -> dict[str, Any]:
        if name not in self._profiles:
            print(
                f"{name}: no such render profile, expected one of {', '.join(sorted(self._profiles))}", file=sys.stderr
            )
            sys.exit(1)
        return self._profiles[name]

    # the working directory

    def check_owner(self) -> None:
        """One working directory holds one project of one tenant."""
        mine = f"{self.project.tenant}/{self.project.id}"
        if OWNER.exists() and OWNER.read_text(encoding="utf-8") != mine:
            print(
                f"{Path.cwd().name}/: belongs to the project {OWNER.read_text(encoding='utf-8')}, not to {mine}; "
                "choose another folder with --directory",
                file=sys.stderr,
            )
            sys.exit(1)

    def enter(self, words: Sequence[str]) -> None:
        """Take the working directory for this process, unless it only looks, and mend what was edited by hand.

        Snakemake's own lock comes after it has looked at every file, which another run may be replacing.
        """
        looks = _looks(words)
        lock = _try_lock()
        if lock is None and not looks:
            lock = _try_lock(after_seconds=1)  # a dry run that is mending holds it for a moment
        if lock is None and not looks:
            print(
                f"{Path.cwd().name}/: another run is active here; wait for it, or choose another --directory",
                file=sys.stderr,
            )
            sys.exit(1)
        self.check_owner()
        if not looks:
            check_pin(os.environ.get("STORYREEL_SITE", "local"))
        if lock is None:
            return
        for path in heal():
            how = "put back" if Path(path).exists() else "thrown out, to be made again"
            print(f"{path}: was changed by hand or damaged; {how}. Edits belong in overrides/", file=sys.stderr)
        if looks:
            lock.close()
        else:
            self._lock = lock

    # a run

    def start(self) -> None:
        """Name the run, and note whose folder this is."""
        terminal.note_begin()
        os.environ["STORYREEL_RUN"] = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()) + f"-{os.getpid()}"
        os.environ.setdefault("STORYREEL_SITE", "local")
        os.environ["STORYREEL_TENANT"] = self.project.tenant
        store.write_whole(OWNER, f"{self.project.tenant}/{self.project.id}".encode())
        store.write_whole(Path("project.json"), self.project.to_bytes())
        run_record.begin(self.project.tenant, sys.argv)
        _clear_scratch()
        cancel_earlier_jobs(Path.cwd())
        if os.environ["STORYREEL_SITE"] == "local" and sys.platform == "linux":  # where a fork after imports is safe
            with suppress(OSError):  # without it the run is slower, no more
                self._server = job_server.start(Path("logs/job_server.log"))
        if self.project.external_shots:
            print("external_shots: no engine outside is installed here; the local clips are used", file=sys.stderr)

    def end(self, targets: Iterable[str] | None) -> None:
        """After success: summaries, and a check that the targets are really there."""
        _end_waiting()
        if self._server is not None:
            self._server.stop()
        summary.write_summaries("succeeded")
        run_record.end(0, targets, self.folder, shortages(self.project.disk))
        missing = [str(target) for target in targets or () if "/" in str(target) and not Path(target).exists()]
        if missing:
            print(f"{missing[0]}: not made, though no job failed; run the same command again", file=sys.stderr)
            sys.exit(5)
        unpin()
        for remark in remarks_on_idea(Path()):
            print(remark, file=sys.stderr)
        terminal.note_success()

    def fail(self) -> None:
        """After a failure: summaries, and the exit code that fits."""
        _end_waiting()
        time.sleep(0.3)  # Snakemake hands log records to the plugin in a thread
        if has_given_up():
            pin_to(os.environ["STORYREEL_SITE"])
        code = 4 if has_given_up() else summary.exit_code({*terminal.failed_outputs(), *summary.failed_outputs()})
        summary.write_summaries({3: "blocked", 4: "paused"}.get(code, "failed"))
        run_record.end(code, (), self.folder, shortages(self.project.disk))
        sys.exit(code)


def _end_waiting() -> None:
    """End Snakemake's timers, which look for more jobs a second later: there are none, and Python waits for them."""
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.cancel()


def _looks(words: Sequence[str]) -> bool:
    return bool(LOOK_OPTIONS & {start for word in words for start in (word.split("=")[0], word[:2])})


@contextmanager
def _one_line() -> Iterator[None]:
    """What is wrong while the Snakefile is parsed ends the run with one line and its exit code."""
    try:
        yield
    except StoryreelError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}; make room or give permission, then run again", file=sys.stderr)
        sys.exit(5)


def _where(folder: str, start: str) -> str:
    """The options with which `storyreel approve` finds this project and directory from where the person is."""
    places = {"project": os.path.relpath(folder, start), "directory": os.path.relpath(Path.cwd(), start)}
    usual = {"project": "config", "directory": "results"}
    return "".join(f" --{name} {shlex.quote(path)}" for name, path in places.items() if path != usual[name])


def _text(value: dict[str, Any]) -> str:
    return canonical_bytes(value).decode().strip()


def _try_lock(after_seconds: int = 0) -> TextIO | None:
    time.sleep(after_seconds)
    lock = LOCK.open("a", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return None
    return lock


def _clear_scratch() -> None:
    """Half-made files of jobs that were killed long ago; a young one may belong to an orphan that still runs."""
    import shutil

    for folder in store.SCRATCH.glob("*"):
        if time.time() - folder.stat().st_mtime > 3600:
            shutil.rmtree(folder, ignore_errors=True)

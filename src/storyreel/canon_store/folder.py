"""A canon kept in a folder: snapshots, the diffs between them, and whose it is.

- A folder belongs to one project of one tenant (`.owner`). Every read and every
  write asks; another owner is refused.
- Only a diff that the gate allowed makes a new snapshot, and the last one is its base.
- Writers take turns: one waits for the other, then finds that its diff is out of date.
- Every version of every file stays in `store/sha256/`; nothing is forgotten.

It is the layout of a working directory, so both can be read in the same way:
`canon/genesis.json`, `canon/ep01.json`, `episodes/ep01/canon_diff.json`.
"""

import fcntl
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from storyreel.canon_store.admission import Papers, expect_allowed, expect_current
from storyreel.canon_store.snapshot import apply
from storyreel.contracts import store
from storyreel.contracts.artifact import Artifact, load_file
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.canonical import digest_of, digest_of_file
from storyreel.contracts.errors import ArtifactError, InputError, PausedError
from storyreel.contracts.gate_report import GateReport

OWNER = ".owner"
LOCK = "canon/.lock"
WAIT_SECONDS = 10.0
GENESIS = "genesis"
A = TypeVar("A", bound=Artifact)


class CanonFolder:
    """The canon of one project of one tenant."""

    def __init__(self, folder: Path, owner: str, wait_seconds: float = WAIT_SECONDS) -> None:
        """Open a folder; a new one is claimed by the first snapshot.

        Args:
            owner: `tenant/project`.

        Raises:
            InputError: The folder belongs to somebody else.
        """
        self.folder, self.owner, self._wait_seconds = folder, owner, wait_seconds
        self.check_owner()

    def check_owner(self) -> None:
        """Raise InputError if the folder belongs to somebody else."""
        file = self.folder / OWNER
        found = file.read_text(encoding="utf-8") if file.is_file() else self.owner
        if found != self.owner:
            raise InputError(f"{self.folder}: belongs to the project {found}, not to {self.owner}; open your own")

    # reading

    def snapshots(self) -> tuple[str, ...]:
        """The names of the snapshots in story order: genesis, ep01, …"""
        self.check_owner()
        found = {file.stem for file in (self.folder / "canon").glob("*.json")}
        episodes = sorted((name for name in found if re.fullmatch(r"ep\d+", name)), key=lambda name: int(name[2:]))
        return (*((GENESIS,) if GENESIS in found else ()), *episodes)

    def snapshot(self, name: str = "") -> Canon:
        """A snapshot by name, the last one without.

        Raises:
            InputError: There is no such snapshot.
        """
        known = self.snapshots()
        if not known:
            raise InputError(f"{self.folder / 'canon'}: no snapshot there yet; run snakemake canon/ep01.json first")
        if name and name not in known:
            raise InputError(f"{self.folder / 'canon'}: no snapshot {name!r}, expected one of {', '.join(known)}")
        return self._load(Canon, f"canon/{name or known[-1]}.json")

    def diff(self, episode: str) -> CanonDiff | None:
        """What an episode changed; None if it has not been written."""
        self.check_owner()
        name = f"episodes/{episode}/canon_diff.json"
        return self._load(CanonDiff, name) if (self.folder / name).is_file() else None

    def digest(self, name: str = "") -> str:
        """The digest of a snapshot, the last one without a name: the base of the next diff."""
        return digest_of_file(self.folder / f"canon/{name or self.snapshots()[-1]}.json")

    # writing

    def begin(self, genesis: Canon) -> None:
        """Keep the first snapshot, and make the folder this owner's.

        Raises:
            InputError: There is a canon already.
        """
        with self._alone():
            if self.snapshots():
                raise InputError(f"{self.folder / 'canon'}: there is a canon already; change it by a diff")
            store.write_whole(self.folder / OWNER, self.owner.encode())
            self._keep(f"canon/{GENESIS}.json", genesis)

    def commit(self, diff: CanonDiff, report: GateReport) -> Canon:
        """Let a diff in; returns the canon after it.

        Raises:
            StaleDiffError: The canon has moved on since; names the facts.
            EngineError: The gate did not allow exactly this diff.
            InputError: The episode is in the canon already.
            PausedError: Another writer holds the canon for too long.
        """
        place = f"episodes/{diff.episode}/canon_diff.json"
        with self._alone():
            canon = self.snapshot()
            papers = Papers(
                diff=diff,
                report=report,
                digests={"diff": digest_of(diff.to_bytes()), "canon": self.digest()},
                places={"diff": place, "report": f"episodes/{diff.episode}/gate_report.json"},
                episode=diff.episode,
            )
            expect_current(papers, canon, snapshot_of_digest(self.folder, diff.base_digest))
            if diff.episode in self.snapshots():
                raise InputError(f"{place}: {diff.episode} is in the canon already; a later episode may change it")
            expect_allowed(papers)
            after = apply(canon, diff, diff.episode)
            self._keep(place, diff)
            self._keep(f"episodes/{diff.episode}/gate_report.json", report)
            self._keep(f"canon/{diff.episode}.json", after)
        return after

    def _load(self, model: type[A], name: str) -> A:
        path, place = self.folder / name, self.folder / store.PLACES / name
        if place.is_file() and place.read_text() != digest_of_file(path):
            raise ArtifactError(f"{path}: not the bytes that were saved; run the same command again")
        return load_file(model, path)

    def _keep(self, name: str, artifact: Artifact) -> None:
        """Store a version of a file, then put it into place: whole or not at all."""
        data = artifact.to_bytes()
        digest = digest_of(data)
        store.write_whole(self.folder / store.stored(digest), data, 0o444)
        store.write_whole(self.folder / store.PLACES / name, digest.encode())
        store.write_whole(self.folder / name, data)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.check_owner()
        path = self.folder / LOCK
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            until = time.monotonic() + self._wait_seconds
            while not _locked(file.fileno()):
                if time.monotonic() > until:
                    raise PausedError(f"{self.folder / 'canon'}: another writer is at it; wait, then try again")
                time.sleep(0.02)
            self.check_owner()
            yield


def snapshot_of_digest(folder: Path, digest: str) -> Canon | None:
    """A snapshot by its digest, if its bytes are in the folder's store."""
    path = folder / store.stored(digest)
    if not digest or not path.is_file() or digest_of_file(path) != digest:
        return None
    return load_file(Canon, path)


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

"""Copy an artifact's bytes to another site, on a person's word: checked on the way, and noted at both sites."""

import hashlib
import os
import re
from pathlib import Path

from storyreel.contracts import store
from storyreel.contracts.audit import Audit
from storyreel.contracts.errors import ArtifactError, InputError
from storyreel.registry import audit
from storyreel.registry.folders import own_folder


def promote(directory: Path, digest: str, target: Path, actor: str, note: str = "") -> int:
    """Copy stored bytes into another site's store; returns how many bytes.

    Raises:
        InputError: No such bytes here, no working directory there, or one of another tenant.
        ArtifactError: The bytes are damaged here; nothing was copied.
    """
    here, there = own_folder(directory), own_folder(target)
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise InputError(f"{digest}: expected a whole sha256 digest of 64 hex digits; see storyreel lineage")
    if here.tenant != there.tenant:
        raise InputError(f"{target}: belongs to the tenant {there.tenant}, expected {here.tenant}; nothing was copied")
    source = directory / store.stored(digest)
    if not source.is_file():
        raise InputError(f"{digest[:12]}…: its bytes are not in {directory}; promote it where it was made")
    size = _copy(source, target / store.stored(digest), digest)
    entry = Audit(
        deed="promote",
        digests=(digest,),
        bytes=size,
        from_site=here.site,
        to_site=there.site,
        actor=actor,
        at=audit.now(),
        note=note,
    )
    audit.write(entry, directory, target)
    return size


def _copy(source: Path, target: Path, digest: str) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    sha = hashlib.sha256()
    try:
        with source.open("rb") as read, beside.open("wb") as write:
            while chunk := read.read(1 << 20):
                sha.update(chunk)
                write.write(chunk)
            write.flush()
            os.fsync(write.fileno())
        if sha.hexdigest() != digest:
            raise ArtifactError(f"{source}: not the bytes that its name stands for; nothing was copied")
        beside.chmod(0o444)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return target.stat().st_size

"""Canonical JSON (RFC 8785) with a final newline, and digests.

The bytes of an artifact are its identity: `sha256sum` of the file is the
digest that records, approvals and keys name.
"""

import hashlib
from pathlib import Path
from typing import Any

import rfc8785

CHUNK = 1 << 20


def canonical_bytes(value: Any) -> bytes:
    """The one way to write a JSON value as bytes."""
    return rfc8785.dumps(value) + b"\n"


def digest_of(data: bytes) -> str:
    """The sha256 of some bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def digest_of_value(value: Any) -> str:
    """The sha256 of a JSON value in canonical form."""
    return digest_of(canonical_bytes(value))


def digest_of_file(path: Path) -> str:
    """The sha256 of a file, read in pieces."""
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            sha.update(chunk)
    return sha.hexdigest()

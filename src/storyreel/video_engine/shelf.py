"""What was drawn for one shot or played for one scene, kept for the next.

- A drawing is kept under the digest of everything that decides it: what it was
  drawn from, the code and the tool chain. So it is the same whether it is
  found or made, and a shot's bytes never depend on what was kept.
- Without an open shelf (in tests, in a script) nothing is kept.
- A kept drawing is checked when it is taken; a damaged one is drawn again.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from storyreel.contracts import store

_identity: list[str] = []  # of the open shelf; empty without one


@contextmanager
def open_shelf(code: str, toolchain: str) -> Iterator[None]:
    """Keep drawings meanwhile, for others of the same code and tool chain."""
    _identity[:] = [code, toolchain]
    try:
        yield
    finally:
        _identity.clear()


def kept(kind: str, parts: Iterable[str | bytes], draw: Callable[[], bytes]) -> bytes | memoryview:
    """The drawing that `parts` decide: from the shelf, or drawn and put there."""
    if not _identity:
        return draw()
    digest = hashlib.sha256()
    for part in (*_identity, *parts):
        data = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    key = digest.hexdigest()[:40]
    found = store.cached(kind, key)
    if found is None:
        found = memoryview(draw())
        store.cache(kind, key, found)
    return found

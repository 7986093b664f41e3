"""Ids of scenes and lines: names minted from what they are, never ordinals."""

import hashlib


def mint(prefix: str, *key: object) -> str:
    """`s-1a2b3c`: the same key gives the same name, whatever stands before or after it."""
    text = "\x1f".join(str(part) for part in key)
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"

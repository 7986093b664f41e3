"""Film, sound, captions and text for the browser, in ranges so that a video seeks."""

import os
import re
from typing import Any, BinaryIO

from storyreel.control_plane.guard import Send

CHUNK = 256 * 1024
TYPES = {
    "flac": "audio/flac",
    "jpg": "image/jpeg",
    "json": "application/json",
    "log": "text/plain; charset=utf-8",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
    "ok": "text/plain; charset=utf-8",
    "png": "image/png",
    "srt": "text/plain; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "webp": "image/webp",
    "html": "text/html; charset=utf-8",
}
POLICY = "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; sandbox"
RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def type_of(name: str) -> str | None:
    """The content type of a file that a browser may have; None for every other kind."""
    return TYPES.get(name.rpartition(".")[2])


def span_of(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte (inclusive) that a Range header asks for; the whole file without one that we read.

    None if the range lies outside the file (RFC 9110, section 14).
    """
    match = RANGE.fullmatch(header.strip())
    if not match or match.group(0) == "bytes=-":
        return 0, size - 1
    first, last = match.groups()
    if not first:
        return (max(0, size - int(last)), size - 1) if int(last) and size else None
    start, end = int(first), min(int(last), size - 1) if last else size - 1
    return (start, end) if start <= end else None


async def send_file(send: Send, scope: dict[str, Any], file: BinaryIO, kind: str, lasting: bool) -> None:
    """Send an open file, or the range that was asked for.

    Args:
        lasting: The address names the bytes, so a browser may keep them.
    """
    asked = next((v.decode("latin-1") for k, v in scope["headers"] if k.lower() == b"range"), "")
    with file:
        size = os.fstat(file.fileno()).st_size
        span = span_of(asked, size)
        if span is None:
            await _start(send, 416, kind, [(b"content-range", f"bytes */{size}".encode())], 0, lasting)
            await send({"type": "http.response.body", "body": b""})
            return
        first, last = span
        whole = not RANGE.fullmatch(asked.strip())
        extra = [] if whole else [(b"content-range", f"bytes {first}-{last}/{size}".encode())]
        await _start(send, 200 if whole else 206, kind, extra, last - first + 1, lasting)
        left = 0 if scope["method"] == "HEAD" else last - first + 1
        while left > 0 and (data := os.pread(file.fileno(), min(CHUNK, left), last + 1 - left)):
            left -= len(data)
            await send({"type": "http.response.body", "body": data, "more_body": left > 0})
        if scope["method"] == "HEAD" or size == 0:
            await send({"type": "http.response.body", "body": b""})


async def _start(
    send: Send, status: int, kind: str, extra: list[tuple[bytes, bytes]], length: int, lasting: bool
) -> None:
    keep = b"private, max-age=31536000, immutable" if lasting else b"no-cache"
    headers = [
        (b"content-type", kind.encode()),
        (b"content-length", str(length).encode()),
        (b"accept-ranges", b"bytes"),
        (b"cache-control", keep),
        (b"content-security-policy", POLICY.encode()),
        *extra,
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})

"""What keeps the pages from writing, and from anyone but this host's people.

- A connection is opened `mode=ro`, asks for reads only, and has every other
  action refused by SQLite itself: writes, attach, `VACUUM INTO`, pragmas that
  change anything, `load_extension`.
- Only GET and HEAD are answered, and only to this host's own name: a web page
  elsewhere that was told to resolve to this address is refused.
- Pages may ask nothing of any other host.
"""

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

HOSTS = ("127.0.0.1", "localhost", "[::1]")
READ_PRAGMAS = frozenset(
    {
        "data_version",
        "database_list",
        "foreign_key_list",
        "function_list",
        "index_info",
        "index_list",
        "index_xinfo",
        "schema_version",
        "table_info",
        "table_list",
        "table_xinfo",
    }
)
OUTSIDE = frozenset({"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"})
PAGE_POLICY = (
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
TABLE_POLICY = (  # Datasette's own pages write styles into the page
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


def only_read(connection: sqlite3.Connection) -> None:
    """Refuse everything on a connection but reading."""
    connection.execute("PRAGMA query_only = 1")
    connection.execute("PRAGMA trusted_schema = 0")
    connection.set_authorizer(_authorize)


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() not in OUTSIDE:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in READ_PRAGMAS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def guarded(app: App) -> App:
    """The same app, which answers reads from this host only and sends the headers that every page needs."""

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        headers = {name.lower(): value for name, value in scope["headers"]}
        host = headers.get(b"host", b"localhost").decode("latin-1").lower()
        if _name(host) not in HOSTS:
            await _refuse(send, 403, f"host: found {host}, expected 127.0.0.1 or localhost\n")
            return
        if scope["method"] not in ("GET", "HEAD"):
            await receive()  # or who sends a form sees a broken connection instead of the line
            await _refuse(send, 405, f"method: found {scope['method']}, expected GET; these pages change nothing\n")
            return
        await app(scope, receive, _with_headers(send))

    return guard


def _name(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _with_headers(send: Send) -> Send:
    async def sending(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            given = list(message.get("headers", []))
            names = {name.lower() for name, _ in given}
            added = {
                b"x-content-type-options": b"nosniff",
                b"referrer-policy": b"same-origin",
                b"cross-origin-opener-policy": b"same-origin",
                b"cross-origin-resource-policy": b"same-origin",
                b"content-security-policy": TABLE_POLICY.encode(),
            }
            message = {**message, "headers": given + [(k, v) for k, v in added.items() if k not in names]}
        await send(message)

    return sending


async def _refuse(send: Send, status: int, line: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"allow", b"GET, HEAD")]
    headers.append((b"content-length", str(len(line.encode())).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": line.encode()})

"""The served pages cannot write: tried over HTTP, on the live registry, as the server's own user."""

import hashlib
import json
import os
from pathlib import Path
from urllib.parse import quote

import pytest

from .conftest import Served


def _tree(folder: Path) -> dict[str, str]:
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and not p.is_symlink()]
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


@pytest.mark.parametrize(
    "sql",
    [
        "insert into runs (name) values ('x')",
        "update runs set status = 'succeeded'",
        "delete from runs",
        "drop table runs",
        "with x as (select 1) insert into tenants (name) select 'x' from x",
        "with x as (select 1) delete from runs",
        "attach database '{beside}' as x",
        "vacuum into '{beside}'",
        "pragma journal_mode = wal",
        "pragma query_only = 0",
        "select load_extension('x')",
        "select writefile('{beside}', 'x')",
        "select readfile('/etc/passwd')",
        "explain vacuum into '{beside}'",
    ],
)
def test_sql_over_http_changes_nothing(served: Served, sql: str) -> None:
    before = _tree(served.directory.parent)
    statement = sql.format(beside=served.directory / "beside.sqlite")
    status, _, _ = served.ask(f"/registry.json?sql={quote(statement)}&_shape=array")
    assert status >= 400
    assert _tree(served.directory.parent) == before


def test_sql_that_only_reads_is_answered(served: Served) -> None:
    status, _, body = served.ask("/registry.json?sql=select+count(*)+as+n+from+runs&_shape=array")
    assert (status, json.loads(body)) == (200, [{"n": 2}])


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/", "/runs", "/registry", "/registry/runs", "/-/messages", "/-/permissions"])
def test_nothing_but_reading_is_answered(served: Served, method: str, path: str) -> None:
    assert served.ask(path, method)[0] == 405


@pytest.mark.parametrize(
    "path",
    [
        "/files/episodes/link.txt",
        "/files/../secret.txt",
        "/files/episodes/../../secret.txt",
        "/files/episodes/%2e%2e/%2e%2e/secret.txt",
        "/files//etc/passwd",
        "/files/.owner",
        "/files/registry.sqlite",
        "/registry.db",
        "/media/" + "0" * 64 + ".mp4",
        "/-/storyreel/../../../../secret.txt",
        "/-/static/../../../../../../etc/passwd",
    ],
)
def test_no_file_outside_is_served(served: Served, path: str) -> None:
    status, _, body = served.ask(path)
    assert status >= 400
    assert b"kept from you" not in body and b"root:" not in body


def test_another_name_for_this_host_is_refused(served: Served) -> None:
    assert served.ask("/runs", Host="films.example:80")[0] == 403


def test_every_answer_says_what_it_may_load(served: Served) -> None:
    policy = served.ask("/runs")[1]["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "http" not in policy
    assert "default-src 'none'" in served.ask("/registry")[1]["content-security-policy"]


def test_a_film_is_served_in_ranges(served: Served) -> None:
    film = served.directory / "episodes/ep01/render.mp4"
    data = film.read_bytes()
    path = f"/media/{hashlib.sha256(data).hexdigest()}.mp4"
    status, headers, body = served.ask(path, Range="bytes=10-19")
    assert (status, headers["content-type"], body) == (206, "video/mp4", data[10:20])
    assert headers["content-range"] == f"bytes 10-19/{len(data)}"
    assert served.ask(path, Range=f"bytes={len(data)}-")[0] == 416
    assert served.ask(path)[2] == data


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can start the pages as another user")
def test_the_server_is_not_root(served: Served) -> None:
    port = int(served.address.rpartition(":")[2])
    owners = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    (owner,) = {line[7] for line in owners if line[1].endswith(f":{port:04X}") and line[3] == "0A"}
    assert owner == "65534"

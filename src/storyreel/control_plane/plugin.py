"""The Datasette plugin: our pages, media and guard. Registered by `serve.py` only."""

import asyncio
import time
from functools import partial
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import NotFound, Response

from storyreel.control_plane import guard, media
from storyreel.control_plane.folder import Folder
from storyreel.control_plane.pages.index import PAGES, Page
from storyreel.control_plane.stills import WIDTHS, Stills
from storyreel.control_plane.view import NotThereError, View

REGISTRY = "registry"
STATIC = "/-/storyreel/"


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: Any, database: str) -> None:
    """Let a connection to the registry read, and nothing else."""
    if database == REGISTRY:
        guard.only_read(conn)


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper() -> Any:
    """Answer reads from this host only."""
    return guard.guarded


@hookimpl  # type: ignore[untyped-decorator]
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """Our pages before Datasette's own."""
    routes: list[tuple[str, Any]] = [(page.pattern, partial(_show, page)) for page in PAGES]
    routes.append((r"/media/(?P<digest>[0-9a-f]{64})\.(?P<ending>[a-z0-9]{2,4})$", _media))
    routes.append((r"/still/(?P<digest>[0-9a-f]{64})-(?P<width>\d{3})\.jpg$", _still))
    routes.append((r"/files/(?P<path>.+)$", _file))
    return [(pattern, _as_view(view)) for pattern, view in routes]


def _as_view(view: Any) -> Any:
    async def answer(datasette: Any, request: Any, scope: Any, send: Any) -> Any:
        return await view(datasette, request, scope, send)

    return answer


async def _show(page: Page, datasette: Any, request: Any, scope: Any, send: Any) -> Any:
    words = {name: request.args.get(name) for name in request.args}
    words.update({name: value for name, value in request.url_vars.items() if value is not None})
    wants_json = bool(words.pop("json", ""))
    folder = datasette.storyreel_folder
    database = datasette.databases[REGISTRY]
    try:
        found = await database.execute_fn(lambda sql: page.load(View(sql, folder, words, time.time())))
    except NotThereError as error:
        if wants_json:
            return Response.json({"error": str(error)}, status=404)
        return await _page(datasette, request, "missing.html", {"title": "Not here", "line": str(error)}, 404)
    if wants_json:
        return Response.json(found)
    if found.get("moved_to"):
        return Response.redirect(found["moved_to"])
    return await _page(datasette, request, page.template, {**found, "here": page.name}, 200)


async def _page(datasette: Any, request: Any, template: str, found: dict[str, Any], status: int) -> Any:
    query = f"?{request.query_string}" if request.query_string else ""
    path = "/runs" if request.path == "/" else request.path
    context = {"asked": dict.fromkeys(()), **found, "json_address": f"{path}.json{query}", "address": path + query}
    html = await datasette.render_template(f"storyreel/{template}", context, request=request)
    return Response.html(html, status=status, headers={"content-security-policy": guard.PAGE_POLICY})


async def _media(datasette: Any, request: Any, scope: Any, send: Any) -> None:
    kind = media.type_of("." + request.url_vars["ending"])
    file = datasette.storyreel_folder.open_digest(request.url_vars["digest"]) if kind else None
    if file is None or kind is None:
        raise NotFound("those bytes are not in this site's store")
    await media.send_file(send, scope, file, kind, lasting=True)


async def _file(datasette: Any, request: Any, scope: Any, send: Any) -> None:
    path = request.url_vars["path"]
    folder: Folder = datasette.storyreel_folder
    kind = media.type_of(path)
    file = folder.open(path) if kind else None
    if file is None or kind is None:
        raise NotFound("no such file that may be seen")
    await media.send_file(send, scope, file, kind, lasting=False)


async def _still(datasette: Any, request: Any, scope: Any, send: Any) -> Any:
    digest, width = request.url_vars["digest"], int(request.url_vars["width"])
    stills: Stills = datasette.storyreel_stills
    data = await asyncio.to_thread(stills.still, digest, width) if width in WIDTHS else None
    if data is None:
        raise NotFound("no picture in those bytes, or they are not in this site's store")
    headers = {"cache-control": "private, max-age=31536000, immutable"}
    return Response(data, content_type="image/jpeg", headers=headers)

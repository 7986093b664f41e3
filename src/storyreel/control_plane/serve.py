"""Datasette over one working directory's registry, on loopback."""

import asyncio
import os
from pathlib import Path
from typing import Any

from storyreel.contracts.errors import InputError

HOST = "127.0.0.1"
HERE = Path(__file__).parent
SETTINGS = {
    "allow_csv_stream": False,
    "allow_download": False,
    "cache_size_kb": 32_000,
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "sql_time_limit_ms": 1000,
    "suggest_facets": False,
    "template_debug": False,
    "trace_debug": False,
}


def make_datasette(directory: Path) -> Any:
    """The pages over a working directory.

    Raises:
        InputError: The directory has no registry.
    """
    registry = registry_of(directory)
    if not registry.is_file():
        raise InputError(
            f"{registry}: not found, expected the registry; "
            f"make it with storyreel registry index --directory {directory}"
        )
    from datasette import handle_exception
    from datasette.app import Datasette
    from datasette.database import Database
    from datasette.plugins import pm

    from storyreel.control_plane import plugin
    from storyreel.control_plane.folder import Folder
    from storyreel.control_plane.stills import Stills
    from storyreel.control_plane.words import FILTERS

    handle_exception.rich = None  # with it, Datasette prints every refused query with all local values
    if not pm.is_registered(plugin):
        pm.register(plugin, "storyreel")
    datasette = Datasette(
        [],
        template_dir=str(HERE / "templates"),
        static_mounts=[("-/storyreel", str(HERE / "static"))],
        settings=SETTINGS,
        metadata={"title": "Storyreel registry", "databases": {plugin.REGISTRY: {"title": "The registry's tables"}}},
    )
    datasette.remove_database("_memory")
    datasette.add_database(Database(datasette, str(registry.resolve()), is_mutable=True), name=plugin.REGISTRY)
    folder = Folder(directory)
    datasette.storyreel_folder = folder
    datasette.storyreel_stills = Stills(folder)
    datasette.jinja_env.filters.update(FILTERS)
    return datasette


def registry_of(directory: Path) -> Path:
    """Where the registry of a working directory lies: in it, or where its `.registry` says."""
    elsewhere = directory / ".registry"
    return Path(elsewhere.read_text(encoding="utf-8").strip()) if elsewhere.is_file() else directory / "registry.sqlite"


def serve(directory: Path, port: int) -> None:
    """Serve until interrupted.

    Raises:
        InputError: The directory has no registry, or the port is taken.
    """
    import socket

    import uvicorn

    datasette = make_datasette(directory)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError as error:
            raise InputError(f"--port {port}: {os.strerror(error.errno or 0)}; choose another with --port") from None
        listener.listen(128)  # who reads the address may ask at once
        print(f"http://{HOST}:{listener.getsockname()[1]}/  (Ctrl-C ends it)", flush=True)
        asyncio.run(datasette.invoke_startup())
        config = uvicorn.Config(datasette.app(), log_level="warning", lifespan="on", server_header=False)
        uvicorn.Server(config).run(sockets=[listener])

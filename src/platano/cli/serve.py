"""`platano serve`: the server on a port."""

from pathlib import Path
from typing import Annotated

import typer

BANNER = """\
platano {version} · {engine} · data in {data}
Point any Gemini SDK here and change nothing else:

    export GOOGLE_GEMINI_BASE_URL=http://{host}:{port}
    export GEMINI_API_KEY=anything
"""


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on. Others than loopback need keys.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on [8470].")] = None,
    data: Annotated[Path | None, typer.Option(help="Folder for everything that is kept.")] = None,
    engine: Annotated[str | None, typer.Option(help="Engine for all models: sketch, echo, or a plugin's.")] = None,
    workers: Annotated[int | None, typer.Option(help="Engine processes; one a core by default.")] = None,
) -> None:
    """Serve the Gemini API on this machine."""
    # The server's libraries load only for this verb.
    import uvicorn  # noqa: PLC0415

    from platano import __version__, config  # noqa: PLC0415
    from platano.errors import PlatanoError  # noqa: PLC0415
    from platano.server import create_app  # noqa: PLC0415

    try:
        settings = config.read({"host": host, "port": port, "data": data, "engine": engine, "workers": workers})
        app = create_app(settings)
        app.state.engines.kind(settings.engine)
    except PlatanoError as error:
        typer.secho(error.message, fg="red", err=True)
        raise typer.Exit(2) from None
    typer.echo(
        BANNER.format(
            version=__version__, engine=settings.engine, data=settings.data, host=settings.host, port=settings.port
        )
    )
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )

"""`platano worker`: films and background interactions on another machine than the server's."""

from pathlib import Path
from typing import Annotated

import typer

BANNER = """\
platano {version} · worker · jobs of {database}, bytes in {blobs}
Ctrl-C ends it; what it was doing is taken up by another worker."""


def worker(
    data: Annotated[Path | None, typer.Option(help="Folder for everything that is kept here.")] = None,
    database: Annotated[str | None, typer.Option(help="URL of the Postgres database that the server uses too.")] = None,
    blobs: Annotated[str | None, typer.Option(help="URL of the object store that the server uses too.")] = None,
    workers: Annotated[int | None, typer.Option(help="Jobs at a time; one a core by default.")] = None,
) -> None:
    """Do the jobs that servers accept: films, background interactions."""
    # The keeper's libraries load only for this verb.
    import asyncio  # noqa: PLC0415

    import sqlalchemy  # noqa: PLC0415
    from obstore.exceptions import BaseError  # noqa: PLC0415

    from platano import __version__, config  # noqa: PLC0415
    from platano.errors import PlatanoError  # noqa: PLC0415
    from platano.jobs.keeper import keep  # noqa: PLC0415

    try:
        settings = config.read({"data": data, "database": database, "blobs": blobs, "workers": workers})
        shown = sqlalchemy.make_url(settings.database).render_as_string() if settings.database else settings.data
        typer.echo(BANNER.format(version=__version__, database=shown, blobs=settings.blobs or settings.data / "blobs"))
        asyncio.run(keep(settings))
    except PlatanoError as error:
        problem = error.message
    except sqlalchemy.exc.SQLAlchemyError as error:
        problem = f"The database cannot be used: {str(error).splitlines()[0]}"
    except BaseError as error:
        problem = f"The object store cannot be used: {str(error).splitlines()[0]}"
    else:
        return
    typer.secho(problem, fg="red", err=True)
    raise typer.Exit(2)

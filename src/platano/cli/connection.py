"""Where a verb finds its server, and how it tells a person what went wrong."""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from google import genai

Server = Annotated[
    str | None,
    typer.Option("--server", help='A server\'s URL, or "google". By default PLATANO_URL, else a server inside.'),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


def connect(server: str | None) -> "genai.Client":
    """The client for a verb. The SDK takes a second to import, so only verbs that use it pay."""
    from platano import client  # noqa: PLC0415

    return client.connect(server)


@contextlib.contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what the SDK raises into one line and exit status 1."""
    from google.genai import errors  # noqa: PLC0415

    try:
        yield
    except errors.APIError as error:
        typer.secho(f"{error.code} {error.status}: {error.message}", fg="red", err=True)
        raise typer.Exit(1) from None
    except ValueError as error:
        typer.secho(str(error), fg="red", err=True)
        raise typer.Exit(1) from None
    except Exception as error:
        # The SDK talks through httpx or httpx2, whichever is installed: their errors share names only.
        if "Connect" not in type(error).__name__:
            raise
        typer.secho(
            f"The server cannot be reached: {error}. Is it running? Start one with: platano serve", fg="red", err=True
        )
        raise typer.Exit(1) from None

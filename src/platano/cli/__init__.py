"""The terminal's face: one verb a file. Every verb but `serve` is a client like any other."""

import typer

from platano import __version__
from platano.cli import generate, models, serve, video, worker

app = typer.Typer(
    name="platano",
    help="Google Gemini's media API on your own machine.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich help would cost more time than all the rest
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"platano {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass


app.command("serve")(serve.serve)
app.command("generate")(generate.generate)
app.command("video")(video.video)
app.command("models")(models.models)
app.command("worker")(worker.worker)


def main() -> None:
    app()

"""`platano models`: what can be asked, as a table."""

import json

import typer

from platano.cli.connection import AsJson, Server, connect, plain_errors


def models(server: Server = None, as_json: AsJson = False) -> None:
    """List the models that the server answers for."""
    with plain_errors():
        found = list(connect(server).models.list())
    if as_json:
        typer.echo(json.dumps([model.model_dump(exclude_none=True, mode="json") for model in found], indent=2))
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table("model", "name", "methods", box=None, header_style="bold")
    for model in found:
        name = (model.name or "").removeprefix("models/")
        table.add_row(name, model.display_name, ", ".join(model.supported_actions or []))
    Console().print(table)

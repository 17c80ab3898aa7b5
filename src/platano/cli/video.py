"""`platano video`: words and pictures in, films in files."""

import json
import mimetypes
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from platano.cli.connection import AsJson, Server, plain_errors

if TYPE_CHECKING:
    from google import genai
    from google.genai import types
    from rich.console import Console

    from platano.films import Operation

PAINTER = "gemini-3.1-flash-image"
USUAL_ASPECT = "16:9"  # Veo's
INTERRUPTED = 130  # exit status, as shells have it


@dataclass
class Answer:
    """What came back: the films on disk, the first frame where one was painted, and what was held back."""

    model: str
    operation: str = ""
    files: list[str] = field(default_factory=list[str])
    picture: str = ""
    filtered: list[str] = field(default_factory=list[str])


def _file(words: str) -> Any:
    return typer.Option(exists=True, dir_okay=False, help=words)


def video(
    prompt: Annotated[str, typer.Argument(help="What moves, and how; what the camera does; what is heard and said.")],
    image: Annotated[Path | None, _file("The picture that the film begins with.")] = None,
    picture: Annotated[str | None, typer.Option(help="Words for that picture: it is painted, then filmed.")] = None,
    last_frame: Annotated[Path | None, _file("The picture that it ends with.")] = None,
    reference: Annotated[list[Path] | None, _file("Who or what is to be seen; up to three of them.")] = None,
    extend: Annotated[Path | None, _file("A film to go on from.")] = None,
    seconds: Annotated[int | None, typer.Option(help="4, 6 or 8.")] = None,
    resolution: Annotated[str | None, typer.Option(help="720p, 1080p or 4k.")] = None,
    aspect: Annotated[str | None, typer.Option(help="16:9 or 9:16.")] = None,
    negative: Annotated[str | None, typer.Option(help="What is not to be seen.")] = None,
    number: Annotated[int | None, typer.Option("--count", help="How many films.")] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed gives the same film.")] = None,
    model: Annotated[str, typer.Option(help="Model name; see: platano models.")] = "veo-3.1-generate-preview",
    out: Annotated[Path, typer.Option(help="File or folder to write to. What is there already stays.")] = Path("."),
    server: Server = None,
    as_json: AsJson = False,
) -> None:
    """Make films. Ctrl-C also ends the work on the server."""
    if image and picture:
        raise typer.BadParameter("it is another first picture than --image: give one of them.", param_hint="--picture")
    from rich.console import Console  # noqa: PLC0415

    console = Console(stderr=True, quiet=as_json)
    answer = Answer(model)
    with plain_errors():
        client = _connected(server, console)
        first = _media(image)
        if picture:
            first = _painted(client, picture, aspect or USUAL_ASPECT, out, answer, console)
        source = {"prompt": prompt or None, "image": first, "video": _source(extend)}
        config = {
            "aspect_ratio": aspect,
            "duration_seconds": seconds,
            "last_frame": _media(last_frame),
            "negative_prompt": negative,
            "number_of_videos": number,
            "reference_images": [{"image": _media(path), "reference_type": "asset"} for path in reference or []]
            or None,
            "resolution": resolution,
            "seed": seed,
        }
        _film(client, source, config, out, answer, console)
    _show(answer, as_json)


def _connected(server: str | None, console: "Console") -> "genai.Client":
    with console.status("connecting ..."):
        from platano.client import connect_for_films  # noqa: PLC0415 (the SDK takes a second to import)

        return connect_for_films(server)


def _media(path: Path | None) -> "types.Image | None":
    from google.genai import types  # noqa: PLC0415

    from platano.attachments import mime_type  # noqa: PLC0415

    return types.Image(image_bytes=path.read_bytes(), mime_type=mime_type(path)) if path else None


def _source(path: Path | None) -> "types.Video | None":
    from google.genai import types  # noqa: PLC0415

    from platano.attachments import mime_type  # noqa: PLC0415

    return types.Video(video_bytes=path.read_bytes(), mime_type=mime_type(path)) if path else None


def _painted(
    client: "genai.Client", prompt: str, aspect: str, out: Path, answer: Answer, console: "Console"
) -> "types.Image":
    """The first frame, kept beside the film: it is what one wants to change when the film is not right."""
    from platano import films  # noqa: PLC0415

    with console.status(f"{PAINTER} is painting ..."):
        image = films.paint(client, PAINTER, prompt, aspect)
    suffix = mimetypes.guess_extension(image.mime_type or "") or ".png"
    answer.picture = str(_written(image.image_bytes or b"", _names(out, suffix)))
    return image


def _film(
    client: "genai.Client",
    source: dict[str, Any],
    config: dict[str, Any],
    out: Path,
    answer: Answer,
    console: "Console",
) -> None:
    """The story: begun, watched, collected, written. The answer is filled in on the way."""
    from google.genai import types  # noqa: PLC0415

    from platano import films  # noqa: PLC0415

    operation = client.models.generate_videos(
        model=answer.model,
        source=types.GenerateVideosSource(**source),
        config=types.GenerateVideosConfig(**config),
    )
    answer.operation = operation.name or ""
    try:
        made = films.collect(client, _watched(client, operation, console))
    except KeyboardInterrupt:
        _cancel(client, answer.operation)
        raise typer.Exit(INTERRUPTED) from None
    answer.filtered = made.filtered
    for film in made.films:
        answer.files.append(str(_written(film, _names(out, ".mp4"))))


def _watched(client: "genai.Client", operation: "Operation", console: "Console") -> "Operation":
    """The operation when it is done; until then a bar shows how far it is and how long it will take."""
    from rich import progress as bars  # noqa: PLC0415

    from platano import films  # noqa: PLC0415

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.TaskProgressColumn(),
        bars.TimeRemainingColumn(),
    )
    with bars.Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("waiting", total=100)
        for current, state in films.watch(client, operation):
            operation = current
            told = state.percent is not None
            bar.update(task, description=state.note or "waiting", total=100 if told else None)
            bar.update(task, completed=state.percent or 0)
    return operation


def _cancel(client: "genai.Client", operation: str) -> None:
    from google.genai import errors  # noqa: PLC0415

    from platano.client import cancel_operation  # noqa: PLC0415

    try:
        cancel_operation(client, operation)
    except errors.APIError as error:
        typer.secho(f"{operation} goes on: the server does not cancel it ({error.message}).", fg="red", err=True)
    else:
        typer.secho(f"Cancelled {operation}.", fg="yellow", err=True)


def _names(out: Path, suffix: str) -> Iterable[Path]:
    """Names for a new file, best first: the one that was asked for, or platano-1, platano-2 ... in a folder."""
    if out.suffix and not out.is_dir():
        return chain([out.with_suffix(suffix)], (out.with_name(f"{out.stem}-{n}{suffix}") for n in count(2)))
    return (out / f"platano-{n}{suffix}" for n in count(1))


def _written(data: bytes, names: Iterable[Path]) -> Path:
    """The bytes under the first name that is free; whoever looks there sees no half of them."""
    for path in names:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            part.write_bytes(data)
            path.touch(exist_ok=False)  # taken before it is filled: somebody else may be looking for a name
            return part.replace(path)
        except FileExistsError:
            continue
        finally:
            part.unlink(missing_ok=True)
    raise AssertionError("the names have no end")


def _show(answer: Answer, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(answer.__dict__, indent=2))
    else:
        _print(answer.filtered, [path for path in (answer.picture, *answer.files) if path])
    if not answer.files:
        raise typer.Exit(1)


def _print(filtered: Sequence[str], files: Sequence[str]) -> None:
    from rich.console import Console  # noqa: PLC0415

    console = Console(soft_wrap=True)
    for reason in filtered:
        console.print(f"held back: {reason}", style="yellow", markup=False)
    for file in files:
        console.print(file, style="bold green", markup=False)

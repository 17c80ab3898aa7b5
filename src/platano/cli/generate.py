"""`platano generate`: words in, pictures in files."""

import json
import mimetypes
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from platano.cli.connection import AsJson, Server, connect, plain_errors

if TYPE_CHECKING:
    from google.genai import types

SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}


@dataclass
class Answer:
    """What came back: words, files on disk, and where the words come from."""

    model: str = ""
    text: list[str] = field(default_factory=list[str])
    files: list[str] = field(default_factory=list[str])
    sources: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    searches: list[str] = field(default_factory=list[str])
    suggestions: str = ""


def generate(
    prompt: Annotated[str, typer.Argument(help="What to make, or how to change the pictures given.")],
    image: Annotated[
        list[Path] | None, typer.Option(exists=True, dir_okay=False, help="A picture to start from.")
    ] = None,
    model: Annotated[str, typer.Option(help="Model name; see: platano models.")] = "gemini-3.1-flash-image",
    aspect: Annotated[str | None, typer.Option(help="Aspect ratio, such as 16:9.")] = None,
    size: Annotated[str | None, typer.Option(help="512, 1K, 2K or 4K.")] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed gives the same picture.")] = None,
    search: Annotated[bool, typer.Option("--search", help="Let the model look things up.")] = False,
    out: Annotated[Path, typer.Option(help="File or folder to write to.")] = Path("."),
    server: Server = None,
    as_json: AsJson = False,
) -> None:
    """Make or edit pictures."""
    with plain_errors():
        response = _ask(prompt, image or [], model, _config(aspect, size, seed, search), server, quiet=as_json)
    answer = _collect(response, out)
    if as_json:
        typer.echo(json.dumps(answer.__dict__, indent=2))
    else:
        _show(answer)
    if not answer.files:
        raise typer.Exit(1)


def _config(aspect: str | None, size: str | None, seed: int | None, search: bool) -> dict[str, Any]:
    config: dict[str, Any] = {"seed": seed, "response_modalities": ["TEXT", "IMAGE"]}
    if aspect or size:
        config["image_config"] = {"aspect_ratio": aspect, "image_size": size}
    if search:
        config["tools"] = [{"google_search": {}}]
    return config


def _ask(
    prompt: str, images: list[Path], model: str, config: dict[str, Any], server: str | None, quiet: bool
) -> "types.GenerateContentResponse":
    from google.genai import types  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415

    from platano.attachments import Attachments  # noqa: PLC0415

    console = Console(stderr=True, quiet=quiet)
    with console.status(f"{model} is painting ..."):
        client = connect(server)
        contents: list[Any] = [*Attachments(client).parts(images), prompt]
        return client.models.generate_content(
            model=model, contents=contents, config=types.GenerateContentConfig(**config)
        )


def _collect(response: "types.GenerateContentResponse", out: Path) -> Answer:
    answer = Answer(model=response.model_version or "")
    for candidate in response.candidates or []:
        for part in (candidate.content.parts if candidate.content else None) or []:
            if part.text and not part.thought:
                answer.text.append(part.text)
            if part.inline_data and part.inline_data.data and not part.thought:
                target = _target(out, part.inline_data.mime_type or "", len(answer.files))
                target.write_bytes(part.inline_data.data)
                answer.files.append(str(target))
        if grounding := candidate.grounding_metadata:
            answer.searches += grounding.web_search_queries or []
            if entry := grounding.search_entry_point:
                answer.suggestions = re.sub(r"<[^>]*>", " ", entry.rendered_content or "").strip()
            webs = [chunk.web for chunk in grounding.grounding_chunks or [] if chunk.web]
            answer.sources += [{"title": web.title or "", "uri": web.uri or ""} for web in webs]
    return answer


def _target(out: Path, mime_type: str, index: int) -> Path:
    """A new file whose suffix tells the truth about its bytes."""
    suffix = SUFFIXES.get(mime_type, mimetypes.guess_extension(mime_type) or ".bin")
    if out.suffix and not out.is_dir():
        out.parent.mkdir(parents=True, exist_ok=True)
        return out.with_name(f"{out.stem}-{index + 1}{suffix}" if index else f"{out.stem}{suffix}")
    out.mkdir(parents=True, exist_ok=True)
    taken: Iterable[Path] = (out / f"platano-{number}{suffix}" for number in range(1, 100_000))
    return next(path for path in taken if not path.exists())


def _show(answer: Answer) -> None:
    from rich.console import Console  # noqa: PLC0415

    console = Console()
    for text in answer.text:
        console.print(text, markup=False)
    for query in answer.searches:
        console.print(f"searched: {query}", style="dim", markup=False)
    if answer.suggestions:
        console.print(f"search on: {answer.suggestions}", style="dim", markup=False)
    for source in answer.sources:
        console.print(f"source: {source['title']} {source['uri']}", style="dim", markup=False)
    for file in answer.files:
        console.print(file, style="bold green", markup=False)

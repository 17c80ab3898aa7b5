"""The pictures of the README, made by sketch through the SDK: `.venv/bin/python scripts/pictures.py`."""

import base64
import io
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from platano.client import connect

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
MODEL = "gemini-3.1-flash-image"
CELL = 400
GAP = 10

SHOWN = [
    "A happy fox wearing a red scarf riding a blue bicycle in a park in autumn",
    "A watercolor painting of a sailboat on a lake",
    "A kawaii-style sticker of a panda wearing a party hat",
    'A poster of a red rocket in space with the text "Lift off" and the slogan "Tickets at the moon"',
    "An astronaut riding a unicorn on the moon",
    'An infographic about bread with "ingredients" (flour, water, salt) and "tools" (bowl, oven, knife)',
    "A bouquet of sunflowers in a blue vase on a wooden table",
    "Pixel art of a dog driving a yellow car in the city at night",
]
EDITS = [
    'A poster of a cat sitting on a chair, with the text "Good morning"',
    "Make the background turquoise",
    "Add a red party hat to the cat",
    "Now in Spanish",
]
ENDS = [
    "A crowded concert hall, seen from behind the drummer",
    "A man's hand pouring coffee, shallow depth of field",
    "The feeling of homesickness",
    "A cat balancing on a ball that balances on a dog",
]


def picture(interaction: Any) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(interaction.output_image.data))).convert("RGB")


def sheet(pictures: list[Image.Image], columns: int, name: str) -> None:
    """One WebP under 300 KB."""
    rows = -(-len(pictures) // columns)
    canvas = Image.new("RGB", (columns * (CELL + GAP) - GAP, rows * (CELL + GAP) - GAP), "#ffffff")
    for index, image in enumerate(pictures):
        tile = ImageOps.fit(image, (CELL, CELL), Image.Resampling.LANCZOS)
        canvas.paste(tile, (index % columns * (CELL + GAP), index // columns * (CELL + GAP)))
    IMAGES.mkdir(parents=True, exist_ok=True)
    canvas.save(IMAGES / name, quality=80, method=6)
    print(name, (IMAGES / name).stat().st_size // 1024, "KB")


def main() -> None:
    with tempfile.TemporaryDirectory() as data:
        client = connect(data=data)

        def ask(prompt: str, previous: str | None = None) -> Any:
            return client.interactions.create(model=MODEL, input=prompt, previous_interaction_id=previous)

        sheet([picture(ask(prompt)) for prompt in SHOWN], 4, "shown.webp")
        turns: list[Any] = []
        for instruction in EDITS:
            turns.append(ask(instruction, turns[-1].id if turns else None))
        sheet([picture(turn) for turn in turns], 4, "edits.webp")
        ends = [ask(prompt) for prompt in ENDS]
        for prompt, end in zip(ENDS, ends, strict=True):
            print(f"{prompt}\n    {end.output_text}", file=sys.stderr)
        sheet([picture(end) for end in ends], 4, "ends.webp")


if __name__ == "__main__":
    main()

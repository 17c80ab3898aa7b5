"""The official Gemini SDK makes its first pictures.

Nothing here is platano's own: with GOOGLE_GEMINI_BASE_URL unset it runs against Google.

    platano serve &
    export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
    python examples/quickstart.py out
"""

import base64
import sys
from pathlib import Path

from google import genai
from google.genai import types

FLASH = "gemini-3.1-flash-image"
PRO = "gemini-3-pro-image"

out = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
out.mkdir(parents=True, exist_ok=True)
client = genai.Client()


def save(name: str, data: bytes) -> None:
    path = out / name
    path.write_bytes(data)
    print(path)


def text_to_picture() -> None:
    """generateContent: words in, a picture and words out."""
    response = client.models.generate_content(
        model=FLASH, contents="A happy fox wearing a red scarf riding a blue bicycle in a park in autumn"
    )
    for part in response.parts or []:
        if part.inline_data and part.inline_data.data:
            save("1-text-to-picture.png", part.inline_data.data)
        elif part.text:
            print(f"  {part.text}")


def multi_turn_edit() -> None:
    """Interactions: each call changes the picture of the one before."""
    instructions = [
        'A poster of a cat sitting on a chair, with the text "Good morning" in bold letters',
        "Make the background turquoise",
        "Add a red party hat to the cat",
        "Now in Spanish",
    ]
    previous = None
    for index, instruction in enumerate(instructions, start=1):
        interaction = client.interactions.create(model=FLASH, input=instruction, previous_interaction_id=previous)
        previous = interaction.id
        save(f"2-edit-{index}.png", base64.b64decode(interaction.output_image.data))


def wide_and_large() -> None:
    """A 16:9 picture at 2K, as JPEG."""
    interaction = client.interactions.create(
        model=FLASH,
        input="A sailboat on a calm sea at sunset, three seagulls flying",
        response_format={"type": "image", "mime_type": "image/jpeg", "aspect_ratio": "16:9", "image_size": "2K"},
    )
    save("3-wide-2k.jpg", base64.b64decode(interaction.output_image.data))


def words_and_pictures() -> None:
    """Interleaved text and illustrations, in the order of the steps."""
    interaction = client.interactions.create(
        model=PRO, input="Write the story of a penguin who finds a red balloon, interleave illustrations"
    )
    count = 0
    for step in interaction.steps or []:
        for block in step.content if step.type == "model_output" else []:
            if block.type == "text":
                print(f"  {block.text.strip()}")
            elif block.type == "image":
                count += 1
                save(f"4-story-{count}.png", base64.b64decode(block.data))


def sizes() -> None:
    """The same prompt in a tall and a wide frame: only imageConfig changes."""
    for ratio in ("9:16", "21:9"):
        response = client.models.generate_content(
            model=FLASH,
            contents="A red lighthouse on a cliff by the sea, a yellow rowboat",
            config=types.GenerateContentConfig(
                response_modalities=["IMAGE"], image_config=types.ImageConfig(aspect_ratio=ratio)
            ),
        )
        for part in response.parts or []:
            if part.inline_data and part.inline_data.data:
                save(f"5-ratio-{ratio.replace(':', 'x')}.png", part.inline_data.data)


if __name__ == "__main__":
    text_to_picture()
    multi_turn_edit()
    wide_and_large()
    words_and_pictures()
    sizes()

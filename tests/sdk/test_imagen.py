"""Imagen through the SDKs that still have it, and by the Vertex path through those that do not."""

from typing import Any

import pytest
from google import genai
from google.genai import types

from tests.conftest import SocketServer
from tests.pictures import opened

MODEL = "imagen-4.0-generate-001"

pytestmark = pytest.mark.filterwarnings("ignore:The generate_images method")


@pytest.fixture(params=["gemini", "vertex"])
def imagen(request: pytest.FixtureRequest, socket_server: SocketServer) -> genai.Client:
    options = types.HttpOptions(base_url=socket_server.url)
    if request.param == "vertex":
        return genai.Client(vertexai=True, api_key="any", http_options=options)
    return genai.Client(api_key="any", http_options=options)


def pictures(client: genai.Client, prompt: str, **config: Any) -> list[Any]:
    try:
        response = client.models.generate_images(
            model=MODEL, prompt=prompt, config=types.GenerateImagesConfig(**config)
        )
    except (ValueError, AttributeError) as error:
        if "only supported in" in str(error) or "not supported" in str(error):
            pytest.skip("this SDK version refuses Imagen outside Vertex")
        raise
    return list(response.generated_images or [])


def test_four_pictures_come_by_default(imagen: genai.Client) -> None:
    made = pictures(imagen, "Robot holding a red skateboard")
    assert len(made) == 4
    assert len({picture.image.image_bytes for picture in made}) > 1


def test_count_ratio_and_format_are_obeyed(imagen: genai.Client) -> None:
    made = pictures(imagen, "a lighthouse", number_of_images=2, aspect_ratio="16:9", output_mime_type="image/jpeg")
    assert [(opened(p.image.image_bytes).format, opened(p.image.image_bytes).size) for p in made] == [
        ("JPEG", (1408, 768))
    ] * 2


def test_people_are_left_out_where_they_are_not_allowed(imagen: genai.Client) -> None:
    made = pictures(
        imagen, "a woman on a beach", number_of_images=1, person_generation="DONT_ALLOW", include_rai_reason=True
    )
    assert "person" in made[0].rai_filtered_reason

"""OpenAI's own client against the dialect: chat, images, models, errors."""

import asyncio
import base64
import io
from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest
from PIL import Image

from tests.conftest import Sdk, SocketServer
from tests.pictures import encoded, opened, png

MODEL = "gemini-3.1-flash-image"
CAT: list[Any] = [{"role": "user", "content": "Draw a red cat"}]
Client = openai.OpenAI


def client_of(sdk: Sdk, version: str = "v1beta") -> Client:
    transport = httpx.Client(transport=sdk.platano.transport(), timeout=60)  # type: ignore[attr-defined]
    url = f"http://platano.local/{version}/openai/"
    return Client(api_key="any", base_url=url, http_client=transport, max_retries=0)


@pytest.fixture
def echo_client(echo: Sdk) -> Client:
    return client_of(echo)


@pytest.fixture
def sketch_client(sketch: Sdk) -> Client:
    return client_of(sketch)


@pytest.fixture(params=["embedded", "socket"])
def either(request: pytest.FixtureRequest) -> Iterator[Client]:
    """The client on a sketch server, once in process and once over a socket."""
    if request.param == "embedded":
        yield client_of(request.getfixturevalue("sketch"))
        return
    server: SocketServer = request.getfixturevalue("socket_server")
    with Client(api_key="any", base_url=f"{server.url}/v1beta/openai/") as client:
        yield client


def shown(image: dict[str, Any]) -> Image.Image:
    """The picture of an entry of `message.images`."""
    header, _, data = image["image_url"]["url"].partition(",")
    assert header == "data:image/png;base64"
    return opened(base64.b64decode(data))


def made(response: Any) -> list[Image.Image]:
    return [opened(base64.b64decode(datum.b64_json)) for datum in response.data]


def pictures_sent(*colours: str) -> list[tuple[str, bytes]]:
    return [(f"{colour}.png", png(64, 48, colour)) for colour in colours]


@pytest.mark.parametrize("version", ["v1", "v1alpha", "v1beta"])
@pytest.mark.parametrize("prefix", ["", "models/"])
def test_a_chat_is_answered(echo: Sdk, version: str, prefix: str) -> None:
    messages: list[Any] = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "hello there"}]
    answer = client_of(echo, version).chat.completions.create(model=f"{prefix}gemini-2.5-flash", messages=messages)
    assert answer.choices[0].message.content == "hello there"
    assert (answer.choices[0].finish_reason, answer.model) == ("stop", "gemini-2.5-flash")
    assert answer.usage
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens > 0


def test_an_image_model_paints_beside_its_words(either: Client) -> None:
    message: Any = either.chat.completions.create(model=MODEL, messages=CAT).choices[0].message
    assert "cat" in message.content
    assert [shown(image).size for image in message.images] == [(1024, 1024)]


def test_modalities_and_image_config_choose_what_comes(echo_client: Client) -> None:
    extra = {"modalities": ["image"], "extra_body": {"google": {"image_config": {"aspect_ratio": "16:9"}}}}
    message: Any = echo_client.chat.completions.create(model=MODEL, messages=CAT, extra_body=extra).choices[0].message
    assert message.content == ""
    assert [shown(image).size for image in message.images] == [(1376, 768)]


def test_an_answer_sent_back_can_be_changed(sketch_client: Client) -> None:
    first = sketch_client.chat.completions.create(model=MODEL, messages=CAT).choices[0].message
    messages: Any = [*CAT, first, {"role": "user", "content": "Make the cat blue"}]
    second: Any = sketch_client.chat.completions.create(model=MODEL, messages=messages).choices[0].message
    assert "blue cat" in second.content
    assert shown(second.images[0]).tobytes() != shown(first.images[0]).tobytes()  # type: ignore[attr-defined]


def test_a_picture_sent_as_a_data_url_is_looked_at(sketch_client: Client) -> None:
    url = f"data:image/png;base64,{base64.b64encode(png(640, 480, '#ff0000')).decode()}"
    content = [{"type": "text", "text": "Describe this"}, {"type": "image_url", "image_url": {"url": url}}]
    messages: Any = [{"role": "user", "content": content}]
    answer = sketch_client.chat.completions.create(model="gemini-2.5-flash", messages=messages)
    assert "red" in (answer.choices[0].message.content or "").lower()
    assert answer.usage
    assert answer.usage.prompt_tokens_details.image_tokens > 0  # type: ignore[union-attr, operator]


def test_a_stream_carries_words_pictures_and_usage(either: Client) -> None:
    chunks = list(
        either.chat.completions.create(model=MODEL, messages=CAT, stream=True, stream_options={"include_usage": True})
    )
    parts: list[Any] = [chunk.choices[0].delta for chunk in chunks[:-1]]
    assert parts[0].role == "assistant"
    assert "cat" in "".join(part.content or "" for part in parts)
    assert [shown(image).size for part in parts for image in getattr(part, "images", None) or []] == [(1024, 1024)]
    assert [chunk.choices[0].finish_reason for chunk in chunks[:-1]][-1] == "stop"
    assert (chunks[-1].choices, chunks[-1].usage is not None) == ([], True)


def test_the_clients_own_reader_puts_a_story_together(sketch_client: Client) -> None:
    messages: list[Any] = [{"role": "user", "content": "An illustrated story of a dog in 3 parts"}]
    with sketch_client.chat.completions.stream(model=MODEL, messages=messages) as stream:
        message: Any = stream.get_final_completion().choices[0].message
    whole: Any = sketch_client.chat.completions.create(model=MODEL, messages=messages).choices[0].message
    assert len(message.images) > 1
    assert (message.content, message.images) == (whole.content, whole.images)


@pytest.mark.parametrize(
    ("values", "kind", "param"),
    [
        ({"model": "gpt-9"}, openai.NotFoundError, None),
        ({"n": 2}, openai.BadRequestError, "n"),
        ({"modalities": ["audio"]}, openai.BadRequestError, "modalities"),
        (
            {"extra_body": {"google": {"cached_content": "cachedContents/x"}}},
            openai.PermissionDeniedError,
            None,
        ),
    ],
)
def test_an_error_is_the_clients_own_exception(
    echo_client: Client, values: dict[str, Any], kind: type[openai.APIStatusError], param: str | None
) -> None:
    with pytest.raises(kind) as raised:
        echo_client.chat.completions.create(**{"model": MODEL, "messages": CAT, **values})
    assert raised.value.param == param


def test_pictures_are_made_in_the_asked_number_size_and_format(either: Client) -> None:
    response = either.images.generate(model=MODEL, prompt="a dog", n=2, size="640x360", output_format="jpeg")  # type: ignore[call-overload]
    first, second = made(response)
    assert [(picture.size, picture.format) for picture in (first, second)] == [((640, 360), "JPEG")] * 2
    assert first.tobytes() != second.tobytes()
    assert (response.size, response.output_format) == ("640x360", "jpeg")
    assert response.usage.output_tokens > 0


@pytest.mark.parametrize("model", ["imagen-4.0-generate-001", "gemini-2.0-flash-preview-image-generation"])
def test_every_kind_of_image_model_makes_images(echo_client: Client, model: str) -> None:
    assert [picture.size for picture in made(echo_client.images.generate(model=model, prompt="a dog"))] == [
        (1024, 1024)
    ]


def test_a_url_is_a_data_url(echo_client: Client) -> None:
    response = echo_client.images.generate(model=MODEL, prompt="a dog", response_format="url", size="auto")
    assert response.data
    assert response.data[0].url
    assert response.data[0].url.startswith("data:image/png;base64,iVBOR")


def test_a_seed_makes_the_same_pictures_again(sketch_client: Client) -> None:
    def pixels(seed: int, count: int) -> list[bytes]:
        response = sketch_client.images.generate(
            model=MODEL, prompt="a dog", n=count, size="256x256", extra_body={"seed": seed}
        )
        return [picture.tobytes() for picture in made(response)]

    assert pixels(7, 2)[1:] == pixels(8, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_an_edit_takes_one_picture_or_several(echo_client: Client, count: int) -> None:
    sent = pictures_sent("red", "green", "blue")[:count]
    response = echo_client.images.edit(model=MODEL, prompt="put a hat on it", image=sent if count > 1 else sent[0], n=2)
    assert len(made(response)) == 2
    assert response.usage
    assert response.usage.input_tokens_details.image_tokens > 0


def test_an_edit_changes_the_picture(sketch_client: Client) -> None:
    drawn = sketch_client.images.generate(model=MODEL, prompt="a red cat", size="512x512")
    sent = ("cat.png", encoded(made(drawn)[0], "PNG"))
    edited = sketch_client.images.edit(model=MODEL, prompt="make it black and white", image=sent, size="512x512")
    (picture,) = made(edited)
    assert picture.size == (512, 512)
    assert picture.tobytes() != made(drawn)[0].tobytes()


@pytest.mark.parametrize("form", ["uri", "name"])
def test_an_uploaded_file_is_a_picture_by_its_address_or_id(sketch: Sdk, form: str) -> None:
    file = sketch.files.upload(file=io.BytesIO(png(640, 480, "#ff0000")), config={"mime_type": "image/png"})
    by_uri = {"type": "image_url", "image_url": {"url": file.uri}}
    by_name = {"type": "file", "file": {"file_id": file.name}}
    messages: Any = [
        {"role": "user", "content": [{"type": "text", "text": "Describe this"}, by_uri if form == "uri" else by_name]}
    ]
    answer = client_of(sketch).chat.completions.create(model="gemini-2.5-flash", messages=messages)
    assert "red" in (answer.choices[0].message.content or "").lower()


def test_bytes_without_a_name_are_a_picture_too(echo_client: Client) -> None:
    assert made(echo_client.images.edit(model=MODEL, prompt="a hat", image=png()))


def test_a_mask_is_refused_by_name(echo_client: Client) -> None:
    (sent,) = pictures_sent("red")
    with pytest.raises(openai.InternalServerError, match="mask") as raised:
        echo_client.images.edit(model=MODEL, prompt="a hat", image=sent, mask=sent)
    assert (raised.value.status_code, raised.value.param) == (501, "mask")


def test_models_are_listed_and_found(echo_client: Client) -> None:
    listed = {model.id for model in echo_client.models.list()}
    assert {"models/gemini-3.1-flash-image", "models/imagen-4.0-generate-001"} <= listed
    for name in ("gemini-2.5-flash", "models/gemini-2.5-flash"):
        assert echo_client.models.retrieve(name).id == "models/gemini-2.5-flash"
    with pytest.raises(openai.NotFoundError):
        echo_client.models.retrieve("models/nobody")


def test_the_asynchronous_client_chats_streams_and_paints(echo: Sdk) -> None:
    async def talk() -> tuple[str, str, Any]:
        transport = httpx.AsyncClient(transport=echo.platano.async_transport())  # type: ignore[attr-defined]
        url = "http://platano.local/v1beta/openai/"
        async with openai.AsyncOpenAI(api_key="any", base_url=url, http_client=transport) as client:
            answer = await client.chat.completions.create(model="gemini-2.5-flash", messages=CAT)
            stream = await client.chat.completions.create(model="gemini-2.5-flash", messages=CAT, stream=True)
            words = [chunk.choices[0].delta.content or "" async for chunk in stream]
            images = await client.images.generate(model=MODEL, prompt="a dog", size="1024x1024")
        return answer.choices[0].message.content or "", "".join(words), images

    whole, streamed, images = asyncio.run(talk())
    assert whole == streamed == "Draw a red cat"
    assert made(images)[0].size == (1024, 1024)

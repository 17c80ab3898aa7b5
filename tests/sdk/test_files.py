"""The Files API through the SDK, in process and over a socket."""

import io
import time

import pytest
from google.genai import errors, types

from tests.conftest import Sdk, SocketServer
from tests.pictures import opened, png

FILM_TYPE = "video/mp4"


def upload(client: Sdk, data: bytes, mime_type: str, **config: str) -> types.File:
    return client.files.upload(file=io.BytesIO(data), config={"mime_type": mime_type, **config})


def test_an_uploaded_picture_is_active_at_once_and_says_all_about_itself(client: Sdk) -> None:
    file = upload(client, png(60, 40), "image/png", display_name="a card")
    assert (file.display_name, file.mime_type, file.size_bytes) == ("a card", "image/png", len(png(60, 40)))
    assert file.state is not None
    assert file.state.name == "ACTIVE"
    assert file.expiration_time
    assert file.create_time
    assert 47 < (file.expiration_time - file.create_time).total_seconds() / 3600 <= 48.1


def test_a_file_is_found_by_its_name_and_by_its_uri(client: Sdk) -> None:
    file = upload(client, png(10, 10), "image/png")
    assert client.files.get(name=file.name or "").name == file.name
    assert client.files.get(name=file.uri or "").name == file.name


def test_a_file_of_several_chunks_arrives_whole(client: Sdk) -> None:
    data = bytes(range(256)) * 40_000
    assert upload(client, data, "application/octet-stream").size_bytes == len(data) > 8 * 2**20


def test_an_empty_file_is_a_file(client: Sdk) -> None:
    assert upload(client, b"", "text/plain").size_bytes in (0, None)


def test_a_name_of_ones_own_is_kept_and_taken_only_once(client: Sdk) -> None:
    name = f"mine{time.time_ns()}"
    assert upload(client, b"x", "text/plain", name=name).name == f"files/{name}"
    with pytest.raises(errors.ClientError, match="is taken") as refusal:
        upload(client, b"x", "text/plain", name=name)
    assert refusal.value.code == 409
    client.files.delete(name=name)
    assert upload(client, b"y", "text/plain", name=name).name == f"files/{name}"


def test_files_are_listed_newest_first_page_by_page(client: Sdk) -> None:
    names = [upload(client, b"%d" % index, "text/plain").name for index in range(3)]
    listed = [file.name for file in client.files.list(config={"page_size": 2})]
    assert listed[:3] == names[::-1]
    assert len(set(listed)) == len(listed)


def test_a_deleted_file_is_answered_as_google_does(client: Sdk) -> None:
    file = upload(client, b"x", "text/plain")
    client.files.delete(name=file.name or "")
    with pytest.raises(errors.ClientError, match="You do not have permission to access the File") as refusal:
        client.files.get(name=file.name or "")
    assert refusal.value.code == 403


def test_an_uploaded_file_cannot_be_downloaded(client: Sdk) -> None:
    file = upload(client, b"x", "text/plain")
    with pytest.raises(errors.ClientError, match="only generated files"):
        client.files.download(file=file.name or "")


def test_a_picture_is_handed_over_as_a_file(client: Sdk) -> None:
    file = upload(client, png(600, 400), "image/png")
    response = client.models.generate_content(model="gemini-2.5-flash", contents=[file, "What is this?"])
    assert "600 x 400" in (response.text or "")
    assert response.usage_metadata
    details = {
        d.modality.name: d.token_count for d in response.usage_metadata.prompt_tokens_details or [] if d.modality
    }
    assert details["IMAGE"] == 258


@pytest.mark.parametrize(
    "uri",
    [
        "{name}",
        "https://generativelanguage.googleapis.com/v1beta/{name}",
        "http://127.0.0.1:1/v1/{name}",
        "http://localhost/v1beta/{name}:download?alt=media",
    ],
)
def test_a_file_is_known_under_every_spelling_of_its_address(sketch: Sdk, uri: str) -> None:
    file = upload(sketch, png(30, 30), "image/png")
    part = types.Part(file_data=types.FileData(file_uri=uri.format(name=file.name)))
    response = sketch.models.generate_content(model="gemini-2.5-flash", contents=[part, "What is this?"])
    assert "30 x 30" in (response.text or "")


def test_an_interaction_goes_on_after_its_file_is_deleted(sketch: Sdk) -> None:
    file = upload(sketch, png(300, 200), "image/png")
    content = [
        {"type": "image", "uri": file.uri, "mime_type": "image/png"},
        {"type": "text", "text": "add a red hat"},
    ]
    first = sketch.interactions.create(model="gemini-3.1-flash-image", input=content)  # type: ignore[call-overload]
    sketch.files.delete(name=file.name or "")
    second = sketch.interactions.create(
        model="gemini-3.1-flash-image", input="now in watercolour", previous_interaction_id=first.id
    )
    assert second.status == "completed"


def test_files_outlive_the_server(socket_server: SocketServer) -> None:
    file = upload(socket_server.sdk(), png(20, 20), "image/png")
    socket_server.kill()
    socket_server.start()
    assert socket_server.sdk().files.get(name=file.name or "").sha256_hash == file.sha256_hash


def test_a_picture_delivered_by_uri_is_a_generated_file_to_download(client: Sdk) -> None:
    made = client.interactions.create(
        model="gemini-3.1-flash-image",
        input="a red apple",
        response_format={"type": "image", "mime_type": "image/png", "aspect_ratio": "16:9", "delivery": "uri"},  # type: ignore[arg-type]
    )
    block = made.steps[-1].content[0]  # type: ignore[union-attr, index]
    assert block.uri.startswith(("http://127.0.0.1", "http://platano.local"))  # type: ignore[union-attr]
    (file,) = [file for file in client.files.list() if block.uri.startswith(file.uri or "?")]  # type: ignore[union-attr]
    assert file.source is not None
    assert file.source.name == "GENERATED"
    assert opened(client.files.download(file=file)).size == (1376, 768)
    again = client.interactions.create(
        model="gemini-3.1-flash-image", input="make the background blue", previous_interaction_id=made.id
    )
    assert again.status == "completed"

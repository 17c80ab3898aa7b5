"""Films by the Interactions API, and interactions in the background."""

import io
import time
from typing import Any

import av
import pytest

from tests.conftest import Sdk, SocketServer

OMNI = "gemini-omni-1.1-flash"
IMAGES = "gemini-3.1-flash-image"
FILM = {"type": "video", "duration": "3s", "resolution": "360p"}
pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module")
def client(socket_server: SocketServer) -> Sdk:
    return socket_server.sdk()


def asked(client: Sdk, prompt: Any, **said: Any) -> Any:
    return client.interactions.create(
        model=OMNI, input=prompt, response_format={**FILM, **said.pop("form", {})}, **said
    )


def film_of(interaction: Any) -> bytes:
    import base64

    (block,) = [
        block for step in interaction.steps for block in getattr(step, "content", None) or [] if block.type == "video"
    ]
    return base64.b64decode(block.data)


def length(film: bytes) -> float:
    with av.open(io.BytesIO(film)) as container:
        return round((container.duration or 0) / 1e6, 1)


def done(client: Sdk, interaction_id: str) -> Any:
    end = time.monotonic() + 120
    while (found := client.interactions.get(interaction_id)).status == "in_progress":
        assert time.monotonic() < end
        time.sleep(0.2)
    return found


def test_a_film_comes_in_the_answer(client: Sdk) -> None:
    made = asked(client, "a red kite over a meadow, the camera pans left")
    assert made.status == "completed"
    assert length(film_of(made)) == 3.0


def test_a_film_by_uri_is_downloaded(client: Sdk) -> None:
    made = asked(client, "a red kite over a meadow", form={"delivery": "uri"})
    (block,) = [block for step in made.steps for block in getattr(step, "content", None) or [] if block.type == "video"]
    (file,) = [file for file in client.files.list() if block.uri.startswith(file.uri or "?")]
    assert length(client.files.download(file=file)) == 3.0


def test_the_next_turn_changes_the_film_or_goes_on_with_it(client: Sdk) -> None:
    first = asked(client, "a red kite over a meadow")
    changed = asked(client, "make the sky pink", previous_interaction_id=first.id)
    longer = asked(client, "extend it by three seconds", previous_interaction_id=first.id)
    assert (length(film_of(changed)), length(film_of(longer))) == (3.0, 6.0)


@pytest.mark.parametrize(
    ("form", "words"),
    [({"duration": "99s"}, "99"), ({"duration": "2.5s"}, "whole seconds"), ({"gcs_uri": "gs://x"}, "gcs_uri")],
)
def test_a_film_that_cannot_be_is_refused_with_its_field(client: Sdk, form: dict[str, str], words: str) -> None:
    with pytest.raises(Exception, match=words) as refusal:
        asked(client, "x", form=form)
    assert "400" in str(refusal.value)


def test_a_background_interaction_is_there_at_once_and_done_later(client: Sdk) -> None:
    begun = client.interactions.create(model=IMAGES, input="a green apple", background=True)
    assert (begun.status, begun.steps or []) == ("in_progress", [])
    finished = done(client, begun.id)
    assert finished.status == "completed"
    blocks = [block for step in finished.steps for block in getattr(step, "content", None) or []]
    assert blocks[0].type == "image"


def test_a_background_interaction_goes_on_over_the_death_of_the_server(
    client: Sdk, socket_server: SocketServer
) -> None:
    begun = asked(client, "a balloon rises", background=True)
    time.sleep(1)
    socket_server.kill()
    socket_server.start()
    assert length(film_of(done(client, begun.id))) == 3.0


def test_a_background_stream_is_taken_up_again_after_an_event(client: Sdk) -> None:
    events = list(client.interactions.create(model=IMAGES, input="a green apple", background=True, stream=True))
    assert events[-1].event_type == "interaction.completed"
    identity = events[0].interaction.id
    again = list(client.interactions.get(identity, stream=True, last_event_id=events[1].event_id))
    assert [event.event_id for event in again] == [event.event_id for event in events[2:]]


def test_a_running_background_interaction_can_be_cancelled(client: Sdk) -> None:
    begun = asked(client, "a balloon rises", form={"duration": "10s", "resolution": "1080p"}, background=True)
    assert client.interactions.cancel(begun.id).status == "cancelled"
    assert client.interactions.get(begun.id).status == "cancelled"


def test_an_unfinished_interaction_cannot_be_continued(client: Sdk) -> None:
    begun = asked(client, "a balloon rises", background=True)
    with pytest.raises(Exception, match="still in progress"):
        asked(client, "make it blue", previous_interaction_id=begun.id)
    done(client, begun.id)


def test_the_background_needs_a_store(client: Sdk) -> None:
    with pytest.raises(Exception, match="store"):
        client.interactions.create(model=IMAGES, input="x", background=True, store=False)

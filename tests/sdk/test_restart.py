"""What was accepted outlives the server."""

from pathlib import Path

from tests.conftest import SocketServer

MODEL = "gemini-3.1-flash-image"


def test_interactions_survive_a_killed_server(tmp_path: Path) -> None:
    server = SocketServer(tmp_path, "sketch")
    sdk = server.sdk()
    try:
        made = sdk.interactions.create(model=MODEL, input="a red house")
        server.kill()
        server.start()
        again = sdk.interactions.get(made.id)
        assert again.output_image.data == made.output_image.data
        edited = sdk.interactions.create(model=MODEL, input="make the house blue", previous_interaction_id=made.id)
        assert "blue house" in edited.output_text
    finally:
        server.kill()

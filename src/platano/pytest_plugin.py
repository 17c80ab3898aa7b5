"""A pytest fixture for code that calls the Gemini API: no port, no key, no network, the same pixels every time.

    def test_my_app_asks_for_a_wide_picture(platano):
        my_app.run(client=platano.client)
        assert platano.journal[-1].body["generationConfig"]["imageConfig"]["aspectRatio"] == "16:9"

The server starts with the first test that uses it and serves the whole session; the journal is new for each test.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from google import genai


@dataclass(frozen=True, slots=True)
class Call:
    """One request that reached the server. `body` is its JSON, None when it had none."""

    method: str
    path: str
    body: Any
    status: int


@dataclass
class Platano:
    """The SDK's client, and what was asked through it."""

    client: "genai.Client"
    journal: list[Call] = field(default_factory=list[Call])

    def calls(self, part: str) -> list[Call]:
        """The calls whose path holds `part`, such as ":generateContent"."""
        return [call for call in self.journal if part in call.path]


def _call(response: "httpx.Response") -> Call:
    request = response.request
    is_json = request.content and "json" in request.headers.get("content-type", "")
    body = json.loads(request.content) if is_json else None
    return Call(request.method, request.url.path, body, response.status_code)


@pytest.fixture(scope="session")
def platano_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platano]:
    """One server for all tests. Use `platano`, which gives each test a journal of its own."""
    # The SDK takes a second to import: only suites that use the fixture pay for it.
    from platano.client import connect  # noqa: PLC0415

    journal: list[Call] = []
    data = tmp_path_factory.mktemp("platano")
    client = connect(data=data, engine="sketch", watch=lambda response: journal.append(_call(response)))
    yield Platano(client, journal)
    client.__dict__["platano"].close()


@pytest.fixture
def platano(platano_session: Platano) -> Platano:
    """A `google.genai.Client` on a platano in this process (`.client`), and what was asked of it (`.journal`)."""
    platano_session.journal.clear()
    return platano_session

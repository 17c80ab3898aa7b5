"""The official JavaScript SDKs, two versions and their predecessor.

tests/js/*.mjs hold the calls, this file what must come back: the case `words_become_a_picture` there is
looked at by `test_words_become_a_picture` here. All cases of one SDK run in one node process.
"""

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.conftest import SocketServer
from tests.pictures import opened, png

JS = Path(__file__).parent / "js"
OFFLINE = re.compile(r"E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH|RR_SOCKET_TIMEOUT)\b")
pytestmark = pytest.mark.timeout(300)  # the first test waits for npm and for all the cases of its SDK

Answer = dict[str, Any]
Run = Callable[..., dict[str, Answer]]


@pytest.fixture(scope="session")
def installed() -> None:
    """Brings node_modules in line with the lock; nothing to do when it was made from this very lock."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    stamp = JS / "node_modules" / ".lock.sha256"
    digest = hashlib.sha256((JS / "package-lock.json").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1"]
    done = subprocess.run(command, check=False, cwd=JS, capture_output=True, text=True)
    if done.returncode and (code := OFFLINE.search(done.stderr)):
        pytest.skip(f"npm cannot reach its registry ({code[0]}), so the JavaScript SDKs are not there")
    assert done.returncode == 0, done.stderr
    stamp.write_text(digest)


@pytest.fixture(scope="session")
def node(installed: None, socket_server: SocketServer) -> Run:
    """Runs the cases of some files with one SDK; gives their answers by name."""
    environment = {**os.environ, "GOOGLE_GEMINI_BASE_URL": socket_server.url, "GEMINI_API_KEY": "any"}
    picture = base64.b64encode(png(600, 400)).decode()

    def run(module: str, *files: str) -> dict[str, Answer]:
        command = ["node", "run.mjs", module, picture, *files]
        done = subprocess.run(command, check=False, cwd=JS, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)  # type: ignore[no-any-return]

    return run


def answer_of(request: pytest.FixtureRequest, answers: dict[str, Answer]) -> Answer:
    answer = answers[request.function.__name__.removeprefix("test_")]
    assert "thrown" not in answer, answer["thrown"]
    return answer


@pytest.fixture(scope="session", params=["genai-2.10", "genai-2.32"])
def current(request: pytest.FixtureRequest, node: Run) -> dict[str, Answer]:
    return node(request.param, "./generate_content.mjs", "./interactions.mjs")


@pytest.fixture
def answer(request: pytest.FixtureRequest, current: dict[str, Answer]) -> Answer:
    """What @google/genai got in the case that the test is named after."""
    return answer_of(request, current)


@pytest.fixture(scope="session")
def old(node: Run) -> dict[str, Answer]:
    return node("generative-ai", "./legacy.mjs")


@pytest.fixture
def old_answer(request: pytest.FixtureRequest, old: dict[str, Answer]) -> Answer:
    """The same of @google/generative-ai."""
    return answer_of(request, old)


def picture(data: str) -> Image.Image:
    return opened(base64.b64decode(data, validate=True))


def test_every_case_is_looked_at(current: dict[str, Answer], old: dict[str, Answer]) -> None:
    assert {f"test_{name}" for name in (*current, *old)} <= globals().keys()


# generateContent


def test_words_become_a_picture_and_words(answer: Answer) -> None:
    assert picture(answer["picture"]).size == (1024, 1024)
    assert "apple" in answer["text"]
    assert answer["usage"]["candidatesTokenCount"] >= 1290


def test_a_picture_between_bare_parts_is_edited(answer: Answer) -> None:
    assert picture(answer["picture"]).size == (1248, 832)
    assert {"modality": "IMAGE", "tokenCount": 258} in answer["usage"]["promptTokensDetails"]


def test_a_picture_has_the_asked_ratio_and_size(answer: Answer) -> None:
    assert picture(answer["picture"]).size == (2752, 1536)


def test_a_stream_ends_with_its_reason(answer: Answer) -> None:
    assert answer["reasons"] == [None] * (len(answer["reasons"]) - 1) + ["STOP"]
    assert [picture(data).size for data in answer["pictures"]] == [(1024, 1024)]
    assert answer["usage"]["totalTokenCount"] > 1290


def test_a_chat_edits_its_own_picture(answer: Answer) -> None:
    assert picture(answer["before"]).tobytes() != picture(answer["after"]).tobytes()
    assert "background: blue" in answer["text"]
    assert answer["turns"] == 4


def test_a_text_model_describes_a_picture(answer: Answer) -> None:
    assert answer["text"]
    assert answer["picture"] is None


def test_search_without_a_provider_says_so(answer: Answer) -> None:
    assert "Not grounded" in answer["text"]
    assert answer["grounding"]["webSearchQueries"]


def test_tokens_are_counted(answer: Answer) -> None:
    assert answer["totalTokens"] == 258 + 5


def test_models_are_listed_page_by_page_and_found(answer: Answer) -> None:
    assert "models/gemini-3.1-flash-image" in answer["names"]
    assert len(set(answer["names"])) == len(answer["names"]) > 5
    assert answer["found"]["inputTokenLimit"] == 1048576


def test_an_unknown_model_is_an_api_error_404(answer: Answer) -> None:
    assert (answer["name"], answer["status"]) == ("ApiError", 404)
    assert json.loads(answer["message"])["error"]["status"] == "NOT_FOUND"


def test_a_wrong_size_is_an_api_error_400(answer: Answer) -> None:
    assert (answer["name"], answer["status"]) == ("ApiError", 400)
    assert json.loads(answer["message"])["error"]["status"] == "INVALID_ARGUMENT"


def test_a_stream_that_is_refused_throws(answer: Answer) -> None:
    assert (answer["name"], answer["status"]) == ("ApiError", 404)


# interactions


def test_a_string_becomes_a_picture(answer: Answer) -> None:
    assert answer["status"] == "completed"
    assert picture(answer["picture"]).size == (1024, 1024)
    assert answer["usage"]["total_output_tokens"] >= 1120


def test_a_flat_list_of_contents_is_understood(answer: Answer) -> None:
    assert picture(answer["picture"]).size == (1264, 848)
    assert {entry["modality"] for entry in answer["usage"]["input_tokens_by_modality"]} == {"text", "image"}


def test_an_interaction_goes_on_in_another_format(answer: Answer) -> None:
    made = picture(answer["picture"])
    assert (made.format, made.size) == ("PNG", (2752, 1536))
    assert answer["previous"] == answer["id"]
    assert answer["text"] is None


def test_a_list_of_formats_gives_words_and_a_picture(answer: Answer) -> None:
    assert answer["text"]
    assert picture(answer["picture"]).size == (1024, 1024)


def test_a_stream_tells_every_step_and_completes(answer: Answer) -> None:
    assert answer["kinds"][0] == "interaction.created"
    assert answer["kinds"].count("step.start") == answer["kinds"].count("step.stop") > 0
    assert [picture(data).size for data in answer["pictures"]] == [(1024, 1024)]
    assert (answer["kinds"][-1], answer["status"]) == ("interaction.completed", "completed")


def test_an_interaction_is_read_again_and_deleted(answer: Answer) -> None:
    assert answer == {"same": True, "gone": 404}


def test_search_is_told_in_steps(answer: Answer) -> None:
    assert answer["kinds"][:2] == ["google_search_call", "google_search_result"]
    assert answer["steps"][0]["id"] == answer["steps"][1]["call_id"]
    assert picture(answer["picture"]).size == (1024, 1024)


def test_a_story_interleaves_words_and_pictures(answer: Answer) -> None:
    assert answer["kinds"][:4] == ["text", "image", "text", "image"]


def test_every_thought_has_a_summary(answer: Answer) -> None:
    assert {"text", "image"} <= set(answer["kinds"])


def test_an_interactions_error_carries_its_status(answer: Answer) -> None:
    assert answer == {"unknown_model": 404, "unknown_previous": 404, "wrong_size": 400}


# @google/generative-ai


def test_the_old_sdk_gets_words_about_a_picture(old_answer: Answer) -> None:
    assert old_answer["text"]
    assert old_answer["usage"]["promptTokenCount"] >= 258


def test_the_old_sdk_may_name_models_in_full(old_answer: Answer) -> None:
    assert old_answer["text"]


def test_the_old_sdk_streams(old_answer: Answer) -> None:
    assert old_answer["text"]
    assert old_answer["reasons"][-1] == "STOP"


def test_the_old_sdk_counts_tokens(old_answer: Answer) -> None:
    assert old_answer["totalTokens"] == 258 + 5


def test_the_old_sdk_throws_for_an_unknown_model(old_answer: Answer) -> None:
    assert old_answer["status"] == 404

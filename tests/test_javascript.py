"""The official JavaScript SDKs, two versions and their predecessor.

tests/js/*.mjs hold the calls, this file what must come back: the case `words_become_a_picture` there is
looked at by `test_words_become_a_picture` here. All cases of one SDK run in one node process.
"""

import base64
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from tests.conftest import SocketServer
from tests.media.films import film
from tests.pictures import encoded, opened, png

JS = Path(__file__).parent / "js"
YOUTUBE_ID = "jNQXAC9IVRw"
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
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the cases upload; large.png has more bytes than the SDKs send at a time."""
    folder = tmp_path_factory.mktemp("media")
    (folder / "wide.png").write_bytes(png(600, 400))
    (folder / "tall.jpg").write_bytes(encoded(Image.new("RGB", (300, 500), "red"), "JPEG"))
    large = io.BytesIO()
    Image.new("RGB", (2000, 1500), "green").save(large, "PNG", compress_level=0)
    (folder / "large.png").write_bytes(large.getvalue())
    (folder / "film.mp4").write_bytes(film(2))
    (folder / "none.mp4").write_bytes(b"no film at all")
    return folder


@pytest.fixture(scope="session")
def environment(media: Path, socket_server: SocketServer) -> dict[str, str]:
    """What node needs to find the server and its media; two URLs lead into the server's mirror."""
    mirror = socket_server.data / "mirror"
    for place, data in (
        ("https/pictures.example/wide.png", png(600, 400)),
        (f"youtube/{YOUTUBE_ID}.mp4", film(3)),
    ):
        (mirror / place).parent.mkdir(parents=True, exist_ok=True)
        (mirror / place).write_bytes(data)
    told = {"GOOGLE_GEMINI_BASE_URL": socket_server.url, "GEMINI_API_KEY": "any", "MEDIA": str(media)}
    return {**os.environ, **told, "YOUTUBE": f"https://www.youtube.com/watch?v={YOUTUBE_ID}"}


@pytest.fixture(scope="session")
def node(installed: None, environment: dict[str, str]) -> Run:
    """Runs the cases of some files with one SDK; gives their answers by name."""
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
    files = ("generate_content", "interactions", "files", "caches", "rehearsal", "films", "batches")
    return node(request.param, *(f"./{name}.mjs" for name in files))


@pytest.fixture
def answer(request: pytest.FixtureRequest, current: dict[str, Answer]) -> Answer:
    """What @google/genai got in the case that the test is named after."""
    return answer_of(request, current)


@pytest.fixture(scope="session")
def old(node: Run) -> dict[str, Answer]:
    return node("generative-ai", "./legacy.mjs", "./legacy_files.mjs")


@pytest.fixture
def old_answer(request: pytest.FixtureRequest, old: dict[str, Answer]) -> Answer:
    """The same of @google/generative-ai."""
    return answer_of(request, old)


def picture(data: str) -> Image.Image:
    return opened(base64.b64decode(data, validate=True))


def film_facts(data: str) -> tuple[int, int, float]:
    """Width, height and seconds."""
    with av.open(io.BytesIO(base64.b64decode(data, validate=True))) as container:
        stream = container.streams.video[0]
        return stream.width, stream.height, round((container.duration or 0) / 1e6, 1)


def sha256_of(path: Path) -> str:
    """As the Files API tells it: the hexadecimal text in base64."""
    return base64.b64encode(hashlib.sha256(path.read_bytes()).hexdigest().encode()).decode()


def tokens_of(usage: Answer) -> dict[str, int]:
    return {entry["modality"]: entry["tokenCount"] for entry in usage["promptTokensDetails"]}


def is_api_error(answer: Answer, code: int, status: str) -> bool:
    found = json.loads(answer["message"])["error"]
    return (answer["name"], answer["status"], found["code"], found["status"]) == ("ApiError", code, code, status)


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


def test_words_stream_in_pieces(answer: Answer) -> None:
    assert len([piece for piece in answer["pieces"] if piece]) > 1
    assert "".join(answer["pieces"]) == answer["text"]


def test_words_come_in_two_candidates(answer: Answer) -> None:
    assert answer["indices"] == [0, 1]
    assert all(answer["texts"])
    usage = answer["usage"]
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"]


def test_pictures_come_one_at_a_time(answer: Answer) -> None:
    assert is_api_error(answer, 400, "INVALID_ARGUMENT")
    assert "Multiple candidates is not enabled" in answer["message"]


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
    assert is_api_error(answer, 404, "NOT_FOUND")


def test_a_wrong_size_is_an_api_error_400(answer: Answer) -> None:
    assert is_api_error(answer, 400, "INVALID_ARGUMENT")


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


# files and media by reference


def test_a_blob_becomes_a_file(answer: Answer, media: Path) -> None:
    assert (answer["displayName"], answer["mimeType"], answer["state"]) == ("wide", "image/png", "ACTIVE")
    assert answer["sha256Hash"] == sha256_of(media / "wide.png")


def test_a_path_becomes_a_file(answer: Answer, media: Path) -> None:
    assert answer["mimeType"] == "image/jpeg"
    assert answer["sha256Hash"] == sha256_of(media / "tall.jpg")


def test_a_large_picture_goes_up_in_chunks(answer: Answer, media: Path) -> None:
    assert answer["commands"] == ["start", "upload", "upload, finalize"]
    assert answer["file"]["sha256Hash"] == sha256_of(media / "large.png")
    assert "2000 x 1500" in answer["text"]


def test_a_file_is_found_listed_and_deleted(answer: Answer) -> None:
    assert answer["found"] == [answer["made"][0]] * 2
    assert answer["listed"][:3] == answer["made"][::-1]
    assert len(set(answer["listed"])) == len(answer["listed"])
    assert is_api_error(answer["gone"], 403, "PERMISSION_DENIED")


def test_two_pictures_are_handed_over_by_uri(answer: Answer) -> None:
    assert "600 x 400" in answer["text"]
    assert "300 x 500" in answer["text"]
    assert tokens_of(answer["usage"])["IMAGE"] == 2 * 258


def test_a_film_may_be_used_as_soon_as_it_is_uploaded(answer: Answer) -> None:
    assert (answer["file"]["state"], answer["file"]["videoMetadata"]) == ("ACTIVE", {"videoDuration": "2s"})
    assert answer["text"]
    assert {"VIDEO", "AUDIO"} <= tokens_of(answer["usage"]).keys()


def test_what_is_no_film_fails(answer: Answer) -> None:
    assert answer["file"]["state"] == "FAILED"
    assert "no film" in answer["file"]["error"]["message"]
    assert is_api_error(answer["refusal"], 400, "FAILED_PRECONDITION")


def test_a_missing_file_is_an_api_error_403(answer: Answer) -> None:
    assert is_api_error(answer, 403, "PERMISSION_DENIED")
    assert "You do not have permission to access the File nowhere or it may not exist." in answer["message"]


def test_an_interaction_takes_a_file_by_its_uri(answer: Answer) -> None:
    assert picture(answer["picture"]).size == (1264, 848)


def test_a_picture_delivered_by_uri_is_downloaded(answer: Answer) -> None:
    assert answer["source"] == "GENERATED"
    assert picture(answer["picture"]).size == (1376, 768)


def test_a_picture_of_the_web_is_handed_over_by_its_url(answer: Answer) -> None:
    assert "600 x 400" in answer["text"]


def test_a_public_film_is_handed_over_by_its_url(answer: Answer) -> None:
    assert tokens_of(answer["usage"])["VIDEO"] > 3 * 258


def test_a_public_film_becomes_a_poster(answer: Answer) -> None:
    assert picture(answer["picture"]).size == (1376, 768)


# caches


def test_a_cache_counts_its_tokens(answer: Answer) -> None:
    assert (answer["model"], answer["displayName"]) == ("models/gemini-2.5-flash", "a picture")
    assert answer["usageMetadata"]["totalTokenCount"] == 258 + 3


def test_a_request_begins_with_a_cache(answer: Answer) -> None:
    assert answer["usage"]["cachedContentTokenCount"] == 258
    assert answer["usage"]["promptTokenCount"] > 258


def test_a_cache_is_listed_moved_and_deleted(answer: Answer) -> None:
    made, moved, found = answer["times"]
    assert made < moved == found
    assert answer["listed"][0] == answer["name"]
    assert answer["gone"] == 403


# rehearsal


def test_a_rehearsed_503_is_an_api_error(answer: Answer) -> None:
    assert is_api_error(answer, 503, "UNAVAILABLE")


def test_a_client_that_tries_again_gets_through(answer: Answer) -> None:
    assert answer["parts"] > 0


def test_interactions_try_again_by_themselves(answer: Answer) -> None:
    assert answer["status"] == "completed"


def test_a_filtered_picture_is_a_finish_reason(answer: Answer) -> None:
    assert answer == {"reason": "NO_IMAGE", "parts": []}


def test_a_stream_that_drops_throws(answer: Answer) -> None:
    assert answer["chunks"] == 1
    assert answer["message"]


# batches


def test_a_batch_is_answered_inline(answer: Answer) -> None:
    assert (answer["state"], answer["displayName"]) == ("JOB_STATE_SUCCEEDED", "two")
    assert answer["answers"] == [{"key": key, "mimeType": "image/png"} for key in ("0", "1")]


def test_a_batch_of_a_file_is_answered_in_one(answer: Answer) -> None:
    assert answer["state"] == "JOB_STATE_SUCCEEDED"
    assert answer["file"].startswith("files/batch-")
    assert answer["name"] in answer["listed"]
    assert answer["gone"] == 404


# films


def test_words_become_a_film(answer: Answer) -> None:
    assert answer["name"].startswith("models/veo-3.1-generate-preview/operations/")
    assert answer["percents"] == sorted(answer["percents"])
    assert answer["percents"][-1] == 100
    assert film_facts(answer["film"]) == (720, 1280, 4.0)


def test_a_picture_becomes_a_film_which_is_continued(answer: Answer) -> None:
    assert [film_facts(data) for data in answer["films"]] == [(1280, 720, 4.0), (1280, 720, 8.0)]


def test_what_cannot_be_filmed_is_an_api_error(answer: Answer) -> None:
    assert is_api_error(answer, 400, "INVALID_ARGUMENT")


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


def test_the_old_sdk_uploads_in_one_request(old_answer: Answer, media: Path) -> None:
    assert (old_answer["displayName"], old_answer["state"]) == ("Größe, naïve", "ACTIVE")
    assert old_answer["sha256Hash"] == sha256_of(media / "wide.png")


def test_the_old_sdk_waits_for_a_film_and_asks_about_it(old_answer: Answer) -> None:
    assert (old_answer["file"]["state"], old_answer["file"]["displayName"]) == ("ACTIVE", "film")
    assert old_answer["text"]
    assert {"VIDEO", "AUDIO"} <= tokens_of(old_answer["usage"]).keys()


def test_the_old_sdk_sees_that_a_file_failed(old_answer: Answer) -> None:
    assert old_answer["state"] == "FAILED"
    assert "no film" in old_answer["error"]["message"]


def test_the_old_sdk_asks_about_a_public_film(old_answer: Answer) -> None:
    assert tokens_of(old_answer["usage"])["VIDEO"] > 3 * 258


def test_the_old_sdk_lists_and_deletes_files(old_answer: Answer) -> None:
    assert [file["name"] for file in old_answer["page"]["files"]] == [old_answer["name"]]
    assert old_answer["page"]["nextPageToken"]
    assert old_answer["names"][0] == old_answer["name"]
    assert old_answer["gone"] == 403


def test_the_old_sdk_makes_and_uses_a_cache(old_answer: Answer) -> None:
    assert old_answer["usage"]["cachedContentTokenCount"] == 258
    made, moved = old_answer["times"]
    assert made < moved
    assert old_answer["gone"] == 403

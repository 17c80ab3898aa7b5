"""Media that come by reference, each through the mirror folder; and what they count."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from google.genai import errors, types

from platano.client import connect
from tests.conftest import Sdk
from tests.media.films import film
from tests.pictures import opened, png

MODEL = "gemini-2.5-flash"
VIDEO_ID = "dQw4w9WgXcQ"
ARCHIVE = "https://archive.example/a picture.png"


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """A server whose mirror folder holds a video, a picture of a bucket and one of a site."""
    data: Path = tmp_path_factory.mktemp("mirrored")
    files = {
        f"youtube/{VIDEO_ID}.mp4": film(3.0, (320, 180), sound=True),
        "youtube/second00001.mp4": film(1.0, (320, 180)),
        "gs/bucket/folder/picture.png": png(640, 480),
        "https/archive.example/a picture.png": png(200, 100),
        "https/archive.example/page.txt": b"a page of plain words",
    }
    for name, content in files.items():
        target = data / "mirror" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    client = connect(data=data, engine="sketch")
    yield client
    client.platano.close()  # type: ignore[attr-defined]


def part(uri: str, mime_type: str | None = None, **modifiers: Any) -> types.Part:
    return types.Part(file_data=types.FileData(file_uri=uri, mime_type=mime_type), **modifiers)


def counted(client: Sdk, *parts: types.Part | str, **config: Any) -> dict[str, int]:
    """Prompt tokens by modality."""
    response = client.models.generate_content(
        model=MODEL, contents=[*parts, "x"], config=types.GenerateContentConfig(**config)
    )
    assert response.usage_metadata
    details = response.usage_metadata.prompt_tokens_details or []
    return {d.modality.name: d.token_count or 0 for d in details if d.modality and d.modality.name != "TEXT"}


YOUTUBE = f"https://www.youtube.com/watch?v={VIDEO_ID}"


@pytest.mark.parametrize("uri", [YOUTUBE, f"https://youtu.be/{VIDEO_ID}?t=1", f"https://youtube.com/shorts/{VIDEO_ID}"])
def test_a_youtube_video_comes_from_the_mirror_and_counts_frames_and_sound(mirrored: Sdk, uri: str) -> None:
    assert counted(mirrored, part(uri)) == {"VIDEO": 3 * 258 + 3 * 5, "AUDIO": 3 * 32}


@pytest.mark.parametrize(
    ("clip", "config", "frames", "seconds"),
    [
        ({"start_offset": "1s"}, {}, 2 * 258, 2),
        ({"start_offset": "1s", "end_offset": "2s"}, {}, 258, 1),
        ({"fps": 2}, {}, 6 * 258, 3),
        ({"fps": 0.5}, {}, 2 * 258, 3),
        ({}, {"media_resolution": "MEDIA_RESOLUTION_LOW"}, 3 * 66, 3),
    ],
    ids=["from", "from to", "twice a second", "every other second", "low resolution"],
)
def test_a_stretch_of_a_video_counts_what_is_looked_at(
    mirrored: Sdk, clip: dict[str, Any], config: dict[str, Any], frames: int, seconds: int
) -> None:
    video = part(YOUTUBE, video_metadata=types.VideoMetadata(**clip))
    assert counted(mirrored, video, **config) == {"VIDEO": frames + seconds * 5, "AUDIO": seconds * 32}


def test_an_inline_video_without_sound_counts_frames_only(mirrored: Sdk) -> None:
    inline = types.Part.from_bytes(data=film(2.0, (160, 90), sound=False), mime_type="video/mp4")
    assert counted(mirrored, inline) == {"VIDEO": 2 * 258 + 2 * 5}


@pytest.mark.parametrize(
    ("uri", "size"),
    [
        ("gs://bucket/folder/picture.png", "640 x 480"),
        (ARCHIVE, "200 x 100"),
        (ARCHIVE.replace(" ", "%20"), "200 x 100"),
    ],
)
def test_a_picture_of_a_bucket_or_a_site_comes_from_the_mirror(mirrored: Sdk, uri: str, size: str) -> None:
    response = mirrored.models.generate_content(model=MODEL, contents=[part(uri), "What is this?"])
    assert size in (response.text or "")


@pytest.mark.parametrize(
    ("uris", "words"),
    [
        (["https://youtu.be/notmirrored"], "mirror/youtube/notmirrored.mp4"),
        (["gs://bucket/other.png"], "mirror/gs/bucket/other.png"),
        (["http://127.0.0.1:9/x.png"], "Cannot fetch"),
        (["http://169.254.169.254/latest/meta-data"], "Cannot fetch"),
        (["ftp://archive.example/x"], "Unsupported file uri"),
        (["file:///etc/passwd"], "Unsupported file uri"),
        ([YOUTUBE, "https://youtu.be/second00001"], "At most 1 YouTube video"),
    ],
)
def test_what_cannot_be_had_is_refused_with_what_to_do(mirrored: Sdk, uris: list[str], words: str) -> None:
    with pytest.raises(errors.ClientError, match=words) as refusal:
        mirrored.models.generate_content(model=MODEL, contents=[*map(part, uris), "x"])
    assert refusal.value.code == 400


def test_a_film_under_a_pictures_name_is_refused(mirrored: Sdk) -> None:
    with pytest.raises(errors.ClientError, match="declared as image/png is video/mp4"):
        mirrored.models.generate_content(model=MODEL, contents=[part(YOUTUBE, "image/png"), "x"])


def test_a_poster_is_made_of_a_youtube_videos_frames(mirrored: Sdk) -> None:
    """Guide 002, "video to image"."""
    interaction: Any = mirrored.interactions.create(
        model="gemini-3.1-flash-image",
        input=[
            {"type": "video", "uri": YOUTUBE, "mime_type": "video/mp4"},
            {"type": "text", "text": "Generate a poster image that captures the key themes of this video."},
        ],
        response_format={"type": "image", "aspect_ratio": "16:9"},
    )
    blocks = [block for step in interaction.steps if step.type == "model_output" for block in step.content]
    pictures = [opened(base64.b64decode(block.data)) for block in blocks if block.type == "image"]
    assert [picture.size for picture in pictures] == [(1376, 768)]
    red, green, blue = pictures[0].convert("RGB").getpixel((688, 20))  # type: ignore[misc]
    assert max(red, green, blue) - min(red, green, blue) > 100  # a frame of one strong colour


def test_a_damaged_film_fails_when_uploaded_and_cannot_be_used(mirrored: Sdk, tmp_path: Path) -> None:
    (tmp_path / "cut.mp4").write_bytes(film(2.0, (320, 180))[:900])
    file = mirrored.files.upload(file=tmp_path / "cut.mp4")
    assert file.state is not None
    assert file.state.name == "FAILED"
    assert file.error
    with pytest.raises(errors.ClientError, match="could not be processed"):
        mirrored.models.generate_content(model=MODEL, contents=[file, "x"])


def test_an_uploaded_film_tells_its_length(mirrored: Sdk, tmp_path: Path) -> None:
    (tmp_path / "two.mp4").write_bytes(film(2.0, (320, 180)))
    file = mirrored.files.upload(file=tmp_path / "two.mp4")
    assert file.video_metadata == {"videoDuration": "2s"}


def test_eight_hours_of_youtube_a_day_are_enough(mirrored: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platano.store.watched.DAY_SECONDS", 1)
    with pytest.raises(errors.ClientError, match="YouTube video a day") as refusal:
        counted(mirrored, part(YOUTUBE))
    assert refusal.value.code == 429


def test_a_document_counts_its_pages(mirrored: Sdk) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument.new()
    for _ in range(3):
        document.new_page(200, 300)
    import io

    document.save(out := io.BytesIO())
    inline = types.Part.from_bytes(data=out.getvalue(), mime_type="application/pdf")
    assert counted(mirrored, inline) == {"DOCUMENT": 3 * 258}

"""A mirror finds what was put there by URL, and nothing outside of its folder."""

import string
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from platano.media.mirror import Mirror, youtube_id

VIDEO = "9hE5-98ZeCg"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A mirror at `mirror`, beside it a secret, and links from inside to both worlds."""
    for name in (
        "https/example.com/a/cat.jpg",
        "https/example.com/a/cat.jpg?size=2",
        "https/example.com/a/café menu.pdf",
        "https/example.com/o/images/dog.png",
        "https/example.com/?id=7",
        "https/example.com/r?to=%2Fhome",
        "https/example.com+8443/port.png",
        "http/example.com/old.gif",
        "gs/bucket/films/a b.mp4",
        "gs/bucket/odd%20name",
        "gs/bucket/odd name",
        "gs/bucket/what?#.png",
        f"youtube/{VIDEO}.webm",
        f"youtube/{VIDEO}.mov",
    ):
        path = tmp_path / "mirror" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "mirror-too").mkdir()
    (tmp_path / "mirror-too" / "secret").write_text("secret")
    site = tmp_path / "mirror/https/example.com"
    (site / "out").symlink_to(tmp_path / "secret")
    (site / "up").symlink_to(tmp_path)
    (site / "round").symlink_to("round")
    (site / "same").symlink_to("a/cat.jpg")
    return tmp_path


FOUND = [
    ("https://example.com/a/cat.jpg", "https/example.com/a/cat.jpg"),
    ("HTTPS://Example.COM./a/cat.jpg#part", "https/example.com/a/cat.jpg"),
    ("https://example.com:443/a/cat.jpg", "https/example.com/a/cat.jpg"),
    ("https://example.com/a/cat.jpg?size=2", "https/example.com/a/cat.jpg?size=2"),
    ("https://example.com/a/cat.jpg?size%3D2", "https/example.com/a/cat.jpg?size=2"),
    ("https://example.com/a/cat.jpg?size=3&token=x", "https/example.com/a/cat.jpg"),
    ("https://example.com/a/caf%C3%A9%20menu.pdf", "https/example.com/a/café menu.pdf"),
    ("https://example.com/a/café menu.pdf", "https/example.com/a/café menu.pdf"),
    ("https://example.com/o/images%2Fdog.png?alt=media", "https/example.com/o/images/dog.png"),
    ("https://example.com/?id=7", "https/example.com/?id=7"),
    ("https://example.com/r?to=/home", "https/example.com/r?to=%2Fhome"),
    ("https://example.com/same", "https/example.com/a/cat.jpg"),
    ("https://example.com:8443/port.png", "https/example.com+8443/port.png"),
    ("http://example.com/old.gif", "http/example.com/old.gif"),
    ("http://example.com/a/cat.jpg", "https/example.com/a/cat.jpg"),
    ("gs://bucket/films/a b.mp4", "gs/bucket/films/a b.mp4"),
    ("gs://bucket/films/a%20b.mp4", "gs/bucket/films/a b.mp4"),
    ("gs://bucket/odd%20name", "gs/bucket/odd%20name"),
    ("gs://bucket/what?#.png", "gs/bucket/what?#.png"),
    (f"https://youtu.be/{VIDEO}?t=30", f"youtube/{VIDEO}.webm"),
]


@pytest.mark.parametrize(("uri", "name"), FOUND)
def test_a_file_is_found_by_its_url(house: Path, uri: str, name: str) -> None:
    assert Mirror(house / "mirror").find(uri) == house / "mirror" / name


MISSING = [
    "", "/", "cat.jpg", "https://", "https:///a/cat.jpg", "https://example.com", "https://example.com/",
    "https://example.com/a", "https://example.com/a/", "https://example.com//a/cat.jpg", "https://example.com/a//cat.jpg",
    "https://example.com:8443/a/cat.jpg", "https://example.com:x/a/cat.jpg", "https://me@example.com/a/cat.jpg",
    "https://example.com/old.gif", "ftp://example.com/a/cat.jpg", "file:///etc/passwd", "https://[",
    "https://example.com/out", "https://example.com/up/secret", "https://example.com/round",
    "https://example.com/../../../secret", "https://example.com/..%2f..%2f..%2fsecret", "https://../../secret",
    "https://example.com/%2e%2e/%2E%2E/%2e./secret", "https://example.com/a/../a/cat.jpg", "https://../mirror/https/example.com/a/cat.jpg",
    "https://example.com/a/cat.jpg%00", "https://example.com/a\\cat.jpg", "https://example.com/..\\..\\..\\secret",
    "https://example.com/%2fetc/passwd", "https://example.com/a/cat.jpg/x", "https://example.com/" + "a" * 5000,
    "https://example.com/\ud800", "https://%2e%2e/secret", "https://.../secret", "http://../mirror-too/secret",
    "gs://", "gs://bucket", "gs://bucket/", "gs:///etc/passwd", "gs://../../secret", "gs://bucket/../../../secret",
    "gs://bucket/%2e%2e/%2e%2e/%2e%2e/secret", "gs:bucket/odd name", f"https://youtu.be/{VIDEO[:-1]}",
]  # fmt: skip


@pytest.mark.parametrize("uri", MISSING)
def test_what_is_not_in_the_mirror_is_not_found(house: Path, uri: str) -> None:
    assert Mirror(house / "mirror").find(uri) is None


def test_without_a_folder_nothing_is_found(tmp_path: Path) -> None:
    assert Mirror(tmp_path / "none").find("https://example.com/a/cat.jpg") is None


def test_the_folder_itself_may_be_a_link(house: Path) -> None:
    (house / "link").symlink_to(house / "mirror")
    assert Mirror(house / "link").find("http://example.com/old.gif") == house / "mirror/http/example.com/old.gif"


_PIECES = st.sampled_from(
    ["..", ".", "", "/", "\\", "\0", "%2e%2e", "%2f", "%5c", "%00", "~", "C:", "secret", "up", "out", "a", "cat.jpg", "round",
     "https", "example.com", "bucket", "mirror", "?", "#", "@", ":", "+", "[", "]", "%", "watch?v=", "../youtube"]
)  # fmt: skip
_STARTS = st.sampled_from(
    [
        "https://example.com/",
        "http://example.com/",
        "https://",
        "gs://bucket/",
        "gs://",
        "https://youtu.be/",
        "file://",
        "",
    ]
)
_TAILS = st.lists(_PIECES | st.text(max_size=6), max_size=9).flatmap(
    lambda pieces: st.sampled_from(["/".join(pieces), "".join(pieces), quote("/".join(p.encode("utf-8", "replace").decode() for p in pieces), safe="")])
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=_STARTS, tail=_TAILS)
@example(start="https://example.com/", tail="up/secret")
def test_nothing_outside_of_the_mirror_is_ever_found(house: Path, start: str, tail: str) -> None:
    mirror = house / "mirror"
    found = Mirror(mirror).find(start + tail)
    assert found is None or (found.is_file() and found.resolve().is_relative_to(mirror.resolve()))


@given(st.text(alphabet=string.ascii_letters + string.digits + "-_", min_size=11, max_size=11))
def test_every_id_is_read_back(video: str) -> None:
    assert youtube_id(f"https://www.youtube.com/watch?v={video}") == video


YOUTUBE = [
    f"https://www.youtube.com/watch?v={VIDEO}",
    f"http://youtube.com/watch?v={VIDEO}",
    f"HTTPS://WWW.YouTube.com/watch?v={VIDEO}",
    f"https://www.youtube.com/watch?v={VIDEO}&t=42s&list=PL123",
    f"https://www.youtube.com/watch?feature=share&v={VIDEO}",
    f"https://www.youtube.com/watch/?v={VIDEO}",
    f"https://www.youtube.com/watch/{VIDEO}",
    f"https://m.youtube.com/watch?v={VIDEO}#t=1",
    f"https://music.youtube.com/watch?v={VIDEO}",
    f"https://youtu.be/{VIDEO}",
    f"https://youtu.be/{VIDEO}?si=abc&t=30",
    f"https://youtu.be/{VIDEO}/",
    f"https://www.youtube.com/shorts/{VIDEO}",
    f"https://youtube.com/shorts/{VIDEO}?feature=share",
    f"https://www.youtube.com/embed/{VIDEO}?start=5",
    f"https://www.youtube-nocookie.com/embed/{VIDEO}",
    f"https://www.youtube.com/live/{VIDEO}?si=x",
    f"https://www.youtube.com/v/{VIDEO}",
]


@pytest.mark.parametrize("uri", YOUTUBE)
def test_a_video_is_known_in_every_usual_form(uri: str) -> None:
    assert youtube_id(uri) == VIDEO


NOT_YOUTUBE = [
    "https://www.youtube.com/", "https://www.youtube.com/watch", "https://www.youtube.com/watch?v=", "https://youtu.be/",
    "https://www.youtube.com/@someone", "https://www.youtube.com/playlist?list=PL123456789", "https://www.youtube.com/channel/UC123456789",
    "https://www.youtube.com/embed/videoseries?list=PL123", "https://www.youtube.com/embed/live_stream?channel=UC1",
    f"https://youtube.com.evil.example/watch?v={VIDEO}", f"https://notyoutube.com/watch?v={VIDEO}", f"https://evil.example/youtu.be/{VIDEO}",
    f"https://www.youtube.com@evil.example/watch?v={VIDEO}", f"ftp://youtu.be/{VIDEO}", f"youtu.be/{VIDEO}",
    "https://youtu.be/../../secret", "https://youtu.be/..%2fsecret", "https://www.youtube.com/watch?v=../secret", "https://youtu.be/abc",
    "https://youtu.be/" + "a" * 21, "https://[", "https://youtube.com:x/", "",
]  # fmt: skip


@pytest.mark.parametrize("uri", NOT_YOUTUBE)
def test_what_is_no_video_has_no_id(uri: str) -> None:
    assert youtube_id(uri) is None

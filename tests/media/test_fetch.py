"""A URL from a caller reaches the public internet and nothing else, and costs no more than it may."""

import contextlib
import gzip
import socket
import socketserver
import ssl
import threading
import time
import tracemalloc
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest

from platano.errors import DeadlineExceeded, InvalidArgument, InvalidMedia
from platano.media import fetch as module
from platano.media.address import is_public
from platano.media.download import save
from platano.media.fetch import Fetched, Limits, fetch
from tests.pictures import png

PICTURE = png()
HOME = Limits(bytes=1 << 20, seconds=10, private=True)
AWAY = Limits(bytes=1 << 20, seconds=10)
Answer = bytes | Callable[[socket.socket], None]


def reply(status: str = "200 OK", body: bytes = b"", **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


class Site(socketserver.ThreadingTCPServer):
    """Answers each target with exactly the bytes given, then hangs up. `heads` are the requests."""

    daemon_threads, allow_reuse_address, block_on_close = True, True, False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), socketserver.BaseRequestHandler)
        self.answers: dict[str, Answer] = {"/picture": reply(body=PICTURE, Content_Type="image/png")}
        self.heads: list[str] = []
        self.tls: ssl.SSLContext | None = None

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, target: str = "/picture", host: str = "127.0.0.1") -> str:
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{target}"

    def finish_request(self, request: Any, client_address: Any) -> None:
        with contextlib.suppress(OSError):
            request.settimeout(10)
            connection = self.tls.wrap_socket(request, server_side=True) if self.tls else request
            with connection:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (more := connection.recv(4096)):
            head += more
        self.heads.append(head.decode())
        answer = self.answers[head.split()[1].decode()]
        connection.sendall(answer) if isinstance(answer, bytes) else answer(connection)


@contextlib.contextmanager
def running() -> Iterator[Site]:
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield site
        site.shutdown()
        thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as found:
        yield found


@pytest.fixture
def get(tmp_path: Path) -> Callable[..., Fetched]:
    """Fetch into a new file, on the loop that the server uses too."""
    return lambda url, limits=HOME, field="": anyio.run(fetch, url, tmp_path / "content", limits, field)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, ...]]:
    """Name -> addresses; other hosts are literals and resolve as ever."""
    known: dict[str, tuple[str, ...]] = {}
    really = module.resolve

    async def resolve(host: str, port: int) -> tuple[str, ...]:
        return known[host] if host in known else await really(host, port)

    monkeypatch.setattr(module, "resolve", resolve)
    return known


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Where sockets were asked to connect to; none does, unless it is to this machine's own test site."""
    tried: list[Any] = []
    really = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        tried.append(address[0])
        if address[0] != "127.0.0.1":
            raise ConnectionRefusedError
        really(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    return tried


@pytest.fixture
def loopback_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test site plays one on the internet; all other addresses are judged as ever."""
    monkeypatch.setattr(module, "is_public", lambda address: address == "127.0.0.1" or is_public(address))


# what arrives


def test_content_lands_in_the_file_and_bytes_beat_what_was_declared(site: Site, get: Any, tmp_path: Path) -> None:
    site.answers["/picture"] = reply(body=PICTURE, Content_Type="text/html")
    assert get(site.url()) == Fetched(tmp_path / "content", "image/png", len(PICTURE), site.url())
    assert (tmp_path / "content").read_bytes() == PICTURE


DECLARED = [
    ("Text/HTML; charset=utf-8", "text/html"),
    ("audio/x-m4a", "audio/x-m4a"),
    ("", "application/octet-stream"),
    ("nonsense", "application/octet-stream"),
    ("text/<script>", "application/octet-stream"),
]


@pytest.mark.parametrize(("declared", "mime_type"), DECLARED)
def test_what_bytes_do_not_tell_is_taken_as_declared(site: Site, get: Any, declared: str, mime_type: str) -> None:
    site.answers["/text"] = reply(body=b"words", Content_Type=declared)
    assert get(site.url("/text")).mime_type == mime_type


def test_a_request_carries_nothing_of_ours_but_a_name(site: Site, get: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    get(site.url())
    assert site.heads == [
        f"GET /picture HTTP/1.1\r\nHost: 127.0.0.1:{site.port}\r\nUser-Agent: platano\r\nAccept: */*\r\n"
        "Accept-Encoding: identity\r\nConnection: close\r\n\r\n"
    ]


def test_letters_beyond_ascii_travel_percent_encoded(site: Site, get: Any) -> None:
    site.answers["/caf%C3%A9%20x?q=%C3%BC%2Fa+b"] = reply(body=PICTURE)
    assert get(site.url("/café x?q=ü%2Fa+b#part")).bytes == len(PICTURE)


def test_chunked_content_is_put_together(site: Site, get: Any, tmp_path: Path) -> None:
    site.answers["/chunks"] = reply(body=b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", Transfer_Encoding="chunked")
    get(site.url("/chunks"))
    assert (tmp_path / "content").read_bytes() == b"abcde"


def test_memory_stays_flat_whatever_arrives(tmp_path: Path) -> None:
    async def film() -> AsyncIterator[bytes]:
        for _ in range(1024):
            yield bytes(65536)

    tracemalloc.start()
    try:
        saved = anyio.run(save, film(), tmp_path / "film", "", 1 << 30, "")
        assert (saved.bytes, saved.path.stat().st_size) == (64 << 20, 64 << 20)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_a_file_that_is_there_already_is_left_alone(site: Site, get: Any, tmp_path: Path) -> None:
    (tmp_path / "content").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        get(site.url())
    assert (tmp_path / "content").read_bytes() == b"mine"


# what is refused before anything is connected to

WRONG_URLS = [
    ("", "Only http"),
    ("file:///etc/passwd", "Only http"),
    ("ftp://example.com/a", "Only http"),
    ("gopher://example.com/", "Only http"),
    ("data:image/png;base64,AAAA", "Only http"),
    ("//example.com/a", "Only http"),
    ("example.com/a", "Only http"),
    ("http:///a", "not a valid"),
    ("http:example.com", "not a valid"),
    ("http://exa mple.com/", "not a valid"),
    ("http://ex\\ample.com/", "not a valid"),
    ("http://a..b/", "not a valid"),
    ("http://[::1", "not a valid"),
    ("http://[fe80::1%25eth0]/", "not a valid"),
    ("http://[fe80::1%eth0]/", "not a valid"),
    ("http://a%2eb/", "not a valid"),
    ("http://host:99999/", "not a valid"),
    ("http://host:x/", "not a valid"),
    ("http://host/\ud800", "not a valid"),
    ("http://user:secret@example.com/", "User names"),
    ("http://@example.com/", "User names"),
    ("http://example.com\\@127.0.0.1/", "User names"),
    ("http://example.com:25/", "Port 25"),
    ("http://example.com:0/", "Port 0"),
    ("https://example.com:22/", "Port 22"),
    ("http://example.com/a\r\nX-Evil: 1", "control"),
    ("http://example.com/a\tb", "control"),
    ("http://example.com/\0", "control"),
    ("http://example.com/" + "a" * 9000, "characters"),
]


@pytest.mark.parametrize("limits", [HOME, AWAY], ids=["home", "away"])
@pytest.mark.parametrize(("url", "reason"), WRONG_URLS)
def test_a_url_that_may_not_be_opened_says_why(
    get: Any, connections: list[Any], names: Any, url: str, reason: str, limits: Limits
) -> None:
    names["example.com"] = ("93.184.215.14",)
    with pytest.raises(InvalidArgument, match=f"^Cannot fetch content from the provided URL. .*{reason}") as caught:
        get(url, limits, "contents[0].parts[1]")
    assert (caught.value.field, connections) == ("contents[0].parts[1]", [])


INSIDE = [
    "127.0.0.1", "127.8.8.8", "localhost", "LOCALHOST", "localhost.", "0.0.0.0", "0",
    "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "127.1", "127.0.1", "１２７.0.0.1", "127。0。0。1",
    "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "100.100.100.200", "169.254.169.254",
    "0xa9fea9fe", "2852039166", "168.63.129.16", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
    "192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "[::1]", "[::]", "[fe80::1]", "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[100::1]", "[2001:db8::1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:169.254.169.254]", "[::127.0.0.1]", "[2002:7f00:1::]",
    "[2002:a9fe:a9fe::1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]", "[64:ff9b:1::808:808]",
    "[2001:0:4136:e378:8000:63bf:80ff:fffe]", "[2001:4860::5efe:127.0.0.1]", "[2001:4860::200:5efe:10.0.0.1]", "[3fff::1]",
    "[5f00::1]", "[4000::1]",
]  # fmt: skip


@pytest.mark.parametrize("host", INSIDE)
def test_no_connection_is_attempted_to_what_is_not_public(get: Any, connections: list[Any], host: str) -> None:
    with pytest.raises(InvalidArgument, match="does not resolve to public addresses"):
        get(f"http://{host}/latest/meta-data/", AWAY)
    assert connections == []


OUTSIDE = [
    "8.8.8.8", "1.1.1.1", "93.184.215.14", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "169.253.0.1",
    "192.167.255.255", "192.0.1.1", "223.255.255.255", "2606:4700:4700::1111", "2001:4860:4860::8888",
    "2a00:1450:4001:80b::200e", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1", "3ffe::1",
]  # fmt: skip


@pytest.mark.parametrize("address", OUTSIDE)
def test_the_public_internet_is_open(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "addresses",
    [(), ("10.0.0.1",), ("93.184.215.14", "10.0.0.1"), ("::1", "93.184.215.14"), ("93.184.215.14", "fe80::1%2")],
)
def test_a_name_with_one_private_address_is_refused_like_one_without_any(
    get: Any, names: Any, connections: list[Any], addresses: tuple[str, ...]
) -> None:
    names["intranet.example"] = addresses
    with pytest.raises(InvalidArgument, match=r"The host of http://intranet.example/ does not resolve to public"):
        get("http://intranet.example/?token=1", AWAY)
    assert connections == []


def test_a_name_that_changes_its_address_is_asked_once(
    get: Any, connections: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [("93.184.215.14", "8.8.4.4"), ("127.0.0.1",), ("127.0.0.1",)]

    async def resolve(host: str, port: int) -> tuple[str, ...]:
        return answers.pop(0)

    monkeypatch.setattr(module, "resolve", resolve)
    with pytest.raises(InvalidArgument, match=r"no connection to rebind.example"):
        get("http://rebind.example/", AWAY)
    assert (connections, len(answers)) == (["93.184.215.14", "8.8.4.4"], 2)


def test_the_next_address_is_tried_when_one_is_dead(site: Site, get: Any, names: Any, connections: list[Any]) -> None:
    names["films.example"] = ("127.0.0.9", "127.0.0.1")
    assert get(site.url(host="films.example")).bytes == len(PICTURE)
    assert connections == ["127.0.0.9", "127.0.0.1"]
    assert f"Host: films.example:{site.port}\r\n" in site.heads[0]


# redirects


@pytest.mark.parametrize("status", ["301 A", "302 B", "303 C", "307 D", "308 E"])
def test_a_redirect_is_followed_to_its_end(site: Site, get: Any, status: str) -> None:
    site.answers["/old"] = reply(status, Location="picture")
    assert get(site.url("/old")).url == site.url("/picture")


@pytest.mark.parametrize(("hops", "arrives"), [(5, True), (6, False)])
def test_redirects_end_somewhere(site: Site, get: Any, hops: int, arrives: bool) -> None:
    site.answers |= {f"/{hop}": reply("302 Found", Location=f"/{hop - 1}") for hop in range(1, hops + 1)}
    site.answers["/0"] = reply(body=PICTURE)
    with contextlib.nullcontext() if arrives else pytest.raises(InvalidArgument, match="more than 5 redirects"):
        get(site.url(f"/{hops}"))
    assert len(site.heads) == 6


REDIRECTS = [
    ("http://169.254.169.254/latest/meta-data/", "does not resolve to public"),
    ("//10.0.0.1/", "does not resolve to public"),
    ("http://[::ffff:10.0.0.1]/", "does not resolve to public"),
    ("http://intranet.example/", "does not resolve to public"),
    ("http://a@93.184.215.14/", "User names"),
    ("http://93.184.215.14:25/", "Port 25"),
    ("file:///etc/passwd", "Only http"),
    ("http://[", "redirects to"),
    ("", "redirects to nowhere"),
]


@pytest.mark.usefixtures("loopback_is_public")
@pytest.mark.parametrize(("location", "reason"), REDIRECTS)
def test_a_redirect_is_checked_like_the_first_url(
    site: Site, get: Any, names: Any, connections: list[Any], location: str, reason: str
) -> None:
    names["intranet.example"] = ("192.168.0.7",)
    site.answers["/old"] = reply("302 Found", Location=location)
    with pytest.raises(InvalidArgument, match=reason):
        get(site.url("/old"), AWAY)
    assert connections == ["127.0.0.1"]


# answers that are not to be had


def test_what_a_server_says_beside_content_stays_there(site: Site, get: Any) -> None:
    site.answers["/secret?signature=secret-key"] = reply("403 Secret-Reason", b"secret body", X_Secret="secret header")
    with pytest.raises(InvalidArgument) as caught:
        get(site.url("/secret?signature=secret-key"))
    assert caught.value.message.endswith(f"http://127.0.0.1:{site.port}/secret answered with status 403.")


@pytest.mark.parametrize("status", ["204 No Content", "206 Partial", "304 Not Modified", "404 Not Found", "500 Oh"])
def test_only_a_whole_answer_counts(site: Site, get: Any, tmp_path: Path, status: str) -> None:
    site.answers["/"] = reply(status, PICTURE)
    with pytest.raises(InvalidArgument, match=f"status {status[:3]}"):
        get(site.url("/"))
    assert not list(tmp_path.iterdir())


def endless(connection: socket.socket) -> None:
    connection.sendall(reply())
    while True:
        connection.sendall(bytes(1 << 16))


def drip(connection: socket.socket) -> None:
    connection.sendall(reply(Content_Length="1000"))
    while True:
        connection.sendall(b"x")
        time.sleep(0.02)


def drip_head(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.02)


def silent(connection: socket.socket) -> None:
    connection.recv(1)


FAILURES: list[tuple[Answer, type[InvalidArgument], str]] = [
    (reply(body=bytes(2_000_000), Content_Length="2000000"), InvalidArgument, "2000000 bytes, and at most 1048576"),
    (reply(Content_Length="99999999999999"), InvalidArgument, "too large"),
    (endless, InvalidArgument, "more, and at most 1048576 bytes"),
    (
        reply(body=b"200000\r\n" + bytes(0x200000) + b"\r\n0\r\n\r\n", Transfer_Encoding="chunked"),
        InvalidArgument,
        "more",
    ),
    (reply(body=b"only this", Content_Length="500"), InvalidArgument, "whole answer"),
    (reply(body=b"9\r\nonly", Transfer_Encoding="chunked"), InvalidArgument, "whole answer"),
    (reply(body=b"x", Content_Length="nine"), InvalidArgument, "whole answer"),
    (reply(body=b"x", Content_Length="9" * 5000), InvalidArgument, "whole answer"),
    (reply(body=b"x", Transfer_Encoding="gzip, chunked"), InvalidArgument, "whole answer"),
    (b"SSH-2.0-OpenSSH_9.6\r\n", InvalidArgument, "whole answer"),
    (b"", InvalidArgument, "whole answer"),
    (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000, InvalidArgument, "whole answer"),
    (reply(body=b"", Content_Length="0"), InvalidMedia, "empty"),
    (reply(body=gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"), InvalidMedia, "compressed"),
    (reply(body=b"", Content_Encoding="BR"), InvalidMedia, "compressed"),
]


@pytest.mark.parametrize(("answer", "error", "reason"), FAILURES)
def test_a_bad_answer_is_refused_and_leaves_no_file(
    site: Site, get: Any, tmp_path: Path, answer: Answer, error: type[InvalidArgument], reason: str
) -> None:
    site.answers["/bad"] = answer
    with pytest.raises(error, match=reason) as caught:
        get(site.url("/bad"), HOME, "input[0].uri")
    assert (type(caught.value), caught.value.field, list(tmp_path.iterdir())) == (error, "input[0].uri", [])


@pytest.mark.parametrize("answer", [drip, drip_head, silent])
def test_time_is_limited_in_all_not_for_each_byte(site: Site, get: Any, tmp_path: Path, answer: Answer) -> None:
    site.answers["/slow"] = answer
    started = time.monotonic()
    with pytest.raises(DeadlineExceeded, match=r"within 0.3 seconds") as caught:
        get(site.url("/slow"), Limits(bytes=1000, seconds=0.3, private=True), "input[0].uri")
    assert time.monotonic() - started < 3
    assert (caught.value.field, list(tmp_path.iterdir())) == ("input[0].uri", [])


def test_a_port_where_nobody_listens_is_no_connection(get: Any) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(InvalidArgument, match=r"no connection to 127.0.0.1"):
            get(f"http://127.0.0.1:{unused.getsockname()[1]}/")


# TLS


@pytest.fixture
def secure(site: Site, names: Any, monkeypatch: pytest.MonkeyPatch, certificate: Path) -> Site:
    """The site over TLS as films.example; `asked` are the names that clients greeted it with."""
    site.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    site.tls.load_cert_chain(certificate)
    names |= {"films.example": ("127.0.0.1",), "other.example": ("127.0.0.1",)}
    trusting = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(module, "_certificates", lambda: trusting)
    return site


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that vouches for itself and for films.example, with its key, in one file."""
    import datetime

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "films.example")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(
        now + datetime.timedelta(days=1)
    )
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName("films.example")]), critical=False)
    signed = builder.sign(key, hashes.SHA256())
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path = tmp_path_factory.mktemp("tls") / "films.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, *form) + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


def test_tls_greets_and_verifies_the_name_not_the_address(secure: Site, get: Any) -> None:
    greeted: list[Any] = []
    assert secure.tls
    secure.tls.sni_callback = lambda _socket, name, _context: greeted.append(name)
    assert get(secure.url(host="films.example")).url == secure.url(host="films.example")
    assert greeted == ["films.example"]


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1"])
def test_a_certificate_for_another_name_is_refused(secure: Site, get: Any, host: str) -> None:
    with pytest.raises(InvalidArgument, match=rf"TLS certificate of {host}:{secure.port} is not valid: .* mismatch"):
        get(secure.url(host=host))
    assert secure.heads == []


def test_a_certificate_that_nobody_vouches_for_is_refused(
    secure: Site, get: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    with pytest.raises(InvalidArgument, match="is not valid"):
        get(secure.url())
    assert secure.heads == []


@contextlib.contextmanager
def greeting(words: bytes) -> Iterator[tuple[str, threading.Event]]:
    """A server that says its words and waits: its https URL, and the moment when the caller hangs up."""
    hung_up = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with listening.accept()[0] as connection, contextlib.suppress(OSError):
                connection.settimeout(10)
                connection.sendall(words)
                while connection.recv(4096):
                    pass
            hung_up.set()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}/", hung_up
        thread.join(10)


def test_who_does_not_speak_tls_is_told_so(get: Any) -> None:
    with greeting(b"220 mail.example ESMTP\r\n") as (url, _), pytest.raises(InvalidArgument, match="not speak TLS"):
        get(url)


def test_a_deadline_amid_the_handshake_hangs_up(tmp_path: Path) -> None:
    limits = Limits(bytes=1000, seconds=0.3, private=True)

    async def wait_for_the_end(url: str, hung_up: threading.Event) -> bool:
        with pytest.raises(DeadlineExceeded):
            await fetch(url, tmp_path / "content", limits)
        return await anyio.to_thread.run_sync(hung_up.wait, 2)  # while the loop goes on

    module._certificates()  # not within the 0.3 seconds
    with greeting(b"") as (url, hung_up):
        assert anyio.run(wait_for_the_end, url, hung_up)


def test_a_redirect_never_leaves_tls(secure: Site, get: Any) -> None:
    with running() as plain:
        secure.answers["/old"] = reply("302 Found", Location=plain.url())
        with pytest.raises(InvalidArgument, match="redirects from https to http"):
            get(secure.url("/old", host="films.example"))
        assert plain.heads == []


def test_a_redirect_may_enter_tls(secure: Site, get: Any) -> None:
    with running() as plain:
        plain.answers["/old"] = reply("301 Moved", Location=secure.url(host="films.example"))
        assert get(plain.url("/old")).bytes == len(PICTURE)

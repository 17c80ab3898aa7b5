"""How much a JPEG may carry besides its picture: every reader goes through all of it, one segment at a time."""

from platano.errors import InvalidMedia

MOST_BYTES = 8 * 2**20  # a camera writes some tens of kB, with a preview and depth map a few MB
MOST_SEGMENTS = 2000


def check(data: bytes, field: str = "") -> None:
    """Raises `InvalidMedia` for a JPEG with more metadata than any camera writes; other formats pass.

    The bytes up to the picture's own data are walked: at most `MOST_SEGMENTS` steps.
    """
    if not data.startswith(b"\xff\xd8"):
        return
    at = 2
    for _ in range(MOST_SEGMENTS):
        start = data.find(b"\xff", at, at + 64)  # readers skip stray bytes between segments
        if start < 0 or start + 4 > len(data) or data[start + 1] == 0xDA:
            return
        marker = data[start + 1]
        if marker in (0xFF, 0x00, 0x01) or 0xD0 <= marker <= 0xD9:  # fill and markers without a body
            at = start + 1 if marker == 0xFF else start + 2
            continue
        at = start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")
        if at > MOST_BYTES:
            break
    raise InvalidMedia(
        f"The JPEG has more than {MOST_BYTES // 2**20} MB or {MOST_SEGMENTS} segments of metadata in front of its "
        "picture. Send it without them.",
        field,
    )

"""`make demo`: start a server, run examples/quickstart.py against it, lay the pictures on one sheet, stop."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out"
CELL = 360


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, server: "subprocess.Popen[bytes]", seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    sys.exit("platano: the server did not start; run `.venv/bin/platano serve` to see why.")


def contact_sheet(pictures: list[Path], target: Path) -> None:
    columns = 4
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * CELL, rows * CELL), "#f4f1ea")
    for index, path in enumerate(pictures):
        tile = ImageOps.contain(Image.open(path).convert("RGB"), (CELL - 16, CELL - 16))
        x, y = index % columns * CELL, index // columns * CELL
        sheet.paste(tile, (x + (CELL - tile.width) // 2, y + (CELL - tile.height) // 2))
    sheet.save(target)


def main() -> None:
    url = f"http://127.0.0.1:{(port := free_port())}"
    OUT.mkdir(exist_ok=True)
    for old in OUT.glob("*.*"):
        old.unlink()
    with tempfile.TemporaryDirectory() as data:
        server = subprocess.Popen([sys.executable, "-m", "platano", "serve", "--port", str(port), "--data", data])
        try:
            wait_for(url, server)
            environ = {**os.environ, "GOOGLE_GEMINI_BASE_URL": url, "GEMINI_API_KEY": "anything"}
            environ.pop("GOOGLE_API_KEY", None)
            done = subprocess.run(
                [sys.executable, str(ROOT / "examples" / "quickstart.py"), "out"], cwd=ROOT, env=environ
            )
        finally:
            server.terminate()
            server.wait(10)
    if done.returncode:
        sys.exit("platano: the quickstart failed; its own message is above.")
    pictures = sorted(path for path in OUT.iterdir() if path.name != "contact-sheet.png")
    contact_sheet(pictures, OUT / "contact-sheet.png")
    print(f"{len(pictures)} pictures, all on one sheet: {(OUT / 'contact-sheet.png').relative_to(ROOT)}")


if __name__ == "__main__":
    main()

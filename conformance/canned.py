"""A server that gives one answer to everything: what it passes, any server passes.

One JSON body has the shape of as many answers as one body can; `alt=sse` only changes its framing.
"""

import base64
import json
import struct
import sys
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TIME = "2026-01-01T00:00:00Z"


def _png() -> str:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + chunks).decode()


FILE = {
    "name": "files/canned",
    "displayName": "canned",
    "mimeType": "image/png",
    "sizeBytes": "1",
    "createTime": TIME,
    "updateTime": TIME,
    "expirationTime": TIME,
    "uri": "https://generativelanguage.googleapis.com/v1beta/files/canned",
    "state": "ACTIVE",
    "source": "UPLOADED",
}
USAGE = {"promptTokenCount": 1, "candidatesTokenCount": 1, "totalTokenCount": 2}
PARTS = [{"text": "{}"}, {"inlineData": {"mimeType": "image/png", "data": _png()}}]
ANSWER = {
    "candidates": [{"content": {"role": "model", "parts": PARTS}, "finishReason": "STOP", "index": 0}],
    "usageMetadata": USAGE,
    "modelVersion": "canned",
    "responseId": "canned",
}
CACHE = {"name": "cachedContents/canned", "model": "models/canned", "createTime": TIME, "expireTime": TIME}
MODEL = {"name": "models/canned", "displayName": "canned", "version": "1", "inputTokenLimit": 1, "outputTokenLimit": 1}
BATCH = {"name": "batches/canned", "metadata": {"name": "batches/canned", "state": "BATCH_STATE_PENDING"}}
BODY = {
    **MODEL,
    **CACHE,
    **FILE,
    **ANSWER,
    **{"file": FILE, "files": [FILE], "models": [MODEL], "cachedContents": [CACHE], "operations": [BATCH]},
    **{"metadata": BATCH["metadata"] | {"createTime": TIME, "model": "models/canned"}, "done": True},
    **{"totalTokens": 1, "embeddings": [{"values": [0.5]}], "embedding": {"values": [0.5]}, "tunedModels": [MODEL]},
}


class Canned(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("content-length") or 0))
        sse = "alt=sse" in self.path
        body = json.dumps(BODY).encode()
        body = b"data: " + body + b"\n\n" if sse else body
        self.send_response(200)
        self.send_header("content-type", "text/event-stream" if sse else "application/json")
        self.send_header("content-length", str(len(body)))
        self.send_header("x-goog-upload-url", f"http://{self.headers['host']}/upload")
        self.send_header("x-goog-upload-status", "final")
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = do_DELETE = answer  # noqa: N815  http.server finds methods by these names

    def log_message(self, *_arguments: object) -> None:
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Canned).serve_forever()

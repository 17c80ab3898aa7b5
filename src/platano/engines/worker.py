"""The process that an isolated engine runs in: `python -m platano.engines.worker NAME`.

Frames come in on standard input and go out on standard output; it ends when its input ends, so no
worker outlives its server. One request runs at a time; a second thread listens for cancellation.
"""

import contextlib
import os
import queue
import signal
import sys
import threading
import time
import traceback
from typing import BinaryIO

from platano.engines.engine import Context, Engine, load
from platano.engines.frames import (
    Cancel,
    Done,
    Failed,
    FromEngine,
    Ready,
    Run,
    Yielded,
    decode_to_engine,
    frame,
    read_frame,
)
from platano.errors import PlatanoError


class Outbox:
    """Frames to the server, one at a time."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: FromEngine) -> None:
        with self._lock:
            self._stream.write(frame(message))
            self._stream.flush()


class Inbox:
    """Frames from the server: requests are queued, cancellations are remembered."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._cancelled: set[int] = set()
        self.runs: queue.SimpleQueue[Run] = queue.SimpleQueue()

    def listen(self) -> None:
        while (body := read_frame(self._stream)) is not None:
            message = decode_to_engine(body)
            if isinstance(message, Cancel):
                self._cancelled.add(message.id)
            else:
                self.runs.put(message)
        os._exit(0)  # the server is gone: nobody waits for what the engine is doing, even if it hangs

    def is_cancelled(self, run: Run) -> bool:
        return run.id in self._cancelled


def work(engine: Engine, run: Run, inbox: Inbox, outbox: Outbox) -> None:
    """Run one request and send its events; every way to fail becomes one `Failed` frame."""
    context = Context(
        deadline=time.monotonic() + run.seconds,
        cancelled=lambda: inbox.is_cancelled(run),
        report=lambda progress: outbox.send(Yielded(run.id, progress)),
    )
    try:
        for event in engine.run(run.request, context):
            outbox.send(Yielded(run.id, event))
            context.check()
    except PlatanoError as error:
        outbox.send(Failed(run.id, type(error).__name__, error.message, error.field))
    except MemoryError:
        outbox.send(Failed(run.id, "Unavailable", "The engine ran out of memory on this request."))
    except Exception as error:  # An engine's bug ends its request, not its process.
        traceback.print_exc()
        outbox.send(Failed(run.id, "Internal", f"The {engine.name} engine failed: {type(error).__name__}: {error}"))
    else:
        outbox.send(Done(run.id))


def main() -> None:
    # Ctrl-C reaches the whole process group; the server decides when a worker ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever an engine's library prints must not end up between frames.
    outbox = Outbox(os.fdopen(os.dup(1), "wb"))
    os.dup2(2, 1)
    inbox = Inbox(sys.stdin.buffer)
    engine = load(sys.argv[1])()
    threading.Thread(target=inbox.listen, daemon=True).start()
    outbox.send(Ready())
    while True:
        work(engine, inbox.runs.get(), inbox, outbox)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):  # the server died: nobody is left to tell
        main()

"""The other end of `attendant.py`: a process that is told its settings by a server, and ends with it."""

import os
import signal
import sys
import threading

import msgspec

from platano.config import Settings, read


def told() -> Settings | None:
    """The settings that the server writes to our standard input, which it keeps open; None when it is gone already."""
    line = sys.stdin.buffer.readline()
    if not line:
        return None
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    # Ctrl-C reaches the whole process group; the server decides when we end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return read(msgspec.json.decode(line), environ={})


def _end_with_the_server() -> None:
    """When the server ends, however it does, so do we."""
    os.read(0, 1)
    os._exit(0)

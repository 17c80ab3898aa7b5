"""Turns google-genai's own tests towards a local server, and writes down how each one ended.

`CONFORMANCE_SERVER` is the server's URL; `CONFORMANCE_OUTCOMES` is where one JSON line a test goes.
"""

import functools
import json
import os
import re
import socket
import ssl

import pytest
from google.genai._api_client import BaseApiClient
from google.genai._replay_api_client import ReplayApiClient
from google.genai.types import HttpOptions

SERVER = os.environ["CONFORMANCE_SERVER"]
GOOGLE = re.compile(r"https://[\w.-]*generativelanguage[\w.-]*\.googleapis\.com")
WORST_FIRST = ("failed", "skipped", "passed")

_create = ReplayApiClient.__init__
_build_request = BaseApiClient._build_request
_look_up = socket.getaddrinfo
_ends: dict[str, dict[str, str]] = {}


def _create_here(self, *arguments, http_options=None, **named):
    """A test's client asks our server, whatever address it was given."""
    options = HttpOptions.model_validate(http_options or {})
    if not named.get("vertexai"):
        options = options.model_copy(update={"base_url": SERVER})
    _create(self, *arguments, http_options=options, **named)


def _build_request_here(self, *arguments, **named):
    """Some tests name Google's address in the call's own options."""
    request = _build_request(self, *arguments, **named)
    request.url = GOOGLE.sub(SERVER, request.url, count=1)
    return request


def _look_up_here(host, *arguments, **named):
    """Nothing leaves the machine: a test that tries fails at once, and says why."""
    name = host.decode() if isinstance(host, bytes) else host
    if name not in ("127.0.0.1", "::1", "localhost", None):
        raise socket.gaierror(f"conformance: {name} is outside this machine")
    return _look_up(host, *arguments, **named)


ReplayApiClient.__init__ = _create_here
BaseApiClient._build_request = _build_request_here
socket.getaddrinfo = _look_up_here
ssl.create_default_context = functools.cache(ssl.create_default_context)  # else most of the time goes to reading roots


def _short(nodeid: str) -> str:
    """`google/genai/tests/models/test_x.py::test_y[False-tests/models/x-None]` -> `models/test_x.py::test_y`."""
    name = nodeid.partition("genai/tests/")[2] or nodeid
    before, bracket, parameters = name.partition("[")
    own = parameters.removeprefix("False-").partition("tests/")[0].strip("-]") if bracket else ""
    return f"{before}[{own}]" if own else before


def _note(nodeid: str, outcome: str, reason: str, seconds: float) -> None:
    """A test's worst phase counts."""
    end = {"test": _short(nodeid), "outcome": outcome, "reason": reason, "seconds": f"{seconds:.1f}"}
    known = _ends.get(nodeid)
    if known is None or WORST_FIRST.index(outcome) < WORST_FIRST.index(known["outcome"]):
        _ends[nodeid] = end


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """The error's own line, or why a test was skipped."""
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash else str(report.longrepr or "")
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return (lines[0] if crash else lines[-1])[:600] if lines else ""


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" or report.outcome != "passed":
        _note(report.nodeid, report.outcome, _reason(report), report.duration)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    if report.outcome != "passed":
        _note(report.nodeid, report.outcome, _reason(report), 0)


def pytest_sessionfinish() -> None:
    with open(os.environ["CONFORMANCE_OUTCOMES"], "w", encoding="utf-8") as file:
        file.writelines(json.dumps(end) + "\n" for end in _ends.values())

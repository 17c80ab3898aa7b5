"""Stands in for the package `mcp`, which is no dependency: two test modules import it for a handful of plain records.

What goes over the wire is made by google-genai alone.
"""

from mcp import types


class ClientSession:
    """What the tests derive their sessions from."""


__all__ = ["ClientSession", "types"]

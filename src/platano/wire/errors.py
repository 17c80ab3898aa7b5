"""Errors as google.rpc JSON, the shape that every SDK maps to its own exceptions.

{"error": {"code": 400, "message": "...", "status": "INVALID_ARGUMENT", "details": [...]}}
"""

from typing import Any

from platano.errors import InvalidArgument, InvalidKey, NotFound, PlatanoError

_RPC = "type.googleapis.com/google.rpc."


def render(error: PlatanoError) -> dict[str, Any]:
    """The body. A field error carries a BadRequest detail with its path, one worth trying again a RetryInfo."""
    body: dict[str, Any] = {"code": error.status, "message": error.message, "status": error.word}
    if details := _details(error):
        body["details"] = details
    return {"error": body}


def _details(error: PlatanoError) -> list[dict[str, Any]]:
    match error:
        case InvalidKey():
            return [{"@type": f"{_RPC}ErrorInfo", "reason": "API_KEY_INVALID", "domain": "googleapis.com"}]
        case _ if error.retry_seconds:
            return [{"@type": f"{_RPC}RetryInfo", "retryDelay": f"{round(error.retry_seconds, 3):.12g}s"}]
        case InvalidArgument() | NotFound() if error.field:
            violation = {"field": error.field, "description": error.message}
            return [{"@type": f"{_RPC}BadRequest", "fieldViolations": [violation]}]
        case _:
            return []

"""Errors as OpenAI's clients read them, with Google's words kept beside.

{"error": {"message": "...", "type": "invalid_request_error", "param": "size", "code": null,
           "status": "INVALID_ARGUMENT"}}

The clients choose their exception by the HTTP status and show `param` and `code`
(https://platform.openai.com/docs/guides/error-codes).
"""

from typing import Any

from platano.errors import InvalidArgument, InvalidKey, NotFound, PlatanoError, ResourceExhausted

_TYPES = {
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    429: "rate_limit_error",
}


class ContentRefused(InvalidArgument):
    """Every picture that was asked for was filtered. Only this dialect makes an error of that."""


def render(error: PlatanoError) -> dict[str, Any]:
    """The body; `param` is the path of the field, null where the error is about none."""
    return {
        "error": {
            "message": error.message,
            "type": _type(error.status),
            "param": error.field or None,
            "code": _code(error),
            "status": error.word,
        }
    }


def _type(status: int) -> str:
    return _TYPES.get(status) or ("invalid_request_error" if status < 500 else "server_error")


def _code(error: PlatanoError) -> str | None:
    match error:
        case ContentRefused():
            return "content_policy_violation"
        case InvalidKey():
            return "invalid_api_key"
        case NotFound():
            return "not_found"
        case ResourceExhausted():
            return "rate_limit_exceeded"
        case _:
            return None

"""Every error that platano raises on purpose.

    PlatanoError
    ├── InvalidArgument      400  INVALID_ARGUMENT      a field of the request is wrong
    │   ├── InvalidMedia     400  INVALID_ARGUMENT      bytes that are not what they claim to be
    │   └── InvalidKey       400  INVALID_ARGUMENT      a key that is not one (Google's own choice of status)
    ├── FailedPrecondition   400  FAILED_PRECONDITION   right in itself, wrong at this moment
    ├── Unauthenticated      401  UNAUTHENTICATED
    ├── PermissionDenied     403  PERMISSION_DENIED
    ├── NotFound             404  NOT_FOUND
    ├── AlreadyExists        409  ALREADY_EXISTS
    ├── TooLarge             413  INVALID_ARGUMENT      the body is over the limit
    ├── ResourceExhausted    429  RESOURCE_EXHAUSTED
    ├── Cancelled            499  CANCELLED
    ├── Internal             500  INTERNAL              an engine failed
    ├── Unimplemented        501  UNIMPLEMENTED         this engine cannot do that
    ├── Unavailable          503  UNAVAILABLE           an engine died or is not there
    └── DeadlineExceeded     504  DEADLINE_EXCEEDED

Each class knows its HTTP status and its google.rpc word
(https://cloud.google.com/apis/design/errors); a dialect renders them in one place.
"""

from typing import ClassVar


class PlatanoError(Exception):
    """A message that a person can act on, and the path of the field that it is about ("" if none).

    `retry_seconds` is when trying again may help; 0 says nothing about it.
    """

    status: ClassVar[int] = 500
    word: ClassVar[str] = "INTERNAL"
    retry_seconds: float = 0

    def __init__(self, message: str, field: str = "", retry_seconds: float | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        if retry_seconds is not None:
            self.retry_seconds = retry_seconds


class InvalidArgument(PlatanoError):
    status, word = 400, "INVALID_ARGUMENT"


class InvalidMedia(InvalidArgument):
    pass


class InvalidKey(InvalidArgument):
    pass


class FailedPrecondition(PlatanoError):
    status, word = 400, "FAILED_PRECONDITION"


class Unauthenticated(PlatanoError):
    status, word = 401, "UNAUTHENTICATED"


class PermissionDenied(PlatanoError):
    status, word = 403, "PERMISSION_DENIED"


class NotFound(PlatanoError):
    status, word = 404, "NOT_FOUND"


class AlreadyExists(PlatanoError):
    status, word = 409, "ALREADY_EXISTS"


class TooLarge(PlatanoError):
    status, word = 413, "INVALID_ARGUMENT"


class ResourceExhausted(PlatanoError):
    status, word = 429, "RESOURCE_EXHAUSTED"
    retry_seconds = 1


class Cancelled(PlatanoError):
    status, word = 499, "CANCELLED"


class Internal(PlatanoError):
    status, word = 500, "INTERNAL"


class Unimplemented(PlatanoError):
    status, word = 501, "UNIMPLEMENTED"


class Unavailable(PlatanoError):
    status, word = 503, "UNAVAILABLE"


class DeadlineExceeded(PlatanoError):
    status, word = 504, "DEADLINE_EXCEEDED"


def by_name(name: str) -> type[PlatanoError]:
    """The class of that name; `Internal` for a name that is not in the tree."""
    found = globals().get(name)
    return found if isinstance(found, type) and issubclass(found, PlatanoError) else Internal

"""Objects of Google Cloud Storage, read with a service account or, where the bucket is public, without."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError
from obstore.store import GCSStore

from platano.errors import DeadlineExceeded, FailedPrecondition, InvalidArgument
from platano.media.download import Fetched, Limits, cannot, save, too_large

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

_URI = re.compile(r"gs://([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])/([^\x00-\x1f\x7f\ud800-\udfff]{1,1024})")
_CHUNK_BYTES = 1 << 20
_RETRIES = 2


async def fetch_gs(uri: str, target: Path, credentials: Path | None, limits: Limits, field: str = "") -> Fetched:
    """Download gs://BUCKET/OBJECT into `target`, a file that must not exist yet.

    `credentials` is a service account's JSON file; its `gcs_base_url`, where set, is asked instead of
    Google. None reads public buckets. Raises `InvalidArgument` naming `field` for an object that is
    not there or may not be read, `DeadlineExceeded` after `limits.seconds`, and `FailedPrecondition`
    when the file with the credentials is wrong. A failure leaves no file.
    """
    try:
        with anyio.fail_after(limits.seconds):
            return await _download(uri, target, credentials, limits)
    except TimeoutError:
        raise DeadlineExceeded(f"The object did not arrive within {limits.seconds:g} seconds.", field) from None
    except InvalidArgument as error:
        error.field = field
        raise


async def _download(uri: str, target: Path, credentials: Path | None, limits: Limits) -> Fetched:
    if (named := _URI.fullmatch(uri)) is None:
        raise cannot("An object of Cloud Storage is named gs://BUCKET/OBJECT.")
    bucket, name = named.groups()
    store = _store(bucket, credentials, limits.seconds)
    try:
        found = await store.get_async(name)
    except (BaseError, FileNotFoundError, ValueError) as error:
        raise cannot(_why_not(bucket, error, credentials)) from None
    if found.meta["size"] > limits.bytes:
        raise too_large(found.meta["size"], limits.bytes)
    declared = str(found.attributes.get("Content-Type", ""))
    try:
        return await save(found.stream(_CHUNK_BYTES), target, declared, limits.bytes, uri)
    except BaseError:
        raise cannot(f"Cloud Storage broke off while sending from the bucket {bucket!r}.") from None


def _store(bucket: str, credentials: Path | None, seconds: float) -> GCSStore:
    whole = timedelta(seconds=seconds)
    retries: RetryConfig = {"max_retries": _RETRIES, "retry_timeout": whole}
    if credentials is None:
        return GCSStore(bucket, skip_signature=True, client_options={"timeout": whole}, retry_config=retries)
    try:
        account = json.loads(credentials.read_text("utf-8"))
        plain = str(account.get("gcs_base_url", "")).startswith("http://")  # an emulator
        options: ClientConfig = {"timeout": whole, "allow_http": plain}
        return GCSStore(bucket, service_account=str(credentials), client_options=options, retry_config=retries)
    except (OSError, ValueError, AttributeError, BaseError):
        message = f"The file that the setting 'gs_credentials' names, {credentials.name}, is no service account's JSON."
        raise FailedPrecondition(message) from None


def _why_not(bucket: str, error: Exception, credentials: Path | None) -> str:
    """In our own words: the library's hold addresses, and the store's answer."""
    match error:
        case FileNotFoundError():
            return f"The bucket {bucket!r} has no such object, or there is no such bucket."
        case PermissionDeniedError() | UnauthenticatedError() if credentials is None:
            return (
                f"The bucket {bucket!r} is not public: name a service account's file in the setting 'gs_credentials'."
            )
        case PermissionDeniedError() | UnauthenticatedError():
            return f"The service account of the setting 'gs_credentials' may not read the bucket {bucket!r}."
        case ValueError():
            return "An object's name has no empty parts, no '.' and no '..'."
        case _:
            return f"Cloud Storage gave no usable answer for the bucket {bucket!r}."

"""Settings, read once: flags > environment `PLATANO_*` > `platano.toml` > defaults.

# platano.toml
port = 8470
engine = "sketch"
keys = ["a-secret"]
[engines]                  # model name pattern -> engine, first match wins
"veo-*" = "sketch"
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import platformdirs

from platano.errors import InvalidArgument


@dataclass(frozen=True, slots=True)
class Settings:
    """`seconds` is the time that one request may take; sizes are in bytes; `hosts` are accepted `Host` names.

    `database` and `blobs` are URLs of a Postgres database and an object store, for several servers and
    workers that share them; "" is files in `data`. `rate` is what one key may ask for ("60/minute"), ""
    without limit. `cors` are the origins of web pages that may call. `faults` are rehearsed on every
    request (see `rehearsal`). `search` names the provider behind the search tool, `search_folder` the
    folder of the built-in one. `private_addresses` lets media be fetched from the local network,
    `gs_credentials` is a service account's file for gs:// addresses.
    """

    host: str = "127.0.0.1"
    port: int = 8470
    data: Path = field(default_factory=lambda: Path(platformdirs.user_data_dir("platano")))
    engine: str = "sketch"
    engines: Mapping[str, str] = field(default_factory=dict[str, str])
    keys: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    workers: int = 0  # engine processes; 0 is one a core
    memory_bytes: int = 4 * 2**30  # resident, each engine process
    seconds: float = 300
    database: str = ""
    blobs: str = ""
    rate: str = ""
    cors: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    search: str = ""
    search_folder: Path | None = None
    private_addresses: bool = False
    gs_credentials: Path | None = None
    fetch_seconds: float = 60
    file_bytes: int = 2 * 2**30
    project_bytes: int = 20 * 2**30
    file_hours: float = 48
    body_bytes: int = 120 * 2**20  # 100 MB of documented inline media and their base64 need more than 100 MB

    def engine_for(self, model: str) -> str:
        """Which engine answers for a model name."""
        return next((engine for pattern, engine in self.engines.items() if fnmatchcase(model, pattern)), self.engine)


def read(flags: Mapping[str, Any], environ: Mapping[str, str] = os.environ, folder: Path | None = None) -> Settings:
    """Merge the four sources; `flags` that are None count as not given.

    Raises `InvalidArgument` naming the setting for an unknown name or a value of the wrong type.
    """
    file = (folder or Path.cwd()) / "platano.toml"
    merged: dict[str, Any] = dict(_from_file(file)) if file.is_file() else {}
    for known in fields(Settings):
        if (value := environ.get(f"PLATANO_{known.name.upper()}")) is not None:
            merged[known.name] = value
    merged |= {name: value for name, value in flags.items() if value is not None}
    _check_names(merged, "platano")
    return Settings(**{name: _typed(name, value) for name, value in merged.items()})


def _from_file(file: Path) -> Mapping[str, Any]:
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidArgument(f"{file.name} is not valid TOML: {error}", str(file)) from None
    _check_names(found, file.name)
    return found


def _check_names(found: Mapping[str, Any], where: str) -> None:
    known = {entry.name for entry in fields(Settings)}
    if unknown := sorted(set(found) - known):
        raise InvalidArgument(
            f"{where}: unknown setting {unknown[0]!r}. Known: {', '.join(sorted(known))}.", unknown[0]
        )


def _typed(name: str, value: Any) -> Any:
    try:
        match name:
            case "port" | "workers" | "memory_bytes" | "body_bytes" | "file_bytes" | "project_bytes":
                return int(value)
            case "seconds" | "fetch_seconds" | "file_hours":
                return float(value)
            case "data" | "search_folder" | "gs_credentials":
                return Path(value).expanduser()
            case "private_addresses":
                return _switch(value)
            case "keys" | "hosts" | "cors" | "faults":
                items = value.split(",") if isinstance(value, str) else value
                return tuple(item.strip() for item in items if item.strip())
            case "engines":
                pairs = dict(pair.split("=", 1) for pair in value.split(",")) if isinstance(value, str) else value
                return {str(pattern): str(engine) for pattern, engine in pairs.items()}
            case _:
                return str(value)
    except (TypeError, ValueError, AttributeError):
        raise InvalidArgument(f"The setting {name!r} cannot be {value!r}.", name) from None


def _switch(value: Any) -> bool:
    if str(value).lower() not in ("true", "false", "1", "0", "yes", "no"):
        raise ValueError(value)
    return str(value).lower() in ("true", "1", "yes")

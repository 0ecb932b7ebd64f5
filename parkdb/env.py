"""Environment variables → typed settings; a wrong value is refused by name."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off"}

# WAL lets readers go on while one writes; IMMEDIATE makes a writer wait for its
# turn at the start instead of failing halfway through. Django itself turns
# foreign keys on.
SQLITE_OPTIONS = {
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
}


def read_str(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def read_choice(name: str, choices: tuple[str, ...], default: str) -> str:
    word = read_str(name, default).upper()
    if word in choices:
        return word
    raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}.")


def read_required(name: str) -> str:
    if value := read_str(name):
        return value
    raise ImproperlyConfigured(
        f"The environment variable {name} must be set when DEBUG is off; "
        "the README lists every variable."
    )


def read_bool(name: str, *, default: bool) -> bool:
    word = read_str(name).lower()
    if not word:
        return default
    if word in TRUE_WORDS | FALSE_WORDS:
        return word in TRUE_WORDS
    raise ImproperlyConfigured(f"{name} must be on or off, not {word!r}.")


def read_int(name: str, default: int) -> int:
    word = read_str(name, str(default))
    if word.isdecimal():
        return int(word)
    raise ImproperlyConfigured(f"{name} must be a whole number, not {word!r}.")


def read_list(name: str, *, required: bool = False) -> list[str]:
    words = read_required(name) if required else read_str(name)
    return [word.strip() for word in words.split(",") if word.strip()]


def read_path(name: str, default: Path) -> Path:
    return Path(read_str(name, str(default))).absolute()


def read_database(name: str, default: Path) -> dict[str, Any]:
    """Return a DATABASES entry from an address such as postgres://user@host/name."""
    if not (address := read_str(name)):
        return build_sqlite(str(default))
    url = urlsplit(address)
    path = unquote(url.path.removeprefix("/"))
    if path and url.scheme == "sqlite" and not url.netloc:
        return build_sqlite(path)
    if path and url.scheme in {"postgres", "postgresql"}:
        return build_postgresql(url, path)
    raise ImproperlyConfigured(
        f"{name} must look like sqlite:////folder/file.sqlite3 "
        "or postgres://user:password@host:5432/name."
    )


def build_sqlite(path: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": SQLITE_OPTIONS,
    }


def build_postgresql(url: SplitResult, database: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database,
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(url.query)),
    }

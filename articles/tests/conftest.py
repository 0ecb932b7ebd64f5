"""What several of the articles' tests need."""

import sqlite3
from pathlib import Path

import pytest
from django.db import connection


@pytest.fixture
def media(settings, tmp_path) -> Path:
    """A folder of its own for the files that a test uploads."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def shared_database(transactional_db, tmp_path):
    """On SQLite a file: tests run in memory, where threads cannot wait for locks."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    in_memory, name = connection.connection, connection.settings_dict["NAME"]
    with sqlite3.connect(tmp_path / "races.sqlite3") as copy:
        in_memory.backup(copy)
    copy.close()
    connection.connection = None
    connection.settings_dict["NAME"] = str(tmp_path / "races.sqlite3")
    yield
    connection.close()
    connection.settings_dict["NAME"] = name
    connection.connection = in_memory

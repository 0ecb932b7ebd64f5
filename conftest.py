"""What the tests of several apps need."""

import sqlite3

import pytest
from django.db import connection


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

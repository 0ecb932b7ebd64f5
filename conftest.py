"""What the tests of several apps need."""

import os
import sqlite3
import subprocess
import sys

import hypothesis
import pytest
from django.conf import settings
from django.db import connection

# How long an example takes says how busy the machine is, and nothing of the code.
hypothesis.settings.register_profile(
    "patient",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("patient")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A killed worker's session may outlive it; the database cannot be dropped under it."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


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


@pytest.fixture
def workers(request, shared_database):
    """One worker beside the tests, on their database; a parameter is its environment."""
    name = connection.settings_dict["NAME"]
    url = os.environ.get("DATABASE_URL", "")
    address = f"{url.rpartition('/')[0]}/{name}" if url else f"sqlite:///{name}"
    command = [sys.executable, "manage.py", "run_workers", "1"]
    command += ["--parent", str(os.getpid())]
    environment = {
        "DATABASE_URL": address,
        "PARKDB_MEDIA_ROOT": str(settings.MEDIA_ROOT),
    }
    environment |= getattr(request, "param", {})
    process = subprocess.Popen(  # noqa: S603 -- our own command
        command, cwd=settings.BASE_DIR, env=os.environ | environment
    )
    yield process
    process.terminate()
    if process.wait(120):
        pytest.fail(f"the workers ended with {process.returncode}")

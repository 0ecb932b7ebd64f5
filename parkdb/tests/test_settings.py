"""The settings as a new process sees them."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db.utils import ConnectionHandler

from parkdb import env

SERVER = {"SECRET_KEY": "only-for-this-test", "ALLOWED_HOSTS": "parks.example"}


def read_setting(name, **variables):
    """Return a setting, or the last line of the refusal, under these variables."""
    script = (
        "import os, django.conf; os.environ['DJANGO_SETTINGS_MODULE']='parkdb.settings'"
        f"; print(django.conf.settings.{name})"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=False,
        capture_output=True,
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **variables},
        text=True,
    )
    return (done.stdout or done.stderr).strip().splitlines()[-1]


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_settings_refuse_to_start_without(name):
    others = {key: value for key, value in SERVER.items() if key != name}
    assert read_setting("DEBUG", **others) == (
        "django.core.exceptions.ImproperlyConfigured: The environment variable "
        f"{name} must be set when DEBUG is off; the README lists every variable."
    )


def test_settings_need_nothing_while_debugging():
    assert read_setting("DEBUG", DEBUG="on") == "True"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "False"),
        ("SESSION_COOKIE_SECURE", "True"),
        ("CSRF_COOKIE_SECURE", "True"),
        ("SECURE_SSL_REDIRECT", "True"),
        ("SECURE_HSTS_SECONDS", "3600"),
        ("MAX_UPLOAD_BYTES", "10485760"),
    ],
)
def test_settings_are_safe_unless_told_otherwise(name, value):
    assert read_setting(name, **SERVER) == value


def test_settings_serve_plain_http_when_told_so():
    names = ("SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS")
    plain = {**SERVER, "PARKDB_HTTPS": "off"}
    assert [read_setting(name, **plain) for name in names] == ["False", "False", "0"]


def test_settings_speak_chinese_in_chinese_time():
    assert (settings.LANGUAGE_CODE, settings.TIME_ZONE) == ("zh-hans", "Asia/Shanghai")


@pytest.mark.django_db
def test_sqlite_lets_readers_read_while_one_writes(tmp_path):
    database = env.build_sqlite(str(tmp_path / "parks.sqlite3"))
    connection = ConnectionHandler({"default": database})["default"]
    with connection.cursor() as cursor:
        values = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        ]
    connection.close()
    assert values == ["wal", 1, 20000]

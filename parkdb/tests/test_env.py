import pytest
from django.core.exceptions import ImproperlyConfigured

from parkdb import env


@pytest.mark.parametrize(
    ("word", "value"),
    [("1", True), ("ON", True), (" yes ", True), ("off", False), ("", True)],
)
def test_read_bool_knows_its_words(monkeypatch, word, value):
    monkeypatch.setenv("PARKDB_HTTPS", word)
    assert env.read_bool("PARKDB_HTTPS", default=True) is value


def test_read_bool_refuses_other_words(monkeypatch):
    monkeypatch.setenv("DEBUG", "maybe")
    with pytest.raises(ImproperlyConfigured) as refusal:
        env.read_bool("DEBUG", default=False)
    assert str(refusal.value) == "DEBUG must be on or off, not 'maybe'."


@pytest.mark.parametrize("word", ["10MB", "-1", "1.5"])
def test_read_int_refuses_what_is_no_whole_number(monkeypatch, word):
    monkeypatch.setenv("PARKDB_MAX_UPLOAD_BYTES", word)
    with pytest.raises(ImproperlyConfigured) as refusal:
        env.read_int("PARKDB_MAX_UPLOAD_BYTES", 5)
    assert str(refusal.value) == (
        f"PARKDB_MAX_UPLOAD_BYTES must be a whole number, not {word!r}."
    )


def test_read_choice_refuses_what_is_not_among_the_choices(monkeypatch):
    monkeypatch.setenv("PARKDB_LOG_LEVEL", "loud")
    with pytest.raises(ImproperlyConfigured) as refusal:
        env.read_choice("PARKDB_LOG_LEVEL", ("INFO", "ERROR"), "INFO")
    assert str(refusal.value) == "PARKDB_LOG_LEVEL must be one of INFO, ERROR."


def test_read_list_splits_at_commas(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "a.example, b.example,")
    assert env.read_list("ALLOWED_HOSTS") == ["a.example", "b.example"]


def test_read_required_names_the_missing_variable(monkeypatch):
    monkeypatch.delenv("SECRET_KEY")
    with pytest.raises(ImproperlyConfigured) as refusal:
        env.read_required("SECRET_KEY")
    assert str(refusal.value) == (
        "The environment variable SECRET_KEY must be set when DEBUG is off; "
        "the README lists every variable."
    )


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("", "default #1.sqlite3"),
        ("sqlite:////srv/%E5%BA%93.sqlite3", "/srv/库.sqlite3"),
        ("sqlite:///.demo/demo.sqlite3", ".demo/demo.sqlite3"),
        ("sqlite:///:memory:", ":memory:"),
    ],
    ids=["default", "absolute", "relative", "memory"],
)
def test_read_database_finds_the_sqlite_file(monkeypatch, address, path):
    monkeypatch.setenv("DATABASE_URL", address)
    assert env.read_database("DATABASE_URL", "default #1.sqlite3") == {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": env.SQLITE_OPTIONS,
    }


def test_read_database_takes_a_postgresql_address_apart(monkeypatch):
    address = "postgres://editor:p%40ss@db.example:5433/parks?sslmode=require"
    monkeypatch.setenv("DATABASE_URL", address)
    assert env.read_database("DATABASE_URL", "unused") == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "parks",
        "USER": "editor",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize(
    "address", ["mysql://host/parks", "postgres://host", "sqlite://parks", "parks"]
)
def test_read_database_refuses_other_addresses(monkeypatch, address):
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must look like"):
        env.read_database("DATABASE_URL", "unused")

import pytest
from django.db import connection

from entities.tests.make import make_park
from parkdb.statistics import refresh_statistics

pytestmark = pytest.mark.django_db


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own table")
def test_sqlite_is_told_how_many_rows_there_are():
    make_park()
    refresh_statistics()
    with connection.cursor() as cursor:
        cursor.execute("SELECT stat FROM sqlite_stat1 WHERE tbl = 'entities_park'")
        assert {row[0].split()[0] for row in cursor.fetchall()} == {"1"}

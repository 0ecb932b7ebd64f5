"""What SQLite knows of the tables when it chooses an index; PostgreSQL sees to it itself."""

from django.db import connection


def refresh_statistics() -> None:
    """Without them a row among a million may be looked for through the wrong index.

    Table by table, so that nobody who writes waits longer than for one: a second or
    so for a million rows.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names():
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table)}")

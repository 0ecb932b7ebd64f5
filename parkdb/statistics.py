"""What SQLite knows of the tables when it chooses an index; PostgreSQL sees to it itself."""

from django.apps import apps
from django.db import connection


def refresh_statistics() -> None:
    """Without them a row among a million may be looked for through the wrong index.

    Table by table, so that nobody who writes waits longer than for one: a second or
    so for a million rows.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            table = connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 -- Django's public model API
            cursor.execute(f"ANALYZE {table}")

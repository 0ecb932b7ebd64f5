"""What SQLite knows of the tables when it chooses an index; PostgreSQL sees to it itself."""

from django.db import connection

# Enough to tell a column of a few values from one of thousands; takes milliseconds.
ROWS_LOOKED_AT = 1000


def refresh_statistics() -> None:
    """Without them one of a million rows may be looked for through the wrong index."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
            cursor.execute("ANALYZE")

"""For columns that may be empty: descending, rows without the value last.

SQLite reads the index of 0010 backwards for this. PostgreSQL takes empty values for
the greatest and needs another; Django has no words for it that both understand.
"""

from django.db import migrations

COLUMNS = [
    ("metric", "last_day"),
    ("metric", "value"),
    ("metric", "growth"),
    ("metric", "rank_position"),
    ("project", "investment_value"),
    ("project", "stage_place"),
    ("project", "last_heard"),
    ("honour", "awarded_last_day"),
    ("source", "published_on"),
]
INDEXES = {
    **{
        f"{table}_by_{column}_d": (table, f"{column} DESC NULLS LAST, id DESC")
        for table, column in COLUMNS
    },
    "metric_of_indicator_d": (
        "metric",
        "indicator_id, last_day DESC NULLS LAST, id DESC",
    ),
    "metric_of_park_d": ("metric", "park_id, last_day DESC NULLS LAST, id DESC"),
}


def add_indexes(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for name, (table, columns) in INDEXES.items():
        schema_editor.execute(
            f"CREATE INDEX {name} ON entities_{table} ({columns}) WHERE is_published"
        )


def drop_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name in INDEXES:
            schema_editor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):
    dependencies = [("entities", "0010_list_orders")]

    operations = [migrations.RunPython(add_indexes, drop_indexes)]

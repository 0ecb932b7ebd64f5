"""Figures of whole years, of parts of years and of one day are read in their order.

PostgreSQL needs a second index for the newest first, see 0011, and has to be told to
count how many figures are of which stretch.
"""

from django.db import migrations, models

from entities.models.stretches import FindStretch

STRETCH = FindStretch("first_day", "last_day")
SHOWN = models.Q(("is_published", True))
NEWEST_FIRST = models.Index(
    STRETCH,
    models.F("last_day").desc(nulls_last=True),
    models.F("id").desc(),
    condition=SHOWN,
    name="metric_of_stretch_d",
)


COUNTED = "entities_metric_stretch"


def add_index(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    model = apps.get_model("entities", "Metric")
    schema_editor.add_index(model, NEWEST_FIRST)
    compiler = model.objects.all().query.get_compiler(connection=schema_editor.connection)
    stretch, _ = compiler.compile(STRETCH.resolve_expression(compiler.query))
    table = "entities_metric"
    schema_editor.execute(f"CREATE STATISTICS {COUNTED} ON {stretch} FROM {table}")
    schema_editor.execute(f"ANALYZE {table}")


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP STATISTICS {COUNTED}")
        schema_editor.remove_index(apps.get_model("entities", "Metric"), NEWEST_FIRST)


class Migration(migrations.Migration):
    dependencies = [("entities", "0017_hidden_rows")]

    operations = [
        migrations.AddIndex(
            model_name="metric",
            index=models.Index(
                STRETCH, "last_day", "id", condition=SHOWN, name="metric_of_stretch"
            ),
        ),
        migrations.RunPython(add_index, drop_index),
    ]

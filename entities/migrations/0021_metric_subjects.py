"""Figures about enterprises, places and industries are read in their order.

PostgreSQL needs a second index for the newest first, see 0011.
"""

from django.db import migrations, models

SUBJECTS = ("enterprise", "place", "industry")


def build_shown(subject):
    return models.Q(("is_published", True), (f"{subject}__isnull", False))


NEWEST_FIRST = [
    models.Index(
        models.F("last_day").desc(nulls_last=True),
        models.F("id").desc(),
        condition=build_shown(subject),
        name=f"metric_about_{subject}_d",
    )
    for subject in SUBJECTS
]


def add_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for index in NEWEST_FIRST:
            schema_editor.add_index(apps.get_model("entities", "Metric"), index)


def drop_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for index in NEWEST_FIRST:
            schema_editor.remove_index(apps.get_model("entities", "Metric"), index)


class Migration(migrations.Migration):
    dependencies = [("entities", "0020_project_of_enterprise")]

    operations = [
        *(
            migrations.AddIndex(
                model_name="metric",
                index=models.Index(
                    fields=["last_day", "id"],
                    condition=build_shown(subject),
                    name=f"metric_about_{subject}",
                ),
            )
            for subject in SUBJECTS
        ),
        migrations.RunPython(add_indexes, drop_indexes),
    ]

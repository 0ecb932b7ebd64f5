"""Lists of a year, of few subjects and with a word are read from indexes alone."""

from django.db import migrations, models

SHOWN = models.Q(("is_published", True))
SUBJECTS = ("enterprise", "place", "industry")


def widen(model, name, condition, fields):
    index = models.Index(fields=fields, condition=condition, name=name)
    return [
        migrations.RemoveIndex(model_name=model, name=name),
        migrations.AddIndex(model_name=model, index=index),
    ]


class Migration(migrations.Migration):
    dependencies = [("entities", "0023_project_parts")]

    operations = [
        *widen(
            "metric",
            "metric_by_last_day",
            SHOWN,
            ["last_day", "id", "value", "growth", "rank_position"],
        ),
        *widen("project", "project_by_name", SHOWN, ["name", "id", "is_published"]),
        *(
            operation
            for subject in SUBJECTS
            for operation in widen(
                "metric",
                f"metric_about_{subject}",
                models.Q(("is_published", True), (f"{subject}__isnull", False)),
                ["last_day", "id", subject, "is_published"],
            )
        ),
        migrations.AddIndex(
            model_name="milestone",
            index=models.Index(
                fields=["last_day", "first_day", "project"], name="milestone_by_days"
            ),
        ),
    ]

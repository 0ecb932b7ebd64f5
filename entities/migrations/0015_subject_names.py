"""Metrics about something in words, few among all, have an index of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("entities", "0014_narrowed_orders"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="metric",
            index=models.Index(
                condition=models.Q(
                    ("is_published", True),
                    models.Q(("subject_name", ""), _negated=True),
                ),
                fields=["subject_name", "id"],
                name="metric_of_subject_name",
            ),
        ),
    ]

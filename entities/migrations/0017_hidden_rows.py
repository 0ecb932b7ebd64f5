"""The few rows that are not shown have an index of their own."""

from django.db import migrations, models

NOUNS = ("park", "enterprise", "project", "honour", "metric", "event")


class Migration(migrations.Migration):
    dependencies = [("entities", "0016_search_bands")]

    operations = [
        migrations.AddIndex(
            model_name=noun,
            index=models.Index(
                condition=models.Q(("is_published", True), _negated=True),
                fields=["id"],
                name=f"{noun}_hidden",
            ),
        )
        for noun in NOUNS
    ]

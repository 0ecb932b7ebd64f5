"""The names of subjects in words are read at once, of hidden figures too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0018_metric_stretches")]

    operations = [
        migrations.RemoveIndex(model_name="metric", name="metric_of_subject_name"),
        migrations.AddIndex(
            model_name="metric",
            index=models.Index(
                condition=models.Q(("subject_name", ""), _negated=True),
                fields=["subject_name", "id"],
                name="metric_of_subject_name",
            ),
        ),
    ]

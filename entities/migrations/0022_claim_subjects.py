"""The few claims about parks and enterprises have indexes of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0021_metric_subjects")]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q((f"{key}__isnull", False)),
                fields=[key],
                name=f"claim_about_{key}",
            ),
        )
        for key in ("park", "enterprise")
    ]

"""The figures that sources differ about are found without all that have claims."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0027_partners_and_years")]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["metric", "source"],
                condition=models.Q(is_contradicting=True, metric__isnull=False),
                name="claim_contradicting_metric",
            ),
        ),
    ]

"""The projects of enterprises are found by an index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0020_industry_costs")]

    operations = [
        migrations.AddIndex(
            model_name="projectenterprise",
            index=models.Index(
                fields=["enterprise", "project"], name="project_of_enterprise"
            ),
        ),
    ]

"""The projects of enterprises are found by an index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0019_all_subject_names")]

    operations = [
        migrations.AddIndex(
            model_name="projectenterprise",
            index=models.Index(
                fields=["enterprise", "project"], name="project_of_enterprise"
            ),
        ),
    ]

"""Lists narrowed to a park, a stage and the like are read in their order too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("entities", "0013_lead_enterprise_blanks"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="metric",
            index=models.Index(
                condition=models.Q(("is_published", True)),
                fields=["park", "last_day", "id"],
                name="metric_of_park",
            ),
        ),
        migrations.AddIndex(
            model_name="metric",
            index=models.Index(
                condition=models.Q(("is_published", True)),
                fields=["nature", "last_day", "id"],
                name="metric_of_nature",
            ),
        ),
        migrations.AddIndex(
            model_name="metric",
            index=models.Index(
                condition=models.Q(("is_published", True)),
                fields=["park", "indicator", "nature", "last_day", "id"],
                name="metric_of_park_indicator",
            ),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                condition=models.Q(("is_published", True)),
                fields=["park", "name", "id"],
                name="project_of_park",
            ),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                condition=models.Q(("is_published", True)),
                fields=["stage", "name", "id"],
                name="project_of_stage",
            ),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                condition=models.Q(("is_published", True)),
                fields=["industry", "name", "id"],
                name="project_of_industry",
            ),
        ),
    ]

"""What the projects of each industry cost is summed by an index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0019_all_subject_names")]

    operations = [
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                condition=models.Q(("is_published", True)),
                fields=["industry", "investment_unit", "investment_value", "parent"],
                name="project_costs_of_industry",
            ),
        ),
    ]

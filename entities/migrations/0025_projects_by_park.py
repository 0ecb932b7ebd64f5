"""Projects are put in order of their parks from an index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0024_wider_orders")]

    operations = [
        migrations.RemoveIndex(model_name="project", name="project_of_park"),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                fields=["park", "name", "id", "is_published"],
                condition=models.Q(("is_published", True)),
                name="project_of_park",
            ),
        ),
    ]

"""Projects are narrowed by words from one index: names, park, partners, years."""

from django.db import migrations, models

from entities.models.orders import WordsIndex


class Migration(migrations.Migration):
    dependencies = [("entities", "0025_projects_by_park")]

    operations = [
        migrations.RemoveIndex(model_name="milestone", name="milestone_by_days"),
        migrations.RemoveIndex(model_name="project", name="project_by_name"),
        migrations.AddField(
            model_name="project",
            name="words",
            field=models.TextField(default="", editable=False),
        ),
        migrations.AddIndex(
            model_name="project",
            index=WordsIndex(
                fields=["name", "id", "is_published", "words"],
                condition=models.Q(("is_published", True)),
                name="project_by_name",
            ),
        ),
    ]

"""The few projects that are parts of others have an index of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entities", "0022_claim_subjects")]

    operations = [
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                condition=models.Q(("parent__isnull", False)),
                fields=["parent"],
                name="project_parts",
            ),
        ),
    ]

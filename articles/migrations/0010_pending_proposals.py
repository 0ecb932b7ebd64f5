"""The queue and the admin's proposals are read by indexes, whatever was decided."""

from django.db import migrations, models


def index(model, fields, name):
    return migrations.AddIndex(model, models.Index(fields=fields, name=name))


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_scanned_lines")]

    operations = [
        index("article", ["publisher"], "article_publisher"),
        migrations.RemoveIndex(model_name="proposal", name="proposal_queue"),
        index(
            "proposal",
            ["status", "article", "confidence", "rule", "id"],
            "proposal_queue",
        ),
        index("proposal", ["confidence", "id"], "proposal_by_confidence"),
        index("proposal", ["rule"], "proposal_rule"),
    ]

"""What was read or refused before there was a queue is finished."""

from django.db import migrations
from django.db.models import F


def finish(apps, schema_editor):
    uploads = apps.get_model("articles", "Upload").objects.exclude(status="received")
    uploads.update(finished_at=F("uploaded_at"))


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_batches")]
    operations = [migrations.RunPython(finish, migrations.RunPython.noop)]

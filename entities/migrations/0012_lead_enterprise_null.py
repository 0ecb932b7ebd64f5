"""A project without enterprises has no first one: NULL, for orders to put it last."""

from django.db import migrations, models

INDEX = "project_by_lead_enterprise_d"


def add_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        columns = "lead_enterprise DESC NULLS LAST, id DESC"
        schema_editor.execute(
            f"CREATE INDEX {INDEX} ON entities_project ({columns}) WHERE is_published"
        )


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {INDEX}")


class Migration(migrations.Migration):
    dependencies = [("entities", "0011_list_orders_postgres")]

    operations = [
        migrations.AlterField(
            model_name="project",
            name="lead_enterprise",
            field=models.CharField(editable=False, max_length=200, null=True),
        ),
        migrations.RunPython(add_index, drop_index),
    ]

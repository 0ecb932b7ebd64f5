"""What was written as "" before the column could be empty."""

from django.db import migrations


def empty_blanks(apps, schema_editor):
    projects = apps.get_model("entities", "Project").objects
    projects.filter(lead_enterprise="").update(lead_enterprise=None)


def fill_blanks(apps, schema_editor):
    projects = apps.get_model("entities", "Project").objects
    projects.filter(lead_enterprise=None).update(lead_enterprise="")


class Migration(migrations.Migration):
    dependencies = [("entities", "0012_lead_enterprise_null")]

    operations = [migrations.RunPython(empty_blanks, fill_blanks)]

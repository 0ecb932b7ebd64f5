"""A project is found by its partners' names, and has the text of its entry itself."""

from django.db import migrations

from entities.search.bands import mark_row
from entities.search.folding import fold_text
from entities.search.tokens import list_tokens

ROWS_AT_ONCE = 500


def add_partners(apps, schema_editor):
    Project, SearchEntry, ProjectEnterprise = (
        apps.get_model("entities", name)
        for name in ("Project", "SearchEntry", "ProjectEnterprise")
    )
    keys = list(Project.objects.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(keys), ROWS_AT_ONCE):
        part = keys[first : first + ROWS_AT_ONCE]
        partners = list_partners(ProjectEnterprise, part)
        entries = SearchEntry.objects.filter(project__in=part)
        for entry, key, text in entries.values_list("pk", "project", "text"):
            text += "".join(dict.fromkeys(partners.get(key, ())))
            tokens = " ".join(mark_row("project", key) + token for token in list_tokens(text))
            SearchEntry.objects.filter(pk=entry).update(text=text, tokens=tokens)
            Project.objects.filter(pk=key).update(words=text)


def list_partners(model, projects):
    found = {}
    rows = model.objects.filter(project__in=projects).order_by("enterprise__name")
    for project, name in rows.values_list("project", "enterprise__name"):
        found.setdefault(project, []).append(f"\t{fold_text(name).strip()}")
    return found


class Migration(migrations.Migration):
    dependencies = [("entities", "0026_project_words")]

    operations = [migrations.RunPython(add_partners, migrations.RunPython.noop)]

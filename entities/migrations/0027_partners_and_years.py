"""A project is found by its partners and years, and has the text of its entry itself."""

from django.db import migrations

from entities.search.bands import mark_row
from entities.search.folding import fold_text
from entities.search.tokens import list_tokens
from entities.search.years import mark_years

ROWS_AT_ONCE = 500


def add_words(apps, schema_editor):
    Project, SearchEntry, ProjectEnterprise, Milestone = (
        apps.get_model("entities", name)
        for name in ("Project", "SearchEntry", "ProjectEnterprise", "Milestone")
    )
    keys = list(Project.objects.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(keys), ROWS_AT_ONCE):
        part = keys[first : first + ROWS_AT_ONCE]
        partners = ProjectEnterprise.objects.filter(project__in=part)
        names = collect(partners.order_by("enterprise__name"), "enterprise__name")
        days = collect(
            Milestone.objects.filter(project__in=part), "first_day", "last_day"
        )
        entries = SearchEntry.objects.filter(project__in=part)
        for entry, key, text in entries.values_list("pk", "project", "text"):
            others = [fold_text(name).strip() for (name,) in names.get(key, ())]
            spans = [(start.year, stop.year) for start, stop in days.get(key, ())]
            others = dict.fromkeys([*others, mark_years(spans)])
            text += "".join(f"\t{words}" for words in others if words)
            tokens = [mark_row("project", key) + token for token in list_tokens(text)]
            SearchEntry.objects.filter(pk=entry).update(
                text=text, tokens=" ".join(tokens)
            )
            Project.objects.filter(pk=key).update(words=text)


def collect(rows, *columns):
    """The columns of the rows, by project."""
    found = {}
    for project, *values in rows.values_list("project", *columns):
        found.setdefault(project, []).append(values)
    return found


class Migration(migrations.Migration):
    dependencies = [("entities", "0026_project_words")]

    operations = [migrations.RunPython(add_words, migrations.RunPython.noop)]

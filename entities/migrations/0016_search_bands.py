"""Each band of entries has tokens of its own, see entities.search.bands."""

from django.db import migrations

KINDS = ("park", "enterprise", "project", "honour", "indicator", "source")
# Keys from each of these on are in the next band.
BOUNDS = [2**bits for bits in (10, 12, 14, 16, 18, 20, 22)]

# Without the mark that all entries of a kind had so far, such as kpark.
POSTGRES = """UPDATE entities_searchentry SET tokens = array_to_tsvector(ARRAY(
    SELECT mark || token FROM unnest(tsvector_to_array(tokens)) token,
    unnest(ARRAY[{marks}]) mark WHERE left(token, 1) <> 'k'
)) WHERE {rows}"""
SQLITE = """UPDATE entities_searchentry SET tokens = {tokens} WHERE {rows}"""
MARKED = "{mark} || replace(substr(tokens, instr(tokens, ' ') + 1), ' ', ' ' || {mark})"


def mark_entries(apps, schema_editor):
    is_postgres = schema_editor.connection.vendor == "postgresql"

    def update(marks, rows):
        statement = POSTGRES.replace("{marks}", ", ".join(marks))
        if not is_postgres:
            tokens = " || ' ' || ".join(MARKED.format(mark=mark) for mark in marks)
            statement = SQLITE.replace("{tokens}", tokens)
        schema_editor.execute(statement.replace("{rows}", rows))

    for kind in KINDS:
        band = " + ".join(
            f"CASE WHEN {kind}_id < {bound} THEN 0 ELSE 1 END" for bound in BOUNDS
        )
        rows = f"{kind}_id IS NOT NULL AND start IS NULL"
        update([f"'{kind[:2]}' || ({band}) || 'x'"], rows)
    update(["'stx'", "'st' || (source_id >> 9) || 'x'"], "start IS NOT NULL")


def drop_entries(apps, schema_editor):
    """What search had before is written anew by rebuild_search."""
    schema_editor.execute("DELETE FROM entities_searchentry")


class Migration(migrations.Migration):
    dependencies = [("entities", "0015_subject_names")]

    operations = [migrations.RunPython(mark_entries, drop_entries)]

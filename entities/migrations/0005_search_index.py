"""The index by which search finds entries: GIN on PostgreSQL, FTS5 on SQLite.

FTS5 keeps in step by triggers. A later migration that makes SQLite copy the table of
entries (changes of a column do) has to make them again.
"""

from django.db import migrations

POSTGRES = ["CREATE INDEX entities_searchentry_tokens ON entities_searchentry USING gin (tokens)"]
# Which tokens an entry has is all that is asked: no places, no sizes.
SQLITE = [
    """CREATE VIRTUAL TABLE entities_searchtext USING fts5(
        tokens, content='entities_searchentry', content_rowid='id',
        detail=none, columnsize=0, tokenize='ascii')""",
    """CREATE TRIGGER entities_searchtext_added AFTER INSERT ON entities_searchentry
    BEGIN
        INSERT INTO entities_searchtext(rowid, tokens) VALUES (new.id, new.tokens);
    END""",
    """CREATE TRIGGER entities_searchtext_removed AFTER DELETE ON entities_searchentry
    BEGIN
        INSERT INTO entities_searchtext(entities_searchtext, rowid, tokens)
        VALUES ('delete', old.id, old.tokens);
    END""",
    """CREATE TRIGGER entities_searchtext_changed AFTER UPDATE ON entities_searchentry
    BEGIN
        INSERT INTO entities_searchtext(entities_searchtext, rowid, tokens)
        VALUES ('delete', old.id, old.tokens);
        INSERT INTO entities_searchtext(rowid, tokens) VALUES (new.id, new.tokens);
    END""",
]


def add_index(apps, schema_editor):
    is_postgres = schema_editor.connection.vendor == "postgresql"
    for statement in POSTGRES if is_postgres else SQLITE:
        schema_editor.execute(statement)


def drop_index(apps, schema_editor):
    """Triggers and PostgreSQL's index go with the table of entries."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS entities_searchentry_tokens")
        return
    for name in ("added", "removed", "changed"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS entities_searchtext_{name}")
    schema_editor.execute("DROP TABLE IF EXISTS entities_searchtext")


class Migration(migrations.Migration):
    dependencies = [("entities", "0004_search_entries")]

    operations = [migrations.RunPython(add_index, drop_index)]

"""File, export and site → which cells change and which are in dispute."""

from entities.workbooks.rows import shorten
from entities.workbooks.xlsx_files import MAX_CELL_CHARACTERS

Texts = dict[str, str]


def merge(
    texts: Texts, now: Texts, base: Texts | None
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return changes {name: [now, file]} and conflicts {name: [file, export, now]}.

    A cell that the file leaves as it was exported keeps what the site has by now.
    """
    changes, conflicts = {}, {}
    for name, text in texts.items():
        held = now[name]
        if is_same(text, held):
            continue
        if base is None:
            changes[name] = [held, text]
            continue
        exported = base.get(name, "")
        if is_as_exported(text, exported):
            continue
        if is_as_exported(held, exported):
            changes[name] = [held, text]
        else:
            conflicts[name] = [text, exported, held]
    return changes, conflicts


def is_same(text: str, held: str) -> bool:
    """A cell that Excel cut off at its limit is the same as the whole text."""
    is_cut = len(text) >= MAX_CELL_CHARACTERS and held.startswith(text)
    return text == held or is_cut


def is_as_exported(text: str, exported: str) -> bool:
    return text == exported or shorten(text) == exported

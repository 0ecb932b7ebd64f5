"""Which row of the database a natural key means, in a few bytes a row."""

from collections.abc import Iterable, Sequence

from entities.workbooks.rows import PLAIN, read_rows
from entities.workbooks.sheets import Sheet

Texts = dict[str, str]


class KeyIndex:
    """The keys of a whole table by their hash; 64 bits do not meet by chance."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.names = [column.name for column in sheet.keys]
        self.defaults = {column.name: column.default_text for column in sheet.keys}
        self.pks: dict[int, int] = {}
        keys = sheet.narrow(self.names)
        for row in read_rows(keys, sheet.model.objects.order_by(), PLAIN):
            self.pks[hash(tuple(row.texts))] = row.pk

    def hash(self, texts: Texts) -> int:
        return hash(tuple([texts.get(n, self.defaults[n]) for n in self.names]))

    def find(self, texts: Texts) -> int | None:
        return self.pks.get(self.hash(texts))


def read_now(sheet: Sheet, pks: Iterable[int]) -> dict[int, Texts]:
    """What stands in the database now, as text."""
    wanted: Sequence[int] = sorted(set(pks))
    if not wanted:
        return {}
    queryset = sheet.model.objects.filter(pk__in=wanted).order_by()
    names = [column.name for column in sheet.columns]
    return {
        row.pk: dict(zip(names, row.texts, strict=True))
        for row in read_rows(sheet, queryset, PLAIN)
    }

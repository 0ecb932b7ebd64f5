"""Parsed rows against the database → an outcome for each; writes nothing."""

from collections.abc import Iterable, Iterator, Sequence

from entities.imports.cells import write_plain
from entities.imports.checking import list_errors
from entities.imports.groups import Units, read_group
from entities.imports.headings import Mapping
from entities.imports.keys import KeyIndex, Texts, read_now
from entities.imports.merging import merge
from entities.imports.names import NameBook, UnknownNameError
from entities.imports.outcomes import Action, CellError, Outcome, Parsed
from entities.imports.reading import RowReader
from entities.resources.widgets import split_names
from entities.workbooks.rows import split_chunks
from entities.workbooks.sheets import ID
from entities.workbooks.tables import RawRow

MAX_WAITING = 20_000


class Analyser:
    """Judges the rows of one table, chunk by chunk, in the order of the file."""

    def __init__(
        self, mapping: Mapping, names: NameBook, index: KeyIndex | None = None
    ) -> None:
        self.mapping, self.names = mapping, names
        self.sheet = mapping.sheet
        self.reader = RowReader(mapping, names)
        self.index = index or KeyIndex(self.sheet)
        self.seen_keys: dict[int, int] = {}
        self.seen_pks: dict[int, int] = {}
        self.waiting: list[RawRow] = []
        self.may_wait, self.last_waiting = True, MAX_WAITING + 1
        self.defaults = {c.name: c.default_text for c in self.sheet.columns}

    def judge_all(self, rows: Sequence[RawRow]) -> list[Outcome]:
        """One outcome a row; the database is asked once for all of them."""
        parsed = [self.reader.read(row) for row in rows]
        pks = [self.find_pk(each) for each in parsed]
        now = read_now(self.sheet, (pk for pk in pks if pk is not None))
        outcomes = [
            self.judge(each, pk, now.get(pk))
            for each, pk in zip(parsed, pks, strict=True)
        ]
        pairs = zip(outcomes, rows, strict=True)
        return [each for each, row in pairs if not self.postpone(each, row)]

    def postpone(self, outcome: Outcome, row: RawRow) -> bool:
        """Keep a row that names an unknown one of its own table: it may yet come."""
        causes = (error.cause for error in outcome.errors)
        waits = self.may_wait and any(
            isinstance(cause, UnknownNameError) and cause.model is self.sheet.model
            for cause in causes
        )
        if waits:
            self.waiting.append(row)
            self.may_wait = len(self.waiting) < MAX_WAITING
        return waits

    def judge_waiting(self) -> Iterator[list[Outcome]]:
        """Parts of wholes that stand further down, as long as any more are found."""
        while self.waiting:
            rows, self.waiting = self.waiting, []
            self.may_wait = len(rows) < self.last_waiting
            self.last_waiting = len(rows)
            self.reader = RowReader(self.mapping, self.names)
            for chunk in split_chunks(rows):
                yield self.judge_all(chunk)

    def find_pk(self, parsed: Parsed) -> int | None:
        """By its number, or else by its natural key if that could be read."""
        if parsed.pk is not None:
            return parsed.pk
        if any(key.name in parsed.errors for key in self.sheet.keys):
            return None
        return self.index.find(parsed.texts)

    def judge(self, parsed: Parsed, pk: int | None, now: Texts | None) -> Outcome:
        number = parsed.row.number
        texts, errors = self.settle(parsed, now)
        errors += self.list_repeats(parsed, pk, now)
        if not errors and now is None:
            texts = self.defaults | texts
            errors = self.check(texts, None)
            if not errors:
                return self.add(number, texts)
        if errors:
            return self.refuse(parsed, errors)
        changes, conflicts = merge(texts, now, parsed.base)
        merged = now | {name: after for name, (_before, after) in changes.items()}
        errors = self.check(merged, pk) if changes else []
        if errors:
            return self.refuse(parsed, errors)
        self.see(merged, pk, number)
        action = choose_action(changes, conflicts)
        label = self.sheet.label_row(merged)
        return Outcome(number, action, pk, label, changes, conflicts)

    def settle(
        self, parsed: Parsed, now: Texts | None
    ) -> tuple[Texts, list[CellError]]:
        """Take a cell that is as it was for that, however odd it reads by itself."""
        texts, errors = dict(parsed.texts), dict(parsed.errors)
        for held in (now, parsed.base):
            for name, plain in parsed.plains.items() if held else ():
                if plain and plain == held.get(name):
                    texts[name] = plain
                    errors.pop(name, None)
        for prefix in parsed.groups:
            found = self.settle_group(parsed, prefix, now)
            if isinstance(found, CellError):
                errors[f"{prefix}value"] = found
            else:
                texts |= {prefix + part: text for part, text in found.items()}
        return texts, list(errors.values())

    def settle_group(
        self, parsed: Parsed, prefix: str, now: Texts | None
    ) -> Texts | CellError:
        parts = parsed.groups[prefix]
        plain = {part: write_plain(raw) for part, raw in parts.items()}
        for held in (now, parsed.base):
            if held and all(held.get(prefix + p, "") == t for p, t in plain.items()):
                return plain
        column = self.sheet.groups[prefix]["value"]
        units = Units(
            heading=self.mapping.units.get(column.name, ""),
            default=column.unit,
            held=(now or {}).get(f"{prefix}unit", ""),
        )
        try:
            found = read_group(parts, units)
            self.check_group(prefix, found)
        except ValueError as error:
            return CellError(column.heading, plain.get("value", ""), str(error), error)
        return found

    def check_group(self, prefix: str, found: Texts) -> None:
        for part, text in found.items():
            limit = self.sheet.groups[prefix][part].field.max_length
            if limit and len(text) > limit:
                raise ValueError(f"“{text}”超过了{limit}个字")

    def list_repeats(
        self, parsed: Parsed, pk: int | None, now: Texts | None
    ) -> list[CellError]:
        """The same row twice, or one that is no longer there."""
        if parsed.pk is not None and now is None:
            reason = "网站上已没有这个编号；要作为新的一行，请清空编号"
            return [CellError(ID, str(parsed.pk), reason)]
        if pk is not None and pk in self.seen_pks:
            reason = f"与第{self.seen_pks[pk]}行是同一条；若是新的一行，请清空编号"
            return [CellError(ID, str(parsed.pk or ""), reason)]
        return []

    def check(self, texts: Texts, pk: int | None) -> list[CellError]:
        """The row as a whole, and whether another one has its key."""
        errors = list_errors(self.sheet, texts, self.names)
        key = self.index.hash(texts)
        label = self.sheet.label_row(texts)
        if self.index.pks.get(key, pk) != pk:
            errors.append(CellError("", label, "网站上已有这一条，编号不同"))
        elif key in self.seen_keys:
            errors.append(CellError("", label, f"与第{self.seen_keys[key]}行重复"))
        return errors

    def see(self, texts: Texts, pk: int | None, number: int) -> None:
        self.seen_keys[self.index.hash(texts)] = number
        if pk is not None:
            self.seen_pks[pk] = number

    def add(self, number: int, texts: Texts) -> Outcome:
        """A new row; later rows and tables of the file may name it."""
        self.see(texts, None, number)
        if "name" in self.sheet.by_name:
            park = texts.get("park", "") if self.sheet.noun == "project" else ""
            names = self.names.of(self.sheet.model)
            names.add(texts["name"], park)
            for alias in split_names(texts.get("names")):
                names.by_alias[alias].append((texts["name"], park))
        cells = {name: text for name, text in texts.items() if text}
        label = self.sheet.label_row(texts)
        return Outcome(number, Action.ADDED, None, label, cells)

    def refuse(self, parsed: Parsed, errors: Iterable[CellError]) -> Outcome:
        row = parsed.row
        texts = self.defaults | parsed.texts
        raw = [write_plain(cell) for cell in row.cells]
        return Outcome(
            row.number,
            Action.REFUSED,
            parsed.pk,
            self.sheet.label_row(texts),
            errors=list(errors),
            raw=raw,
        )


def choose_action(changes: dict, conflicts: dict) -> Action:
    if changes:
        return Action.CHANGED
    return Action.CONFLICT if conflicts else Action.UNCHANGED

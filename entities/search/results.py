"""The keys that search found → what the page shows of each: name, place, figures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F, Model
from django.db.models.functions import Substr

from entities.key_figures import find_key_figures
from entities.models import (
    Enterprise,
    Honour,
    Indicator,
    Park,
    Project,
    SearchEntry,
    Source,
)
from entities.search.folding import fold_text
from entities.search.highlighting import Piece, cut_passage, mark_words

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that leads to the sentence it stands in."""

    label: str
    value: str
    address: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One row or sentence; aliases are those other names that hold the words."""

    address: str
    title: list[Piece]
    chips: tuple[str, ...] = ()
    detail: str = ""
    aliases: list[Piece] | None = None
    passage: list[Piece] | None = None
    figures: tuple[Figure, ...] = ()


def load_hits(kind: str, keys: Sequence[int], words: Words) -> list[Hit]:
    """In the order of the keys; a row that went in the meantime is left out."""
    rows, show = LOADERS[kind](keys)
    return [show(rows[key], words) for key in keys if key in rows]


def _load_parks(keys: Sequence[int]) -> tuple[dict, Callable]:
    parks = Park.objects.published().select_related("place").prefetch_related("names")
    figures = find_key_figures(keys)

    def show(park: Park, words: Words) -> Hit:
        chips = (park.get_level_display(), park.get_park_type_display())
        shown = tuple(
            Figure(
                str(m.indicator),
                f"{m.label}（{m.period_label}）",
                m.get_absolute_url(),
            )
            for m in figures.get(park.pk, ())
        )
        detail = str(park.place or "")
        return show_row(park, words, chips=chips, detail=detail, figures=shown)

    return parks.in_bulk(keys), show


def _load_enterprises(keys: Sequence[int]) -> tuple[dict, Callable]:
    rows = Enterprise.objects.published().with_totals()
    rows = rows.select_related("place").prefetch_related("names", "parks")

    def show(row: Enterprise, words: Words) -> Hit:
        places = [park.name for park in row.parks.all() if park.is_published]
        counts = f"{row.project_count} 个项目 · {row.honour_count} 项荣誉"
        detail = " · ".join([*places, counts])
        return show_row(row, words, detail=detail)

    return rows.in_bulk(keys), show


def _load_projects(keys: Sequence[int]) -> tuple[dict, Callable]:
    rows = Project.objects.published().select_related("park").prefetch_related("names")

    def show(row: Project, words: Words) -> Hit:
        address = f"{row.get_absolute_url()}#cell-investment"
        total = (
            Figure("总投资", str(row.investment), address) if row.investment else None
        )
        return show_row(
            row,
            words,
            chips=(row.get_stage_display(),),
            detail=write_name(row.park),
            figures=(total,) if total else (),
        )

    return rows.in_bulk(keys), show


def _load_honours(keys: Sequence[int]) -> tuple[dict, Callable]:
    rows = Honour.objects.published().with_recipients()

    def show(row: Honour, words: Words) -> Hit:
        detail = " · ".join(
            filter(None, (write_name(row.recipient), row.issuer, row.date_label))
        )
        return show_row(row, words, chips=(row.get_level_display(),), detail=detail)

    return rows.in_bulk(keys), show


def _load_indicators(keys: Sequence[int]) -> tuple[dict, Callable]:
    rows = Indicator.objects.prefetch_related("names")

    def show(row: Indicator, words: Words) -> Hit:
        detail = f"单位：{row.unit}" if row.unit else ""
        return show_row(row, words, chips=(row.category,), detail=detail)

    return rows.in_bulk(keys), show


def _load_sources(keys: Sequence[int]) -> tuple[dict, Callable]:
    rows = Source.objects.published().defer("text")
    return rows.in_bulk(keys), lambda row, words: show_row(
        row, words, detail=write_origin(row)
    )


def _load_sentences(keys: Sequence[int]) -> tuple[dict, Callable]:
    """The sentence as it stands in the source now, without the rest of its text."""
    words_of = Substr("source__text", F("start") + 1, F("stop") - F("start"))
    rows = SearchEntry.objects.filter(source__is_published=True).defer("tokens", "text")
    rows = rows.select_related("source").defer("source__text").annotate(said=words_of)

    def show(row: SearchEntry, words: Words) -> Hit:
        address = f"{row.source.get_absolute_url()}?from={row.start}&to={row.stop}#here"
        return Hit(
            address=address,
            title=[Piece(row.source.title)],
            detail=write_origin(row.source),
            passage=mark_words(cut_passage(row.said, words), words),
        )

    return rows.in_bulk(keys), show


def show_row(row: Model, words: Words, *, chips: Iterable[str] = (), **parts) -> Hit:
    aliases = [alias.name for alias in row.names.all()] if hasattr(row, "names") else []
    known = next((name for name in aliases if holds_word(name, words)), "")
    return Hit(
        address=row.get_absolute_url(),
        title=mark_words(str(row), words),
        chips=tuple(filter(None, chips)),
        aliases=mark_words(known, words) if not holds_word(str(row), words) else None,
        **parts,
    )


def write_name(row: Model | str | None) -> str:
    """A park or recipient by name, unless it is not public."""
    return str(row) if row and getattr(row, "is_published", True) else ""


def holds_word(name: str, words: Words) -> bool:
    return any(word in fold_text(name) for word in words)


def write_origin(source: Source) -> str:
    day = source.published_on
    date = f"{day.year}年{day.month}月{day.day}日" if day else ""
    return " · ".join(filter(None, (source.publisher, date)))


LOADERS = {
    "park": _load_parks,
    "enterprise": _load_enterprises,
    "project": _load_projects,
    "honour": _load_honours,
    "indicator": _load_indicators,
    "source": _load_sources,
    "sentence": _load_sentences,
}

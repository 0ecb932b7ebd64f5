"""A filtered list in pages: what a page costs depends neither on its number nor on
how many rows there are.

Rows are counted and numbered up to COUNTED; beyond that a page begins after a row
(?after=), found through the index that serves the order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.db.models import OrderBy, Q, QuerySet
from django.http import HttpRequest
from django_filters import FilterSet

from entities.keys import read_key

PAGE_SIZE = 50
COUNTED = 10_000


class CappedPaginator(Paginator):
    """Counts no further than COUNTED, and steps over earlier rows by index alone.

    The rows themselves are read from `rows`, without the conditions once more.
    """

    def __init__(self, object_list: QuerySet, per_page: int, rows: QuerySet) -> None:
        super().__init__(object_list, per_page)
        self.rows = rows

    @cached_property
    def counted(self) -> int:
        return self.object_list.order_by().values("pk")[: COUNTED + 1].count()

    @property
    def has_more(self) -> bool:
        return self.counted > COUNTED

    @cached_property
    def count(self) -> int:
        return min(self.counted, COUNTED)

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        last = min(first + self.per_page, self.count)
        keys = list(self.object_list.values_list("pk", flat=True)[first:last])
        return self._get_page(load_rows(self.rows, keys), number, self)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of what the filter lets through; next_key begins the one after it."""

    filter: FilterSet
    page: Page
    next_key: int | None = None
    is_beyond: bool = False

    @property
    def page_numbers(self) -> list[int | str]:
        paginator = self.page.paginator
        return list(paginator.get_elided_page_range(self.page.number, on_ends=1))

    @property
    def count_label(self) -> str:
        """138, or 10,000+ where nobody counted further."""
        paginator = self.page.paginator
        return f"{paginator.count:,}{'+' if paginator.has_more else ''}"


def build_listing(
    request: HttpRequest, filter_class: type[FilterSet], queryset: QuerySet
) -> Listing:
    """An odd page number or filter shows what it can; the form says what is wrong."""
    filtered = filter_class(request.GET or None, queryset=queryset)
    paginator = CappedPaginator(filtered.qs, PAGE_SIZE, queryset)
    after = read_key(request.GET.get("after", ""))
    if after is not None:
        keys = find_keys_after(filtered.qs, after)
        if keys:
            return build_beyond(filtered, paginator, keys)
    page = paginator.get_page(request.GET.get("page"))
    is_last = paginator.has_more and page.number == paginator.num_pages
    return Listing(filtered, page, page.object_list[-1].pk if is_last else None)


def build_beyond(
    filtered: FilterSet, paginator: CappedPaginator, keys: list[int]
) -> Listing:
    rows = load_rows(paginator.rows, keys[:PAGE_SIZE])
    next_key = rows[-1].pk if rows and len(keys) > PAGE_SIZE else None
    page = Page(rows, paginator.num_pages, paginator)
    return Listing(filtered, page, next_key, is_beyond=True)


def load_rows(queryset: QuerySet, keys: list[int]) -> list:
    """The rows in the order of their keys."""
    rows = {row.pk: row for row in queryset.order_by().filter(pk__in=keys)}
    return [rows[key] for key in keys if key in rows]


def find_keys_after(queryset: QuerySet, key: int) -> list[int]:
    """The keys of a page's rows and one more that follow this row; [] without it."""
    order = read_order(queryset)
    names = [name for name, is_descending in order]
    values = queryset.order_by().filter(pk=key).values_list(*names).first()
    found: list[int] = []
    for part in build_parts(order, values or ()):
        wanted = PAGE_SIZE + 1 - len(found)
        if wanted > 0:
            keys = queryset.filter(part).values_list("pk", flat=True)
            found += keys[:wanted]
    return found


def read_order(queryset: QuerySet) -> list[tuple[str, bool]]:
    """The columns that the rows stand in order of, and which of them descend."""
    given = queryset.query.order_by or queryset.model._meta.ordering  # noqa: SLF001 -- Django's public model API
    order = []
    for item in given:
        if isinstance(item, OrderBy):
            order.append((item.expression.name, item.descending))
        else:
            order.append((item.removeprefix("-"), item.startswith("-")))
    return order


def build_parts(order: list[tuple[str, bool]], values: tuple) -> Iterator[Q]:
    """Every later row lies in one of these, each a single stretch of the index.

    After (2021, 5) in the order of year, key: first 2021 with a key above 5, then
    the years above 2021, last those without a year.
    """
    for depth in reversed(range(len(values))):
        same = Q()
        for (name, _), value in zip(order[:depth], values[:depth], strict=True):
            same &= Q(**{f"{name}__isnull": True} if value is None else {name: value})
        name, is_descending = order[depth]
        if values[depth] is None:
            continue
        yield same & Q(**{f"{name}__{'lt' if is_descending else 'gt'}": values[depth]})
        if depth < len(values) - 1:
            yield same & Q(**{f"{name}__isnull": True})

"""A filtered, paginated list: the same for every public list."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django_filters import FilterSet

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of what the filter lets through."""

    filter: FilterSet
    page: Page

    @property
    def page_numbers(self) -> list[int | str]:
        paginator = self.page.paginator
        return list(paginator.get_elided_page_range(self.page.number, on_ends=1))


def build_listing(
    request: HttpRequest, filter_class: type[FilterSet], queryset: QuerySet
) -> Listing:
    """An odd page number or filter shows what it can; the form says what is wrong."""
    filtered = filter_class(request.GET or None, queryset=queryset)
    paginator = Paginator(filtered.qs, PAGE_SIZE)
    return Listing(filtered, paginator.get_page(request.GET.get("page")))

"""What the coverage board can be narrowed by."""

from django import forms
from django.core.paginator import Paginator
from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from entities.coverage import Board, State, find_contradicting
from entities.filters.base import FIRST_YEAR, LAST_YEAR
from entities.models import Indicator, Metric, Park, Stretch
from entities.profiles import KEY_INDICATORS

ALL = ("", "全部")
SHOWN_YEARS, MOST_YEARS, MOST_INDICATORS, ROWS = 6, 12, 30, 60


def choose_year(label: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )


class CoverageForm(forms.Form):
    """Without any choice: all parks, the key indicators, the last years."""

    park = forms.CharField(
        label="园区",
        required=False,
        max_length=200,
        widget=forms.TextInput({"data-suggest": "park", "autocomplete": "off"}),
    )
    indicator = forms.CharField(
        label="指标",
        required=False,
        max_length=100,
        widget=forms.TextInput({"data-suggest": "indicator", "autocomplete": "off"}),
    )
    category = forms.ChoiceField(label="指标类别", required=False)
    stretch = forms.ChoiceField(
        label="时段", required=False, choices=[ALL, *Stretch.choices]
    )
    state = forms.ChoiceField(
        label="状态", required=False, choices=[ALL, *State.choices]
    )
    first = choose_year("从（年）")
    last = choose_year("到（年）")

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        names = Indicator.objects.exclude(category="").order_by("category")
        names = names.values_list("category", flat=True).distinct()
        self.fields["category"].choices = [("", "重点指标"), *((n, n) for n in names)]

    def build_pages(self) -> Paginator:
        """The parks in parts of about as many rows, so that a page costs the same.

        An odd value narrows nothing; the form says what is wrong with it.
        """
        self.is_valid()
        self.indicators = self.list_indicators()
        parks = self.find_parks().order_by("-metric_total", "name", "pk")
        if self.cleaned_data.get("state") == State.CONTRADICTING:
            differing = find_contradicting(self.find_figures())
            parks = parks.filter(pk__in=differing.values("park"))
        return Paginator(parks, max(1, ROWS // max(1, len(self.indicators))))

    def build_board(self, parks: list[Park]) -> Board:
        """What is known of these parks, a page of build_pages."""
        figures = self.find_figures().filter(park__in=[park.pk for park in parks])
        state = self.cleaned_data.get("state", "")
        return Board(parks, self.indicators, self.list_years(), state, figures)

    def list_indicators(self) -> list[Indicator]:
        given = self.cleaned_data
        indicators = list(self.find_indicators()[:MOST_INDICATORS])
        if not (given.get("indicator") or given.get("category")):
            indicators.sort(key=lambda each: KEY_INDICATORS.index(each.name))
        return indicators

    def find_figures(self) -> QuerySet[Metric]:
        figures = Metric.objects.published().filter(
            indicator__in=[each.pk for each in self.indicators],
            nature=Metric.Nature.ACTUAL,
            last_day__isnull=False,
        )
        stretch = self.cleaned_data.get("stretch")
        return figures.of_stretch(stretch) if stretch else figures

    def find_parks(self) -> QuerySet[Park]:
        name = self.cleaned_data.get("park")
        parks = Park.objects.published()
        if not name:
            return parks
        named = parks.filter(Q(name__contains=name) | Q(names__name=name))
        return parks.filter(pk__in=named.values("pk"))

    def find_indicators(self) -> QuerySet[Indicator]:
        name = self.cleaned_data.get("indicator")
        category = self.cleaned_data.get("category")
        if not (name or category):
            return Indicator.objects.filter(name__in=KEY_INDICATORS)
        found = Indicator.objects.order_by("name")
        if category:
            found = found.filter(category=category)
        if name:
            wanted = Q(name__contains=name) | Q(names__name=name)
            found = found.filter(wanted).distinct()
        return found

    def list_years(self) -> range:
        """From the newest to the oldest, at most MOST_YEARS."""
        last = self.cleaned_data.get("last") or find_last_year()
        first = self.cleaned_data.get("first") or last - SHOWN_YEARS + 1
        return range(last, max(min(first, last), last - MOST_YEARS + 1) - 1, -1)


def find_last_year() -> int:
    """The last year that has figures, so that an older collection fills the board.

    Aims of years to come are none; without any figure it is this year.
    """
    this_year = timezone.localdate().year
    days = Metric.objects.published().filter(
        nature=Metric.Nature.ACTUAL, last_day__year__lte=this_year
    )
    newest = days.aggregate(day=Max("last_day"))["day"]
    return newest.year if newest else this_year

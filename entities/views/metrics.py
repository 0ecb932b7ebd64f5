"""Metrics: the list, one with its evidence, and an indicator's figures together."""

from itertools import groupby

from django.db.models import Exists, F, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from entities.charts.panels import build_indicator_panel, build_metric_panel
from entities.filters import FigureFilter, MetricFilter
from entities.listing import build_listing
from entities.models import Indicator, Metric
from entities.profiles import rank_category
from entities.views.pages import show_fact, show_list


def metric_list(request: HttpRequest) -> HttpResponse:
    metrics = Metric.objects.published().for_table()
    return show_list(request, "metric", build_listing(request, MetricFilter, metrics))


def metric_detail(request: HttpRequest, pk: int) -> HttpResponse:
    metrics = Metric.objects.published().with_subjects()
    metric = get_object_or_404(metrics, pk=pk)
    panel = build_metric_panel(metric)
    return show_fact(request, "metric", metric, panel=panel)


def indicator_list(request: HttpRequest) -> HttpResponse:
    figures = Metric.objects.published().filter(indicator=OuterRef("pk"))
    indicators = Indicator.objects.filter(Exists(figures)).order_by("category", "name")
    groups = groupby(indicators, key=lambda indicator: indicator.category)
    listed = [(category, list(group)) for category, group in groups]
    listed.sort(key=lambda group: rank_category(group[0]))
    context = {"groups": listed}
    return render(request, "entities/indicator_list.html", context)


def indicator_detail(request: HttpRequest, pk: int) -> HttpResponse:
    indicator = get_object_or_404(Indicator.objects.prefetch_related("names"), pk=pk)
    figures = indicator.metrics.published().with_subjects()
    figures = figures.order_by(F("last_day").desc(nulls_last=True), "-pk")
    filtered = FigureFilter(request.GET or None, queryset=figures)
    panel = build_indicator_panel(indicator, filtered.qs)
    context = {"indicator": indicator, "filter": filtered, "panel": panel}
    return render(request, "entities/indicator_detail.html", context)

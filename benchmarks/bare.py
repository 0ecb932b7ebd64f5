"""What the lists are measured against: Django's ListView, the same rows, no more."""

from functools import cache

from django.template import Template, engines
from django.urls import include, path
from django.views.generic import ListView

from entities.models import Metric

TABLE = """<!doctype html><title>bare</title><table>{% for metric in object_list %}<tr>
<td><a href="{{ metric.get_absolute_url }}">{{ metric.indicator }}</a></td>
<td><a href="{{ metric.subject.get_absolute_url }}">{{ metric.subject }}</a></td>
<td>{{ metric.period_label }}</td><td>{{ metric.value_label }}</td>
<td>{{ metric.growth_label }}</td><td>{{ metric.rank_label }}</td>
<td>{{ metric.get_nature_display }}</td></tr>{% endfor %}</table>"""


@cache
def read_table() -> Template:
    """Once a process, as Django keeps the templates that it reads from files."""
    return engines["django"].from_string(TABLE)


class BareList(ListView):
    queryset = Metric.objects.published().with_subjects()

    def get_template_names(self) -> Template:
        return read_table()


class PlainList(BareList):
    """Fifty rows and no count."""

    def get_queryset(self):
        return super().get_queryset()[:50]


urlpatterns = [
    path("bare/", PlainList.as_view()),
    path("bare/pages/", BareList.as_view(paginate_by=50)),
    path("", include("parkdb.urls")),
]

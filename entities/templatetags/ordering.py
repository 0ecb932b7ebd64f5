"""Headings of a list that put it in order by their column."""

from typing import Any

from django import template
from django.http import HttpRequest

register = template.Library()


@register.inclusion_tag("includes/order_heading.html", takes_context=True)
def order_heading(
    context: dict[str, Any], name: str, label: str, first: str = ""
) -> dict[str, Any]:
    """A heading that orders by name, downwards first where first is "-"."""
    request: HttpRequest = context["request"]
    current = request.GET.get("ordering", "")
    sign = first if current.removeprefix("-") != name else _turn(current)
    query = request.GET.copy()
    for place in ("page", "after"):
        query.pop(place, None)
    query["ordering"] = sign + name
    is_current = current.removeprefix("-") == name
    direction = "descending" if current.startswith("-") else "ascending"
    return {
        "label": label,
        "query": query.urlencode(),
        "direction": direction if is_current else "",
        "is_number": first == "-",
    }


def _turn(current: str) -> str:
    return "" if current.startswith("-") else "-"

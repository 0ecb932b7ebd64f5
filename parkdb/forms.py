"""How the fields of all forms become HTML."""

from collections.abc import Callable
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Widget = dict[str, Any]


class FormRenderer(DjangoTemplates):
    """Django's own, which takes a template for each option of a menu and two for each
    attribute, apart from the fields that stand above every list.
    """

    def render(
        self, template_name: str, context: Any, request: HttpRequest | None = None
    ) -> str:
        write = WRITERS.get(template_name.removeprefix("django/forms/widgets/"))
        if write:
            return write(context["widget"])
        return super().render(template_name, context, request)


def write_menu(widget: Widget) -> SafeString:
    groups = format_html_join("", "{}", map(write_group, widget["optgroups"]))
    attributes = flatatt({"name": widget["name"], **widget["attrs"]})
    return format_html("<select{}>\n{}</select>", attributes, groups)


def write_group(group: tuple[str | None, list[Widget], int]) -> tuple[SafeString]:
    label, options, _place = group
    lines = format_html_join(
        "",
        "  <option{}>{}</option>\n",
        (
            (
                flatatt({"value": str(option["value"]), **option["attrs"]}),
                option["label"],
            )
            for option in options
        ),
    )
    if label:
        lines = format_html('<optgroup label="{}">\n{}</optgroup>\n', label, lines)
    return (lines,)


def write_input(widget: Widget) -> SafeString:
    value = {} if widget["value"] is None else {"value": str(widget["value"])}
    given = {"type": widget["type"], "name": widget["name"]}
    return format_html("<input{}>", flatatt(given | value | widget["attrs"]))


WRITERS: dict[str, Callable[[Widget], SafeString]] = {
    "number.html": write_input,
    "select.html": write_menu,
    "text.html": write_input,
}

"""The site's own menu."""

from functools import cache

from django import template
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString

register = template.Library()

NOUNS = {
    "park": "园区",
    "project": "项目",
    "honour": "荣誉",
    "metric": "指标",
    "enterprise": "企业",
    "industry": "产业",
    "event": "大事",
    "source": "来源",
}
# Pages that stand under an entry without its name.
UNDER = {"compare": "park", "indicator": "metric"}


@register.simple_tag(takes_context=True)
def site_menu(context: template.Context) -> SafeString:
    """With the entry marked under which the page belongs; an error page has none."""
    request: HttpRequest | None = context.get("request")
    match = request.resolver_match if request else None
    noun = (match.url_name or "" if match else "").partition("-")[0]
    noun = UNDER.get(noun, noun)
    here = noun if noun in NOUNS else ""
    return write_menu(here, get_script_prefix())


@cache
def write_menu(here: str, prefix: str) -> SafeString:
    """Written once a process for each entry; the prefix is part of what is kept."""
    entries = [(f"{noun}-list", label, noun == here) for noun, label in NOUNS.items()]
    return render_to_string("includes/site_menu.html", {"entries": entries})

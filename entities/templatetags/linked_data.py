"""{% linked_data park %}: schema.org's description of a row, {% linked_data %}: of the site."""

from typing import Any

from django import template
from django.db.models import Model
from django.utils.html import json_script
from django.utils.safestring import SafeString

from entities.linked_data import describe_row, describe_site

register = template.Library()


@register.simple_tag(takes_context=True)
def linked_data(context: dict[str, Any], row: Model | None = None) -> SafeString:
    """A block of data, not of code: the policy for scripts leaves it alone."""
    build_url = context["request"].build_absolute_uri
    data = describe_row(row, build_url) if row else describe_site(build_url)
    block = json_script(data)  # escapes what could end the block
    return SafeString(block.replace("application/json", "application/ld+json", 1))

"""A name → the readable part of its address, Chinese kept, never one in use."""

from itertools import count

from django.db.models import Model
from django.utils.text import slugify

MAX_LENGTH = 100


def build_slug(model: type[Model], name: str) -> str:
    """Return 白沙洲工业园区, or 白沙洲工业园区-2 where that is another's address."""
    stem = slugify(name, allow_unicode=True)[:MAX_LENGTH] or "item"
    rows = model._default_manager  # noqa: SLF001 -- Django's own name for it
    if not rows.filter(slug=stem).exists():
        return stem
    candidates = (f"{stem}-{i}" for i in count(2))
    return next(slug for slug in candidates if not rows.filter(slug=slug).exists())

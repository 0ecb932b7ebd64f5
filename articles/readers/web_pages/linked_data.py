"""JSON-LD in a page → what it says of the article."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.etree import _Element

TITLES = ("headline", "title")  # "title" and "pubDate" are Baidu's own
DATES = ("datePublished", "pubDate")
MOST_OBJECTS = 1000


def find_linked_data(tree: _Element) -> dict[str, str]:
    """Title, authors, publisher, date and address of the first article described."""
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            for thing in _find_objects(_load_json(script.text or "")):
                if _is_article(thing):
                    return _read_article(thing)
    return {}


def _load_json(written: str) -> Any:
    """Broken data says nothing; pages carry it often."""
    try:
        return json.loads(written, strict=False)
    except (ValueError, RecursionError):
        return None


def _find_objects(found: Any) -> Iterator[dict[str, Any]]:
    waiting = [found]
    for _count in range(MOST_OBJECTS):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, dict):
            yield thing
            waiting.append(thing.get("@graph"))
        elif isinstance(thing, list):
            waiting.extend(thing[:MOST_OBJECTS])


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type", "Article")
    names = kinds if isinstance(kinds, list) else [kinds]
    is_named = any(
        isinstance(name, str) and name.endswith(("Article", "BlogPosting"))
        for name in names
    )
    return is_named and any(thing.get(key) for key in (*TITLES, *DATES))


def _read_article(thing: dict[str, Any]) -> dict[str, str]:
    return {
        "title": _read_first(thing, TITLES),
        "authors": _read_names(thing.get("author")),
        "publisher": _read_names(thing.get("publisher")),
        "published": _read_first(thing, DATES),
        "url": _read_first(thing, ("url", "mainEntityOfPage", "@id")),
    }


def _read_first(thing: dict[str, Any], keys: tuple[str, ...]) -> str:
    stated = (thing.get(key) for key in keys)
    return next((text for text in stated if text and isinstance(text, str)), "")


def _read_names(stated: Any) -> str:
    people = stated if isinstance(stated, list) else [stated]
    names = (p.get("name") if isinstance(p, dict) else p for p in people)
    return "、".join(name for name in names if isinstance(name, str))

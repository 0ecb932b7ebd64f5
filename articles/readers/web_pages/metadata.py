"""What a page says of its article: title, authors, publisher, date, address."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import _Element

from articles.readers.dates import read_date
from articles.readers.names import clean_name, find_authors, remove_site
from articles.readers.web_pages.blocks import collapse_blanks
from articles.readers.web_pages.linked_data import find_linked_data

# The names that Chinese government sites have to use, and papers' own.
ARTICLE_NAMES = {
    "title": ("articletitle",),
    "authors": ("author",),
    "publisher": ("contentsource", "source", "mediaid"),
    "published": ("pubdate", "publishdate", "firstpublishedtime"),
}
# Names for networks and search engines, which often speak of the site instead.
SHARED_NAMES = {
    "title": ("og:title", "twitter:title"),
    "authors": ("article:author", "og:article:author"),
    "publisher": ("og:site_name", "sitename"),
    "published": ("article:published_time", "og:release_date", "datepublished", "date"),
    "url": ("og:url",),
}
# Browsers write the address of a page they save into its first lines.
SAVED_PATTERN = re.compile(r"<!-- saved from url=\(\d{4}\)(https?://[^\s>]+) -->")
# Matches "来源：云栖湖日报", "作者：周采薇 陆一鸣", "2024-07-18 08:10".
LINE_PATTERNS = {
    "publisher": re.compile(r"(?:来源|稿源)\s*[:：]\s*([^\s|｜:：]{2,25})"),
    "authors": re.compile(r"(?:作者|记者|撰稿)\s*[:：]\s*([\u4e00-\u9fff·、 ]{2,30})"),
    "published": re.compile(r"(\d{4}\s*[-/年.]\s*\d{1,2}\s*[-/月.]\s*\d{1,2})(?!\d)"),
}
WEB_PATTERN = re.compile(r"https?://\S{1,1990}")
HEAD_LINES = 6
LONG_LINE = 120
LONG_TITLE = 200
LONG_NAME = 100


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of ReadText that metadata can give."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: datetime.date | None = None
    url: str = ""


def find_metadata(tree: _Element, markup: str, lines: list[str]) -> Metadata:
    """Each field from the first place that states it in a usable way."""
    tags = read_meta_tags(tree)
    places = [
        find_named(tags, ARTICLE_NAMES),
        find_linked_data(tree),
        find_marked(tree),
        find_named(tags, SHARED_NAMES),
        find_loose_ends(tree, markup),
    ]
    title = _find_title(places)
    places.insert(3, find_in_lines(find_head_lines(lines, title)))
    published = map(read_date, _find_stated(places, "published"))
    return Metadata(
        title=title,
        authors=next(filter(None, _find_authors(places)), ()),
        publisher=next(iter(_find_stated(places, "publisher")), "")[:LONG_NAME],
        published=next(filter(None, published), None),
        url=next(filter(WEB_PATTERN.fullmatch, _find_stated(places, "url")), ""),
    )


def read_meta_tags(tree: _Element) -> dict[str, str]:
    """The first content of each name, names in lower case."""
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("name") or tag.get("property") or tag.get("itemprop") or ""
        if content := tag.get("content", "").strip():
            tags.setdefault(name.strip().lower(), content)
    return tags


def find_named(
    tags: dict[str, str], names_by_field: dict[str, tuple[str, ...]]
) -> dict[str, str]:
    return {
        field: next((tags[name] for name in names if name in tags), "")
        for field, names in names_by_field.items()
    }


def find_marked(tree: _Element) -> dict[str, str]:
    """What the page marks where it shows it: itemprop, <time>."""
    marks = (
        ("title", "headline"),
        ("authors", "author"),
        ("published", "datePublished"),
    )
    found = {field: _read_first(tree, f"//*[@itemprop='{m}']") for field, m in marks}
    found["published"] = found["published"] or _read_first(tree, "//time[@datetime]")
    return found


def find_head_lines(lines: list[str], title: str) -> list[str]:
    """The short lines below the title, where a page tells source and date."""
    short = [line for line in lines if len(line) <= LONG_LINE]
    at = next((i for i, line in enumerate(short) if title and title in line), 0)
    return short[at : at + HEAD_LINES]


def find_in_lines(lines: Iterable[str]) -> dict[str, str]:
    text = "\n".join(lines)
    found = ((field, p.search(text)) for field, p in LINE_PATTERNS.items())
    return {field: match[1] for field, match in found if match}


def find_loose_ends(tree: _Element, markup: str) -> dict[str, str]:
    """The largest heading, the window's title, the canonical or saved address."""
    saved = SAVED_PATTERN.search(markup[:2000])
    link = tree.find(".//link[@rel='canonical']")
    canonical = "" if link is None else link.get("href", "").strip()
    return {
        "title": _read_first(tree, "//h1") or _read_first(tree, "//title"),
        "url": canonical
        if WEB_PATTERN.fullmatch(canonical)
        else saved[1]
        if saved
        else "",
    }


def _find_title(places: list[dict[str, str]]) -> str:
    stated = _find_stated(places, "title")
    return next(filter(None, map(remove_site, stated)), "")[:LONG_TITLE]


def _find_authors(places: list[dict[str, str]]) -> list[tuple[str, ...]]:
    return [find_authors(stated) for stated in _find_stated(places, "authors")]


def _find_stated(places: list[dict[str, str]], field: str) -> list[str]:
    stated = (clean_name(place.get(field)) for place in places)
    return [text for text in stated if text]


def _read_first(tree: _Element, path: str) -> str:
    for element in tree.xpath(path)[:3]:
        stated = element.get("content") or element.get("datetime")
        text = collapse_blanks(stated or element.text_content())
        if text:
            return text
    return ""

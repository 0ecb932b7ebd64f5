"""Which element of a page holds the article: where most of its sentences stand."""

import re
from collections.abc import Collection

from lxml.etree import _Element

from articles.readers.web_pages.blocks import Block, find_blocks

# What is no part of an article, whatever stands in it.
SURROUNDINGS = frozenset(
    {
        *("aside", "button", "canvas", "datalist", "dialog", "footer", "form"),
        *("iframe", "input", "label", "menu", "nav", "select", "textarea"),
    }
)
ROLES = frozenset({"banner", "complementary", "contentinfo", "navigation", "search"})
# Words of a class or an id by which pages name what stands around the article.
SURROUNDING_WORDS = frozenset(
    {
        *("breadcrumb", "breadcrumbs", "copyright", "crumb", "crumbs"),
        *("footer", "hot", "login", "nav", "navbar", "navigation", "pager"),
        *("qrcode", "rank", "recommend", "related", "search", "share", "sidebar"),
        *("sitenav", "toolbar", "topbar"),
    }
)
# Readers' comments may be longer than the article.
COMMENT_WORDS = frozenset({"comment", "comments"})
# Where content systems put the body: TRS, Founder's digital papers, WeChat …
BODY_NAMES = frozenset(
    {
        *("article-body", "article-content", "article_content", "articlebody"),
        *("articlecontent", "js_content", "ozoom", "rich_media_content"),
        *("trs_editor", "trs_ueditor", "ucap-content", "zoom"),
    }
)
PARAGRAPHS = frozenset(
    {"dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre"}
)
WORD_PATTERN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
SENTENCE_PATTERN = re.compile("[。！？；，]")
# Matches "display: none"; WeChat hides its own body by visibility, so not that.
HIDDEN_PATTERN = re.compile(r"display\s*:\s*none", re.I)
# A line under the body that is a button or a link of the page.
BUTTON_PATTERN = re.compile(
    r"[【\[]?(打印|关闭|返回)(本页|窗口|顶部|首页|列表)?[】\]]?|[上下]一篇[:：].*|扫一扫.*|分享到.*"
)
MOST_LINKED = 0.5
MOST_OF_PAGE = 0.5
MOST_OF_BODY = 0.7
LEAST_OF_PAGE = 0.3
MOST_ATTRIBUTE = 1000  # a style or a class may hold a whole picture

Prose = dict[_Element, int]


def find_body_blocks(tree: _Element) -> list[Block]:
    """The blocks of the article, without what the page puts around and between."""
    elements = list(tree.iter())
    skipped = find_surroundings(elements)
    prose = measure_prose(elements, skipped)
    body = find_body(elements, prose)
    return [block for block in find_blocks(body, skipped) if not is_button(block)]


def find_surroundings(elements: list[_Element]) -> set[_Element]:
    prose = measure_prose(elements)
    most = MOST_OF_PAGE * prose.get(elements[0], 0)
    return {
        element
        for element in elements
        if is_surrounding(element)
        and (prose.get(element, 0) <= most or has_word(element, COMMENT_WORDS))
    }


def measure_prose(
    elements: list[_Element], skipped: Collection[_Element] = ()
) -> Prose:
    """Characters of sentences outside links, in and below each element."""
    prose: Prose = {}
    for block in find_blocks(elements[0], skipped):
        if is_prose(block):
            prose[block.element] = prose.get(block.element, 0) + len(block.text)
    for element in reversed(elements[1:]):
        if below := prose.get(element):
            parent = element.getparent()
            prose[parent] = prose.get(parent, 0) + below
    return prose


def is_prose(block: Block) -> bool:
    is_linked = block.linked > MOST_LINKED * len(block.text)
    return not is_linked and bool(SENTENCE_PATTERN.search(block.text))


def is_surrounding(element: _Element) -> bool:
    if element.tag in SURROUNDINGS:
        return True
    if element.tag in ("html", "body"):
        return False
    if element.get("role") in ROLES or element.get("hidden") is not None:
        return True
    if HIDDEN_PATTERN.search(element.get("style", "")[:MOST_ATTRIBUTE]):
        return True
    return has_word(element, SURROUNDING_WORDS | COMMENT_WORDS)


def has_word(element: _Element, words: frozenset[str]) -> bool:
    """Whether its class or id has one of these words, as in "comment-list"."""
    found = WORD_PATTERN.findall(_read_names(element))
    return not words.isdisjoint(word.lower() for word in found)


def find_body(elements: list[_Element], prose: Prose) -> _Element:
    """The smallest element that holds most of the prose."""
    body = _find_marked(elements, prose)
    least = MOST_OF_BODY * prose.get(body, 0)
    while (inner := _find_inner(body, prose, least)) is not None:
        body = inner
    return body


def is_button(block: Block) -> bool:
    """A link alone, or a button's words."""
    is_linked = block.linked >= len(block.text) and not is_prose(block)
    return is_linked or bool(BUTTON_PATTERN.fullmatch(block.text))


def _find_marked(elements: list[_Element], prose: Prose) -> _Element:
    """Where the page itself says that the article stands, the surest sign first."""
    least = max(LEAST_OF_PAGE * prose.get(elements[0], 0), 1)
    likely = [element for element in elements if prose.get(element, 0) >= least]
    for is_marked in (_is_named, _is_article):
        if marked := [element for element in likely if is_marked(element)]:
            return max(marked, key=lambda element: prose[element])
    return elements[0]


def _is_named(element: _Element) -> bool:
    names = {name.lower() for name in _read_names(element).split()}
    return element.get("itemprop") == "articleBody" or not BODY_NAMES.isdisjoint(names)


def _is_article(element: _Element) -> bool:
    return str(element.tag) == "article"


def _find_inner(body: _Element, prose: Prose, least: float) -> _Element | None:
    inside = (child for child in body if child.tag not in PARAGRAPHS)
    return next((child for child in inside if prose.get(child, 0) > least), None)


def _read_names(element: _Element) -> str:
    names = f"{element.get('id', '')} {element.get('class', '')}"
    return names[:MOST_ATTRIBUTE]

"""A page's bytes → its markup → its tree, within limits."""

import re

from lxml import html
from lxml.etree import LxmlError, ParserError, _Element

from articles.readers.base import Limits
from articles.readers.encodings import (
    LABELS,
    can_decode,
    decode,
    find_byte_order_mark,
    find_encoding,
)
from articles.readers.errors import UnreadableFileError

HEAD_BYTES = 4096
# Matches '<meta charset="gbk">' and 'content="text/html; charset=gb2312"'.
CHARSET_PATTERN = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
# What pages call an encoding → the one that holds all they really use.
DECLARED = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "cp950"),
}
# A description cut off in the middle of a character is common on GBK pages.
MOST_BAD_BYTES = 20
REPLACEMENT = "\ufffd"
# libxml2 compares each attribute with all before it, so one tag must not hold many.
TAG_PATTERN = re.compile(r"<[A-Za-z][^<>]*")
QUOTED_PATTERN = re.compile(r"=\s*(\"[^\"]*\"|'[^']*')")
ATTRIBUTE_PATTERN = re.compile(r"[\s/\"']+")
MOST_ATTRIBUTES = 500
TOO_DEEP = "ERR_RESOURCE_LIMIT"


def decode_page(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The markup, and a note where bytes had to be replaced."""
    if find_byte_order_mark(content) or can_decode(content, "utf-8"):
        return decode(content)[0], ()
    encoding = find_declared(content) or find_encoding(content)
    markup = content.decode(encoding, "replace")
    bad = markup.count(REPLACEMENT)
    if bad > MOST_BAD_BYTES:
        encoding = find_encoding(content)
        markup = content.decode(encoding, "replace")
        bad = markup.count(REPLACEMENT)
    note = f"按 {LABELS[encoding]} 编码读取，有 {bad} 处坏字节显示为 {REPLACEMENT}。"
    return markup, (note,) if bad else ()


def find_declared(content: bytes) -> str:
    found = CHARSET_PATTERN.search(content[:HEAD_BYTES])
    return DECLARED.get(found[1].decode("ascii", "ignore").lower(), "") if found else ""


def parse_page(markup: str, limits: Limits) -> _Element:
    _check_tags(markup)
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    written = markup.encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(written, parser=parser)
    except ParserError as error:
        raise UnreadableFileError("empty") from error
    except (LxmlError, ValueError) as error:
        raise UnreadableFileError("damaged", where="网页标记无法解析") from error
    if any(entry.type_name == TOO_DEEP for entry in parser.error_log):
        raise UnreadableFileError("too_complex", where="网页标记嵌套过深")
    return _check_size(tree, limits)


def _check_tags(markup: str) -> None:
    for tag in TAG_PATTERN.finditer(markup):
        if tag.end() - tag.start() > 2 * MOST_ATTRIBUTES and _is_crowded(tag[0]):
            raise UnreadableFileError("too_complex", where="网页标记的属性过多")


def _is_crowded(tag: str) -> bool:
    plain = QUOTED_PATTERN.sub("=", tag)
    return len(ATTRIBUTE_PATTERN.findall(plain)) > MOST_ATTRIBUTES


def _check_size(tree: _Element, limits: Limits) -> _Element:
    count = 0
    for count, element in enumerate(tree.iter(), start=1):
        if count > limits.elements:
            raise UnreadableFileError(
                "too_complex", where=f"网页标记超过 {limits.elements} 个"
            )
        del element
    return tree

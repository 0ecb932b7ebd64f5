"""The shared strings of a workbook as one piece of memory, not an object each."""

import re
from array import array
from typing import IO

from lxml import etree

# No entity is looked up, nothing is fetched.
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False}
ESCAPE_PATTERN = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Strings:
    def __init__(self) -> None:
        self.text = bytearray()
        self.ends = array("Q", [0])

    def load(self, file: IO[bytes]) -> None:
        for _event, item in etree.iterparse(file, tag="{*}si", **SAFE):
            self.text += join_text(item).encode()
            self.ends.append(len(self.text))
            forget(item)

    def __getitem__(self, number: int) -> str:
        if number < 0:
            raise IndexError(number)
        return self.text[self.ends[number] : self.ends[number + 1]].decode()


def join_text(item: etree._Element) -> str:
    """The text of plain and rich strings, without what only says how to read it."""
    parts = []
    for part in item:
        name = etree.QName(part).localname
        if name == "t":
            parts.append(part.text or "")
        elif name == "r":
            parts.extend(piece.text or "" for piece in part.iterfind("{*}t"))
    return decode("".join(parts))


def decode(text: str) -> str:
    """_x000D_ is how a workbook writes a character that XML can't hold."""
    return ESCAPE_PATTERN.sub(unescape, text) if "_x" in text else text


def unescape(found: re.Match) -> str:
    return chr(int(found[1], 16))


def forget(element: etree._Element) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]

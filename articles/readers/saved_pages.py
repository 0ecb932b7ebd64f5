"""Pages that browsers save with their pictures in one file (.mht, .mhtml)."""

from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from articles.readers.base import Limits, ReadText
from articles.readers.errors import UnreadableFileError
from articles.readers.names import clean_name
from articles.readers.web_pages import read_web_page

ADDRESS_HEADER = "Snapshot-Content-Location"
WEB_ADDRESS = ("http://", "https://")


def read_saved_page(content: bytes, limits: Limits) -> ReadText:
    """The first page in the file; the others are frames and advertisements."""
    try:
        message = message_from_bytes(content)
        page = _find_page(message)
    except (LookupError, RecursionError, TypeError, ValueError) as error:
        raise UnreadableFileError("damaged", where="网页的分段打不开") from error
    if not page:
        raise UnreadableFileError("damaged", where="里面没有网页")
    found = read_web_page(page, limits)
    return replace(found, url=found.url or _find_address(message))


def _find_page(message: Message) -> bytes:
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            return page if isinstance(page, bytes) else b""
    return b""


def _find_address(message: Message) -> str:
    address = clean_name(str(message.get(ADDRESS_HEADER, "")))
    return address if address.startswith(WEB_ADDRESS) else ""

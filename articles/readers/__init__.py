"""Bytes of a file → plain text with what the file says about itself."""

from articles.readers.archives import Member, is_archive, unpack
from articles.readers.base import Limits, ReadText
from articles.readers.errors import UnreadableFileError
from articles.readers.reading import read, read_pasted

__all__ = [
    "Limits",
    "Member",
    "ReadText",
    "UnreadableFileError",
    "is_archive",
    "read",
    "read_pasted",
    "unpack",
]

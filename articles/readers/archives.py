"""Zip archives → the files in them, one at a time, each with its bytes or a reason."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from articles.readers.base import Limits
from articles.readers.errors import UnreadableFileError, write_size
from articles.readers.kinds import ENCRYPTED_FLAG, PACKAGE_ERRORS, ZIP, find_packed_kind

CHUNK_BYTES = 64 * 1024
UTF8_FLAG = 0x800
UNZIP_PROGRAM = "解压软件"
# What systems put beside the files that a person packed.
SYSTEM_FOLDERS = frozenset({"__MACOSX", "$RECYCLE.BIN", "System Volume Information"})
SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
# Text deflates to a tenth or so; what is smaller than this fills no memory.
HARMLESS_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive under its path there; without bytes there is an error."""

    name: str
    content: bytes = b""
    error: UnreadableFileError | None = None


def is_archive(content: bytes) -> bool:
    """Whether it is a plain zip and no document that is packed as one."""
    try:
        return find_packed_kind(content) is ZIP
    except UnreadableFileError:
        return False


def unpack(content: bytes, name: str, limits: Limits) -> Iterator[Member]:
    """Raises where nothing of the archive can be had; else each member tells its own.

    Only one member is in memory at a time. Two of one name are told apart.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        infos = [info for info in archive.infolist() if _is_wanted(info)]
        _check_archive(infos, limits)
    except UnreadableFileError as error:
        raise error.named(name) from error
    except PACKAGE_ERRORS as error:
        where = "压缩结构打不开"
        raise UnreadableFileError("damaged", name=name, where=where) from error
    taken: set[str] = set()
    for info in infos:
        member_name = _choose_name(decode_name(info), taken)
        yield _read_member(archive, info, member_name, limits)


def decode_name(info: zipfile.ZipInfo) -> str:
    """Archives made in China name their files in GBK without saying so."""
    if info.flag_bits & UTF8_FLAG:
        return info.filename
    raw = info.orig_filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return info.filename


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    name = path.name.lower()
    is_system = name in SYSTEM_FILES or name.startswith("._")
    return not (
        info.is_dir()
        or info.filename.endswith("\\")
        or is_system
        or not SYSTEM_FOLDERS.isdisjoint(path.parts)
    )


def _check_archive(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    if not infos:
        raise UnreadableFileError("empty_archive")
    if len(infos) > limits.members:
        raise UnreadableFileError(
            "too_many_members", members=len(infos), limit=limits.members
        )
    if sum(info.file_size for info in infos) > limits.archive_bytes:
        limit = write_size(limits.archive_bytes)
        raise UnreadableFileError("archive_too_large", limit=limit)


def _choose_name(name: str, taken: set[str]) -> str:
    """年报.txt, and 年报(2).txt for another of that name."""
    path, number = PurePosixPath(name), 1
    chosen = name
    while chosen in taken:
        number += 1
        chosen = str(path.with_name(f"{path.stem}({number}){path.suffix}"))
    taken.add(chosen)
    return chosen


def _read_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits
) -> Member:
    member = Member(name)
    try:
        _check_member(info, limits)
        content = _inflate(archive, info, limits)
        if is_archive(content):
            raise UnreadableFileError("nested_archive")
    except UnreadableFileError as error:
        return replace(member, error=error.named(name))
    except PACKAGE_ERRORS:
        where = "在压缩包里已损坏，解不开"
        error = UnreadableFileError("damaged", name=name, where=where)
        return replace(member, error=error)
    return replace(member, content=content)


def _check_member(info: zipfile.ZipInfo, limits: Limits) -> None:
    if info.flag_bits & ENCRYPTED_FLAG:
        raise UnreadableFileError("encrypted", program=UNZIP_PROGRAM)
    if info.file_size > limits.file_bytes:
        raise UnreadableFileError("too_large", limit=write_size(limits.file_bytes))
    is_bomb = info.file_size > limits.ratio * max(info.compress_size, 1)
    if is_bomb and info.file_size > HARMLESS_BYTES:
        raise UnreadableFileError("bomb", limit=limits.ratio)


def _inflate(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits) -> bytes:
    """zipfile stops at the declared size and checks the sum."""
    chunks, left = [], limits.file_bytes
    with archive.open(info) as part:
        while chunk := part.read(CHUNK_BYTES):
            left -= len(chunk)
            if left < 0:
                limit = write_size(limits.file_bytes)
                raise UnreadableFileError("too_large", limit=limit)
            chunks.append(chunk)
    if not chunks:
        raise UnreadableFileError("empty")
    return b"".join(chunks)

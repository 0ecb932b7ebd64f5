"""Old Word, RTF and OpenDocument files: LibreOffice makes a .docx of them."""

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from articles.readers.base import Limits, ReadText
from articles.readers.errors import UnreadableFileError
from articles.readers.kinds import DOC, ODT, RTF
from articles.readers.word_files import read_word_file

PROGRAMS = ("soffice", "libreoffice")
# The filter is said, lest a file open itself as something that can do more.
FILTERS = {
    DOC.code: ("doc", "MS Word 97"),
    ODT.code: ("odt", "writer8"),
    RTF.code: ("rtf", "Rich Text Format"),
}
OPTIONS = (
    *("--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault"),
    *("--nofirststartwizard", "--nologo"),
)
# A profile of its own for each file: no macros, no links followed, nothing left over.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" '
    'oor:op="fuse"><value>{value}</value></prop></item>'
)
SECURITY = "Common/Security/Scripting"
PREFERENCES = (
    (SECURITY, "DisableMacrosExecution", "true"),
    (SECURITY, "MacroSecurityLevel", "3"),
    (SECURITY, "DisableActiveContent", "true"),
    (SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
)
# The flags of a Word file stand ten bytes behind its mark; one says that it is locked.
WORD_MARK, LOCKED_FLAG = b"\xec\xa5", 0x01
SECTOR_BYTES = 512
# LibreOffice sets up a new profile, ends with this code and wants to be started again.
START_AGAIN, MOST_STARTS = 81, 3


def read_doc(content: bytes, limits: Limits) -> ReadText:
    if is_locked(content):
        raise UnreadableFileError("encrypted", program="Word 或 WPS ")
    return read_office_file(content, DOC.code, limits)


def read_odt(content: bytes, limits: Limits) -> ReadText:
    return read_office_file(content, ODT.code, limits)


def read_rtf(content: bytes, limits: Limits) -> ReadText:
    return read_office_file(content, RTF.code, limits)


def is_locked(content: bytes) -> bool:
    """Whether the document's own head says that a password locks it."""
    places = range(SECTOR_BYTES, len(content) - 12, SECTOR_BYTES)
    heads = (content[at : at + 12] for at in places)
    head = next((head for head in heads if head.startswith(WORD_MARK)), b"")
    return bool(head) and bool(head[11] & LOCKED_FLAG)


def read_office_file(content: bytes, code: str, limits: Limits) -> ReadText:
    """The words as LibreOffice reads them; its .docx is read like any other."""
    return replace(read_word_file(convert(content, code, limits), limits), reader=code)


def convert(content: bytes, code: str, limits: Limits) -> bytes:
    program = find_program()
    if not program:
        raise UnreadableFileError("needs_office")
    with TemporaryDirectory(prefix="parkdb-office-") as folder:
        path = Path(folder)
        write_profile(path / "profile")
        extension = FILTERS[code][0]
        (path / f"a.{extension}").write_bytes(content)
        run_program(program, path, code, limits)
        written = path / "out" / "a.docx"
        if not written.exists():
            raise UnreadableFileError("damaged", where="LibreOffice 打不开它")
        return written.read_bytes()


@cache
def find_program() -> str:
    """Where LibreOffice is; the program itself, for what starts it outlives it."""
    found = next(filter(None, map(which, PROGRAMS)), "")
    program = Path(found).resolve().with_name("soffice.bin")
    return str(program) if found and program.exists() else found


def write_profile(folder: Path) -> None:
    items = (ITEM.format(path=p, name=n, value=v) for p, n, v in PREFERENCES)
    (folder / "user").mkdir(parents=True)
    written = PROFILE.format(items="\n".join(items))
    (folder / "user" / "registrymodifications.xcu").write_text(written, "utf-8")


def run_program(program: str, path: Path, code: str, limits: Limits) -> None:
    """The folder is its home too, so that it finds nobody's settings."""
    extension, name = FILTERS[code]
    command = [
        *(program, f"-env:UserInstallation={(path / 'profile').as_uri()}", *OPTIONS),
        *(f"--infilter={name}", "--convert-to", "docx:MS Word 2007 XML"),
        *("--outdir", str(path / "out"), str(path / f"a.{extension}")),
    ]
    environment = {"HOME": str(path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    try:
        for _start in range(MOST_STARTS):
            done = subprocess.run(  # noqa: S603 -- our own words, no shell
                command,
                env=environment,
                cwd=path,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=limits.convert_seconds,
                check=False,
            )
            if done.returncode != START_AGAIN:
                return
    except subprocess.TimeoutExpired as error:
        seconds = limits.convert_seconds
        raise UnreadableFileError("too_slow", seconds=seconds) from error
    except OSError as error:
        raise UnreadableFileError("needs_office") from error

"""Files that are broken or meant to harm, built in memory."""

import io
import struct
import zipfile
from pathlib import Path

FILES = Path(__file__).parent.parent / "files"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats'
    '-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body>{}</w:body></w:document>"
)


def zip_up(members: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def build_word_file(body: str, prolog: str = "", **others: str | bytes) -> bytes:
    """A document whose body is this markup; others are further parts."""
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": prolog + DOCUMENT.format(body),
    }
    return zip_up(members | others)


def mark_encrypted(packed: bytes) -> bytes:
    """Sets the flag by which a zip says that its members need a password."""
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = packed.index(mark) + offset
        flags = struct.unpack("<H", packed[at : at + 2])[0] | 1
        packed = packed[:at] + struct.pack("<H", flags) + packed[at + 2 :]
    return packed


def build_pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects; 1 is its root."""
    content, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = max(objects) + 1
    rows = [b"%010d 00000 n \n" % places.get(i, 0) for i in range(1, size)]
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(rows)
    content += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (size, trailer)
    return content + b"startxref\n%d\n%%%%EOF\n" % start


def build_pages(count: int, trailer: bytes = b"") -> bytes:
    """A PDF of so many empty pages."""
    kids = b" ".join(b"%d 0 R" % i for i in range(3, 3 + count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
    pages = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids)
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: pages}
    return build_pdf(objects | dict.fromkeys(range(3, 3 + count), page), trailer)


def build_drawn(
    drawing: bytes, font: bytes = b"", page: bytes = b""
) -> dict[int, bytes]:
    """The objects of a PDF of one page on which this is drawn; 6 is free."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] %s " % page
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % font
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: page + b"/Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        4: build_stream(b"BT /F 12 Tf %s Tj ET" % drawing),
        5: font,
    }


def build_stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def build_garbled(text: bytes) -> bytes:
    """A PDF whose font leads every letter to a character for private use."""
    letters = b" ".join(b"<%02x> <E0%02x>" % (i, i) for i in sorted(set(text)))
    table = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
    table += b"%d beginbfchar %s endbfchar endcmap" % (len(set(text)), letters)
    objects = build_drawn(b"10 50 Td (%s)" % text, font=b"/ToUnicode 6 0 R")
    return build_pdf(objects | {6: build_stream(table)})


# A lock that no empty password opens.
LOCK = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00><00>]"
    % (b"41" * 32, b"42" * 32)
)
# The first bytes of an OLE file that holds a document locked by Word.
LOCKED_WORD_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(
    1024, b"\x00"
) + "EncryptedPackage".encode("utf-16-le").ljust(128, b"\x00")
# The same with a document of before 2007, which tells by a flag in its head.
LOCKED_OLD_FILE = b"".join(
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\x00"),
        (b"\xec\xa5".ljust(11, b"\x00") + b"\x01").ljust(512, b"\x00"),
        "WordDocument".encode("utf-16-le").ljust(128, b"\x00"),
    )
)
OLD_WORD_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(1024, b"\x00") + (
    "WordDocument".encode("utf-16-le").ljust(128, b"\x00")
)

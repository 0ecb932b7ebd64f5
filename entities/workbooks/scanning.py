"""A quick look over a sheet's bytes: how many rows, what is merged, hidden, computed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

PIECE_BYTES = 1024 * 1024
MAX_MERGED_ROWS = 1_100_000
HIDDEN_PATTERN = re.compile(rb'<(?:\w+:)?row\s[^>]*?hidden="(?:1|true)"')
MERGE_PATTERN = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="[A-Z]+(\d+):[A-Z]+(\d+)"')


@dataclass(slots=True)
class Scan:
    rows: int = 0
    hidden: int = 0
    formulas: int = 0
    merged: set[int] = field(default_factory=set)

    @property
    def notes(self) -> list[str]:
        notes = []
        if self.hidden:
            notes.append(f"有 {self.hidden} 行是隐藏的，也读入了。")
        if self.formulas:
            notes.append(f"有 {self.formulas} 个公式，按文件里存下的结果读入。")
        return notes


def scan_sheet(file: IO[bytes]) -> Scan:
    scan = Scan()
    for piece in split_pieces(file):
        scan.rows += piece.count(b"</row>") or piece.count(b":row>")
        scan.formulas += piece.count(b"</f>") + piece.count(b":f>")
        if b"hidden=" in piece:
            scan.hidden += len(HIDDEN_PATTERN.findall(piece))
        for first, last in MERGE_PATTERN.findall(piece) if b"merge" in piece else ():
            top, bottom = int(first), min(int(last), int(first) + MAX_MERGED_ROWS)
            if len(scan.merged) < MAX_MERGED_ROWS:
                scan.merged.update(range(top, bottom + 1))
    return scan


def split_pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Pieces that end where an element ends, so that no pattern is cut."""
    rest = b""
    while piece := file.read(PIECE_BYTES):
        whole, end, rest = (rest + piece).rpartition(b">")
        yield whole + end
    yield rest

"""How much of an article each format gives back: characters, and records of the parser.

    python benchmarks/formats.py [FILES]

The files of each format are made anew of our own sample articles, by LibreOffice and
Chromium; scans are rendered at 200 dpi, turned and roughened. Blanks and line breaks do
not count, for every format has its own. Shares below the limit end in exit code 1.
"""

import json
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which

from articles.parser import parse
from articles.readers import Limits, read
from articles.readers.scans.recognition import has_recognition
from articles.tests.readers.distances import measure_distance

FOLDER = Path(__file__).resolve().parent.parent / "seeds" / "articles"
# A survey, a list and a page of three stories; the limit is that of the characters.
SAMPLES = (
    "2021-12-31-chronology.txt",
    "2022-10-26-hengyang-industry.txt",
    "2024-09-06-page-a3.txt",
)
LEAST = {
    "article.txt": 1.0,
    "page.html": 0.999,
    "word.docx": 0.999,
    "word.doc": 0.999,
    "columns1.pdf": 0.999,
    "columns3.pdf": 0.999,
    "scan1.pdf": 0.97,
    "scan3.pdf": 0.93,
    "photo.jpg": 0.93,
}


@dataclass
class Tally:
    """Of one format over all articles: characters, records, seconds."""

    characters: int = 0
    wrong: int = 0
    records: int = 0
    found: int = 0
    others: int = 0
    seconds: list[float] = field(default_factory=list)

    @property
    def equality(self) -> float:
        return 1 - self.wrong / max(self.characters, 1)

    @property
    def recall(self) -> float:
        return self.found / max(self.records, 1)


def main(paths: list[Path]) -> int:
    tallies: dict[str, Tally] = defaultdict(Tally)
    for path in paths:
        measure_article(path.read_text("utf-8"), tallies)
    print(f"{'format':14}{'characters':>12}{'limit':>8}{'records':>10}", end="")
    print(f"{'others':>8}{'s a file':>10}")
    for name, tally in tallies.items():
        seconds = sum(tally.seconds) / len(tally.seconds)
        print(f"{name:14}{tally.equality:12.2%}{LEAST[name]:8.1%}", end="")
        print(f"{tally.recall:10.1%}{tally.others:8}{seconds:10.1f}")
    missed = [name for name, tally in tallies.items() if tally.equality < LEAST[name]]
    print(f"Below the limit: {', '.join(missed)}" if missed else "All limits are kept.")
    return bool(missed)


def measure_article(text: str, tallies: dict[str, Tally]) -> None:
    from articles.tests.files.make_formats import make_formats

    plain = list_records(text)
    with tempfile.TemporaryDirectory() as folder:
        for path in make_formats(text, Path(folder)):
            start = time.perf_counter()
            found = read(path.read_bytes(), path.name, Limits()).text
            tally = tallies[path.name]
            tally.seconds.append(time.perf_counter() - start)
            add_text(tally, text, found)
            add_records(tally, plain, list_records(found))


def add_text(tally: Tally, original: str, found: str) -> None:
    first, second = ("".join(text.split()) for text in (original, found))
    tally.characters += len(first)
    tally.wrong += measure_distance(first, second)


def add_records(tally: Tally, plain: Counter[str], found: Counter[str]) -> None:
    """A record is found where every cell of it is equal."""
    tally.records += plain.total()
    tally.found += (plain & found).total()
    tally.others += (found - plain).total()


def list_records(text: str) -> Counter[str]:
    articles = parse(text).to_dict()["articles"]
    records = (record for article in articles for record in article["records"])
    return Counter(
        json.dumps([record["kind"], record["fields"]], sort_keys=True)
        for record in records
    )


if __name__ == "__main__":
    missing = [name for name in ("soffice", "chromium") if not which(name)]
    if missing or not has_recognition():
        wanted = [*missing, *([] if has_recognition() else ["requirements-ocr.txt"])]
        print(f"Not measured; not installed: {', '.join(wanted)}.")
        sys.exit()
    given = [Path(name) for name in sys.argv[1:]]
    sys.exit(main(given or [FOLDER / name for name in SAMPLES]))

"""python -m articles.parser FILE: print what was found in a text, and by which rule."""

import argparse
import datetime
import sys
from pathlib import Path

from articles.parser.pipeline import parse
from articles.parser.printing import mark_coloured, mark_plain, print_article


def main(arguments: list[str] | None = None) -> int:
    options = read_options(arguments)
    try:
        text = read_text(options.file)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 2
    mark = mark_coloured if sys.stdout.isatty() else mark_plain
    try:
        for article in parse(text, options.published).articles:
            for line in print_article(article, text, mark):
                print(line)
    except BrokenPipeError:  # head or less had enough
        sys.stderr.close()
    return 0


def read_options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m articles.parser", description=__doc__)
    parser.add_argument("file", help="a UTF-8 text; - reads standard input")
    parser.add_argument(
        "--published",
        type=datetime.date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="the day that 今年 and 日前 are counted from",
    )
    return parser.parse_args(arguments)


def read_text(name: str) -> str:
    return sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")


if __name__ == "__main__":
    sys.exit(main())

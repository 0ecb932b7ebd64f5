"""Honours of a text of our own, read as if printed on one day."""

import datetime

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_fields(text):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "honour"]


def find_pairs(text):
    """Title and recipient of each honour."""
    return [(fields["title"], fields["recipient"]) for fields in find_fields(text)]

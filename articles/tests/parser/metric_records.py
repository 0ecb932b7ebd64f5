"""Figures of a text of our own, read as if printed on one day."""

import datetime

from articles.parser import parse

PRESS_DAY = datetime.date(2022, 10, 20)


def find_records(text, lexicon=None):
    [article] = parse(text, published=PRESS_DAY, lexicon=lexicon).to_dict()["articles"]
    return [r for r in article["records"] if r["kind"] == "metric"]


def find_figures(text):
    """Name, value with unit, growth and rank of each metric."""
    found = []
    for record in find_records(text):
        fields = record["fields"]
        figure = fields.get("value", "") + fields.get("unit", "")
        rank = fields.get("rank", {})
        told = f"{rank.get('scope', '')}{rank['position']}" if rank else ""
        found.append((fields["name"], figure, fields.get("growth", ""), told))
    return found


def find_told(text, *cells, published=datetime.date(2024, 8, 10)):
    """The named cells of each metric; an absent one is None."""
    [article] = parse(text, published=published).to_dict()["articles"]
    return [
        tuple(record["fields"].get(cell) for cell in cells)
        for record in article["records"]
        if record["kind"] == "metric"
    ]

"""The annotated texts that lie beside the repository, where they do."""

import datetime
import json
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"


def list_documents():
    """The names of the annotated texts; one that says why where there are none."""
    names = [path.stem for path in sorted((CORPUS / "gold").glob("*.json"))]
    reason = "the annotated texts are not beside the repository (../shared/corpus)"
    return names or [pytest.param("", marks=pytest.mark.skip(reason=reason))]


def read_document(name):
    """The text, and the day on which it was published, where that is known."""
    path = next(CORPUS.rglob(f"{name}.txt"))
    gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text("utf-8"))
    day = gold.get("published")
    return path.read_text("utf-8"), day and datetime.date.fromisoformat(day)

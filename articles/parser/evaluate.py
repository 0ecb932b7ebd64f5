"""Print how often each rule is right on annotated texts, and what confidence is worth.

    python -m articles.parser.evaluate CORPUS

CORPUS holds the texts (*.txt, at any depth) and gold/*.json, the annotations.
"""

import argparse
import datetime
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from articles.parser.evaluation.tallies import (
    Tally,
    Verdict,
    count_by_rule,
    count_by_tenth,
    judge_records,
)
from articles.parser.pipeline import parse


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m articles.parser.evaluate")
    parser.add_argument("corpus", type=Path, help="a folder of texts with gold/*.json")
    parser.add_argument("--doc", default="", help="only texts whose name holds this")
    options = parser.parse_args(arguments)
    verdicts = list(judge_corpus(options.corpus, options.doc))
    if not verdicts:
        print(f"no annotated text in {options.corpus}", file=sys.stderr)
        return 1
    print_rules(count_by_rule(verdicts))
    print_calibration(count_by_tenth(verdicts))
    return 0


def judge_corpus(corpus: Path, wanted: str) -> Iterator[Verdict]:
    """A verdict on all that the parser proposes for the annotated texts."""
    paths = {path.stem: path for path in sorted(corpus.rglob("*.txt"))}
    for path in sorted((corpus / "gold").glob("*.json")):
        if wanted in path.stem and path.stem in paths:
            gold = json.loads(path.read_text("utf-8"))
            text = paths[path.stem].read_text("utf-8")
            yield from judge_records(list_proposed(text, gold), gold["records"])


def list_proposed(text: str, gold: dict[str, Any]) -> list[dict[str, Any]]:
    written = gold.get("published")
    published = datetime.date.fromisoformat(written) if written else None
    result = parse(text, published=published).to_dict()
    return [record for article in result["articles"] for record in article["records"]]


def print_rules(tally: Tally) -> None:
    print(f"{'cell':24}{'rule':28}{'fired':>7}{'right':>7}{'share':>8}")
    for (what, rule), fired, right in tally.rows():
        print(f"{what:24}{rule:28}{fired:>7}{right:>7}{right / fired:>8.2f}")


def print_calibration(tally: Tally) -> None:
    print(f"\n{'confidence':24}{'cells':>7}{'right':>7}{'share':>8}")
    for tenth, fired, right in tally.rows():
        label = f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}"
        print(f"{label:24}{fired:>7}{right:>7}{right / fired:>8.2f}")


if __name__ == "__main__":
    sys.exit(main())

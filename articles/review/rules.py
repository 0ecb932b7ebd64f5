"""A rule's id → what it is called on the desk; the id itself stays to be seen."""

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("rules.tsv")


@cache
def load_labels() -> dict[str, str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return dict(rows)


@cache
def label_rule(rule: str) -> str:
    """read_left → 数字前的名称; one without a label is shown as it is."""
    labels = load_labels()
    family = f"{rule.partition('_')[0]}_*"
    return labels.get(rule) or labels.get(family) or rule

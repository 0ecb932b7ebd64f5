from django.conf import settings

from articles.parser import parse
from articles.parser.mentions.honours.rules import RULES as HONOUR_RULES
from articles.parser.records.events.shapes import RULES as EVENT_RULES
from articles.parser.records.projects.building import CONFIDENCES
from articles.review.rules import label_rule


def test_the_rules_of_proposals_have_chinese_names():
    rules = [rule.__name__ for rule in HONOUR_RULES]
    rules += [name for name, _pattern in EVENT_RULES.rules]
    rules += list(CONFIDENCES)
    assert [rule for rule in rules if label_rule(rule) == rule] == []


def test_the_names_of_rules_are_in_order():
    path = settings.BASE_DIR / "articles" / "review" / "rules.tsv"
    lines = path.read_text().splitlines()
    rules = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    assert rules == sorted(set(rules))


def test_whatever_rule_read_a_sample_has_a_chinese_name():
    texts = [p.read_text() for p in (settings.BASE_DIR / "seeds").rglob("*.txt")]
    articles = [article for text in texts for article in parse(text).articles]
    rules = {
        rule
        for article in articles
        for record in article.records
        for rule in (record.rule, *(cell.rule for cell in record.cells.values()))
    }
    assert len(rules) > 20
    assert [rule for rule in sorted(rules) if label_rule(rule) == rule] == []


def test_a_family_shares_a_name_and_what_is_unknown_stays():
    labels = [label_rule(rule) for rule in ("amount_tax", "read_left", "find_new")]
    assert labels == ["款项前的用语", "数字前的名称", "find_new"]

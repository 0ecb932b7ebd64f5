import pytest

from articles.fingerprints import build_fingerprint, build_identity

METRIC = {
    "subject": "松木经开区",
    "name": "企业",
    "value": "138",
    "unit": "家",
    "period": "2021",
    "nature": "actual",
}


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("project", {"name": "“智造谷”项目"}, {"name": "智造谷项目", "tax": {}}),
        (
            "honour",
            {"title": "绿色园区", "recipient": "A", "date": "2021"},
            {"title": "绿色园区", "recipient": "A"},
        ),
        ("metric", METRIC, METRIC | {"unit": "户"}),
        (
            "event",
            {"title": "大会", "date": "2021"},
            {"title": "大会 ", "date": "2021"},
        ),
    ],
)
def test_records_of_one_statement_have_one_fingerprint(kind, first, second):
    assert build_fingerprint(kind, first) == build_fingerprint(kind, second)


@pytest.mark.parametrize(
    "change",
    [{"value": "13.8"}, {"period": "2020"}, {"nature": "target"}, {"growth": "-3"}],
)
def test_another_figure_period_or_nature_is_another_statement(change):
    assert build_fingerprint("metric", METRIC) != build_fingerprint(
        "metric", METRIC | change
    )


def test_another_figure_of_one_thing_has_the_same_identity():
    other = METRIC | {"value": "139"}
    assert build_identity("metric", METRIC) == build_identity("metric", other)


def test_a_growth_and_a_fall_are_told_apart():
    rise, fall = ({**METRIC, "growth": growth} for growth in ("3", "-3"))
    assert build_fingerprint("metric", rise) != build_fingerprint("metric", fall)

import datetime

import pytest

from entities.citations import cite_fact, cite_source
from entities.models import Event, Source

LINK = "https://news.example/1"
READ_ON = datetime.date(2026, 11, 21)
FULL = {
    "title": "某园区开工",
    "publisher": "示例日报",
    "authors": "李某、王某",
    "published_on": datetime.date(2021, 1, 22),
    "url": LINK,
}


@pytest.mark.parametrize(
    ("changes", "citation"),
    [
        (
            {},
            f"李某, 王某. 某园区开工[N/OL]. 示例日报, 2021-01-22[2026-11-21]. {LINK}",
        ),
        ({"url": ""}, "李某, 王某. 某园区开工[N]. 示例日报, 2021-01-22."),
        (
            {"authors": "甲、乙、丙、丁", "url": ""},
            "甲, 乙, 丙, 等. 某园区开工[N]. 示例日报, 2021-01-22.",
        ),
        (
            {"authors": "", "publisher": "", "published_on": None, "url": ""},
            "某园区开工[N].",
        ),
        (
            {"kind": "workbook", "url": "", "authors": ""},
            "某园区开工[DS]. 示例日报, 2021-01-22.",
        ),
    ],
)
def test_cite_source(changes: dict, citation: str) -> None:
    assert cite_source(Source(**FULL | changes), read_on=READ_ON) == citation


def test_a_fact_is_dated_by_the_day_in_china() -> None:
    late = datetime.datetime(2026, 11, 21, 16, 30, tzinfo=datetime.UTC)
    cited = cite_fact(Event(updated_at=late), "大会", LINK, read_on=READ_ON)
    assert cited == f"园区数据库 ParkDB. 大会[DB/OL]. (2026-11-22)[2026-11-21]. {LINK}"

import datetime

import pytest

from articles.parser import parse
from articles.parser.dates import Anchor
from articles.parser.mentions.dates import find_periods

PERIODS = {
    "2021年12月28日": ["2021-12-28"],
    "12月17日": ["2022-12-17"],
    "7月5日至8日": ["2022-07-05/2022-07-08"],
    "2021-12-28": ["2021-12-28"],
    "2021.12.28": ["2021-12-28"],
    "2021年12月": ["2021-12"],
    "1-7月": ["2022-01/2022-07"],
    "1—9月份": ["2022-01/2022-09"],
    "一至七月": ["2022-01/2022-07"],
    "元月至八月份": ["2022-01/2022-08"],
    "第一至三个月": [],
    "2020年以来": ["2020/2022"],
    "1至9月": ["2022-01/2022-09"],
    "今年1到10月": ["2022-01/2022-10"],
    "前十个月": ["2022-01/2022-10"],
    "前7个月": ["2022-01/2022-07"],
    "7月和8月间": ["2022-07/2022-08"],
    "6月份": ["2022-06"],
    "上半年": ["2022-01/2022-06"],
    "去年下半年": ["2021-07/2021-12"],
    "前三季度": ["2022-01/2022-09"],
    "首季度": ["2022-01/2022-03"],
    "2023年第一季度": ["2023-01/2023-03"],
    "今年三季度": ["2022-07/2022-09"],
    "第三季度末": ["2022-09-30"],
    "今年": ["2022"],
    "去年": ["2021"],
    "上年": ["2021"],
    "前年": ["2020"],
    "目前年产能": [],
    "明年": ["2023"],
    "2022年度": ["2022"],
    "二〇二一年": ["2021"],
    "2018—2020年": ["2018/2020"],
    "截至2019年底": ["2019-12-31"],
    "截至9月底": ["2022-09-30"],
    "到4月底前": ["2022-04-30"],
    "今年年底": ["2022-12-31"],
    "年底": ["2022-12-31"],
    "全年": ["2022"],
    "年内": ["2022"],
    "“十四五”期间": ["2021/2025"],
    "“十二五”末": ["2015-12-31"],
    "近5年": ["2018/2022"],
    "近三年来": ["2020/2022"],
    "2020年3月签约,同年5月开工": ["2020-03", "2020-05"],
    "2017年9月开建,次年6月投产": ["2017-09", "2018-06"],
    "2017年9月开建,计划次年6月投产": ["2017-09", "2018-06"],
    "2020年8月动工,预计6月运营": ["2020-08", "2022-06"],
    "去年签约的丙翼项目8月可试产": ["2021", "2022-08"],
    "2020年3月签约,5月开工": ["2020-03", "2020-05"],
    "比去年同期增长": [],
    "较上年增加": [],
    "达产后年产值": [],
    "以上年产值": [],
    "9.11月16日": ["2022-11-16"],
    "1至6月11个重点园区": ["2022-01/2022-06"],
    "“十三五”期末": ["2020-12-31"],
    "一、二季度": ["2022-01/2022-06"],
    "2月30日": [],
}


@pytest.mark.parametrize(("text", "periods"), PERIODS.items(), ids=PERIODS)
def test_period_is_counted_from_the_year(text, periods):
    found = find_periods(text, Anchor(2022))
    assert [str(mention.value) for mention in found] == periods


def test_what_is_past_in_january_ends_with_the_year_before():
    january = Anchor(2022, published=datetime.date(2022, 1, 12))
    found = find_periods("过去五年,近三年来", january)
    assert [str(mention.value) for mention in found] == ["2017/2021", "2020/2022"]


def test_same_year_looks_back_over_the_paragraph():
    anchor = Anchor(2022, before="园区2015年动工;")
    found = find_periods("次年7月建成,当年引进9家企业。", anchor)
    assert [str(mention.value) for mention in found] == ["2016-07", "2015"]


def test_period_without_anchor_is_left_open():
    found = find_periods("今年1-7月,2021年12月28日,上半年", Anchor())
    assert [str(mention.value) for mention in found] == [
        "2021-12-28",
        "2021-01/2021-06",
    ]


PRESS_DAY = datetime.date(2023, 3, 10)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("12月,项目签约", ["2022-12"]),
        ("1-2月", ["2023-01/2023-02"]),
        ("将于10月投产", ["2023-10"]),
        ("项目11月签约,将于6月投产", ["2022-11", "2023-06"]),
        ("计划6月签约,11月投产", ["2023-06", "2023-11"]),
        ("2月27日至3月2日", ["2023-02-27/2023-03-02"]),
        ("12月30日至1月2日", ["2022-12-30/2023-01-02"]),
        ("上周五", ["2023-03-03"]),
        ("本周三", ["2023-03-08"]),
        ("昨日,项目开工", ["2023-03-09"]),
        ("今天", ["2023-03-10"]),
    ],
)
def test_month_is_placed_by_the_publication(text, periods):
    found = find_periods(text, Anchor(2023, PRESS_DAY))
    assert [str(mention.value) for mention in found] == periods


def test_first_and_last_day_of_a_period():
    [mention] = find_periods("2024年1-2月", Anchor())
    assert (mention.value.first, mention.value.last) == (
        datetime.date(2024, 1, 1),
        datetime.date(2024, 2, 29),
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [("1月6日", "2022-01-06"), ("12月31日", "2021-12-31"), ("8月6日", "2022-01-07")],
    ids=["the day before", "the year before", "no such day shortly before"],
)
def test_today_is_the_day_of_the_dateline(written, day):
    text = f"甲山日报{written}讯 今天,甲山高新区签约项目30个。"
    (article,) = parse(text, datetime.date(2022, 1, 7)).articles
    assert [r.cells["period"].value for r in article.records if r.kind == "metric"] == [
        day
    ]

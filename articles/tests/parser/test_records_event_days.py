"""Events whose day stands in a heading or a sentence before."""

import datetime

import pytest

from articles.parser import parse


def find_events(text, published=None):
    [article] = parse(text, published=published).to_dict()["articles"]
    fields = [r["fields"] for r in article["records"] if r["kind"] == "event"]
    return [(f["date"], f["title"]) for f in fields]


def test_days_of_a_chronicle_are_of_the_month_that_heads_them():
    text = (
        "2023年甲山经开区大事记\n1月\n5日,甲山经开区召开2023年经济工作会议。\n2月\n"
        "10日至12日,第三届甲山博览会在甲市举办。\n3月\n22日,德国代表团到访甲山经开区。"
    )
    assert find_events(text) == [
        ("2023-01-05", "2023年经济工作会议"),
        ("2023-02-10/2023-02-12", "第三届甲山博览会"),
        ("2023-03-22", "德国代表团到访甲山经开区"),
    ]


DAY = datetime.date(2024, 5, 25)
FOUND = {
    "where it was put": (
        "5月19日,甲州新区重大项目集中开工活动就放在乙水产业园现场。",
        "甲州新区重大项目集中开工活动",
    ),
    "with it began": (
        "5月24日上午,甲山会展中心人头攒动。为期3天的第八届甲山博览会由此拉开帷幕。",
        "第八届甲山博览会",
    ),
    "a contest by its number": (
        "5月10日,甲山高新区成功承办第六届创新挑战赛(甲山)现场赛。",
        "第六届创新挑战赛(甲山)现场赛",
    ),
    "listed": ("5月8日,甲山科技在纽约证券交易所敲钟。", "甲山科技在纽约证券交易所敲钟"),
    "on the board": ("5月8日,甲山生物登陆深交所。", "甲山生物登陆深交所"),
    "a county that became a city": ("5月8日,甲山撤县设市。", "甲山撤县设市"),
    "on television": (
        "5月8日,央视“走读长江”走进甲山产业园。",
        "央视“走读长江”走进甲山产业园",
    ),
    "a pilot begun": ("5月8日,甲山国家示范区建设启动。", "甲山国家示范区建设启动"),
    "on the new board": ("2015年11月,甲山股份在新三板挂牌。", "甲山股份在新三板挂牌"),
    "sent up": (
        "3月18日,“甲山一号”卫星在丁市发射成功。",
        "“甲山一号”卫星在丁市发射成功",
    ),
    "by its number": (
        "5月11日,甲山汽车第100万辆整车下线。",
        "甲山汽车第100万辆整车下线",
    ),
    "a lecture": ("5月18日,“甲山发展大讲堂”开讲。", "“甲山发展大讲堂”"),
    "who inspects where": (
        "5月19日,省政协委员视察团一行12人在甲山综保区视察。",
        "省政协委员视察团一行12人在甲山综保区视察",
    ),
    "a meeting in quotes": (
        "5月8日,甲山经开区举办“银企对接会”。",
        "甲山经开区举办“银企对接会”",
    ),
}


@pytest.mark.parametrize("case", FOUND)
def test_event_is_found(case):
    text, title = FOUND[case]
    assert [found for _, found in find_events(text, DAY)] == [title]


LEFT_ALONE = {
    "who met": "5月8日,甲山市委常委会作出部署。",
    "an honour": "今年2月,商务部批复同意甲山高新区设立国家外贸示范基地。",
    "a notice of an honour": "近日,省科技厅下发《关于认定2023年度省级孵化器的通知》。",
    "with it began the growth": "5月8日下雨。园区由此走上快车道。",
    "what hangs on a wall": "5月8日,甲山股份在大厅挂牌公示收费标准。",
    "contests in a year": "5月以来,甲山高新区每年举办第一届龙舟赛。",
}


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_what_is_no_event_is_left_alone(case):
    assert find_events(LEFT_ALONE[case], DAY) == []


def test_chronicle_is_of_its_year_whenever_it_was_printed():
    text = "2019年甲山经开区大事记\n2月19日,全区产业项目推进大会召开。"
    assert find_events(text, DAY) == [("2019-02-19", "全区产业项目推进大会")]


def test_chronicle_without_a_year_is_of_the_page_s():
    text = "甲山经开区大事记\n2月19日,全区产业项目推进大会召开。"
    assert find_events(text, DAY) == [("2024-02-19", "全区产业项目推进大会")]


def test_same_fair_told_of_again_is_no_second_event():
    text = "5月18日,第八届甲山博览会闭幕。本届博览会于5月15日开幕。"
    assert find_events(text, DAY) == [("2024-05-18", "第八届甲山博览会")]

import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_fields(text):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "event"]


def find_titles(text):
    return [fields["title"] for fields in find_fields(text)]


def test_event_has_title_date_and_place():
    text = "3月30日,全市产业链系列项目集中开工仪式在甲山经开区举行。"
    assert find_fields(text) == [
        {
            "title": "全市产业链系列项目集中开工仪式",
            "date": "2023-03-30",
            "place": "甲山经开区",
        }
    ]


TITLES = {
    "held": ("7月25日,甲山经开区举行三季度项目观摩活动。", "三季度项目观摩活动"),
    "where it mainly is": (
        "7月25日,彩旗招展,甲市重大项目第九次集中开工活动的主会场就设在这里。",
        "甲市重大项目第九次集中开工活动",
    ),
    "drawn open here too": (
        "7月25日,甲市重大项目第三次集中开工活动也同步在这里拉开帷幕。",
        "甲市重大项目第三次集中开工活动",
    ),
    "opened with noise": (
        "7月25日,甲山经开区重点项目集中开工仪式热闹开场。",
        "甲山经开区重点项目集中开工仪式",
    ),
    "on tour": (
        "7月25日,全市三季度项目拉练来到甲山区。",
        "全市三季度项目拉练来到甲山区",
    ),
    "led there": (
        "7月25日,省科技厅副厅长甲二率队走进甲山高新区,一个项目一个项目地看。",
        "省科技厅副厅长甲二率队走进甲山高新区",
    ),
    "held in a centre": (
        "10月10日,由甲市主办的2021智能论坛在新区会议中心举行。",
        "2021智能论坛",
    ),
    "held by": (
        "10月10日,由甲市政府主办的2021智能年会暨颁奖典礼在甲市举行。",
        "2021智能年会暨颁奖典礼",
    ),
    "told at": (
        "12月17日,全市企业培育工作推进会通报:成绩喜人。",
        "全市企业培育工作推进会",
    ),
    "attended": (
        "9月23日,张某一行参加了三市合作共建工业园区签约仪式。",
        "三市合作共建工业园区签约仪式",
    ),
    "mass signing": ("5月11日,全省重大项目集中签约,共21个。", "全省重大项目集中签约"),
    "what is begun, where and when in its midst": (
        "总投资219亿元的10个重点项目12月17日在乙水新区集中开工。",
        "10个重点项目集中开工",
    ),
    "begun, signed and finished": (
        "12月19日,甲山县一批重点项目签约、开工、竣工投产。",
        "甲山县一批重点项目签约、开工、竣工投产",
    ),
    "anniversary": (
        "6月14日,恰逢甲山高新区成立22周年。",
        "甲山高新区成立22周年",
    ),
    "several begun": ("12月19日,甲山县多个重大项目开工。", "甲山县多个重大项目开工"),
    "ceremony of a list": (
        "12月6日,甲山开发区隆重举行甲食品、乙包装项目和丙燃气项目开工奠基仪式。",
        "项目开工奠基仪式",
    ),
    "paper handed down": (
        "今年7月,市委下发了《以企业为核心决战三年的若干意见》。",
        "下发了《以企业为核心决战三年的若干意见》",
    ),
    "paper approved": (
        "2011年11月,国务院批准了《甲山沿海地区发展规划》。",
        "批准了《甲山沿海地区发展规划》",
    ),
    "port opened": (
        "2012年7月,国务院批准甲山港区口岸正式对外开放。",
        "国务院批准甲山港区口岸正式对外开放",
    ),
    "space behind quotes": (
        "12月3日,“2017甲山产业论坛” 在乙市举行。",
        "“2017甲山产业论坛”",
    ),
    "at an annual meeting": (
        "11月19日,在中国生态论坛甲山年会上,名单公布。",
        "中国生态论坛甲山年会",
    ),
    "behind a dateline": (
        "本报甲市12月18日电 记者丙丁报道:甲山园区更名的揭牌仪式18日举行。",
        "甲山园区更名的揭牌仪式",
    ),
    "its year": (
        "12月8日,2022年度全省科技奖励大会隆重举行。",
        "2022年度全省科技奖励大会",
    ),
    "start of a contest": (
        "12月4日,“甲山峰会暨第八届创业大赛启动仪式”在乙市举行。",
        "“甲山峰会暨第八届创业大赛启动仪式”",
    ),
    "meeting with a signing": (
        "12月9日,“投资甲山”招商推介会暨项目签约仪式在乙市举行。",
        "“投资甲山”招商推介会暨项目签约仪式",
    ),
    "train from": (
        "12月9日,首趟中欧班列从甲山陆港发车。",
        "首趟中欧班列从甲山陆港发车",
    ),
    "guests": (
        "12月9日,乙市党政代表团一行来园考察。",
        "乙市党政代表团一行来园考察",
    ),
    "new policy": ("12月9日,甲山高新区发布“人才十条”新政。", "发布“人才十条”新政"),
    "press tour": (
        "11月7日,全国经济媒体采访团走进酒都甲市。",
        "全国经济媒体采访团走进酒都甲市",
    ),
    "visit": ("9月22日,市领导带队赴甲山总部洽谈扩产。", "市领导带队赴甲山总部洽谈扩产"),
    "visit over a comma": (
        "6月4日,市长李某率队深入经开区,专题调研企业生产情况。",
        "市长李某率队深入经开区,专题调研企业生产情况",
    ),
    "with a region in brackets": (
        "9月2日,全省园区工作交流会(江北片区)在乙市召开。",
        "全省园区工作交流会",
    ),
    "led by": (
        "9月14日下午,郑某局长带队,到丙街道调研重点项目。",
        "郑某局长到丙街道调研重点项目",
    ),
    "show of results": ("9月5日,“园区二十年成就展”在乙市举办。", "“园区二十年成就展”"),
    "meeting of guests": (
        "5月25日晚,副市长李某会见了乙水集团一行。",
        "副市长李某会见了乙水集团一行",
    ),
    "launch": ("5月20日,“蓉易办”服务平台正式上线。", "“蓉易办”服务平台正式上线"),
    "a meeting and who was there": (
        "11月5日,甲山经开区在杨凌农高会上签约9亿元。",
        "杨凌农高会",
    ),
    "begun and finished": (
        "10月17日,甲山经开区重大项目集中开工、竣工仪式在乙园举行。",
        "甲山经开区重大项目集中开工、竣工仪式",
    ),
    "a hall opened": ("10月28日,甲山规划展览馆隆重开馆。", "甲山规划展览馆隆重开馆"),
    "bare ceremony": (
        "2月14日,市政府与乙水集团举行战略合作签约仪式。",
        "市政府与乙水集团举行战略合作签约仪式",
    ),
    "accident": (
        "4月15日晚,甲山化工园区一企业发生爆炸事故。",
        "甲山化工园区一企业发生爆炸事故",
    ),
    "paper": (
        "2月17日,大会宣读了《关于建立保护机制的通知》。",
        "宣读了《关于建立保护机制的通知》",
    ),
    "subject in the clause before": (
        "今年6月,甲山公司研发的纯电动接种车,远渡重洋出口沙特。",
        "甲山公司研发的纯电动接种车,远渡重洋出口沙特",
    ),
    "reported from": (
        "记者从3月2日召开的全市经济调度会上获悉,开局良好。",
        "全市经济调度会",
    ),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_event_is_found(text, title):
    assert find_titles(text) == [title]


LEFT_ALONE = {
    "stage of one project": "4月29日上午,甲山学院新校区项目签约仪式举行。",
    "no date": "全市产业推进大会召开。",
    "only a year": "2021年,全市产业推进大会召开。",
    "bare noun": "3月5日,此次活动圆满举行。",
    "every month": "甲山高新区每月召开一次项目调度会,11月已解决问题23个。",
    "since then": "2022年3月以来,园区开展“千人帮千企”活动,解决问题300余个。",
    "words of a leader": "10月8日,甲山区委书记李某说,要抓好项目建设。",
    "reporters on the spot": "7月28日,记者走进甲山公司车间,看到工人正在忙碌。",
    "allowed": "9月5日起,各地可举办项目集中开工仪式等活动。",
    "a term": "要求11月底前召开项目推进会。",
    "body of people": "3月5日,甲市企业家协会表示满意。",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_no_event_is_left_alone(text):
    assert find_titles(text) == []


DATES = {
    "some days": ("11月16日至17日,全市产业大会召开。", "2023-11-16/2023-11-17"),
    "a month": ("今年6月,园区举行企业技术路演。", "2023-06"),
    "bare day": ("11月16日,甲公司来访。17日上午,全市产业大会召开。", "2023-11-17"),
    "bare day of the press month": ("8日晚上,全市产业大会召开。", "2023-12-08"),
    "bare day of the month before": ("30日上午,全市产业大会召开。", "2023-11-30"),
    "bare day to come": ("全市产业大会将于30日上午召开。", "2023-12-30"),
    "same day": ("11月16日,甲公司来访。当天,全市产业大会召开。", "2023-11-16"),
    "from that day": ("11月16日,客商来访。甲山服务平台即日起试运行。", "2023-11-16"),
    "behind the title": ("世界智能制造大会11月27日在甲市启幕。", "2023-11-27"),
    "not the one in the title": (
        "5月25日,园区召开2022年6月份工作推进会。",
        "2023-05-25",
    ),
}


@pytest.mark.parametrize(("text", "date"), DATES.values(), ids=DATES)
def test_event_is_dated(text, date):
    assert [fields["date"] for fields in find_fields(text)] == [date]


def test_event_told_twice_is_one_record():
    text = (
        "1月22日,甲市第一批重大项目集中开工!\n\n"
        "1月22日上午,我市24个重大项目集中开工建设。"
    )
    assert find_titles(text) == ["甲市第一批重大项目集中开工"]


LATELY = {
    "paper": (
        "近日,省政府印发《丙省开发区发展纲要》。",
        ("印发《丙省开发区发展纲要》", "2023-12"),
    ),
    "behind a dateline": (
        "甲山日报12月12日讯 日前,《乙水新区三年计划纲要》正式实施。",
        ("《乙水新区三年计划纲要》正式实施", "2023-12"),
    ),
    "begun together": (
        "日前,甲山新区第三批招商项目集中开工。",
        ("甲山新区第三批招商项目集中开工", "2023-12"),
    ),
}


@pytest.mark.parametrize(("text", "told"), LATELY.values(), ids=LATELY)
def test_lately_is_the_month_of_the_page(text, told):
    [event] = find_fields(text)
    assert (event["title"], event["date"]) == told


NOT_LATELY = {
    "still to come": "近日,园区主任王某说,园区将召开招商推进会。",
    "asked lately": "近日,记者从甲山高新区获悉,上半年产值增长8%。",
}


@pytest.mark.parametrize("text", NOT_LATELY.values(), ids=NOT_LATELY)
def test_what_is_told_lately_is_not_its_event(text):
    assert find_titles(text) == []


def test_lately_dates_nothing_on_the_first_days_of_a_month():
    text = "近日,省政府印发《丙省开发区发展纲要》。"
    [article] = parse(text, published=datetime.date(2023, 12, 2)).to_dict()["articles"]
    assert article["records"] == []


PLACED = {
    "in a clause before": (
        "12月9日,在甲山新材料产业园,随着机器轰鸣,乙水新区项目集中开工。",
        ("乙水新区项目集中开工", "甲山新材料产业园"),
    ),
    "where it was held": (
        "12月9日在上海举行的“2023园区论坛”公布了结果。",
        ("“2023园区论坛”", "上海"),
    ),
    "in its midst": (
        "12月9日,全市四季度项目在甲山高新区集中签约。",
        ("全市四季度项目集中签约", "甲山高新区"),
    ),
}


@pytest.mark.parametrize(("text", "told"), PLACED.values(), ids=PLACED)
def test_place_of_an_event_is_found(text, told):
    [event] = find_fields(text)
    assert (event["title"], event["place"]) == told


def test_circumstance_is_no_place():
    text = "12月9日,在各方共同努力下,乙水新区项目集中开工。"
    assert ["place" in fields for fields in find_fields(text)] == [False]


def test_who_holds_an_event_is_not_its_place():
    text = "12月9日,在甲市政府新闻办公室举行的园区发展新闻发布会上,园区介绍情况。"
    assert ["place" in fields for fields in find_fields(text)] == [False]


def test_day_is_of_the_month_of_the_day_named_last_not_of_a_month_s_end():
    text = (
        "9月6日至8日,甲市采风团一行32人来到乙市。三期11月底完工。"
        "8日上午,在乙市举行的现代渔业产业恳谈会上,共签协议11份。"
    )
    assert find_fields(text)[-1]["date"] == "2023-09-08"


def test_who_speaks_is_no_part_of_a_short_title():
    text = "“我们5月初刚召开了经济运行调度会。”甲某说。"
    assert find_titles(text) == ["经济运行调度会"]


def test_number_of_meetings_is_no_part_of_their_title():
    text = "4月下旬,甲山经开区在乙市举办两场先进制造业专题招商大会。"
    assert find_titles(text) == ["先进制造业专题招商大会"]

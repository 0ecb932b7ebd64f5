"""Parks in which many meet or one project stands, and whole cities told of."""

import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)
PARKS = {
    "a venue is not where all stands": (
        "3月8日,益阳市重大项目集中开工活动在益阳高新区举行。丙翼科技薄片项目、丁光电子镜头项目规模最大。",
        [None, None],
    ),
    "nor is the main place of meeting": (
        "益阳市举行重大项目集中开工活动,主会场设在益阳高新区。丙翼科技薄片项目总投资5亿元。",
        [None],
    ),
    "a park holds its own ceremony": (
        "益阳高新区重大项目集中开工活动在益阳高新区科创中心举行。丙翼科技薄片项目开工。",
        ["益阳高新区"],
    ),
    "的 ties a project to its zone": (
        "益阳市观摩团走进区县。在桃江县,观摩团先后来到桃江经济开发区的丙翼科技薄片项目、桃江县中医院迁建项目。",
        ["桃江经济开发区", None],
    ),
    "and all of a list": (
        "益阳市项目加快。农科区的丙翼科技薄片项目、丁光电子镜头项目两个项目稳步建设。",
        ["农科区", "农科区"],
    ),
    "a zone of a county that is known by its place": (
        "益阳市项目加快,包括长垣县集聚区的丙翼科技薄片项目和高新区的丁光电子镜头项目。",
        ["长垣县集聚区", "高新区"],
    ),
    "where one stands the next need not": (
        "益阳市项目集中开工。丙翼科技薄片项目选址桃江经开区。丁光电子镜头项目也同日开工。",
        ["桃江经开区", None],
    ),
    "a reporter walks in": (
        "益阳高新区项目加快。走进桃花科技园,丙翼科技薄片项目正在赶工。",
        ["桃花科技园"],
    ),
    "an example": (
        "益阳市项目加快。以桃江经开区为例,6月6日丙翼科技薄片项目开工;丁光电子镜头项目明年建成。",
        ["桃江经开区", "桃江经开区"],
    ),
    "begun in another county": (
        "益阳市益阳高新区项目多。丁光电子镜头项目在祁东县开工。",
        [None],
    ),
    "a party to the contract": (
        "益阳高新区项目多。益阳高新区快讯。6月,丙翼科技与桃江经开区管委会签约,投资2亿元建设薄片生产基地项目。",
        ["桃江经开区"],
    ),
    "a zone by its whole name": (
        "岳阳市项目加快。10日,在湖南丙陵矶新港区的丙翼科技薄片项目车间,机器轰鸣。",
        ["湖南丙陵矶新港区"],
    ),
    "in a zone by its kind": (
        "湘潭市有湘潭高新区、湘潭经开区。同在高新区的丙翼科技薄片项目已封顶。",
        ["湘潭高新区"],
    ),
    "each of its own place": (
        "岳阳市以园区为主战场。岳阳经开区的丙翼科技薄片项目、云溪区的丁光电子镜头项目都在推进。",
        ["岳阳经开区", None],
    ),
    "a county opens the sentence": (
        "岳阳市项目加快。平江高新区引进丙翼科技薄片项目;湘阴县,丁光电子镜头项目投产。",
        ["平江高新区", None],
    ),
    "a park opens the paragraph": (
        "怀化经开区快讯\n\n怀化经开区引进企业46家。怀化经开区项目多。\n\n盛夏的怀化高新区,同样热火朝天。丙翼科技薄片项目、丁光电子镜头项目同步推进。",
        ["怀化高新区", "怀化高新区"],
    ),
    "a field of the whole county": (
        "益阳市建设提速。益阳市重服务。桃江经开区居前。益阳市抓项目。产业方面,益阳高新区扩区,丙翼科技薄片项目投产;交通方面,国际枢纽扩建工程动工。",
        ["益阳高新区", None],
    ),
    "in the zone told of": (
        "双流区向好\n\n双流区产业强。双流区项目多。双流区重服务。双流工业园区扩容。6月,12个项目在园区集中开工。丙翼科技薄片项目居首。",
        ["双流工业园区"],
    ),
    "in the bracket of another": (
        "益阳市签约项目多,包括丁光电子镜头项目(落户益阳高新区)、丙翼科技薄片项目等。",
        ["益阳高新区", None],
    ),
    "no frame is what is tied to one": (
        "防城港市向好\n\n防城港市项目多。防城港市重服务。防城港市抓建设。企沙工业区的丙翼科技薄片项目、东港区的丁光电子镜头项目加紧建设;钢铁码头改造工程通过验收。",
        ["企沙工业区", None, None],
    ),
    "a town's own": (
        "益阳高新区任务过半。乾水镇完成全年任务,丁光电子镜头项目开工。",
        [None],
    ),
    "the whole county again": (
        "桃江县工业向好。桃江县抓项目。桃江县重服务。桃江县优环境。其中,县经开区引进了丙翼科技薄片项目。\n\n下一步,将推动丁光电子镜头项目投产。",
        ["县经开区", None],
    ),
}


@pytest.mark.parametrize(("text", "parks"), PARKS.values(), ids=PARKS)
def test_where_a_project_stands(text, parks):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    records = [r["fields"] for r in article["records"] if r["kind"] == "project"]
    assert [fields.get("park") for fields in records] == parks


def test_two_official_names_are_one_zone():
    text = (
        "崇左片区首季开门红\n\n3月9日,中国(广西)自由贸易试验区崇左片区(凭祥综合保税区)"
        "举行开工仪式。丙翼物流中心项目总投资6亿元。崇左片区加快招商。"
    )
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    [park] = [e for e in article["entities"] if e["kind"] == "park"]
    assert park["aliases"] == ["崇左片区", "凭祥综合保税区"]
    [fields] = [r["fields"] for r in article["records"] if r["kind"] == "project"]
    assert fields["park"] == "中国(广西)自由贸易试验区崇左片区"

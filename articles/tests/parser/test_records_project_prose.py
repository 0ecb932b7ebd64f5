"""Projects as a reporter tells them: what a firm spends on, and what goes on behind."""

import datetime

import pytest

from articles.parser import parse
from articles.tests.parser.project_records import find_names

PRESS_DAY = datetime.date(2023, 6, 15)


def find_projects(text):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "project"]


TOLD = {
    "what a firm spends on": (
        "出手最大的是丙德公司,拿出10亿元做小家电。",
        ["小家电"],
    ),
    "what a firm spends on a shop": (
        "甲山丙津食品增资6000万美元,建设二期车间。",
        ["二期车间"],
    ),
    "what a firm spends on its office": (
        "丙德公司拿出3000万元做品牌推广。",
        [],
    ),
    "a little money": ("丙德公司投资30万元做小家电。", []),
    "a firm's own phase": (
        "丙瑞电子的二期车间正在安装设备。",
        ["丙瑞电子二期车间"],
    ),
    "a firm's own phase in a zone": (
        "丙瑞电子在园区的三期厂房主体已经封顶。",
        ["丙瑞电子三期厂房"],
    ),
    "a phase that a firm begins": (
        "丙翔轴承公司投资1.5亿元建成投产,今年又启动二期建设,计划投资2亿元。",
        ["二期"],
    ),
    "a phase that a zone begins": (
        "甲山经开区面积3平方公里,今年又启动二期建设,计划投资2亿元。",
        [],
    ),
    "both of a list": (
        "丙影医疗甲山总部基地二期、丁智检测中心也分别与高新区签约。",
        ["丙影医疗甲山总部基地二期", "丁智检测中心"],
    ),
    "amounts alone": (
        "算上35吉瓦单晶硅、20吉瓦拉棒切方等,投资上亿元的项目共有8个。",
        ["35吉瓦单晶硅", "20吉瓦拉棒切方"],
    ),
    "amounts of one works": (
        "公司年产5万吨铜箔、3万吨铝箔等产品,项目人员1000人。",
        [],
    ),
    "under its crane": (
        "10吉瓦拉棒的塔吊转了起来。",
        ["10吉瓦拉棒"],
    ),
    "firms that raise their halls": (
        "丙瑞电子有限公司、丁恒机械有限公司两家的厂房还只有骨架。",
        ["丙瑞电子有限公司", "丁恒机械有限公司"],
    ),
    "firms that open their halls": (
        "丙瑞电子有限公司、丁恒机械有限公司两家的厂房对外开放。",
        [],
    ),
    "the works of a road": (
        "4.S238改扩建工程。全长32公里,总投资9.8亿元。",
        ["S238改扩建工程"],
    ),
    "a class of works": (
        "一、产业类项目\n1.丙翼薄片项目。总投资2亿元。",
        ["丙翼薄片项目"],
    ),
    "the head of a form": ("项目名称:丙翼薄片项目,总投资2亿元。", ["丙翼薄片项目"]),
    "what lies near by": (
        "距会展中心不到两公里,总投资30亿元的丙翼铜箔项目正在安装钢结构。",
        ["丙翼铜箔项目"],
    ),
    "its name behind a dash": (
        "全球首个光伏制氢项目——丙石绿氢示范项目已全面建成。",
        ["丙石绿氢示范项目"],
    ),
    "where it stands right before it": (
        "由丁建集团承建的郑州航空港区丙聚变全球总部项目迎来新进展。",
        ["郑州航空港区丙聚变全球总部项目"],
    ),
    "what it makes behind its sum": (
        "丙株风电产业园落户甲山经开区,计划总投资8亿元,主要生产5兆瓦以上风电整机。",
        ["丙株风电产业园"],
    ),
    "a class behind and so on": ("矿石、原油、煤炭等专业码头陆续投用。", []),
    "high roads": ("丙山高等级公路开工。", ["丙山高等级公路"]),
    "fields of a zone": (
        "甲山工业园新材料、生物医药、节能环保等新兴产业项目进展顺利。",
        [],
    ),
    "its first phase in a clause": (
        "丙石玻纤项目签约。该项目占地1200亩,首期20万吨生产线今年9月动工。",
        ["丙石玻纤项目"],
    ),
    "a hall of the works": (
        "丙孚高精铝材项目现场,工人正加快推进熔铸车间建设。",
        ["丙孚高精铝材项目"],
    ),
    "a hall of a firm": (
        "丙翼薄片项目投产。丁恒机械有限公司的熔铸车间正在安装设备。",
        ["丙翼薄片项目", "熔铸车间"],
    ),
    "a place that ends like a verb": (
        "丙东集团将在宿迁建设全国客服中心、云计算数据中心等项目。",
        ["全国客服中心", "云计算数据中心"],
    ),
    "two that work in one way": (
        "丙辉45万吨/年薄片、丁力化工30万吨/年己二酸两个装置都进入管线吹扫。",
        ["丙辉45万吨/年薄片", "丁力化工30万吨/年己二酸"],
    ),
    "a company, not its valley": (
        "项目由丙山时尚智谷投资有限公司建设运营,9月开工。",
        [],
    ),
    "where others begin theirs": ("一季度,丙山东部中心共开工项目112个。", []),
    "research in a list": ("丙云电子级云母项目列入省重点研发计划。", []),
    "works in a list": (
        "丙云电子级云母项目列入省重点项目计划。",
        ["丙云电子级云母项目"],
    ),
    "the first line of a firm": (
        "2005年,公司建成第一条湿法云母生产线,年产能8000吨。",
        ["湿法云母生产线"],
    ),
    "numbered in one sentence": (
        "重点项目有:1.丙民轮毂项目,投资8亿元;2.丁电热电联产二期项目,年底并网。",
        ["丙民轮毂项目", "丁电热电联产二期项目"],
    ),
    "what a firm has, with its sum": (
        "丙航设备有限公司在乙水经开区建有气凝胶生产基地,占地120亩,总投资4.8亿元。",
        ["气凝胶生产基地"],
    ),
    "what a firm has": ("丙航设备有限公司在乙水经开区建有气凝胶生产基地。", []),
    "the park of the first": (
        "丙光材料项目投资12亿元,是甲山产业园区第一个投产的电子项目。",
        ["丙光材料项目"],
    ),
    "signed without a name": (
        "甲山环保城与丙能科技股份有限公司签署协议。项目总投资3.5亿元,主要从事磁分离装备制造。",
        ["磁分离装备制造"],
    ),
    "not signed for": (
        "丙能科技股份有限公司是龙头企业。项目计划总投资3.5亿元,主要从事装备研发制造。",
        [],
    ),
    "what one runs after": ("干部们天天在外跑项目,一家家谈。", []),
}


@pytest.mark.parametrize(("text", "names"), TOLD.values(), ids=TOLD)
def test_projects_in_prose(text, names):
    assert find_names(text) == names


def test_who_spends_builds():
    text = "其中出手最大的是丙德公司,拿出10亿元做小家电。"
    assert find_projects(text)[0]["enterprises"] == ["丙德公司"]
    assert find_projects(text)[0]["investment"]["value"] == "1000000000"


def test_a_guessed_brand_yields_to_the_firm_spoken_of():
    text = "丙科生物产销两旺。公司投资8亿元的精准医疗产业基地正在浇筑地下室。"
    assert find_projects(text)[0]["enterprises"] == ["丙科生物"]


def test_a_phase_taken_up_again():
    text = (
        "总投资50亿元的丙蜂能源电池三期项目开工。丙蜂能源电池一期项目早已投产。"
        "此次开工的三期项目占地400亩。"
    )
    first, second = find_projects(text)
    assert (first["area"]["value"], second.get("area")) == ("400", None)


def test_two_of_a_phase_are_not_taken_up():
    text = "丙蜂能源电池二期项目开工。丁恒机械薄片二期项目签约。二期项目占地400亩。"
    assert "area" not in find_projects(text)[0]


def test_the_last_of_two_is_meant():
    text = "丙翼薄片项目已经投产,丁恒铜箔项目正在打桩。这个项目总投资3亿元。"
    assert [f.get("investment") for f in find_projects(text)] == [
        None,
        {"value": "300000000", "unit": "元"},
    ]


def test_what_is_told_right_behind_goes_on():
    text = "5月16日,丙坤公司薄片项目开工。投资不算大,约1.5亿元,2024年投产。"
    [project] = find_projects(text)
    assert {"stage": "operating", "date": "2024"} in project["milestones"]


def test_what_a_zone_does_behind_is_its_own():
    text = "5月16日,丙坤公司薄片项目开工。园区另有8家企业计划2024年投产。"
    [project] = find_projects(text)
    assert {"stage": "operating", "date": "2024"} not in project["milestones"]


PORTRAIT = (
    "丙友机械:一根活塞杆的远方\n"
    "丙友机械有限公司落户甲山高新区。丙友机械2006年建厂,丙友机械产品出口。\n"
    "一座投资2.1亿元、占地58亩的智能工厂,将在明年破土。"
)


def test_a_portrait_tells_of_its_firm():
    [project] = find_projects(PORTRAIT)
    assert project["enterprises"] == ["丙友机械有限公司"]
    assert project["park"] == "甲山高新区"


def test_a_report_on_many_is_no_portrait():
    text = PORTRAIT.replace("丙友机械产品出口", "丁恒机械有限公司、戊光电子有限公司")
    text = text.replace("丙友机械:一根活塞杆的远方", "一根活塞杆的远方")
    assert "enterprises" not in find_projects(text)[0]


def test_a_year_behind_it_is_no_count():
    text = "丙华薄片项目正在安装钢结构。这个项目2022年3月开工,占地90亩。"
    [project] = find_projects(text)
    assert project["area"]["value"] == "90"
    assert {"stage": "started", "date": "2022-03"} in project["milestones"]


def test_months_of_work_count_no_projects():
    text = (
        "丙华薄片项目正在施工。丙华薄片有限公司总经理甲某介绍,项目建设工期12个月。"
        "项目建成后,预计年产值可达10亿元。"
    )
    assert find_projects(text)[0]["output"]["value"] == "1000000000"


def test_projects_that_are_counted_are_others():
    text = "丙华薄片项目正在施工。园区有项目12个。项目建成后,年产值可达10亿元。"
    assert "output" not in find_projects(text)[0]


def test_the_firm_of_a_project_spends_on_it():
    text = "甲山高新区与丙世集团就氢动力项目签约。丙世集团将投资1亿元,设立氢动力公司。"
    assert find_projects(text)[0]["investment"]["value"] == "100000000"


def test_a_heading_names_the_park():
    text = (
        "两个园区上榜\n甲山高新区、乙水经开区榜上有名。\n"
        "乙水经开区 项目忙\n投资42亿元的氢能利用项目6月投产。"
    )
    [project] = find_projects(text)
    assert project["park"] == "乙水经开区"


def test_a_day_before_what_goes_on_is_left_to_what_was_begun():
    text = "5月16日,园区又添一处工地:丙坤公司薄片项目开工。"
    [project] = find_projects(text)
    assert project["stage"] == "started"
    assert project["milestones"] == [{"stage": "started", "date": "2023-05-16"}]


def test_a_phase_told_by_who_speaks():
    text = (
        "走进丙福科技有限公司五期项目现场。公司副总经理甲某告诉记者,"
        "五期项目投资20亿元,年产铜箔15万吨。"
    )
    assert find_projects(text)[0]["investment"]["value"] == "2000000000"


def test_a_park_may_be_a_project_itself():
    text = "丙磁永磁产业园去年开工。在丙磁永磁产业园,丁恩精密年产2万台电机项目投产。"
    parks = {f["name"]: f.get("park") for f in find_projects(text)}
    assert parks["丁恩精密年产2万台电机项目"] == "丙磁永磁产业园"
    assert parks["丙磁永磁产业园"] is None


def test_the_next_of_a_list_has_the_same_builder():
    text = "丙煤启辰年产3万吨薄片基地、年产2万吨铜箔生产线建成投产。"
    firms = [f.get("enterprises") for f in find_projects(text)]
    assert firms[1] is not None
    assert firms[0] == firms[1]


def test_another_of_a_list_has_its_own():
    text = "丙煤启辰年产3万吨薄片基地、丁某铜箔生产线建成投产。"
    firms = [f.get("enterprises") for f in find_projects(text)]
    assert firms[0] != firms[1]


def test_the_year_of_a_report_dates_what_was_done():
    text = "2022年,全区工业稳中有进。丙联原料药项目建成投产。"
    [project] = find_projects(text)
    assert project["milestones"] == [{"stage": "operating", "date": "2022"}]


def test_the_year_of_the_paper_dates_nothing():
    text = "2023年,全区工业稳中有进。丙联原料药项目建成投产。"
    [project] = find_projects(text)
    assert "milestones" not in project


SECTIONS = (
    "甲山一季度项目开工\n\n昨日,甲山市举行一季度重大项目开工活动。\n\n"
    "丙钢文化科技产业大楼\n\n项目位于丙钢创梦园北区,占地面积约1.6万平方米。\n\n"
    "丁港高端制造产业港\n\n项目由戊新集团合作开发,占地面积约300亩。"
)


def test_names_stand_above_their_sections():
    areas = {f["name"]: f["area"]["value"] for f in find_projects(SECTIONS)}
    assert areas == {"丙钢文化科技产业大楼": "16000", "丁港高端制造产业港": "300"}


def test_the_end_of_a_name_takes_it_up():
    text = (
        "10月17日,丙友螺杆第三工厂动工仪式隆重举行。\n"
        "第三工厂前期投资约3亿元,规划建设厂房6万平方米。"
    )
    assert find_projects(text)[0]["investment"]["value"] == "300000000"


def test_another_works_is_not_taken_up():
    text = (
        "10月17日,丙友螺杆第三工厂动工仪式隆重举行。\n"
        "第一工厂前期投资约3亿元,规划建设厂房6万平方米。"
    )
    assert "investment" not in find_projects(text)[0]


def test_a_yearly_amount_is_a_capacity():
    text = "丙力轮胎三期项目动工。该项目新增轮胎产能600万条/年,占地面积90亩。"
    assert find_projects(text)[0]["capacity"] == {"value": "6000000", "unit": "条"}


def test_who_signed_builds_what_has_no_name():
    text = TOLD["signed without a name"][0]
    [project] = find_projects(text)
    assert project["enterprises"] == ["丙能科技股份有限公司"]
    assert project["stage"] == "signed"


def test_who_stands_before_the_yearly_amount_makes_it():
    text = "湘桂年产20万吨肥料厂项目去年开工。"
    firms = {f["name"]: f.get("enterprises") for f in find_projects(text)}
    assert firms["湘桂年产20万吨肥料厂项目"] == ["湘桂"]


def test_no_firm_stands_before_an_amount_alone():
    text = "园区的日产5000吨熟料生产线、一期年产3万吨铜箔生产线已开工。"
    assert [f.get("enterprises") for f in find_projects(text)] == [None, None]


def test_the_only_one_of_those_signed():
    text = (
        "6月10日,甲山区集中签约9个项目,总投资62亿元。"
        "其中唯一与飞行沾边的,是丙航标杆工厂建设项目,投资1.5亿元。"
    )
    assert find_projects(text)[-1]["stage"] == "signed"

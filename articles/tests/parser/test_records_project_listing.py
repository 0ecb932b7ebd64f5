import pytest

from articles.tests.parser.project_records import find_names

LISTED = {
    "for instance, behind what was counted": (
        "产业项目26个,占六成,比如甲翼光电模组产业化、乙禾食品加工中心、丙恒精密二期等。",
        ["甲翼光电模组产业化", "乙禾食品加工中心", "丙恒精密二期"],
    ),
    "counted by their steps": (
        "续建24个,有甲翼薄片制造项目等;新开工3个,有奥林体育中心、120急救中心等。",
        ["甲翼薄片制造项目", "奥林体育中心", "120急救中心"],
    ),
    "of what is being built": (
        "正在加快建设的有丙翼新一代轿车K3、乙材芯片二期。",
        ["丙翼新一代轿车K3", "乙材芯片二期"],
    ),
    "among those counted behind": (
        "包括丙芯科技二期、丁光医学中心在内,先后有54个重大项目动工。",
        ["丙芯科技二期", "丁光医学中心"],
    ),
    "what stands between named ones": (
        "6个城市功能项目包括云台广场、陆和商业中心、美山花园和清江社区旧房改造。",
        ["云台广场", "陆和商业中心", "美山花园", "清江社区旧房改造"],
    ),
    "works of a kind": (
        "疏江高速、环江快速路、丙港公路支线等重大基础设施相继开建。",
        ["疏江高速", "环江快速路", "丙港公路支线"],
    ),
    "two that 和 joins": (
        "丙信智能机器人和鑫源4.0摩托车生产两个项目达产。",
        ["丙信智能机器人", "鑫源4.0摩托车生产"],
    ),
    "among those told before": (
        "盯住64个签约项目,甲翼数据中心、乙光面板二期等都在其列。",
        ["甲翼数据中心", "乙光面板二期"],
    ),
    "firms among others": (
        "重点企业30家,甲翼科技、乙光电子等都在其列。",
        [],
    ),
    "with their main ones": (
        "工业项目41个,主要有丙翼精密模具、乙光电子Mini LED模组、丙恒改性塑料等。",
        ["丙翼精密模具", "乙光电子Mini LED模组", "丙恒改性塑料"],
    ),
    "what stands for others": (
        "代表项目有丙能储能电站、丁康药物生产基地。",
        ["丙能储能电站", "丁康药物生产基地"],
    ),
    "not yet begun": (
        "未开工的3项分别是:丙翼商用车扩能、丁县旅游综合体、甲区海绵城市示范。",
        ["丙翼商用车扩能", "丁县旅游综合体", "甲区海绵城市示范"],
    ),
    "two great ones": (
        "丙凯新能源20GWh钠电池、丁晟钛业海绵钛二期两大项目开工。",
        ["丙凯新能源20GWh钠电池", "丁晟钛业海绵钛二期"],
    ),
    "names with a colon": (
        "✅丙光Micro-LED中试线:8月点亮。\n✅丁恒医疗CT整机制造:投资4亿元,正在装修。",
        ["丙光Micro-LED中试线", "丁恒医疗CT整机制造"],
    ),
    "who speaks and what is told": (
        "甲翼科技董事长:投资5亿元扩产。\n甲山经开区:总投资30亿元。\n建设进展:正在施工。",
        [],
    ),
    "numbers in circles": (
        "①丙能2×100万千瓦机组扩建项目。\n总投资:76亿元。\n②丁翼科技绿氢示范。\n总投资:21亿元。",
        ["丙能2×100万千瓦机组扩建项目", "丁翼科技绿氢示范"],
    ),
    "among those counted": (
        "引进项目21个,其中投资过亿元的有丙科二期、丁联装配基地、丙耀科技电缆等9个。",
        ["丙科二期", "丁联装配基地", "丙耀科技电缆"],
    ),
    "some that are planned": (
        "还有4个项目计划开工,包括丙晶储能系统集成、丁族激光装备产业园等。",
        ["丙晶储能系统集成", "丁族激光装备产业园"],
    ),
    "begun in half a year": (
        "确保丙德时代三期、丁讯精密声学产业园上半年开工。",
        ["丙德时代三期", "丁讯精密声学产业园"],
    ),
    "the last two joined": (
        "竣工的是丙吉饲料项目、丁瑞眼科医院和江滩公园二期。",
        ["丙吉饲料项目", "丁瑞眼科医院", "江滩公园二期"],
    ),
    "buildings of a town": (
        "奥体中心、大剧院、图书馆等一批公共建筑投入使用。",
        ["奥体中心", "大剧院", "图书馆"],
    ),
    "each with its sum": (
        "总投资150亿元的国际会展城、总投资60亿元的丙侨城欢乐海岸正在加快建设。",
        ["国际会展城", "丙侨城欢乐海岸"],
    ),
    "two firms that are built": (
        "新引进的丙元门业、丁图卫浴两家企业厂房主体已完工。",
        ["丙元门业", "丁图卫浴"],
    ),
    "fields": ("产业项目43个,涵盖新能源、新材料等领域,比如智能网联、生物医药等。", []),
    "parts": ("该项目总投资5亿元,包括厂房、宿舍楼、研发中心等。", []),
}


@pytest.mark.parametrize(("text", "names"), LISTED.values(), ids=LISTED)
def test_projects_of_a_list(text, names):
    assert find_names(text) == names


NAMED = {
    "a thing that is made": (
        "戊家电子投资1.8亿元的连接器项目今年4月投产。",
        ["连接器项目"],
    ),
    "a robot that is pushed": ("园区加快推进机器人制造项目。", ["机器人制造项目"]),
    "a fund of investment": (
        "5月8日,云山数字文化投资基金项目落户。",
        ["云山数字文化投资基金项目"],
    ),
    "goods by the piece": (
        "丙翼集团上马年产2000台电梯和18000个停车设备项目。",
        ["年产2000台电梯和18000个停车设备项目"],
    ),
    "a line that is put up": (
        "去年底,航翼科技追加投资2000万元,添置设备,另外搭了一条新生产线。",
        ["新生产线"],
    ),
    "a line of a school": ("学校搭建了一条教学生产线。", []),
    "a firm's new plant": ("甲翼重工的新厂房已经封顶。", ["新厂房"]),
    "a new plant of nobody": ("新厂房已经封顶。", []),
    "begun that day": (
        "同一天破土的,还有丙光科技的高端显示设备研发基地。",
        ["高端显示设备研发基地"],
    ),
    "the largest with its sum": (
        "单体投资最大的是丙光大悦城,总投资70亿元。",
        ["丙光大悦城"],
    ),
    "one of them": (
        "位于甲山产业园的丙翼新能源基地,是其中颇具分量的一个。",
        ["丙翼新能源基地"],
    ),
    "begun with others": (
        "智慧燃气研发生产基地也在同批开工之列。",
        ["智慧燃气研发生产基地"],
    ),
    "that park and its phases": (
        "甲山园区里,丙邦新材料产业园的车间机器轰鸣。该产业园分三期推进,总投资17亿元。",
        ["丙邦新材料产业园"],
    ),
    "support for a firm": ("获得专精特新“小巨人”企业项目支持。", []),
    "merchants who come home": ("这个浙商回归项目投资20亿元。", []),
    "a kind in quotation marks": ("这是首个产业园区“工改”项目。", []),
    "many of a kind": ("一批同链项目签约、投产。", []),
    "this list": ("盘点这份项目清单,有三处亮点。", []),
    "a thing in a park": (
        "甲河·丙村科技园项目开工。甲河·丙村科技园电子信息产业园项目签约。",
        ["甲河·丙村科技园项目", "甲河·丙村科技园电子信息产业园项目"],
    ),
    "what is above it": (
        "丙邦材料产业园项目开工。该产业园总投资17亿元,是丁翼电池项目的上游。",
        ["丙邦材料产业园项目", "丁翼电池项目"],
    ),
    "from signing to building": (
        "从签约到开工仅用58天,丙轮零部件产业园刷新了“甲江速度”。",
        ["丙轮零部件产业园"],
    ),
    "for the money": (
        "公司准备投2亿元建智能机床制造基地。",
        ["智能机床制造基地"],
    ),
    "a firm that is called 和润": (
        "落户该区的和润磷化工30万吨磷酸铁项目试车成功。",
        ["和润磷化工30万吨磷酸铁项目"],
    ),
    "a promise": ("将以最优服务保障项目早落地、早开工。", []),
    "a store and how many": (
        "丙川冷链投资5.2亿元,建设10万吨级冷库一座,今年投入运营。",
        ["10万吨级冷库"],
    ),
    "the year it was signed": (
        "龙头项目丙翼装备制造基地当年签约、次年投产。",
        ["丙翼装备制造基地"],
    ),
    "works on a road": ("丙翼大道快速化改造全线通车。", ["丙翼大道快速化改造"]),
    "a place to visit": (
        "一行人来到中欧班列集结中心施工现场。",
        ["中欧班列集结中心"],
    ),
    "what a policy wants": ("鼓励企业实施数字化车间、智能工厂建设。", []),
    "a firm for which was paid": (
        "浙江客商投资1.5亿元兴建的华凯鞋业,去年10月投产。",
        ["华凯鞋业"],
    ),
    "water used again": (
        "恒凯纺织投资2600万元的印染废水回用工程8月底完工。",
        ["印染废水回用工程"],
    ),
    "a new plant in a place": (
        "德国丙夫公司在甲港经济区的新工厂正式投产。",
        ["新工厂"],
    ),
    "a county without a name": ("某县曾投资8亿元建设光伏小镇,如今人去楼空。", []),
    "a campaign in quotation marks": ("甲水产业园喊响“项目攻坚年”。", []),
    "in how many phases": ("丙翼产业园分三期推进。", ["丙翼产业园"]),
    "this one": (
        "首站是乙光科技的医用材料项目。这条生产线占地100亩、总投资8亿元。",
        ["医用材料项目"],
    ),
}


@pytest.mark.parametrize(("text", "names"), NAMED.values(), ids=NAMED)
def test_where_a_name_begins(text, names):
    assert find_names(text) == names


FACILITIES = {
    "begun": ("甲翼高速、乙环快速路等重大设施相继开工。", ["甲翼高速", "乙环快速路"]),
    "still to be pushed": ("推进甲翼数据云、乙环云图等公共平台建设。", []),
}


@pytest.mark.parametrize(("text", "names"), FACILITIES.values(), ids=FACILITIES)
def test_facilities_of_a_list_are_projects_when_begun(text, names):
    assert find_names(text) == names


FORMAL = {
    "behind the owner's whole name": (
        "11个新签约项目总投资58亿元,其中有甲翼硅碳有限公司环保设备制造、乙峰材料股份有限公司高铁闸片生产等。",
        ["甲翼硅碳有限公司环保设备制造", "乙峰材料股份有限公司高铁闸片生产"],
    ),
    "on a list": (
        "8个项目竣工,总投资37亿元,甲翼医疗物流中心、乙能公司光伏电站均在名单之列。",
        ["甲翼医疗物流中心", "乙能公司光伏电站"],
    ),
    "told of behind a count": (
        "上半年,25个项目竣工投产,甲翼实业二期、丙达汽车零部件厂房榜上有名。",
        ["甲翼实业二期", "丙达汽车零部件厂房"],
    ),
    "an item with a comma of its own": (
        "竣工项目有6个:甲翼真空镀膜、乙格灯具生产、丙博双金属圆线、丁宁模具加工、戊兰照明、己隆气门嘴、平衡块搬迁。",
        [
            *("甲翼真空镀膜", "乙格灯具生产", "丙博双金属圆线", "丁宁模具加工"),
            *("戊兰照明", "己隆气门嘴", "平衡块搬迁"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "names"), FORMAL.values(), ids=FORMAL)
def test_items_of_a_list_may_end_with_what_is_made(text, names):
    assert find_names(text) == names

import pytest

from articles.parser.mentions.projects.brands import find_brand

# the name of a project, and the enterprise with whose short name it begins
BRANDS = {
    "before a product": ("丙鑫达薄片项目", "丙鑫达"),
    "with its trade before a product": ("丁翼铝业异质结材料项目", "丁翼铝业"),
    "with its trade at the end": ("戊邦新材料项目", "戊邦新材料"),
    "two trades are one word": ("名士达医药物流基地项目", "名士达"),
    "before a yearly output": ("丙磊水晶年产60万箱灯饰", "丙磊水晶"),
    "before a phase": ("丁翼铝业二期项目", "丁翼铝业"),
    "without the county": ("衡东县丁翼铝业年产8000吨锡锭项目", "丁翼铝业"),
    "of lucky characters": ("鸿瑞服饰项目", "鸿瑞服饰"),
    "of two lucky words": ("顺天欧亚建材家居总部基地项目", "顺天欧亚"),
    "taken to pieces": ("粤丙豆业杂粮加工项目", "粤丙豆业"),
    "before an industry": ("海湾化学烯烃项目", "海湾化学"),
    "a whole item": ("丙能抄纸", "丙能抄纸"),
    "known to all": ("京东甲市智能产业园项目", "京东"),
    "a 产业园 of lucky characters": ("宏德盛产业园厂房项目", "宏德盛"),
}


@pytest.mark.parametrize(("name", "brand"), BRANDS.values(), ids=BRANDS)
def test_a_name_begins_with_the_brand(name, brand):
    assert find_brand(name) == brand


BARE = {
    "product": "薄片项目",
    "kind": "休闲食品项目",
    "drink": "枣酒加工项目",
    "branch of a park": "双泓分园路网工程",
    "quarter": "新泓生态社区项目",
    "machines": "精密机械项目",
    "metal": "钛白四期技改项目",
    "road": "韶水干线毛田镇区段项目",
    "river": "七纵沟河道整治工程",
    "region": "湘南纺织产业基地项目",
    "part of a park": "污水处理二期",
    "town of a district": "上海市宝山区高镜天程项目",
    "phase of a place": "阳逻二期粉磨生产线",
    "goods": "易燃品仓储项目",
    "contract": "合金新材料项目",
}


@pytest.mark.parametrize("name", BARE.values(), ids=BARE)
def test_a_name_may_begin_with_no_brand(name):
    assert find_brand(name) == ""

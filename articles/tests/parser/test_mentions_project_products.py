import pytest

from articles.parser.mentions.projects import find_projects
from articles.tests.parser.markup import strip_marks, write_marks
from articles.tests.parser.test_mentions_projects import read_sentence

FOUND = {
    "a yearly amount put into production": (
        "{project:年产5万吨高镍前驱体}已在去年9月满产,订单不断。"
    ),
    "an amount with its works": "园区内,{project:8万吨钛白粉}的土地平整刚刚收尾。",
    "a firm before the amount": ("{project:丙翼铝业年产6万吨铝箔坯料}已于3月开工。"),
    "power": "{project:3吉瓦异质结电池}9月15日出片,总投资31亿元。",
    "an amount by the year": "{project:25万吨/年高性能树脂}8月16日一次试车成功。",
    "a firm's own goods": (
        "丙翼科技有限公司的{project:缆绳用高强涤纶}7月投料,投资9亿元。"
    ),
    "a firm's own plant with its land": (
        "丙翼集团的{project:清真食品加工}用地600亩,投资2亿元。"
    ),
    "before what it will do": "丙翼科技有限公司投资2亿美元的{project:精密马达工厂}将落户北区。",
    "a site": "由丙翼科技有限公司兴建的{project:鱼油生物制剂}工地上一片忙碌。",
    "paid for": "丙翼科技有限公司投资8亿元上马的{project:锂电隔膜},已于上月试车。",
    "roofed": "丙翼科技有限公司投资8亿元建设的{project:锂电隔膜}主体封顶,年底试产。",
    "firms with a sum each": (
        "总投资35亿元的{project:丙翼铜业}、总投资12亿元的{project:丁翼机械}相继开工建设。"
    ),
    "the sum of the next in short": (
        "总投资18亿元的{project:丙翼科技风机总装}、12亿元的{project:叶片车间扩产}先后落户园区。"
    ),
    "sums in brackets": (
        "签约的项目包括:{project:丙翼科技储能电池}(12亿元)、"
        "{project:丁翼光电显示模组}(投资8.5亿元)。"
    ),
    "its plant": "6月2日,总投资100亿元的{project:丙翼刀片电池工厂}在经开区正式投产。",
    "tested": "{project:丙翼铜业年产6000吨锂电铜箔}已完成设备调试,总投资9亿元。",
    "a brand and its goods": "眼下,{project:丙翼铝业高精箔坯料}一季度达产。",
    "begun somewhere": ("{project:丙翼铜业年产4万吨铜箔},9月26日在甲园打下第一根桩。"),
    "with its capacity": (
        "丙翼科技有限公司的{project:氢燃料电池电堆}年产能2万台,正在试运行。"
    ),
    "the second phase of a firm": (
        "{project:丙翼食品有限公司的二期}则还在装修,11月底完工。"
    ),
    "made and remarked upon": (
        "2019年5月投产的{project:年产40万吨环氧丙烷}——单套规模最大。"
    ),
    "by an agreement": "签下{project:年产3万吨润滑基础油}的协议,总投资7亿元。",
    "its own phase of goods": "丙翼科技有限公司的{project:四期烯烃}今年4月打桩。",
    "a bare sum behind": (
        "丙翼科技有限公司的{project:焊管绿色化改造},1.7亿元的投入已到位。"
    ),
    "what is meant to be": (
        "丙翼科技有限公司的{project:生化原料园}拟在甲园拿地900亩。"
    ),
    "whose it is opens the item": (
        "{project:丙翼4万吨阻燃剂}、丁翼科技有限公司的{project:光气化产品}两个项目已竣工。"
    ),
    "a firm that builds": "{project:丙翼科技有限公司}2月份开工建设,加快推进。",
    "a firm with sum and land": "{project:丙翼面粉有限公司},2.3亿元,75亩,正在赶工。",
    "firms in production": (
        "{project:丙翼药业有限公司}、{project:丁翼电子有限公司}相继投产。"
    ),
    "an amount paid for": (
        "丙翼科技有限公司投资5亿元建设{project:年产10万吨高档铜箔},明年投产。"
    ),
    "made for its money": (
        "丙翼科技有限公司投资3亿元,主要生产{project:汽车轻量化零部件},正在安装设备。"
    ),
}


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_products_stand_for_what_makes_them(marked):
    text = strip_marks(marked)
    parts = [(m.kind, m.span) for m in find_projects(read_sentence(text))]
    assert write_marks(text, parts) == marked


REFUSED = {
    "the millionth": "第100万台新能源汽车投产下线。",
    "a phase": "项目一期年产5万吨铜箔已投产。",
    "what it can make": "投产后可形成年产5万吨铜箔的生产能力,已签约客户多家。",
    "an order": "丙翼科技有限公司的订单已签约,合同金额5000万元。",
    "after it was begun": "丙翼科技有限公司的智能终端3月量产后,份额提升。",
    "counts in brackets": "完成工业产值(3亿元)、税收(2亿元),开工项目3个。",
    "who speaks": "总投资5亿元的丙翼铜业负责人介绍,进度过半。",
    "people of a firm": "丙翼科技有限公司员工全面复工。",
    "a firm's other firms": "丙翼科技有限公司旗下企业陆续投产。",
    "a firm at work": "丙翼科技有限公司去年投产后,产值突破10亿元。",
    "firms of a kind": "丙翼药业有限公司、丁翼电子有限公司等企业加快发展。",
    "named before": "这个总投资70亿元的“巨无霸”三期正酣。",
    "a system": "丙翼科技有限公司投资8000万元建设数字化管理系统,3月投用。",
    "research": "丙翼科技有限公司每年投入5亿元用于技术研发。",
    "what was named before": (
        "这一由丙翼科技有限公司投资9600万元建设的高标仓还没完工。"
    ),
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_goods_alone_are_no_project(text):
    assert find_projects(read_sentence(text)) == ()

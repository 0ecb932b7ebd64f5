"""Firms told by what they spend, have and do, whatever words they are called by."""

import pytest

from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks

FOUND = {
    "spends more": "传来消息:{enterprise:德国拜宸斯道夫}追加6000万元,",
    "spends a sum": "{enterprise:金鼎煤电}投资8.3亿元配套的镁合金项目试车,",
    "a sum of works": "路那边,{enterprise:顺泰欧亚}5亿元的建材基地,",
    "a sum and its land": "空手来的也有:{enterprise:九宸面粉},2.3亿元,75亩,桩基结束。",
    "has a line": "{enterprise:桐庐宸川}的碳纤维缠绕生产线满负荷运转。",
    "place and a word": "{enterprise:成都金象}的尾气综合利用项目投产。",
    "words that fall apart": "{enterprise:北大荣川}的矿物纤维设备安装结束,",
    "its site": "{enterprise:名士川达新材料}厂区已是热火朝天。",
    "its extension": "站在{enterprise:金叶川白}四期技改的车间里,",
    "letter and verb": "{enterprise:鑫达铸造}新上一条造型线。",
    "letter and particle": "{enterprise:锦和新材}投资8亿元,",
    "firm of another country": "台资企业{enterprise:冠亚电子}、港资企业{enterprise:宸隆实业}入驻。",
    "known name and its own": "{enterprise:中建材浚川科技}、{enterprise:华为}投产,",
    "group of a letter": "{enterprise:江苏中天集团}旗下的工厂扩产,",
    "who builds": "占地110亩,由{enterprise:亘川信息}投建。",
    "alone": "其中{enterprise:岚能新能源}一家就缴了1亿元;",
    "known name and brand": "{enterprise:江淮安岚动力}二期投产,{enterprise:宝武碳业}迟到了半年,",
    "builder by number": "建设者是{enterprise:中化六建},{enterprise:中电科38所}的基地破土。",
    "two that make apart": "{enterprise:亚岚科技}、{enterprise:中农化工}分别是年产7000吨和9000吨。",
    "new home": "{enterprise:甘肃美思岚}的“新家”封顶。",
    "puts in": "富山的{enterprise:珠海越岚}投了35亿元。",
    "begins with 中": "引进了{enterprise:中岚储能}、{enterprise:华润三九}等一批头部企业,",
    "of a country": "{enterprise:台湾富士康}、{enterprise:德国博世}先后增资。",
    "system in a name": "由{enterprise:博宸汽车制动系统股份有限公司}建设。",
    "item of a list": "签约项目:1.{enterprise:粤岚达}海鲜加工项目;",
    "title alone": "省属国企{enterprise:湘岚控股}、民企{enterprise:丙宸钢构}出资。",
    "earned this year": "{enterprise:科朗斯}今年产值突破3亿元。",
    "is at work": "{enterprise:润川达}正在试产,{enterprise:桐川恒泰}已经投产。",
    "new lines": "{enterprise:海川药辅}新上两条线。",
    "a rank": "{enterprise:润川达}被认定为省级企业技术中心。",
    "moved its works": "{enterprise:桐川恒泰}把厂房建到了园区。",
    "from elsewhere": "从深圳迁来的{enterprise:润川达}已完成安装,隔壁的{enterprise:科朗斯}也在扩产。",
    "is a firm": "{enterprise:科朗斯}是一家生产轴承的企业。",
    "visited": "记者走进{enterprise:润川达},只见机器轰鸣。",
    "is like": "像{enterprise:海川药辅}这样的企业还有很多。",
    "worked for": "给{enterprise:科朗斯}配套的企业来了6家。",
    "two of a list": "{enterprise:桐川恒泰}、{enterprise:汇美达}两家投产。",
    "seldom word and trade": "{enterprise:群星机械}去年产值翻番。",
    "behind a bare sum": "总投资5亿元{enterprise:美岚川光电}项目现场车水马龙。",
    "silk road": "投资6亿元的{enterprise:锦泰丝路}30万锭纺纱项目封顶。",
    "letter behind a rare word": "启动的有:{enterprise:赛川微医疗}手术机器人总部,",
    "what it makes in a year": "{enterprise:连云港石化}125万吨乙烯装置建成。",
    "half of a name": "产线由{enterprise:广西超华新材料}建设,{enterprise:德国本川特}追加2亿元。",
    "half in the middle": "目前,{enterprise:亘达信息}的厂房封顶,{enterprise:众和股份}的厂房封顶。",
    "particle in a name": "{enterprise:众和股份}把年产量提到2万吨。",
    "row of words": "{enterprise:象屿金谷农产}的冷链物流园开工。",
    "branch of a group": "{enterprise:中国石油化工集团岚川分公司}扩产。",
    "what they make": "依次是做电解液的{enterprise:天硕}、做隔膜的{enterprise:川达隆}。",
    "agreed with": "先后谈成{enterprise:欣锐}、{enterprise:麦川迪}、{enterprise:立川讯}3个项目。",
    "investor all know": "引进战投{enterprise:柳工},",
    "its old site": "{enterprise:岚纺川}老厂区改成文创园。",
    "its manager": "与{enterprise:富士康}向志宏副总经理座谈,",
}
NOBODY = {
    "villager": "乡贤陈建国投资3000万元建起大棚。",
    "village": "村里的光伏项目并网,龙门镇的种养基地带动500户。",
    "those abroad": "侨商投资5亿元的综合体开业,业主单位投资2亿元改造管网。",
    "office": "1至5月,干宸办事处完成工业总产值6.8亿元。",
    "thing": "锂电池的生产线,桑蚕的养殖基地。",
    "branch": "康养旅游投资3亿元,风电装备投资20亿元。",
    "all of it": "全市投资10亿元,三大产业投资5亿元。",
    "old site": "“可老厂区挤不出一寸地了”,",
    "in turn": "30家入驻企业——这就是去年9月获市里批准、随即挂牌的新园。",
    "institutes": "依托长春光机所、哈尔滨焊接研究院等机构,",
    "firms of a town": "烟台企业西进。",
    "board": "明年推动4家企业在科创板上市。",
    "goods": "其航空用钛合金棒材去年被列为重点产品,硅基新材料产值96亿元。",
    "region": "长三角今年产值突破3亿元,都市圈已经投产。",
    "where one walks": "记者走进甲山村,来到办公楼,走进生产现场。",
    "for whom": "为企业提供配套,给老百姓做配套。",
    "brand of goods": "岚川牌水泥畅销,万达广场开业,恒温车间里一片忙碌。",
    "material": "光刻胶、碳化硅等项目布局。",
    "both of them": "王建国和李明投资2亿元,市民和游客的项目。",
    "rank of a town": "系衡阳民企最靠前的排名。",
    "to whom it is given": "手续统一交给公司办理。",
    "project": "该项目投资2亿元,一期的生产车间封顶。",
}


def write_found(text):
    found = [m for m in find_names(text) if m.kind == "enterprise"]
    return write_marks(text, [(m.kind, m.span) for m in found])


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_deeds_tell_a_firm(marked):
    assert write_found(strip_marks(marked)) == marked


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_else_is_a_firm(text):
    assert write_found(text) == text

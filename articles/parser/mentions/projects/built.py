"""Whether a thing named (产业园, 生产线, 小学) is being built, and so is a project."""

import re

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import QUANTITY, Reading
from articles.parser.mentions.projects.bounds import (
    BUILD,
    COVER,
    PLACED,
    WEAK,
    Bound,
)
from articles.parser.mentions.projects.heads import Head

# what is said of a thing that makes it a project; "工厂标准建设" says it of another
DONE = (
    r"开工|动工|开建|破土|奠基|封顶|竣工|建成|落成|完工|投产|投用|投运|投入使用|投入运营|投入生产|启用|开通|交付"
    r"|通车|贯通|并网|通过验收|试运行|点火|开园|开业|开馆|开航|通航|通水|封关|下线首|首[台辆批][^,。;]{0,8}下线|亮相|达产|满产|试生产|设备安装|安装调试"
)
# "园区已签约入驻企业16家" and "产业园运营体系建设" say nothing of its being built
UNDER = (
    r"签约(?!入驻|企业|项目)|落户|启航|启动|由.{2,24}?(?:建设|兴建|投建|打造|投资)"
    r"|(?<!加快)(?<!体系)(?<!机制)(?<!能力)(?<!队伍)(?<!文化)建设(?!成)"
    r"|施工|进场|如火如荼|加紧"
)
SITE = r"(?:项目)?(?:的)?(?:(?:建设|施工)现场|(?:建设|施工)?工地)"
# "在甲材产业园工地", "甲能产业园里,压路机来回碾过": who stands there sees it built
SITE_PATTERN = re.compile(
    rf"{SITE}|[里内]?,(?!随着)[^,。;]{{0,12}}?(?:主体(?:工程|结构|厂房)?[^,。;]{{0,6}}(?:完工|封顶|施工)"
    r"|塔吊|吊车|挖掘机|压路机|工程车|钢结构|打桩|机械轰鸣|施工人员|建设者)"
)
WORKED_PATTERN = re.compile(rf"(?=[里内],)(?:{SITE_PATTERN.pattern})")
PHASED = rf"{SITE}|分[一二两三四五六]期(?:建设|开发|实施|投资|推进)"
SIZED = r"(?:总投资|计划投资|总装机|装机容量|占地|用地|建筑面积)(?![^,。;]{2,14}的)"
# "丙华福建产业园,是近年来最大的化工项目"
IS_ONE = r"[”’]?,?(?:是|为|作为|系)[^,。;、]{2,36}(?:项目|工程)(?=[,。;之])"
BUILT_PATTERN = re.compile(
    rf"{IS_ONE}|"
    rf"[”’]?(?:(?!标准|企业|级|样板)[^,。;、的内]){{0,9}}?(?:{DONE}|{UNDER}|{SIZED}|{PHASED})"
    rf"|的(?:顺利|全面|正式|陆续|相继)*(?:{DONE})"
    rf"|\d+栋[^,。;]{{0,16}}?(?:{DONE})|,[^,。;]{{0,10}}?(?:正式|顺利|全面|圆满)(?:{DONE})"
    r"|(?:项目)?(?:位于|坐落[于在]|座落[于在]|地处)[^。;]{2,60}?(?:总投资|投资[\d约]|由[^,。;]{2,20}?建设)"
)
# of what is a park as well, signing and building tell nothing: 某工业园区今年签约17个
PARK_BUILT_PATTERN = re.compile(
    rf"{IS_ONE}|"
    rf"[”’]?(?:(?!标准|企业|级)[^,。;、的内今前本已累\d]){{0,6}}?(?:{DONE}|总投资(?![^,。;]{{2,14}}的)|{PHASED})"
    r"|(?:位于|坐落[于在]|座落[于在]|地处)[^。;]{2,60}?(?:总投资|投资[\d约]|由[^,。;]{2,20}?建设)"
)
PARK_PATTERN = re.compile(r"(?:工业园区?|产业园区|集聚区|园区|示范区|新城)[”’]?$")
# "建成一个占地3000亩、拥有10万人的制鞋产业园"
GOAL_PATTERN = re.compile(
    r"(?:建成|建设|新建|兴建|建起|打造)了?一(?:个|座|家|条|处)[^,。;]*的$"
)
# "加快甲产业园和乙产业园的规划设计和建设"
PUSHED_PATTERN = re.compile(r"(?:加快|加速|推进|推动|抓好)[^,。;]{0,24}$")
WORKS_PATTERN = re.compile(
    r"(?:[和及与、][^,。;的]{4,20})?的?(?:前期|规划|设计|[和及、])*建设(?!成)"
)
# "甲智谷产业基地,总投资35亿元": its sum right behind the name that opens a sentence
SUMMED_PATTERN = re.compile(
    r"[”’]?(?:是[^,。;、]{2,14}最大的一[个座家])?,(?:占地(?:面积)?约?[\d.]+亩[^。;]{0,40})?(?:项目|计划|规划|预计)*总?投资(?:约|近|超|达)?[\d.]"
    r"|[”’]?,总?(?:建筑|用地|占地)面积(?:约|近|超|达)?[\d.]"
    rf"|[”’]?,(?:项目|工程)?(?:一期|首期)(?:工程|项目)?[^,。;]{{0,8}}?(?:{DONE}|正在建设|在建)"
)
# "位于甲园的", "落户乙区的": where it lies, before its name
PLACED_PATTERN = re.compile(r"(?:位于|坐落[于在]|落户[于在]?|地处|入驻)[^,。;]{2,16}的")
# "投资3600万元的", "总投资逾30亿元、年产10万辆汽车的": no more is needed
OWN_SUM_PATTERN = re.compile(
    r"投资(?:额)?(?:约|近|超|达|为|逾)?[\d.]+余?[万亿]*余?元(?:、[^,。;的]{2,24})?的$"
    r"|占地(?:面积)?(?:约|近|超|达|逾)?[\d.]+余?万?余?(?:亩|平方米)的$"
)
# "新开工的丁科研究中心", "正在建设的戊湾大桥"
NEW_PATTERN = re.compile(
    r"(?:新开工|新动工|正在建设|正在施工|即将(?:建成|投产|竣工))的$"
    r"|(?:签约|开工|动工|奠基|投产|竣工|启用)的(?:正|就)?是$"
)
# "投入500万元安装", "花了4000多万元引进的"
BOUGHT_PATTERN = re.compile(
    r"(?:投入|投资|花了?|斥资)(?:约|近|超)?[\d.]+[余多]?[万亿]+[余多]?元?[,]?(?:安装|引进|购置|上马|新上)了?的?$"
)
# verbs that are used of a real building site, not of an aim
STRONG_PATTERN = re.compile(
    r"(?:新开工|在建|新建|扩建|改建|兴建|捐|投建|开建|投资|拟|迁建|上马|选址)[^,。;]{0,12}$"
)
# what is set up as an office as often as it is built
OFFICE_PATTERN = re.compile(
    r"(?:中心|学院|研究院|实验室|医院|学校|孵化器|广场|公园|总部|基地)[”’]?$"
)
OPENED_PATTERN = re.compile(
    rf"{IS_ONE}|"
    rf"[”’]?(?:(?!标准|企业|级|样板)[^,。;、的内]){{0,9}}?(?:{DONE}|启动运行|试车成功|主体施工|{SIZED}|{SITE})"
    r"|[”’]?(?:目前)?(?:正在|正|加紧|加快|抓紧|紧张)+(?:进行)?(?:施工|建设)(?!成)"
    rf"|,[^,。;]{{0,10}}?(?:正式|顺利|全面|圆满)(?:{DONE})"
    r"|等?(?:项目)?建设"
)
LOFTY_PATTERN = re.compile(
    r"“?(?:全国|全球|全省|全市|国家|国际|世界|区域|一流|重要|领先|服务|新时代|先进|现代|智慧园)"
)


def is_built(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether the sentence says that the thing is built, not only that it is there."""
    name = reading.text[bound.stop : head.stop]
    if bound.tag == PLACED and SITE_PATTERN.match(reading.text, head.stop):
        return True
    if is_of_firm(reading, bound, head):
        return False
    if bound.tag in (PLACED, COVER) or name.startswith(("我", "其")):
        return False
    if bound.tag == BUILD:
        return not LOFTY_PATTERN.match(name) and is_attested(reading, bound)
    if bound.tag == WEAK:
        has_builder = any(m.stop <= bound.start for m in reading.of(ENTERPRISE))
        return has_builder and not LOFTY_PATTERN.match(name)
    return is_told_of(reading, bound, head)


def is_of_firm(reading: Reading, bound: Bound, head: Head) -> bool:
    """甲食品有限公司车间: where someone works, and nothing that is being built."""
    is_shop = reading.text.endswith(("车间", "厂区"), 0, head.stop)
    return is_shop and any(
        firm.start == bound.stop and firm.stop == head.start
        for firm in reading.of(ENTERPRISE)
    )


def is_told_of(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether what stands before or behind the name tells of its being built."""
    text, clause = reading.text, reading.text[: bound.stop]
    if PUSHED_PATTERN.search(clause) and WORKS_PATTERN.match(text, head.stop):
        return True
    if GOAL_PATTERN.search(clause):
        return True
    if BOUGHT_PATTERN.search(clause) or NEW_PATTERN.search(clause):
        return True
    if WORKED_PATTERN.match(text, head.stop):
        return True
    if is_summed(reading, bound, head) or OWN_SUM_PATTERN.search(clause):
        return True
    pattern = choose_pattern(text[bound.stop : head.stop])
    return bool(pattern.match(text, head.stop))


def is_summed(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether the name opens the sentence or a list, and its own sum follows."""
    clause = reading.text[reading.text.rfind(":", 0, bound.stop) + 1 : bound.stop]
    is_first = not PLACED_PATTERN.sub("", clause).strip("其中,“(、")
    return is_first and bool(SUMMED_PATTERN.match(reading.text, head.stop))


def choose_pattern(name: str) -> re.Pattern[str]:
    """What must be said of a thing of this kind."""
    if PARK_PATTERN.search(name):
        return PARK_BUILT_PATTERN
    return OPENED_PATTERN if OFFICE_PATTERN.search(name) else BUILT_PATTERN


def is_attested(reading: Reading, bound: Bound) -> bool:
    """A sum, an area or an enterprise, or a verb that no aim is put in.

    '建设服务全国的制造基地' is what a place wants to be.
    """
    if STRONG_PATTERN.search(reading.text, 0, bound.stop) or reading.of(ENTERPRISE):
        return True
    units = {mention.value.unit for mention in reading.of(QUANTITY)}
    return not units.isdisjoint(("元", "美元", "亩", "平方米", "条"))

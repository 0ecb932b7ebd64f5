"""Names that say nothing of an indicator: the record is left out."""

import re
from collections.abc import Iterable, Sequence

from articles.parser.records.metrics.elements import (
    AREA,
    COUNT,
    MONEY,
    RATIO,
    Element,
)
from articles.parser.records.metrics.names import Name
from articles.parser.records.metrics.statements import Draft
from articles.parser.words import compile_guarded


def join_patterns(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """One that finds what any of them does, in one look."""
    return re.compile("|".join(pattern.pattern for pattern in patterns))


# what is measured in 亩, 平方米, 吨, 公里 …
MEASURED_HEADS = re.compile(
    r"面积|厂房|用地|土地|占地|产能|外输|建筑物|输送|接卸|运输|供热|供暖|供气|天然气|产量|销量|吞吐|货运|运量|里程|装机|容量|能耗|电量|用电|绿化|载体|空间|管网|道路|公路"
    r"|排放|处理|库存|规模|能力|用水|水量|气量|长度|高度|楼|仓|房|未?利用地|梯田|造林|粮|收储|征地|拆迁|发电|产出|产品|下线"
    r"|进口|总重|重量|时限|时数|时间|周期|天数|时长|辐射|辐照|温度|寿命|强度|密度|浓度|热值|气温|降水|降雨|流量|库容|水深|岸线|泊位"
    r"|量$|并网|在建|出口|供应|储量|消耗|场地|标准地|湿地|林地|耕地|征收|供地|出让|报批|平整|改造|新建|建成|新增|铺设|开发|完成|生产|加工|清退|盘活|出租|租售|认租|认购|招租|去化"
)
# "用48个小时就搭建", "支持恒飞电缆取得", "该中心正在深化"
CLAUSE_START = re.compile(
    r"(?:用(?=\d)|比(?![重例亚])|较(?!大)|有限公司|由|以(?!上|下)|将|把|使(?!用)|让(?!利)|按(?![揭时期])|真正|被|该|这|其(?!他)|继|因|若|如(?!期)|再(?!生)|随着|除(?!尘)|虽|但|只"
    r"|支持|帮助|推动|促成|辅导|协调)"
)
EMPTY_END = re.compile(
    r"(?:[起下上出进过]来|[下出进上过]去|[花用扔]掉|而起|而过|排开|运转|轰鸣|林立|待发|收尾|有信心|接近去年|相当于去年|(?<!^)良好|较快|加快|平稳|增强|显著|明显|突出|活跃|等|的|上|中|内|前|后|周边|附近|达|与|和|国内外|先后|以上|持续|(?<![海境国户对室])外|中有|给予|予以|项目各投资|…|(?<!成)就|(?<![冷忘退])却|(?<![规原准细法])则|[只还]剩下?|合计|(?<![公海英])里头?|其中)$"
)
# "一期项目占地", "甲公司投资": what a project or firm has of its own
OWNED_PATTERN = re.compile(
    r"(?:.*(?:项目|企业|公司|[者其]))?[一二三四首]期(?:项目|工程)?(?:建成|全部|完成|达产|投产|后)*(?:占地|用地|产能|总?投资|建筑)"
    r"|(?:该|本)?项目(?:累计|已)*(?:完成)?投资(?:占.*|完成.*)?$|.*项目(?:规划|新增|总)?(?:用地|占地)(?:面积)?$|.*(?:公司|集团)(?:计划|将)?(?:总?投资|出资)$"
)
# "主要建设12条封装线": what a project builds or buys
EQUIPPED_PATTERN = re.compile(
    r"(?:主要|计划|将)*(?:建设|新建|购置|购进|新上|引进|添置)[^,]{0,14}(?:生产线|流水线|设备)$"
)
# "污水处理厂投资", "二号线总投资": of one building or works
BUILT_PATTERN = re.compile(
    r"(?:厂|厂区|厂房|总部|基地|中心|线|站|楼|院|车间|装置|工程|(?:产业|科技|工业|物流|创业)园|[一二三四]期)(?:计划|总|拟|预计)*投资额?$"
)
# "钢结构框架吊装完成60%", "整体进度达70%": how far one building is
PROGRESS_PATTERN = re.compile(
    r"(?:土建|吊装|浇筑|施工|安装|调试|装修|铺设|封顶|砌筑|桩基|主体|钢结构|(?<![目作])进度|工程量)$"
)
# "水价每吨2.8元"
PRICE_PATTERN = re.compile(r"(?:用?[水电气油煤汽房地]|单)价(?:每.{1,3})?$")
# what is measured in money, down to the one character that says so
MONEY_HEADS = re.compile(
    r"[值税利额资金款费价薪贷债奖]|收入|营收|GDP|出口|进口|消费|补[贴助]|投入|成本|订单|合同|交易|贸易|销售|规模|预算|财[政力]"
    r"|支出|效益|总量|支持|减免|红利|变现|产出|占|(?:[产行]?业|集群|经济|商品|项目|企业)$"
)
# "15条措施", "12个商品粮基地之一", "5个共建园区为支撑"
SAID_END = re.compile(r"(?:措施|举措|办法|意见|条款|之一)$")
# land that is worked, not built on
FARMED_HEADS = re.compile(r"基地|工程|种植|养殖|作物|大棚|[果茶林牧草]|示范|核心区")
# what a web page counts of itself
PAGE_PATTERN = re.compile(
    r"(?:本文|文章)?(?:浏览|阅读|点击|访问|评论|点赞|转发|分享)(?:次?数|量|次|人|-|$)"
)
# "最高给予创业团队1000万元", "每家奖励10万元": what a policy offers
OFFER_PATTERN = re.compile(
    r"起?(?:最高|给予|每[家户人个][^的]{0,4}(?:给予|奖励|补贴|补助))"
    r"|(?:对|按|将|.*一次性).*(?:奖励|奖补|补贴|补助|资助)$"
)
# "来自甲区的有5家": whence they come, not what is counted
ORIGIN_PATTERN = re.compile(
    r"来?自(?![然主动有用贸治营建创产行费])[\u4e00-\u9fff]{2,}(?<!占比)$"
)
# "恢复至去年同期的87%", "较2017年翻一番": of what is told before
AGAIN_PATTERN = re.compile(
    r"(?:已|已经)?(?:恢复|回升|达|相当|仅为|[到为是于至])*(?:去年|上年)同期"
    r"|[较比与同][12]\d{3}年[初底末]?$"
)
EMPTY_START = join_patterns(
    (
        ORIGIN_PATTERN,
        OFFER_PATTERN,
        PAGE_PATTERN,
        CLAUSE_START,
        OWNED_PATTERN,
        EQUIPPED_PATTERN,
        AGAIN_PATTERN,
    )
)
EMPTY_TAIL = compile_guarded(
    join_patterns((EMPTY_END, SAID_END, BUILT_PATTERN, PRICE_PATTERN)).pattern
)
EMPTY_NAMES = frozenset(
    {"任务", "目标", "全年任务", "连续", "工作量", "计划", "进位", "晋位", "前移"}
)
LONGEST_NOUN = 20
# how many work, where other figures tell of a firm or park
BESIDE = frozenset({"用工", "就业"})
# "园区占地1260亩": a park's, no project's
ZONE_END = re.compile(r"(?:^|[,;。])(?:该|全)?(?:园区?|开发区|高新区|经开区)$")
# "园区累计投资380亿元"
SPENT_END = re.compile(
    r"(?:园区?|开发区|高新区|经开区|新区|全[市县区])(?:已|目前)*累计(?:已)?$"
)
ZONE_ENDS = {"占地": ZONE_END, "用地": ZONE_END, "投资": SPENT_END}
ROW_JOINTS = frozenset({"、", ",", "和", "及"})
MEASURES = ("measure", AREA)
# how many a project takes on, where no more is said
HIRED = frozenset({"用工", "招工", "招", "招聘", "岗位", "就业岗位", "工人"})
# what a works has, where no more is said of them
LINES = re.compile(
    r"(?:[产装检涂焊]线|生产线|流水线|作业线|设备|机组|机床|仪器|[窑炉])各?$"
)
# "9项增速高于全市": how many of them did better
COMPARED = frozenset({"增速高", "增速快", "增速低", "增幅高", "增幅低"})
# "日产面包60万个"
MADE_PATTERN = re.compile(r"(?:设计)?[年日月](?:产|加工|处理|屠宰)(?![值量能])")
PRODUCED = frozenset({"年产", "日产", "年产预计", "每天可生产", "可生产", "生产"})
BARE_VERBS = frozenset(
    [
        "拿出",
        "贡献",
        "安排",
        "给予",
        "用于",
        "支付",
        "筹资",
        "投资",
        "建设",
        "生产",
        "年产",
        "日处理",
        "年处理",
        "日供水",
        "日产",
        "占地",
        "用地",
        "达到",
        "总投资",
        "总投资额",
        "投资额",
        "投资总额",
        "总价",
        "造价",
        "总造价",
        "固定投资",
        "拟投资",
        "预计投资",
        "首期投资",
        "再投资",
        "规划总投资",
        "计划总投资",
        "项目总投资",
        "计划投资",
    ]
)


def is_weak(name: Name, element: Element | None, *, is_told: bool = False) -> bool:
    """Whether a name is no indicator, for the kind of its figure.

    What is told to have grown is one: 烧碱3万吨,增长2%.
    """
    if is_empty(name):
        return True
    if element is None or name.rule == "join_names":
        return False
    text = name.text
    if element.kind in (COUNT, RATIO):
        return is_of_one(text, element)
    if element.kind == AREA and FARMED_HEADS.search(text):
        return False
    if element.kind == MONEY:
        return text in BARE_VERBS or not MONEY_HEADS.search(text)
    return text in BARE_VERBS or not (is_told or MEASURED_HEADS.search(text))


def goes_along(text: str, draft: Draft, kept: Sequence[Draft]) -> bool:
    """What says little, and enough beside what stands before it.

    用工900人 behind 产值17亿元, 石灰290万吨 behind 生产烧碱50万吨, 园区占地1260亩.
    """
    name, value = draft.name, draft.value
    if value is None or is_empty(name):
        return False
    zone = ZONE_ENDS.get(name.text)
    if zone:
        return zone.search(text, max(0, name.start - 10), name.start) is not None
    last = kept[-1].value if kept else None
    if last is None:
        return False
    if name.text in BESIDE:
        return True
    if name.text in BARE_VERBS:
        return False
    is_next = text[last.stop : name.start] in ROW_JOINTS
    return is_next and last.unit == value.unit and value.kind in MEASURES


def is_of_one(text: str, element: Element) -> bool:
    """What one firm makes or hires, or how far one building is."""
    is_line = element.unit in ("条", "台", "套") and LINES.search(text)
    is_progress = element.unit == "%" and PROGRESS_PATTERN.search(text)
    is_made = text in PRODUCED or MADE_PATTERN.match(text)
    is_compared = text in COMPARED
    return text in HIRED or is_compared or bool(is_line or is_progress or is_made)


def is_empty(name: Name) -> bool:
    """Whether the words say nothing of an indicator, whatever the figure."""
    text = name.text
    is_clause = name.rule == "read_right" and len(text) > LONGEST_NOUN
    return (
        is_clause
        or text.startswith("指标")
        or text in EMPTY_NAMES
        or EMPTY_START.match(text) is not None
        or EMPTY_TAIL.search(text) is not None
    )

"""Where the clauses of a sentence begin, and with what name or generic word."""

import re
from functools import lru_cache

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, Mention, Reading

ITEM_MARKS = ("、", "等")  # a list of names is no subject
# "在甲山产业园内,30家企业投产", "设在甲山高新区的分会场,7个项目开工": the scene of
# what follows
SCENE_PATTERN = re.compile(r"(?:设?在|走进|来到|步入|走入)")
SCENE_END = re.compile(
    r"的分会场|(?:园区|厂区)?[内里]?(?:的?[^,。;:、的]{2,10}[内里中上]?)?(?<![下后时]),"
)
# such as 已集聚, 2023年实现 and 规上工业产值: a statement goes on
STATED = (
    r"(?:已|现|共|累计|目前|今年|去年|[12]\d{3}年|[上下]半年|前[\d一二三四五六七八九]|全年|每年|实现|完成|拥有|集聚|聚集|汇聚"
    r"|入驻|吸引|引进|签约|新增|新签约|新注册|规划面积|总面积|占地|规上|规模以上|工业|地区生产总值|税收|一般公共预算"
    r"|固定资产|进出口|外贸|旅客|货物|集装箱|营业|主营|产值|亩均|形成|建成|培育)"
)
BOUND_PATTERN = re.compile(r"[,:;。!?()]|——")
# what may stand between the start of a clause and its subject
LEAD_PATTERN = re.compile(
    r"(?:[\s,、的\"“]+|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑳]|以(?=[^,。;:]{2,20}为例,)|据了解|据悉|据统计|统计显示|数据显示|据介绍|截至目前|目前|今年|去年|以来|年来|来(?![料源自])|[这此本]次|这一次|此番"
    r"|截至|单看|仅看|再看|回[望顾眸]|(?:刚刚)?过去的|极?不平凡的|日前|近日|近年|当前|如今|同时|同期|此外|另外|不久后|至|到(?![位账帐岸港资期])|[自从](?=\d|今|去|上)"
    r"|底(?![盘层])|末(?!端)|初(?![创始级中步])|期间|时期|上午|下午|活动当天|当天|当日|辖区(?:内的?)?|本报讯(?:\s?\([^()]*\))?|[\u4e00-\u9fff·]{1,12}(?:网|报|社|台|新闻|客户端)(?:讯|消息|电)(?:\s?\([^()]*\))?|而|整个|又|并(?![购网])|且|仅"
    r"|第?[一二三四1-4]季度|[上下]半年|前[一二三四五六七八九十1-9]+个?(?:季度|月)|\d{1,2}(?:月?[-—~至]\d{1,2})?月份?(?:\d{1,2}日)?)"
)
# the parks of an area taken together
ZONES = (
    r"(?:自贸港|重点)*(?:(?:国家|省|市)级(?:及?以上)?)?(?:(?:工业|产业|化工|高新技术产业|经济技术|经济)?(?:园区|开发区|集中区|集聚区)"
    r"|高新区|经开区|综保区|工业园|产业园|化工园)(?:[和及、](?:开发区|高新区|经开区|工业园区|产业园区|园区))?"
)
# "全国轻工园区50强在2018年完成": those of a ranking
LISTED = r"(?:[\u4e00-\u9fff]{0,18}?百|[\u4e00-\u9fff]{0,18}+\d+)强(?:企业|园区)?(?=平均|在\d|\d{4}年|实现|完成|主要|合计|利润|研发(?!机构|中心|平台|基地)|呈)"
LISTED_PATTERN = re.compile(LISTED)
# "铜仁市各工业园区", "甲省20个高新区": behind the name of a place
MANY_ZONES = rf"(?:各|[\d两二三四五六七八九十]+[个家大]){ZONES}"
TOGETHER_PATTERN = re.compile(rf"(?:全[市省区县州])?{MANY_ZONES}(?!管委|党工委)")
# "青山、乙水和丙江三地占比超六成", "甲企、乙企两家企业产值合计"
SEVERAL_PATTERN = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{2,8}(?:、[\u4e00-\u9fffA-Za-z]{2,8}){0,6}(?:、|和|及|与)[\u4e00-\u9fffA-Za-z]{2,10}?等?"
    rf"[两三四五六七八九十](?:地|市|县|区|[家个](?:龙头|重点)?(?:企业|公司|园区|开发区)?|大?{ZONES})(?=占|合计|共|总|贡献|产值|税收|完成|实现|规上)"
)
# "县经济开发区": the one zone of its kind there
LOCAL_ZONE = r"[县市州](?:经济(?:技术)?开发区|高新技术产业(?:开发区|园区)|(?:工业|产业)(?:园区?|集中区|集聚区|密集区)|高新区|经开区)(?!管委|党工委|[内里外])"
# words for a subject that is named elsewhere, at the start of a clause
ANAPHORS = (
    r"(?=[\d两三四五六七八九十全各所参上入我该本这园区开高经集密公企自重省国示试合先新项投工综保科县市州他她其])"  # what they begin with
    rf"(?:(?P<together>(?:全[市省区县州盟国]|[我本][市省区县州盟]){MANY_ZONES}|全[市省区县州盟]{ZONES}"
    r"|各(?:园区|开发区|工业园区|产业园区)(?=共|累计|实现|完成|已|合计|新|签约|开工|引进|规上|税|投资|固定资产|工业)"
    r"|(?:自贸港)?(?:重点|省级|国家级)(?:园区|开发区|高新区|经开区|工业园区)(?=共|累计|实现|完成|已|合计|新增|总|营|主营|规上|税|投资|产值|固定资产|工业|入库|预计|进出口|外贸|招商引资)"
    rf"|(?:这|上述|入围的?|参评的?)?\d+[家个](?:国家|省)?{ZONES}(?=贡献|实现|完成|集聚|聚集|创造|拥有|共|合计|以|用|地区|工业|营|税|规|外贸|进出口)"
    r"|国家级?(?:高新区|经开区|经济技术开发区|高新技术产业开发区|综保区)(?=规|企业|工业|营|地区|实际|进出口|共|合计|以|聚集|集聚|实现|完成|税|贡献)"
    rf"|[两三四五六七八九十\d]+大{ZONES}|[两三四五六七八九十]个(?:园区|开发区)(?=加起来|合计|合起来|总共|共)|[两三四五六七八九十][家户](?:[^,。;:\d]{{0,6}})?(?:企业|公司)(?=合计|合起来|加起来|进出口)|(?:全部|所有)?(?:参评|参与?考核|上榜|入[选围])的?{ZONES}|(?:全部|所有){ZONES}"
    rf"|(?:高新区|经开区|开发区)和(?:[二三四五六七八九十\d]+个)?{ZONES})(?!管委|党工委|[建工]|内)|"
    r"(?P<place>全市|我市|该市|本市|全县|我县|该县|全州|我州|全盟|全旗)"
    r"|(?P<province>全省|我省|本省|全?自治区(?!级|党委|政府|人民|[\u4e00-\u9fff]{0,8}[厅局委办会]))"
    r"|(?P<nation>全国(?=规|重点|现有|固|社会|工业|平均|高新|经开|进出口|实际|[(为共有]))"
    r"|(?P<park>全区|我区|该区|本区|园区|该园区?|开发区|该开发区|高新区|该高新区|经开区|该经开区|该?(?:集中区|集聚区|密集区)|区内|区里(?=现|已|共|有|累|目前|拥|引|新|还|今)|园[里内](?=现|已|共|有|累|目前|拥|引|新|还|今)|该?(?:示范区|试验区|合作区|先行区)|该产业园(?!区)"
    r"|这[家个座片](?:[^,。;:]{0,20}?的)?(?:(?:产业|工业|科技|物流|创业|软件|化工)园区?|园[区子]|开发区|高新区|经开区|新区|综保区|科技城|科学城)"
    rf"|{LOCAL_ZONE}"
    r"|该?(?:新区|项目区|投资区|工业区|综保区|保税区|自贸区|科学城|科技城)(?!域))"
    r"|(?P<enterprise>[他她其](?:们)?(?:所在)?的?(?:公司|企业|工厂)|该公司|公司|该企业|该集团|集团|该厂|(?<![家户批个些的])企业(?=年产|年销|年营|年纳税|现有员工|主营|成立于|始建|总资产|注册资|实现|产值|营业收入|营收|销售|税收|上缴|出口额?|利润|去年|今年)|这家(?:[^,。;:]{0,20}?的)?[^,。;:的]{0,6}?(?:企业|公司|工厂|集团)))"
)
ANAPHOR_PATTERN = re.compile(ANAPHORS)
# words that a district uses of itself as well as a park
DISTRICT_WORDS = frozenset({"全区", "我区", "该区", "本区", "区内", "区里"})
# "钟表产业链已签约入驻企业138家": a subject that is no entity of the cast
# and no act: "始终坚持产业链招商", "围绕产业链"
ACTS = "始终|坚持|围绕|聚焦|推进|推动|打造|做[大强优精]|延伸|延链|补链|强链|构建|形成|完善|发展|培育|壮大|紧扣|通过|依托|以|将|把|在"
ACTING = "带动|促进|引进|推动|助推|拉动|助力|补齐|围绕|打造|延伸|贯通|拓展|做强|做优|聚焦|融入|嵌入|为|的"
GENERIC_PATTERN = re.compile(
    rf"{ANAPHORS}|(?P<itself>(?=.{{2,8}}?(?:产业链|产业集群|走廊|组团))(?!{ACTS})(?:(?!{ACTING})[\u4e00-\u9fff]){{2,8}}(?:产业链|产业集群|走廊|组团)(?=[^,。;:、)])(?!培育|建设|发展|配套|项目|招商|精准|上下游|方面)"
    rf"|{LISTED})(?!招商)"
)

# "全省排名第3位", "全市首位", "全国平均水平": no subject
SCOPE_PATTERN = re.compile(
    r"(?:同类|同期|同行业|工业|各?[市县区州]|园区|开发区|高新区|经开区|省级|国家级)*的?"
    r"(?:平均|排名|排位|排在|位居|位列|位次|第[一二三四五六七八九十\d]|首位|榜首|前[列茅\d一二三四五六七八九十]|唯一|最|之首|领先|总量的)"
)


# "曾都区专用汽车产业集群": of which, behind the place, the figures are
CLUSTER_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,16}?产业集群(?=[\u4e00-\u9fff“])(?!培育|建设|发展(?:规划|基金|促进|大会|研究))"
)
# "集群现有规上企业", the one spoken of
THE_CLUSTER_PATTERN = re.compile(
    r"(?:该|产业)*集群(?=现|规|有|共|已|内|实|拥|完|总|年|营|产|企)"
)

# "这里已集聚企业30家", "这片创业的热土,产值达8亿元": in the park just spoken of
HERE_PATTERN = re.compile(r"在?(?:这里(?!的)|这片[^,。;:]{0,24}?(?:热土|沃土|土地))")


# "杨寨镇规上工业总产值": a part of a county that no list holds
TOWN_PATTERN = re.compile(
    r"(?![全各该我本以在对与和向从由]|乡镇|城镇)[\u4e00-\u9fff]{1,4}?(?<![城乡集村小重])(?:镇|街道(?:办事处)?|办事处)(?![长村域区企居化级街级政党])(?=[\u4e00-\u9fff\d])"
)


# "稀有高新区共实施", "甲省乙人机械公司实现": a zone or a firm that no rule knows
UNKNOWN_ZONE = re.compile(
    rf"(?![全各该我本这其重省国市县]|建设|推进|打造|推动|加快|围绕|依托|通过|随着|作为|对于|目前|截至|来自|位于|走进|高标准|支持|[在把将对从由让使被有是与和到据于以向])[\u4e00-\u9fff·]{{2,8}}?(?:高新区|经开区|开发区|工业园区?|产业园区?|物流园区?|科技园区?|综保区|保税区)(?={STATED})"
)
UNKNOWN_SITE = re.compile(
    rf"[\u4e00-\u9fff]{{2,8}}?(?:示范区|试验区|先行区|合作区)(?={STATED}|发挥|坚持|聚焦|抢抓)"
)
UNKNOWN_FIRM = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{2,14}?(?:公司|集团|股份)(?=实现|完成|去年|今年|[12]\d{3}年|[上下]半年|前[\d一二三]|年产|产值|营业|销售|出口|研发|拥有|现有|[两共已]|,)"
)


# without one of these no sentence names a cluster, a town or several places
OTHERS_HINT = re.compile("集群|这[里片]|[镇强两三四五六七八九十]|街道|办事处")


@lru_cache(maxsize=64)
def may_name_others(text: str) -> bool:
    """Whether a cluster, a town, several places or those of a ranking may be subjects."""
    return OTHERS_HINT.search(text) is not None


# "杭州云城已落户", "武汉光谷则是", "甲州·乙关村今年引进": a site that no list holds
SITE_PATTERN = re.compile(
    rf"(?:·[\u4e00-\u9fff]{{2,6}}?|[\u4e00-\u9fff]{{0,4}}?(?:谷|港|湾|岛|[新云智产科]城|小镇))(?=[则是也又还刚占],?|,|\d|共有|{STATED})"
)


@lru_cache(maxsize=64)  # the sentences of an article are asked of again and again
def list_bounds(text: str) -> tuple[tuple[str, int], ...]:
    """The marks that part clauses, and where each ends."""
    return tuple([(m.group(), m.end()) for m in BOUND_PATTERN.finditer(text)])


@lru_cache(maxsize=256)
def list_clause_starts(text: str, at: int) -> tuple[int, ...]:
    """Where clauses begin before text[at:]; brackets closed by then hold none.

    >>> list_clause_starts("甲山经开区(乙水区)税收,", 13), list_clause_starts("甲(乙", 3)
    ((0, 13), (0, 2))
    """
    starts = [0]
    opened: list[int] = []
    for mark, stop in list_bounds(text):
        if stop > at:
            break
        if mark == ")" and opened:
            del starts[opened.pop() :]
            continue
        if mark == "(":
            opened.append(len(starts))
        starts.append(stop)
    return tuple(starts)


def skip_lead(reading: Reading, start: int) -> int:
    """Past 据悉, 截至目前, periods and the like, up to a name."""
    stop = reading.leads.get(start)
    if stop is None:
        stop = reading.leads[start] = find_lead_stop(reading, start)
    return stop


def find_lead_stop(reading: Reading, start: int) -> int:
    """The same, found anew."""
    while (moved := skip_one(reading, start)) != start:
        if any(m.start == start for m in reading.of(PARK, ENTERPRISE, PLACE)):
            return start
        start = moved
    return start


def opens_clause(reading: Reading, mention: Mention) -> bool:
    """Whether nothing but leads and a subject stands before it: 该高新区1-7月."""
    start = list_clause_starts(reading.text, mention.start + 1)[-1]
    while start < mention.start:
        moved = skip_subject(reading, skip_one(reading, start))
        if moved == start:
            return False
        start = moved
    return start == mention.start


@lru_cache(maxsize=256)  # of one sentence by several who look for names and times
def skip_one(reading: Reading, start: int) -> int:
    """Past one lead or period."""
    for period in reading.of(PERIOD):
        if period.start == start:
            return period.stop
    lead = LEAD_PATTERN.match(reading.text, start)
    return lead.end() if lead else start


# "高新技术企业30家" does not begin with a subject 高新技术
COMPOUND_PATTERN = re.compile(r"企业|产业|行业|经济|集群")


def skip_subject(reading: Reading, start: int) -> int:
    """Past a name or generic word that stands here."""
    for mention in reading.of(PARK, ENTERPRISE, PLACE):
        is_here = mention.start == start
        if is_here and not COMPOUND_PATTERN.match(reading.text, mention.stop):
            return mention.stop
    generic = ANAPHOR_PATTERN.match(reading.text, start)
    generic = generic or HERE_PATTERN.match(reading.text, start)
    return generic.end() if generic else start


# "甲山市委书记", "甲山市统计局获悉", "甲山科创平台助推", "甲山市党政代表团来访", "甲山日报讯": no subjects
OFFICE_PATTERN = re.compile(
    r"来的|客商|企业家|老板|[\u4e00-\u9fff]{2,14}?(?:基地|公司|集团|工厂|厂区|工地|车间)(?:内|里|现场)|(?:党政|经贸|政府|企业家)?(?:代表团|考察团|调研组|考察组)|委(?:常委|书记|副书记|领导|宣传部|组织部|统战部|办|、|[^托员外派培])|(?:人民)?政府|人大|政协|[副]?[省市州县区]长|领导"
    r"|[\u4e00-\u9fff]{0,8}?(?:大学|学院(?!路)|研究院|研究所|研究中心|设计院|医院|商会|协会|联合会|创新中心|检验所)"
    r"|(?:日|晚|晨|早|商|时|都市)报|新闻网|网讯|电视台|广播|融媒|发布讯|(?:工业|产业|科技|物流|创业|示范)园(?!区)"
    r"|[\u4e00-\u9fff]{2,6}(?:局|厅|委员会|公安)(?:[副局长]|获悉|数据|发布|公布|通报|消息|召开|组织|联合)"
    r"|[\u4e00-\u9fff]{2,16}?(?:平台|实验室|研究院|大学|学院|银行|海关)(?=[助推获在为与正开积成]|\d+[个家项][\u4e00-\u9fff])"
)


# the rest of "“吉林一号”", "《甲山市产业规划》"
TITLED_PATTERN = re.compile(r"[^,。;:!?“”《》]{1,24}[”》]")


def is_office(reading: Reading, mention: Mention) -> bool:
    """Whether the place only says whose official, body or plan is spoken of."""
    if mention.kind != PLACE:
        return False
    if reading.text.endswith(("“", "《"), 0, mention.start) and TITLED_PATTERN.match(
        reading.text, mention.stop
    ):
        return True
    if any(agency.start == mention.stop for agency in reading.of(AGENCY)):
        return True
    return OFFICE_PATTERN.match(reading.text, mention.stop) is not None


def is_opener(reading: Reading, mention: Mention) -> bool:
    """Whether a clause begins with the mention."""
    if is_office(reading, mention):
        return False
    first = find_outermost(reading, mention)
    starts = list_clause_starts(reading.text, first + 1)
    is_item = reading.text[mention.stop : mention.stop + 1] in ITEM_MARKS
    return not is_item and skip_lead(reading, starts[-1]) == first


def find_outermost(reading: Reading, mention: Mention) -> int:
    """Where 甲省 of 甲省乙市丙区 begins."""
    start = mention.start
    for outer in reversed(reading.of(PLACE)):
        start = outer.start if outer.stop == start else start
    return start


def is_scope(text: str, stop: int) -> bool:
    """The 全省 of 全省排名第3位 and 全省平均水平 is what is compared with."""
    return SCOPE_PATTERN.match(text, stop) is not None

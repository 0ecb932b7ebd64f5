"""Words that stand for a project named before: 该项目, 项目建成后, 二期, 产业园."""

import re

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.heads import PHASE_PATTERN

LEAD = (
    r"(?:据悉|据了解|据介绍|据透露|据[^,。;]{2,24}(?:介绍|透露)|了解到|截至[^,。;]{2,12},|目前|其中|同时|此外|另外|截至目前|届时|而|如今|预计|未来|(?:按照?|根据|依据)[^,。;]{0,8}(?:规划|计划|安排|设计|方案|进度|工期|协议|约定)"
    r"|[,“\s])*"
)
THING = (
    r"(?:项目|基地|产业园|科技园|物流园|工厂|工程|生产线|新校区|学校|中心|平台|园区|电站|综合体|酒店|医院|大桥|线路|隧道)"
    r"(?!方|部|负责人|经理|建设年|为王|审批|库|人员|\d(?!\d{3}年|\d?月))"
)
# "主要建设5条生产线", "目前,车间土建基本结束", "预计明年投产": nobody else is its subject
WORKS = (
    r"(?:厂房|车间|主体|设备|土建|桩基|地基|基础|钢结构|钢构|装置|生产线|管网|宿舍楼?|办公楼|综合楼|各?标段"
    r"|施工|装修|封顶|调试|装饰)"
)
OTHERS = r"园区|全[区市县]|开发区|高新区|经开区|我[市县区]|企业|公司"
GOES_ON = (
    r"(?:主要|重点|拟|计划|规划|将|分[一二两三四五]期)+(?:用于|进行)?(?:建设|新建|生产|从事|实施)"
    r"|作为[^,。;]{2,40}(?:项目|工程|之一),|自?[^,。;:]{0,10}(?:复工|开工|动工)以[来后],"
    r"|(?:主要)?建设(?:内容|规模|工期|周期|单位)|(?:投资方|业主|建设单位|工期)"
    rf"|(?:截[至止])?(?:目前|眼下|当前|如今|现在)(?!,?[^,。;]{{0,16}}(?:{OTHERS}))[^。;]{{0,24}}?{WORKS}"
    r"|(?:(?:20\d\d|[今去前当同次])年)(?:\d{1,2}月)?(?:\d{1,2}日|[底初末])?,?(?:正式|成功|全面|顺利)*"
    r"(?:签约|开工|动工|奠基|投产|竣工|建成|封顶|投用)(?![^,。;]{0,8}项目)"
    r"|届时,?(?:预计|将|可)*年"
    r"|(?:届时,?[^,。;]{0,6}(?:可|将|预计)|每?年可)(?:实现|新增|形成|提供|带动|吸纳|安置|生产|处理|加工)"
    r"|(?:预计|计划|力争)(?:将|可)?[于在到]?(?=[\d今明年])[^,。;]{2,16}"
    r"(?:投产|竣工|建成|完工|投用|投运|投入|达产|试生产|交付|封顶|启用)"
)
# "该项目", "据悉,该项目", "项目建成后", "一期": more of the project named last
ANAPHOR_PATTERN = re.compile(
    rf"(?:^|(?<=[,;:。“”])){LEAD}(?:(?:该|此|这个|这一|本|上述|此次|[我咱]们(?:这个|这一|这座|的)?){THING}|(?:(?:(?:20\d\d|[今去前明同次])年)?(?:\d{{1,2}}月(?:\d{{1,2}}日|[底初末份])?)?|公司|企业)项目(?!方|部|负责人|经理|审批|库|\d+[余多]?[个项家只])"
    r"|第?[一二三首]期|新(?:项目|工厂|厂区|基地)(?=[^,。;]{0,8}(?:投资|建成|占地|投产|用地|计划|位于)))"
    rf"|该{THING}"
    r"|^“[^。“]{0,24}(?:建成|达产|投产|满产|投用)[^,。;]{0,4}后"
    rf"|^这(?:是|[条座个家一])[^,。;]{{0,30}}(?:{THING}|[产一二三四]?线(?!索|路))"
    rf"|^“?[^,。;:“]{{0,8}}(?:项目|中心|基地|工厂|产业园)(?:方|部)?(?:的)?(?:总?负责人|总?经理|代表|总工)[^。]{{0,20}}(?:说|介绍|表示|透露|告诉)"
    r"|^“?(?:产业园|基地|工厂|生产线|厂区|工程)(?:于|自|从|由|总投资|计划总?投资|设计|设在|位于|坐落|选址|用地|占地|建成|预计|已经|目前)"
    rf"|^{LEAD}(?:(?:全部|全面|整体|正式)?(?:建成|投产|达产|竣工|投用|投运|投入使用|满产|达效|运营))+(?:以|之)?后"
    rf"|^{LEAD}(?:[一二三四五六七八九十\d]+(?:号|#|栋|幢)楼?(?:厂房|车间|楼)|主体(?:工程|结构|厂房)"
    r"|(?:生产)?(?:厂房|车间)(?:主体|建设)?|办公楼|综合楼|研发楼|宿舍楼?|土建|桩基)"
    r"|^“?(?:待|等)?(?:整个)?(?:[两二三四]期|项目|基地|工厂|生产线|全部|整体)+(?:全部|全面|整体|均)?(?:建成|投产|达产|满产|竣工|投用)"
    r"|^(?:计划|规划|预计)?总投资[^,。;的]{2,14}[,。]|^占地(?![^,。;]{2,14}的)|^(?:总)?建筑面积"
)
LEAD_PATTERN = re.compile(LEAD)
GOES_ON_PATTERN = re.compile(
    rf"(?:[^,。;“]{{2,24}}(?:介绍|表示|透露|告诉记者)说?[,:])?{LEAD}(?:{GOES_ON})"
)
# what one project is made of: "主要建设…生产线", "其中一期将建设…"
PART_PATTERN = re.compile(
    r"^(?:该?项目|一期|二期|其中|主要|将|拟|重点|同步|同时|配套|计划|规划|新建|包括|[,])*"
    r"(?:建设|新建|配套建设|规划建设)[^,。;]{0,4}$"
)
# "项目动力车间等主体已完工", "该项目力争年底完成场地平整和公建工程"
OWN_PART_PATTERN = re.compile(
    r"(?:^|[,;:“])[^,。;“]{0,12}(?:项目|该工程)(?:[一二三四]期)?(?:的)?$"
    r"|(?:泵房|处理站|厂房|车间|宿舍楼?|食堂|配电房|开闭所)、[^。;]*$"
    r"|(?:^|[,;:“])(?:目前|[该此本])?项目[^。;]{0,16}(?:完成|实施|推进)[^,。;、]{0,10}$"
)
BESIDE_PATTERN = re.compile(r"(?:(?:[^;。]*,)?[该本]项目)?的?")
MADE_OF_PATTERN = re.compile(
    r"[,;](?:项目|其中|主要|将|拟|计划|规划|[一二三]期(?:工程|项目)?|同步|配套)*(?:建设|新建)(?:[^,。;]{0,8}|[^,。;]{2,60}、)$"
)
# "项目将开发建设一座集研发、孵化于一体的综合体": its own aim
OWN_AIM_PATTERN = re.compile(
    r"(?:^|[,;])该?项目(?:将|拟|计划|规划|主要)+[^,。;]{0,4}(?:建设|打造|建成)(?:成|为)?一?[座个][^,。;]*$"
)
# "NAME总投资43亿元,1号高炉已完工"
NUMBERED_PATTERN = re.compile(r"第?[\d一二三四五六七八九十]+(?:号|#|条|栋|台)")
SUBJECT_PATTERN = re.compile(r"项目[^,。;]{0,14},")
BUILDS_PATTERN = re.compile(r"(?:建设|新建|打造|设立|引入|建成)[^,。;]{0,6}$")
# "18个项目", "引进项目29个": what follows is said of all of them
MANY_PATTERN = re.compile(
    r"(?=[\d二三四五六七八九十两几多项])(?:"
    r"(?<!\d)(?:[2-9]|\d{2,}|[二三四五六七八九十两几多]+)[余多]?[个项家只宗](?!\d|月)[^,。;]{0,16}项目(?!之一)"
    r"|项目[^,。;]{0,4}\d+[余多]?[个项只家宗](?!月|工作日|百分|小时))"
)


def tells_of_many(text: str) -> bool:
    """Whether what a sentence tells is said of many projects.

    >>> tells_of_many("签约18个重点项目"), tells_of_many("该项目占地10亩")
    (True, False)
    """
    return "项目" in text and MANY_PATTERN.search(text) is not None


def find_anaphor(text: str, name: str) -> int | None:
    """Where a sentence takes up a project; 0 where it begins so.

    >>> find_anaphor("据悉,该项目占地10亩", "薄片项目"), find_anaphor("全区有力", "薄片")
    (0, None)
    """
    match = ANAPHOR_PATTERN.search(text)
    if match and not ("园" in match.group() and "园" not in name):
        return match.start()
    if GOES_ON_PATTERN.match(text):
        return 0
    lead = LEAD_PATTERN.match(text)
    start = lead.end() if lead else 0
    is_same = text.startswith(name[:4], start) or is_head_of(text, start, name)
    return 0 if is_same else None


# "按照规划,产业园将集聚企业30余家": what the project is, and what it will do
HEAD_PATTERN = re.compile(
    r"“?(?P<head>产业园|科技园|物流园|工业园|创业园|生产线|电站|医院|学校|大桥|酒店|综合体|广场)(?:将|可|主要|全部|共|规划|计划|主攻|分|达产|投产|建成|总)"
)


PARK_PATTERN = re.compile(
    r"“?园区(?=总(?:建筑|投资|占地|规划)|占地|建筑面积|计划总?投资|分[一二两三]期|由|主体|全部建成|建成后|投用后)"
)


def is_head_of(text: str, start: int, name: str) -> bool:
    if PARK_PATTERN.match(text, start):
        return PHASE_PATTERN.sub("", name.removesuffix("项目")).endswith("园")
    head = HEAD_PATTERN.match(text, start)
    bare = PHASE_PATTERN.sub("", name.removesuffix("项目"))
    return head is not None and bare.endswith(head["head"])


# "该项目占地1200亩,|首期20万吨生产线|": what of it comes first
FIRST_PHASE_PATTERN = re.compile(r"(?:首|一|先|第一)期|先导")
THIS_PATTERN = re.compile(rf"{LEAD}(?:该|此|本|这个)?(?:项目|基地|工程|产业园)")


def is_part(reading: Reading, mention: Mention, has_project: bool) -> bool:  # noqa: FBT001
    """Whether a thing built is a part of the project that the sentence is about."""
    if mention.rule == "project_list":
        return is_made_of(reading, mention)
    if mention.rule not in ("thing_built", "thing_told"):
        return is_aim(reading, mention)
    if NUMBERED_PATTERN.match(mention.value) and is_behind_project(reading, mention):
        return True
    before = reading.text[: mention.start]
    if has_project and FIRST_PHASE_PATTERN.match(mention.value):
        return THIS_PATTERN.match(before) is not None
    has_project = has_project or is_beside(reading, mention)
    is_own = OWN_PART_PATTERN.search(before) or OWN_AIM_PATTERN.search(before)
    if has_project and is_own:
        return True
    return is_house(reading, mention, has_project) or (
        mention.rule == "thing_built" and is_built_for(reading, mention, has_project)
    )


# "熔铸车间", "办公楼": what works are made of
HOUSE_PATTERN = re.compile(
    r"(?:车间|厂房|宿舍楼?|办公楼|综合楼|研发楼|仓库|罐区|装置|泵房|食堂)$"
)
OWN_SUM_PATTERN = re.compile(r"[^。;]{0,24}?(?:总投资|投资[\d约近]|占地)")


def is_house(reading: Reading, mention: Mention, has_project: bool) -> bool:  # noqa: FBT001
    """'丙孚铝材项目现场,工人加快推进熔铸车间建设': a part of that project.

    Not what is told of a firm, or with a sum of its own.
    """
    if not HOUSE_PATTERN.search(mention.value):
        return False
    text, behind = reading.text, is_behind_project(reading, mention)
    is_firms = bool(reading.between(0, mention.start, ENTERPRISE)) and not behind
    is_own = OWN_SUM_PATTERN.match(text, mention.stop) is not None
    return (behind or has_project) and not (is_firms or is_own)


def is_behind_project(reading: Reading, mention: Mention) -> bool:
    return any(m.stop <= mention.start for m in reading.of(PROJECT))


def is_built_for(reading: Reading, mention: Mention, has_project: bool) -> bool:  # noqa: FBT001
    """'主要建设生产线', and what a project named before it is made of."""
    before = reading.text[: mention.start]
    if has_project and (PART_PATTERN.search(before) or OWN_AIM_PATTERN.search(before)):
        return True
    if is_made_of(reading, mention):
        return True
    if not BUILDS_PATTERN.search(before):
        return False
    return bool(SUBJECT_PATTERN.search(before)) and not has_builder(reading, mention)


def is_beside(reading: Reading, mention: Mention) -> bool:
    """丙食品项目一期|薄片生产线: the name of a project runs into what is a part of it."""
    return any(
        BESIDE_PATTERN.fullmatch(reading.text, m.stop, mention.start)
        for m in reading.of(PROJECT)
    )


# "将打造一个集住宅、商业于一体的": what a project named before will be
AIM_PATTERN = re.compile(
    r"[,;](?:将|拟|计划|力争|致力于)*(?:打造|建成|建设|形成)(?:为|成)?一?(?:个|座|处)?(?:集[^。;]{2,60})的$"
)


def is_aim(reading: Reading, mention: Mention) -> bool:
    """'NAME计划投资30亿元,将打造一个集住宅、商业于一体的市中心综合发展项目'."""
    is_later = is_behind_project(reading, mention)
    return is_later and bool(AIM_PATTERN.search(reading.text, 0, mention.start))


def is_made_of(reading: Reading, mention: Mention) -> bool:
    """'NAME,总投资3亿元,拟建设研发基地': what the project named before is made of."""
    earlier = [m for m in reading.of(PROJECT) if m.stop < mention.start]
    if not earlier:
        return False
    whole = next((m for m in earlier if m.rule != "project_list"), earlier[-1])
    is_item = mention.rule == "project_list"
    between = reading.text[(whole if is_item else earlier[-1]).stop : mention.start]
    clause = reading.text.rfind(",", 0, mention.start)
    is_of_firm = reading.between(clause, mention.start, ENTERPRISE)
    return not is_of_firm and bool(MADE_OF_PATTERN.search(between))


def has_builder(reading: Reading, mention: Mention) -> bool:
    """Whether an enterprise is named between the last 项目 and the thing."""
    at = reading.text.rfind("项目", 0, mention.start)
    return bool(reading.between(at, mention.start, ENTERPRISE))

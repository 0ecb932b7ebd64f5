"""The object of an honour's cue → the titles in it, each with its place."""

import re

from articles.parser.span import Span
from articles.parser.words import (
    compile_guarded,
    load_column,
    load_words,
    write_pattern,
)

OPENING, CLOSING = "“‘《<([{【", "”’》>)]}】"
LONGEST_OBJECT, LONGEST_TITLE, SHORTEST = 240, 70, 3
PRIZES = (
    "金奖",
    "银奖",
    "铜奖",
    "金牌",
    "冠军",
    "优秀",
    "A类",
    "A级",
)  # a contest tells of what


# "并获得…" and "等荣誉" end an object; in "一等奖" and "同等" nothing ends
STOP_PATTERN = compile_guarded(
    r"(?<![兼合])并(?![购联网轨行])|且|同时|[以之]后|以来|"
    r"(?<![一二三四特高同中优上初])等(?![级次奖]|[\d一二三四五六七八九十多]*[个家]?(?:部[门委]|单位|机构)[^,。;]{0,8}?的)|"
    r"(?<=[\u4e00-\u9fff”》])\s+(?=[\u4e00-\u9fff“《])|(?<=[”》])之?后|后(?=再|又|,|[取获斩摘收])|再次?荣?获|又获"
    r"|已(?:[获经]|通过)|近日|日前|(?<=[\u4e00-\u9fff])\d{1,2}月\d{1,2}日"
    r"|(?<=[\u4e00-\u9fff”])(?:荣[获膺]|获[评授颁]|被(?:评|认定|授予)|通过(?=[A-Z]))|包括|分别[是为]|的(?:背后|同时|当天|消息|喜讯|好消息|通知|决定|批复|牌匾|公告)"
)
TAILS = write_pattern(load_column("honour_tails"))
ASSESSING = r"(?:评价|考评|考核|评比|评选|测评|评估|排名|竞争力)(?:结果)?"
# "全国百强", "中国制造业500强" and "一等奖" prove an honour; "奖励" does not
PROOF_PATTERN = compile_guarded(
    write_pattern(
        load_column("honour_heads", "proof") | load_column("honour_heads", "both")
    )
    + r"|[一二三四五]星级|[省市级]\S{0,16}?(?:产业|创新|科普|实践|孵化|培训|研学)基地|首届|第[一二三四五六七八九十\d]+届|奖(?![励补金学])"
    + rf"|{ASSESSING}前[百\d十]+[强名位]"
    + r"|[百\d十]+强|\d?A[级类]|[第首][一二三四五六七八九十\d]*批|灯塔|名单|名录|(?:产品|装备|技术|项目)目录"
)
END_PATTERN = re.compile(
    rf"(?:{write_pattern(load_column('honour_heads', 'end') | load_column('honour_heads', 'both'))}"
    r"|奖|[百\d十]+强|[”’》)])$"
)
# "“全省十强园区”(2011年)": when a title of a list was given; some lack the bracket
NOTE_PATTERN = re.compile(
    r"\((?P<year>(?:19|20)\d\d)年?(?:\d{1,2}月)?[底初末]?(?:\)|(?=、)|$)"
)
# the head of a noun phrase is its end: "知识产权质押融资3000万元" is money
REFUSAL_PATTERN = re.compile(
    rf"(?:{write_pattern(load_column('honour_refusals'))})(?:[近约达]?\d.*)?$|\d[万亿]?元"
)
# "湖南省园区高质量发展奖励": named like a title, and no money
GRANT_PATTERN = re.compile(
    r"(?:(?:19|20)\d\d年度?)?(?:国家|全[国省市]|(?:[\u4e00-\u9fff]{2,3})?[省市]级?)[\u4e00-\u9fff“”]{7,}(?<!资金)奖励"
)
# lists on which nobody wants to be, and those of bids
SHAME_PATTERN = re.compile(
    r"(?:新区|高新区|开发区|经开区|园区)[十百\d]+周年|失信|黑名单|异常名录|处罚|违法|落后产能|停产|关停|淘汰|整改|曝光|欠薪|撤销|取消|不合格|退出|中标|录用|候选"
)
# what people are given, and no park: "金牌工人", "五一劳动奖章", not "劳模工作室"
PERSONAL_PATTERN = re.compile(
    r"(?:工人|[工巧]匠|能手|员工|企业家|劳动模范|劳模|先进个人|劳动奖章|红旗手|优秀(?:共产)?党员|(?:先进|党务|优秀)工作者|道德模范|(?:领军|风云|年度)人物|好人)[”》]?(?:称号)?$"
)
# "全国综保区发展绩效榜首" is a rank, unless it is one on a named list
RANK_PATTERN = re.compile(r"(?:榜首|首位|第[一二三四五六七八九十\d]+[位名]?)$")
# "国家级经开区第14位": a rank among zones, not what one of them became
CLASS_PATTERN = re.compile(
    r"(?:全[国省市])?(?:国家|省|市)?级?(?:高新|经开|开发|工业园|园)区"
)
COUNT = r"(?:\d[\d.]*|[一二两三四五六七八九十百]+)[余多]?(?:家|个|项|件|人|名|块|张|枚|座|种|次|款)"
COUNT_PATTERN = compile_guarded(
    rf"^[了近约超]?{COUNT}|(?<![前\d]){COUNT}(?:次|以上)?$|数量|总数|[总家个]数$"
)
# "入选的企业", "上榜企业": the cue describes a noun and confers nothing
NOUN_PATTERN = re.compile(
    r"(?:—|的|此|该|又一[个块张项]?|通过的|建设的|企业|项目|单位|产品|园区|名单|数量|总数|数(?![字据控智学码])|后|以来|者|情况|标准|条件|资格|次数)"
)
# "获得…称号的企业已有12家" speaks of its holders, and names none
HELD_PATTERN = re.compile(
    rf"(?:称号|荣誉|证书|奖|企业)的(?!{TAILS})[^,]|[区片]后的|认定的(?:企业|公司|单位)|(?:认定|批复|批准)、|名[单录]的有|挂牌的|\d[强名位]的"
)
LEAD_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}?(?:首[个家]|第[一二三四五六七八九十\d]+[个家])的?(?=国家|全国|省级|世界|国际)"
    r"|[\u4e00-\u9fff]{0,6}首批\d+[个家](?=国家|全国|省级)"
    r"|最高奖项?(?:——|—|:)|《?关于(?:做好|对)?(?:公布|发布|公示|认定|命名|授予|表彰|确定|下达)+了?|了|过|为|成为|到|由|的|(?:1|一)[项个块枚家](?=[^\d])"
    r"|拟?(?:认定|通过复核|复核通过)的|(?:首批)?(?:批准|批复|同意)?(?:设立|成立|命名)的|(?:有|素有|被誉为|被称为)“[^”]+”(?:之称|美誉|之誉)?的"
    r"|“[^”]*的[^”]*”(?=全国|国家|中国|世界|全球)"
    r"|(?:升级|升格|晋升|创建|批准|批复|设立|确定|认定|评定|命名)(?:成为|为|成)"
    r"|[^“”《》、]{2,24}(?:的|荣誉|奖项|称号)(?=“[^”]{4,}”$))+"
)
TAIL_PATTERN = compile_guarded(
    rf"的?(?:{TAILS}"
    r"|第[\d一二三四五六七八九十百]+[位名]?|榜首|首位|前[\d一二三四五六七八九十百]+[位名强]?"
    r"|(?<=”)[\d一二三四五六七八九十两]+[个项块张大][^“”]*"
    r"|(?<=[\u4e00-\u9fff])\d+项(?:大奖|荣誉|奖项)?|(?<=[”》])(?:(?:荣誉)?证书|授牌|评选|评比|榜单|排行榜)"
    rf"|{NOTE_PATTERN.pattern.replace('(?P<year>', '(?:')}"
    r"|\([^()]*(?:[家个]|唯一|首|排名|第|系|简称|下称|附后)[^()]*\))$"
)
BARE_PATTERN = re.compile(
    r"(?:国家级|省级|市级|全国|全省|全市|国家|首批|第[一二三四五六七八九十\d]+批|荣誉|称号|前?[\d百十]+强|[榜名]单|榜)*"
    r"|[国省]字号|“[国省]字号”|第[\d一二三四五六七八九十]+[张块个项枚](?:国家级|省级|“?[国省]字号”?)*|(?:优势|优秀|龙头|重点|骨干|知名|先进|标杆|品牌|上榜)企业|[多几数][个项份张块].{0,6}"
)
# "国家自创区核心区、国家示范区": a title of its own begins with its level
GRADE_PATTERN = re.compile(
    r"(?:国家|全国|中国|全省|全市|[省市]级?(?!场)|国家级|自治区级?|[\u4e00-\u9fff]{2,3}[省市](?!场))[\u4e00-\u9fff“]{3}"
)
# "国家火炬计划特色产业基地", "国家创新型特色园区": such a noun with its level is a title
GRADED_END_PATTERN = re.compile(
    r"(?:园区|(?:产业|科技|创业|示范)园|基地|[示试先合][范验导作]区|城市|集群|孵化器|口岸|枢纽|自创区成员"
    r"|工作站|实验室|(?:技术|研究|工程)中心)”?(?:\([^()]*\))?$"
)

# "“外贸出口先进企业”": in quotes, and what a holder may be called
CALLED_PATTERN = re.compile(
    r"(?:[^“”]{0,24}“[^“”]{3,24}(?:企业|单位|集体|园区|开发区|[^出参补]奖|之[乡都城星]|(?<=十大..)项目|(?<=十大...)项目|(?<=十大....)项目|(?<=十大.....)项目|(?<=十大......)项目)”(?:[^“”]{0,4}称号)?)+"
)
ASSESSED_PATTERN = re.compile(rf"{ASSESSING}$")


def find_object_end(text: str, start: int) -> int:
    """Where the object that begins at start ends: at a stop outside quotes.

    >>> text = "获国家“A,B”奖等荣誉"
    >>> text[1:find_object_end(text, 1)]
    '国家“A,B”奖'
    """
    limit = find_next_cue(text, start, min(len(text), start + LONGEST_OBJECT))
    depth, noted = 0, start
    for i in range(start, limit):
        note = NOTE_PATTERN.match(text, i) if text[i] == "(" else None
        noted = note.end() if note else noted
        if i < noted:
            continue
        if text[i] in OPENING:
            depth += 1
        elif text[i] in CLOSING:
            depth -= 1
        if depth < 0 or (depth == 0 and is_stop(text, i)):
            return i
    return limit


# "A被认定为T、B被认定为U": the next honour's holder is no part of the first
NEXT_PATTERN = re.compile(
    r"被[^,。;]{0,20}?(?:认定为|评为|授予|列为|列入|命名为|确定为)"
    r"|、[^、,。;“”]{2,12}?(?:获评|入选|荣获|获批|上榜|跻身|斩获|摘得)(?=国家|全国|中国|省|“|[\u4e00-\u9fff]{2,3}省)"
)


def find_next_cue(text: str, start: int, limit: int) -> int:
    found = NEXT_PATTERN.search(text, start, limit)
    if found is None:
        return limit
    if text[found.start()] == "、":
        return found.start()
    joined = text.rfind("、", start, found.start())
    is_new = joined > start and "," not in text[joined : found.start()]
    return joined if is_new else found.start()


def is_stop(text: str, i: int) -> bool:
    return text[i] in ",。;:!?…" or STOP_PATTERN.match(text, i) is not None


def is_named(title: str) -> bool:
    """Neither a mark (合格), bare words of level and batch, money, goods nor a rank."""
    if len(title.strip("“”")) < SHORTEST and title not in PRIZES:
        return False
    if BARE_PATTERN.fullmatch(title) or PERSONAL_PATTERN.search(title):
        return False
    if title.endswith("年”") or len(title) > LONGEST_TITLE:
        return False  # “项目攻坚年”; a text that lost its commas
    return not is_refused(title)


def is_refused(title: str) -> bool:
    """Money, goods or a rank by the end of the phrase."""
    if GRANT_PATTERN.search(title) and title.endswith("奖励"):
        return False
    if SHAME_PATTERN.search(title):
        return True
    return REFUSAL_PATTERN.search(title) is not None


def trim_title(text: str, span: Span) -> Span | None:
    """Without particles before and 称号, 名单 or a rank behind."""
    lead = LEAD_PATTERN.match(text, span.start, span.stop)
    start, stop = lead.end() if lead else span.start, span.stop
    while tail := TAIL_PATTERN.search(text[start:stop].rstrip()):
        if tail.start() == 0 or is_kept(
            text[start : start + tail.start()], tail.group()
        ):
            break
        stop = start + tail.start()
    title = text[start:stop].strip()
    return Span(start, start + len(title)) if len(title) > 1 else None


# such a word ends a title of its own: 全省园区评比
JUDGED = ("名单", "评审", "评选", "评比", "评定")


def is_kept(title: str, tail: str) -> bool:
    """湖南省重点产业集群建设名单: without its tail the title would end in a verb.

    综合评价前50名 is one, as the assessment alone is none.
    """
    if tail.startswith("前"):
        return ASSESSED_PATTERN.search(title) is not None
    return tail in JUDGED and not (END_PATTERN.search(title) or title.endswith("项目"))


# "跻身国家火炬特色产业基地行列"
RANKS_PATTERN = re.compile(r"(?:行列|之列|阵营|序列|方阵)$")


def is_title(text: str, *, sure: bool) -> bool:
    """Whether an object is an honour rather than money, goods or a count.

    >>> is_title("国家级绿色工厂", sure=False), is_title("银行贷款", sure=True)
    (True, False)
    """
    text = RANKS_PATTERN.sub("", text)
    if not text or len(text) > LONGEST_OBJECT or NOUN_PATTERN.match(text):
        return False
    if HELD_PATTERN.search(text):
        return False
    if is_refused(text):
        return False
    rank = RANK_PATTERN.search(text)
    if rank:
        sure, text = False, text[: rank.start()]
        if CLASS_PATTERN.fullmatch(text):
            return False
    if COUNT_PATTERN.search(text):
        return False
    is_graded = GRADE_PATTERN.match(text) and GRADED_END_PATTERN.search(text)
    is_proven = PROOF_PATTERN.search(text) or GRANT_PATTERN.fullmatch(text) or is_graded
    is_proven = is_proven or CALLED_PATTERN.fullmatch(text)
    return bool(is_proven) or (sure and len(text) > 3)


def load_cues(strength: str) -> str:
    """An alternation of the cues of one strength, longest first."""
    words = frozenset(row[0] for row in load_words("honour_cues") if row[1] == strength)
    return write_pattern(words)

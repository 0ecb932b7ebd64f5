"""The clause before an honour's cue → the subject in it, lists of names taken apart."""

import re
from collections.abc import Iterator

from articles.parser.blocks import HEADLINE
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import HONOUR, PERIOD, PROJECT, Reading
from articles.parser.span import Span
from articles.parser.tokens import split_tokens
from articles.parser.words import compile_guarded, load_column

NAMED = (PARK, ENTERPRISE, PLACE, PROJECT)


def join_edges(edge: str) -> str:
    """An alternation of the words of one edge, longest first."""
    words = sorted(load_column("subject_edges", edge), key=len, reverse=True)
    return "|".join(map(re.escape, words))


# "A公司今年成功获评": what stands between subject and cue
ADVERB_PATTERN = compile_guarded(
    rf"(?:{join_edges('adverb')}|拟|(?<=[年月日业家司位品目])新|(?:连续)?第?[\d一二三四五六七八九十两多]+(?:年|次|届|批|度)|\s)+$"
)
# "凭借…", "在…大赛中", "以78亿元": what follows is no subject
CUT_PATTERN = re.compile(
    rf"(?<=[\u4e00-\u9fff”)])(?:{join_edges('cut')}|在(?![孵建研营线职读册岗校产])(?=[\u4e00-\u9fff“\d])|于(?=\d)"
    r"|(?:位于|坐落于?|地处|落户)(?![^,。;:]*的)|以(?=[\d优全高较其综“第]|[^,。]{2,20}(?:为|分|[亿万]元|%|位|名|票|次|成绩|成果|优势|身份|表现|评价|结果|水平)|[^,。]{2,50}而$)|凭(?![祥借])|继(?=[\d荣获去今首])|自(?=[\d从去今成])"
    r"|经(?=[过省市国工专])|是(?=[国全省市]|[^,。“]{0,10}(?:唯一|首[个家批]|第一[个家批]))|因(?=其)|的?前身[是为系]|获(?=[^,。;]{0,10}(?:批复|批准|同意)$))"
)
LEAD_PATTERN = re.compile(
    rf"(?:\s|{join_edges('lead')}|(?:正式)?(?:同意|批准|批复)(?=[\u4e00-\u9fff]{{2}})|它(?=[就也还已曾被先]|$)|这(?:也|还|又)?是(?=继|[\u4e00-\u9fff]{{2,4}}[市县州](?!区|园)|[^,。;“]{{2,24}}继)|(?:19|20)\d\d(?=\d{{1,2}}[.、)]|[^\d年.,万亿%]|$)"
    r"|[^,。;:“”、]{0,6}(?:[园区县市镇街城港谷]里|[园区县市]内|隔壁|旁边|一旁|对面|不远处)的(?=[\u4e00-\u9fff]{3})"
    r"|如(?=入选|获|荣|被|成功|先后)|(?:集团|公司)?(?:旗下|下属|下辖)(?:的|子公司)?(?=[\u4e00-\u9fff]{3})"
    r"|\d{1,2}[.、)](?!\d)|\(\d{1,2}\)|[•·●○◎◆◇■□★☆▲►▶▷—-]+|【[^】]{2,8}】|如?此次(?:入选|上榜|获评)?的?"
    r"|(?:其|旗下|下属|全资|控股)*子公司(?=[\u4e00-\u9fff]{3})|(?:该区|[台民央国外港]企)(?=[\u4e00-\u9fff]{3})|其(?=“|[\u4e00-\u9fffA-Za-z\d-]{4}|(?:研发|生产|研制|开发|打造|建设)的)"
    r"|(?:[该本]?(?:公司|企业)(?:的?(?:主导)?产品)?|其(?:主导|核心|主打)?产品)(?=“)"
    r"|[^,。;:“”]{2,90}?(?:牵头|主持|参与|联合|共同|合作|独立|自主)(?:完成|研发|研制|开展|开发|申报|实施)的"
    r"(?:科研|科技|研发|技术)?(?:项目|课题|成果)?(?=“|[^,。;“”]{4,40}(?:项目|技术|工艺|产品|装备|系统)$)"
    r"|由[^,。;]{2,30}?(?:完成|研发|研制|申报|推荐|生产|建设)的|[该本]?(?:公司|企业|项目)?(?:自主|独立)?(?:研发|生产|研制|开发|打造|建设|申报|推荐)的)+"
)
COUNT = r"(?:[\d]+|[一二两三四五六七八九十百多数]+)(?:余|多)?"
# "A、B、C等3家企业", "A、B两个项目"
TALLY_PATTERN = re.compile(
    rf"(?:等)?(?:共|共计|这)?{COUNT}(?:家|个|项|款|种|件|名|支|户)"
    r"(?:[\u4e00-\u9fff]{0,8}?(?:企业|公司|单位|项目|产品|园区|专利|成果|展品|作品|标准|课题|案例|论文|场景|选手|集群|平台|工厂|车间|机构|基地|[新开]区|开发区|高新区|集聚区|集中区|品牌|商标|镇街|乡镇|街道|城市|县区|区县|集体)(?:\([^()]{1,6}\))?)?$"
    r"|等(?:多家|一批|一大批|多个)?[\u4e00-\u9fff]{0,8}?(?:企业|公司|单位|项目|产品|园区)?$"
)
# the head of a name: what stands before it in a list item only describes it
APPOSITION_PATTERN = re.compile(
    r"^.*(?:——|—|:)|^[^,。;的]{2,16}内的(?=.{4})|^《[^》]{0,12}关于(?:同意|批准)|^[^,。“”《》]{2,36}的(?:(?:发明|实用新型|外观设计)*专利|产品|项目|成果|作品|技术|论文|案例)?(?=(?:“[^”]{6,}”|《[^》]{6,}》)(?:项目|技术|工程|成果)?$)|^[\u4e00-\u9fff]{2,10}?(?:共有|有(?![限机色])|新增)(?=[^\d]{2,}$)"
    r"|^(?:[\u4e00-\u9fff“”A-Za-z0-9]{0,24}?(?:龙头|骨干|重点|园区|开发区|高新区|经开区|链主"
    r"|入驻|落户|上市|代表|民营|本土|优秀|知名|领军|标杆)型?企业)(?=.{2})"
)
# matches "(下称“富泰宏”)", "(股票代码:300041)" and "(300041.SZ)" behind a name
CALLED_PATTERN = re.compile(
    r"\((?:(?:以?下?简?称|股票|证券)[^()]*|(?:[A-Z]+:\s?)?[\dA-Z]{4,6}(?:\.[A-Z]{2})?)\)$"
)
NOTE_PATTERN = re.compile(r"(?<=.{2})\((?:[^()]|\([^()]*\))*\)$")
# "在全省工作会上", "经专家评审": such a clause has no subject of its own
ADVERBIAL_PATTERN = re.compile(
    r"(?:在[^,]{2,40}(?:上|中|下|内|里|期间|方面|时|活动|大赛|评选|论坛|会议)|经(?![济开营])[^,]{2,30})$"
)
# "丙公司位列第13位": a name in a ranked list
PLACED_PATTERN = re.compile(
    r"(?:位列|位居|排名|名列|排|居|列)(?:全[国省市区])?第?[\d一二三四五六七八九十百]+[位名]?$"
)
WORK_PATTERN = re.compile(r"(?<=[^”》])的(?:项目|产品|作品)$")  # 甲公司的项目
JOIN_PATTERN = re.compile(r"、|,?以及|和|与|及|(?<=”)(?=“)")
# "甲公司|和乙公司入选": two firms, though together they look like one name
FIRMS_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,}(?:公司|集团)$")
AFTER_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,20}?(?:公司|集团)")
LAST_PATTERN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{3,}(?:等|[,。;]|$)")
NAME_END_PATTERN = re.compile(
    r"(?:公司|集团|项目|园区|[新开园]区|厂|院|所|中心|产品|股份|科技|电子|电器|生物|药业|医药|实业|机械|重工|材料|新材|能源|化工|汽车|食品|光电|智能|电气|电控|装备|工业|纺织|股|[”)])$"
)
SHORT_OFFICE = 6  # characters: 科创中心, 双创服务中心
OFFICES = ("中心", "院", "所")  # a park's own are called so too
# a short name behind its park; "苏州工业园区某某有限公司" is a name in full
HOST_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:高新区|经开区|开发区|工业园区|产业园区)"
    r"(?!管委会|党工委|[^,]*(?:公司|集团|[区园]$))(?=[\u4e00-\u9fffA-Za-z]{3,})"
)
# "连云港高新区如年实业" ends in an enterprise's name, "X高新区管委会" does not
BEHIND_PARK_PATTERN = re.compile(
    r"(?![(]|管委会|党工委|党委|的|人民|财政|分|园)[^的]{3,}$"
)


def cut_subject(reading: Reading, start: int, stop: int) -> Span:
    """text[start:stop] without times and particles before and adverbs behind.

    The span is empty where nothing is left.
    """
    text = reading.text
    if reading.sentence.block.kind == HEADLINE:
        start = max(start, text.rfind(" ", 0, stop) + 1)  # 再上新台阶 A公司获评T
    start = skip_lead(reading, start, stop)
    cut = CUT_PATTERN.search(text, min(start + 1, stop), stop)
    stop = cut.start() if cut else stop
    stop = skip_periods(reading, start, stop)
    if ADVERBIAL_PATTERN.match(text[start:stop]):
        return Span(stop, stop)
    return Span(min(start, stop), stop)


def skip_lead(reading: Reading, start: int, stop: int) -> int:
    periods = {m.start: m.stop for m in reading.of(PERIOD)}
    moved = -1
    while moved != start and start < stop:
        moved = start
        start = periods.get(start, start)
        lead = LEAD_PATTERN.match(reading.text, start, stop)
        start = lead.end() if lead else start
    return min(start, stop)


def skip_periods(reading: Reading, start: int, stop: int) -> int:
    """Back over adverbs and times: A公司|今年4月成功."""
    periods = {m.stop: m.start for m in reading.of(PERIOD)}
    names = {m.stop for m in reading.of(*NAMED)}
    moved = -1
    while moved != stop and stop > start and stop not in names:
        moved = stop
        stop = periods.get(stop, stop)
        adverb = ADVERB_PATTERN.search(reading.text[start:stop])
        stop = start + adverb.start() if adverb else stop
    return max(start, stop)


def split_names(reading: Reading, span: Span) -> Iterator[Span]:
    """A、B和C等3家企业 → the span of each; nothing where names are only counted."""
    text = reading.text
    tally = TALLY_PATTERN.search(text[span.start : span.stop])
    stop = span.start + tally.start() if tally else span.stop
    if tally and not is_listed(text[span.start : stop], tally.group()):
        return
    pieces = [*cut_names(reading, Span(span.start, stop))]
    is_noted = len(pieces) > 1 and all(
        text[p.start : p.stop][-1:] == ")" for p in pieces
    )
    for piece in pieces:
        name = trim_name(reading, piece)
        if name:
            yield drop_note(text, name) if is_noted else name


def drop_note(text: str, name: Span) -> Span:
    """Without the bracket that each name of a list has: 甲园区(物联网)、乙园区(食品)."""
    note = NOTE_PATTERN.search(text[name.start : name.stop])
    return Span(name.start, name.start + note.start()) if note else name


def is_listed(names: str, tally: str) -> bool:
    """Whether names stand before a count: A、B两家企业, not 全市有3家企业."""
    if not names or names.endswith(("有", "共", "新增", "的", "中", "内", "达", "又")):
        return False
    return tally.startswith("等") or "、" in names or "和" in names or "”" in names


def cut_names(reading: Reading, span: Span) -> Iterator[Span]:
    start = span.start
    for joiner in JOIN_PATTERN.finditer(reading.text, span.start, span.stop):
        if is_join(reading, Span(start, joiner.start()), joiner):
            yield Span(start, joiner.start())
            start = joiner.end()
    yield Span(start, span.stop)


def is_join(reading: Reading, left: Span, joiner: re.Match[str]) -> bool:
    """A joiner between names, not inside one (和富铜业) or inside quotes."""
    inside = [m for m in reading.mentions if m.start < joiner.start() < m.stop]
    before = reading.text[left.start : left.stop]
    if FIRMS_PATTERN.search(before) and AFTER_PATTERN.match(reading.text, joiner.end()):
        return True
    if any(m.kind not in (PERIOD, HONOUR) for m in inside) or before.count(
        "“"
    ) != before.count("”"):
        return False
    if joiner.group() in ("、", "", ",以及"):
        return before.count("(") == before.count(")")
    if joiner.group() in ("和", "以及") and is_last(reading.text, left, joiner.end()):
        return True
    ends = {m.stop for m in reading.mentions}
    return left.stop in ends or bool(NAME_END_PATTERN.search(before))


def is_last(text: str, left: Span, stop: int) -> bool:
    """甲科技、乙照明|和丙光电: what joins the last of a list of names to the others."""
    behind = LAST_PATTERN.match(text, stop)
    return text[left.start - 1] == "、" and left.length > 2 and behind is not None


# 该智能工厂: a thing told before; 该公司 and 该产业集群 mean one that has a name
THIS_PATTERN = re.compile(
    r"该(?=[\u4e00-\u9fff]{2,}(?:工厂|车间|项目|基地|平台|产品|中心|案例)$)"
)


def trim_name(reading: Reading, span: Span) -> Span | None:
    """Without what only describes the name: 园区企业A公司 → A公司."""
    text, start = reading.text, skip_lead(reading, span.start, span.stop)
    apposed = APPOSITION_PATTERN.match(text[start : span.stop])
    start += apposed.end() if apposed else 0
    start = skip_lead(reading, skip_place(reading, start, span.stop), span.stop)
    this = THIS_PATTERN.match(text, start, span.stop)
    start = this.end() if this else start
    name = CALLED_PATTERN.sub("", text[start : span.stop].strip())
    name = WORK_PATTERN.sub("", PLACED_PATTERN.sub("", name))
    return Span(start, start + len(name)) if len(name) > 1 else None


def skip_place(reading: Reading, start: int, stop: int) -> int:
    """连云港高新区如年实业 → 如年实业: a park or place before another name."""
    park = HOST_PATTERN.match(reading.text, start, stop)
    if park and is_name(reading.text[park.end() : stop]):
        return park.end()
    starts = {m.start for m in reading.of(PARK, ENTERPRISE, PROJECT)}
    for mention in reading.of(PARK, PLACE):
        behind = reading.text[mention.stop : stop]
        follows = mention.kind == PARK and BEHIND_PARK_PATTERN.match(behind)
        is_follower = bool(follows) and is_name(behind)
        is_before = mention.start == start and mention.stop < stop
        if is_before and (mention.stop in starts or is_follower):
            return mention.stop
    return start


def is_name(words: str) -> bool:
    """如年实业, but not 新材料(稀有金属) or 科创中心: a word that the dictionary lacks."""
    if words.endswith(OFFICES) and len(words) <= SHORT_OFFICE:
        return False
    tokens = split_tokens(words)
    is_legal = NAME_END_PATTERN.search(words) and not words.endswith(OFFICES)
    return bool(is_legal) or any(not t.frequency and t.is_chinese for t in tokens)

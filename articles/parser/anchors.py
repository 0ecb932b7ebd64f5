"""The year that an article is about, where nobody says when it was published."""

import datetime
import re
from collections.abc import Iterable, Sequence

from articles.parser.blocks import DATELINE, HEADLINE, Block
from articles.parser.dates import PLANS
from articles.parser.numerals import read_numeral

YEAR_PATTERN = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
FULL_DATE_PATTERN = re.compile(r"(?<!\d)((?:19|20)\d\d)[年-](\d{1,2})[月-](\d{1,2})日?")
# "截止2010年10月" and "截至2010年底": reached when the text was written
UNTIL_PATTERN = re.compile(r"截[至止]到?((?:19|20)\d\d)年")
# such as "到2025年", "力争2025年": a year that is still to come
PLANNED_PATTERN = re.compile(
    r"(?:到|至|比|较|与|从|自|力争|预计|计划|目标|规划|于|并|展望)[^,。;]{0,8}$"
)
# such as "2025年力争实现", "2025年底前"
COMING_PATTERN = re.compile(
    r"同期|[^,。;]{0,4}(?:力争|计划|预计|将|有望|底前|目标|达到)"
    r"|,?[^,。;]{0,14}(?:将(?:达|突破|实现|建成|完成|形成)|力争)"
)
# "2026年底投产后": what it will bring
BUILT_PATTERN = re.compile(
    r"(?:底|初|\d{1,2}月)?(?:前|底)?(?:全部|整体)?(?:建成|并网|投产|投运|达产|竣工|交付|投用)[^,。;]{0,6}后"
)
# "较2023年末净增": measured against the end of the year before
BASE_PATTERN = re.compile(r"[较比]((?:19|20)\d\d)年(?:年?[末底]|初|同期)?")
# "2006年经国务院批准设立", "始建于2001年": when a park began is not when it is told
FOUNDED_PATTERN = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?,?(?:由\d+[名位人个家])?[^,。;\d]{0,18}?"
    r"(?:成立|创建|设立|创办|组建|建园|开园|建厂|批准|批复|升格|晋升|更名|启动建设|规划建设|开发建设|起步)"
)
# "2020年被认定为瞪羚企业", "2019年落户的企业": nor is when a firm came or was honoured
PASSING_PATTERN = re.compile(
    r"(?:\d{1,2}月)?,?[^,。;\d]{0,18}?(?:获评|获批|荣获|入选|被[^,。;\d]{0,12}?(?:评为|授予|认定|列入|确定)|(?:落户|落地|入驻|投产)[^,。;\d]{0,8}的)"
    r"|[^,。;\d]{0,10}?(?:落户|入驻|投产|投用|上市)(?=[,。;])"
)
BEGUN_PATTERN = re.compile(r"(?:始建|成立|创建|创办|设立|组建|建成)于$")
LEAD_LENGTH = 800
# "甲报1月6日讯", "甲网1月6日电": the day on which it was written
WRITTEN_PATTERN = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日(?:讯|电)")
LATEST = 7  # days from the writing to the print


def find_written_day(
    blocks: Iterable[Block], published: datetime.date | None
) -> datetime.date | None:
    """The day that 今天 means: of the dateline, shortly before that of print."""
    if published is None:
        return None
    for block in blocks:
        match = WRITTEN_PATTERN.search(block.text)
        if match:
            return read_day(published, int(match[1]), int(match[2])) or published
    return published


def read_day(published: datetime.date, month: int, day: int) -> datetime.date | None:
    """The last such day up to the print; None where that is not shortly before."""
    days = (published - datetime.timedelta(days=back) for back in range(LATEST + 1))
    return next((d for d in days if (d.month, d.day) == (month, day)), None)


def infer_year(blocks: Sequence[Block]) -> int | None:
    """A year in the headline, else of the latest past date, else the lead's last."""
    head = [b.text for b in blocks if b.kind in (HEADLINE, DATELINE)]
    texts = [block.text for block in blocks]
    text = "".join(texts)
    titled = find_titled_year(head, text)
    if titled:
        return titled
    dated = find_told_years(texts, FULL_DATE_PATTERN)
    dated = dated and [*dated, *find_years(texts, UNTIL_PATTERN)]
    if dated:
        return max([*dated, *find_whole_years(text)])
    last = find_plan_year(text)
    if last:
        return last
    told = find_told_years([text[:LEAD_LENGTH]]) or find_told_years(texts)
    told = [*told, *find_years(texts, UNTIL_PATTERN)]
    last = max(told, default=None) or find_base_year(texts)
    if last:
        is_past = is_over(text, last) or has_next(text, last)
        last += is_past or find_judged_year(text) == last + 1
        last = max(last, find_aged_year(text) or 0)
        passed = max(find_passed_years(text), default=0)
        return passed + ("今年" in text) if passed > last else last
    return (
        find_judged_year(text)
        or find_aged_year(text)
        or max(find_passing_years(text), default=None)
    )


# "2014年启动建设,规划面积32平方公里,9年来", "2020年11月封关运行。运行四年多来"
AGED_PATTERN = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?:\d+月)?(?:\d+日)?[^。\d]{0,16}?"
    r"(?:成立|创建|设立|建园|开园|落户|启动|起步|批准|批复|挂牌|运行|投用)(?:(?!\d{4}年)[^。]){0,60}?"
    r"[,。](?:走过|历经|经过|运行|成立|建园|开园|落户)?(?P<age>[\d一二三四五六七八九十]{1,3})(?:多|余)?年(?:多)?(?:来|间|时间|过去)"
)


def find_aged_year(text: str) -> int | None:
    """The year after so many since a founding.

    >>> find_aged_year("科学城2014年启动建设,9年来投入75亿元")
    2023
    """
    match = AGED_PATTERN.search(text)
    age = read_numeral(match["age"]) if match else None
    return int(match["year"]) + int(age) if match and age else None


def find_titled_year(heads: Sequence[str], text: str) -> int | None:
    """What a headline looks back on or names, or what was held is called by."""
    years = find_years(heads)
    reviewed = find_reviewed_year(heads, text)
    if years and not reviewed:
        return years[0] + has_next(text, years[0])
    return reviewed or find_held_year(text)


# "甲区晒2016成绩单", "2021年度“答卷”": what a headline looks back on
REVIEWED_PATTERN = re.compile(
    r"(?<!\d)((?:19|20)\d\d)年?度?[^,。;:\d]{0,8}(?:成绩单|答卷|盘点|回[眸顾]|总结)"
)


def find_reviewed_year(heads: Iterable[str], text: str) -> int | None:
    """The year after the one that a headline looks back on, where that is 去年.

    >>> find_reviewed_year(["甲区晒2016成绩单"], "去年,税收8亿元。")
    2017
    """
    found = (REVIEWED_PATTERN.search(head) for head in heads)
    years = [int(match[1]) + ("去年" in text) for match in found if match]
    return max(years, default=None)


# "11月18日,甲县2021年冬季项目集中签约仪式在甲园区举行"
HELD_YEAR_PATTERN = re.compile(
    r"(?<![年\d])\d{1,2}月\d{1,2}日[^。;\d]{0,24}?((?:19|20)\d\d)年?(?!度|\d)(?:第?[一二三四]季度|[春夏秋冬]季|[上下]半年)?"
    r"[^。;,\d]{0,30}?(?:仪式|活动|大会|论坛|推介会|对接会|会议|发布会)[^。;,]{0,24}?(?:举行|召开|举办|开幕|启动)"
)


def find_held_year(text: str) -> int | None:
    """The year in the name of what was held on a day.

    >>> find_held_year("11月18日,甲县2021年冬季项目集中签约仪式在甲园区举行。")
    2021
    """
    match = HELD_YEAR_PATTERN.search(text)
    return int(match[1]) if match else None


# "荣获2022年度考核一等奖", "2022年度综合发展水平评价": made known in the year behind
JUDGED_PATTERN = re.compile(
    r"((?:19|20)\d\d)年度[^,。;]{0,24}?(?:考核|考评|评价|评估|排名|榜|百强|名单|奖|表彰|总结)"
)


# what a year's work has won is made known when it is over
AWARDED_PATTERN = re.compile(
    r"((?:19|20)\d\d)年度[^,。;]{0,24}?(?:考核|考评|绩效|先进|优秀|总结|[^获]奖)"
)


def find_judged_year(text: str) -> int | None:
    """The year after the one judged, where a report speaks of 去年 or 今年.

    >>> find_judged_year("去年,园区荣获2022年度目标考核综合奖")
    2023
    """
    pattern = JUDGED_PATTERN if "去年" in text else AWARDED_PATTERN
    years = [int(year) + 1 for year in pattern.findall(text)]
    is_told = "去年" in text or "今年" in text
    return max(years, default=None) if is_told else None


# "今年是“十四五”规划的收官之年"
PLAN_YEAR_PATTERN = re.compile(
    rf"今年[^,。;]{{0,4}}是[^。;]{{0,24}}?(?P<plan>{'|'.join(PLANS)})[”’]?(?:规划|时期)?的?(?P<which>开局|起步|启动|收官|收尾)(?:之|的?第?一)?年"
)
LAST_YEAR = 4  # years behind the first


def find_plan_year(text: str) -> int | None:
    """The first or last year of a five-year plan, where that is 今年.

    >>> find_plan_year("今年是“十四五”规划的收官之年")
    2025
    """
    match = PLAN_YEAR_PATTERN.search(text) if "今年" in text else None
    if match is None:
        return None
    is_last = match["which"].startswith("收")
    return PLANS[match["plan"]] + (LAST_YEAR if is_last else 0)


# "2023年,税收12亿元;今年1至5月,…": two years of one sentence
BESIDE_PATTERN = r"(?<!\d){}年[^。]*?[,;:]今年"
ENDED_PATTERN = r"截[至止]到?{}年年?[底末]"
# the rest of "2023年,全区完成税收12亿元"; not of "2023年上半年", "2023年是开局之年"
WHOLE_PATTERN = re.compile(
    r"(?!\d|[一二三四上下前第首初末底是将]|以来|预计|计划|力争|[^。;]*(?:\d月|季度|半年))[^。;]{0,40}?(?:完成|实现|达|突破|增长|收入|产值)[^。;]*\d"
)


MONTH_PATTERN = re.compile(r"\d{1,2}月")  # an honour of 2022年12月 says nothing of it


def is_over(text: str, year: int) -> bool:
    """Whether the year named is looked back on, and 今年 is the one behind it.

    >>> is_over("2023年,全区完成税收12亿元。今年1至5月,税收增长9%。", 2023)
    True
    """
    if "今年" not in text:
        return False
    if re.search(BESIDE_PATTERN.format(year), text):
        return True
    if re.search(BESIDE_PATTERN.format(year - 1), text):
        return False
    rests = [r for r in text.split(f"{year}年")[1:] if not MONTH_PATTERN.match(r)]
    if rests and all(WHOLE_PATTERN.match(rest) for rest in rests):
        return True
    return bool(re.search(ENDED_PATTERN.format(year), text))


def find_whole_years(text: str) -> list[int]:
    """Years of which figures are told: 2021年,税收8亿元 behind a day of 2016."""
    return [
        int(match[1])
        for match in YEAR_PATTERN.finditer(text)
        if WHOLE_PATTERN.match(text, match.end()) and not is_planned(text, match)
    ]


def has_next(text: str, year: int) -> bool:
    """截至2023年底 … 2024年力争: told when the year was over.

    Where 去年 is spoken of, a sentence that opens with the next year is enough.

    >>> has_next("截至2023年底,企业90家。2024年,税收力争增长8%。", 2023)
    True
    """
    is_ended = re.search(ENDED_PATTERN.format(year), text) is not None
    if not is_ended and "去年" not in text:
        return False
    opening = r"(?<!\d)" if is_ended else r"(?<=[。;])"
    aim = rf"{opening}{year + 1}年[^。;]{{0,30}}?(?:力争|计划|目标)"
    return re.search(aim, text) is not None


def find_passing_years(text: str) -> list[int]:
    """Years of honours and arrivals, where nothing speaks of 今年 and 去年.

    >>> find_passing_years("园区2023年获评绿色园区")
    [2023]
    """
    if "今年" in text or "去年" in text:
        return []
    return find_passed_years(text)


def find_passed_years(text: str) -> list[int]:
    """Years behind or at the writing, whatever is told of them but a founding.

    >>> find_passed_years("面积由2018年的3平方公里扩大。2022年,园区获评先进")
    [2018, 2022]
    """
    return [
        int(match[1])
        for match in YEAR_PATTERN.finditer(text)
        if not is_planned(text, match) and not is_founding(text, match)
    ]


def find_base_year(texts: Iterable[str]) -> int | None:
    """The year after the one that figures are measured against.

    >>> find_base_year(["市场主体较2023年末净增3户"])
    2024
    """
    found = (int(m[1]) + 1 for text in texts for m in BASE_PATTERN.finditer(text))
    return max(found, default=None)


def find_told_years(
    texts: Iterable[str], pattern: re.Pattern[str] = YEAR_PATTERN
) -> list[int]:
    """Years that are named otherwise than as that of a founding or an honour.

    >>> find_told_years(["园区成立于2001年,2006年经国务院批准,2019年产值8亿元"])
    [2019]
    """
    return [
        int(match[1])
        for text in texts
        for match in pattern.finditer(text)
        if not is_planned(text, match)
        and not is_founding(text, match)
        and not PASSING_PATTERN.match(text, match.end())
    ]


def is_founding(text: str, year: re.Match[str]) -> bool:
    before = BEGUN_PATTERN.search(text, max(0, year.start() - 3), year.start())
    return bool(before or FOUNDED_PATTERN.match(text, year.end()))


def find_years(
    texts: Iterable[str], pattern: re.Pattern[str] = YEAR_PATTERN
) -> list[int]:
    """Years that the texts name as present or past.

    >>> find_years(["2024年过半,到2025年达产"])
    [2024]
    """
    return [
        int(match[1])
        for text in texts
        for match in pattern.finditer(text)
        if not is_planned(text, match)
    ]


# "至2015年已达", "增加到2024年的30家": reached all the same
REACHED_PATTERN = re.compile(r"[^,。;]{0,8}已|的[\d近约]")


# "2017年12月至2021年6月": up to when something was done
SPAN_PATTERN = re.compile(r"[年月]?\d{1,2}月[至到]\d{4}年\d")
SPAN = 4  # characters of 12月至
# "预计明年3月开工,2023年6月投产": the next step of the same plan
STEP_PATTERN = re.compile(
    r"(?:\d{1,2}月)?(?:[底初]|上半年|下半年)?(?:前|份)?[^,。;\d]{0,6}?(?:投产|竣工|建成|达产|完工|投用|投运|交付|开工)"
)
AHEAD_PATTERN = re.compile(r"(?:预计|计划|力争|拟|将于?|明年)[^。;]*,$")
AHEAD = 30  # characters


def is_planned(text: str, year: re.Match[str]) -> bool:
    if REACHED_PATTERN.match(text, year.end()) or SPAN_PATTERN.fullmatch(
        text, max(0, year.start() - SPAN), year.end() + 1
    ):
        return False
    before = PLANNED_PATTERN.search(text, max(0, year.start() - 12), year.start())
    if STEP_PATTERN.match(text, year.end()) and AHEAD_PATTERN.search(
        text, max(0, year.start() - AHEAD), year.start()
    ):
        return True
    return bool(
        before
        or COMING_PATTERN.match(text, year.end())
        or BUILT_PATTERN.match(text, year.end())
    )

"""The year of a text that speaks of a jubilee, a congress or a five-year plan."""

import re

from articles.parser.dates import PLANS
from articles.parser.numerals import CHINESE, read_numeral

LAST_YEAR = 4  # years behind the first of a plan
# "今年是“十四五”规划的收官之年", "作为“十四五”开局之年,"
PLAN_YEAR_PATTERN = re.compile(
    rf"(?:今年[^,。;]{{0,4}}(?:是|作为)[^。;]{{0,24}}?|(?:^|[,。;:!])(?:作为|正值|时值|恰逢|站在|在|身处|迎来)?)"
    rf"[“‘]?(?P<plan>{'|'.join(PLANS)})[”’]?(?:规划|时期)?的?(?P<which>开局|起步|启动|收官|收尾)(?:之|的?第?一)?年(?!\d)"
)


def find_plan_year(text: str) -> int | None:
    """The first or last year of a five-year plan, where that is 今年.

    >>> find_plan_year("今年是“十四五”规划的收官之年")
    2025
    """
    match = PLAN_YEAR_PATTERN.search(text) if "五" in text and "之年" in text else None
    if match is None:
        return None
    is_last = match["which"].startswith("收")
    return PLANS[match["plan"]] + (LAST_YEAR if is_last else 0)


# from which years jubilees are counted
FOUNDED = {
    **dict.fromkeys(("新中国成立", "中华人民共和国成立", "共和国成立", "建国"), 1949),
    **dict.fromkeys(("中国共产党成立", "中国共产党建党", "建党", "党成立"), 1921),
    **dict.fromkeys(("建军", "解放军建军"), 1927),
    **dict.fromkeys(("改革开放",), 1978),
    **dict.fromkeys(("抗战胜利", "抗日战争胜利", "反法西斯战争胜利"), 1945),
    **dict.fromkeys(("香港回归", "香港回归祖国"), 1997),
    **dict.fromkeys(("澳门回归", "澳门回归祖国"), 1999),
}
# "今年是新中国成立70周年", "今年恰逢改革开放四十周年"
JUBILEE_PATTERN = re.compile(
    rf"今年[^。;]{{0,24}}?(?P<born>{'|'.join(FOUNDED)})(?P<age>\d+|[{CHINESE}十百]+)周?年"
)
# in which years the congresses were held
CONGRESSES = {"十七大": 2007, "十八大": 2012, "十九大": 2017, "二十大": 2022}
# "今年是党的二十大召开之年", "今年是贯彻党的二十大精神开局之年", which is the next
CONGRESS_PATTERN = re.compile(
    rf"今年是[^。;]{{0,24}}?党的(?P<congress>{'|'.join(CONGRESSES)})(?:[^,。;]{{0,6}}?召开之年|(?P<after>精神)[^,。;]{{0,4}}?开局之年)"
)


def find_jubilee_year(text: str) -> int | None:
    """The year in which this or that is so many years old.

    >>> find_jubilee_year("今年是新中国成立70周年"), find_jubilee_year("今年是党的二十大召开之年")
    (2019, 2022)
    """
    if "今年" not in text:
        return None
    is_told = any(word in text for word in FOUNDED)
    jubilee = JUBILEE_PATTERN.search(text) if is_told else None
    if jubilee:
        return FOUNDED[jubilee["born"]] + int(read_numeral(jubilee["age"]) or 0)
    held = CONGRESS_PATTERN.search(text) if "之年" in text else None
    return CONGRESSES[held["congress"]] + bool(held["after"]) if held else None


# whose jubilees a whole country speaks of, though nobody says 今年
MARKED = {
    **FOUNDED,
    **dict.fromkeys(("浦东开发开放", "浦东开发"), 1990),
    **dict.fromkeys(("深圳经济特区建立", "经济特区建立", "特区成立"), 1980),
    **dict.fromkeys(("“一带一路”倡议提出", "共建“一带一路”"), 2013),
    "海南建省": 1988,
    "重庆直辖": 1997,
    "京津冀协同发展": 2014,
    "长三角一体化发展上升为国家战略": 2018,
}
# "改革开放四十年来", "庆祝中国共产党成立100周年", "建党百年"
MARKED_PATTERN = re.compile(
    rf"(?P<born>{'|'.join(MARKED)})[^,。;\d]{{0,6}}?(?P<age>\d+|[{CHINESE}十百]+)周?年(?!代|前|后)"
)
NOT_YET = re.compile(r"(?:到|至|在|迎接|向)[^,。;]{0,6}$")
TENS, FIVES = 10, 5
# "喜迎党的二十大": held later that year
AWAITED_PATTERN = re.compile(
    rf"(?:喜迎|迎接)(?:党的)?(?P<congress>{'|'.join(CONGRESSES)})(?!以来)"
)
# what the whole country did in one year alone
DEEDS = {
    "突如其来的新冠": 2020,
    "突如其来的疫情": 2020,
    "脱贫攻坚决战决胜之年": 2020,
    "决战决胜脱贫攻坚之年": 2020,
    "脱贫攻坚收官之年": 2020,
    "全面建成小康社会收官之年": 2020,
    "全面建成小康社会和“十三五”规划收官之年": 2020,
}


def find_marked_year(text: str) -> int | None:
    """The year before which nobody can have written what a text speaks of as near.

    >>> find_marked_year("改革开放四十年来"), find_marked_year("喜迎党的二十大")
    (2018, 2022)
    """
    years = [year for words, year in DEEDS.items() if words in text]
    if "大" in text:
        years += [CONGRESSES[m["congress"]] for m in AWAITED_PATTERN.finditer(text)]
    if any(word in text for word in MARKED):
        years += filter(None, map(read_marked, MARKED_PATTERN.finditer(text)))
    return max(years, default=None)


def read_marked(match: re.Match[str]) -> int | None:
    """The year of a round jubilee, unless it is one to come: 到建党100周年时."""
    age = int(read_numeral(match["age"]) or 0)
    is_far = match.string.startswith("时", match.end()) or NOT_YET.search(
        match.string, max(0, match.start() - 8), match.start()
    )
    is_told = "周" in match.group() or not age % TENS
    if is_far or age % FIVES or not age or not is_told:
        return None
    return MARKED[match["born"]] + age


ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
# "龙年春节", "兔年新春"
ANIMAL_PATTERN = re.compile(
    rf"(?<!去)(?P<animal>[{ANIMALS}])年(?:春节|新春|新年|开[年工局门]|首|伊始|大吉|春来|第一)"
)
FIRST_RAT, ROUND = 2008, 12  # a year of the 鼠, and when the next one is
LATEST = 2  # years behind the last that is told of


def find_animal_year(text: str, told: int) -> int | None:
    """The 龙年 that is at or soon behind the last year told of.

    >>> find_animal_year("龙年春节刚过,2023年12月获评的园区一片繁忙", 2023)
    2024
    """
    is_told = any(f"{animal}年" in text for animal in ANIMALS)
    match = ANIMAL_PATTERN.search(text) if is_told else None
    if match is None:
        return None
    wanted = ANIMALS.index(match["animal"])
    years = range(told, told + LATEST + 1)
    return next((y for y in years if (y - FIRST_RAT) % ROUND == wanted), None)

"""The year that an age shows: so many years after a founding that the text dates."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.numerals import read_numeral

# what a park or a firm begins with, and what it may become later
BORN = r"成立|始建|创建|创办|组建|设立|建园|建区|建厂|开园|挂牌"
BEGUN = r"落户|启动|起步|批准|批复|运行|投用|开始|开工|奠基|动工|签约|入驻|获批|揭牌|启用|打第一根桩"
RISEN = "扩区|升级|晋升"
# "2014年启动建设", "2020年11月封关运行", "始建于2003年"
FOUNDED_PATTERN = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)年(?:\d+月)?(?:\d+日)?[^。\d]{{0,16}}?(?:(?P<born>{BORN})|{BEGUN}|(?P<risen>{RISEN}))"
    r"|(?:成立|始建|创建|创办|组建|设立|建|兴建)于(?P<since>(?:19|20)\d\d)年"
)
# "9年来", "运行四年多来", "建区19周年", "经过十年发展"; not "新中国成立70周年"
AGE_PATTERN = re.compile(
    r"[,。](?:走过|历经|经过|历时|运行|成立|建园|建区|建厂|开园|落户)?(?P<age>[\d一二三四五六七八九十]{1,3})(?:多|余)?(?:个)?年(?:多)?(?:来|间|时间|过去|的?发展)"
    r"|(?:建区|建园|建厂|开园|挂牌|封关|运行|获批|(?<![国党])成立|创办|创建)(?P<full>\d{1,2}|[一二三四五六七八九十]{1,3})周年"
)
APART = 60  # characters
ROUND = 10  # years: of 十年来 nobody says since when exactly


def find_aged_year(text: str, told: Sequence[int] = ()) -> int | None:
    """The year after so many since a founding, where no later one is told of.

    >>> find_aged_year("科学城2014年启动建设,9年来投入75亿元")
    2023
    >>> find_aged_year("甲园成立于2003年,2010年升级,二十年来引进项目680个", [2022])
    2023
    """
    found = [*list_aged_years(text)]
    last = max(told, default=0)
    if found and last > max(since for _, since in found):
        return next((year for year, _ in found if last <= year <= last + 1), None)
    return found[0][0] if found else None


def list_aged_years(text: str) -> Iterator[tuple[int, int]]:
    """Each year to which an age may lead, and the founding from which it counts."""
    aged = [*AGE_PATTERN.finditer(text)] if "年" in text else []
    foundings = [*FOUNDED_PATTERN.finditer(text)] if aged else []
    for match in aged:
        age = int(read_numeral(match["age"] or match["full"]) or 0)
        before = [f for f in foundings if match["full"] or f.start() < match.start()]
        if not before or not age:
            continue
        if match["age"] and match.start() - before[-1].end() > APART:
            continue
        years = [int(f["year"] or f["since"]) for f in sort_foundings(before, age)]
        yield from ((y + age, y) for y in years if y + age >= max(years))


def sort_foundings(
    foundings: Sequence[re.Match[str]], age: int
) -> Sequence[re.Match[str]]:
    """The last first, but of 二十年来 the beginning before 2010年升级为国家级开发区."""
    if age % ROUND:
        return foundings[::-1]
    return sorted(foundings, key=lambda founding: bool(founding["risen"]))

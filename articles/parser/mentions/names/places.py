"""Names of places and of agencies, universities and the like."""

import re
from collections.abc import Iterator
from functools import cache

from articles.parser.lexicon import AGENCY, PLACE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.walking import is_aligned
from articles.parser.tokens import is_word
from articles.parser.words import build_pattern, load_words

# such as "省政府", "河南省委省政府", "雁峰区卫健委"; not "市委常委"
AGENCY_PATTERN = re.compile(
    r"(?=[省市县区州国人政管党委纪组宣发改卫健住建工信资网商科财税教民自生交农文统审招投经])"
    r"(?:[省市县区州]|国家)?(?:人民政府|政府|管委会|党工委|委员会|纪委|党委|省委|市委|县委|区委|组织部|宣传部"
    r"|[发改卫健住建工信国资网信]{2}委|(?:商务|科技|工信|财政|税务|人社|教育|民政|自然资源"
    r"|生态环境|住建|交通运输|农业农村|文旅|市场监管|统计|审计|招商|投资促进|经信|工商)(?:部|厅|局))"
    r"(?!员|书记|常委|秘书|副)"
)
LEVELS = ("county", "city", "province")
# districts whose names are common words
QUARTERS = frozenset(["东区", "西区", "南区", "北区", "中区", "城区", "郊区", "矿区"])
# the tokenizer takes 县 of 甲县 along
OFFICE_PATTERN = re.compile(r"[县市区](?:委|长|政府|人大|政协)")
LONGEST_PLACE = 14  # characters: 双江拉祜族佤族布朗族傣族自治县


@cache
def load_place_pattern() -> re.Pattern[str]:
    """Full names of all divisions, short names of provinces and cities."""
    rows = load_words("places")
    shorts = {row[2] for row in rows if len(row) > 2 and row[1] != "county"}
    return build_pattern({row[0] for row in rows} | shorts)


def find_places(text: str) -> Iterator[Mention]:
    """'衡阳市工业' → 衡阳市; '天津滨海新区引进' → 天津滨海新区."""
    held: re.Match[str] | None = None
    for match in load_place_pattern().finditer(text):
        start = match.start()
        if is_in_words(text, *match.span()):
            continue
        if held and held.end() == start and match.group().endswith("新区"):
            start = held.start()
        elif held:
            yield name_place(text, held.start(), held.end())
        held = match if start == match.start() else None
        if held is None:
            yield name_place(text, start, match.end())
    if held:
        yield name_place(text, held.start(), held.end())


def is_in_words(text: str, start: int, stop: int) -> bool:
    """和县 of 开工和县区, 化州市 of 深化州市, 合肥 of 复合肥: letters that belong to two words.

    南区 is one only behind its city.
    """
    if text[start:stop] in QUARTERS:
        return not (start and text[start - 1] in "市州")
    if OFFICE_PATTERN.match(text, stop - 1):
        return not is_aligned(text, start, stop - 1)  # 甲|县委书记
    is_county = stop - start < 4 and text[stop - 1] in "县市区"
    is_joined = stop - start == 2 and start > 0 and is_word(text[start - 1 : stop])
    return (is_county or is_joined) and not is_aligned(text, start, stop)


def name_place(text: str, start: int, stop: int) -> Mention:
    return Mention(PLACE, start, stop, text[start:stop], "place_list")


def find_agencies(text: str) -> Iterator[Mention]:
    """'在雁峰区卫健委的指导下' → 雁峰区卫健委."""
    for match in AGENCY_PATTERN.finditer(text):
        start = find_place_start(text, match.start())
        yield Mention(AGENCY, start, match.end(), text[start : match.end()], "agency")


def find_place_start(text: str, stop: int) -> int:
    """Where the place that ends here begins; here where none does."""
    window = max(0, stop - LONGEST_PLACE)
    # the pattern of agencies takes 区 of 雁峰区 along
    ends = (stop, stop + 1)
    places = load_place_pattern().finditer(text, window, stop + 1)
    return next((m.start() for m in places if m.end() in ends), stop)


@cache
def load_prefectures() -> frozenset[str]:
    """Full and short names of the cities that have counties below them."""
    rows = (row for row in load_words("places") if row[1] == "city")
    return frozenset(name for row in rows for name in (row[0], *row[2:]))


@cache
def load_levels() -> dict[str, str]:
    """province, city or county, by full and short name; any 市 is a city.

    衡阳 is the city, though a county bears the name too.
    """
    levels = {
        row: "city" if row[0].endswith("市") else row[1] for row in load_words("places")
    }
    rows = sorted(levels, key=lambda row: LEVELS.index(levels[row]))
    return {name: levels[row] for row in rows for name in (row[0], *row[2:])}


RULES = (("府委部厅局", find_agencies), ("", find_places))

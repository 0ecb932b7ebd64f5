"""Figures that only say how large things are: 产值超过2亿元的企业8家, 投资额2亿元以上项目."""

import re

from articles.parser.mentions.base import Mention
from articles.parser.records.metrics.elements import COUNT, MONEY, UNIT_KINDS
from articles.parser.units import AT_LEAST, write_decimal

# "投资额2亿元以上项目", "1000万元以上的企业": a threshold belongs to the name
THRESHOLD_PATTERN = re.compile(r"(?![为是都均属])[^\s,。;:、()%并且和及,]")
# such as "10个投资超" before 20亿元的项目; "10个总投资超" is the sum of all
EACH_PATTERN = re.compile(
    r"[个家户项](?:[\u4e00-\u9fff]{0,8}(?:产值|收入|营收|税收|纳税|利润|销售额?|增量|规模)|[\u4e00-\u9fff]{0,4}(?<!总)投资额?)?"
    r"(?:均|都)?(?:超过?|逾|在|达到?)?$"
)
# "6个项目总投资均在10亿元以上": how large each is
EVERY_PATTERN = re.compile(
    r"\d[余多]?[个家户项座][^,。;、和及与]{0,16}(?:均|都)(?:在|达到?)?$"
)
RATE_END = re.compile(r"(?:比|率|比重|占|[增降][长幅速]?|下降|提高|达到?|在|为|超过?)$")
SCALE_PATTERN = re.compile(
    r"(?:以上)?(?:、|以及|和|及)[\d百千]+[百千万亿]*元(?:以上|级)|"
    r"(?:\((?:不?含|包括)[^()]{1,12}\))?(?:或\d[\d.~—-]*[万亿]*(?:美|欧|日)?元(?:以[上下])?)?"
    r"(?:[\u4e00-\u9fff]{0,8}(?:项目|企业)|[^,。;、]{1,10}等)(?:共计?|已|有|达到?|新添|新增|净增|增至|增加到|突破|超过?)*\d+(?:[~—-]\d+)?[个家户项]"
)
# "(产值超过2亿元)的企业共有8家", "(税收超1000万元)的有20家", not 20亿元的11个项目
COUNTED_PATTERN = re.compile(
    r"(?:以上)?的[\u4e00-\u9fff]{0,6}(?:企业|项目|单位|园区|公司)(?:中|,|可|给予|奖|将)|"
    r"(?:以上)?的(?:[\u4e00-\u9fff“”]{2,12}?(?:共|有|达|到|了|已|为|数)*|(?:共|有|达)+)"
    r"\d[\d.]*万?[余多]?[个家户项名人]"
)
# such as 比重达到50%的有7家 and 35千伏变电站11座
THOSE_PATTERN = re.compile(
    r"的(?:共|有|达)+\d+[家个户]|(?<=[伏瓦安VWA吨米])级?[\u4e00-\u9fff]{2,8}(?:共|有)?\d+[座条台套艘口]"
)
# how many have passed it: "12家企业产值" before 超亿元, "13个园区占比" before 超过15%
CRITERION_PATTERN = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{0,8}?(?:企业|公司|园区|开发区|高新区|经开区|集聚区|项目|单位|街道|乡镇|县区|县市区)|(?=年?(?:总?产值|营业?收|税收|纳税|销售|投资)))"
    r"(?P<told>(?!.*(?:合计|累计|总[投产额计]|实现|完成))[^,。;:、\d]{2,16}?(?:均|都|双双)?(?:超过?|突破|过|逾)"
    r"[\d百千万亿.]+(?:元|美元|%|(?<=[万亿])))(?:以上|大关)?"
)
# "成为第5家产值过百亿元的企业": which of them it is
ORDINAL_PATTERN = re.compile(
    r"第[\d一二三四五六七八九十]+[家个][^,。;、\d]{0,16}(?:过|破|超)?$"
)
# "投资介于10亿元和50亿元之间的项目"
AMID_PATTERN = re.compile(r"(?:[和与至到—-]\d[\d.]*[万亿]*元)?之间的")
# "超10亿元12家": so many are as large
SIZED_COUNT = re.compile(r"(?:共|有|达|的)*\d+[家个户](?![\u4e00-\u9fff])")
# "50亿元至100亿元之间的1家", "20—50亿元5个": between which sizes they are
BETWEEN_COUNT = re.compile(
    r"(?:\([不含]含\))?(?:之间)?(?:共|有|达|的)*\d+[余多]?[家个户项]"
)
CRITERION_COUNT = re.compile(r"[\d二三四五六七八九十两百][余多]?[个家户]")
NEAR = 30  # characters


def is_threshold(text: str, mention: Mention) -> bool:
    """The 2亿元以上 of 投资额2亿元以上项目24个, 10个投资超20亿元的项目, 产值(2亿元以上)."""
    is_each = EACH_PATTERN.search(text, max(0, mention.start - 14), mention.start)
    is_least = is_passed(text, mention)
    is_size = is_sized(text, mention, is_least=is_least)
    if is_size or (is_each and text.startswith(("的", "以上的"), mention.stop)):
        return True
    if text.startswith(")", mention.stop):
        is_within = text.endswith(("(含", "(不含"), 0, mention.start)
        is_mark = text.endswith(("以上", "以下"), 0, mention.stop)
        return is_within or (is_mark and text.endswith("(", 0, mention.start))
    if is_least and EVERY_PATTERN.search(
        text, max(0, mention.start - NEAR), mention.start
    ):
        return True
    if not text.endswith(("以上", "以下", "以内"), 0, mention.stop):
        return False
    if is_part(text, mention):
        return False
    return bool(THRESHOLD_PATTERN.match(text, mention.stop))


def is_sized(text: str, mention: Mention, *, is_least: bool) -> bool:
    """超10亿元12家, 10亿元级项目, 10亿元和50亿元之间的项目, 第5家产值过百亿元的企业."""
    first = max(0, mention.start - NEAR)
    return bool(
        text.startswith("级", mention.stop)
        or (is_least and SIZED_COUNT.match(text, mention.stop))
        or AMID_PATTERN.match(text, mention.stop)
        or ORDINAL_PATTERN.search(text, first, mention.start)
    )


def is_passed(text: str, mention: Mention) -> bool:
    """超10亿元, 10亿元以上 and 过10亿元."""
    is_least = mention.value.bound == AT_LEAST
    return is_least or text.endswith(("过", "破"), 0, mention.start)


def is_part(text: str, mention: Mention) -> bool:
    """贡献了全省20%以上的税收, not 占比20%以上的企业: a share, no mark that they passed."""
    if mention.value.unit != "%" or not text.startswith("的", mention.stop):
        return False
    return not RATE_END.search(text, max(0, mention.start - 6), mention.start)


def is_scale(text: str, mention: Mention) -> bool:
    """The 500万元 of 实施500万元投资建设项目15个, the 30万吨 of 30万吨大扁锭等26个项目."""
    if is_passed(text, mention) and COUNTED_PATTERN.match(text, mention.stop):
        return True
    if THOSE_PATTERN.match(text, mention.stop):
        return True
    if mention.value.value_max and BETWEEN_COUNT.match(text, mention.stop):
        return True
    if UNIT_KINDS.get(mention.value.unit) == COUNT:
        return False
    return bool(SCALE_PATTERN.match(text, mention.stop))


def is_criterion(text: str, mention: Mention) -> bool:
    """The 亿元 of 12家企业产值超亿元, where the 12 is the figure."""
    if not is_passed(text, mention) or not is_round(mention):
        return False
    first = max(0, mention.start - NEAR)
    return any(
        match_criterion(text, count.end(), mention.stop)
        for count in CRITERION_COUNT.finditer(text, first, mention.start)
    )


def is_round(mention: Mention) -> bool:
    """亿元, 20亿元 and 15% are marks; 260亿元 is rather a sum."""
    digits = write_decimal(mention.value.value).rstrip("0")
    is_money = UNIT_KINDS.get(mention.value.unit) == MONEY
    return len(digits) == 1 if is_money else mention.value.unit == "%"


def match_criterion(text: str, start: int, stop: int) -> re.Match[str] | None:
    """What the things counted before text[start:] have passed, up to stop."""
    return CRITERION_PATTERN.fullmatch(text, start, stop)

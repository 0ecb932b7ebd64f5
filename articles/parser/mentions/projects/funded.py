"""What a firm spends a sum on: 甲企投资8亿元上马的锂电隔膜, 甲企拿出3亿元做涂料."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.mentions.names.deeds import SPEND
from articles.parser.mentions.projects.predicates import GOING, MONEY
from articles.parser.mentions.projects.products import (
    BEGUN,
    PAID_PATTERN,
    build_product,
    is_plain,
)

FUNDED_PATTERN = re.compile(
    rf"(?<!总)(?:{SPEND}|(?<=[将拟])[以用]){MONEY},?(?:(?:准备|计划|将|拟|要)?[在于到][^,。;的]{{2,12}}?,?)?"
    r"(?:(?:新上|上马|配套|建设|新建|引进|实施|打造|兴建|扩建)?的"
    r"|(?:新上|上马|投建|新建|扩建|建设|建(?![成起有在立设])|上|(?:主要|用于|用以|用来|研发)?生产|制造|加工|布局|做|建立|兴建|打造))(?!一[个座家]|了)"
)
# "这一投资9600万美元的高标仓" was named before
THIS_PATTERN = re.compile(r"这[一个座条]|该|项目")
YIELD_PATTERN = re.compile(r"年(?:产|处理|加工)\d|^[\d.]+万?[^\d]")
BEGUN_AFTER_PATTERN = re.compile(
    rf"[^。;]{{0,24}}?(?:{BEGUN}|(?:占|用)地[\d约近]|{GOING}|建设期|达产)"
)
# between a firm and what it spends: 甲企|计划在园区|投资3亿元
SPENDER_PATTERN = re.compile(
    r"(?:,|则|也|还|正|已|将|拟|要|计划|准备|打算|决定|宣布|追加|再次?|又|先后|一次性|总共|共|分[两二三]期"
    r"|今年|去年|近日|日前|[在到][^,。;]{2,12})*"
)
# what is done with the money and nothing that is built
SPENT_PATTERN = re.compile(
    r".*(?:设施|研发|攻关|改造|治理|宣传|公益|扶贫|培训|修复|绿化|环境|环保|安全|补贴|奖励|平台|体系|技术|业务|市场|产业|设备|品牌|渠道|推广|营销|[一两三四五六七八九十\d]+[家条个座栋台套].*)$"
)
LEAST = 10_000_000  # yuan that a plant costs at least


def find_funded(reading: Reading) -> Iterator[Mention]:
    """'丙企投资8亿元上马的锂电隔膜', '丙企投资5亿元建设年产2万吨铜箔'."""
    text = reading.text
    if "元" not in text or not reading.of(ENTERPRISE):
        return
    for funded in FUNDED_PATTERN.finditer(text):
        match = PAID_PATTERN.match(text, funded.end())
        if not match or is_plain(match["thing"]):
            continue
        clause = text.rfind(",", 0, funded.start()) + 1
        is_named_before = THIS_PATTERN.search(text, clause, funded.start())
        is_told = "投" in text and is_yielding(text, match)
        is_told = is_told or is_ventured(reading, funded, match)
        if not is_told or is_named_before:
            continue
        if reading.between(0, funded.start(), ENTERPRISE):
            yield build_product(text, match.start(), match.end(), "product_funded")


def is_yielding(text: str, thing: re.Match[str]) -> bool:
    """Whether it says how much is made, or when it is begun or what its land is."""
    is_measured = YIELD_PATTERN.search(thing["thing"])
    return bool(is_measured or BEGUN_AFTER_PATTERN.match(text, thing.end()))


def is_ventured(reading: Reading, funded: re.Match[str], thing: re.Match[str]) -> bool:
    """'丙晨公司拿出10亿元做小家电': a great sum, and the firm right before it."""
    firm = reading.between(0, funded.start(), ENTERPRISE)[-1:]
    sums = [
        m.value.value
        for m in reading.between(*funded.span(), QUANTITY)
        if m.value.unit in ("元", "美元", "欧元")
    ]
    if not firm or not sums or max(sums) < LEAST:
        return False
    is_next = SPENDER_PATTERN.fullmatch(reading.text, firm[0].stop, funded.start())
    return bool(is_next) and not SPENT_PATTERN.match(thing["thing"])

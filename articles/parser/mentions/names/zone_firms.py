"""The companies of zones, which bear their names: 甲川新区石化产业投资集团有限公司."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import Mention

RULE = "enterprise_zone"
# what such a company does; one with a word of its own only stands in the zone
WORDS = (
    *(
        "建设",
        "投资",
        "发展",
        "开发",
        "产业",
        "城市",
        "运营",
        "控股",
        "管理",
        "国有",
        "资产",
        "资本",
    ),
    *(
        "服务",
        "园区",
        "经营",
        "基础设施",
        "科技",
        "石化",
        "工业",
        "水务",
        "燃气",
        "热力",
        "环保",
        "能源",
    ),
    *(
        "新能源",
        "文化",
        "旅游",
        "文旅",
        "交通",
        "物流",
        "供应链",
        "置业",
        "创业",
        "城建",
        "城投",
        "新城",
    ),
    *(
        "综合",
        "保税",
        "实业",
        "创新",
        "人才",
        "人力资源",
        "金控",
        "金融",
        "电力",
        "热电",
        "国资",
        "招商",
    ),
)
FORM_PATTERN = re.compile(
    rf"(?:{'|'.join(WORDS)})+(?:集团|控股|股份|有限|责任|总)*(?:公司|集团)(?!们)"
    r"|(?:集团|控股|股份|有限|责任|总)+公司|集团(?!军|化|们|客户)"
)
# "由高新区建设投资公司": a zone that goes by no other name there
BARE_PATTERN = re.compile(
    rf"(?:高新|经开|开发|新|综保|保税)区(?:{'|'.join(WORDS)})+(?:集团|控股|股份|有限|责任|总)*(?:公司|集团)"
)


def find_zone_firms(text: str, parks: Sequence[Mention]) -> Iterator[Mention]:
    """'甲川新区石化产业投资集团有限公司' whole, where the zone alone is a park."""
    if "公司" not in text and "集团" not in text:
        return
    for park in parks:
        form = FORM_PATTERN.match(text, park.stop) if park.kind == PARK else None
        if form:
            yield build(text, park.start, form.end())
    for match in BARE_PATTERN.finditer(text):
        yield build(text, *match.span())


def build(text: str, start: int, stop: int) -> Mention:
    return Mention(ENTERPRISE, start, stop, text[start:stop], RULE)

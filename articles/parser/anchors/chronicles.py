"""The year of which a chronicle tells, whenever it was printed."""

import re
from collections.abc import Iterable

from articles.parser.blocks import HEADLINE, SUBHEADING, Block

# matches "2019年甲山经开区大事记", not "大事记编纂完成"
CHRONICLE_PATTERN = re.compile(
    r"(?P<year>(?:19|20)\d\d)年?度?[^,。;:!?]{0,24}(?:大事记|大事回[顾眸放]|要事回[顾眸]|大事年表|大事纪要)(?![\u4e00-\u9fff])"
)


def find_chronicle_year(blocks: Iterable[Block]) -> int | None:
    """2019 of a page that is headed '2019年甲山经开区大事记'."""
    heads = (block for block in blocks if block.kind in (HEADLINE, SUBHEADING))
    for block in heads:
        found = CHRONICLE_PATTERN.search(block.text) if "事" in block.text else None
        if found:
            return int(found["year"])
    return None

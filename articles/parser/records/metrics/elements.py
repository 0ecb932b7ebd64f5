"""A figure of a sentence and the part that it plays."""

import re
from dataclasses import dataclass, field
from typing import Any

from articles.parser.mentions.base import Mention
from articles.parser.units import Quantity
from articles.parser.words import load_words

VALUE, GROWTH, RANK, ASIDE = "value", "growth", "rank", "aside"
COUNT, RATIO, TIME = "count", "ratio", "time"
MONEY, AREA, PLACE = "money", "area", "place"
UNIT_KINDS = {row[0]: row[1] for row in load_words("units")}
AVERAGE = "find_average"  # the rule of a growth that is no year's
# "国家级", "省级"
LEVEL = r"(?:国家|省|市|区|县|部|自治区|世界)级"
# what joins figures that share one role
JOINTS_ONLY = re.compile(r"(?:、|以及|及|和|与|或| )*")
# what stands between a figure and the one that it has become: 逐步扩大到; not the
# 上市企业达到 between two counts
RISING = (
    r"(?:逐步|稳步|大幅|快速|逐年|迅速|一路|一举|猛|激|飙)?"
    r"(?:增|提|升|扩|攀|跃|上|前|精|简|发展|壮|拓|缩|降|压|减|下|回|变|翻|充|涨|跌|拉)[^,。;\d企业目园区人]{0,4}?"
)


@dataclass(frozen=True, slots=True)
class Element:
    """sentence.text[start:stop] is a figure; content is what it says."""

    role: str
    start: int
    stop: int
    content: Any
    rule: str
    unit: str = field(init=False, compare=False)
    # count, money, area, measure, ratio or time
    kind: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        unit = self.content.unit if isinstance(self.content, Quantity) else ""
        kind = UNIT_KINDS.get(unit, COUNT if unit else RATIO)
        object.__setattr__(self, "unit", unit)
        object.__setattr__(self, "kind", kind)


def build_element(role: str, mention: Mention, content: Any, rule: str) -> Element:
    return Element(role, mention.start, mention.stop, content, rule)

"""The clause in which an honour's cue stands, and whether its subject only counts."""

import re

from articles.parser.mentions.honours.subjects import cut_subject
from articles.parser.records.honours.places import Place

# what ends a clause
CLAUSE_PATTERN = re.compile(r"[,:;。!?]")
# "3家企业", "11个项目" before "获评"
COUNTED_PATTERN = re.compile(
    r"(?<!第)(?:[\d一二两三四五六七八九十百多]+)(?:余|多)?(?:家|个(?!月)|项|款|种|件|名|户)[\u4e00-\u9fff]{0,8}$"
)
# "拥有专利26件", "园区现有企业120家": what a holder has, not how many hold
OWNED_PATTERN = re.compile(
    r"(?:拥有|培育|孵化|在孵|现有|授权|申请|取得|获[得批评]|集聚|聚集|入驻|引进|建有|建成|专利|知识产权|著作权|软著|商标|标准|员工|职工|产品|生产线|门店)[^,。;:]*$"
)


def find_clause(text: str, stop: int) -> tuple[int, int]:
    """The clause that ends at stop; quotes and brackets are not cut."""
    starts = [m.end() for m in CLAUSE_PATTERN.finditer(text, 0, max(stop, 0))]
    for start in reversed(starts):
        if text.count("“", start, stop) == text.count("”", start, stop):
            return start, stop
    return 0, stop


def find_joined_clause(text: str, stop: int) -> tuple[int, int]:
    """The clause that ends at stop, with the one that it goes on from: A、B,以及C入选."""
    start, stop = find_clause(text, stop)
    if not text.startswith("以及", start):
        return start, stop
    return find_clause(text, start - 1)[0], stop


def read_subject(place: Place) -> str:
    """What stands before the cue in its clause."""
    start, stop = find_clause(place.reading.text, place.award.cue.start)
    span = cut_subject(place.reading, max(start, place.floor), stop)
    return place.reading.text[span.start : span.stop]


def is_counted(place: Place) -> bool:
    """3家企业获评T, 11个项目,荣获T: a metric, not an honour."""
    subject = read_subject(place)
    if not subject:
        start, _ = find_clause(place.reading.text, place.award.cue.start)
        subject = place.reading.text[place.floor : max(start - 1, place.floor)]
    return counts_holders(subject)


def counts_holders(clause: str) -> bool:
    """11个项目, but not 拥有专利26件, which its owner goes on from."""
    counted = COUNTED_PATTERN.search(clause) is not None
    return counted and not OWNED_PATTERN.search(clause)

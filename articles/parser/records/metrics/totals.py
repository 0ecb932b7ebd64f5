"""A figure told once more: how many there are now, what it rose to."""

import re
from dataclasses import replace

from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.names import Name
from articles.parser.records.metrics.phrases import RISEN_TO, Phrase
from articles.parser.records.metrics.stripping import STRIPPED

# "新增研发机构33家,总数达1630家": how many there are now
TOTAL_PATTERN = re.compile(
    r"(?:目前|现|已|全[市区县]|园区)*(?:累计|总计|总[数量])(?:总[数量])?(?:已|达到|达|为|有|共|至|增)*$"
)
ADDED_PATTERN = re.compile(
    r"(?:当年|全年|本年)?(?:新增|净增|新认定|新培育|申报|接入新的"
    r"|新(?=引进|签约|开工|建|批|注册|登记|设立|落户|入驻|投产))"
)


def read_total(reading: Reading, phrase: Phrase, last: Name | None) -> Name | None:
    """'新增研发机构33家,总数达1630家', '签约项目7个,累计23个' → 研发机构, 签约项目."""
    start, stop = phrase.left
    if reading.text[stop - 1 : stop] in STRIPPED:
        stop -= 1
    is_total = TOTAL_PATTERN.fullmatch(reading.text, start, stop)
    after = reading.text[slice(*phrase.right)].strip()
    if not (is_total and last) or after:
        return None
    return replace(last, text=ADDED_PATTERN.sub("", last.text), rule="read_total")


def read_risen(reading: Reading, phrase: Phrase, last: Name) -> Name | None:
    """由2020年的39家增加到2024年的117家: the same was counted again."""
    return last if RISEN_TO.fullmatch(reading.text, *phrase.left) else None

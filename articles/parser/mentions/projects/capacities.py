"""Lists of what is made, told by amounts alone: 10吉瓦拉棒、4万吨铜箔等57项重点项目."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.mentions.projects.predicates import GOING, PART, STEP, YARD
from articles.parser.mentions.projects.products import (
    LETTER,
    TAIL,
    build_product,
    find_beginning,
    is_capacity,
    is_plain,
    opens_item,
)

# "10吉瓦拉棒切方|、", "4万吨己二酸|的塔吊", "14000吨碳纤维|……", "20吉瓦单晶硅|等"
ITEM_PATTERN = re.compile(
    rf"(?P<thing>{LETTER}{{2,20}}?(?:\([一二三]期\))?)(?P<end>[、…]|等|[和及](?=\d)|{TAIL}|{PART}|{GOING}|{STEP}|{YARD}|的?框架|(?:[两三四五六七八九十]|\d+)[个套大](?:装置|项目|工程))"
)
JOINTS = ("、", "和", "及")
# "等,完成投资过亿元的项目共有8个": what the things listed are
CALLED_PATTERN = re.compile(
    r"(?:…+|等(?!产品|生产|设备|装置|产能|系列|原料|物资|货物))[^。;]{0,40}?项目"
)
FEW = 2


def find_capacity_lists(reading: Reading) -> Iterator[Mention]:
    """'算上35吉瓦单晶硅、20吉瓦拉棒切方等,过亿元的项目共有8个' → both."""
    if "、" not in reading.text and "和" not in reading.text:
        return
    for run in split_runs(reading):
        last = run[-1].end("thing")
        is_told = run[-1]["end"] not in ("、", "…", "等", "和", "及")
        is_told = is_told or bool(CALLED_PATTERN.match(reading.text, last))
        if len(run) >= FEW and is_told:
            for item in run:
                stop = item.end("thing")
                yield build_product(reading.text, item.start(), stop, "product_made")


def split_runs(reading: Reading) -> Iterator[list[re.Match[str]]]:
    """Things that stand side by side."""
    run: list[re.Match[str]] = []
    for item in list_items(reading):
        between = reading.text[run[-1].end("thing") : item.start()] if run else ""
        if run and between not in JOINTS:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def list_items(reading: Reading) -> Iterator[re.Match[str]]:
    """Each amount that opens an item, with what it is an amount of."""
    for quantity in reading.of(QUANTITY):
        if not is_capacity(reading, quantity):
            continue
        start = find_beginning(reading, quantity)
        item = ITEM_PATTERN.match(reading.text, start)
        thing = item["thing"][quantity.stop - start :] if item else ""
        is_joined = reading.text[start - 1 : start] in JOINTS
        is_thing = len(thing) > 1 and not is_plain(thing)
        if item and is_thing and (is_joined or opens_item(reading.text, start)):
            yield item

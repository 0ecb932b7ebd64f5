"""Whether a text was written in the year behind the one that it names."""

import re

from articles.parser.anchors.told import WHOLE_PATTERN

# "2023年,税收12亿元;今年1至5月,…": two years of one sentence
BESIDE_PATTERN = r"(?<!\d){}年[^。]*?[,;:]今年"
ENDED_PATTERN = r"截[至止]到?{}年年?[底末]"
MONTH_PATTERN = re.compile(r"\d{1,2}月")  # an honour of 2022年12月 says nothing of it


def is_over(text: str, year: int) -> bool:
    """Whether the year named is looked back on, and 今年 is the one behind it.

    >>> is_over("2023年,全区完成税收12亿元。今年1至5月,税收增长9%。", 2023)
    True
    """
    if "今年" not in text:
        return False
    if re.search(BESIDE_PATTERN.format(year), text):
        return True
    if re.search(BESIDE_PATTERN.format(year - 1), text):
        return False
    rests = [r for r in text.split(f"{year}年")[1:] if not MONTH_PATTERN.match(r)]
    if rests and all(WHOLE_PATTERN.match(rest) for rest in rests):
        return True
    return bool(re.search(ENDED_PATTERN.format(year), text))


def has_next(text: str, year: int) -> bool:
    """截至2023年底 … 2024年力争: told when the year was over.

    Where 去年 is spoken of, a sentence that opens with the next year is enough.

    >>> has_next("截至2023年底,企业90家。2024年,税收力争增长8%。", 2023)
    True
    """
    is_ended = re.search(ENDED_PATTERN.format(year), text) is not None
    if not is_ended and "去年" not in text:
        return False
    opening = r"(?<!\d)" if is_ended else r"(?<=[。;])"
    aim = rf"{opening}{year + 1}年[^。;]{{0,30}}?(?:力争|计划|目标)"
    return re.search(aim, text) is not None

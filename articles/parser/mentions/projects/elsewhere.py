"""Things that a sentence names only by the way: what is near by, what is of a class."""

import re

from articles.parser.mentions.base import Reading
from articles.parser.mentions.projects.bounds import Bound
from articles.parser.mentions.projects.heads import Head

# "煤炭等专业码头", not 高等级, 等离子
AND_SO_ON_PATTERN = re.compile(r"(?<![一二三高优劣同平初中上])等(?!离子|级|温|效|静压)")


def is_and_so_on(reading: Reading, bound: Bound, head: Head) -> bool:
    """The 煤炭等专业码头 of 矿石、原油、煤炭等专业码头: a class with what is of it."""
    is_thing = not head.is_sure and "“" not in reading.text[bound.stop : head.start]
    return is_thing and bool(
        AND_SO_ON_PATTERN.search(reading.text, bound.stop, head.start)
    )


# "距会展中心不到两公里": where something else lies
DISTANCE_PATTERN = re.compile(r"(?:距离?|离|毗邻|紧邻|紧挨|比邻)$")


def is_near_by(reading: Reading, bound: Bound, head: Head) -> bool:
    """The 会展中心 of 距会展中心不到两公里."""
    if head.is_sure:
        return False
    text, start = reading.text, bound.stop
    return text[start] in "距离" or bool(DISTANCE_PATTERN.search(text, 0, start))

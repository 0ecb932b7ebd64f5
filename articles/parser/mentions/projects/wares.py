"""Words for what is made, which are no names of who makes it: 塔机, 汽车玻璃, 高精密."""

import re
from collections.abc import Sequence

from articles.parser.tokens import Token, is_word

# 汽车|玻璃, 新能源|汽车|零部件: what is made, not the trade of who makes it
WARE_PATTERN = re.compile(
    r".{2,}(?:零部件|零配件|配件|部件|玻璃|电池|芯片|线束|座椅|轮胎|轮毂|服装|服饰|家具|设备|仪器|器械|模具|电机|用品|制品)$"
)


def is_ware(trades: str) -> bool:
    """汽车零部件, which 丙鑫达 makes and is not called after."""
    return WARE_PATTERN.match(trades) is not None


# "塔机项目", "滤膜生产线": two letters, the second of which tells what it is
MACHINE_PATTERN = re.compile(r"[一-鿿][机器泵阀膜板管缆纱肥醇酯酸碱胶漆砖砂棉绳轴模链]")
# what follows such a thing: 塔机|生产线
MADE_PATTERN = re.compile(
    r"项目|工程|生产|制造|基地|年产|建设|扩建|技改|[一二三四]期|及|加工"
)


def is_machine(tokens: Sequence[Token]) -> bool:
    """塔机 of 塔机项目, which no dictionary has."""
    behind = "".join(token.text for token in tokens[1:3])
    is_thing = MACHINE_PATTERN.fullmatch(tokens[0].text)
    return bool(is_thing) and (not behind or bool(MADE_PATTERN.match(behind)))


def is_grade(word: str) -> bool:
    """高精密, 超高清: what the tokenizer makes of a word and its degree."""
    return len(word) == 3 and word[0] in "高超低全微" and is_word(word[1:])

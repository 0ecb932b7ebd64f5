"""A number as written, in digits or Chinese → Decimal."""

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
CHINESE = "".join(DIGITS)
MAGNITUDES = "".join({**SMALL, **LARGE})

# "1,234.5", "2021" and "36" match; in "1,23" only the 1 does
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
TOKEN_PATTERN = re.compile(rf"{ARABIC}|[{CHINESE}]+|[{MAGNITUDES}]|点")


@lru_cache(maxsize=256)  # several ask about the same figure
def read_numeral(text: str) -> Decimal | None:
    """The number that a text writes, or None where it is none.

    >>> read_numeral("78.8412亿"), read_numeral("三百二十五"), read_numeral("1.2万亿")
    (Decimal('7884120000'), Decimal('325'), Decimal('1200000000000'))
    """
    tokens = TOKEN_PATTERN.findall(text)
    if not tokens or "".join(tokens) != text or text[0] == "点":
        return None
    if "点" in tokens:
        return read_spoken(text)
    return plain(sum_tokens(tokens))


def read_spoken(text: str) -> Decimal | None:
    """点 as the decimal point: 三点五, 二点四亿."""
    whole, rest = text.split("点", 1)
    digits = re.match(rf"[{CHINESE}]+", rest)
    head = read_numeral(whole)
    if head is None or digits is None:
        return None
    decimals = "".join(str(DIGITS[c]) for c in digits.group())
    scale = read_numeral("1" + rest[digits.end() :])
    return None if scale is None else plain(Decimal(f"{head}.{decimals}") * scale)


def sum_tokens(tokens: list[str]) -> Decimal:
    """Add up digits and magnitudes from left to right."""
    total = section = number = Decimal(0)
    last = 1
    for token in tokens:
        if token in SMALL:
            section, number, last = (
                section + (number or Decimal(1)) * SMALL[token],
                Decimal(0),
                SMALL[token],
            )
        elif token in LARGE:
            section, number, last = (
                (section + number or Decimal(1)) * LARGE[token],
                Decimal(0),
                LARGE[token],
            )
            if token == "亿":
                total, section = total + section, Decimal(0)
        else:
            number = read_run(token)
    return total + section + close_run(tokens, number, last)


def read_run(token: str) -> Decimal:
    """36, 1,234.5 or a row of Chinese digits such as 二〇二一."""
    if token[0] in DIGITS:
        return Decimal("".join(str(DIGITS[c]) for c in token))
    return Decimal(token.replace(",", ""))


def close_run(tokens: list[str], number: Decimal, last: int) -> Decimal:
    """The 五 of 两万五 stands for 五千."""
    implied = last > 10 and tokens[-1] in DIGITS and tokens[-1] not in "零〇"
    after_zero = len(tokens) > 1 and tokens[-2][-1] in "零〇"
    return number * last / 10 if implied and not after_zero else number


def plain(number: Decimal) -> Decimal:
    """Without exponent or trailing zeros: 7884120000, not 7.88412E+9."""
    return Decimal(f"{number.normalize():f}")

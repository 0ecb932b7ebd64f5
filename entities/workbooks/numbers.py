"""Digits in a file → a number that can be worked with, or a cell that says why not."""

from decimal import Decimal, InvalidOperation

from entities.workbooks.tables import BadCell, RawCell

EXACT_DIGITS = 15
SHOWN_DIGITS = 40
# 1e99999999 is ten characters in the file, and a hundred million written out.
MAX_POWER = 30


def read_number(text: str) -> RawCell:
    """0.10000000000000001 is 0.1: Excel writes more digits than it holds."""
    if not text:
        return None
    if len(text) <= EXACT_DIGITS:
        return read_exactly(text)
    try:
        number = read_exactly(repr(float(text)))
    except ValueError:
        number = None
    return number if isinstance(number, Decimal) else refuse(text)


def read_exactly(text: str) -> RawCell:
    """Every digit counts; what no figure is, or far too large, is named.

    >>> read_exactly("0.5")
    Decimal('0.5')
    >>> read_exactly("1e99999999").reason
    '不是表格里能有的数'
    """
    try:
        number = Decimal(text)
    except InvalidOperation:
        return refuse(text)
    if not number.is_finite() or len(text) > SHOWN_DIGITS or is_far(number):
        return refuse(text)
    return number


def is_far(number: Decimal) -> bool:
    return bool(number) and abs(number.adjusted()) > MAX_POWER


def refuse(text: str) -> BadCell:
    return BadCell(text[:SHOWN_DIGITS], "不是表格里能有的数")

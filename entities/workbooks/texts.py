"""Text of cells: normalised for comparing, and harmless where it looks like a formula."""

import re

# What XML can't hold, and halves of characters: lost in any workbook.
ILLEGAL_PATTERN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# A CSV cell that Excel would calculate: =1+1, @SUM(A1), ＋1; with apostrophes of its own.
FORMULA_PATTERN = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
ESCAPED_PATTERN = re.compile(r"'+[=+\-@\t\r＝＋－＠]")


def clean_text(value: object) -> str:
    """The form in which two cells are compared: one kind of line end, no edges.

    >>> clean_text(" a\\r\\nb ")
    'a\\nb'
    """
    if value is None:
        return ""
    text = str(value)
    if text.isalnum():  # nearly every cell
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return ILLEGAL_PATTERN.sub("", text).strip()


def escape_formula(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate.

    >>> escape_formula("=1+1")
    "'=1+1"
    """
    return f"'{text}" if FORMULA_PATTERN.match(text) else text


def unescape_formula(text: str) -> str:
    """Take back what escape_formula put there.

    >>> unescape_formula("'=1+1")
    '=1+1'
    """
    return text[1:] if ESCAPED_PATTERN.match(text) else text

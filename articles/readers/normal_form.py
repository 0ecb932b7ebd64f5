"""The one form in which text is stored: \\n for line breaks, no control characters."""

import re

# Word's soft break is \v, a printed page ends with \f, old mainframes wrote NEL.
LINE_BREAK_PATTERN = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Lone surrogates cannot be stored in any encoding; a pasted text may hold them.
CONTROL_PATTERN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
BYTE_ORDER_MARK = "\ufeff"


def normalise_text(text: str) -> str:
    r"""Everything else stays as it is, full-width letters and odd spaces included.

    >>> normalise_text('\ufeff标题\r\n正\x00文　Ａ\x0b续行')
    '标题\n正文　Ａ\n续行'
    """
    text = text.removeprefix(BYTE_ORDER_MARK)
    return CONTROL_PATTERN.sub("", LINE_BREAK_PATTERN.sub("\n", text))


def trim_lines(text: str) -> str:
    r"""Without blanks at the ends of lines, nor more than one empty line in a row.

    >>> trim_lines('  甲 \n　\n\n\n\t乙\n\n')
    '甲\n\n乙'
    """
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return re.sub("\n{3,}", "\n\n", lines).strip("\n")

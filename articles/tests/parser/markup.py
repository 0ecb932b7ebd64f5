"""Sentences with the answer inside: {kind:text} read, and written back."""

import re

MARK_PATTERN = re.compile(r"\{\w+:([^{}]*)\}")


def strip_marks(marked):
    """'{park:甲园区}获评' → '甲园区获评'."""
    return MARK_PATTERN.sub(r"\1", marked)


def write_marks(text, parts):
    """The text with each (kind, span) written into it as {kind:…}."""
    for kind, span in sorted(parts, key=lambda part: part[1], reverse=True):
        if len(span):
            inside = text[span.start : span.stop]
            text = f"{text[: span.start]}{{{kind}:{inside}}}{text[span.stop :]}"
    return text

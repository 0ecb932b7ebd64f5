"""Keys of rows, versions and places as they come in with an address or a form."""

MOST_DIGITS = 18  # as many as any column of keys holds


def read_key(text: str) -> int | None:
    """The number, or None: what is odd or far too long names no row.

    >>> read_key("12"), read_key("x"), read_key("9" * 30)
    (12, None, None)
    """
    is_key = text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
    return int(text) if is_key else None

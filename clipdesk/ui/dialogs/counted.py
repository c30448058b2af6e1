"""Numbers with the word they count, in the singular or the plural."""

from __future__ import annotations

from clipdesk.ui.locale_words import format_count


def counted(number: int, one: str, many: str) -> str:
    """`one` for 1, else `many` with the number as the locale writes it in the place of `{0}`.

    >>> counted(1, "1 file", "{0} files"), counted(3, "1 file", "{0} files")
    ('1 file', '3 files')
    """
    return one if number == 1 else many.format(format_count(number))

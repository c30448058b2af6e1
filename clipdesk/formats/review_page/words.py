"""Small things said on the review page: dates, counts, shortened and isolated words."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_words(published: str) -> str:
    """An ISO 8601 date or instant as a reader says it; anything else as it is.

    >>> date_words("2025-06-12T08:00:00+02:00"), date_words("spring")
    ('12 June 2025', 'spring')
    """
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def counted(count: int, one: str) -> str:
    """A count with its noun, whose plural ends in s.

    >>> counted(1, "passage"), counted(1200, "passage")
    ('1 passage', '1,200 passages')
    """
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


def shortened(words: str, most: int) -> str:
    """`words` in at most `most` code points, cut at a space where one is near, with an ellipsis.

    >>> shortened("One in five sailings", 15)
    'One in five…'
    """
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    space = cut.rfind(" ", most * 2 // 3)
    return f"{cut[:space] if space > 0 else cut}…"


def isolated(words: str) -> str:
    """`words` between marks that keep their direction from running into what surrounds them."""
    return f"\u2068{words}\u2069"

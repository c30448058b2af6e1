"""What pages for reading say alike: dates, counts, shortened and isolated words, and where an article comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from clipdesk.domain.article import Article, Status

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class SourceWords(NamedTuple):
    """One thing said under a headline. `kind` is "status", "url" or, for everything else, "field"."""

    words: str
    kind: str = "field"


def source_words(article: Article) -> Iterator[SourceWords]:
    """What stands under a headline, in its order; nothing empty. Addresses are shown, never linked."""
    source = article.source
    fields = (", ".join(source.byline), source.outlet, source.section, date_words(source.published))
    yield from (SourceWords(words) for words in (*fields, source.dateline, source.agency, source.copyright) if words)
    if article.status is not Status.TODO:
        yield SourceWords(article.status.value, "status")
    if article.flagged:
        yield SourceWords("flagged", "status")
    if source.url:
        yield SourceWords(source.url, "url")
    if article.source_file:
        yield SourceWords(article.source_file)


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

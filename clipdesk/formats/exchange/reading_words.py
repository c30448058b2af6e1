"""What all pages for reading share: shortened and isolated words, and the source of an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clipdesk.domain.article import Article, Status
from clipdesk.formats.exchange.reading_language import ENGLISH, Wording


class SourceWords(NamedTuple):
    """One thing said under a headline. `kind` is "status", "url" or, for everything else, "field"."""

    words: str
    kind: str = "field"


def source_words(article: Article, say: Wording = ENGLISH) -> Iterator[SourceWords]:
    """What stands under a headline, in its order; nothing empty. Addresses are shown, never linked."""
    source = article.source
    fields = (", ".join(source.byline), source.outlet, source.section, say.date(source.published))
    rights = source.copyright
    if rights and "©" not in rights and "copyright" not in rights.casefold():
        rights = f"© {rights}"  # else it reads as the outlet once more
    yield from (SourceWords(words) for words in (*fields, source.dateline, source.agency, rights) if words)
    if article.status is not Status.TODO:
        yield SourceWords(say(article.status.value), "status")
    if article.flagged:
        yield SourceWords(say("flagged"), "status")
    if source.url:
        yield SourceWords(source.url, "url")
    if article.source_file:
        yield SourceWords(article.source_file)


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
    """`words` between marks that isolate their direction of writing."""
    return f"\u2068{words}\u2069"

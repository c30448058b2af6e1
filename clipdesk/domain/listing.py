"""What lists and search results show, as values: `ListedArticle`, `Snippet`."""

from __future__ import annotations

from typing import NamedTuple

from clipdesk.domain.article import Status

MARK_START, MARK_END = "\x02", "\x03"
"""Stand around every found word in a snippet."""
SNIPPET_WORDS = 12
"""Words of a snippet."""


class ListedArticle(NamedTuple):
    """What a list shows of an article. `headline` falls back to its first words, then to the file name."""

    number: int
    id: str
    headline: str
    outlet: str
    published: str
    status: Status
    flagged: bool
    annotations: int
    byline: tuple[str, ...]


class ArticleMark(NamedTuple):
    """An article by its number and id, the SHA-256 of its text, and where somebody put it (as `Article.story`)."""

    number: int
    id: str
    text_hash: str
    story: str


class Snippet(NamedTuple):
    """Where words were found: the article's number and a piece of text with marks around the words."""

    number: int
    text: str

"""Finds which articles of a project are copies of one story. Reads, never writes; nothing is removed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from clipdesk.assist import near_duplicates
from clipdesk.assist.near_duplicates import LEAST, Story, stories_of
from clipdesk.assist.own_passages import own_passages, shared_words
from clipdesk.domain.article import ALONE, Article
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.span import Span
from clipdesk.project.apart import apart_if_large
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.queries import Queries
from clipdesk.project.stories import regrouped
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store

LEAST_WORDS = LEAST
"""Articles with fewer words are too short to judge; words that stand in many articles do not count."""

LONGEST = 300_000
"""Code points of the longest texts whose difference is shown at once, while the window waits."""
_AROUND = 60
"""Code points before and after a passage that are told with it."""
_LONGEST_PASSAGE = 400


class Copy(NamedTuple):
    """An article of a story, as lists show it.

    `published` is as in `Source`. `words` are those that count. `share` is how much of them stands in the fullest
    article, too, from 0 to 1; of the fullest itself, how much stands in any of the others. `story` is
    where somebody put it, as in `Article`; empty where it is found. In a story that was changed so, all words count.
    """

    article_id: str
    headline: str
    outlet: str
    published: str
    words: int = 0
    share: float = 0.0
    story: str = ""


class Copies(NamedTuple):
    """The copies of a project.

    Each of `stories` is two or more articles that tell the same text: the fullest first, then the others by date. The
    story with the most articles comes first. `articles` counts all that were read, `short` lists those too short to
    judge. `links` are pairs of articles, by id, that are copies and yet not in one story. `taken_out` are the articles that
    somebody took out of every story.
    """

    articles: int
    stories: tuple[tuple[Copy, ...], ...]
    short: tuple[Copy, ...]
    links: tuple[tuple[str, str], ...]
    taken_out: tuple[Copy, ...] = ()


def copies_apart(reader: ProjectReader, progress: Progress = silent) -> Copies:
    """As `copies`; for a large project in a child process, so that the window does not wait."""
    return apart_if_large(reader.path, partial(_copies_of, reader), progress)


def _copies_of(reader: ProjectReader, progress: Progress) -> Copies:
    with reader.open() as store:
        return copies(store, progress)


def copies(store: Store, progress: Progress = silent) -> Copies:
    """The copies of a project. Safe in another thread, with its own store."""
    corpus = StoreCorpus(store, "", CorpusFilter(), with_suggestions=False)
    lines: dict[str, Copy] = {}
    said: dict[str, str] = {}

    def read() -> Iterator[tuple[str, str]]:
        for item in corpus:
            article = item.article
            lines[article.id] = _line(article)
            if article.story:
                said[article.id] = article.story
            yield article.id, article.text

    found = stories_of(read(), lambda done: progress(done, 2 * len(corpus), ""))
    told = regrouped(found, said, lines)
    for one, story in said.items():
        lines[one] = lines[one]._replace(story=story if story == ALONE or story in lines else "")
    as_found = set(found.stories)
    measured = (one if one in as_found else _measured(store, one) for one in told.stories)
    stories = sorted((_listed(one, lines) for one in measured), key=len, reverse=True)
    short = sorted((lines[one] for one in told.short), key=_by_date)
    taken_out = sorted((lines[one] for one, story in said.items() if story == ALONE), key=_by_date)
    return Copies(len(lines), tuple(stories), tuple(short), told.links, tuple(taken_out))


def _measured(store: Store, story: Story) -> Story:
    """A story that was put together by hand, the fullest first, with the words and shares of its articles."""
    texts = {one.id: store.articles.text(one.id) for one in story.copies}
    words = {one: shared_words(text, ())[0] for one, text in texts.items()}
    fullest, *others = sorted(texts, key=lambda one: (-words[one], one))
    against = {one: [texts[fullest]] for one in others} | {fullest: [texts[one] for one in others]}
    shares = {one: shared_words(texts[one], those)[1] / max(1, words[one]) for one, those in against.items()}
    return Story(tuple(near_duplicates.Copy(one, words[one], shares[one]) for one in (fullest, *others)))


def _line(article: Article) -> Copy:
    return Copy(article.id, article.title, article.source.outlet, article.source.published)


def _listed(story: Story, lines: dict[str, Copy]) -> tuple[Copy, ...]:
    fullest, *others = (lines[one.id]._replace(words=one.words, share=one.share) for one in story.copies)
    return fullest, *sorted(others, key=_by_date)


def _by_date(one: Copy) -> tuple[str, str, str]:
    return one.published, one.outlet, one.article_id


class OwnPassage(NamedTuple):
    """Words of one article that another lacks, with what stands before and after them; `span` is in code points.

    Of many words, the first are told.
    """

    article_id: str
    span: Span
    before: str
    words: str
    after: str


def difference(queries: Queries, first_id: str, second_id: str) -> tuple[list[OwnPassage], list[OwnPassage]] | None:
    """What the first of two articles has and the second lacks, and the other way round.

    None where a text is longer than `LONGEST`, or an article is gone. Raises ProjectDamagedError where a text is
    damaged.
    """
    first, second = queries.article(first_id), queries.article(second_id)
    if first is None or second is None or max(len(first.text), len(second.text)) > LONGEST:
        return None
    return _own(first, second), _own(second, first)


def _own(one: Article, other: Article) -> list[OwnPassage]:
    text = one.text
    return [
        OwnPassage(
            one.id,
            span,
            text[max(0, span.start - _AROUND) : span.start],
            text[span.start : min(span.end, span.start + _LONGEST_PASSAGE)],
            text[span.end : span.end + _AROUND],
        )
        for span in own_passages(text, other.text)
    ]

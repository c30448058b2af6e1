"""Finds which articles of a project are copies of one story. Reads, never writes; nothing is removed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from clipdesk.assist import near_duplicates
from clipdesk.assist.near_duplicates import LEAST, Stories, Story, stories_of
from clipdesk.assist.own_passages import own_passages, shared_words
from clipdesk.domain.article import ALONE, Article
from clipdesk.domain.listing import ArticleMark
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest
from clipdesk.project.apart import apart_if_large
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.queries import Queries
from clipdesk.project.stories import not_here, regrouped
from clipdesk.store.store import Store

LEAST_WORDS = LEAST
"""Articles with fewer words are too short to judge; words that stand in many articles do not count."""

LONGEST = 300_000
"""Code points of the longest texts whose difference is shown at once, while the window waits."""
_CHUNK = 200
"""Articles that are read at once."""
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


class Found(NamedTuple):
    """What was found among articles by their texts alone, and what was measured of stories put together by hand.

    While `texts`, a hash of all ids and texts, is the same, neither is looked for again.
    """

    texts: str
    stories: Stories
    measured: Mapping[frozenset[str], Story]
    """By the ids of their articles."""


class Copies(NamedTuple):
    """The copies of a project.

    Each of `stories` is two or more articles that tell the same text: the fullest first, then the others by date. The
    story with the most articles comes first. `articles` counts all that were read, `short` lists those too short to
    judge. `links` are pairs of articles, by id, that are copies and yet not in one story. `taken_out` are the articles that
    somebody took out of every story. `found` is for the next time.
    """

    articles: int
    stories: tuple[tuple[Copy, ...], ...]
    short: tuple[Copy, ...]
    links: tuple[tuple[str, str], ...]
    taken_out: tuple[Copy, ...] = ()
    found: Found | None = None


def copies_apart(
    reader: ProjectReader, progress: Progress = silent, known: Found | None = None, *, is_awaited: bool = False
) -> Copies:
    """As `copies`; in a child process where a large project has texts to be looked through, so that the window does not wait.

    The child runs at low priority unless `is_awaited`, that is, unless the user can do nothing else meanwhile.
    """
    if known is not None:
        with reader.open() as store:
            marks = store.marks.all()
            removed = store.articles.numbers(not_here(store.stories.said_of_all(), {one.id for one in marks}))
            if _texts_of(marks, removed) == known.texts:
                return copies(store, progress, known)
    return apart_if_large(reader.path, partial(_copies_of, reader), progress, is_awaited=is_awaited)


def _copies_of(reader: ProjectReader, progress: Progress) -> Copies:
    with reader.open() as store:
        return copies(store, progress)


def copies(store: Store, progress: Progress = silent, known: Found | None = None) -> Copies:
    """The copies of a project. Safe in another thread, with its own store.

    `known` is what was found the last time: where no text has changed since, only the grouping by hand is done anew.
    """
    marks, said_of_all = store.marks.all(), store.stories.said_of_all()
    numbers = {one.id: one.number for one in marks}
    removed = store.articles.numbers(not_here(said_of_all, numbers))
    texts = _texts_of(marks, removed)
    if known is None or known.texts != texts:
        known = Found(texts, _found(store, [*numbers.values(), *removed.values()], progress), {})
    said = {one.id: one.story for one in marks if one.story}
    told = regrouped(known.stories, said_of_all, numbers)
    measured = dict(_measured(store, told.stories, known, progress))
    taken_out = [one for one, story in said.items() if story == ALONE]
    shown = [*(one.id for story in told.stories for one in story.copies), *told.short, *taken_out]
    lines = {
        one.id: Copy(one.id, one.headline, one.outlet, one.published)
        for one in store.lists.rows([numbers[one] for one in shown])
    }
    for one in lines.keys() & said.keys():
        story = said[one]
        lines[one] = lines[one]._replace(story=story if story == ALONE or story in numbers else "")
    stories = sorted((_listed(measured.get(_ids(one), one), lines) for one in told.stories), key=len, reverse=True)
    short = sorted((lines[one] for one in told.short), key=_by_date)
    apart = sorted((lines[one] for one in taken_out), key=_by_date)
    found = known._replace(measured=measured)
    return Copies(len(marks), tuple(stories), tuple(short), told.links, tuple(apart), found)


def _texts_of(marks: Sequence[ArticleMark], removed: Iterable[str]) -> str:
    return digest(json.dumps([sorted((one.id, one.text_hash) for one in marks), sorted(removed)]))


def _found(store: Store, numbers: Sequence[int], progress: Progress) -> Stories:
    def texts() -> Iterator[tuple[str, str]]:
        for first in range(0, len(numbers), _CHUNK):
            for article in store.articles.of_numbers(numbers[first : first + _CHUNK]):
                yield article.id, article.text

    return stories_of(texts(), lambda done: progress(done, 2 * len(numbers), ""))


def _measured(
    store: Store, stories: Sequence[Story], known: Found, progress: Progress
) -> Iterator[tuple[frozenset[str], Story]]:
    """Each of the stories that was put together by hand, measured: by the ids of its articles."""
    as_found = set(known.stories.stories)
    by_hand = [one for one in stories if one not in as_found]
    total, done = sum(len(one.copies) for one in by_hand), 0
    for one in by_hand:
        progress(done, total, "Comparing what was put together by hand.")
        done += len(one.copies)
        yield _ids(one), known.measured.get(_ids(one)) or _by_words(store, one)


def _ids(story: Story) -> frozenset[str]:
    return frozenset(one.id for one in story.copies)


def _by_words(store: Store, story: Story) -> Story:
    """A story that was put together by hand, the fullest first, with the words and shares of its articles."""
    texts = {one.id: store.articles.text(one.id) for one in story.copies}
    words = {one: shared_words(text, ())[0] for one, text in texts.items()}
    fullest, *others = sorted(texts, key=lambda one: (-words[one], one))
    against = {one: [texts[fullest]] for one in others} | {fullest: [texts[one] for one in others]}
    shares = {one: shared_words(texts[one], those)[1] / max(1, words[one]) for one, those in against.items()}
    return Story(tuple(near_duplicates.Copy(one, words[one], shares[one]) for one in (fullest, *others)))


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

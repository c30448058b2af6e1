"""`SuggestionQueue`: the first of the suggestions that wait in a whole project, in some order, and how many wait.

It is looked up once, which takes a while in a large project, and then updated article by article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from clipdesk.domain.listing import ListedArticle
from clipdesk.domain.suggestion import QueueOrder, Suggestion
from clipdesk.store.store import Store


class QueueChoice(NamedTuple):
    """What to list: the order, one label (empty: all), ids of labels to leave out (`off`), and how many at most.

    With `words`, only what has them in its own words or in the headline of its article.
    """

    order: QueueOrder = QueueOrder.SUREST
    label_id: str = ""
    off: frozenset[str] = frozenset()
    most: int = 2_000
    words: str = ""

    def takes(self, label_id: str) -> bool:
        """Whether what is suggested with this label is listed."""
        return self.label_id in ("", label_id) and label_id not in self.off

    def with_words(self, found: Iterable[Suggestion], articles: Mapping[str, ListedArticle]) -> list[Suggestion]:
        """Those of these that have the words; upper and lower case are alike. `articles` are theirs, by id."""
        wanted = self.words.strip().casefold()
        return [
            one
            for one in found
            if wanted in one.anchor.quote.casefold() or wanted in articles[one.article_id].headline.casefold()
        ]


class SuggestionQueue:
    """The first `choice.most` that wait, in order, and how many wait by label; of those with the words that are sought.

    Belongs to one thread at a time.
    """

    def __init__(
        self,
        choice: QueueChoice,
        rows: Iterable[Suggestion],
        waiting: Iterable[tuple[str, str, int]],
        articles: Mapping[str, ListedArticle],
    ) -> None:
        """`waiting` are ids of article and label, and how many wait there; `articles` are those of the rows, by id."""
        self.choice = choice
        self.rows = list(rows)
        self.articles = dict(articles)
        self.waiting: Counter[str] = Counter()
        self._by_article: dict[str, dict[str, int]] = {}
        for article_id, label_id, count in waiting:
            self._by_article.setdefault(article_id, {})[label_id] = count
            self.waiting[label_id] += count

    @property
    def total(self) -> int:
        """How many wait of what is chosen, listed or not."""
        return sum(count for label_id, count in self.waiting.items() if self.choice.takes(label_id))

    @property
    def is_short(self) -> bool:
        """Whether so many rows are gone that the queue should be looked up again."""
        return len(self.rows) < self.total and len(self.rows) <= self.choice.most // 2

    def follow(
        self, article_ids: Iterable[str], found: Sequence[Suggestion], articles: Mapping[str, ListedArticle]
    ) -> None:
        """Take in what waits now in some articles: `found` is all that waits there, `articles` are these articles by id."""
        changed = frozenset(article_ids)
        is_whole = len(self.rows) >= self.total
        last = self._place(self.rows[-1]) if self.rows else ()
        for article_id in changed:
            self.waiting.subtract(self._by_article.pop(article_id, {}))
        self.articles.update(articles)
        found = self.choice.with_words(found, self.articles) if self.choice.words else found
        for one in found:
            counts = self._by_article.setdefault(one.article_id, {})
            counts[one.label_id] = counts.get(one.label_id, 0) + 1
            self.waiting[one.label_id] += 1
        rows = [one for one in self.rows if one.article_id not in changed]
        # Nothing behind the last row is listed, so what waits there now is not listed either.
        rows += [one for one in found if self.choice.takes(one.label_id) and (is_whole or self._place(one) <= last)]
        rows.sort(key=self._place)
        self.rows = rows[: self.choice.most]

    def _place(self, one: Suggestion) -> tuple[float, ...]:
        known = self.articles.get(one.article_id)
        where = (known.number if known is not None else 0, one.start)
        match self.choice.order:
            case QueueOrder.SUREST:
                return (-one.score, *where)
            case QueueOrder.LEAST:
                return (one.score, *where)
            case QueueOrder.GAIN:
                return (abs(one.score - 0.5), -one.score, *where)


def queue_of(store: Store, choice: QueueChoice) -> SuggestionQueue:
    """Look up what waits in a project. Safe in another thread, with its own store; takes 1 s for some 100,000."""
    chosen = [choice.label_id] if choice.label_id else []
    if choice.words:
        every = store.suggestions.queue(order=choice.order)
        articles = store.lists.by_id({one.article_id for one in every})
        every = choice.with_words(every, articles)
        by_label = Counter((one.article_id, one.label_id) for one in every)
        rows = [one for one in every if choice.takes(one.label_id)][: choice.most]
        return SuggestionQueue(choice, rows, [(*key, count) for key, count in by_label.items()], articles)
    rows = store.suggestions.queue(limit=choice.most, label_ids=chosen, without=choice.off, order=choice.order)
    waiting = store.suggestions.waiting_in_articles()
    return SuggestionQueue(choice, rows, waiting, store.lists.by_id({one.article_id for one in rows}))

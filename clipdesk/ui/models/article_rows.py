"""`ArticleRows`: the rows of the article list that were looked at lately, fetched a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from clipdesk.domain.listing import ListedArticle
from clipdesk.project.queries import Queries

PAGE = 50
"""Rows fetched together: a few screens. With a search, each costs a snippet."""
_KEPT = 64 * PAGE


class ArticleRows:
    """A cache by article number, so that it survives every new order of the list."""

    def __init__(self, queries: Queries, words: str = "") -> None:
        self._queries = queries
        self._words = words
        self._rows: OrderedDict[int, ListedArticle] = OrderedDict()
        self._snippets: dict[int, str] = {}
        self._numbers: dict[str, int] = {}

    def row(self, numbers: Sequence[int], place: int) -> ListedArticle | None:
        """The row at `place` of the list `numbers`; fetches the page around it where it is not known."""
        number = numbers[place]
        found = self._rows.get(number)
        if found is None:
            first = place - place % PAGE
            self._fetch([one for one in numbers[first : first + PAGE] if one not in self._rows])
            return self._rows.get(number)
        self._rows.move_to_end(number)
        return found

    def snippet(self, number: int) -> str:
        """Where the words searched for stand in an article that was fetched; empty without a search."""
        return self._snippets.get(number, "")

    def forget(self, article_ids: Iterable[str]) -> list[int]:
        """Drop articles that changed; returns the numbers of those that were known."""
        known = [self._numbers.pop(one) for one in article_ids if one in self._numbers]
        for number in known:
            self._rows.pop(number, None)
            self._snippets.pop(number, None)
        return known

    def _fetch(self, numbers: list[int]) -> None:
        for listed in self._queries.listed(numbers):
            self._rows[listed.number] = listed
            self._numbers[listed.id] = listed.number
        if self._words:
            self._snippets.update((one.number, one.text) for one in self._queries.snippets_of(self._words, numbers))
        while len(self._rows) > _KEPT:
            number, gone = self._rows.popitem(last=False)
            self._numbers.pop(gone.id, None)
            self._snippets.pop(number, None)

"""Filters are values: equal when they ask for the same, and unrestricted when empty."""

from __future__ import annotations

from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter


def test_empty_filters_ask_for_everything() -> None:
    asked = ArticleFilter()
    assert (asked.words, asked.status, asked.flagged, asked.untouched) == ("", None, False, False)
    assert CorpusFilter() == CorpusFilter((), (), (), ())


def test_filters_can_be_compared_and_used_as_keys() -> None:
    assert ArticleFilter("ferry", Status.DONE) == ArticleFilter("ferry", Status.DONE)
    assert len({ArticleFilter("ferry"), ArticleFilter("ferry"), ArticleFilter("harbor")}) == 2
    assert len({CorpusFilter(label_ids=("q",)), CorpusFilter()}) == 2


def test_sort_orders_read_back_from_their_stored_words() -> None:
    assert [ArticleSort(order.value) for order in ArticleSort] == list(ArticleSort)

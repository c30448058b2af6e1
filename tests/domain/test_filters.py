"""Filters are values: equal when they ask for the same, and unrestricted when empty."""

from __future__ import annotations

from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter, CorpusFilter


def test_a_filter_takes_all_until_one_field_restricts_it() -> None:
    assert ArticleFilter().takes_all
    one_field = [
        ArticleFilter(words="ferry"),
        ArticleFilter(status=Status.TODO),
        ArticleFilter(flagged=True),
        ArticleFilter(label_id="q"),
        ArticleFilter(outlet="Harbor News"),
        ArticleFilter(annotator_id="a"),
        ArticleFilter(untouched=True),
    ]
    assert not any(chosen.takes_all for chosen in one_field)


def test_filters_can_be_compared_and_used_as_keys() -> None:
    assert len({ArticleFilter("ferry"), ArticleFilter("ferry"), ArticleFilter("harbor")}) == 2
    assert len({CorpusFilter(label_ids=("q",)), CorpusFilter()}) == 2

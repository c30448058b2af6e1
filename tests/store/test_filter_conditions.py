"""What a filter asks of an article, where that is more than one field; `test_article_lists.py` asks for all of it by hand."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from clipdesk.domain.filters import ArticleFilter, CorpusFilter
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import make_store


def test_words_of_signs_only_find_nothing_rather_than_everything(store: Store) -> None:
    assert store.lists.numbers(ArticleFilter(words='"%"')) == []
    assert len(store.lists.numbers(ArticleFilter(words="  "))) == 2


@pytest.mark.parametrize(
    ("published", "since", "until", "wanted"),
    [
        ("2025-06", "2025-06-12", "", True),
        ("2025-06", "", "2025-06-12", True),
        ("2025", "2025-06-12", "2025-06-12", True),
        ("2025-05", "2025-06-12", "", False),
        ("2025-07", "", "2025-06-12", False),
        ("2025-06-12T23:00:00Z", "2025-06-12", "2025-06-12", True),
        ("2025-06-30T10:00:00Z", "", "2025-06", True),
        ("", "", "2025", False),
    ],
)
def test_a_date_is_compared_as_exactly_as_it_is_known(
    tmp_path: Path, published: str, since: str, until: str, wanted: bool
) -> None:
    with contextlib.closing(make_store(tmp_path / "p.clipdesk", article("Text.", published=published))) as store:
        assert bool(store.lists.corpus_numbers(CorpusFilter(since=since, until=until))) is wanted

"""Texts that must be read are read a few at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.store import text_turns
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import make_store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Nine articles, of which every third has the word 手机, and the last also a Latin one; three are read at once."""
    monkeypatch.setattr(text_turns, "_TURN", 3)
    texts = ["他买了手机。" if number % 3 == 0 else "港口委员会投票。" for number in range(1, 9)]
    made = make_store(
        tmp_path / "p.clipdesk",
        *(
            article(f"{number} {text}", id=f"a{number}", headline=f"H{9 - number}")
            for number, text in enumerate(texts, 1)
        ),
        article("Report: 他买了手机。", id="a9", headline="H0", note="手机与市场"),
    )
    yield made
    made.close()


def parts_of(store: Store, words: str, sort: ArticleSort = ArticleSort.ADDED, *, down: bool = False) -> list[list[int]]:
    return [list(one) for one in store.lists.in_turns(ArticleFilter(words=words), sort, descending=down)]


def test_each_turn_reads_a_few(store: Store) -> None:
    assert parts_of(store, "手机") == [[3], [6], [9]]
    assert parts_of(store, "手机", down=True) == [[9], [6], [3]]


def test_what_the_index_finds_alone_is_read(store: Store) -> None:
    assert parts_of(store, "手机 report ") == [[9]]
    assert parts_of(store, "手机 nothing ") == []


def test_notes_are_looked_through_too(store: Store) -> None:
    assert parts_of(store, "市场") == [[], [], [9]]


def test_in_another_order_all_come_at_last(store: Store) -> None:
    assert parts_of(store, "手机", ArticleSort.HEADLINE) == [[], [], [], [9, 6, 3]]
    assert parts_of(store, "手机", ArticleSort.HEADLINE, down=True) == [[], [], [], [3, 6, 9]]


def test_the_rest_of_the_filter_holds_too(store: Store) -> None:
    chosen = ArticleFilter(words="手机", status=Status.TODO, outlet="Nowhere")
    assert not [one for part in store.lists.in_turns(chosen) for one in part]

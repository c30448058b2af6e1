"""Articles that must be looked at are looked at a few at a time, texts that must be read even fewer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.change import RecordChange
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.store import turns
from clipdesk.store.store import Store
from tests.builders import article, state_of
from tests.store_builder import apply, make_store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Nine articles, of which every third has the word 手机, and the last also a Latin one; three are read at once."""
    monkeypatch.setattr(turns, "TEXTS", 3)
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


def test_in_another_order_all_are_looked_at_before_the_first_is_handed_over(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert parts_of(store, "手机", ArticleSort.HEADLINE) == [[], [], [], [9, 6, 3]]
    monkeypatch.setattr(turns, "_HANDED", 2)
    assert parts_of(store, "手机", ArticleSort.HEADLINE, down=True) == [[], [], [], [3, 6], [9]]
    monkeypatch.setattr(turns, "TURN", 5)
    assert parts_of(store, "", ArticleSort.HEADLINE) == [[], [], [9, 8], [7, 6], [5, 4], [3, 2], [1]]


def test_no_statement_sorts_more_than_a_turn(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TURN", 4)
    asked: list[str] = []
    store.lists._database.connection().set_trace_callback(asked.append)
    parts_of(store, "", ArticleSort.PUBLISHED)
    sorts = [one for one in asked if "ORDER BY" in one]
    assert [one[one.index("BETWEEN") :][:15] for one in sorts] == [
        "BETWEEN 1 AND 4",
        "BETWEEN 5 AND 8",
        "BETWEEN 9 AND 9",
    ]


def test_articles_with_a_gap_are_looked_at_in_turns(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TURN", 4)
    assert parts_of(store, "") == [list(range(1, 10))]
    before = store.articles.state("a4")
    assert before is not None
    removed = article("4 港口委员会投票。", id="a4", number=4).article
    apply(store, [RecordChange(before, state_of(removed, removed=True))])
    assert parts_of(store, "") == [[1, 2, 3], [5, 6, 7, 8], [9]]


def test_the_rest_of_the_filter_holds_too(store: Store) -> None:
    chosen = ArticleFilter(words="手机", status=Status.TODO, outlet="Nowhere")
    assert not [one for part in store.lists.in_turns(chosen) for one in part]

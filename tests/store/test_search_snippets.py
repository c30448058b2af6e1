"""Where the words stand in the articles that a list shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from clipdesk.domain.filters import ArticleFilter
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import make_store

PROSE = "Nothing of the kind stands here, and nothing of it will. " * 20


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_store(
        tmp_path / "p.clipdesk",
        article(f"{PROSE}The ferry was late. {PROSE}", id="text", number=1),
        article("[quote#n:“No,”] they said.", id="note", number=2, notes={"n": "ask about the ferry dues"}),
        article("Boats sailed.", id="headline", number=3, headline="Ferry news"),
        article("No boats.", id="none", number=4),
    )
    yield made
    made.close()


def snippets(store: Store, words: str, numbers: Sequence[int]) -> dict[int, str]:
    return {one.number: one.text for one in store.search.snippets_of(words, numbers)}


def test_each_article_tells_where_the_words_stand(store: Store) -> None:
    found = snippets(store, "ferry", store.lists.numbers(ArticleFilter(words="ferry")))
    assert sorted(found) == [1, 2, 3]
    assert "The \x02ferry\x03 was late." in found[1]
    assert len(found[1]) < 200
    assert found[2] == "ask about the \x02ferry\x03 dues"
    assert found[3] == "Boats sailed."


def test_only_the_articles_asked_for_are_told(store: Store) -> None:
    assert sorted(snippets(store, "ferry", [2, 4])) == [2]
    assert snippets(store, "ferry", []) == {}


def test_nothing_typed_is_nothing_found(store: Store) -> None:
    assert snippets(store, " * ", [1, 2]) == {}

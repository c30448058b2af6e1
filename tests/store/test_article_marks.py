"""Marks of articles: they change with the texts, and with nothing else but what was said of a story."""

from __future__ import annotations

from dataclasses import replace

from clipdesk.domain.change import RecordChange
from clipdesk.domain.text import digest
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import apply, new_article


def test_marks_tell_which_articles_there_are_and_change_with_their_texts(store: Store) -> None:
    one = "new"
    with store.transaction():
        store.articles.add([new_article(article("One.", id=one))])
    before = store.marks.all()
    assert [(mark.number, mark.id, mark.story) for mark in before] == [(1, "a1", ""), (2, "a2", ""), (3, one, "")]
    assert before[2].text_hash == digest("One.")
    state = store.articles.state("a1")
    assert state is not None
    apply(store, [RecordChange(state, replace(state, removed=True))])
    body = store.articles.body(one)
    assert body is not None
    apply(store, [RecordChange(body, replace(body, text="Another."))])
    assert [mark.text_hash for mark in store.marks.all()] == [before[1].text_hash, digest("Another.")]


def test_how_long_an_article_is(store: Store) -> None:
    with store.transaction():
        store.articles.add([new_article(article("Zoë \U0001f6a2", id="new"))])
    assert (store.marks.length("new"), store.marks.length("gone")) == (5, 0)


def test_how_much_is_tagged_is_told_for_many_at_once(store: Store) -> None:
    counts = [store.marks.annotations_in(ids) for ids in (["a1", "a2"], ["a2"], [], ["gone"])]
    assert counts == [4, 0, 0, 0]

"""The corpus that an export takes is the project, through the filter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Status
from clipdesk.domain.change import RecordChange
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.store import corpus as corpora
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import MemoryCorpus, annotator_id, article, corpus, hard_corpus, label_id, state_of
from tests.store_builder import apply, fill

HARD = hard_corpus()


@pytest.fixture
def hard(path: Path) -> Iterator[Store]:
    store = Store(path, writing=True)
    fill(store, replace(HARD, articles=tuple(_dated(item) for item in HARD.articles)))
    yield store
    store.close()


def _dated(item: AnnotatedArticle) -> AnnotatedArticle:
    return item._replace(article=replace(item.article, added_at="2025-06-12T09:30:00Z"))


def taken(store: Store, **chosen: object) -> MemoryCorpus:
    found = StoreCorpus(store, "Hard corpus", CorpusFilter(**chosen))  # type: ignore[arg-type]  # each fits its field
    articles = tuple(found)
    assert len(found) == len(articles)
    assert tuple(found) == articles
    return MemoryCorpus(found.name, found.codebook, found.annotators, articles)


def test_without_a_filter_everything_is_taken_as_it_was_put_in(hard: Store) -> None:
    found = taken(hard)
    assert (found.name, found.codebook.labels, found.annotators) == (HARD.name, HARD.codebook.labels, HARD.annotators)
    for number, (got, put) in enumerate(zip(found.articles, HARD.articles, strict=True), start=1):
        assert got.article == replace(put.article, number=number, added_at="2025-06-12T09:30:00Z")
        assert (got.annotations, got.relations) == (put.annotations, put.relations)


def test_articles_come_in_the_order_of_import_however_few_are_read_at_once(
    hard: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = taken(hard)
    monkeypatch.setattr(corpora, "_CHUNK", 1)
    assert taken(hard) == whole
    assert [one.article.number for one in whole.articles] == [1, 2, 3]


def test_who_has_no_use_for_suggestions_gets_none(hard: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    every = list(StoreCorpus(hard, "", CorpusFilter()))
    monkeypatch.setattr(hard.suggestions, "of_numbers", lambda _numbers: pytest.fail("read nevertheless"))
    assert list(StoreCorpus(hard, "", CorpusFilter(), with_suggestions=False)) == every


def test_labels_and_people_choose_annotations_and_links_lose_no_end(hard: Store) -> None:
    quotes = taken(hard, label_ids=(label_id("quote"),))
    assert {one.label_id for item in quotes.articles for one in item.annotations} == {label_id("quote")}
    # “said” is linked to an official, who is not among the quotes.
    assert [item.relations for item in quotes.articles] == [(), (), ()]
    both = taken(hard, label_ids=(label_id("quote"), label_id("official")))
    assert [one.id for one in both.articles[0].relations] == ["hard-r1"]
    mine = taken(hard, annotator_ids=(annotator_id("mk"),))
    assert {one.annotator_id for item in mine.articles for one in item.annotations} == {annotator_id("mk")}
    assert len(mine.articles) == 3


def test_articles_are_chosen_by_what_is_known_of_them(hard: Store) -> None:
    def ids(**chosen: object) -> list[str]:
        return [item.article.id for item in taken(hard, **chosen).articles]

    assert ids(statuses=(Status.DONE,)) == ["plain"]
    assert ids(flagged=True) == ["hard"]
    assert ids(article_ids=("plain", "bare", "nobody")) == ["bare", "plain"]
    assert ids(only_annotated=True) == ["hard", "plain"]
    assert ids(only_annotated=True, label_ids=(label_id("policy"),)) == ["hard"]
    assert ids(only_annotated=True, label_ids=(label_id("quote"),), annotator_ids=(annotator_id("mk"),)) == []


def test_what_was_removed_is_not_taken(hard: Store) -> None:
    state = state_of(HARD.articles[1].article)
    apply(hard, [RecordChange(state, replace(state, removed=True))])
    assert [item.article.id for item in taken(hard).articles] == ["hard", "plain"]


def test_a_damaged_text_is_not_exported(hard: Store) -> None:
    execute(hard._database, "UPDATE body SET text = 'Else.' WHERE article = 2")
    with pytest.raises(ProjectDamagedError):
        taken(hard)


def test_an_export_is_of_one_moment_whatever_is_written_meanwhile(hard: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "_CHUNK", 1)
    reader = Store(hard.path, writing=False)
    found = iter(StoreCorpus(reader, "Hard corpus", CorpusFilter()))
    first = next(found)
    text = HARD.articles[2].article.text
    made = Annotation("late", "plain", "label-late", annotator_id("an"), anchor(text, [Span(0, 1)]))
    apply(hard, [RecordChange(None, Label("label-late", "late")), RecordChange(None, made)])
    state = state_of(HARD.articles[1].article)
    apply(hard, [RecordChange(state, replace(state, removed=True))])
    assert [item.annotations for item in (first, *found)] == [item.annotations for item in HARD.articles]
    reader.close()


def test_a_corpus_of_many_articles_reads_a_few_statements_per_portion(path: Path) -> None:
    store = Store(path, writing=True)
    fill(store, corpus(*(article("[quote:Yes]", id=f"a{n}", number=n) for n in range(1, 401))))
    found = StoreCorpus(store, "many", CorpusFilter())
    statements: list[str] = []
    store._database.connection().set_trace_callback(statements.append)
    assert sum(len(item.annotations) for item in found) == 400
    store._database.connection().set_trace_callback(None)
    assert len(statements) <= 20
    store.close()

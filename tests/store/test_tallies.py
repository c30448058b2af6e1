"""What is counted as it changes is what counting anew finds, whatever happened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.article import Status
from clipdesk.domain.change import ArticleState, RecordChange
from clipdesk.domain.span import Span
from clipdesk.store import tallies
from clipdesk.store.store import Store
from tests.builders import annotator_id, article, corpus, label_id
from tests.store_builder import apply, fill, new_article

TEXT = "Mayor Ruiz said “We won.” Shares fell 3%."
_folder: list[Path] = []


@pytest.fixture(autouse=True)
def _give_folder(tmp_path: Path) -> None:
    _folder[:] = [tmp_path]


class Walk(RuleBasedStateMachine):
    """Adds, removes and changes articles, annotations and relations in any order, at times in vain."""

    _made = 0

    def __init__(self) -> None:
        super().__init__()
        Walk._made += 1
        path = _folder[0] / f"{Walk._made}.clipdesk"
        Store.create(path)
        self.store = Store(path, writing=True)
        start = corpus(article("[quote@mk:x][policy:y]"), labels=corpus(article("[topic:x]")).codebook)
        fill(self.store, start)
        self.count = 0

    def teardown(self) -> None:
        self.store.close()

    def _annotations(self) -> Iterator[Annotation]:
        return self.store.annotations.of_numbers(self.store.every_number())

    def _pick(self, data: st.DataObject, what: str) -> str | None:
        found = {
            "article": [one.id for one in self.store.articles.of_numbers(self.store.every_number())],
            "annotation": sorted(one.id for one in self._annotations()),
        }[what]
        return data.draw(st.sampled_from(found)) if found else None

    def _state(self, article_id: str) -> ArticleState:
        found = self.store.articles.state(article_id)
        assert found is not None
        return found

    @rule(status=st.sampled_from(Status), flagged=st.booleans())
    def add_article(self, status: Status, flagged: bool) -> None:
        self.count += 1
        made = article(TEXT, id=f"b{self.count}", status=status, flagged=flagged)
        with self.store.transaction():
            self.store.articles.add([new_article(made)])

    @rule(data=st.data(), status=st.sampled_from(Status), flagged=st.booleans(), removed=st.booleans())
    def change_article(self, data: st.DataObject, status: Status, flagged: bool, removed: bool) -> None:
        article_id = self._pick(data, "article")
        assert article_id is not None
        before = self._state(article_id)
        after = ArticleState(before.id, before.source, status, flagged, before.note, removed)
        if before != after:
            apply(self.store, [RecordChange(before, after)])

    @rule(
        data=st.data(),
        label=st.sampled_from(("quote", "policy", "topic")),
        who=st.sampled_from(("mk", "an")),
        note=st.sampled_from(("", "a note")),
    )
    def annotate(self, data: st.DataObject, label: str, who: str, note: str) -> None:
        article_id = self._pick(data, "article")
        assert article_id is not None
        self.count += 1
        text = self.store.articles.text(article_id)
        spans = data.draw(st.sampled_from([(), (Span(0, 1),), (Span(0, len(text)),)]))
        made = Annotation(f"n{self.count}", article_id, label_id(label), annotator_id(who), anchor(text, spans), note)
        apply(self.store, [RecordChange(None, made)])

    @rule(data=st.data(), label=st.sampled_from(("quote", "policy")))
    def relabel(self, data: st.DataObject, label: str) -> None:
        annotation_id = self._pick(data, "annotation")
        before = self.store.annotations.get(annotation_id) if annotation_id else None
        if before is not None:
            apply(self.store, [RecordChange(before, before._replace(label_id=label_id(label), note=before.note + "!"))])

    @rule(data=st.data())
    def remove_annotation(self, data: st.DataObject) -> None:
        annotation_id = self._pick(data, "annotation")
        before = self.store.annotations.get(annotation_id) if annotation_id else None
        if before is not None:
            links = self.store.annotations.relations_of([before.id])
            apply(self.store, [*(RecordChange(one, None) for one in links), RecordChange(before, None)])

    @rule(data=st.data())
    def relate(self, data: st.DataObject) -> None:
        found = list(self._annotations())
        if found:
            self.count += 1
            head = data.draw(st.sampled_from(found))
            child = data.draw(st.sampled_from([one for one in found if one.article_id == head.article_id]))
            made = Relation(
                f"r{self.count}", head.article_id, "relation-said_by", head.id, child.id, annotator_id("mk")
            )
            apply(self.store, [RecordChange(None, made)])

    @rule(data=st.data())
    def fail(self, data: st.DataObject) -> None:
        article_id = self._pick(data, "article")
        assert article_id is not None
        before = self._state(article_id)
        after = ArticleState(before.id, before.source, before.status, not before.flagged, "", not before.removed)

        def broken() -> None:
            with self.store.transaction():
                self.store.apply([RecordChange(before, after)])
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            broken()

    @invariant()
    def kept_is_counted(self) -> None:
        kept = {key: count for key, count in self.store.tallies.all().items() if count}
        assert kept == self.store.tallies.recounted()

    @invariant()
    def the_index_holds_what_the_project_holds(self) -> None:
        assert self.store.search.is_whole()


TestKeptCounts = Walk.TestCase
TestKeptCounts.settings = settings(max_examples=15, stateful_step_count=25)


def test_counts_are_named_by_what_they_count(store: Store) -> None:
    assert store.tallies.all() == {
        tallies.ARTICLES: 2, tallies.STATUS + "todo": 2, tallies.UNTOUCHED: 1, tallies.ANNOTATIONS: 4,
        tallies.RELATIONS: 1, tallies.LABEL + label_id("official"): 1, tallies.LABEL + label_id("quote"): 1,
        tallies.LABEL + label_id("statistic"): 1, tallies.LABEL + label_id("policy"): 1,
        tallies.ANNOTATOR + annotator_id("an"): 3, tallies.ANNOTATOR + annotator_id("mk"): 1,
    }  # fmt: skip


def test_articles_that_are_annotated_in_the_transaction_that_brings_them_are_counted_once(store: Store) -> None:
    new = new_article(article("[policy:Dues rise], [quote:she said].", id="new"))
    text = new.text
    notes = [
        Annotation(f"n{at}", "new", label_id("quote"), annotator_id("mk"), anchor(text, [Span(at, at + 2)]))
        for at in range(3)
    ]
    with store.transaction():
        store.articles.add([new])
        for one in notes:
            store.apply([RecordChange(None, one)])
        store.apply([RecordChange(notes[0], None)])
    assert store.tallies.all() == store.tallies.recounted()
    found = store.annotations.of_article("new")
    assert [one.id for one in found] == ["n1", "n2"]


def test_a_count_that_is_wrong_is_found_by_counting_anew(store: Store) -> None:
    with store.transaction():
        store.tallies.add(tallies.ANNOTATIONS, 1)
    assert store.tallies.all()[tallies.ANNOTATIONS] == 5
    assert store.tallies.recounted()[tallies.ANNOTATIONS] == 4


def test_what_was_noted_in_a_transaction_that_failed_is_forgotten(store: Store) -> None:
    def fail() -> None:
        with store.transaction():
            store.tallies.add(tallies.ANNOTATIONS, 7)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.transaction():
        store.tallies.add(tallies.FLAGGED, 0)
    assert store.tallies.all()[tallies.ANNOTATIONS] == 4
    assert tallies.FLAGGED not in store.tallies.all()

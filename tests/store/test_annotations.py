"""Annotations and relations as they were written, checked against the words they stand on."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.anchor import Anchor, anchor
from clipdesk.domain.annotation import Annotation, Relation, reading_key
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError, ProjectDamagedError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.span import Span
from clipdesk.store import annotations as module
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import NOW, MemoryCorpus, annotator_id, article, corpus, hard_corpus, label_id, state_of
from tests.store_builder import apply, fill, make_store, make_with_wrong_index, opened, tables
from tests.strategies import corpora


def annotation(store: Store, annotation_id: str) -> Annotation:
    found = store.annotations.get(annotation_id)
    assert found is not None
    return found


# ------------------------------------------------------------------ reading


def test_the_words_of_every_passage_come_with_their_label(path: Path) -> None:
    made = hard_corpus()
    store = Store(path, writing=True)
    fill(store, made)
    tagged = [one for item in made.articles for one in item.annotations if one.spans]
    assert sorted(store.annotations.quotes()) == sorted((one.anchor.quote, one.label_id) for one in tagged)
    for item in made.articles:
        state = state_of(item.article)
        apply(store, [RecordChange(state, replace(state, removed=True))])
    assert store.annotations.quotes() == []
    store.close()


def test_the_values_of_a_label_are_counted(path: Path) -> None:
    made = hard_corpus()
    store = Store(path, writing=True)
    fill(store, made)
    for label in made.codebook:
        own = [one for item in made.articles for one in item.annotations if one.label_id == label.id]
        assert store.annotations.values_of(label.id) == Counter(pair for one in own for pair in one.attributes.items())
    assert any(store.annotations.values_of(one.id) for one in made.codebook)
    assert store.annotations.values_of("nobody") == {}
    store.close()


def test_relations_are_found_by_article_by_end_and_by_type(path: Path) -> None:
    made = hard_corpus()
    store = Store(path, writing=True)
    fill(store, made)
    every = [one for item in made.articles for one in item.relations]
    assert every
    assert store.annotations.relations_of_numbers([1, 2, 3]) == every
    assert store.annotations.relations_of_numbers([]) == []
    for number, item in enumerate(made.articles, start=1):
        assert store.annotations.relations_of_numbers([number]) == list(item.relations)
    for relation in every:
        assert store.annotations.relation(relation.id) == relation
        assert relation in store.annotations.relations_of([relation.head])
        assert relation in store.annotations.relations_of([relation.child])
    for type_id in {one.type_id for one in every}:
        assert store.annotations.relations_of_type(type_id) == [one for one in every if one.type_id == type_id]
    store.close()


@pytest.mark.parametrize(
    ("column", "table"), [("label", "annotation"), ("annotator", "annotation"), ("type", "relation")]
)
def test_a_row_that_refers_to_nothing_is_damage(store: Store, column: str, table: str) -> None:
    connection = store._database.connection()
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(f"UPDATE {table} SET {column} = 999")  # noqa: S608 - names of this test
    read = store.annotations.of_article if table == "annotation" else store.annotations.relations_of_article
    with pytest.raises(ProjectDamagedError, match="some of its content is invalid"):
        read("a1")


rows = st.lists(st.tuples(st.integers(1, 2), st.integers(0, 3), st.integers(1, 4), st.integers(0, 99)), max_size=20)


@given(rows, st.integers(1, 6))
def test_rows_that_come_by_their_start_are_put_in_reading_order(found: list[tuple[int, ...]], portion: int) -> None:
    made = [(f"{own:02}", "label", "an", start, start + size, article) for article, start, size, own in found]
    coming = sorted(made, key=lambda row: (row[-1], row[3]))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "_PORTION", portion)
        ordered = list(module._in_reading_order(coming))
    assert ordered == sorted(made, key=lambda row: (row[-1], row[3], -row[4], row[0]))


def test_the_hard_corpus_comes_back_annotation_by_annotation(path: Path) -> None:
    made = hard_corpus()
    store = Store(path, writing=True)
    fill(store, made)
    for item in made.articles:
        assert store.annotations.of_article(item.article.id) == list(item.annotations)
        assert store.annotations.relations_of_article(item.article.id) == list(item.relations)
    everything = [one for item in made.articles for one in item.annotations]
    assert list(store.annotations.of_numbers([1, 2, 3])) == everything
    assert all(store.annotations.get(one.id) == one for one in everything)
    store.close()


@pytest.mark.parametrize("portion", [1, 2, 3, 100])
def test_what_starts_at_the_same_place_is_in_reading_order_whatever_is_read_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch, portion: int
) -> None:
    monkeypatch.setattr("clipdesk.store.annotations._PORTION", portion)
    first = article("[quote#c:[policy#d:[official#b:One] two] three] [quote#a:four]", id="a1")
    second = article("[quote#f:[policy#e:One]] [official#g:two]", id="a2")
    store = Store(path, writing=True)
    fill(store, corpus(first, second))
    everything = [one for item in (first, second) for one in sorted(item.annotations, key=reading_key)]
    assert list(store.annotations.of_numbers([1, 2])) == everything
    assert store.annotations.of_article("a1") + store.annotations.of_article("a2") == everything
    store.close()


@settings(max_examples=15)
@given(made=corpora())
def test_whatever_a_corpus_holds_comes_back(tmp_path_factory: pytest.TempPathFactory, made: MemoryCorpus) -> None:
    path = tmp_path_factory.mktemp("any") / "p.clipdesk"
    Store.create(path)
    store = Store(path, writing=True)
    fill(store, made)
    for item in made.articles:
        assert store.annotations.of_article(item.article.id) == list(item.annotations)
        assert store.annotations.relations_of_article(item.article.id) == list(item.relations)
    assert store.quick_check(thorough=True) == []
    store.close()


def test_what_is_not_there_is_none_or_empty(store: Store) -> None:
    assert store.annotations.get("none") is None
    assert store.annotations.relation("none") is None
    assert store.annotations.of_article("none") == []
    assert store.annotations.relations_of_article("none") == []
    assert store.annotations.relations_of(["none"]) == []
    assert store.annotations.with_label("none") == []


def test_annotations_are_found_by_where_they_start(store: Store) -> None:
    assert [one.id for one in store.annotations.starting_at("a1", 0)] == ["a1-ruiz"]
    assert [one.id for one in store.annotations.of_whole_article("a1")] == ["a1-whole"]
    assert store.annotations.starting_at("a1", 1) == []
    assert store.annotations.of_whole_article("a2") == []


def test_passages_of_a_label_come_in_reading_order_all_or_the_first(tmp_path: Path) -> None:
    store = make_store(
        tmp_path / "p.clipdesk",
        article("[quote#b:two [quote#c:in]] [quote#a:one][policy:!]", id="z"),
        article("[quote#a:three]", id="a", number=2),
    )
    found = store.annotations.with_label(label_id("quote"))
    assert [(number, one.id) for number, one in found] == [(1, "z-b"), (1, "z-c"), (1, "z-a"), (2, "a-a")]
    assert store.annotations.with_label(label_id("quote"), limit=3) == found[:3]
    assert store.annotations.with_label(label_id("quote"), first=1, skipped=2) == found[2:]
    assert store.annotations.with_label(label_id("quote"), first=2) == found[3:]
    store.close()


def test_what_one_person_tagged_with_two_labels_is_found(tmp_path: Path) -> None:
    text = "[quote#1:[policy#2:Yes]], said [quote#3:[policy@rb#4:Kell]], [quote#5:no] [policy#6:never]."
    store = make_store(tmp_path / "p.clipdesk", article(text))
    assert store.annotations.under_both(label_id("quote"), label_id("policy")) == [("a1-1", "a1-2")]
    assert store.annotations.under_both(label_id("policy"), label_id("quote")) == [("a1-2", "a1-1")]
    assert store.annotations.under_both("unknown", label_id("policy")) == []
    store.close()


def test_relations_are_found_from_either_end_once(store: Store) -> None:
    for ends in (["a1-said"], ["a1-ruiz"], ["a1-said", "a1-ruiz"]):
        assert [one.id for one in store.annotations.relations_of(ends)] == ["a1-r1"]
    assert store.annotations.relations_of(["a1-fell"]) == []
    relation = store.annotations.relation("a1-r1")
    assert relation == Relation("a1-r1", "a1", "relation-said_by", "a1-said", "a1-ruiz", annotator_id("an"), NOW)


# ------------------------------------------------------------------ writing


def test_every_field_of_an_annotation_can_change(store: Store) -> None:
    text = store.articles.text("a1")
    before = annotation(store, "a1-said")
    after = before._replace(
        label_id=label_id("statistic"), annotator_id=annotator_id("mk"), anchor=anchor(text, [Span(0, 5), Span(6, 9)]),
        note="other words", attributes={"kind": "direct"}, origin="suggestion", created_at="2024-01-01T00:00:00Z",
        modified_at="2024-01-02T00:00:00Z",
    )  # fmt: skip
    apply(store, [RecordChange(before, after)])
    assert annotation(store, "a1-said") == after
    apply(store, [RecordChange(after, before)])
    assert annotation(store, "a1-said") == before


def test_what_was_added_and_removed_leaves_nothing(store: Store) -> None:
    before = tables(store)
    made = Annotation(
        "new",
        "a2",
        label_id("policy"),
        annotator_id("mk"),
        anchor("Nothing happened in the harbor.", [Span(0, 7)]),
        "noted",
    )
    apply(store, [RecordChange(None, made)])
    link = Relation("new-r", "a2", "relation-said_by", "new", "new", annotator_id("mk"))
    apply(store, [RecordChange(None, link)])
    assert store.annotations.relation("new-r") == link
    assert [one.number for one in store.lists.rows([2]) if one.annotations == 1] == [2]
    apply(store, [RecordChange(link, None), RecordChange(made, None)])
    after = tables(store)
    # A count that has come to nothing is kept as a zero.
    after["tally"] = [row for row in after["tally"] if row[1]]
    assert after == before


def test_any_number_is_added_at_once_with_its_counts_and_notes(store: Store) -> None:
    text = store.articles.text("a2")
    many = [
        Annotation(
            f"new-{n}", "a2" if n % 3 else "a1", label_id("policy" if n % 2 else "quote"), annotator_id("mk"),
            anchor(text if n % 3 else store.articles.text("a1"), [Span(n, n + 1)]), "noted" if n == 4 else "",
        )
        for n in range(30)
    ]  # fmt: skip
    assert store.annotations.known([one.id for one in many]) == set()
    apply(store, [RecordChange(None, one) for one in many])
    assert store.annotations.known(["new-3", "none", "a1-said"]) == {"new-3", "a1-said"}
    assert [annotation(store, one.id) for one in many] == many
    assert {key: n for key, n in store.tallies.all().items() if n} == store.tallies.recounted()
    assert store.lists.numbers(ArticleFilter(words="noted")) == [2]


def test_none_of_many_is_added_when_one_is_there_or_comes_twice(store: Store) -> None:
    before = tables(store)
    new = annotation(store, "a1-said")._replace(id="new", note="")
    for double in (new, annotation(store, "a1-fell")):
        with pytest.raises(InvalidChangeError, match="The annotation was changed meanwhile"):
            apply(store, [RecordChange(None, new), RecordChange(None, double)])
    assert tables(store) == before


@pytest.mark.parametrize(
    "spans", [(Span(0, 99),), (Span(-1, 3),), (Span(5, 5),), (Span(6, 9), Span(0, 3)), (Span(0, 5), Span(3, 8))]
)
def test_an_annotation_that_stands_nowhere_is_refused(store: Store, spans: tuple[Span, ...]) -> None:
    before = tables(store)
    made = Annotation("new", "a2", label_id("policy"), annotator_id("mk"), Anchor(spans, "words", "", ""))
    with pytest.raises((InvalidChangeError, sqlite3.IntegrityError)):
        apply(store, [RecordChange(None, made)])
    assert tables(store) == before


def test_an_annotation_whose_words_are_not_in_the_text_is_refused(store: Store) -> None:
    made = annotation(store, "a1-said")
    wrong = made._replace(anchor=made.anchor._replace(quote="“We lost.”"))
    with pytest.raises(InvalidChangeError, match="is not where it should be"):
        apply(store, [RecordChange(made, wrong)])
    assert annotation(store, "a1-said") == made


def test_an_annotation_that_still_has_a_link_cannot_go(store: Store) -> None:
    before = tables(store)
    with pytest.raises(sqlite3.IntegrityError):
        apply(store, [RecordChange(annotation(store, "a1-said"), None)])
    assert tables(store) == before
    link = store.annotations.relation("a1-r1")
    # The other way round: the link may go after its end, within one change.
    apply(store, [RecordChange(annotation(store, "a1-said"), None), RecordChange(link, None)])
    assert store.annotations.relations_of_article("a1") == []


def test_notes_are_found_by_their_words_as_long_as_they_stand(store: Store) -> None:
    def found(words: str) -> list[int]:
        return list(store.lists.numbers(ArticleFilter(words=words)))

    before = annotation(store, "a1-said")
    assert found("first words") == [1]
    apply(store, [RecordChange(before, before._replace(note="second thoughts"))])
    assert (found("first words"), found("thoughts")) == ([], [1])
    apply(store, [RecordChange(annotation(store, "a1-said"), before._replace(note=""))])
    assert found("thoughts") == []


def test_an_article_of_many_annotations_gives_them_as_a_reader_meets_them(tmp_path: Path) -> None:
    marked = "".join(f"[quote@{who}:{word} ]" for word in ("one", "two", "three") for who in ("mk", "ab"))
    made = corpus(article(marked + "[policy:]"))
    store = make_store(tmp_path / "p.clipdesk", *made.articles)
    found = store.annotations.of_article("a1")
    assert found == sorted(found, key=reading_key)
    assert [one.id for one in found] == ["a1-n1", "a1-n7", "a1-n2", "a1-n3", "a1-n4", "a1-n5", "a1-n6"]
    assert found[1].is_whole_article
    store.close()


def test_an_index_that_names_another_article_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    make_with_wrong_index(path)
    with (
        opened(path, writing=False) as store,
        pytest.raises(ProjectDamagedError, match="some of its content is invalid"),
    ):
        list(store.annotations.of_numbers([1]))


def test_an_end_that_is_no_number_is_damage(store: Store) -> None:
    execute(store._database, "PRAGMA ignore_check_constraints = ON")
    execute(store._database, "UPDATE annotation SET stop = 'x' WHERE id = 'a1-said'")
    with pytest.raises(ProjectDamagedError, match="some of its content is invalid"):
        store.annotations.of_article("a1")

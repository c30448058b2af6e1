"""Labels, relation types and annotators as they were written, and the numbers that stand for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import peewee
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.label import Label, RelationType
from clipdesk.store.store import Store
from tests.builders import annotator_id, codebook, label_id
from tests.store_builder import apply
from tests.strategies import codebooks


@pytest.fixture
def blank(path: Path) -> Iterator[Store]:
    store = Store(path, writing=True)
    yield store
    store.close()


def test_a_new_project_has_an_empty_codebook(blank: Store) -> None:
    assert blank.codebooks.codebook() == Codebook()
    assert blank.codebooks.annotators() == ()


@settings(max_examples=30)
@given(made=codebooks())
def test_a_codebook_comes_back_in_reading_order(tmp_path_factory: pytest.TempPathFactory, made: Codebook) -> None:
    store = _shared(tmp_path_factory)
    before = store.codebooks.codebook().version
    changes = [RecordChange(None, one) for one in made.labels]
    changes += [RecordChange(None, one) for one in made.relation_types]
    apply(store, changes)
    found = store.codebooks.codebook()
    assert found.labels == reading_order(made.labels)
    assert found.relation_types == made.relation_types
    assert found.version == before + len(changes)
    apply(store, [change.inverse for change in reversed(changes)])
    assert (store.codebooks.codebook().labels, store.codebooks.codebook().relation_types) == ((), ())


_stores: dict[Path, Store] = {}


def _shared(folders: pytest.TempPathFactory) -> Store:
    """One project for all examples; each leaves it as it found it."""
    path = folders.getbasetemp() / "codebooks.clipdesk"
    if path not in _stores:
        Store.create(path)
        _stores[path] = Store(path, writing=True)
    return _stores[path]


@pytest.fixture(scope="module", autouse=True)
def _close_shared() -> Iterator[None]:
    yield
    for store in _stores.values():
        store.close()
    _stores.clear()


def test_a_label_changes_and_goes(store: Store) -> None:
    before = store.codebooks.codebook().label(label_id("official"))
    assert before is not None
    after = replace(
        before, name="person in office", color="plum", parent=label_id("quote"), whole_article=True, order=9
    )
    version = store.codebooks.codebook().version
    apply(store, [RecordChange(before, after)])
    assert store.codebooks.codebook().label(before.id) == after
    assert store.codebooks.codebook().version == version + 1
    spare = Label("label-spare", "spare")
    apply(store, [RecordChange(None, spare)])
    apply(store, [RecordChange(spare, None)])
    assert store.codebooks.codebook().named("spare") is None


def test_a_relation_type_changes_and_goes(store: Store) -> None:
    before = store.codebooks.codebook().relation_types[0]
    after = replace(before, name="told_by", heads=(), children=(label_id("official"),))
    apply(store, [RecordChange(before, after)])
    assert store.codebooks.codebook().relation_types == (after,)
    spare = RelationType("relation-a", "a")
    apply(store, [RecordChange(None, spare)])
    assert [one.name for one in store.codebooks.codebook().relation_types] == ["a", "told_by"]
    apply(store, [RecordChange(spare, None)])
    assert store.codebooks.codebook().relation_types == (after,)


def test_annotators_come_by_their_key_and_do_not_touch_the_codebook(store: Store) -> None:
    version = store.codebooks.codebook().version
    finder = Annotator("finder", "!quotes", "Quotation finder", is_assistant=True)
    apply(store, [RecordChange(None, finder)])
    assert [one.key for one in store.codebooks.annotators()] == ["!quotes", "an", "mk"]
    assert store.codebooks.annotators()[0] == finder
    apply(store, [RecordChange(finder, replace(finder, name=""))])
    assert store.codebooks.annotators()[0].name == ""
    assert store.codebooks.is_annotator("finder")
    apply(store, [RecordChange(replace(finder, name=""), None)])
    assert not store.codebooks.is_annotator("finder")
    assert store.codebooks.codebook().version == version


def test_two_annotators_never_share_a_key(store: Store) -> None:
    with pytest.raises((sqlite3.IntegrityError, peewee.IntegrityError)):
        apply(store, [RecordChange(None, Annotator("other", "an"))])
    assert len(store.codebooks.annotators()) == 2


def test_numbers_follow_what_is_written_and_what_is_rolled_back(store: Store) -> None:
    numbers = store._numbers
    known = numbers.label(label_id("quote"))
    assert numbers.label_ids[known] == label_id("quote")
    assert numbers.relation_type("relation-said_by") in numbers.relation_type_ids
    assert numbers.annotator_ids[numbers.annotator(annotator_id("mk"))] == annotator_id("mk")

    def fail() -> None:
        with store.transaction():
            store.apply([RecordChange(None, Label("label-half", "half"))])
            assert numbers.label("label-half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with pytest.raises(KeyError):
        numbers.label("label-half")
    with pytest.raises(KeyError):
        numbers.annotator("nobody")
    with pytest.raises(KeyError):
        numbers.relation_type("none")
    assert (numbers.label_or_zero("label-half"), numbers.annotator_or_zero("nobody")) == (0, 0)


@pytest.mark.parametrize(
    ("table", "new"),
    [("annotator", Annotator("new", "!quotes", "Quotation finder")), ("label", Label("new", "new"))],
)
def test_one_is_written_without_a_look_at_all_others(store: Store, table: str, new: Annotator | Label) -> None:
    said: list[str] = []
    store._database.connection().set_trace_callback(said.append)
    other = replace(new, name="another")
    for change in ((None, new), (new, other), (other, None)):
        apply(store, [RecordChange(*change)])
    asked = [one for one in said if one.startswith("SELECT") and f"FROM {table}" in one]
    assert asked
    assert all("WHERE id = 'new'" in one for one in asked)


@settings(max_examples=15)
@given(st.permutations(codebook("a", "b").labels))
def test_the_order_of_writing_does_not_matter(tmp_path_factory: pytest.TempPathFactory, labels: list[Label]) -> None:
    store = _shared(tmp_path_factory)
    changes = [RecordChange(None, one) for one in labels]
    apply(store, changes)
    assert store.codebooks.codebook().labels == codebook("a", "b").labels
    apply(store, [change.inverse for change in changes])

"""A store that steps back shows the project as it was, writes nothing, and takes up what another has changed."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import Kind, RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.label import Label
from clipdesk.store.lock import ProjectLock
from clipdesk.store.store import Store
from tests.store_builder import apply, tables


def change_beside(path: Path) -> None:
    """Another store adds a label and puts it on an annotation, with a note."""
    other = Store(path, writing=True, beside=True)
    said = cast("Annotation", other.record(Kind.ANNOTATION, "a1-said"))
    apply(
        other,
        [
            RecordChange(None, Label("label-new", "new")),
            RecordChange(said, said._replace(label_id="label-new", note="beside")),
        ],
    )
    other.close()


def test_it_shows_what_was_until_it_goes_on_and_then_what_is(store: Store) -> None:
    before = store.record(Kind.ANNOTATION, "a1-said")
    codebook, counts = store.codebooks.codebook(), store.tallies.all()
    assert store.lists.numbers(ArticleFilter(words="besid")) == []
    store.hold.begin()
    change_beside(store.path)
    assert store.record(Kind.ANNOTATION, "a1-said") == before
    assert (store.codebooks.codebook(), store.tallies.all()) == (codebook, counts)
    assert store.hold.end()
    after = cast("Annotation", store.record(Kind.ANNOTATION, "a1-said"))
    assert (after.label_id, after.note) == ("label-new", "beside")
    assert store.codebooks.codebook().named("new") is not None
    assert store.tallies.all()["label:label-new"] == 1
    assert store.lists.numbers(ArticleFilter(words="besid")) == [1]


def test_what_was_changed_beside_is_brought_into_the_file(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(store.log_keeper, "ask", lambda: asked.append(True))
    store.hold.begin()
    assert not store.hold.end()
    assert asked == []
    store.hold.begin()
    change_beside(store.path)
    assert store.hold.end()
    assert asked == [True]


def test_meanwhile_it_changes_nothing_and_says_why(store: Store) -> None:
    before = tables(store)
    store.hold.begin()
    with pytest.raises(InvalidChangeError, match="The project is being changed; nothing else was done"):
        apply(store, [RecordChange(None, Label("x", "x"))])
    store.checkpoint()
    assert not store.hold.end()
    assert tables(store) == before
    apply(store, [RecordChange(None, Label("x", "x"))])
    assert store.codebooks.codebook().named("x") is not None


def test_the_other_store_leaves_the_lock_and_the_log_to_the_first(store: Store) -> None:
    lock = ProjectLock(store.path).path
    assert lock.exists()
    store.hold.begin()
    change_beside(store.path)
    assert lock.exists()
    assert store.path.with_name(store.path.name + "-wal").exists()
    store.hold.end()
    store.close()
    assert not store.path.with_name(store.path.name + "-wal").exists()

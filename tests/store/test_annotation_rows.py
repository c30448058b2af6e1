"""Any number of annotations is written at once as it would be one by one, or not at all."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import CancelledError, InvalidChangeError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.span import Span
from clipdesk.store.store import Store
from tests.builders import annotator_id, article, label_id
from tests.refusing import stop
from tests.store_builder import apply, make_store, tables

LABELS = (label_id("quote"), label_id("policy"))


def tagged(store: Store, number: int, **other: Any) -> Annotation:
    """One of many annotations, with fields that differ from one to the next."""
    article_id = "a2" if number % 3 else "a1"
    plain = Annotation(
        f"many-{number}", article_id, LABELS[number % 2], annotator_id("mk"),
        anchor(store.articles.text(article_id), [Span(number, number + 1)]), "noted" if number % 5 == 0 else "",
        {"kind": "direct"} if number % 7 == 0 else {}, created_at="2025", modified_at="2025",
    )  # fmt: skip
    return plain._replace(**other)


@contextlib.contextmanager
def _made() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(
            Path(folder, "made.clipdesk"),
            article("[official#ruiz:Mayor Ana Ruiz] said [quote#said:“We won.”][policy#whole@mk:] and left at once."),
            article("Nothing happened in the harbor.", id="a2", number=2),
        )
        try:
            yield store
        finally:
            store.close()


def there(store: Store) -> dict[str, Annotation]:
    """All annotations by id."""
    return {one.id: one for one in store.annotations.of_numbers(store.every_number())}


def test_many_are_relabeled_taken_away_and_brought_back_with_their_counts_and_notes(store: Store) -> None:
    many = [tagged(store, number) for number in range(30)]
    apply(store, [RecordChange(None, one) for one in many])
    start = there(store)
    changes = [
        RecordChange(one, None)
        if number % 4 == 0
        else RecordChange(one, one._replace(label_id=LABELS[0], note="later"))
        for number, one in enumerate(many)
    ]
    apply(store, changes)
    left = [one for number, one in enumerate(many) if number % 4]
    assert [store.annotations.get(one.id) for one in left] == [
        one._replace(label_id=LABELS[0], note="later") for one in left
    ]
    assert store.annotations.known([one.id for one in many]) == {one.id for one in left}
    assert {key: n for key, n in store.tallies.all().items() if n} == store.tallies.recounted()
    assert store.lists.numbers(ArticleFilter(words="noted")) == []
    assert store.lists.numbers(ArticleFilter(words="later")) == [1, 2]
    assert store.search.is_whole()
    apply(store, [one.inverse for one in reversed(changes)])
    assert there(store) == start
    assert {key: n for key, n in store.tallies.all().items() if n} == store.tallies.recounted()
    assert store.search.is_whole()


@pytest.mark.parametrize("wrong", [0, 13, 29])
@pytest.mark.parametrize("towards", [None, "other"])
@pytest.mark.parametrize(
    "other",
    [
        {"id": "gone"}, {"article_id": "a9"}, {"label_id": "gone"}, {"annotator_id": "gone"}, {"note": "x"},
        {"attributes": {"kind": "x"}}, {"origin": "import"}, {"created_at": "x"}, {"modified_at": "x"},
        {"anchor": ((Span(0, 2),), "x", "y", "z")}, {"anchor": ((Span(0, 1), Span(3, 4)), "x", "y", "z")},
    ],
)  # fmt: skip
def test_none_of_many_is_written_where_one_is_not_what_it_was_said_to_be(
    store: Store, wrong: int, towards: str | None, other: dict[str, Any]
) -> None:
    many = [tagged(store, number) for number in range(30)]
    apply(store, [RecordChange(None, one) for one in many])
    before = tables(store)
    said = [one._replace(**other) if number == wrong else one for number, one in enumerate(many)]
    changes = [RecordChange(one, one._replace(modified_at=towards) if towards else None) for one in said]
    with pytest.raises(InvalidChangeError, match="The annotation was changed meanwhile"):
        apply(store, changes)
    assert tables(store) == before


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["", "a", "b", None])), max_size=12))
def test_changes_that_come_back_to_an_annotation_count_in_their_order(steps: list[tuple[int, str | None]]) -> None:
    now: dict[int, Annotation] = {}
    changes: list[RecordChange] = []
    with _made() as store:
        for number, note in steps:
            before = now.pop(number, None)
            if note is not None:
                now[number] = tagged(store, number, note=note)
            elif before is None:
                continue
            changes.append(RecordChange(before, now.get(number)))
        rest = there(store)
        apply(store, changes)
        assert there(store) == rest | {one.id: one for one in now.values()}
        assert {key: n for key, n in store.tallies.all().items() if n} == store.tallies.recounted()
        assert store.search.is_whole()


def test_it_is_told_how_far_it_is_and_can_be_stopped(store: Store) -> None:
    many = [tagged(store, number % 30, id=f"n{number}") for number in range(6_000)]
    before = tables(store)

    with pytest.raises(CancelledError), store.transaction(), store.annotation_rows.reporting_to(stop):
        store.apply(RecordChange(None, one) for one in many)
    assert tables(store) == before
    told: list[tuple[int, int, str]] = []
    with store.transaction(), store.annotation_rows.reporting_to(lambda *news: told.append(news)):
        store.apply(RecordChange(None, one) for one in many)
    assert told
    assert all(done <= total for done, total, _ in told)
    told.clear()
    apply(store, [RecordChange(one, None) for one in many])
    assert (told, tables(store)) == ([], before)

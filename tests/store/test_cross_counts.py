"""What tables of counts are made of: articles with what they are grouped by, and annotations by label."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.article import Status
from clipdesk.domain.change import RecordChange
from clipdesk.domain.counts import CountAsked, CountBy, ValuesOf
from clipdesk.domain.span import Span
from clipdesk.store.cross_counts import CountedArticle, CountedCell
from clipdesk.store.store import Store
from tests.builders import annotator_id, article, label_id
from tests.store_builder import make_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return make_store(
        tmp_path / "p.clipdesk",
        article("[quote@mk,quote@ab:We won], [quote@mk:they said].", outlet="Herald", published="2025-06-12T08:00:00Z"),
        article("[policy@mk:The Act].", id="a2", number=2, published="2024", status=Status.DONE),
    )


@pytest.mark.parametrize(
    ("by", "values"),
    [
        (CountBy.OUTLET, ["Herald", ""]),
        (CountBy.YEAR, ["2025", "2024"]),
        (CountBy.MONTH, ["2025-06", "2024"]),
        (CountBy.STATUS, ["todo", "done"]),
        (CountBy.ANNOTATOR, ["", ""]),
    ],
)
def test_articles_are_grouped(store: Store, by: CountBy, values: list[str]) -> None:
    assert [one.value for one in store.cross_counts.articles(CountAsked(by))] == values
    store.close()


def test_only_articles_of_a_status(store: Store) -> None:
    asked = CountAsked(CountBy.OUTLET, statuses=(Status.DONE,))
    assert store.cross_counts.articles(asked) == [CountedArticle(2, "a2", "")]
    store.close()


def test_what_two_tagged_alike_counts_once_where_asked(store: Store) -> None:
    quote, policy = label_id("quote"), label_id("policy")
    every = store.cross_counts.cells(CountAsked(), alike_once=False)
    assert set(every) == {CountedCell(1, quote, "", 3), CountedCell(2, policy, "", 1)}
    once = store.cross_counts.cells(CountAsked(), alike_once=True)
    assert set(once) == {CountedCell(1, quote, "", 2), CountedCell(2, policy, "", 1)}
    store.close()


def test_values_of_an_attribute_are_counted_in_place_of_labels(tmp_path: Path) -> None:
    text = "[quote#a@mk,quote#b@ab:We won], [quote#c@mk:they said]. [policy:The Act]."
    store = make_store(tmp_path / "v.clipdesk", article(text))
    kinds = {"a": {"kind": "direct"}, "b": {"kind": " direct "}, "c": {'kind\'s "x"': "direct"}}
    with store.transaction():
        for one in store.annotations.of_article("a1"):
            if one.id.removeprefix("a1-") in kinds:
                store.apply([RecordChange(one, one._replace(attributes=kinds[one.id.removeprefix("a1-")]))])
    asked = CountAsked(values_of=ValuesOf(label_id("quote"), "kind"))
    every = store.cross_counts.cells(asked, alike_once=False)
    assert set(every) == {CountedCell(1, "direct", "", 2), CountedCell(1, "", "", 1)}
    once = store.cross_counts.cells(asked, alike_once=True)
    assert set(once) == {CountedCell(1, "direct", "", 1), CountedCell(1, "", "", 1)}
    other = asked._replace(values_of=ValuesOf(label_id("quote"), 'kind\'s "x"'), annotator_id=annotator_id("mk"))
    assert set(store.cross_counts.cells(other, alike_once=False)) == {
        CountedCell(1, "direct", "", 1), CountedCell(1, "", "", 1),
    }  # fmt: skip
    none = asked._replace(values_of=ValuesOf("gone", "kind"))
    assert store.cross_counts.cells(none, alike_once=True) == []
    store.close()


def test_other_pieces_with_the_same_bounds_are_not_alike(tmp_path: Path) -> None:
    store = make_store(tmp_path / "q.clipdesk", article("[quote@mk:One two three.] [policy@ab:It passed.]"))
    one = store.annotations.of_article("a1")[0]
    text = store.articles.text("a1")
    pieces = (Span(0, 3), Span(8, one.spans[-1].end))
    other = one._replace(id="b", annotator_id=annotator_id("ab"), anchor=anchor(text, pieces))
    with store.transaction():
        store.apply([RecordChange(None, other)])
    once = store.cross_counts.cells(CountAsked(), alike_once=True)
    assert set(once) == {CountedCell(1, label_id("quote"), "", 2), CountedCell(1, label_id("policy"), "", 1)}
    store.close()


def test_by_annotator_and_of_one_annotator(store: Store) -> None:
    quote, policy, mk, ab = label_id("quote"), label_id("policy"), annotator_id("mk"), annotator_id("ab")
    found = store.cross_counts.cells(CountAsked(CountBy.ANNOTATOR), alike_once=False)
    assert set(found) == {CountedCell(1, quote, mk, 2), CountedCell(1, quote, ab, 1), CountedCell(2, policy, mk, 1)}
    only = store.cross_counts.cells(CountAsked(annotator_id=ab), alike_once=False)
    assert only == [CountedCell(1, quote, "", 1)]
    store.close()

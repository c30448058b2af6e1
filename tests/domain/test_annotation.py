"""Annotations: what they say of themselves, and the order in which a reader meets them."""

from __future__ import annotations

import pickle

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import NO_ATTRIBUTES, Annotation, Relation, differing_values, reading_key
from clipdesk.domain.span import Span

TEXT = "The board voted to double the subsidy."


def annotation(name: str, *spans: tuple[int, int]) -> Annotation:
    return Annotation(name, "article", "label", "annotator", anchor(TEXT, [Span(*span) for span in spans]))


def test_a_split_annotation_reaches_from_its_first_piece_to_its_last() -> None:
    split = annotation("a", (4, 9), (19, 25))
    assert (split.start, split.end) == (4, 25)
    assert split.spans == (Span(4, 9), Span(19, 25))
    assert not split.is_whole_article


def test_an_annotation_without_pieces_stands_on_the_article() -> None:
    whole = annotation("a")
    assert whole.is_whole_article
    assert (whole.start, whole.end, whole.spans) == (0, 0, ())


def test_reading_order_is_by_start_then_the_longer_then_id() -> None:
    given = [annotation("d", (4, 9)), annotation("c", (4, 9)), annotation("b", (4, 15)), annotation("z", (0, 3))]
    assert [one.id for one in sorted(given, key=reading_key)] == ["z", "b", "c", "d"]


def test_the_shared_default_of_attributes_cannot_be_written() -> None:
    with pytest.raises(TypeError):
        NO_ATTRIBUTES["kind"] = "direct"  # type: ignore[index]  # the point of the test
    assert annotation("a").attributes == {}


def test_values_differ_where_both_have_one_and_not_the_same() -> None:
    one = annotation("a")._replace(attributes={"tone": "calm", "kind": "direct", "speaker": "", "place": "port"})
    other = annotation("b")._replace(
        attributes={"tone": "angry", "speaker": "Kell", "kind": "indirect", "day": "Monday"}
    )
    assert differing_values(one, other) == ("kind", "tone")
    assert differing_values(other, one) == ("kind", "tone")
    assert differing_values(one, one) == ()
    assert differing_values(one, annotation("b")) == ()


def test_annotations_survive_the_way_to_another_process() -> None:
    one = annotation("a", (4, 9))
    link = Relation("r", "article", "said_by", "a", "b", "annotator")
    assert pickle.loads(pickle.dumps((one, link))) == (one, link)  # noqa: S301 - what it just wrote

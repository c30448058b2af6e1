"""Interval look-ups against brute force."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.span import Span, merged
from clipdesk.domain.standoff import AnnotationSet

TEXT = "x" * 120


def annotation(name: str, spans: tuple[Span, ...]) -> Annotation:
    return Annotation(name, "article", "label", "annotator", anchor(TEXT, spans))


def brute_pieces(annotations: list[Annotation], asked: Span) -> list[tuple[Span, Annotation]]:
    found = [(span, one) for one in annotations for span in one.spans if span.overlaps(asked)]
    return sorted(found, key=lambda piece: (piece[0].start, -piece[0].end, piece[1].id))


spans = st.tuples(st.integers(0, 60), st.integers(1, 59)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
sets = st.lists(st.lists(spans, max_size=3), max_size=12).map(
    lambda rows: [annotation(f"{i:02}", merged(row)) for i, row in enumerate(rows)]
)


@given(sets, st.integers(0, 120), st.integers(0, 120))
def test_pieces_are_those_that_overlap(annotations: list[Annotation], start: int, end: int) -> None:
    asked = Span(min(start, end), max(start, end))
    assert AnnotationSet(annotations).pieces(asked) == brute_pieces(annotations, asked)


def test_pieces_over_many_blocks_and_one_long_annotation() -> None:
    dice = random.Random(7)
    rows = [annotation("long", (Span(0, 120),))]
    for i in range(700):
        start = dice.randrange(118)
        rows.append(
            annotation(f"{i:03}", (Span(start, start + dice.choice((1, 2, 2, 40)) if start < 80 else start + 1),))
        )
    held = AnnotationSet(rows)
    for start in range(0, 121, 3):
        for length in (0, 1, 5):
            assert held.pieces(Span(start, start + length)) == brute_pieces(rows, Span(start, start + length))


@given(sets, st.integers(0, 121))
def test_the_annotations_at_an_offset_come_longest_first(annotations: list[Annotation], offset: int) -> None:
    found = AnnotationSet(annotations).at(offset)
    assert {one.id for one in found} == {
        one.id for one in annotations if any(offset in range(*span) for span in one.spans)
    }
    assert len({one.id for one in found}) == len(found)
    lengths = [one.end - one.start for one in found]
    assert lengths == sorted(lengths, reverse=True)


@given(sets, st.integers(-1, 121))
def test_the_next_annotation_is_the_first_that_starts_behind(annotations: list[Annotation], offset: int) -> None:
    behind = [one for one in sorted(annotations, key=reading_key) if one.start > offset]
    assert AnnotationSet(annotations).after(offset) == (behind[0] if behind else None)


@given(sets)
def test_a_set_keeps_every_annotation_in_reading_order(annotations: list[Annotation]) -> None:
    held = AnnotationSet(reversed(annotations))
    assert list(held) == sorted(annotations, key=reading_key)
    assert len(held) == len(annotations)
    assert all(held.get(one.id) is one for one in annotations)
    assert held.get("nobody") is None


@given(sets, sets, st.sets(st.integers(0, 14).map(lambda number: f"{number:02}")), st.integers(0, 120))
def test_an_updated_set_is_the_one_made_anew(
    before: list[Annotation], put: list[Annotation], gone: set[str], start: int
) -> None:
    held = AnnotationSet(before)
    made = held.updated(gone, put)
    kept = {one.id: one for one in before if one.id not in gone} | {one.id: one for one in put}
    assert list(made) == list(AnnotationSet(kept.values()))
    asked = Span(start, 120)
    assert made.pieces(asked) == brute_pieces(list(kept.values()), asked)
    assert all(made.get(one.id) is one for one in kept.values())
    assert len(made) == len(kept)
    assert list(held) == sorted(before, key=reading_key), "the set it was made from has changed"


def test_a_set_updated_a_thousand_times_is_still_the_one_made_anew() -> None:
    held, kept = AnnotationSet(), dict[str, Annotation]()
    for number in range(1_000):
        new = annotation(f"{number:03}", (Span(number % 100, number % 100 + 3),))
        gone = f"{number - 7:03}" if number % 3 == 0 else ""
        held = held.updated([gone], [new])
        kept.pop(gone, None)
        kept[new.id] = new
    assert list(held) == list(AnnotationSet(kept.values()))
    assert [held.get(f"{number:03}") for number in range(1_000)] == [
        kept.get(f"{number:03}") for number in range(1_000)
    ]


@given(sets, st.lists(spans, min_size=1, max_size=3))
def test_two_sets_differ_on_what_was_put_between(annotations: list[Annotation], row: list[Span]) -> None:
    held, new = AnnotationSet(annotations), annotation("new", merged(row))
    assert held.updated((), [new]).differing(held) == [new]
    assert held.differing(held.updated((), [new])) == [new]
    assert held.differing(AnnotationSet(annotations)) == []


def test_two_sets_differ_from_the_first_to_the_last_difference() -> None:
    rows = [annotation(f"{n}", (Span(n, n + 1),)) for n in range(6)]
    moved = AnnotationSet(rows).updated(["1"], [rows[3]._replace(note="a note")])
    assert [one.id for one in AnnotationSet(rows).differing(moved)] == ["1", "2", "3", "2", "3"]


def test_the_same_label_on_the_same_passage_is_found() -> None:
    one, two = annotation("one", (Span(2, 5),)), annotation("two", (Span(2, 5), Span(7, 9)))
    whole = annotation("whole", ())
    found = AnnotationSet([one, two, whole])
    assert found.same(one.label_id, (Span(2, 5),)) == [one]
    assert found.same(one.label_id, (Span(2, 5), Span(7, 9))) == [two]
    assert found.same(one.label_id, ()) == [whole]
    assert found.same("another", (Span(2, 5),)) == found.same(one.label_id, (Span(2, 4),)) == []

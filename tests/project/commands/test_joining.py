"""What is on an article already is told from what a file brings to it."""

from __future__ import annotations

import pytest

from clipdesk.domain.annotation import Relation
from clipdesk.domain.draft import AnnotationDraft
from clipdesk.domain.span import Span
from clipdesk.project.commands.joining import AnnotationKey, Present, told_of, told_of_lost, told_of_others
from tests.builders import NOW, article

(ONE,) = article("[quote#1:We won], said Kell.").annotations
PLACE = (Span(0, 6),)
HERE = AnnotationKey(ONE.annotator_id, ONE.label_id, PLACE)


@pytest.mark.parametrize(
    ("draft", "mark", "found", "otherwise"),
    [
        (AnnotationDraft(PLACE, "quote"), HERE, ONE.id, 0),
        (AnnotationDraft(PLACE, "quote"), HERE._replace(annotator_id=""), ONE.id, 0),
        (AnnotationDraft(PLACE, "quote"), HERE._replace(annotator_id="somebody else"), "", 0),
        (AnnotationDraft(PLACE, "claim"), HERE._replace(label_id="another"), "", 0),
        (AnnotationDraft((Span(0, 2),), "quote", id=ONE.id), HERE._replace(spans=(Span(0, 2),)), ONE.id, 1),
        (AnnotationDraft(PLACE, "quote", note="Which?"), HERE, ONE.id, 1),
        (AnnotationDraft(PLACE, "quote", attributes={"kind": "direct"}), HERE, ONE.id, 1),
    ],
    ids=["the same", "of nobody", "of another", "another label", "another edge", "a note", "a value"],
)
def test_the_same_is_by_the_same_person_with_the_same_label_on_the_same_place(
    draft: AnnotationDraft, mark: AnnotationKey, found: str, otherwise: int
) -> None:
    present = Present([ONE])
    assert present.lacks(draft, mark) is (found == "")
    assert present.id_of(draft, mark) == found
    assert present.otherwise == otherwise


def test_what_came_is_there_from_then_on() -> None:
    present = Present([])
    assert present.lacks(AnnotationDraft(PLACE, "quote"), HERE)
    present.add([ONE, Relation("r", "a1", "said_by", ONE.id, "b", "an", NOW)])
    assert not present.lacks(AnnotationDraft(PLACE, "quote"), HERE)
    assert present.is_linked("said_by", ONE.id, "b")
    assert not present.is_linked("said_by", "b", ONE.id)


def test_one_and_many_are_told_apart() -> None:
    assert told_of(0, 0, 0) == told_of_others(0) == []
    assert told_of(1, 1, 1) == [f"One {what} was added to it." for what in ("annotation", "link", "suggestion")]
    assert told_of(2, 3, 4) == [
        "2 annotations were added to it.", "3 links were added to it.", "4 suggestions were added to it.",
    ]  # fmt: skip
    assert told_of_others(1)[0].startswith("One annotation is there")
    assert told_of_others(2)[0].startswith("2 annotations are there")
    assert "its annotation was not taken" in told_of_lost(1)
    assert "its 2 annotations were not taken" in told_of_lost(2)

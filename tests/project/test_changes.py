"""`Changes` says what was touched: enough for a view to redraw, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import ArticleBody, Kind, RecordChange
from clipdesk.domain.decision import decision_on, side_of
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict
from clipdesk.project.changes import EVERYTHING, Changes, changes_of
from tests.builders import article, state_of

ITEM = article("[quote#1:Yes], said [official#2:Kell].", relations=[("1", "said_by", "2")])
ONE, TWO = ITEM.annotations
LINK = ITEM.relations[0]
STATE = state_of(ITEM.article)


def test_nothing_touches_nothing() -> None:
    none = changes_of([])
    assert none == Changes()
    assert not none.touches(*Kind)
    assert not none.touches_article("a1")
    assert not none.is_codebook_changed


def test_an_annotation_touches_itself_and_its_article() -> None:
    found = changes_of([RecordChange(None, ONE), RecordChange(TWO, TWO._replace(note="x"))])
    places = (("a1", Span(0, 3)), ("a1", Span(10, 14)))
    assert found == Changes(
        frozenset({Kind.ANNOTATION}), frozenset({"a1"}), frozenset({ONE.id, TWO.id}), added=(ONE.id,), places=places
    )
    assert (found.places_in("a1"), found.places_in("a2")) == ([Span(0, 3), Span(10, 14)], [])
    assert changes_of([RecordChange(ONE, None)]).added == ()
    assert found.touches(Kind.LABEL, Kind.ANNOTATION)
    assert not found.touches(Kind.LABEL)
    assert found.touches_article("a1")
    assert not found.touches_article("a2")


def test_what_moves_is_told_with_its_outer_bounds_before_and_after() -> None:
    moved = ONE._replace(anchor=anchor(ITEM.article.text, (Span(5, 9), Span(10, 12))))
    assert changes_of([RecordChange(ONE, moved)]).places_in("a1") == [Span(0, 3), Span(5, 12)]
    whole = ONE._replace(anchor=ONE.anchor._replace(spans=()))
    assert changes_of([RecordChange(whole, None)]).places == ()
    proposed = Suggestion("s1", "a1", "l", "words", TWO.anchor, 0.5)
    refused = RecordChange(None, Verdict(proposed, Ruling.REFUSED, "mk"))
    assert changes_of([refused]).places_in("a1") == [Span(10, 14)]


def test_a_link_touches_both_its_ends() -> None:
    for change in (RecordChange(None, LINK), RecordChange(LINK, None)):
        assert changes_of([change]) == Changes(
            frozenset({Kind.RELATION}), frozenset({"a1"}), frozenset({ONE.id, TWO.id})
        )


def test_a_ruling_touches_its_article_alone() -> None:
    ruled = decision_on("a1", ("a", "b"), [side_of(ONE)])
    assert changes_of([RecordChange(None, ruled)]) == Changes(frozenset({Kind.DECISION}), frozenset({"a1"}))


def test_what_is_added_is_named_in_its_order() -> None:
    made: list[Annotation] = [ONE._replace(id=name) for name in ("c", "a", "b")]
    assert changes_of(RecordChange(None, one) for one in made).added == ("c", "a", "b")


@pytest.mark.parametrize(("removed", "is_list_changed"), [(True, True), (False, False)])
def test_only_articles_that_come_or_go_change_the_list(removed: bool, is_list_changed: bool) -> None:
    found = changes_of([RecordChange(STATE, replace(STATE, flagged=True, removed=removed))])
    assert found == Changes(frozenset({Kind.ARTICLE}), frozenset({"a1"}), is_list_changed=is_list_changed)


def test_a_text_touches_its_article() -> None:
    body = ArticleBody("a1", "Yes.", ())
    assert changes_of([RecordChange(body, replace(body, text="No."))]) == Changes(
        frozenset({Kind.BODY}), frozenset({"a1"})
    )


def test_labels_and_kinds_of_link_are_the_codebook_and_people_are_not() -> None:
    assert changes_of([RecordChange(None, Label("l", "l"))]).is_codebook_changed
    assert changes_of([RecordChange(None, RelationType("t", "t"))]).is_codebook_changed
    assert not changes_of([RecordChange(None, Annotator("p", "mk"))]).is_codebook_changed


def test_everything_touches_everything() -> None:
    assert all(EVERYTHING.touches(kind) for kind in Kind)
    assert EVERYTHING.touches_article("whichever")
    assert EVERYTHING.is_codebook_changed
    assert EVERYTHING.is_list_changed

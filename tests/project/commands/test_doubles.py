"""One annotation per person, label and passage: what would be a second one is joined into the one that stands."""

from __future__ import annotations

import pytest

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, Relabel, Relate, RemoveAnnotations, ResizeAnnotation
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import MergeLabel
from clipdesk.project.commands.doubles import _joined
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.project_state import assert_refused, named, state

QUOTE, POLICY, OFFICIAL = label_id("quote"), label_id("policy"), label_id("official")
WAYS = pytest.mark.parametrize("way", ["merge", "move"])


def go(project: Project, way: str) -> Command:
    """Everything under quote goes to policy."""
    moved = [one.id for one in project.queries.annotations("a1") if one.label_id == QUOTE]
    merge = MergeLabel(QUOTE, POLICY, "policy")
    return merge if way == "merge" else MovePassages(QUOTE, tuple(moved), named(project, "policy"))


def carried_out(project: Project, way: str) -> dict[str, Annotation]:
    """What is annotated behind it, when undo and redo have been tried."""
    before = state(project)
    project.execute(go(project, way))
    after = state(project)
    project.undo()
    assert state(project) == before
    project.redo()
    assert state(project) == after
    return {one.id: one for one in project.queries.annotations("a1")}


@WAYS
def test_notes_and_values_are_joined_and_none_is_lost(made: Made, way: str) -> None:
    values = {"1": {"kind": "direct", "tone": "calm", "new": "x"}, "2": {"kind": "indirect", "tone": "calm"}}
    text = "[quote#1:[policy#2:Yes]], said [quote#3:[policy#4:Kell]] and [quote#5@bo:[policy#6:he]]."
    project = made(article(text, notes={"1": "why", "2": "what", "3": "who", "4": "who"}, attributes=values))
    found = carried_out(project, way)
    assert found.keys() == {"a1-2", "a1-4", "a1-5", "a1-6"}
    assert found["a1-2"].note == "what\n\nwhy\n\nkind: direct"
    assert found["a1-2"].attributes == {"kind": "indirect", "tone": "calm", "new": "x"}
    assert found["a1-4"].note == "who"
    assert {one.label_id for one in found.values()} == {POLICY}


@WAYS
def test_links_lead_to_what_stands_and_each_is_there_once(made: Made, way: str) -> None:
    links = [("1", "said_by", "3"), ("3", "said_by", "1"), ("2", "said_by", "3"), ("1", "said_by", "2")]
    project = made(article("[quote#1:[policy#2:Yes]], said [official#3:Kell].", relations=links))
    assert carried_out(project, way).keys() == {"a1-2", "a1-3"}
    ends = {(one.head, one.child) for one in project.queries.relations("a1")}
    assert ends == {("a1-2", "a1-3"), ("a1-3", "a1-2")}
    assert len(project.queries.relations("a1")) == 2


@WAYS
def test_a_person_keeps_a_mention_that_is_joined(made: Made, way: str) -> None:
    project = made(article("[quote#1:[policy#2:Yes]], said [quote#3:[policy#4:Kell]]."))
    project.execute(GatherMentions("Ana", (), ("a1-1", "a1-3"), "ana"))
    project.execute(GatherMentions("Bea", (), ("a1-4",), "bea"))
    carried_out(project, way)
    assert {one.id: one.mentions for one in project._store.people.all()} == {"ana": ("a1-2", "a1-3"), "bea": ("a1-4",)}


def test_a_label_on_the_whole_article_is_joined_too_and_pieces_count(made: Made) -> None:
    project = made(article("Yes, no."))
    for one, label, spans in (
        ("q", QUOTE, ()), ("p", POLICY, ()), ("q2", QUOTE, (Span(0, 1), Span(2, 3))), ("p2", POLICY, (Span(0, 3),)),
    ):  # fmt: skip
        project.execute(AddAnnotation("a1", label, spans, id=one, note=one))
    found = carried_out(project, "merge")
    assert {one.id: one.note for one in found.values()} == {"p": "p\n\nq", "p2": "p2", "q2": "q2"}


def test_what_stands_in_the_note_already_is_not_written_again() -> None:
    goes, stays = article("[quote#1:Yes] and [policy#2:no].", notes={"1": "A", "2": "A\n\nB"}).annotations
    assert _joined(stays, goes).note == "A\n\nB"
    assert _joined(stays, goes._replace(note="C")).note == "A\n\nB\n\nC"


def test_one_at_a_time_a_second_one_is_refused(made: Made) -> None:
    project = made(article("[quote#1:[policy#2:Yes]], [policy#3:no]."))
    assert_refused(project, Relabel(("a1-1",), POLICY), "tagged as policy already")
    assert_refused(project, ResizeAnnotation("a1-3", (Span(0, 3),)), "tagged as policy already")
    assert_refused(project, AddAnnotation("a1", QUOTE, (Span(0, 3),)), "tagged as quote already")


def test_an_edge_that_stays_is_no_error_where_an_import_brought_a_second_one(made: Made) -> None:
    project = made(article("[policy#1:[policy#2:Yes]], no."))
    assert not project.execute(ResizeAnnotation("a1-1", (Span(0, 3),))).kinds
    project.execute(RemoveAnnotations(("a1-2",)))


def test_a_label_on_the_whole_article_does_not_become_a_passage(made: Made) -> None:
    project = made(article("Yes, no."))
    project.execute(AddAnnotation("a1", QUOTE, id="whole"))
    assert_refused(project, ResizeAnnotation("whole", (Span(0, 3),)), "no edges")


def test_a_link_stays_when_one_end_gets_a_label_that_its_kind_does_not_allow(made: Made) -> None:
    project = made(article("[quote#1:Yes], said [official#2:Kell].", relations=[("1", "said_by", "2")]))
    (link,) = project.queries.relations("a1")
    kinds = project.codebook.relation_types
    project.execute(Relabel(("a1-1",), POLICY))
    assert (project.queries.relations("a1"), project.codebook.relation_types) == ([link], kinds)
    assert_refused(project, Relate("a1-1", "a1-2", link.type_id), "cannot begin")

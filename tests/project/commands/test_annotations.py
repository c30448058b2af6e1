"""Tagging and what follows it: relabeling, moving edges, pieces, notes, attributes, links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import (
    AddAnnotation,
    AddPiece,
    Relabel,
    Relate,
    RemoveAnnotations,
    RemovePiece,
    RemoveRelation,
    ResizeAnnotation,
    SetAttribute,
    SetNote,
    TagOccurrences,
)
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import AddRelationType
from clipdesk.project.project import Project
from tests.builders import NOW, article, label_id
from tests.project_builder import Made
from tests.project_state import assert_refused, state

QUOTE, POLICY, OFFICIAL = label_id("quote"), label_id("policy"), label_id("official")
TEXT = "[quote#1:“We won,”] said [official#2:Ana Ruiz], [quote#1:“at last.”] No comment."


def one(project: Project, annotation_id: str) -> Annotation:
    found = project.queries.annotation(annotation_id)
    assert found is not None
    return found


# ------------------------------------------------------------------ tagging


def test_a_passage_is_tagged_by_whoever_acts(made: Made) -> None:
    project = made(article("One two three."))
    (added,) = project.execute(AddAnnotation("a1", POLICY, (Span(4, 7),), "why", {"name": "x"})).added
    found = one(project, added)
    assert (found.anchor.quote, found.anchor.prefix, found.anchor.suffix) == ("two", "One ", " three.")
    assert (found.note, dict(found.attributes), found.origin) == ("why", {"name": "x"}, "manual")
    assert project.annotator is not None
    assert found.annotator_id == project.annotator.id
    assert found.created_at == found.modified_at != NOW
    assert project.queries.counts().labels[POLICY] == 1


def test_pieces_and_whole_articles_are_tagged_too(made: Made) -> None:
    project = made(article("One two three."))
    (split,) = project.execute(AddAnnotation("a1", QUOTE, (Span(8, 13), Span(0, 3), Span(3, 4)))).added
    assert one(project, split).spans == ((0, 4), (8, 13))
    (whole,) = project.execute(AddAnnotation("a1", QUOTE)).added
    assert one(project, whole).is_whole_article


def test_the_same_tag_twice_is_refused_but_not_of_another_or_elsewhere(made: Made) -> None:
    project = made(article("One two three."))
    project.execute(AddAnnotation("a1", QUOTE, (Span(0, 3),)))
    project.execute(AddAnnotation("a1", QUOTE))
    assert_refused(project, AddAnnotation("a1", QUOTE, (Span(0, 3),)), "tagged as quote already")
    assert_refused(project, AddAnnotation("a1", QUOTE), "tagged as quote already")
    for command in (
        AddAnnotation("a1", POLICY, (Span(0, 3),)),
        AddAnnotation("a1", QUOTE, (Span(0, 4),)),
        AddAnnotation("a1", QUOTE, (Span(0, 3), Span(4, 5))),
        AddAnnotation("a1", POLICY),
    ):
        assert len(project.execute(command).added) == 1
    project.use_annotator("bo")
    assert len(project.execute(AddAnnotation("a1", QUOTE, (Span(0, 3),))).added) == 1


@pytest.mark.parametrize("spans", [(Span(0, 99),), (Span(-1, 2),), (Span(3, 3),), (Span(5, 4),)])
def test_a_passage_outside_the_text_is_refused(made: Made, spans: tuple[Span, ...]) -> None:
    assert_refused(made(article("Words.")), AddAnnotation("a1", QUOTE, spans), "outside the article")


def test_what_is_gone_cannot_be_tagged_with_what_is_gone(made: Made) -> None:
    project = made(article("Words."))
    assert_refused(project, AddAnnotation("none", QUOTE, (Span(0, 1),)), "no longer in the project")
    assert_refused(project, AddAnnotation("a1", "none", (Span(0, 1),)), "no longer in the codebook")


def test_all_occurrences_are_tagged_in_one_step_and_each_once(made: Made) -> None:
    project = made(article("No. Yes. No.", id="a1"), article("[quote@bo:No].", id="a2", number=2))
    passages = tuple((found.article_id, found.span) for found in project.queries.occurrences("no"))
    assert len(passages) == 3
    command = TagOccurrences(QUOTE, (*passages, passages[0]), "quote")
    assert str(command.title) == "Tag 4 passages as quote"
    assert str(replace(command, passages=command.passages[:1]).title) == "Tag as quote"
    assert len(project.execute(command).added) == 3, "also the one in a2, which somebody else has tagged so"
    assert not project.execute(command).kinds
    project.undo()
    assert project.queries.counts().annotations == 1
    assert_refused(project, TagOccurrences(QUOTE, (("a1", Span(0, 99)),)), "outside the article")


@pytest.mark.parametrize("there", ["[policy:No]. Yes.", "[quote:No. Yes]."])
def test_an_occurrence_is_tagged_where_another_label_or_a_longer_passage_begins(made: Made, there: str) -> None:
    project = made(article(there))
    assert len(project.execute(TagOccurrences(QUOTE, (("a1", Span(0, 2)),), "quote")).added) == 1


# ------------------------------------------------------------------ changing


def test_other_labels_are_put_on_those_that_have_another(made: Made) -> None:
    project = made(article(TEXT, attributes={"1": {"kind": "direct"}}))
    changes = project.execute(Relabel(("a1-1", "a1-2", "a1-1"), OFFICIAL, "official"))
    assert changes.annotations == {"a1-1"}
    assert (one(project, "a1-1").label_id, dict(one(project, "a1-1").attributes)) == (OFFICIAL, {"kind": "direct"})
    assert one(project, "a1-1").modified_at != NOW
    assert one(project, "a1-2").modified_at == NOW
    assert_refused(project, Relabel(("none",), OFFICIAL), "no longer there")


def test_edges_move_and_keep_everything_else(made: Made) -> None:
    project = made(article(TEXT, notes={"2": "who"}))
    before = one(project, "a1-2")
    project.execute(ResizeAnnotation("a1-2", (Span(19, 22),)))
    after = one(project, "a1-2")
    assert (after.anchor.quote, after.note, after.label_id) == ("Rui", "who", before.label_id)
    assert not project.execute(ResizeAnnotation("a1-2", (Span(19, 20), Span(20, 22)))).kinds
    assert_refused(project, ResizeAnnotation("a1-2", ()), "at least one character")
    assert_refused(project, ResizeAnnotation("a1-2", (Span(0, 999),)), "outside the article")


def test_pieces_are_added_and_taken_away(made: Made) -> None:
    project = made(article("One two three four.[policy#w:]"))
    (added,) = project.execute(AddAnnotation("a1", QUOTE, (Span(0, 3),))).added
    project.execute(AddPiece(added, Span(8, 13)))
    assert one(project, added).anchor.quote == "One three"
    project.execute(AddPiece(added, Span(13, 14)))
    assert one(project, added).spans == ((0, 3), (8, 14))
    assert_refused(project, RemovePiece(added, 5), "Put the caret into the piece")
    project.execute(RemovePiece(added, 14))
    assert one(project, added).spans == ((0, 3),)
    assert_refused(project, RemovePiece(added, 1), "only piece; remove the annotation")
    assert_refused(project, AddPiece("a1-w", Span(0, 1)), "whole article has no pieces")
    assert_refused(project, RemovePiece(added, 20), "only piece; remove the annotation")
    assert_refused(project, RemovePiece("a1-w", 0), "no pieces; remove the annotation")


def test_words_beside_a_piece_make_it_longer(made: Made) -> None:
    project = made(article("One two three four.\n\nFive six.[policy#w:]"))
    (added,) = project.execute(AddAnnotation("a1", QUOTE, (Span(0, 3), Span(14, 19)))).added
    project.execute(AddPiece(added, Span(4, 7)))
    assert one(project, added).spans == ((0, 7), (14, 19))
    project.execute(AddPiece(added, Span(21, 25)))
    assert one(project, added).spans == ((0, 7), (14, 19), (21, 25))
    project.execute(AddPiece(added, Span(8, 13)))
    assert one(project, added).spans == ((0, 19), (21, 25))
    project.undo()
    assert one(project, added).spans == ((0, 7), (14, 19), (21, 25))


def test_notes_and_attributes_are_written_and_taken_away(made: Made) -> None:
    project = made(article(TEXT))
    project.execute(SetNote("a1-1", "line one\nline two"))
    assert one(project, "a1-1").note == "line one\nline two"
    assert not project.execute(SetNote("a1-1", "line one\nline two")).kinds
    project.execute(SetAttribute("a1-1", "kind", "direct"))
    project.execute(SetAttribute("a1-1", "tone", "glad"))
    assert dict(one(project, "a1-1").attributes) == {"kind": "direct", "tone": "glad"}
    project.execute(SetAttribute("a1-1", "kind", ""))
    assert dict(one(project, "a1-1").attributes) == {"tone": "glad"}
    for command in (SetAttribute("a1-1", "kind", ""), SetAttribute("a1-1", "tone", "glad")):
        assert not project.execute(command).kinds
    project.undo()
    assert dict(one(project, "a1-1").attributes) == {"kind": "direct", "tone": "glad"}


def test_annotations_go_with_their_links(made: Made) -> None:
    project = made(article(TEXT, relations=[("1", "said_by", "2")]))
    before = state(project)
    project.execute(RemoveAnnotations(("a1-2", "a1-2")))
    assert [found.id for found in project.queries.annotations("a1")] == ["a1-1"]
    assert project.queries.relations("a1") == []
    project.undo()
    assert state(project) == before
    assert_refused(project, RemoveAnnotations(("a1-1", "none")), "no longer there")


# ------------------------------------------------------------------ links


def ends(project: Project) -> set[tuple[str, str]]:
    return {(link.head.removeprefix("a1-"), link.child.removeprefix("a1-")) for link in project.queries.relations("a1")}


def test_a_quote_is_said_by_one_person(made: Made) -> None:
    project = made(article("[quote#q:“Yes”] [official#x:Kell] [official#y:Ruiz] [quote#r:“No”]"))
    project.execute(Relate("a1-q", "a1-x", "relation-said_by", "said_by"))
    project.execute(Relate("a1-r", "a1-x", "relation-said_by"))
    assert str(project.queries.history(2)[1].title) == "Link said_by"
    project.execute(Relate("a1-q", "a1-y", "relation-said_by"))
    assert ends(project) == {("q", "y"), ("r", "x")}
    project.undo()
    assert ends(project) == {("q", "x"), ("r", "x")}
    assert not project.execute(Relate("a1-q", "a1-x", "relation-said_by")).kinds


def test_several_may_say_it_where_that_is_asked_for(made: Made) -> None:
    project = made(article("[quote#q:“Yes”] [official#x:Kell] [official#y:Ruiz]"))
    for child in ("a1-x", "a1-y"):
        project.execute(Relate("a1-q", child, "relation-said_by", replacing=False))
    assert ends(project) == {("q", "x"), ("q", "y")}
    # And to one of them alone again.
    project.execute(Relate("a1-q", "a1-y", "relation-said_by"))
    assert ends(project) == {("q", "y")}


def test_links_of_another_kind_and_to_it_stay(made: Made) -> None:
    project = made(article("[quote#q:“Yes”] [quote#r:“No”]"))
    project.execute(AddRelationType("answers", id="answers"))
    project.execute(Relate("a1-r", "a1-q", "answers"))
    project.execute(Relate("a1-q", "a1-r", "relation-said_by"))
    assert ends(project) == {("r", "q"), ("q", "r")}


def test_a_link_that_makes_no_sense_is_refused(made: Made) -> None:
    project = made(article("[quote#q:“Yes”] [official#x:Kell]"), article("[official#z:Ruiz]", id="a2", number=2))
    for head, child, kind, words in (
        ("a1-q", "a1-x", "none", "kind of link is no longer"),
        ("a1-q", "a1-q", "relation-said_by", "two annotations of the same article"),
        ("a1-q", "a2-z", "relation-said_by", "two annotations of the same article"),
        ("a1-x", "a1-q", "relation-said_by", "cannot begin or end at a passage tagged official"),
        ("none", "a1-q", "relation-said_by", "no longer there"),
    ):
        assert_refused(project, Relate(head, child, kind), words)


def test_a_link_is_taken_away(made: Made) -> None:
    project = made(article(TEXT, relations=[("1", "said_by", "2")]))
    project.execute(RemoveRelation("a1-r1"))
    assert ends(project) == set()
    assert_refused(project, RemoveRelation("a1-r1"), "link is no longer there")


@pytest.mark.parametrize(
    ("command", "title"),
    [
        (AddAnnotation("a", "l", label_name="quote"), "Tag as quote"),
        (AddAnnotation("a", "l"), "Tag passage"),
        (RemoveAnnotations(("a",)), "Remove annotation"),
        (RemoveAnnotations(("a", "b")), "Remove 2 annotations"),
        (Relabel(("a",), "l", "official"), "Relabel as official"),
        (ResizeAnnotation("a", ()), "Move edge"),
        (AddPiece("a", Span(0, 1)), "Add piece"),
        (RemovePiece("a", 0), "Remove piece"),
        (SetNote("a", ""), "Edit note"),
        (SetAttribute("a", "kind", "x"), "Set kind"),
        (RemoveRelation("r"), "Remove link"),
    ],
)
def test_the_undo_menu_has_a_name_for_it(command: Command, title: str) -> None:
    assert str(command.title) == title


def test_no_edge_and_no_label_is_changed_into_what_the_same_person_has_there_already(made: Made) -> None:
    project = made(article("[quote#1@an,policy#2@an,quote#3@bo:Yes], [quote#4@an:yes] and no."))
    whose = {one.id: one.annotator_id for one in project._store.annotations.of_article("a1")}
    assert whose["a1-1"] == whose["a1-2"] != whose["a1-3"]
    already, quote = "This is tagged as quote already", QUOTE
    assert_refused(project, Relabel(("a1-2",), quote), already)
    assert_refused(project, ResizeAnnotation("a1-4", (Span(0, 3),)), already)
    assert_refused(project, Relabel(("a1-1", "a1-2"), label_id("official")), "tagged as official twice")
    project.execute(Relabel(("a1-3",), POLICY))
    project.execute(ResizeAnnotation("a1-3", (Span(5, 8),)))
    project.execute(ResizeAnnotation("a1-4", (Span(5, 8),)))  # as it is
    assert len(project._store.annotations.of_article("a1")) == 4

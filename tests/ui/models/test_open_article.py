"""The open article follows every change, and says what changed."""

from __future__ import annotations

import pytest

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Status
from clipdesk.domain.change import Kind
from clipdesk.domain.history import Title
from clipdesk.domain.span import Span
from clipdesk.project.changes import EVERYTHING, Changes
from clipdesk.project.commands.annotations import (
    AddAnnotation,
    Relabel,
    Relate,
    RemoveAnnotations,
    RemoveRelation,
    SetNote,
)
from clipdesk.project.commands.articles import CutPassage, RemoveArticles, SetStatus
from clipdesk.project.commands.base import Batch, Command
from clipdesk.project.commands.codebook import ChangeLabel, RemoveLabel, RenameAnnotator
from clipdesk.project.project import Project
from clipdesk.ui.models.open_article import OpenArticle
from tests.builders import label


class Heard:
    """What an `OpenArticle` said, in order."""

    def __init__(self, article: OpenArticle) -> None:
        self.said: list[str] = []
        article.opened.connect(lambda: self.said.append("opened"))
        article.article_changed.connect(lambda: self.said.append("article"))
        article.annotation_put.connect(lambda one: self.said.append(f"put {one}"))
        article.annotation_gone.connect(lambda one: self.said.append(f"gone {one}"))
        article.relations_changed.connect(lambda: self.said.append("relations"))
        article.names_changed.connect(lambda: self.said.append("names"))


@pytest.fixture
def heard(opened: OpenArticle) -> Heard:
    return Heard(opened)


def agrees(opened: OpenArticle, project: Project) -> bool:
    """Whether what is held is what the project would answer now."""
    fresh = OpenArticle()
    fresh.set_project(project)
    fresh.show_article(opened.article_id)
    counts = {one: n for one, n in opened.counts.items() if n}
    return (
        {one.id: one for one in opened} == {one.id: one for one in fresh}
        and counts == dict(fresh.counts)
        and all(set(opened.relations_from(one.id)) == set(fresh.relations_from(one.id)) for one in fresh)
        and opened.article == fresh.article
    )


def test_it_holds_the_annotations_their_counts_and_their_relations(opened: OpenArticle) -> None:
    assert len(opened) == 6
    assert opened.counts["label-quote"] == 2
    assert opened.counts["label-statistic"] == 2
    assert [one.child for one in opened.relations_from("ferry-vote")] == ["ferry-kell"]
    assert opened.relations_from("ferry-kell") == ()
    vote = opened.annotation("ferry-vote")
    assert vote is not None
    assert opened.label_of(vote).name == "quote"


def test_a_new_annotation_is_put(opened: OpenArticle, heard: Heard, project: Project) -> None:
    project.execute(AddAnnotation("ferry", "label-policy", (Span(0, 4),), id="new"))
    assert heard.said == ["put new"]
    assert agrees(opened, project)


def test_a_removed_annotation_is_gone_with_its_relations(opened: OpenArticle, heard: Heard, project: Project) -> None:
    project.execute(RemoveAnnotations(("ferry-kell",)))
    assert heard.said == ["gone ferry-kell", "relations"]
    assert opened.relations_from("ferry-vote") == ()
    assert agrees(opened, project)


def test_an_undo_puts_everything_back(opened: OpenArticle, heard: Heard, project: Project) -> None:
    project.execute(RemoveAnnotations(("ferry-kell",)))
    project.undo()
    assert "put ferry-kell" in heard.said
    assert agrees(opened, project)


@pytest.mark.parametrize(
    "command",
    [
        SetNote("ferry-vote", "other"),
        Relabel(("ferry-vote",), "label-policy"),
        Relate("ferry-pound", "ferry-kell", "relation-said_by"),
        CutPassage("ferry", Span(28, 32)),
        RemoveLabel("label-statistic"),
        SetStatus(("ferry",), Status.DONE),
        AddAnnotation("night", "label-policy", (Span(0, 3),)),
        Batch((SetNote("ferry-kell", "a"), RemoveAnnotations(("ferry-cost",))), Title("Edit note")),
    ],
    ids=lambda command: type(command).__name__,
)
def test_it_agrees_with_the_project_after_every_command(
    opened: OpenArticle, project: Project, command: Command
) -> None:
    project.execute(command)
    assert agrees(opened, project)
    project.undo()
    assert agrees(opened, project)


def test_a_link_taken_away_is_told(opened: OpenArticle, heard: Heard, project: Project) -> None:
    project.execute(RemoveRelation(opened.relations_from("ferry-vote")[0].id))
    assert heard.said == ["relations"]
    assert opened.relations_from("ferry-vote") == ()


def test_a_new_status_is_a_changed_article(opened: OpenArticle, heard: Heard, project: Project) -> None:
    project.execute(SetStatus(("ferry",), Status.DONE))
    assert heard.said == ["article"]
    assert opened.article is not None
    assert opened.article.status is Status.DONE


def test_another_text_is_everything_anew(heard: Heard, project: Project) -> None:
    project.execute(CutPassage("ferry", Span(28, 32)))
    assert heard.said == ["opened"]


def test_changes_elsewhere_say_nothing(heard: Heard, project: Project) -> None:
    project.execute(SetStatus(("night",), Status.TODO))
    project.execute(AddAnnotation("night", "label-quote", (Span(0, 3),)))
    assert heard.said == []


def test_a_removed_article_is_closed(opened: OpenArticle, heard: Heard, project: Project) -> None:
    project.execute(RemoveArticles(("ferry",)))
    assert opened.article is None
    assert len(opened) == 0
    assert heard.said == ["opened"]


def test_another_name_of_a_label_or_person_is_told(opened: OpenArticle, heard: Heard, project: Project) -> None:
    project.execute(ChangeLabel(label("quote", color="rose")))
    vote = opened.annotation("ferry-vote")
    assert vote is not None
    assert opened.label_of(vote).color == "rose"
    person = opened.annotators[vote.annotator_id]
    project.execute(RenameAnnotator(Annotator(person.id, "zz")))
    assert opened.annotators[person.id].key == "zz"
    assert heard.said == ["names", "names"]


def test_many_changes_at_once_are_loaded_together(opened: OpenArticle, heard: Heard, project: Project) -> None:
    many = Changes(kinds=EVERYTHING.kinds, articles=frozenset({"ferry"}), annotations=frozenset(map(str, range(500))))
    opened.apply(many)
    assert heard.said.count("opened") == 1
    assert not any(one.startswith("put") for one in heard.said)


def test_what_was_taken_in_is_known_before_it_is_told(opened: OpenArticle, heard: Heard, project: Project) -> None:
    size, vote = len(opened), "ferry-vote"
    opened.take_in(Changes(frozenset({Kind.ANNOTATION}), frozenset({"ferry"}), frozenset({vote})))
    opened.tell()
    assert heard.said == [], "nothing had changed"
    silent = OpenArticle()
    silent.set_project(project)
    silent.show_article("ferry")
    told = Heard(silent)
    project.subscribe(lambda changes, _origin: silent.take_in(changes))
    project.execute(RemoveAnnotations((vote,)))
    assert (len(silent), told.said) == (size - 1, [])
    silent.tell()
    silent.tell()
    assert told.said.count(f"gone {vote}") == 1


def test_closing_the_project_leaves_nothing(opened: OpenArticle, heard: Heard) -> None:
    opened.set_project(None)
    assert (opened.article, len(opened), opened.article_id, opened.queries) == (None, 0, "", None)
    assert opened.codebook.labels == ()
    opened.apply(EVERYTHING)
    assert heard.said == ["opened", "names"]


def test_an_unknown_article_closes(opened: OpenArticle) -> None:
    opened.show_article("nowhere")
    assert opened.article is None


def test_kinds_of_relation_begin_where_they_may(opened: OpenArticle) -> None:
    assert [one.name for one in opened.relation_types_for("label-quote")] == ["said_by"]
    assert opened.relation_types_for("label-official") == ()


def test_a_label_that_is_gone_still_has_a_name(opened: OpenArticle) -> None:
    vote = opened.annotation("ferry-vote")
    assert vote is not None
    assert opened.label_of(vote._replace(label_id="lost")).name == "?"

"""What all commands share: the look at the situation, and several commands as one."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.change import ArticleState, RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.label import Label
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations, SetNote
from clipdesk.project.commands.articles import RemoveArticles, SetStatus
from clipdesk.project.commands.base import Batch, Situation, state_change
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.project import Project
from tests.builders import NOW, article, corpus, draft_of, label_id
from tests.project_builder import Made
from tests.project_state import state

ITEM = article("[quote#1:Yes], said [official#2:Kell].", relations=[("1", "said_by", "2")])


def situation(project: Project, who: str = "") -> Situation:
    return Situation(project._store, who, NOW, lambda: "new")


def test_what_is_gone_is_said_to_be_gone(made: Made) -> None:
    project = made(ITEM, article("Bare.", id="a2", number=2))
    look = situation(project)
    assert look.annotation("a1-1").anchor.quote == "Yes"
    assert look.article("a2").id == "a2"
    assert look.label(label_id("quote")).name == "quote"
    project.execute(RemoveArticles(("a2",)))
    for ask, words in (
        (lambda: look.annotation("none"), "annotation is no longer there"),
        (lambda: look.article("none"), "article is no longer in the project"),
        (lambda: look.article("a2"), "article is no longer in the project"),
        (lambda: look.label("none"), "label is no longer in the codebook"),
        (lambda: look.anchor("a2", (Span(0, 1),)), "article is no longer in the project"),
        (lambda: look.anchor("a1", (Span(0, 99),)), "outside the article"),
        (lambda: look.acting, "Nobody is named as annotator yet"),
    ):
        with pytest.raises(InvalidChangeError, match=words):
            ask()
    assert situation(project, "me").acting == "me"


def test_a_changed_annotation_bears_the_time_of_the_change(made: Made) -> None:
    look = situation(made(ITEM))
    before = look.annotation("a1-1")
    change = look.changed(before, note="x")
    assert change == RecordChange(before, before._replace(note="x", modified_at=NOW))


def test_a_state_that_stays_is_no_change() -> None:
    before = ArticleState("a", ITEM.article.source)
    assert state_change(before, status=Status.TODO, note="") == []
    (change,) = state_change(before, flagged=True)
    assert change.before == before
    assert change.after == ArticleState("a", ITEM.article.source, flagged=True)


def test_several_commands_are_one_and_later_ones_see_what_earlier_ones_did(made: Made) -> None:
    project = made(ITEM)
    before = state(project)
    batch = Batch(
        (
            AddLabel(Label("new", "new")),
            AddAnnotation("a1", "new", (Span(0, 1),), id="added"),
            SetNote("added", "found"),
            Batch((RemoveAnnotations(("a1-1",)),), Title("Inner")),
        ),
        Title("Do {0} things", ("four",)),
    )
    changes = project.execute(batch)
    assert [one.id for one in project.queries.annotations("a1")] == ["added", "a1-2"]
    assert {one.note for one in project.queries.annotations("a1")} == {"found", ""}
    assert changes.added == ("added",)
    assert str(project.history_state.undo) == "Do four things"
    project.undo()
    assert state(project) == before


def test_when_one_of_several_fails_none_is_done(made: Made) -> None:
    project = made(ITEM)
    before = state(project)
    with pytest.raises(InvalidChangeError):
        project.execute(Batch((SetNote("a1-1", "x"), SetNote("none", "x")), Title("Both")))
    assert state(project) == before
    assert project.history_state.undo is None


def test_a_batch_of_nothing_is_nothing_and_reports_are_joined(made: Made) -> None:
    project = made(ITEM)
    assert not project.execute(Batch((), Title("Nothing"))).kinds
    others = corpus(article("One.", id="b1"), article("Two.", id="b2"))
    drafts = [AddArticles((draft_of(item, others),)) for item in others.articles]
    report = project.transfer(Batch((*drafts, SetStatus(("b1",), Status.DONE)), Title("Both")))
    assert [(item.article_id, item.outcome) for item in report.items] == [("b1", Outcome.TAKEN), ("b2", Outcome.TAKEN)]
    project.undo()
    assert project.queries.counts().articles == 1

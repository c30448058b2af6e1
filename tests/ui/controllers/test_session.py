"""The session: one project, one article, one selection; told to whoever asks."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clipdesk.domain.article import Cut, Status
from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations, SetNote, TagOccurrences
from clipdesk.project.commands.articles import PutBackCut, RemoveArticles, SetStatus
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import RemoveLabel
from clipdesk.project.project import Project
from clipdesk.store.database import execute
from clipdesk.ui.controllers.session import Session
from tests.builders import article, label_id
from tests.project_builder import make_project
from tests.ui.window import Window

QUOTE, POLICY = label_id("quote"), label_id("policy")
TEXT = "No. " * 80


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    """A session without a window, with an article open."""
    made = Session()
    made.open(
        make_project(
            tmp_path / "p.clipdesk",
            article(TEXT.strip(), id="a1", cuts=(Cut(0, "Menu. ", "menu"),)),
            article("Other.", id="a2", number=2),
        )
    )
    made.show_article("a1")
    yield made
    made.close()


def told(session: Session) -> list[str]:
    """The signals from now on, by name."""
    names = (
        "project_opened", "project_closing", "project_closed", "article_leaving", "article_changed",
        "annotations_changed", "annotation_selected", "armed_changed", "changed",
    )  # fmt: skip
    heard: list[str] = []
    for name in names:
        getattr(session, name).connect(lambda *_, name=name: heard.append(name))
    return heard


def tag(start: int, label: str = QUOTE, article_id: str = "a1") -> AddAnnotation:
    return AddAnnotation(article_id, label, (Span(start, start + 2),))


def test_another_article_lets_go_of_the_selection(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    window.open("a2")
    assert window.session.selected_id == ""
    assert len(window.session.annotations) == 0


def test_what_is_gone_is_no_longer_selected(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.session.execute(RemoveAnnotations((made.id,)))
    assert window.session.selected is None
    assert window.session.selected_id == ""


def test_only_annotations_of_the_open_article_can_be_selected(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.open("a2")
    window.session.select(made.id)
    assert window.session.selected_id == ""


def test_a_removed_article_is_no_longer_open(window: Window) -> None:
    window.session.execute(RemoveArticles(("a1",)))
    assert window.session.article is None


def test_closing_closes_everything(window: Window) -> None:
    window.press(Qt.Key.Key_1)
    window.session.close()
    assert not window.session.has_project
    assert window.session.article is None
    assert window.session.armed_id == ""
    assert not window.actions["corpus.export"].isEnabled()


def test_changes_of_another_article_leave_this_one_alone(window: Window) -> None:
    seen: list[str] = []
    window.session.annotations_changed.connect(lambda: seen.append("annotations"))
    window.session.article_changed.connect(lambda: seen.append("article"))
    window.session.execute(RemoveArticles(("a3",)))
    assert seen == []


def test_what_is_tagged_is_told_first_to_the_text_and_then_selected(session: Session) -> None:
    heard, command = told(session), tag(0)
    changes = session.execute(command, select=command.id)
    assert changes.added == (command.id,)
    assert heard == ["annotations_changed", "changed", "annotation_selected"]
    assert session.selected is not None
    assert session.selected.id == session.selected_id == command.id


def test_the_text_and_facts_of_the_article_are_told_apart_from_what_is_tagged_in_it(session: Session) -> None:
    heard = told(session)
    for command in (SetStatus(("a1",), Status.DONE), PutBackCut("a1", 0)):
        session.execute(command)
        assert heard == ["article_changed", "annotation_selected", "changed"]
        heard.clear()
    session.execute(tag(0, article_id="a2"))
    assert heard == ["changed"]


def test_what_is_so_already_is_not_told_again(session: Session) -> None:
    command = tag(0)
    session.execute(command)
    heard = told(session)
    session.select("unknown")
    session.arm("")
    session.show_article("a1")
    assert heard == []
    for _ in range(2):
        session.select(command.id)
        session.arm(QUOTE)
    assert heard == ["annotation_selected", "armed_changed"]


def test_a_label_that_is_gone_is_disarmed_and_no_other(session: Session) -> None:
    session.arm(QUOTE)
    heard = told(session)
    session.execute(RemoveLabel(POLICY))
    assert session.armed_id == QUOTE
    session.execute(RemoveLabel(QUOTE))
    assert session.armed_id == ""
    assert heard == ["changed", "armed_changed", "changed"]


@pytest.mark.parametrize(
    "commands",
    [
        (tag(0), tag(4), tag(2, POLICY)),
        (TagOccurrences(QUOTE, tuple(("a1", Span(at, at + 2)) for at in range(0, 240, 4)), "quote"),),
        (tag(8), PutBackCut("a1", 0)),
    ],
    ids=["few", "many", "another text"],
)
def test_the_annotations_are_those_of_the_project_after_every_change(
    session: Session, commands: tuple[Command, ...]
) -> None:
    def agree() -> bool:
        return list(session.annotations) == session.project.queries.annotations("a1")

    assert agree()
    for command in commands:
        session.execute(command)
        assert agree()
    first = next(iter(session.annotations))
    session.execute(SetNote(first.id, "Why?"))
    assert agree()
    session.execute(RemoveAnnotations((first.id,)))
    assert agree()
    for go in (session.undo, session.redo):
        for _ in range(len(commands) + 2):
            go()
            assert agree()


def test_another_project_takes_the_place_of_the_one_before(session: Session, tmp_path: Path) -> None:
    path = session.project.path
    other = make_project(tmp_path / "q.clipdesk", article("Words."))
    session.arm(QUOTE)
    heard = told(session)
    session.open(other)
    assert heard == [
        "article_leaving", "project_closing", "article_leaving", "article_changed", "annotation_selected",
        "armed_changed", "project_closed", "project_opened",
    ]  # fmt: skip
    assert (session.project, session.article_id, session.armed_id) == (other, "", "")
    Project(path).close()  # it is free again


def test_a_project_that_is_open_for_reading_only_is_not_writable(session: Session) -> None:
    path, states = session.project.path, [(session.has_project, session.is_writable)]
    session.close()
    states.append((session.has_project, session.is_writable))
    session.open(Project(path, read_only=True))
    states.append((session.has_project, session.is_writable))
    assert states == [(True, True), (False, False), (True, False)]


def test_where_an_article_cannot_be_opened_it_is_told_that_nothing_is_selected(session: Session) -> None:
    session.execute(AddAnnotation("a1", QUOTE, (Span(0, 3),), id="tag"), select="tag")
    execute(session.project._store._database, "UPDATE body SET text = 'Else.' WHERE article = 2")
    heard = told(session)
    with pytest.raises(ProjectDamagedError):
        session.show_article("a2")
    assert (session.article_id, session.selected_id) == ("a1", "")
    assert "annotation_selected" in heard


def test_a_change_fails_soon_while_another_program_writes(session: Session) -> None:
    with contextlib.closing(sqlite3.connect(session.project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        with pytest.raises(ProjectError, match="Another program is using the project file"):
            session.execute(SetStatus(("a1",), Status.DONE))
        assert time.monotonic() - begun < 6  # it would wait for 10 s
        other.execute("ROLLBACK")
    session.execute(SetStatus(("a1",), Status.DONE))

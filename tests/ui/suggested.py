"""Suggestions for the tests of the window, made of words of a text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.anchor import anchor
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.commands.suggestions import RefuseSuggestions, StoreSuggestions
from clipdesk.project.project import Project
from tests.ui.window import FERRY, Window


def suggestion(
    text: str,
    words: str,
    label_id: str,
    *,
    article_id: str = "a1",
    score: float = 0.9,
    reason: str = "why",
    said_by: str = "",
) -> Suggestion:
    """A suggestion on the first place where `words` stand."""
    spans = (Span(text.index(words), text.index(words) + len(words)),)
    own = suggestion_id(article_id, label_id, spans)
    return Suggestion(
        own,
        article_id,
        label_id,
        "tests",
        anchor(text, spans),
        score,
        reason,
        {"name": words},
        said_by,
        "2025-06-12T09:30:00Z",
    )


def store(
    project: Project, text: str, made: Sequence[Suggestion], *, article_id: str = "a1", version: str = ""
) -> None:
    """Let these wait in an article of the project."""
    project.execute(StoreSuggestions((Proposed(article_id, digest(text), ("tests",), tuple(made), version),)))


def waiting(window: Window) -> list[str]:
    """The words that wait in the open article."""
    return [one.anchor.quote for one in window.session.project.queries.suggestions(window.session.article_id)]


def selected(window: Window) -> Suggestion:
    """The selected suggestion."""
    found = window.assembly.suggestions.selected
    assert found is not None
    return found


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until the assistants are loaded and have read the open article."""
    for _ in range(2):
        QApplication.processEvents()
        window.wait_for_jobs(qtbot)


def with_three(window: Window, qtbot: QtBot) -> Window:
    """The window on a1, in which three suggestions wait: two policies and an official, no others."""
    settle(window, qtbot)
    project = window.session.project
    window.session.execute(RefuseSuggestions(tuple(one.id for one in project.queries.suggestions("a1"))))
    made = [
        suggestion(FERRY, "LARKPORT", window.label("policy").id),
        suggestion(FERRY, "board", window.label("policy").id, score=0.5),
        suggestion(FERRY, "rose", window.label("official").id),
    ]
    store(project, FERRY, made)
    project.finish_history()
    QApplication.processEvents()
    return window

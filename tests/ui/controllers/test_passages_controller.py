"""Passages across articles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import TagOccurrences
from clipdesk.ui.dialogs import find_tag_dialog, passages_dialog
from tests.ui.window import Window


def test_all_occurrences_are_tagged_in_one_step(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(dialog: find_tag_dialog.FindTagDialog) -> int:
        official = window.label("official")
        passages = (("a1", window.select("Mairi Kell")), ("a2", Span(43, 53)))
        monkeypatch.setattr(dialog, "command", lambda: TagOccurrences(official.id, passages, official.name))
        return 1

    monkeypatch.setattr(find_tag_dialog.FindTagDialog, "exec", choose)
    window.select("Mairi Kell")
    window.trigger("occurrences.tag")
    assert window.session.project.queries.counts().annotations == 2
    assert "2 passage" in window.notices[-1]
    assert window.session.selected is not None
    assert window.session.selected.anchor.quote == "Mairi Kell"
    assert window.view.selected_span() is None
    window.trigger("history.undo")
    assert window.session.project.queries.counts().annotations == 0


def test_a_passage_of_another_article_is_opened_and_selected(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.open("a2")
    made = window.tag("4 per cent", Qt.Key.Key_2)
    window.open("a1")

    def choose(dialog: passages_dialog.PassagesDialog) -> int:
        dialog.passage_requested.emit("a2", made.id)
        return 1

    monkeypatch.setattr(passages_dialog.PassagesDialog, "exec", choose)
    window.trigger("passages.show")
    assert (window.session.article_id, window.session.selected_id) == ("a2", made.id)

"""The menu over the text, and passages across articles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import TagOccurrences
from clipdesk.ui.dialogs import find_tag_dialog, passages_dialog
from tests.ui.window import Window


def words(window: Window, ids: list[str]) -> list[str]:
    menu = window.assembly.passages.make_menu(ids)
    return [one.text() for one in menu.actions() if one.text()]


def test_selected_words_can_be_tagged_with_every_label(window: Window) -> None:
    window.select("3%")
    shown = words(window, [])
    assert shown[:4] == ["Tag as quote", "Tag as statistic", "Tag as policy", "Tag as official"]
    assert "Tag all occurrences…" in shown
    assert "Cut passage from article" in shown


def test_an_annotation_under_the_mouse_is_selected_first(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.session.select("")
    shown = words(window, [made.id])
    assert window.session.selected_id == made.id
    assert "Remove annotation" in shown
    assert "Edit note" in shown


def test_on_plain_text_there_is_the_whole_article(window: Window) -> None:
    assert words(window, []) == ["Find label…", "Label the whole article…"]


def test_all_occurrences_are_tagged_in_one_step(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(dialog: find_tag_dialog.FindTagDialog) -> int:
        official = window.session.project.codebook.named("official")
        assert official is not None
        passages = (("a1", window.select("Mairi Kell")), ("a2", Span(43, 53)))
        monkeypatch.setattr(dialog, "command", lambda: TagOccurrences(official.id, passages, official.name))
        return 1

    monkeypatch.setattr(find_tag_dialog.FindTagDialog, "exec", choose)
    window.select("Mairi Kell")
    window.trigger("occurrences.tag")
    assert window.session.project.queries.counts().annotations == 2
    assert "2 passage" in window.notices[-1]
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

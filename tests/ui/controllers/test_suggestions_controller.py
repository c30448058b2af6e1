"""What waits is shown apart from what is tagged, selected and walked through."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.commands.suggestions import AcceptSuggestions, RefuseSuggestions
from clipdesk.ui.controllers import suggestions_controller
from clipdesk.ui.controllers.suggestions_controller import OFF
from tests.ui.suggested import selected, settle, store, suggestion, waiting, with_three
from tests.ui.window import FERRY, PLAIN, Window


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """A window in which three suggestions wait."""
    return with_three(window, qtbot)


def test_keys_walk_both_ways_and_round(window: Window) -> None:
    window.view.set_caret(0)
    for key, words in ((Qt.Key.Key_S, "LARKPORT"), (Qt.Key.Key_S, "board"), (Qt.Key.Key_S, "rose")):
        window.press(key)
        assert selected(window).anchor.quote == words
    window.press(Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert selected(window).anchor.quote == "board"
    window.press(Qt.Key.Key_Escape)
    assert window.assembly.suggestions.selected is None
    assert not window.actions["suggestion.accept"].isEnabled()


def test_a_click_selects_one_or_the_other(window: Window) -> None:
    tagged = window.tag("voted", Qt.Key.Key_3)
    one = window.session.project.queries.suggestions("a1")[0]
    window.view.suggestion_clicked.emit(one.id)
    assert selected(window) == one
    assert window.session.selected is None
    window.view.annotation_clicked.emit(tagged.id)
    assert window.assembly.suggestions.selected is None
    assert window.view.marks.selected == tagged.id
    window.view.suggestion_clicked.emit(one.id)
    window.view.text_clicked.emit()
    assert window.assembly.suggestions.selected is None
    assert window.view.marks.selected is None


def test_the_pane_says_what_is_suggested_and_which_keys_decide(window: Window) -> None:
    window.press(Qt.Key.Key_S)
    card = window.assembly.side.details.suggestion
    assert card.accessibleName() == "Suggested: policy, Name: LARKPORT, why · 90%, A accepts, X refuses."
    window.press(Qt.Key.Key_Escape)
    assert card.isHidden()
    assert window.assembly.suggestions.selected_facts is None


def test_the_pane_names_no_keys_where_nothing_can_be_decided(window: Window) -> None:
    path = window.session.project.path
    window.session.close()
    window.assembly.projects.open_path(path, read_only=True)
    window.open("a1")
    window.press(Qt.Key.Key_S)
    card = window.assembly.side.details.suggestion
    assert card.accessibleName() == "Suggested: policy, Name: LARKPORT, why · 90%"


def test_the_pane_follows_the_label_and_the_keys(window: Window) -> None:
    window.press(Qt.Key.Key_S)
    card = window.assembly.side.details.suggestion
    label = window.label("policy")
    window.session.execute(ChangeLabel(replace(label, name="measure")))
    assert card.accessibleName().startswith("Suggested: measure, ")
    window.trigger("history.undo")
    assert card.accessibleName().startswith("Suggested: policy, ")
    window.actions.set_overrides({"suggestion.accept": "J"})
    assert card.accessibleName().endswith("J accepts, X refuses.")


@pytest.mark.parametrize("theme", ["theme.darken", "theme.lighten"])
def test_suggestions_have_the_colors_of_the_theme_at_once(window: Window, theme: str) -> None:
    label, marks = window.label("policy"), window.view.marks
    window.trigger("theme.lighten" if theme == "theme.darken" else "theme.darken")
    before = marks.suggestion_styles[label.id].color
    window.trigger(theme)
    assert before != marks.suggestion_styles[label.id].color == window.assembly.theme.label_color(label.color)


def test_a_suggestion_is_accepted_and_refused_by_mouse_in_the_pane(window: Window) -> None:
    details, before = window.assembly.side.details, len(window.session.annotations)
    window.press(Qt.Key.Key_S)
    details.suggestion.accept_button.click()
    assert len(window.session.annotations) == before + 1
    window.press(Qt.Key.Key_S)
    waiting_before = len(waiting(window))
    details.suggestion.refuse_button.click()
    assert len(waiting(window)) == waiting_before - 1
    assert len(window.session.annotations) == before + 1


def test_suggestions_can_be_switched_off_and_on(window: Window, qtbot: QtBot) -> None:
    window.trigger("suggestions.show")
    assert list(window.view.marks.suggestions) == []
    assert "switched off" in window.assembly.side.suggestions.hint.text()
    window.open("a2")
    settle(window, qtbot)
    assert waiting(window) == []
    window.trigger("suggestions.show")
    settle(window, qtbot)
    assert "4 per cent" in waiting(window)


def test_a_label_can_be_left_out_for_the_project(window: Window) -> None:
    policy = window.label("policy").id
    window.assembly.side.suggestions.label_toggled.emit(policy)
    assert [one.anchor.quote for one in window.view.marks.suggestions] == ["rose"]
    assert window.assembly.suggestions.off == {policy}
    window.assembly.side.suggestions.label_toggled.emit(policy)
    assert len(window.view.marks.suggestions) == 3


@pytest.mark.parametrize("noted", ["no json", "5", "null", "[[]]", "[" * 100_000])
def test_a_note_that_cannot_be_read_leaves_out_no_label(window: Window, noted: str) -> None:
    window.session.project.set_meta(OFF, noted)
    assert window.assembly.suggestions.off == frozenset()
    policy = window.label("policy").id
    window.assembly.side.suggestions.label_toggled.emit(policy)
    assert window.assembly.suggestions.off == {policy}


def test_where_nothing_waits_it_says_so(window: Window, qtbot: QtBot) -> None:
    window.open("a3")
    settle(window, qtbot)
    store(window.session.project, PLAIN, [], article_id="a3")
    window.trigger("suggestion.next")
    assert window.assembly.suggestions.selected is None


def test_closing_the_project_leaves_nothing(window: Window) -> None:
    window.trigger("suggestion.next")
    window.session.close()
    assert window.assembly.suggestions.selected is None
    assert window.assembly.side.suggestions.model.rowCount() == 0


def test_in_an_article_of_many_tags_the_text_goes_before_what_waits(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.tag("voted", Qt.Key.Key_3)
    known = waiting(window)
    window.open("a3")
    settle(window, qtbot)
    monkeypatch.setattr(suggestions_controller, "_MANY_TAGS", 0)
    window.session.show_article("a1")
    assert window.assembly.suggestions.waiting == []
    assert list(window.view.marks.suggestions) == []
    qtbot.waitUntil(lambda: [one.anchor.quote for one in window.view.marks.suggestions] == known)
    assert [one.anchor.quote for one in window.assembly.suggestions.waiting] == known


@pytest.mark.parametrize("many", [0, 200])
def test_what_is_shown_is_what_waits_whatever_was_done(
    window: Window, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    """Looked up whole, or only where something changed."""
    monkeypatch.setattr(suggestions_controller, "_MANY", many)
    project, dice = window.session.project, Random(7)
    store(project, FERRY, [suggestion(FERRY, one, window.label("policy").id) for one in dict.fromkeys(FERRY.split())])
    labels = [window.label(name).id for name in ("policy", "official")]
    for _ in range(60):
        waits = project.queries.suggestions("a1")
        chosen = tuple(one.id for one in dice.sample(waits, min(len(waits), dice.choice((1, 1, 4)))))
        start = dice.randrange(len(FERRY) - 12)
        commands: list[Command] = [
            AcceptSuggestions(chosen),
            RefuseSuggestions(chosen),
            AddAnnotation("a1", dice.choice(labels), (Span(start, start + 12),)),
        ]
        with contextlib.suppress(InvalidChangeError):
            match dice.randrange(4):
                case 0:
                    project.undo()
                case 1:
                    project.redo()
                case _:
                    window.session.execute(dice.choice(commands))
        waits = project.queries.suggestions("a1")
        assert window.assembly.suggestions.waiting == waits
        rows = window.assembly.side.suggestions.model
        assert [rows.suggestion(row) for row in range(rows.rowCount())] == waits
        assert [(one.id, one.spans) for one in window.view.marks.suggestions] == [(one.id, one.spans) for one in waits]


def test_an_edge_that_was_moved_is_drawn_there(window: Window) -> None:
    one = window.assembly.suggestions.waiting[1]
    window.assembly.suggestions.move(one, (Span(one.start, one.end + 4),))
    assert [mark.spans for mark in window.view.marks.suggestions if mark.id == one.id] == [
        (Span(one.start, one.end + 4),)
    ]


def test_an_edge_that_was_moved_stays_whatever_else_is_changed_of_the_article_or_the_window(window: Window) -> None:
    one = window.assembly.suggestions.waiting[1]
    moved = (Span(one.start, one.end + 4),)
    window.assembly.suggestions.move(one, moved)
    window.trigger("article.flag")
    window.trigger("text.enlarge")
    assert window.assembly.suggestions.waiting_list.spans_of(one) == moved
    assert [mark.spans for mark in window.view.marks.suggestions if mark.id == one.id] == [moved]
    window.open("a2")
    window.open("a1")
    assert window.assembly.suggestions.waiting_list.spans_of(one) == one.spans


def test_where_text_goes_first_what_is_gone_to_is_looked_up_nevertheless(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = window.assembly.suggestions.waiting[1]
    window.open("a3")
    settle(window, qtbot)
    monkeypatch.setattr(suggestions_controller, "_MANY_TAGS", -1)
    window.session.show_article("a1")
    window.assembly.suggestions.show_suggestion(one.id)
    assert selected(window) == one


def test_a_screen_reader_is_told_the_suggestion_that_is_gone_to(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.view.set_caret(0)
    heard = window.hear(monkeypatch)
    window.press(Qt.Key.Key_S)
    assert heard == ["policy, suggested: LARKPORT"]

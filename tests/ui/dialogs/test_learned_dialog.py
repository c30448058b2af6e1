"""What was learned, label by label; learning and forgetting are asked for."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.learned_dialog import LearnedDialog
from tests.ui.learned import POLICY, QUOTE
from tests.ui.on_screen import on_screen


@pytest.fixture
def dialog(qtbot: QtBot) -> LearnedDialog:
    return on_screen(LearnedDialog(), qtbot)


def test_before_anything_was_learned_it_says_what_to_do(dialog: LearnedDialog) -> None:
    dialog.show_facts([], "", 0)
    assert dialog.head.text() == "Nothing has been learned yet"
    assert dialog.way.isVisible()
    assert abs(dialog.head.geometry().center().y() - dialog.height() / 2) < dialog.height() / 5, "in the middle"
    assert not dialog.table.isVisible()
    assert not dialog.signs.isVisible()
    assert not dialog.note.isVisible(), "it tells where from something was learned"
    assert not dialog.forget_button.isEnabled()
    assert dialog.learn_button.isEnabled()


def test_it_says_what_was_learned_and_by_which_signs(dialog: LearnedDialog) -> None:
    dialog.show_facts([QUOTE, POLICY], "2026-01-01T10:00:00Z", 45)
    assert dialog.head.text().startswith("Learned from 45 articles, ")
    assert not dialog.way.isVisible()
    assert dialog.model.rowCount() == 2
    assert dialog.note.isVisible()
    assert dialog.signs_head.text().startswith("What tells a passage of quote")
    assert dialog.signs.text() == "“said” · after “the”"
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    assert dialog.signs.text() == "Tag at least 8 passages with this label."
    dialog.show_facts([QUOTE, POLICY._replace(lack="better", words=("“said”",))], "2026-01-01T10:00:00Z", 45)
    assert dialog.table.currentIndex().row() == 1, "the row stays"
    assert dialog.signs_head.text().startswith(
        "The built-in rules do just as well and stay in use. What tells a passage of policy"
    )


def test_it_says_why_there_is_no_score_at_all(dialog: LearnedDialog) -> None:
    dialog.show_facts([QUOTE, POLICY], "2026-01-01T10:00:00Z", 45)
    assert "were measured on articles that were held out" in dialog.note.text()
    bare = POLICY._replace(is_judged=False, has_rules=False)
    dialog.show_facts([bare], "2026-01-01T10:00:00Z", 45)
    assert "There are no scores yet" in dialog.note.text()


def test_learning_and_forgetting_are_asked_for(dialog: LearnedDialog, qtbot: QtBot) -> None:
    dialog.show_facts([QUOTE], "2026-01-01T10:00:00Z", 1)
    with qtbot.waitSignal(dialog.forget_requested):
        dialog.forget_button.click()
    with qtbot.waitSignal(dialog.learn_requested):
        dialog.learn_button.click()


def test_while_it_learns_it_can_be_stopped(dialog: LearnedDialog, qtbot: QtBot) -> None:
    dialog.show_facts([QUOTE], "2026-01-01T10:00:00Z", 1)
    dialog.show_progress(1, 4)
    assert dialog.progress.isVisible()
    assert (dialog.progress.value(), dialog.progress.maximum()) == (1, 4)
    assert dialog.learn_button.text() == "Stop"
    assert not dialog.forget_button.isEnabled()
    with qtbot.waitSignal(dialog.stop_requested):
        dialog.learn_button.click()
    dialog.show_end()
    assert not dialog.progress.isVisible()
    assert dialog.learn_button.text() == "Learn now"


def test_a_project_that_is_only_read_is_not_learned(dialog: LearnedDialog) -> None:
    dialog.show_facts([QUOTE], "2026-01-01T10:00:00Z", 1, can_learn=False)
    assert not dialog.learn_button.isEnabled()
    assert not dialog.forget_button.isEnabled()

"""Actions: made once, in menus, with keys that can be changed."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from clipdesk.ui.action_table import When
from clipdesk.ui.actions import Actions
from clipdesk.ui.theme import Theme


@pytest.fixture
def shell(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(shell: QMainWindow, qapp: QApplication) -> Actions:
    return Actions(shell, Theme(qapp, "light"), {})


def test_menus_hold_every_action(shell: QMainWindow, actions: Actions) -> None:
    actions.fill(shell.menuBar())
    shown = {one.text() for menu in shell.menuBar().findChildren(QMenu) for one in menu.actions()}
    assert {action.text() for _, action in actions.every()} <= shown


def test_a_handler_is_called(actions: Actions) -> None:
    called: list[str] = []
    actions.connect_to({"history.undo": lambda: called.append("undo")})
    actions["history.undo"].trigger()
    assert called == ["undo"]


def test_an_action_that_opens_a_dialog_waits_for_the_event_to_end(actions: Actions, qapp: QApplication) -> None:
    called: list[str] = []
    actions.connect_to({"files.import": lambda: called.append("import")})
    actions["files.import"].trigger()
    assert called == []
    qapp.processEvents()
    assert called == ["import"]


def test_an_action_that_does_not_exist_cannot_be_connected(actions: Actions) -> None:
    with pytest.raises(KeyError):
        actions.connect_to({"moon.fly": lambda: None})


def test_keys_can_be_changed_and_taken_away(actions: Actions) -> None:
    assert actions.keys("note.edit") == "M"
    actions.set_overrides({"note.edit": "Ctrl+M", "label.find": ""})
    assert actions.keys("note.edit") == "Ctrl+M"
    assert actions.keys("label.find") == ""
    assert actions.default_keys("note.edit") == "M"
    actions.set_overrides({})
    assert actions.keys("label.find") == "T"


def test_only_what_can_be_done_now_is_enabled(actions: Actions) -> None:
    actions.set_enabled(frozenset({When.ALWAYS, When.PROJECT}))
    assert actions["corpus.export"].isEnabled()
    assert actions["project.open"].isEnabled()
    assert not actions["files.import"].isEnabled()
    assert not actions["annotation.remove"].isEnabled()


def test_macos_moves_three_actions_to_the_menu_of_the_program_and_guesses_at_none(
    shell: QMainWindow, actions: Actions
) -> None:
    role = QAction.MenuRole
    roles = {spec.id: action.menuRole() for spec, action in actions.every() if action.menuRole() != role.NoRole}
    assert roles == {
        "program.describe": role.AboutRole,
        "program.quit": role.QuitRole,
        "settings.change": role.PreferencesRole,
    }
    actions.fill(shell.menuBar())
    guessed = re.compile("about|config|preference|options|setting|setup|quit|exit", re.IGNORECASE)
    titles = [menu.title().replace("&", "") for menu in shell.menuBar().findChildren(QMenu)]
    assert not [title for title in titles if guessed.match(title)]

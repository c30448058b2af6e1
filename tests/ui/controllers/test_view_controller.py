"""Theme, size, palette, keys, settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.ui.dialogs import about_dialog, keys_overlay, settings_dialog
from tests.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def titles(window: Window, query: str) -> list[str]:
    return [one.title for one in window.assembly.view.entries(query)]


def test_themes_are_switched_and_kept(window: Window) -> None:
    window.trigger("theme.darken")
    assert window.assembly.theme.palette.is_dark is True
    assert window.actions["theme.darken"].isChecked()
    assert not window.actions["theme.follow"].isChecked()
    window.trigger("theme.lighten")
    assert window.assembly.theme.color("pane").lightness() > 200
    assert window.assembly.preferences.settings.theme == "light"
    window.trigger("theme.follow")
    assert window.assembly.preferences.settings.theme == "system"


def test_the_palette_finds_actions_labels_and_articles(window: Window) -> None:
    window.press(Qt.Key.Key_K, CTRL)
    assert window.assembly.palette.isVisible()
    found = titles(window, "dues")
    assert "Dues rise" in found
    assert "Tag as statistic" in found
    assert "Mark as done" in found


def test_what_cannot_be_done_now_is_not_offered(window: Window) -> None:
    assert "Remove annotation" not in titles(window, "")
    window.tag("3%", Qt.Key.Key_2)
    assert "Remove annotation" in titles(window, "")


def test_labels_are_offered_only_where_something_can_be_tagged(window: Window) -> None:
    path = window.session.project.path
    window.session.show_article("")
    assert "Tag as statistic" not in titles(window, "statistic")
    assert "Dues rise" in titles(window, "dues")
    window.session.close()
    window.assembly.projects.open_path(path, read_only=True)
    window.open("a1")
    assert "Tag as statistic" not in titles(window, "statistic")
    assert "Dues rise" in titles(window, "dues")


def test_choices_of_the_palette_are_carried_out(window: Window) -> None:
    window.assembly.palette.entry_chosen.emit("article:a2")
    assert window.session.article_id == "a2"
    window.assembly.palette.entry_chosen.emit("action:article.flag")
    assert window.session.article is not None
    assert window.session.article.flagged
    window.select("4 per cent")
    statistic = window.label("statistic")
    window.assembly.palette.entry_chosen.emit(f"label:{statistic.id}")
    assert window.tagged == [("statistic", "4 per cent")]


def test_keys_are_listed_labels_first(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[bool] = []
    monkeypatch.setattr(keys_overlay.KeysOverlay, "exec", lambda _dialog: shown.append(True))
    window.trigger("keys.show")
    assert shown == [True]
    groups = dict(window.assembly.view.key_groups())
    assert next(iter(groups)) == "Labels"
    assert ("Tag as quote", "1") in groups["Labels"]
    assert ("Redo", "Ctrl+Y") in groups["Edit"]


def test_the_keys_say_what_del_does_in_each_list(window: Window) -> None:
    removing = dict(window.assembly.view.key_groups())["Del, where the keyboard is in a list"]
    assert [keys for _, keys in removing] == ["Del"] * 4
    assert [words.split(":")[0] for words, _ in removing] == [
        "In the list of articles", "In the codebook", "In the annotations", "In the suggestions",
    ]  # fmt: skip
    assert removing[-1].words.endswith("nothing; X refuses the selected one")
    window.assembly.preferences.change(keys={"suggestion.refuse": "Ctrl+J"})
    window.actions["suggestion.refuse"].setShortcut("")
    assert len(dict(window.assembly.view.key_groups())["Del, where the keyboard is in a list"]) == 3


def test_settings_take_effect_at_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = replace(window.assembly.preferences.settings, zoom=150, keys={"note.edit": "Ctrl+M"}, language="es")
    monkeypatch.setattr(settings_dialog.SettingsDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(settings_dialog.SettingsDialog, "settings", lambda _dialog: wanted)
    before = window.view.setting.size
    window.trigger("settings.change")
    assert window.view.setting.size > before
    assert window.actions["note.edit"].shortcut().toString() == "Ctrl+M"
    assert "started again" in window.notices[-1]


def test_the_program_says_what_it_is(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[bool] = []
    monkeypatch.setattr(about_dialog.AboutDialog, "exec", lambda _dialog: shown.append(True))
    window.trigger("program.describe")
    assert shown == [True]


def test_the_margin_can_be_hidden(window: Window) -> None:
    assert window.assembly.reading.margin.isVisible()
    window.trigger("margin.show")
    assert not window.assembly.reading.margin.isVisible()


def test_zoom_stays_within_reason(window: Window) -> None:
    for _ in range(30):
        window.trigger("text.enlarge")
    assert window.assembly.preferences.settings.zoom == 300
    for _ in range(40):
        window.trigger("text.reduce")
    assert window.assembly.preferences.settings.zoom == 50


def test_settings_that_are_not_kept_are_told_until_they_are(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_file: SettingsFile, _settings: Settings) -> None:
        raise OSError(30, "Read-only file system")

    preferences, stack = window.assembly.preferences, window.assembly.notices.stack
    with monkeypatch.context() as failing:
        failing.setattr(SettingsFile, "write", refuse)
        preferences.change(zoom=120)
    assert any("Read-only file system" in one.text for one in stack.notices)
    preferences.change(zoom=130)
    assert not any("Read-only file system" in one.text for one in stack.notices)

"""What this program is."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk import __version__
from clipdesk.runtime.build_info import build_lines
from clipdesk.ui.dialogs.about_dialog import AboutDialog
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen


def test_it_tells_the_version_and_can_be_copied(theme: Theme, qtbot: QtBot) -> None:
    dialog = on_screen(AboutDialog(theme, {"Disk": "", "Folder": "ext4"}, {"File": "journal_mode wal"}), qtbot)
    words = [one.text() for one in dialog.findChildren(QLabel)]
    assert words[0] == "Clipdesk"
    assert __version__ in words
    assert "Qt" in words
    assert "ext4" in words
    assert "journal_mode wal" not in words, "nothing that only developers read"
    assert "Disk" not in words
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == f"{build_lines()}\nFolder: ext4\nFile: journal_mode wal"

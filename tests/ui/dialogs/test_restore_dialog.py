"""The backups of a project."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.project.backups import BackupFile, backups_of
from clipdesk.ui.dialogs.restore_dialog import RestoreDialog
from clipdesk.ui.theme import Theme
from tests.builders import article
from tests.project_builder import make_project
from tests.ui.on_screen import on_screen

OLD = BackupFile(Path("/b/old"), datetime(2025, 6, 1, 9, tzinfo=UTC), 2_000_000, 1_200, 9)
NEW = BackupFile(Path("/b/new"), datetime(2025, 6, 2, 9, tzinfo=UTC), 4_096, 3, 12)


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> RestoreDialog:
    return on_screen(RestoreDialog([NEW, OLD], Path("/p/harbor.clipdesk")), qtbot)


def row(dialog: RestoreDialog, number: int) -> list[str]:
    return [dialog.model.index(number, column).data() for column in range(4)]


def test_backups_of_one_minute_are_told_apart_by_the_second(theme: Theme, qtbot: QtBot) -> None:
    moments = [datetime(2025, 6, 2, 9, minute, second).astimezone() for minute, second in ((1, 7), (0, 41), (0, 7))]
    made = RestoreDialog([replace(NEW, made_at=one) for one in moments], Path("/p/harbor.clipdesk"))
    qtbot.addWidget(made)
    assert [row(made, number)[0].rpartition("2025 ")[2] for number in range(3)] == [
        "09:01",
        "09:00:41",
        "09:00:07",
    ]


def test_the_latest_stands_first_with_what_it_holds(dialog: RestoreDialog) -> None:
    assert row(dialog, 0)[0].startswith("2 Jun 2025")
    assert row(dialog, 0)[1:] == ["3", "12", "4.0 kB"]
    assert row(dialog, 1)[1:] == ["1,200", "9", "1.9 MB"]
    assert not dialog.nothing.isVisible()


def test_the_day_is_told_of_today_too(theme: Theme, qtbot: QtBot) -> None:
    dialog = RestoreDialog([BackupFile(Path("/b/now"), datetime.now(UTC), 4_096, 3, 12)], Path("/p/harbor.clipdesk"))
    qtbot.addWidget(dialog)
    assert str(datetime.now(UTC).astimezone().year) in row(dialog, 0)[0]
    assert dialog.model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_it_says_that_the_dates_do_not_tell_which_is_the_newest(theme: Theme, qtbot: QtBot) -> None:
    for backups, is_told in (([NEW, OLD], False), ([OLD, NEW], True)):
        dialog = RestoreDialog(backups, Path("/p/harbor.clipdesk"))
        qtbot.addWidget(dialog)
        assert any("The clock was set back" in one.text() for one in dialog.findChildren(QLabel)) == is_told
        assert dialog.model.at(0) == backups[0]


def test_one_can_be_opened_to_look_at(dialog: RestoreDialog, qtbot: QtBot) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    with qtbot.waitSignal(dialog.open_requested) as asked, qtbot.assertNotEmitted(dialog.restore_requested):
        QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert asked.args == [OLD]
    assert not dialog.isVisible()


def test_one_can_be_restored(dialog: RestoreDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.restore_requested) as asked:
        QTest.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert asked.args == [NEW]


def test_enter_restores_nothing(dialog: RestoreDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.restore_requested):
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_without_backups_it_says_when_there_will_be_one(theme: Theme, qtbot: QtBot) -> None:
    made = on_screen(RestoreDialog([], Path("/p/harbor.clipdesk")), qtbot)
    assert made.nothing.isVisible()
    assert not made.table.isVisible()
    assert not made.restore_button.isEnabled()


def test_real_backups_are_told_by_what_is_in_them(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.clipdesk", article("[quote:“Yes”], she said."))
    backups = backups_of(tmp_path / "backups", project.id)
    backups.make(project.path)
    project.close()
    made = RestoreDialog(backups.all(), project.path)
    qtbot.addWidget(made)
    assert row(made, 0)[1:3] == ["1", "1"]


def test_which_project_it_was_is_told_where_there_are_several(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    project = tmp_path / "harbor.clipdesk"
    project.touch()
    own, other = replace(OLD, project="harbor"), replace(NEW, project="dues")
    made = RestoreDialog([own], project)
    qtbot.addWidget(made)
    assert made.table.isColumnHidden(4)
    assert any("replaces “harbor”" in one.text() for one in made.findChildren(QLabel))
    made = RestoreDialog([other, own], project)
    qtbot.addWidget(made)
    assert not made.table.isColumnHidden(4)
    made.show()
    assert made.table.horizontalScrollBar().maximum() == 0
    assert made.model.index(0, 4).data() == "dues"


def test_what_restoring_does_is_told_where_there_is_something_to_restore(theme: Theme, qtbot: QtBot) -> None:
    made = RestoreDialog([], Path("/p/harbor.clipdesk"))
    qtbot.addWidget(made)
    assert not any("Restoring" in one.text() for one in made.findChildren(QLabel))


def test_a_text_backup_is_told_apart_and_is_only_restored(theme: Theme, qtbot: QtBot) -> None:
    made = RestoreDialog([NEW], Path("/p/harbor.clipdesk"))
    qtbot.addWidget(made)
    assert made.table.isColumnHidden(5)
    text_backup = replace(
        NEW, path=Path("/b/new.clipdesk.zip"), made_at=datetime(2025, 6, 3, tzinfo=UTC), is_text_backup=True
    )
    made = on_screen(RestoreDialog([text_backup, NEW, OLD], Path("/p/harbor.clipdesk")), qtbot)
    assert not made.table.isColumnHidden(5)
    assert made.table.horizontalScrollBar().maximum() == 0
    assert [made.model.index(row, 5).data() for row in range(3)] == ["Text backup", "Project", "Project"]
    assert any(
        "A text backup, which is the whole project as text, becomes a new project." in one.text()
        for one in made.findChildren(QLabel)
    )
    assert made.table.currentIndex().row() == 1, "the usual way comes first"
    assert (made.open_button.isEnabled(), made.restore_button.text()) == (True, "Restore")
    made.table.setCurrentIndex(made.model.index(0, 0))
    assert (made.open_button.isEnabled(), made.restore_button.text()) == (False, "Restore as…")
    with qtbot.assertNotEmitted(made.open_requested):
        made.table.doubleClicked.emit(made.model.index(0, 0))
    assert made.isVisible()
    with qtbot.waitSignal(made.restore_requested) as asked:
        QTest.mouseClick(made.restore_button, Qt.MouseButton.LeftButton)
    assert asked.args == [text_backup]


@pytest.mark.parametrize("backups", [[NEW], []])
def test_damaged_backups_are_counted_and_not_said_to_be_missing(qtbot: QtBot, backups: list[BackupFile]) -> None:
    made = on_screen(RestoreDialog(backups, Path("/p/harbor.clipdesk"), [Path("/b/broken.clipdesk")]), qtbot)
    assert made.damaged.text().startswith("1 damaged backup cannot be opened and is not listed")
    assert "/b/broken.clipdesk" in made.damaged.toolTip()
    assert made.damaged.isVisible()
    assert not made.nothing.isVisible()

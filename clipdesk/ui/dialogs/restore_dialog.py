"""`RestoreDialog`: the backups there are; one can be looked at, or put in the place of the project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QSize, QTime, Signal
from PySide6.QtWidgets import QWidget

from clipdesk.project.backups import BackupFile
from clipdesk.ui.dialogs.base_dialog import BaseDialog, quiet_label
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.locale_words import format_count, format_date, format_moment, format_time
from clipdesk.ui.models.titled_table import TitledTable
from clipdesk.ui.record_words import plain_tip


class BackupTableModel(TitledTable[BackupFile]):
    """One row per backup; the tool tip says where it is."""

    def __init__(self, backups: Sequence[BackupFile], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(
            self.tr("Made"), self.tr("Articles"), self.tr("Annotations"), self.tr("Size"), self.tr("Project"), self.tr("Kind")
        )  # fmt: skip
        self.set_figures(1, 2, 3)
        self._rows = backups
        minutes = Counter(self._minute(one) for one in backups)
        self._exact = {minute for minute, count in minutes.items() if count > 1}

    def _minute(self, one: BackupFile) -> str:
        return format_moment(one.made_at.isoformat(), is_dated=True)

    def _made(self, one: BackupFile) -> str:
        """When, to the minute; to the second where several were made within one minute."""
        minute = self._minute(one)
        if minute not in self._exact:
            return minute
        local = one.made_at.astimezone()
        time = format_time(QTime(local.hour, local.minute, local.second))
        return f"{format_date(local.date().isoformat())} {time}"

    def _text(self, one: BackupFile, _column: int) -> str:
        return str(one.path)

    def _shown(self, one: BackupFile, column: int) -> str:
        return (
            self._made(one),
            format_count(one.articles),
            format_count(one.annotations),
            QLocale().formattedDataSize(one.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
            one.project,
            self.tr("Text backup") if one.is_text_backup else self.tr("Project"),
        )[column]


_PROJECT, _KIND = 4, 5


class RestoreDialog(BaseDialog):
    """A text backup can only be restored, and becomes a new project.

    `open_requested` and `restore_requested` carry the `BackupFile`; these and `salvage_requested` close the dialog first.
    """

    open_requested = Signal(object)
    restore_requested = Signal(object)
    salvage_requested = Signal()

    def __init__(
        self, backups: Sequence[BackupFile], project: Path, damaged: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        """`backups`, the newest first; `project` is the file in the place of which one is put; `damaged` cannot be opened."""
        super().__init__(self.tr("Backups"), QSize(720, 480), parent)
        has_text_backups = any(one.is_text_backup for one in backups)
        self.add_heading(self.tr("Backups"), self._what_restoring_does(project, backups) if backups else "")
        self.model = BackupTableModel(backups, self)
        self.table = RowTable(self.tr("Backups"), self.model, {0: 160, 1: 80, 2: 104, 3: 88, 4: 120}, self)
        # The name of the project is shown if there are several, or if it had another name.
        self.table.setColumnHidden(_PROJECT, {one.project or project.stem for one in backups} <= {project.stem})
        self.table.setColumnHidden(_KIND, not has_text_backups)
        self.table.header().setStretchLastSection(True)
        self.nothing = quiet_label(
            self.tr("There is no backup yet. Backups are made automatically when a changed project is opened and after ten minutes of work.")
        )  # fmt: skip
        self.table.setVisible(bool(backups))
        self.nothing.setVisible(not backups and not damaged)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.table, 1)
        self.damaged = quiet_label(
            self.tr(
                "%Ln damaged backup(s) cannot be opened and are not listed; “Recover what can be read…” takes their files.",
                "",
                len(damaged),
            )
        )
        self.damaged.setToolTip(plain_tip("\n".join(map(str, damaged))))
        self.damaged.setVisible(bool(damaged))
        self.body.addWidget(self.damaged)
        if not backups:
            self.body.addStretch(1)
        self.add_button(self.tr("Recover what can be read…"), self._salvage)
        self.open_button = self.add_button(self.tr("Open read-only"), self._open)
        self.restore_button = self.add_button(self.tr("Restore"), self._restore)
        close = self.add_close()
        close.setFocus()
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._enable)
        if backups:
            self.table.choose_row(next((row for row, one in enumerate(backups) if not one.is_text_backup), 0))
            self.table.setFocus()
        self._enable()

    def _what_restoring_does(self, project: Path, backups: Sequence[BackupFile]) -> str:
        sentences = [
            self.tr("Restoring replaces “{0}” with a backup. The replaced file is kept under another name.").format(
                project.stem
            )
            if project.is_file()
            else self.tr("Restoring turns a backup into a project.")
        ]
        if any(one.is_text_backup for one in backups):
            sentences.append(self.tr("A text backup, which is the whole project as text, becomes a new project."))
        if any(one.made_at < older.made_at for one, older in pairwise(backups)):
            sentences.append(
                self.tr("The clock was set back between some: they are in the order in which they were made, the newest first.")
            )  # fmt: skip
        return " ".join(sentences)

    def _enable(self) -> None:
        one = self.model.at(self.table.row)
        is_text_backup = one is not None and one.is_text_backup
        self.restore_button.setEnabled(one is not None)
        self.restore_button.setText(self.tr("Restore as…") if is_text_backup else self.tr("Restore"))
        self.open_button.setEnabled(one is not None and not is_text_backup)

    def _open(self) -> None:
        one = self.model.at(self.table.row)
        if one is not None and not one.is_text_backup:
            self.accept()
            self.open_requested.emit(one)

    def _salvage(self) -> None:
        self.accept()
        self.salvage_requested.emit()

    def _restore(self) -> None:
        self.accept()
        self.restore_requested.emit(self.model.at(self.table.row))

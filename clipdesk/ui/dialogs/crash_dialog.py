"""`CrashDialog`: an error that nobody expected: what to send, where it is kept, and that the work goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from clipdesk.runtime.crash import CrashReport
from clipdesk.ui.dialogs.base_dialog import BaseDialog, quiet_label
from clipdesk.ui.dialogs.text_view import TextView


class CrashDialog(BaseDialog):
    """Nothing is sent anywhere: the user copies the report, or opens the folder where it lies."""

    def __init__(self, report: CrashReport, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Something went wrong"), QSize(680, 480), parent)
        self._report = report
        self.add_heading(
            self.tr("Something went wrong"),
            self.tr(
                "This is a bug in Clipdesk. Everything you tagged is saved, and you can go on working. "
                "Nothing is sent automatically: to have the bug fixed, pass this report on."
            ),
        )
        self.text = TextView(self.tr("Report"), report.text, self)
        self.body.addWidget(self.text, 1)
        kept = self.tr("Kept as {0}").format(report.path) if report.path else self.tr("The report could not be kept.")
        self.path_label = quiet_label(kept)
        self.body.addWidget(self.path_label)
        self.copy_button = self.add_button(self.tr("Copy report"), self._copy)
        self.folder_button = self.add_button(self.tr("Open folder"), self._open_folder)
        self.folder_button.setEnabled(report.path is not None)
        self.continue_button = self.add_button(self.tr("Continue"), self.accept, is_main=True)
        self.continue_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text)

    def _open_folder(self) -> None:
        if self._report.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.path.parent)))

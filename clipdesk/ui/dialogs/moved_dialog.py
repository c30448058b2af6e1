"""`MovedDialog`: asks what becomes of a project that is left although its file is not at its place any more."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from clipdesk.ui.dialogs.base_dialog import BaseDialog


class MovedDialog(BaseDialog):
    """Accepted if the project called `file` is to be left; `wants_copy` says whether a copy is to be saved before."""

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The file is gone"), QSize(520, 220), parent)
        self.wants_copy = False
        self.add_heading(
            self.tr("“{0}” is not where it was opened").format(file),
            self.tr(
                "The file has been renamed, moved or removed. Save what you did as a copy; if you leave without one, it is kept as a backup."
            ),
        )
        self.body.addStretch(1)
        self.leave_button = self.add_button(self.tr("Leave without a copy"), self.accept)
        self.stay_button = self.add_button(self.tr("Stay"), self.reject)
        self.copy_button = self.add_button(self.tr("Save a copy…"), self._leave_with_copy, is_main=True)
        self.copy_button.setFocus()

    def _leave_with_copy(self) -> None:
        self.wants_copy = True
        self.accept()

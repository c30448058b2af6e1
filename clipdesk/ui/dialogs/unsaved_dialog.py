"""`UnsavedDialog`: asks whether to leave a project although something that was typed could not be saved."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from clipdesk.ui.dialogs.base_dialog import BaseDialog


class UnsavedDialog(BaseDialog):
    """Accepted if what was typed may be lost. `reason` is the sentence that says why it could not be saved."""

    def __init__(self, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Not saved"), QSize(460, 200), parent)
        self.add_heading(self.tr("What you typed last is not saved"), reason)
        self.body.addStretch(1)
        self.leave_button = self.add_button(self.tr("Leave without it"), self.accept)
        self.stay_button = self.add_button(self.tr("Stay"), self.reject, is_main=True)
        self.stay_button.setFocus()

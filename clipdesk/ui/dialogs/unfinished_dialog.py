"""`UnfinishedDialog`: asks whether to stop what is still running."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from clipdesk.ui.dialogs.base_dialog import BaseDialog
from clipdesk.ui.workers import JobHandle


class UnfinishedDialog(BaseDialog):
    """Accepted if all of it may be stopped or has ended meanwhile.

    `running` are the jobs, which say what stopping them means.
    """

    def __init__(self, running: Mapping[JobHandle, str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Not finished"), QSize(460, 200), parent)
        self._left = len(running)
        what = ", ".join(one.what for one in running)
        self.add_heading(self.tr("{0}: not finished yet").format(what), " ".join(running.values()))
        self.body.addStretch(1)
        self.stop_button = self.add_button(self.tr("Stop it"), self.accept)
        self.wait_button = self.add_button(self.tr("Continue"), self.reject, is_main=True)
        self.wait_button.setFocus()
        for one in running:
            one.ended.connect(self._note_end)

    def _note_end(self) -> None:
        self._left -= 1
        if not self._left:
            self.accept()

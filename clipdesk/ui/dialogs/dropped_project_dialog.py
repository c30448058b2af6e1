"""`DroppedProjectDialog`: asks what is to be done with a project that was dropped on an open one."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from clipdesk.ui.dialogs.base_dialog import BaseDialog


class DroppedProjectDialog(BaseDialog):
    """Accepted if something is to be done; `wants_import` says that its articles and annotations are to come in."""

    def __init__(self, dropped: str, current: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Project dropped"), QSize(560, 220), parent)
        self.wants_import = False
        self.add_heading(
            self.tr("Open “{0}”, or import it?").format(dropped),
            self.tr("Importing brings its articles and annotations into “{0}”. The file itself is not changed.").format(
                current
            ),
        )
        self.body.addStretch(1)
        self.add_cancel()
        self.open_button = self.add_button(self.tr("Open it"), self.accept)
        self.import_button = self.add_button(self.tr("Import it…"), self._import, is_main=True)
        self.import_button.setFocus()

    def _import(self) -> None:
        self.wants_import = True
        self.accept()

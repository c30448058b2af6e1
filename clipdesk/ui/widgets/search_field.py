"""A search field: magnifier, clear button, and one signal when the user has stopped typing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.line_field import LineField

_PAUSE_MS = 180


class SearchField(LineField):
    """Emits `search_requested` 180 ms after the last key, and at once at `Enter` or when cleared.

    `Escape` clears, unless `clears` is off (where the words are no filter, it leaves the dialog as elsewhere);
    `Down` emits `leave_requested`, for the list below to take the focus.
    """

    search_requested = Signal(str)
    leave_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        accessible_name: str,
        parent: QWidget | None = None,
        *,
        clears: bool = True,
    ) -> None:
        super().__init__(accessible_name, parent)
        self._clears = clears
        self.setPlaceholderText(accessible_name)
        magnifier = self.addAction(theme.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        magnifier.setText(self.tr("Search"))
        magnifier.triggered.connect(self._ask)
        self._clear = QAction(theme.icon("close", "quiet"), self.tr("Clear"), self)
        self._clear.triggered.connect(self._clear_all)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._asked = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Escape` clears, `Down` leaves; the rest is a line edit's."""
        if event.key() == Qt.Key.Key_Escape and self.text() and self._clears:
            self._clear_all()
        elif event.key() == Qt.Key.Key_Down:
            self._ask()
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def _clear_all(self) -> None:
        self.clear()
        self._ask()

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _ask(self) -> None:
        """Emit what is typed, unless it was asked already."""
        self._pause.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.search_requested.emit(self._asked)

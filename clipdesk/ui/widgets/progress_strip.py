"""Progress of long work with a way to stop it, for the bottom of the window. Knows no jobs."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QWidget

from clipdesk.ui.focus import has_keyboard
from clipdesk.ui.widgets.elided_label import ElidedLabel
from clipdesk.ui.widgets.layouts import in_row

_PATIENCE_MS = 300
_STEPS = 1000


class ProgressStrip(QFrame):
    """What is being done, how far it is, and a button to cancel.

    Hidden until `start` was 300 ms ago: short work should not flicker. `cancel_requested` only
    asks; the strip stays until `finish`. `keyboard_left`: the button had the keyboard and can be pressed no more.
    """

    cancel_requested = Signal()
    keyboard_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ElidedLabel(parent=self)
        self._figures = QLabel(self)
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setFixedHeight(4)
        self._bar.setMinimumWidth(120)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = QPushButton(self.tr("Cancel"), self, flat=True, autoDefault=False)
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(self._cancel)
        row = in_row((self._what, 2), of=self, spacing=16, margins=(16, 2, 8, 2))
        row.addWidget(self._bar, 3, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._figures)
        row.addWidget(self.cancel_button)
        self._is_stopping = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether work was started and has not finished."""
        return self._patience.isActive() or not self.isHidden()

    def start(self, what: str, *, can_cancel: bool = True) -> None:
        """Work begins; its length is not known yet."""
        self.cancel_button.setVisible(can_cancel)
        self.cancel_button.setEnabled(True)
        self._is_stopping = False
        self.set_progress(0, 0, what)
        if self.isHidden():
            self._patience.start()

    def set_progress(self, done: int, total: int, what: str = "") -> None:
        """`done` of `total` units; a `total` of 0 stands for unknown. `what` replaces the words if given.

        How far it is with a single unit is unknown, too: “0 of 1” would stand there until all is done.
        """
        if what and not self._is_stopping:
            self._what.setText(what)
        if total <= 1:
            self._bar.setRange(0, 0)
            self._figures.clear()
            return
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(min(_STEPS, done * _STEPS // total))
        locale = QLocale()
        text = self.tr("{done} of {total}").format(done=locale.toString(done), total=locale.toString(total))
        self._figures.setText(text)

    def finish(self) -> None:
        """Work is over, one way or the other."""
        self._patience.stop()
        had_keyboard = has_keyboard(self)
        self.hide()
        if had_keyboard:
            self.keyboard_left.emit()
        self._bar.setRange(0, _STEPS)  # a busy indicator keeps a timer running

    def show_stopping(self) -> None:
        """Work was asked to stop, and has not yet."""
        self._is_stopping = True
        had_keyboard = has_keyboard(self)
        self.cancel_button.setEnabled(False)
        if had_keyboard:
            self.keyboard_left.emit()
        self._what.setText(self.tr("Stopping…"))

    def _cancel(self) -> None:
        self.show_stopping()
        self.cancel_requested.emit()

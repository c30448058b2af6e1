"""`BaseDialog`: margins, heading and the row of buttons that all dialogs share. Asks nothing by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from clipdesk.ui.focus import is_enter
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.search_field import SearchField
from clipdesk.ui.widgets.wrapping_label import WrappingLabel

SIDE = 24
GAP = 8


def plain_label(text: str = "", *, wraps: bool = False) -> QLabel:
    """Words that are never read as markup."""
    label = WrappingLabel(text) if wraps else QLabel(text, textFormat=Qt.TextFormat.PlainText)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def quiet_label(text: str = "", *, wraps: bool = True) -> QLabel:
    """Words in the quiet color of the theme, a little smaller."""
    label = plain_label(text, wraps=wraps)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setFont(window_font(SMALL))
    return label


def problem_label() -> QLabel:
    """One line for what is wrong. It keeps its place when it is empty, so that nothing jumps."""
    label = plain_label(wraps=True)
    label.setForegroundRole(QPalette.ColorRole.BrightText)
    label.setMinimumHeight(label.fontMetrics().height())
    return label


def hairline() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setFixedHeight(1)
    return line


class BaseDialog(QDialog):
    """A resizable dialog: `body` on top, buttons at the bottom, `Escape` closes without a result.

    A dialog with a parent is deleted after it ends: ask for its results right after `exec`.
    """

    def __init__(self, title: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setSizeGripEnabled(False)
        self.body = in_column(margins=(SIDE, 20, SIDE, 16))
        self.buttons = in_row(1, margins=(SIDE, 12, SIDE, 16))
        in_column((self.body, 1), hairline(), self.buttons, of=self, spacing=0)
        self.resize(self._fitting(size))

    def add_heading(self, text: str, sentence: str = "") -> None:
        """What this is about, and perhaps a quiet sentence under it."""
        heading = plain_label(text, wraps=True)
        heading.setFont(window_font(1.3, bold=True))
        self.body.addWidget(heading)
        if sentence:
            self.body.addWidget(quiet_label(sentence))
        self.body.addSpacing(GAP)

    def add_button(
        self, text: str, pressed: Callable[[], object] | SignalInstance | None = None, *, is_main: bool = False
    ) -> QPushButton:
        """A button at the end of the row that calls or emits `pressed`; `is_main` marks the one that `Enter` presses."""
        button = QPushButton(text, self, autoDefault=is_main, default=is_main)
        self.buttons.addWidget(button)
        if pressed is not None:
            button.clicked.connect(pressed)
        return button

    def add_cancel(self, pressed: Callable[[], object] | None = None) -> QPushButton:
        """The way out without a result; `pressed` is called in place of `reject`."""
        return self.add_button(self.tr("Cancel"), pressed or self.reject)

    def add_close(self) -> QPushButton:
        """The way out of a dialog that only shows."""
        return self.add_button(self.tr("Close"), self.accept, is_main=True)

    def add_aside(self, widget: QWidget) -> None:
        """Something at the leading end of the row of buttons."""
        self.buttons.insertWidget(0, widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` in a search field searches and presses no button."""
        if not (is_enter(event) and isinstance(self.focusWidget(), SearchField)):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """End the dialog and delete it; with a parent it would otherwise live as long as that."""
        super().done(result)
        if self.parent() is not None:
            self.deleteLater()

    def _fitting(self, size: QSize) -> QSize:
        """`size`, but never larger than the screen leaves room for, nor than the window it lies over."""
        room = self.screen().availableSize() - QSize(32, 64)
        parent = self.parentWidget()
        if parent is not None and parent.isVisible():
            room = room.boundedTo(parent.window().size() - QSize(2 * GAP, 2 * GAP))
        return size.boundedTo(room)

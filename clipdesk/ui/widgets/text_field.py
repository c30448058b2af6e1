"""A field for notes: grows with its text, and emits a signal when the text should be saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

from clipdesk.ui.copied_text import drop_words
from clipdesk.ui.focus import is_enter, leave_to_window

_PAUSE_MS = 800


class TextField(QPlainTextEdit):
    """Plain text of `least` to `most` lines, then it scrolls. `Tab` leaves it. A pane that scrolls follows the line one types in.

    `text_changed` follows every key. `text_committed` comes 800 ms after the last key, when the
    focus leaves, at `Ctrl+Enter` and at `commit`, and only if the text differs from what was
    set or committed last.
    """

    text_changed = Signal(str)
    text_committed = Signal(str)

    def __init__(self, accessible_name: str, least: int = 2, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._least, self._most = least, most
        self._kept = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._show_cursor)
        self.cursorPositionChanged.connect(self._following.start)
        self.textChanged.connect(self._changed)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._show_bar)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """The text as typed."""
        return typed_text(self)

    def set_text(self, text: str) -> None:
        """Show `text` as what is kept. A change not yet committed is committed first."""
        self.commit()
        self._kept = text
        if text != self.text():
            self.setPlainText(text)
            self.verticalScrollBar().setValue(0)  # Qt scrolls where the field is not yet as high as a line
        self._pause.stop()

    def commit(self) -> None:
        """Emit `text_committed` now, if there is anything to keep."""
        self._pause.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.text_committed.emit(self._kept)

    def sizeHint(self) -> QSize:
        """As high as the text, within the bounds."""
        return QSize(super().sizeHint().width(), self._fitting_height())

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as the text."""
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 12, self._fitting_height())

    def event(self, event: QEvent) -> bool:
        """Keys of the window are so while one types, too."""
        return leave_to_window(event) or super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave the window files that are dropped."""
        return drop_words(event, super().viewportEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Ctrl+Enter` commits; the rest is an editor's."""
        if is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the line of the cursor into view."""
        super().focusInEvent(event)
        self._following.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field keeps its text; a menu opened over it does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or theme is another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _show_cursor(self) -> None:
        """Scroll the pane that the field is in, if it is in one, somebody types here, and the cursor is not scrolled away."""
        pane = self.parentWidget()
        while pane is not None and not isinstance(pane, QScrollArea):
            pane = pane.parentWidget()
        inner = pane.widget() if pane is not None else None
        if pane is None or inner is None or not self.hasFocus():
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what was typed may have made it higher
        line = self.cursorRect()
        if not self.viewport().rect().intersects(line):
            return
        place = self.viewport().mapTo(inner, line.center())
        pane.ensureVisible(place.x(), place.y(), 0, line.height())

    def _changed(self) -> None:
        text = self.text()
        if text != self._kept:
            self._pause.start()
        else:
            self._pause.stop()
        self.text_changed.emit(text)

    def _lines(self) -> int:
        """Lines as they are broken now; the layout of a plain text edit counts its height in lines."""
        return max(1, int(self.document().size().height()))

    def _show_bar(self) -> None:
        """Show the scroll bar, or hide it. Not while lines are broken: they would stay as wide as without it."""
        needs_bar = self._lines() > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needs_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)

    def _fit(self) -> None:
        self._settling.start()
        if self.height() != self._fitting_height():
            self.updateGeometry()

    def _fitting_height(self) -> int:
        lines = min(max(self._lines(), self._least), self._most)
        around = self.height() - self.viewport().height() if self.isVisible() else 12
        return QFontMetrics(self.font()).lineSpacing() * lines + 2 * int(self.document().documentMargin()) + around


def typed_text(field: QPlainTextEdit) -> str:
    """What stands in `field`; its own `toPlainText` would turn no-break spaces into plain ones."""
    return field.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

"""Quiet notices at the bottom of the window: never a dialog, never in the way, three at most."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QToolButton, QWidget

from clipdesk.ui.focus import give_keyboard, has_keyboard
from clipdesk.ui.messages import NoticeKind
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.icon_view import IconView
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.wrapping_label import WrappingLabel

_SHOWN_MS = 7_000
_OFFERED_MS = 20_000
"""A notice with a button stays longer: one has to read, decide and reach it."""
_MOST = 3
_WIDEST = 560
_MARGIN = 16


_LOOKS = {
    NoticeKind.INFO: ("info", "accent"),
    NoticeKind.REFUSAL: ("warning", "warning"),
    NoticeKind.WARNING: ("warning", "warning"),
}


class NoticeBar(QFrame):
    """One notice: icon, words, perhaps an action, and a cross. `closed` comes once with the notice itself, whatever closed it.

    `keyboard_left` comes before that where the notice had the keyboard.
    """

    action_triggered = Signal()
    closed = Signal(QWidget)
    keyboard_left = Signal()

    def __init__(self, theme: Theme, text: str, kind: NoticeKind, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._words = WrappingLabel(text, self)
        self.setAccessibleName(text)
        icon, color = _LOOKS[kind]
        row = in_row(IconView(theme.icon(icon, color), parent=self), (self._words, 1), of=self, margins=(12, 6, 6, 6))
        self.action_button: QPushButton | None = None
        if action:
            self.action_button = QPushButton(action, self, flat=True)
            self.action_button.setAccessibleName(f"{action}: {text}")
            self.action_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.action_button.clicked.connect(self._act)
            row.addWidget(self.action_button)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("close", "quiet"))
        self.close_button.setAccessibleName(self.tr("Close notice: {0}").format(text))
        self.close_button.clicked.connect(self.dismiss)
        row.addWidget(self.close_button)
        duration = _OFFERED_MS if action or kind is NoticeKind.REFUSAL else _SHOWN_MS
        self._clock = QTimer(self, singleShot=True, interval=duration)
        self._clock.timeout.connect(self.dismiss)
        self.start_clock()

    @property
    def main_button(self) -> QAbstractButton:
        """The action; the cross where there is none."""
        return self.action_button or self.close_button

    @property
    def text(self) -> str:
        """The words."""
        return self._words.text()

    @property
    def goes_by_itself(self) -> bool:
        """Whether the notice closes after a while."""
        return self.kind is not NoticeKind.WARNING

    def start_clock(self) -> None:
        """Count the time to its end from now, if it has one."""
        if self.goes_by_itself:
            self._clock.start()

    def dismiss(self) -> None:
        """Close for good."""
        if not self.isHidden():
            self._clock.stop()
            had_keyboard = has_keyboard(self)
            self.hide()
            if had_keyboard:
                self.keyboard_left.emit()
            self.closed.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nothing goes away under the mouse."""
        super().enterEvent(event)
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """The time starts anew."""
        super().leaveEvent(event)
        self.start_clock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Escape` closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _act(self) -> None:
        self.dismiss()
        self.action_triggered.emit()


_MOVING = frozenset((QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide))


class NoticeStack(QWidget):
    """Lays notices over the lower edge of `host`, the newest at the bottom; takes no room in its layout.

    `keyboard_left`: the notice that had the keyboard is gone.
    """

    keyboard_left = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._bars: list[NoticeBar] = []
        self._below: list[QWidget] = []
        self._column = in_column(of=self)
        self.setAccessibleName(self.tr("Notices"))
        host.installEventFilter(self)
        self.hide()

    @property
    def notices(self) -> tuple[NoticeBar, ...]:
        """What is shown, the newest last."""
        return tuple(self._bars)

    def show_notice(self, text: str, kind: NoticeKind = NoticeKind.INFO, action: str = "") -> NoticeBar:
        """Show `text` with a button `action` if given, and read it out. The same words are not shown twice."""
        for bar in self._bars:
            if (bar.text, bar.kind) == (text, kind) and not action:
                bar.start_clock()
                return bar
        bar = NoticeBar(self._theme, text, kind, action, self)
        bar.keyboard_left.connect(self.keyboard_left)
        bar.closed.connect(self._drop)
        self._bars.append(bar)
        self._column.addWidget(bar)
        if len(self._bars) > _MOST:
            passing = (one for one in self._bars[:-1] if one.goes_by_itself)
            next(passing, self._bars[0]).dismiss()
        bar.show()
        self.show()
        self._place()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 6 ms, only where something is said

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(bar, text))
        return bar

    def keep_above(self, part: QWidget) -> None:
        """Leave a part at the lower edge of the host free while it is shown."""
        self._below.append(part)
        part.installEventFilter(self)
        self._place()

    def give_keyboard(self) -> None:
        """Give the keyboard to what the newest notice offers, or to its cross."""
        if self._bars:
            give_keyboard(self._bars[-1].main_button)

    def clear(self) -> None:
        """Close every notice."""
        for bar in tuple(self._bars):
            bar.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the host changes its size, or what has to stay free below."""
        if event.type() in _MOVING and self._bars:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Make room when a notice needs more, as after a change of the font."""
        if event.type() == QEvent.Type.LayoutRequest and self._bars:
            self._place()
        return super().event(event)

    def _drop(self, bar: NoticeBar) -> None:
        self._bars.remove(bar)
        self._column.removeWidget(bar)
        bar.deleteLater()
        if self._bars:
            self._place()
        else:
            self.hide()

    def _place(self) -> None:
        width = min(_WIDEST, self._host.width() - 2 * _MARGIN)
        height = self._column.totalHeightForWidth(width)
        tops = (part.mapTo(self._host, QPoint()).y() for part in self._below if not part.isHidden())
        bottom = min(tops, default=self._host.height())
        self.setGeometry((self._host.width() - width) // 2, bottom - height - _MARGIN, width, height)
        self.raise_()

"""`ReviewWindow`: a window beside the main one over what is computed from the whole project; it stays open meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from clipdesk.ui.dialogs.base_dialog import BaseDialog, quiet_label
from clipdesk.ui.focus import is_enter
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.progress_strip import ProgressStrip
from clipdesk.ui.widgets.search_field import SearchField

_CALM_MS = 1500
"""So long nothing may change before a window that is not active is brought up to date."""
_TOLD_MS = 20_000
"""So long a sentence on what was done is shown, as a notice with a button is in the main window."""
_QUICK_SECONDS = 0.5
"""What takes longer to compute waits until the window is activated, or until the user asks for it."""


class ReviewWindow(BaseDialog):
    """`body` holds what is shown; if it is empty, `say_nothing` says why and what to do.

    `content_requested`: the content must be computed again, because it is out of date and visible, or because the user
    asked for it. `given_up`: it could not be computed, or was stopped. `left`: the window was closed.
    """

    content_requested = Signal()
    given_up = Signal()
    left = Signal()

    def __init__(self, title: str, theme: Theme, size: QSize, actions: Iterable[QAction]) -> None:
        """`actions` are those of the main window that work here too: undo and redo."""
        super().__init__(title, size)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowIcon(theme.icon("clipdesk"))
        self.addActions(list(actions))
        self._is_stale = True
        self._is_old = False
        self._is_quick = False
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._ask)
        self.empty = EmptyState(theme, "search")
        self.progress = ProgressStrip(self)
        self.progress.cancel_requested.connect(self._stopped)
        self.progress.keyboard_left.connect(self.go_to_content)
        self._shown: QAbstractItemView | None = None
        self.content = QWidget(self)
        self.column = in_column(of=self.content)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.content)
        self.pages.addWidget(self.empty)
        self.pages.setCurrentWidget(self.empty)
        self.body.addWidget(self.pages, 1)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertWidget(1, self.progress)
        self.count = quiet_label(wraps=False)
        self.add_aside(self.count)
        self.told = quiet_label(wraps=False)
        self.buttons.insertWidget(1, self.told)
        self.told.hide()
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._telling.timeout.connect(self._stop_telling)
        self.age = quiet_label(self.tr("Out of date"), wraps=False)
        self.buttons.insertWidget(2, self.age)
        self.age.hide()
        self.again_button = self.add_button(self.tr("Look again"), self.content_requested)
        self.again_button.hide()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._find)

    def _find(self) -> None:
        """Go to the field to search in, where there is one."""
        field = self.findChild(SearchField)
        if isinstance(field, SearchField) and field.isVisible():
            field.setFocus()
            field.selectAll()

    def add_close_button(self) -> None:
        """The last button."""
        self.add_button(self.tr("Close"), self.close)

    # ------------------------------------------------------------ up to date or not

    def show_now(self) -> None:
        """Come to the front; what is out of date is computed anew. What is opened again has the keyboard in its list."""
        if not self.isVisible():
            self.go_to_content()
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self._ask()

    def mark_stale(self) -> None:
        """Something changed: compute anew, at once if this window is active, else when it is activated.

        What is computed in a moment is also computed anew soon after the last change. Until then it says that it is old.
        """
        self._is_stale = True
        self._stop_telling()
        if self.isActiveWindow():
            self._ask()
        elif self.isVisible():
            self._show_age(is_old=True)
            self.again_button.setVisible(not self._is_quick)
            if self._is_quick:
                self._calm.start()

    def _ask(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.content_requested.emit()

    def begin(self, what: str) -> None:
        """Show that computing has begun; an empty window says so, rather than that nothing was found."""
        self._calm.stop()
        self._is_stale = False
        self._show_age(is_old=False)
        self.again_button.hide()
        if self.pages.currentWidget() is self.empty:
            self.say_nothing(self.tr("{0}…").format(what), "")
        self.progress.start(what)

    def took(self, seconds: float) -> None:
        """It was computed in so many seconds."""
        self._is_quick = seconds <= _QUICK_SECONDS

    def say_failed(self) -> None:
        """It could not be computed, and the main window says why; the user can ask for it again."""
        self.again_button.show()
        if self.pages.currentWidget() is self.empty:
            self.say_nothing(self.tr("This could not be looked up"), self.tr("“Look again” starts over."))
        else:
            self._show_age(is_old=True)
        self.given_up.emit()

    def _stopped(self) -> None:
        self.again_button.show()
        if self.pages.currentWidget() is self.empty:
            self.say_nothing(self.tr("Stopped before the end"), self.tr("“Look again” starts over."))
        self.given_up.emit()

    def tell(self, sentence: str) -> None:
        """Say what was just done, in place of the count, until it is a while ago or something else is changed; or nothing."""
        self.told.setText(sentence)
        self._telling.start()
        self._show_age(is_old=self._is_old)

    def _stop_telling(self) -> None:
        self._telling.stop()
        self.told.clear()
        self._show_age(is_old=self._is_old)

    def _show_age(self, *, is_old: bool) -> None:
        """Show how much there is, or that it is out of date, or what is told: one in the place of another.

        The window must not become wider for it.
        """
        self._is_old = is_old
        is_telling = bool(self.told.text())
        self.told.setVisible(is_telling)
        self.age.setVisible(is_old and not is_telling)
        self.count.setVisible(not is_old and not is_telling)

    def say_nothing(self, sentence: str, detail: str) -> None:
        """Show these words in place of the table."""
        self.empty.set_words("search", sentence, detail)
        self.pages.setCurrentWidget(self.empty)

    def show_content(self, table: QAbstractItemView) -> None:
        """Show what there is; this list or table gets the keyboard where nothing was shown before.

        Whoever types what to search for keeps it.
        """
        self._shown = table
        if self.pages.currentWidget() is not self.content:
            self.pages.setCurrentWidget(self.content)
            field = self.focusWidget()
            if not (isinstance(field, SearchField) and field.text()):
                table.setFocus()

    def go_to_content(self) -> None:
        """Give what is shown the keyboard, if anything is."""
        if self._shown is not None and self.pages.currentWidget() is self.content:
            self._shown.setFocus()

    # ------------------------------------------------------------ events

    def changeEvent(self, event: QEvent) -> None:
        """When the window is activated again, compute what is out of date."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` in a field ends the typing. It presses no button there."""
        if not (is_enter(event) and isinstance(self.focusWidget(), QLineEdit)):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close; what is being computed is of no use any more."""
        super().done(result)
        self._calm.stop()
        self._is_stale = True
        self.left.emit()

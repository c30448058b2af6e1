"""`MainWindow`: docks, menus, status line, geometry. Nothing else: it holds parts and knows no project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDockWidget,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QWidget,
)

from clipdesk.ui.actions import Actions
from clipdesk.ui.drop_window import DropWindow
from clipdesk.ui.status_line import StatusLine
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.menu_corner import MenuCorner
from clipdesk.ui.widgets.pane import Pane
from clipdesk.ui.widgets.pane_widths import PaneWidths, usual_widths
from clipdesk.ui.widgets.progress_strip import ProgressStrip

_STATE_VERSION = 1
_AT_HAND = ("history.undo", "history.redo", "palette.open")
"""What has a button beside the menus."""
_LEFT_LEAST = 216
_TEXT_LEAST = 312
"""The least width of the text in pixels: with less room, one of the panes is hidden."""
_FIRST_SIZE, _FRAME = QSize(1280, 820), QSize(16, 48)
"""How large it is at first, where the screen has room for that and for its frame."""
_BESIDE = 16
"""A further window leaves at least this many pixels of this one visible at each side."""
_FRAME_MS, _UNSEEN_MS = 8, 1_000
"""How long after the first painting its callbacks are called, and how long they wait at most if the window is never painted."""


def room_on_screen(window: QWidget) -> QSize:
    """How large the inside of a window can be on its screen."""
    return window.screen().availableSize() - _FRAME


class MainWindow(DropWindow):
    """The window. `close_requested` comes before it closes. `escaped`: no part had a use for `Escape`."""

    close_requested = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, keys: Mapping[str, str], geometry: QSettings) -> None:
        super().__init__(theme)
        self._geometry = geometry
        self.actions_table = Actions(self, theme, keys)
        self._theme = theme
        self.setMinimumSize(560, 420)
        self.setWindowIcon(theme.icon("clipdesk"))
        self.setDockOptions(QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.actions_table.fill(self.menuBar())
        corner = [self.actions_table[action_id] for action_id in _AT_HAND]
        self._corner = MenuCorner(corner, self.menuBar(), theme.icon("more"))
        self.status = StatusLine(self)
        self.progress = ProgressStrip(self)
        self.center = QWidget(self)
        self.docks: dict[str, QDockWidget] = {}
        self._gave_way = ""
        self._placed_for = (0, 0)
        """The usual widths for which the panes were placed last; the user may have changed them since."""
        self._widths = PaneWidths(geometry)
        self.may_close: Callable[[], bool] = lambda: True
        """Whether the window may be closed; replaced by the controller that knows."""
        self._later: list[Callable[[], object]] = []

    # ------------------------------------------------------------ parts

    def set_parts(self, articles: QWidget, reading: QWidget) -> None:
        """Put the list and the text into the window, and keep a place for the side pane, which `set_side` adds."""
        center = self.center
        self._center = column = in_column(of=center, spacing=0)
        reading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column.addWidget(reading, 1)
        column.addWidget(self.progress)
        self.setCentralWidget(center)
        articles.setMinimumWidth(_LEFT_LEAST)
        self._add_dock("articles", self.tr("Articles pane"), articles, Qt.DockWidgetArea.LeftDockWidgetArea)
        self._add_dock("side", self.tr("Side pane"), QWidget(self), Qt.DockWidgetArea.RightDockWidgetArea)
        self.setStatusBar(self.status)
        self._place_docks()

    def set_side(self, side: QWidget) -> None:
        """Take the pane at the side, into the place that was kept for it."""
        place = self.docks["side"].widget()
        self.docks["side"].setWidget(side)
        place.deleteLater()
        self._make_room()

    def menu(self, key: str) -> QMenu:
        """One of the menus, by its key in the table."""
        found = self.menuBar().findChild(QMenu, key)
        assert isinstance(found, QMenu)
        return found

    def add_card(self, card: QWidget) -> None:
        """Put a card above the article."""
        self._center.insertWidget(0, card)

    def _add_dock(self, key: str, title: str, content: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = Pane(key, title, self._theme, self)
        dock.setWidget(content)
        dock.escaped.connect(self.escaped)
        self.addDockWidget(area, dock)
        self.docks[key] = dock
        action = self.actions_table[f"{key}.show"]
        action.setChecked(True)
        action.toggled.connect(partial(self._switch_pane, key))
        dock.visibilityChanged.connect(self._note_visibility)

    def _note_visibility(self) -> None:
        for key, dock in self.docks.items():
            self.actions_table[f"{key}.show"].setChecked(not dock.isHidden())

    def _switch_pane(self, key: str, is_shown: bool) -> None:
        if is_shown:
            self._gave_way = "" if self._gave_way == key else self._gave_way
        self.docks[key].setVisible(is_shown)
        if is_shown:
            self._make_room(key)

    def _make_room(self, kept: str = "side") -> None:
        """Hide a pane where the window is too narrow for both and the text, and bring it back when it is wide again."""
        sides = [one for one in self.docks.values() if not one.isFloating()]
        least = _TEXT_LEAST + sum(max(one.minimumSizeHint().width(), one.minimumWidth()) for one in sides)
        if self.width() >= least:
            if self._gave_way:
                key, self._gave_way = self._gave_way, ""
                self.docks[key].show()
                QTimer.singleShot(0, self, self._place_docks)
        elif len(sides) > 1 and not any(one.isHidden() for one in sides):
            self._gave_way = "articles" if kept == "side" else "side"
            self.docks[self._gave_way].hide()
            QTimer.singleShot(0, self, self._place_docks)

    def _place_docks(self) -> None:
        docks = [self.docks["articles"], self.docks["side"]]
        self._placed_for = usual_widths(self.width())
        self.resizeDocks(docks, list(self._widths.wanted(self._placed_for)), Qt.Orientation.Horizontal)

    def _note_widths(self) -> None:
        docks = [self.docks["articles"], self.docks["side"]]
        if not any(one.isHidden() or one.isFloating() for one in docks):
            self._widths.note(self._placed_for, (docks[0].width(), docks[1].width()))

    def event(self, event: QEvent) -> bool:
        """The edge of a pane that the user drew stays there, for windows as wide as this one."""
        is_taken = super().event(event)
        if event.type() == QEvent.Type.MouseButtonRelease and self.docks:
            QTimer.singleShot(0, self, self._note_widths)
        return is_taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window that becomes narrow takes the room from the panes at the sides, not from the text."""
        super().resizeEvent(event)
        self._corner.fit(self.width())
        if len(self.docks) > 1:
            self._make_room()
        if self.docks and self._placed_for != usual_widths(self.width()):
            QTimer.singleShot(0, self, self._place_docks)

    # ------------------------------------------------------------ geometry

    def restore(self) -> None:
        """Restore size, place and panes as the window was left."""
        shape, state = self._geometry.value("geometry"), self._geometry.value("state")
        if not (isinstance(shape, QByteArray) and self.restoreGeometry(shape)):
            self.resize(_FIRST_SIZE.boundedTo(room_on_screen(self)))
        if isinstance(state, QByteArray) and self.restoreState(state, _STATE_VERSION):
            self._placed_for = usual_widths(_whole(self._geometry.value("width")))  # and as the user left them
        for dock in self.docks.values():
            if dock.isFloating() and not dock.isHidden():
                # A floating pane that is shown before this window would stay behind it.
                dock.hide()
                self.when_painted(dock.show)
        self._gave_way = str(self._geometry.value("gave_way", ""))
        self._note_visibility()
        self._make_room()

    def keep_geometry(self, *, at_once: bool = False) -> None:
        """Note size, place and panes where they differ; written with what else is noted soon, or at once if the program may not go on."""
        shape = {
            "geometry": self.saveGeometry(),
            "state": self.saveState(_STATE_VERSION),
            "gave_way": self._gave_way,
            "width": self.width(),
        }
        differing = [key for key, value in shape.items() if self._geometry.value(key) != value]
        for key in differing:
            self._geometry.setValue(key, shape[key])
        if at_once:
            self._geometry.sync()

    def add_beside(self, key: str, window: QDialog) -> None:
        """Restore the place and size of a window beside this one, and store them when it is closed.

        At first it lies in the midst of this one, and is no larger.
        """
        shape = self._geometry.value(f"beside/{key}")
        if not (isinstance(shape, QByteArray) and window.restoreGeometry(shape)):
            window.resize(window.size().boundedTo(self.size() - QSize(2 * _BESIDE, 2 * _BESIDE)))
            window.move(self.geometry().center() - window.rect().center())
        window.finished.connect(lambda: self._geometry.setValue(f"beside/{key}", window.saveGeometry()))

    def reset_panes(self) -> None:
        """Put the panes back where they were at first; the keyboard stays where it is."""
        focus = self.focusWidget()
        for key, area in (
            ("articles", Qt.DockWidgetArea.LeftDockWidgetArea),
            ("side", Qt.DockWidgetArea.RightDockWidgetArea),
        ):
            dock = self.docks[key]
            dock.setFloating(False)
            self.addDockWidget(area, dock)
            dock.show()
        self._widths.forget()
        self._make_room()
        self._place_docks()
        if focus is not None:
            focus.setFocus()

    # ------------------------------------------------------------ events

    def when_painted(self, then: Callable[[], object]) -> None:
        """Call `then` once the window is on the screen; soon in any case, for one that is opened minimized."""
        if not self._later:
            QTimer.singleShot(_UNSEEN_MS, self, self._do_later)
        self._later.append(then)

    def _do_later(self) -> None:
        later, self._later = self._later, []
        for then in later:
            then()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first painting, call what waits for it (`when_painted`)."""
        super().paintEvent(event)
        if self._later:
            QTimer.singleShot(_FRAME_MS, self, self._do_later)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Escape` that no part has a use for is told of."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; whoever owns the project closes it."""
        if not self.may_close():
            event.ignore()
            return
        self.keep_geometry()
        self.close_requested.emit()
        self._geometry.sync()
        super().closeEvent(event)


def _whole(kept: object) -> int:
    """A whole number read from `QSettings`; 0 for none."""
    return int(kept) if isinstance(kept, int | str) and str(kept).isdigit() else 0

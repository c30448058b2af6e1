"""Picks one of the prepared label colors from a small grid; knows no labels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.ui.focus import is_enter
from clipdesk.ui.label_colors import label_color_title
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import SWATCH, paint_swatch

_COLUMNS = 4
_CELL = 36
_GRID_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
    }
)


class ColorCell(QToolButton):
    """One color of the grid, drawn as a swatch; ringed when it is the chosen one."""

    def __init__(self, theme: Theme, color: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.color = color
        self._theme = theme
        self.setCheckable(True)
        self.setFixedSize(_CELL, _CELL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = label_color_title(color)
        self.setAccessibleName(title)
        self.setToolTip(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys that move or choose to the grid; a button by itself would move by geometry."""
        if Qt.Key(event.key()) in _GRID_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the swatch large, a ring for the choice, a second one for the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect())
        paint_swatch(painter, middle.adjusted(8, 11, -8, -11), self._theme, self.color)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(self._theme.label_color(self.color), 1.5))
            painter.drawRoundedRect(middle.adjusted(4, 6, -4, -6), 5, 5)
        if self.hasFocus() or self.underMouse():
            painter.setPen(
                QPen(self._theme.color("accent" if self.hasFocus() else "handle"), 2 if self.hasFocus() else 1)
            )
            painter.drawRoundedRect(middle.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class ColorGrid(QFrame):
    """The pop-up with every prepared color. Arrows move, `Enter` or `Space` chooses, `Escape` closes."""

    color_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Color"))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(4)
        self.cells = [ColorCell(theme, color, self) for color in LABEL_COLORS]
        for place, cell in enumerate(self.cells):
            grid.addWidget(cell, place // _COLUMNS, place % _COLUMNS)
            cell.clicked.connect(self._choose)

    def mark(self, color: str) -> None:
        """Ring `color` and put the focus on it."""
        for cell in self.cells:
            cell.setChecked(cell.color == color)
        chosen = next((cell for cell in self.cells if cell.isChecked()), self.cells[0])
        chosen.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move over the grid or choose."""
        key = event.key()
        forward = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Up: -_COLUMNS,
            Qt.Key.Key_Down: _COLUMNS,
        }
        here = next((place for place, cell in enumerate(self.cells) if cell.hasFocus()), 0)
        step = steps.get(Qt.Key(key))
        if step is not None:
            self.cells[(here + step) % len(self.cells)].setFocus(Qt.FocusReason.TabFocusReason)
        elif is_enter(event):
            self.cells[here].click()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        cell = self.sender()
        self.hide()
        if isinstance(cell, ColorCell):
            self.color_chosen.emit(cell.color)


class ColorButton(QPushButton):
    """Shows a prepared label color and its name; a press opens the grid. `color_chosen` is the user's choice."""

    color_chosen = Signal(str)

    def __init__(self, theme: Theme, color: str = LABEL_COLORS[0], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color = color
        self._grid: ColorGrid | None = None
        self.setAutoDefault(False)  # otherwise it looks like the main button of a dialog while it has the focus
        self.clicked.connect(self.open_grid)
        theme.theme_changed.connect(self.update)
        self.set_color(color)

    @property
    def color(self) -> str:
        """Name of the prepared color shown."""
        return self._color

    def set_color(self, color: str) -> None:
        """Show `color` without emitting a signal."""
        self._color = color
        self.setText(label_color_title(color))
        self.setAccessibleName(self.tr("Color: {name}").format(name=label_color_title(color)))
        self.updateGeometry()
        self.update()

    def open_grid(self) -> None:
        """Show the grid below the button."""
        if self._grid is None:
            self._grid = ColorGrid(self._theme, self)
            self._grid.color_chosen.connect(self._chosen)
        self._grid.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height() + 4))
        screen = self.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self._grid.width())))
        if corner.y() + self._grid.height() > screen.bottom():
            corner.setY(self.mapToGlobal(QPoint(0, 0)).y() - self._grid.height() - 4)
        self._grid.move(corner)
        self._grid.show()
        self._grid.mark(self._color)

    def sizeHint(self) -> QSize:
        """Room for the swatch before the name."""
        return super().sizeHint() + QSize(SWATCH.width() + 10, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A button with a swatch before its text."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inner = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        swatch = QRectF(inner.left(), inner.center().y() - SWATCH.height() / 2, SWATCH.width(), SWATCH.height())
        words = inner.adjusted(SWATCH.width() + 10, 0, 0, 0)
        if self.isRightToLeft():
            swatch, words = (r.translated(self.width() - r.left() - r.right(), 0) for r in (swatch, words))
        paint_swatch(painter, swatch, self._theme, self._color)
        painter.setPen(self._theme.color("text" if self.isEnabled() else "disabled"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)
        painter.end()

    def _chosen(self, color: str) -> None:
        if color != self._color:
            self.set_color(color)
            self.color_chosen.emit(color)

"""The labels that stand on the whole article, as a line of small buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from clipdesk.ui.focus import is_enter
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.label_chip import SWATCH, paint_swatch

_SIDE = 8
_GAP = 6


class WholeLabelButton(QAbstractButton):
    """One label: swatch and name. Down while its annotation is the selected one."""

    remove_requested = Signal(str)

    def __init__(self, theme: Theme, annotation_id: str, name: str, color: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.annotation_id = annotation_id
        self._color = color
        self.setFont(window_font(SMALL))
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for swatch and name."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + SWATCH.width() + _GAP + 2 * _SIDE
        return QSize(width, metrics.height() + 8)

    def nextCheckState(self) -> None:
        """Which one is down follows the selection."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Del` and `Backspace` ask to remove it; `Enter` presses it like the space bar."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit(self.annotation_id)
        elif is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded ground, the swatch, the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "selection" if self.isChecked() else "hover" if self.underMouse() else "pane"
        painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "line"), 1))
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(area, 6, 6)
        swatch = QRectF(_SIDE, (self.height() - SWATCH.height()) / 2, SWATCH.width(), SWATCH.height())
        left = _SIDE + SWATCH.width() + _GAP
        words = QRectF(left, 0, max(0, self.width() - left - _SIDE), self.height())
        if self.isRightToLeft():
            swatch, words = (r.translated(self.width() - r.left() - r.right(), 0) for r in (swatch, words))
        paint_swatch(painter, swatch, self._theme, self._color)
        painter.setPen(self._theme.color("text"))
        name = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()) + 1)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), name)
        painter.end()


class WholeLabels(QWidget):
    """Hidden while there are none. `annotation_chosen` carries the annotation whose label was pressed."""

    annotation_chosen = Signal(str)
    remove_requested = Signal(tuple)

    def __init__(self, theme: Theme, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Labels of the whole article"))
        self._theme = theme
        self._article = article
        self._selected = ""
        self.buttons: list[WholeLabelButton] = []
        self._flow = FlowLayout(self, spacing=6)
        self._flow.setContentsMargins(12, 8, 12, 9)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for changed in (article.opened, article.names_changed):
            changed.connect(self._fill)
        for changed in (article.annotation_put, article.annotation_gone):
            changed.connect(self._follow)
        theme.theme_changed.connect(self.update)
        self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the passages."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        painter.end()

    def select(self, annotation_id: str) -> None:
        """Press the button of the selected annotation, if it is one of these."""
        self._selected = annotation_id
        for button in self.buttons:
            button.setChecked(button.annotation_id == annotation_id)

    def _follow(self, annotation_id: str) -> None:
        annotation = self._article.annotation(annotation_id)
        is_known = any(button.annotation_id == annotation_id for button in self.buttons)
        if is_known or (annotation is not None and annotation.is_whole_article):
            self._fill()

    def _fill(self) -> None:
        for old in self.buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons.clear()
        for annotation in self._article:
            if annotation.is_whole_article:
                label = self._article.label_of(annotation)
                made = WholeLabelButton(self._theme, annotation.id, label.name, label.color, self)
                made.setChecked(annotation.id == self._selected)
                made.clicked.connect(self._chosen)
                made.remove_requested.connect(self._ask_to_remove)
                self._flow.addWidget(made)
                made.show()
                self.buttons.append(made)
        self.setVisible(bool(self.buttons))
        self.updateGeometry()

    def _chosen(self) -> None:
        button = self.sender()
        assert isinstance(button, WholeLabelButton)
        self.annotation_chosen.emit(button.annotation_id)

    def _ask_to_remove(self, annotation_id: str) -> None:
        self.remove_requested.emit((annotation_id,))

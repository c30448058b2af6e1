"""`HistoryPanel`: what was done lately, and the past of what is selected. For reading only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clipdesk.domain.history import EntryState, HistoryEntry
from clipdesk.project.queries import Queries
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.locale_words import isolated
from clipdesk.ui.models.history_table_model import HistoryRole, HistoryTableModel
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hint_label import HintLabel
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.section_header import SectionHeader

_LATEST = 200
_SIDE = 12
_ABOVE = 6

Index = QModelIndex | QPersistentModelIndex


class HistoryDelegate(QStyledItemDelegate):
    """A row: what was done; when and by whom on a quiet line. What is undone is quiet as a whole and struck out."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every row."""
        lines = QFontMetrics(window_font()).height() + QFontMetrics(window_font(SMALL)).height()
        return QSize(0, lines + 2 * _ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        rect, theme = QRect(option.rect), self._theme
        is_undone = EntryState(index.data(HistoryRole.STATE)).was_undone
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, theme.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        font = window_font()
        font.setStrikeOut(is_undone)
        painter.setFont(font)
        painter.setPen(theme.color("quiet" if is_undone else "text"))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        title = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side, title)
        small = window_font(SMALL)
        painter.setFont(small)
        painter.setPen(theme.color("quiet"))
        facts = [index.data(HistoryRole.MOMENT), index.data(HistoryRole.PERSON)]
        words = " · ".join(isolated(one) for one in facts if one)
        fitting = QFontMetrics(small).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom, fitting)
        painter.restore()


class HistoryPanel(QWidget):
    """Reads the history when it is looked at, not before."""

    def __init__(self, theme: Theme, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._selected = ""
        self._is_stale = True
        self.latest = HistoryTableModel(self)
        self.past = HistoryTableModel(self)
        self._past_title = SectionHeader("", self)
        self.latest_view = self._view(theme, self.latest, self.tr("Latest changes"))
        self.past_view = self._view(theme, self.past, self.tr("History of the selection"))
        splitter = QSplitter(Qt.Orientation.Vertical, self, childrenCollapsible=False)
        self._nothing = HintLabel(self, self.tr("Nothing has been done yet."))
        self._nothing.setContentsMargins(_SIDE, 4, _SIDE, 4)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        latest = SectionHeader(self.tr("Latest changes"), self)
        splitter.addWidget(_titled(latest, self.latest_view, self._nothing))
        self._past_part = _titled(self._past_title, self.past_view)
        splitter.addWidget(self._past_part)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        in_column(splitter, of=self, spacing=-1)
        article.opened.connect(self.refresh)

    def _view(self, theme: Theme, model: HistoryTableModel, name: str) -> QListView:
        view = QListView(self, uniformItemSizes=True)
        view.setAccessibleName(name)
        view.setModel(model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(HistoryDelegate(theme, view))
        theme.theme_changed.connect(view.viewport().update)
        return view

    def select(self, annotation_id: str) -> None:
        """Show the past of an annotation, or (empty) of the open article."""
        if annotation_id != self._selected:
            self._selected = annotation_id
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the history now if it changed while the panel was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the history anew: now if the panel is visible, else when it is shown."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        queries, people = self._article.queries, self._article.annotators
        record = self._selected or self._article.article_id
        self.latest.show_entries(queries.history(_LATEST) if queries else (), people)
        self.past.show_entries(self._read_past(queries, record) if queries and record else (), people)
        is_empty = self.latest.rowCount() == 0
        self.latest_view.setHidden(is_empty)
        self._nothing.setVisible(is_empty)
        self._past_part.setVisible(bool(record))
        self._past_title.setText(self.tr("This annotation") if self._selected else self.tr("This article"))

    def _read_past(self, queries: Queries, record: str) -> Sequence[HistoryEntry]:
        """What was done to the selected annotation; to the open article, and what stands in it, if none is selected."""
        return queries.past(record) if self._selected else queries.history(_LATEST, record)


def _titled(title: SectionHeader, *parts: QWidget) -> QWidget:
    part = QWidget()
    title.setContentsMargins(_SIDE, 8, _SIDE, 4)
    column = in_column(title, of=part, spacing=0)
    for below in parts:
        column.addWidget(below, 1)
    return part

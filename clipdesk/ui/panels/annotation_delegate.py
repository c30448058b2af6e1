"""Draws one row of the list of annotations: label and links on a quiet line, the words below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clipdesk.domain.annotation import Annotation
from clipdesk.ui.models.annotation_table_model import AnnotationTableModel
from clipdesk.ui.panels.passage_delegate import GAP, Index, PassageDelegate
from clipdesk.ui.record_words import quote_line

_ICON = 13
_WHO = 35
"""Percent of the line that long initials may take; the label has the rest."""


class AnnotationDelegate(PassageDelegate):
    """Label and links, then the words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        assert isinstance(model, AnnotationTableModel)
        annotation = model.annotation(index.row())
        with self.row(painter, option) as inner:
            if annotation is not None:
                self._paint_quiet_line(painter, option, inner, model, annotation)
                self.paint_words(painter, option, inner, quote_line(annotation))

    def _paint_quiet_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        model: AnnotationTableModel,
        annotation: Annotation,
    ) -> None:
        """The label in its color, where its relations lead; at the end whether there is a note, and who."""
        theme, metrics = self._theme, self._quiet_metrics
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        edge = line.right() + 1
        if annotation.note:
            spot = QRect(edge - _ICON, line.top() + (line.height() - _ICON) // 2, _ICON, _ICON)
            theme.icon("note", "quiet").paint(painter, QStyle.visualRect(option.direction, line, spot))
            edge -= _ICON + 2 * GAP
        who = model.annotator(annotation)
        if who:
            who = metrics.elidedText(who, Qt.TextElideMode.ElideRight, line.width() * _WHO // 100)
            width = metrics.horizontalAdvance(who)
            self.paint_quiet(painter, option, line, QRect(edge - width, line.top(), width, line.height()), who)
            edge -= width + 2 * GAP
        label, links = model.label(annotation), model.links(annotation)
        room = max(0, edge - line.left())
        name = metrics.elidedText(label.name, Qt.TextElideMode.ElideRight, room)
        used = metrics.horizontalAdvance(name)
        color = theme.label_color(label.color)
        self.paint_quiet(painter, option, line, QRect(line.left(), line.top(), used, line.height()), name, color)
        if links and room - used > metrics.horizontalAdvance(" › m…"):
            rest = QRect(line.left() + used, line.top(), room - used, line.height())
            text = metrics.elidedText(f" › {links}", Qt.TextElideMode.ElideRight, rest.width())
            self.paint_quiet(painter, option, line, rest, text)

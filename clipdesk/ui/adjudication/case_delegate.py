"""Draws one row of the list of cases: labels, kind and state on a quiet line, the words below it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clipdesk.domain.adjudication import Case, CaseState
from clipdesk.ui.adjudication.case_rows import CaseRows
from clipdesk.ui.panels.passage_delegate import GAP, Index, PassageDelegate
from clipdesk.ui.theme import Theme

_ICON = 13
_STATES = {CaseState.RULED: ("done", "ok"), CaseState.OUTDATED: ("restore", "warning")}
"""Icon and color."""


class CaseDelegate(PassageDelegate):
    """Every row has the same height: a quiet line, and the words on one line."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._colors: Mapping[str, str] = {}

    def set_colors(self, colors: Mapping[str, str]) -> None:
        """The prepared color of each label, by its id."""
        self._colors = colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines with air."""
        return QSize(0, self.row_height("", 1_000))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        assert isinstance(model, CaseRows)
        case = model.case(index.row())
        with self.row(painter, option) as inner:
            self._paint_quiet_line(painter, option, inner, model, case)
            words = " ".join(model.words.quote(case).split())
            top = inner.top() + self._quiet_metrics.height() + GAP
            lines = self._setter.lines(words, self._words_font, inner.width(), 1, option.direction)
            color = "quiet" if case.state is CaseState.RULED else "text"
            lines.draw(painter, QRect(inner.left(), top, 0, 0).topLeft().toPointF(), self._theme.color(color))

    def _paint_quiet_line(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, model: CaseRows, case: Case
    ) -> None:
        """The labels in their colors, the kind; at the end whether there is a ruling."""
        metrics, words = self._quiet_metrics, model.words
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        edge = line.right() + 1
        if case.state in _STATES:
            icon, color = _STATES[case.state]
            spot = QRect(edge - _ICON, line.top() + (line.height() - _ICON) // 2, _ICON, _ICON)
            self._theme.icon(icon, color).paint(painter, QStyle.visualRect(option.direction, line, spot))
            edge -= _ICON + 2 * GAP
        labels = {one.label_id: words.label(one) for one in case.annotations}
        kind = words.kind(words.kind_key(case))
        parts = [(name, self._theme.label_color(self._colors.get(key, ""))) for key, name in labels.items()]
        parts.append((kind, self._theme.color("quiet")))
        left = line.left()
        for place, (text, shade) in enumerate(parts):
            shown = text if not place else f" · {text}"
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, edge - left))
            width = metrics.horizontalAdvance(shown)
            self.paint_quiet(painter, option, line, QRect(left, line.top(), width, line.height()), shown, shade)
            left += width

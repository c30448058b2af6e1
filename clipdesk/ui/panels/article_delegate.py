"""Draws one row of the article list: headline, what was found, outlet and date, how far the work has come."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipdesk.domain.article import Status
from clipdesk.domain.listing import ListedArticle
from clipdesk.ui.fonts import SMALL, serif_font, window_font
from clipdesk.ui.locale_words import format_date, isolated
from clipdesk.ui.models.article_table_model import ArticleRole, ArticleTableModel
from clipdesk.ui.panels.text_lines import TextSetter, unmarked
from clipdesk.ui.record_words import status_word, tag_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hairline import draw_hairline

_SIDE = 14
_ABOVE = 10
_GAP = 4
_BAR = 3
_ICON = 14
_DOT = " · "
_HEADLINE_LINES = 2
_SNIPPET_LINES = 2

_STEP = 2
"""Pixels by which words that did not fit with their ellipsis are made shorter."""
_ELLIPSIS = "…\u200d"
"""What words are cut short with; a letter that would be joined to the next one keeps its form."""

Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """All rows are equally high; with `shows_snippets` they have room for what a search found."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setter = TextSetter()
        self._headline_font = serif_font(1.06, bold=True)
        self._quiet_font = window_font(SMALL)
        self.shows_snippets = False

    def set_fonts(self) -> None:
        """Take the fonts of the window anew."""
        self._headline_font = serif_font(1.06, bold=True)
        self._quiet_font = window_font(SMALL)

    @property
    def row_height(self) -> int:
        """Height of every row in pixels, its hairline included."""
        headline = QFontMetricsF(self._headline_font).height() * _HEADLINE_LINES
        quiet = QFontMetricsF(self._quiet_font).height()
        snippet = quiet * _SNIPPET_LINES + _GAP if self.shows_snippets else 0
        return round(2 * _ABOVE + headline + snippet + _GAP + quiet) + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every row."""
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        assert isinstance(model, ArticleTableModel)
        listed = model.listed(index.row())
        if listed is None:
            return
        rect, theme = QRect(option.rect), self._theme
        painter.save()
        self._paint_ground(painter, option, index)
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE - 1)
        headline = self._setter.lines(
            listed.headline, self._headline_font, inner.width(), _HEADLINE_LINES, option.direction
        )
        snippet_text = index.data(ArticleRole.SNIPPET) if self.shows_snippets else ""
        height = headline.height + _GAP + QFontMetricsF(self._quiet_font).height()
        snippet = None
        if snippet_text:
            marked = unmarked(snippet_text)
            snippet = self._setter.lines(marked, self._quiet_font, inner.width(), _SNIPPET_LINES, option.direction)
            height += snippet.height + _GAP
        top = inner.top() + (inner.height() - height) / 2
        headline.draw(painter, QPointF(inner.left(), top), theme.color("text"))
        top += headline.height + _GAP
        if snippet is not None:
            snippet.draw(painter, QPointF(inner.left(), top), theme.color("quiet"), theme.color("accent"))
            top += snippet.height + _GAP
        self._paint_facts(painter, option, QRect(inner.left(), round(top), inner.width(), inner.height()), listed)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, theme, state = QRect(option.rect), self._theme, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        draw_hairline(painter, rect, theme.color("line"))
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row():
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height() - 1)
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), theme.color("accent"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(theme.color("accent"))
                painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _paint_facts(self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, listed: ListedArticle) -> None:
        """Outlet and date at the leading edge, the state of the work at the other."""
        metrics = QFontMetrics(self._quiet_font)
        line.setHeight(metrics.height())
        painter.setFont(self._quiet_font)
        painter.setPen(self._theme.color("quiet"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if option.direction == Qt.LayoutDirection.RightToLeft:
            leading, trailing = trailing, leading
        edge = line.right() + 1
        for icon, color in self._icons(listed):
            spot = QRect(edge - _ICON, line.top() + (line.height() - _ICON) // 2, _ICON, _ICON)
            self._theme.icon(icon, color).paint(painter, QStyle.visualRect(option.direction, line, spot))
            edge -= _ICON + _GAP
        state = self.state_words(listed)
        width = metrics.horizontalAdvance(state)
        words = QRect(edge - width, line.top(), width, line.height())
        painter.drawText(QStyle.visualRect(option.direction, line, words), side | trailing, state)
        room = QRect(line.left(), line.top(), max(0, words.left() - line.left() - 2 * _GAP), line.height())
        facts = self.fact_words(listed, metrics, room.width())
        painter.drawText(QStyle.visualRect(option.direction, line, room), side | leading, facts)

    @staticmethod
    def state_words(listed: ListedArticle) -> str:
        """What stands at the end of a row: how many tags there are, or what became of the article."""
        if listed.status is Status.TODO and listed.annotations:
            return tag_count(listed.annotations)
        return status_word(listed.status)

    @staticmethod
    def fact_words(listed: ListedArticle, metrics: QFontMetrics, width: int) -> str:
        """Outlet and date in up to `width` pixels. Where both are too long, the name of the outlet gives way."""
        outlet, date = listed.outlet, format_date(listed.published)
        if outlet and date:
            both = _fitting(outlet, _DOT + isolated(date), metrics, width)
            return both or _fitting(date, "", metrics, width)
        return _fitting(outlet or date, "", metrics, width)

    @staticmethod
    def _icons(listed: ListedArticle) -> list[tuple[str, str]]:
        """Icons behind the words with their colors, from the edge inwards."""
        icons = [("flag", "warning")] if listed.flagged else []
        if listed.status is Status.DONE:
            icons.append(("done", "ok"))
        elif listed.status is Status.SKIPPED:
            icons.append(("skip", "quiet"))
        return icons


def _fitting(words: str, behind: str, metrics: QFontMetrics, width: int) -> str:
    """`words`, cut short where they must be, and `behind`; empty where none of them fit.

    With what stands beside them words may be wider than by themselves: letters of some scripts are joined.
    """
    room = width - metrics.horizontalAdvance(behind)
    while room > 0:
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        line = isolated(shown) + behind
        if not shown.strip(_ELLIPSIS):
            break
        if metrics.horizontalAdvance(line) <= width:
            return line
        room -= _STEP
    return ""

"""`ContextDelegate`: words within the line they stand in, the words bold and what is around them quiet."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from clipdesk.domain.offsets import Utf16Map
from clipdesk.ui.dialogs.row_table import RowDelegate
from clipdesk.ui.theme import Theme

_SIDE = 4


class Context(NamedTuple):
    """Words and what stands before and after them, each on one line."""

    before: str
    words: str
    after: str

    @property
    def line(self) -> str:
        """All of it."""
        return f"{self.before}{self.words}{self.after}"

    def until(self, end: int) -> Context:
        """The part before the code point `end`, followed by "…"."""
        line, first, last = self.line[:end].rstrip(" …"), len(self.before), len(self.before) + len(self.words)
        return Context(line[:first], line[first:last], f"{line[last:]}…")


CONTEXT_ROLE = Qt.ItemDataRole.UserRole + 1


def one_line(text: str) -> str:
    """`text` with every line break as a space, as long as it was."""
    return text.replace("\n", " ").replace("\t", " ")


def trimmed(context: Context, most: int, whole: int) -> Context:
    """With at most `most` code points before the words, cut where a word begins; "…" says that there is more.

    What stands after them ends with a whole word, unless it has fewer than `whole` code points: then the text ends
    there. Where there is no space to cut at, it is cut all the same.

    >>> trimmed(Context("a loss beyond ", "8%", " in a quar"), 10, 10)
    Context(before='…beyond ', words='8%', after=' in a…')
    """
    before, words, after = context
    if len(before) > most:
        first = before.find(" ", len(before) - most - 1)
        start = first + 1 if 0 <= first < len(before) - 1 else len(before) - most
        before = f"…{before[start:].lstrip()}"
    last = after.rstrip().rfind(" ")
    if len(after) >= whole and last > 0:
        after = f"{after[:last].rstrip()}…"
    return Context(before, words, after)


class ContextDelegate(RowDelegate):
    """Draws the `Context` that a cell holds under `CONTEXT_ROLE`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground as every cell has it, then the words."""
        context = index.data(CONTEXT_ROLE)
        if not isinstance(context, Context):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        style = option.widget.style()
        option.text = context.line
        area = QRectF(style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget))
        area.adjust(_SIDE, 0, -_SIDE, 0)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        layout = self._fitted(context, option.font, area.width())
        line = layout.lineAt(0)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(self._theme.color("quiet"))
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))
        painter.restore()

    def _fitted(self, context: Context, font: QFont, width: float) -> QTextLayout:
        """The words and as much of what follows them as there is room for; "…" says that there is more."""
        layout, metrics = self._layout(context, font, width), QFontMetricsF(font)
        wanted = layout.lineAt(0).naturalTextWidth()
        if wanted <= width:
            return layout
        for_bold = wanted - metrics.horizontalAdvance(context.line)
        shown = metrics.elidedText(context.line, Qt.TextElideMode.ElideRight, width - for_bold)
        return self._layout(context.until(len(shown) - 1), font, width)

    def _layout(self, context: Context, font: QFont, width: float) -> QTextLayout:
        layout = QTextLayout(context.line, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        units = Utf16Map(context.line)
        bold = QTextLayout.FormatRange()
        bold.start = units.to_utf16(len(context.before))
        bold.length = units.to_utf16(len(context.before) + len(context.words)) - bold.start
        bold.format = QTextCharFormat()
        bold.format.setFontWeight(QFont.Weight.DemiBold)
        bold.format.setForeground(self._theme.color("text"))
        layout.setFormats([bold])
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        return layout

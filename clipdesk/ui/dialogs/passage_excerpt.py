"""`PassageExcerpt`: a passage with the paragraphs around it, so that one can decide on it without the article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from clipdesk.domain.offsets import Utf16Map
from clipdesk.domain.span import Span
from clipdesk.ui.fonts import serif_font
from clipdesk.ui.theme import Theme

AROUND = 1_500
"""Code points shown before a passage and behind it; the text begins and ends with a whole word."""
_LONGEST_WORD = 60
_LINES = 6
_LINE_PERCENT = 130
_MARGIN = 10


class PassageExcerpt(QTextEdit):
    """Read-only and plain. The passage is underlined on the color of its label, and in view."""

    def __init__(self, theme: Theme, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._pieces: tuple[Span, ...] = ()
        self._color = ""
        self._is_drawn_anew = False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName(accessible_name)
        self.setFont(serif_font(1.1))
        self.document().setDocumentMargin(_MARGIN)
        self.setFixedHeight(round(_LINES * self.fontMetrics().height() * _LINE_PERCENT / 100) + 2 * _MARGIN)
        theme.theme_changed.connect(self._draw)

    def show_passage(self, text: str, spans: Sequence[Span], color: str) -> None:
        """Show spans (code points) of an article's text on the prepared label color `color`; the beginning for no spans."""
        first, last = (spans[0].start, spans[-1].end) if spans else (0, 0)
        start, end = max(0, first - AROUND), min(len(text), last + AROUND)
        if start:
            start += _first_word(text[start : min(first, start + _LONGEST_WORD)])
        if end < len(text):
            space = text.rfind(" ", max(last, end - _LONGEST_WORD), end)
            end = space if space >= 0 else end
        before, after = "…" if start else "", "…" if end < len(text) else ""
        self._text = f"{before}{text[start:end]}{after}"
        self._pieces = tuple(span.shifted(len(before) - start) for span in spans)
        self._color = color
        self._draw()

    def show_nothing(self) -> None:
        """Show no passage."""
        self.show_passage("", (), "")

    def _draw(self) -> None:
        self._is_drawn_anew = True
        self.setPlainText(self._text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        cursor.setCharFormat(QTextCharFormat())  # else all of it is as the words are at which the caret stood before
        marked = QTextCharFormat()
        marked.setFontUnderline(True)
        if self._color:
            marked.setBackground(self._theme.label_fill(self._color))
            marked.setUnderlineColor(self._theme.label_color(self._color))
        units = Utf16Map(self._text)
        for piece in self._pieces:
            cursor.setPosition(units.to_utf16(piece.start))
            cursor.setPosition(units.to_utf16(piece.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(marked)
        self._is_drawn_anew = False
        self._bring_into_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere: bring the passage into view again.

        Not while the text is replaced, when the scroll bar comes or goes: Qt sets the document's cursors aside for that
        time, and one that is freed meanwhile, as the caret's is when it is moved, is used again afterwards.
        """
        super().resizeEvent(event)
        if not self._is_drawn_anew:
            self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Have the first line of the passage a third below the top, and the caret at its beginning."""
        cursor = QTextCursor(self.document())
        if self._pieces:
            cursor.setPosition(Utf16Map(self._text).to_utf16(self._pieces[0].start))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)


def _first_word(text: str) -> int:
    """Where the first whole word of a text begins that was cut out of a longer one; 0 where words have no spaces."""
    return text.find(" ") + 1

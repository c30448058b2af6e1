"""`CutsView`: the text as it was imported, what was cut struck through in its place, with a way to put it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor

from clipdesk.domain.article import Cut, uncut
from clipdesk.domain.span import Span
from clipdesk.domain.text import canonical
from clipdesk.ui.reading.article_text import ArticleText
from clipdesk.ui.reading.link_button import LinkButton
from clipdesk.ui.reading.reading_style import ReadingColors
from clipdesk.ui.reading.word_borders import trimmed
from clipdesk.ui.reading.writing_direction import isolated

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_WORDS = 60
"""Code points of a cut that its button is called by."""


class UncutPiece(NamedTuple):
    """A piece that was cut: its number among the article's cuts, where it stands in the uncut text, and why."""

    number: int
    span: Span
    reason: str


def uncut_pieces(text: str, cuts: Sequence[Cut]) -> tuple[str, list[UncutPiece]]:
    """The text with everything put back, and what of it was cut; white space that was cut is not listed."""
    fit = [cut._replace(text=canonical(cut.text).text) for cut in cuts]
    whole = uncut(text, fit)
    pieces: list[UncutPiece] = []
    grown = 0
    for number, cut in enumerate(fit):
        start = cut.offset + grown
        grown += len(cut.text)
        span = trimmed(whole, Span(start, start + len(cut.text)))
        if span is not None and cut.reason != "blank":
            pieces.append(UncutPiece(number, span, cut.reason))
    return whole, pieces


class CutsView(ArticleText):
    """Read-only, in the same column as the article.

    `put_back_requested(number)` names a cut of the article, from 0; `left` comes with Escape. The buttons stand beside the pieces and scroll with them; one that gets the focus by a key comes into view.
    """

    put_back_requested = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        self._pieces: list[UncutPiece] = []
        self._buttons: list[LinkButton] = []
        super().__init__()
        self.setAccessibleName(self.tr("Text including what was cut"))
        self.column_changed.connect(self._place)
        self.resized.connect(self._place)
        self.verticalScrollBar().valueChanged.connect(self._place)
        self.verticalScrollBar().rangeChanged.connect(self._place)

    def set_article(self, text: str, cuts: Sequence[Cut], top: int) -> None:
        """Show `text` with its `cuts` in their places, `top` pixels below the edge of the page."""
        focus = self.focusWidget()
        place = self._buttons.index(focus) if focus in self._buttons else -1
        if place >= 0:
            self.setFocus()
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._pieces, self._buttons = [], []
        whole, pieces = uncut_pieces(text, cuts)
        scrolled = self.verticalScrollBar().value() if whole == self.text else 0
        self.set_text(whole, top)
        self.verticalScrollBar().setValue(scrolled)  # one piece was put back: keep the scroll position
        self._strike(pieces)
        buttons = [self._button(piece) for piece in pieces]
        self._pieces, self._buttons = pieces, buttons
        self._place()
        if place >= 0 and buttons:  # focus the next one: often several are put back
            buttons[min(place, len(buttons) - 1)].setFocus()

    def set_colors(self, colors: ReadingColors) -> None:
        """Wear these colors."""
        super().set_colors(colors)
        self._strike(self._pieces)
        for button in self._buttons:
            button.set_color(colors.accent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; Escape leads back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the piece into view whose button gets the focus by a key."""
        if isinstance(event, QFocusEvent) and event.reason() in _BY_KEY and watched in self._buttons:
            self.scroll_to(self._pieces[self._buttons.index(watched)].span)
        return super().eventFilter(watched, event)

    def _strike(self, pieces: Sequence[UncutPiece]) -> None:
        if not pieces:
            return
        struck = QTextCharFormat()
        struck.setFontStrikeOut(True)
        struck.setForeground(self.colors.quiet)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for piece in pieces:
            start, end = self.positions.display_range(piece.span)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(struck)
        cursor.endEditBlock()

    def _button(self, piece: UncutPiece) -> LinkButton:
        button = LinkButton(self.tr("Put back"), self)
        button.set_color(self.colors.accent)
        words = self.text[piece.span.start : min(piece.span.end, piece.span.start + _WORDS)]
        more = "…" if piece.span.length > _WORDS else ""
        button.setAccessibleName(self.tr("Put back: {0}").format(isolated(words) + more))
        button.setToolTip(self.tr("Cut as: %1").replace("%1", piece.reason) if piece.reason.isalnum() else "")
        button.installEventFilter(self)
        button.clicked.connect(self._put_back)
        button.show()
        return button

    def _put_back(self) -> None:
        button = self.sender()
        if button in self._buttons:
            self.put_back_requested.emit(self._pieces[self._buttons.index(button)].number)

    def _place(self) -> None:
        geometry = self.geometry_of_lines
        lowest = -10_000.0
        for piece, button in zip(self._pieces, self._buttons, strict=True):
            lines = geometry.lines_of(Span(piece.span.start, piece.span.start + 1))
            button.setText("↺" if self.column.is_narrow else self.tr("Put back"))
            button.adjustSize()
            if lines:
                middle = (lines[0].band_top + lines[0].band_bottom) / 2
                lowest = max(lowest + 2, middle - button.height() / 2)
                button.move(self.column.margin_left, round(lowest))
                lowest += button.height()

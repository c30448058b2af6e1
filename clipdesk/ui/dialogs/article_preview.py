"""`ArticlePreview`: how an article that was read will look: source fields, text, and what is cut struck through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from clipdesk.domain.article import Cut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.ui.dialogs.source_words import known_fields
from clipdesk.ui.fonts import SMALL, serif_font, window_font
from clipdesk.ui.locale_words import isolated
from clipdesk.ui.record_words import plain_tip, shortened
from clipdesk.ui.theme import Theme

_MOST = 20_000
"""Code points of the text that are shown."""
_MOST_OF_HEADLINE = 200
"""Characters of a headline that are shown; all of one that is longer is in the tool tip."""
_BLANK = "blank"


def marked_pieces(text: str, cuts: Sequence[Cut]) -> Iterator[tuple[str, bool]]:
    """The text as it was read, piece by piece, each with whether it is cut. White space that was cut is plain.

    >>> list(marked_pieces("Body.", [Cut(0, "Menu", "furniture"), Cut(5, "Share", "furniture")]))
    [('Menu', True), ('Body.', False), ('Share', True)]
    """
    last = 0
    for cut in cuts:
        if cut.offset > last:
            yield text[last : cut.offset], False
        last = cut.offset
        if cut.text:
            yield cut.text, cut.reason != _BLANK
    if last < len(text):
        yield text[last:], False


class ArticlePreview(QTextEdit):
    """Read-only and plain: nothing that a file holds is ever taken for markup."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: ArticleDraft | None = None
        self._words = ""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName(self.tr("Preview"))
        self.document().setDocumentMargin(16)
        theme.theme_changed.connect(self._draw)

    def show_draft(self, draft: ArticleDraft) -> None:
        """Show an article as it was read."""
        self._draft = draft
        self._draw()

    def show_words(self, words: str) -> None:
        """Say something instead of showing an article."""
        self._draft, self._words = None, words
        self._draw()

    def _draw(self) -> None:
        self.clear()
        headline = self._draft.source.headline if self._draft is not None else ""
        self.setToolTip(plain_tip(headline) if len(headline) > _MOST_OF_HEADLINE else "")
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if self._draft is None:
            cursor.insertText(self._words, self._format(window_font(), "quiet"))
        else:
            self._draw_source(cursor, self._draft)
            self._draw_text(cursor, self._draft)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _draw_source(self, cursor: QTextCursor, draft: ArticleDraft) -> None:
        fields = known_fields(draft.source)
        caption, value = self._format(window_font(SMALL), "quiet"), self._format(window_font(SMALL), "text")
        if draft.source.headline:
            cursor.setBlockFormat(_block(below=8))
            headline = draft.source.headline
            if len(headline) > _MOST_OF_HEADLINE:
                headline = shortened(headline, _MOST_OF_HEADLINE)
            cursor.insertText(headline, self._format(serif_font(1.35, bold=True), "text"))
            fields = fields[1:]
        for title, words in fields:
            if cursor.position():
                cursor.insertBlock(_block(below=2))
            cursor.insertText(f"{title}  ", caption)
            cursor.insertText(isolated(words), value)

    def _draw_text(self, cursor: QTextCursor, draft: ArticleDraft) -> None:
        body = serif_font(1.1)
        kept, struck = self._format(body, "text"), self._format(body, "quiet")
        struck.setFontStrikeOut(True)
        if cursor.position():
            cursor.insertBlock(_block(above=12, line_percent=130))
        else:
            cursor.setBlockFormat(_block(line_percent=130))
        plain = _block(line_percent=130)
        left = _MOST
        for piece, is_cut in marked_pieces(draft.text, draft.cuts) if draft.text else _labels(draft):
            for number, line in enumerate(piece[:left].split("\n")):
                if number:
                    cursor.insertBlock(plain)
                cursor.insertText(line, struck if is_cut else kept)
            left -= len(piece)
            if left <= 0:
                cursor.insertText("…", kept)
                break

    def _format(self, font: QFont, color: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(self._theme.color(color))
        return made


def _labels(draft: ArticleDraft) -> Iterator[tuple[str, bool]]:
    """The labels of a codebook that comes without a text, a line each, in the shape of `marked_pieces`."""
    names = [label.name for label in draft.codebook] if draft.codebook is not None else []
    yield "\n".join(names), False


def _block(above: int = 0, below: int = 0, line_percent: int = 100) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setBottomMargin(below)
    made.setLineHeight(line_percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made

"""`ArticlePreview`: how an article that was read will look: source fields, text, and what is cut struck through."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from clipdesk.domain.article import SOURCE_FIELDS, Cut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.ui.dialogs.source_words import source_value
from clipdesk.ui.fonts import SMALL, serif_font, window_font
from clipdesk.ui.locale_words import isolated
from clipdesk.ui.record_words import plain_tip, shortened, source_field_title
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
        self._corrected: Collection[str] | None = None
        self.places: dict[str, int] = {}
        """Where in the document each field of the source begins."""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName(self.tr("Preview"))
        self.document().setDocumentMargin(16)
        theme.theme_changed.connect(self._draw)

    def show_draft(self, draft: ArticleDraft, corrected: Collection[str] | None = None) -> None:
        """Show an article as it was read. The fields of its source that were `corrected` are marked.

        With None none can be; otherwise those that were not found are named too.
        """
        self._draft, self._corrected = draft, corrected
        self._draw()

    def show_words(self, words: str) -> None:
        """Say something instead of showing an article."""
        self._draft, self._words = None, words
        self._draw()

    def _draw(self) -> None:
        self.places.clear()
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
        values = {name: source_value(draft.source, name) for name in SOURCE_FIELDS}
        for name, words in values.items():
            if words.strip():
                self._draw_field(cursor, name, words)
        missing = [name for name, words in values.items() if not words.strip()]
        if self._corrected is None or not missing or not draft.text:
            return
        self._begin_line(cursor)
        quiet = self._format(window_font(SMALL), "quiet")
        cursor.insertText(self.tr("Not found:") + " ", quiet)
        for number, name in enumerate(missing):
            cursor.insertText(" · " if number else "", quiet)
            self.places[name] = cursor.position()
            cursor.insertText(source_field_title(name), self._format(window_font(SMALL), "accent", name))
            self._draw_mark(cursor, name)

    def _draw_field(self, cursor: QTextCursor, name: str, words: str) -> None:
        """A line with a field: the headline in large letters, others behind their captions."""
        if name == "headline":
            cursor.setBlockFormat(_block(below=8))
            self.places[name] = cursor.position()
            if len(words) > _MOST_OF_HEADLINE:
                words = shortened(words, _MOST_OF_HEADLINE)
            cursor.insertText(words, self._format(serif_font(1.35, bold=True), "text", name))
        else:
            self._begin_line(cursor)
            self.places[name] = cursor.position()
            cursor.insertText(f"{source_field_title(name)}  ", self._format(window_font(SMALL), "quiet", name))
            cursor.insertText(isolated(words), self._format(window_font(SMALL), "text", name))
        self._draw_mark(cursor, name)

    def _draw_mark(self, cursor: QTextCursor, name: str) -> None:
        if self._corrected is not None and name in self._corrected:
            cursor.insertText("  " + self.tr("corrected"), self._format(window_font(SMALL), "accent"))

    def _begin_line(self, cursor: QTextCursor) -> None:
        if cursor.position():
            cursor.insertBlock(_block(below=2))

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

    def _format(self, font: QFont, color: str, field: str = "") -> QTextCharFormat:
        made = QTextCharFormat()
        if field and self._corrected is not None:
            made.setAnchor(True)
            made.setAnchorHref(field)
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

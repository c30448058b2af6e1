"""`ArticleText`: the text of one article in one column, with a caret. Paints no marks, knows no gestures of its own."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextDocument, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from clipdesk.domain.span import Span
from clipdesk.ui.reading.article_document import article_document, set_top_space
from clipdesk.ui.reading.column import BLEED, Column, column_in
from clipdesk.ui.reading.layout_steps import LayoutSteps
from clipdesk.ui.reading.line_geometry import LineGeometry
from clipdesk.ui.reading.paragraph_finder import ParagraphFinder
from clipdesk.ui.reading.position_map import PositionMap
from clipdesk.ui.reading.reading_style import SELECTION, ReadingColors, css, faded, light_colors
from clipdesk.ui.reading.typography import Typography, typography
from clipdesk.ui.reading.word_borders import grapheme_span, trimmed

_FLAGS = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
_SCREENFUL = 12_000
"""Code points that fill any screen."""
_CALM = (0.06, 0.72)
"""A place between these fractions of the height is in view well enough: the text is not scrolled to it."""


class ArticleText(QTextEdit):
    """Read-only text with a caret. Gives and takes spans in code points; positions of Qt stay inside.

    Signals: `column_changed` when the column or what stands beside it has another place; `resized`;
    `zoom_requested` with +1 or -1 for a turn of the wheel with Ctrl held.
    """

    column_changed = Signal()
    resized = Signal()
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.snapping = True
        """Whether selections keep to whole words and shed the white space around them."""
        self.has_margin = True
        """Whether the names of labels stand beside the text."""
        self.colors = light_colors()
        self.setting: Typography = typography()
        self.positions = PositionMap("")
        self._paragraphs = ParagraphFinder()
        self.column = Column(0, 0, 0, 0)
        self._top = 0
        self._is_set_anew = False
        self._document: QTextDocument | None = None
        self.setTextInteractionFlags(_FLAGS)
        self.setAccessibleName(self.tr("Article text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # files dropped on the text are the window's
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.viewport().setMouseTracking(True)
        self.set_colors(self.colors)
        self._show_text("")

    @property
    def text(self) -> str:
        """The stored text of the article shown."""
        return self.positions.text

    @property
    def geometry_of_lines(self) -> LineGeometry:
        """Where the text stands on the screen."""
        return LineGeometry(self, self.positions, self.setting, self._paragraphs)

    def set_colors(self, colors: ReadingColors) -> None:
        """Use these colors instead of those that the style sheet of the program gives to fields."""
        self.colors = colors
        ground = f"background: {css(colors.pane)}; color: {css(colors.text)}; border: 0; padding: 0;"
        chosen = css(faded(colors.accent, SELECTION))
        ground += f" selection-background-color: {chosen}; selection-color: {css(colors.text)};"
        self.setStyleSheet(f"QTextEdit, QTextEdit:focus, QTextEdit:hover {{ {ground} }}")
        self.viewport().update()

    def set_typography(self, setting: Typography) -> None:
        """Set the text anew; the reader keeps the place."""
        if setting == self.setting:
            return
        self.setting = setting
        place, chosen = self.top_offset(), self.selected_span()
        self._is_set_anew = True
        self._show_text(self.text)
        self._is_set_anew = False
        self._arrange()
        if chosen is not None:
            self.select_span(chosen)
        self.set_top_offset(place)

    def set_has_margin(self, has_margin: bool) -> None:
        """Keep room for names beside the text, or give it to the text."""
        self.has_margin = has_margin
        self._arrange()

    def set_text(self, text: str, top: int) -> None:
        """Show a canonical text from its beginning, `top` pixels below the edge of the page."""
        self._top = top
        self._show_text(text)
        self.verticalScrollBar().setValue(0)

    def set_top_space(self, top: int) -> None:
        """Keep `top` pixels free above the text, which scroll with it."""
        if top != self._top:
            self._top = top
            set_top_space(self.document(), top)
            self._steps.begin_again()

    def selected_span(self) -> Span | None:
        """What the user has selected, in code points; never half a character, and None for white space only.

        While `snapping`, white space at the edges is left out.
        """
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        span = grapheme_span(self.text, self.positions.span_of(cursor.anchor(), cursor.position()))
        if self.snapping:
            return trimmed(self.text, span)
        return span if span.is_valid else None

    def select_span(self, span: Span | None, *, backward: bool = False) -> None:
        """Select `span`, the caret behind it or, `backward`, before it; None clears the selection."""
        cursor = self.textCursor()
        if span is None:
            cursor.clearSelection()
        else:
            anchor, position = self.positions.display_range(span)
            if backward:
                anchor, position = position, anchor
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        scrolled = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)  # whoever wants to move there says so

    def caret_offset(self) -> int:
        """Where the caret stands, in code points."""
        return self.positions.to_offset(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        """Put the caret before the code point at `offset`, nothing selected."""
        self.select_span(Span(offset, offset))

    def offset_near(self, point: QPoint) -> int:
        """The border between two code points that is nearest to a point of the viewport."""
        return self.positions.to_offset(self.cursorForPosition(point).position())

    def scroll_to(self, span: Span) -> None:
        """Bring the start of `span` into view, a third down the page, unless it is in view already."""
        lines = self.geometry_of_lines.lines_of(Span(span.start, max(span.end, span.start + 1)))
        if not lines:
            return
        height = self.viewport().height()
        top, low, high = lines[0].band_top, _CALM[0] * height, _CALM[1] * height
        end_in_view = lines[-1].band_bottom <= height or lines[-1].band_bottom - top > height / 2
        if not (low <= top <= high and end_in_view):
            self._scroll_by(top - height / 3, span.start)

    def top_offset(self) -> int:
        """The code point at the top of the view, to come back to."""
        return self.offset_near(QPoint(BLEED, 0)) if self.verticalScrollBar().value() else 0

    def set_top_offset(self, offset: int) -> None:
        """Scroll so that the line with this code point is at the top of the view."""
        lines = self.geometry_of_lines.lines_of(Span(offset, offset + 1)) if offset else []
        if lines:
            self._scroll_by(int(lines[0].band_top), offset)
        else:
            self.verticalScrollBar().setValue(0)

    def announce(self, message: str) -> None:
        """Let a screen reader say `message`."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 6 ms, only where something is said

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the stored text, which Qt would not give back unchanged."""
        made = QMimeData()
        cursor = self.textCursor()
        span = self.positions.span_of(cursor.anchor(), cursor.position())
        made.setText(self.text[span.start : span.end])
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle. The text is laid out anew only where the column becomes narrower.

        Not while the text is set anew, when the scroll bar comes or goes: in the middle of a layout, Qt would keep
        the old space above the text.
        """
        super().resizeEvent(event)
        if not self._is_set_anew:
            self._arrange()
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret.

        When it comes to the first line, scroll to what is above it as well, if there is room for both; when it comes
        to the last, to the space below it.
        """
        before = self.textCursor().position()
        super().keyPressEvent(event)
        cursor = self.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        is_first = not cursor.blockNumber() and line.isValid() and not line.lineNumber()
        if cursor.position() == before or not line.isValid():
            return
        bar = self.verticalScrollBar()
        if is_first and self._top + line.height() < self.viewport().height():
            bar.setValue(0)
        elif not cursor.block().next().isValid() and line.lineNumber() == cursor.block().layout().lineCount() - 1:
            bar.setValue(bar.maximum())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for another size of text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _scroll_by(self, pixels: float, offset: int) -> None:
        """Scroll so far, to the text around `offset`, which may not be laid out yet."""
        bar = self.verticalScrollBar()
        target = round(bar.value() + pixels)
        if target + self.viewport().height() > bar.maximum():
            behind = min(offset + _SCREENFUL, max(len(self.text) - 1, 0))
            self.geometry_of_lines.lines_of(Span(behind, behind + 1))
            # Qt lays out what it is asked for, but learns how long the text has become in idle time only.
            self.document().documentLayout().documentSizeChanged.emit(QSizeF())
        bar.setValue(target)

    def _show_text(self, text: str) -> None:
        if text is not self.positions.text:
            self.positions = PositionMap(text)
        old = self._document
        self._paragraphs = ParagraphFinder()
        made = article_document(self.positions, self.setting, self._top, self)
        self.setFont(self.setting.font)
        self.setDocument(made)
        self._steps = LayoutSteps(made)
        self._document = made  # Qt takes no ownership of a document it is given
        if old is not None:
            old.deleteLater()

    def _arrange(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        column = column_in(self.width() - bar, self.setting.column, has_margin=self.has_margin)
        wrap = column.width + 2 * BLEED
        if column == self.column and wrap == self.lineWrapColumnOrWidth():
            return
        place = self.top_offset() if wrap != self.lineWrapColumnOrWidth() else None
        self.column = column
        left = max(column.left - BLEED, 0)
        self.setViewportMargins(left, 0, max(self.width() - bar - left - wrap, 0), 0)
        if place is not None:
            self.setLineWrapColumnOrWidth(wrap)
            self._steps.begin_again()
            self.set_top_offset(place)
        self.column_changed.emit()

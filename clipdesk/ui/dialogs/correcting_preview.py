"""`CorrectingPreview`: an article as it will look, whose source is corrected where it stands. Asks for changes, makes none."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.ui.dialogs.article_preview import ArticlePreview
from clipdesk.ui.dialogs.correction_box import CorrectionBox
from clipdesk.ui.theme import Theme

_EDGE = 6
"""Pixels between the box of a field and the edges of the preview."""
_ABOVE = 8
"""How far above its line the box begins, so that both captions are in one place."""


class CorrectingPreview(ArticlePreview):
    """`corrected` carries the name of a field and what was typed, None where it is to be as it was recognized.

    `words_lost` carries the name of a field and what was typed for it, cannot be stored, and goes with the article.
    """

    corrected = Signal(str, object)
    words_lost = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._recognized = Source()
        self.box = CorrectionBox(theme, self.viewport())
        self.box.committed.connect(self.corrected)
        self.box.taken_back.connect(lambda name: self.corrected.emit(name, None))
        self.box.left.connect(self._close_box)
        self.box.abandoned.connect(self._abandon)
        self.box.resized.connect(self._put_box)
        self.verticalScrollBar().valueChanged.connect(self._put_box)
        self.viewport().setMouseTracking(True)

    def show_correctable(self, draft: ArticleDraft, recognized: Source, corrected: Collection[str]) -> None:
        """Show an article with what was corrected; a field that is open stays, and so does the place that is in view."""
        self._recognized = recognized
        at = self.verticalScrollBar().value()
        self.show_draft(draft, corrected)
        self.verticalScrollBar().setValue(at)
        if self.box.name:
            self.box.show_source(recognized, draft.source, is_corrected=self.box.name in corrected)

    def correct_first(self) -> None:
        """Open the first field."""
        self.correct(SOURCE_FIELDS[0])

    def correct(self, name: str) -> None:
        """Open a field of the article, if it can be corrected and what is typed in another one can be stored."""
        if self._draft is None or self._corrected is None or not self.finish():
            return
        is_corrected = name in self._corrected
        self.box.open(name, self._recognized, self._draft.source, is_corrected=is_corrected)
        top = self._line_top() - _EDGE
        below = top + self._box_height() + 2 * _EDGE - self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + min(top, max(below, 0)))
        self._put_box()

    def finish(self) -> bool:
        """Keep what is typed and close its field; one that cannot be stored stays open, and gets the keyboard: False."""
        if not self.box.commit():
            self.box.fields[self.box.name].line.setFocus()
            return False
        self.box.close_field()
        return True

    def leave(self) -> None:
        """Keep what is typed, as another article is shown now; what cannot be stored is told of."""
        if not self.box.commit():
            self.words_lost.emit(self.box.name, self.box.unkept)
        self.box.close_field()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """From an open field `Tab` leads to the next one, and from the last of them on."""
        if not self.box.name or not self.box.isAncestorOf(self.window().focusWidget()):
            return super().focusNextPrevChild(is_next)
        place = SOURCE_FIELDS.index(self.box.name) + (1 if is_next else -1)
        if self.box.commit():
            if 0 <= place < len(SOURCE_FIELDS):
                self.correct(SOURCE_FIELDS[place])
                return True
            self.setFocus()
            return super().focusNextPrevChild(is_next)
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer shows what can be corrected."""
        super().mouseMoveEvent(event)
        is_field = bool(self.anchorAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_field else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a field opens it."""
        super().mouseReleaseEvent(event)
        name = self.anchorAt(event.position().toPoint())
        if name and event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.correct(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The open field keeps its place."""
        super().resizeEvent(event)
        self._put_box()

    def changeEvent(self, event: QEvent) -> None:
        """Another font moves the lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._put_box()

    def _close_box(self) -> None:
        has_keyboard = self.box.isAncestorOf(self.window().focusWidget())
        if self.box.commit():
            self.box.close_field()
            if has_keyboard:
                self.setFocus()

    def _abandon(self) -> None:
        self.box.close_field()
        self.setFocus()

    def _put_box(self) -> None:
        if not self.box.name or self.box.name not in self.places:
            return
        height = self._box_height()
        lowest = self.viewport().height() - height - _EDGE
        top = max(_EDGE, min(self._line_top(), lowest))
        self.box.setGeometry(_EDGE, top, self.viewport().width() - 2 * _EDGE, height)

    def _line_top(self) -> int:
        """Where the box has its field over the line that it is of, in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.places[self.box.name])
        return self.cursorRect(cursor).top() - _ABOVE

    def _box_height(self) -> int:
        width = self.viewport().width() - 2 * _EDGE
        return max(self.box.heightForWidth(width), self.box.minimumSizeHint().height())

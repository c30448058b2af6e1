"""`ArticleSearch`: what is searched for in the open article: in the find bar, or with the list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.sought import Sought
from clipdesk.domain.span import Span
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.reading_style import ReadingColors

if TYPE_CHECKING:
    from clipdesk.ui.reading.find_bar import FindBar

_MOST = 80
"""Code points of a selection that is taken for what to search."""


class ArticleSearch(QObject):
    """Marks softly the words that the list of articles is searched for, and owns the find bar, whose hits replace them.

    `bar_made(FindBar)`: the bar is built when first asked for. `begun_again(1)`: the search went on from the last hit
    to the first; with -1 from the first to the last. `nothing_found`: the words are not in the text.
    `sought_changed(Sought)`: what to mark outside of the text; nothing while the find bar has hits of its own.
    """

    bar_made = Signal(QWidget)
    begun_again = Signal(int)
    nothing_found = Signal()
    sought_changed = Signal(object)

    def __init__(self, view: ArticleView, pane: QWidget, colors: ReadingColors) -> None:
        super().__init__(pane)
        self._view = view
        self._pane = pane
        self._colors = colors
        self._bar: FindBar | None = None
        self._words = ""
        self._sought = Sought()

    @property
    def bar(self) -> FindBar:
        """The bar below the text."""
        if self._bar is None:
            from clipdesk.ui.reading.find_bar import FindBar

            self._bar = bar = FindBar(self._pane)
            bar.set_colors(self._colors)
            bar.set_text(self._view.text)
            bar.hits_changed.connect(self._view.set_search)
            bar.hit_chosen.connect(self._view.scroll_to)
            bar.closed.connect(self._select_last)
            column = self._pane.layout()
            assert column is not None
            column.addWidget(bar)
            self.bar_made.emit(bar)
        return self._bar

    @property
    def is_bar_open(self) -> bool:
        """Whether the find bar is shown."""
        return self._bar is not None and not self._bar.isHidden()

    def set_colors(self, colors: ReadingColors) -> None:
        """Wear these colors."""
        self._colors = colors
        if self._bar is not None:
            self._bar.set_colors(colors)

    def set_sought(self, words: str, sought: Sought) -> None:
        """Mark what the list of articles is searched for: as it was typed, and as it was read."""
        self._words, self._sought = words, sought
        self._mark()

    def follow_text(self) -> None:
        """Search the text that is shown now."""
        if self._bar is not None:
            self._bar.set_text(self._view.text)
        self._mark()

    def open(self) -> None:
        """Open the find bar with the words selected, if they are few, or else with what the list is searched for."""
        if self._view.isHidden():
            return
        span = self._view.selected_span()
        words = ""
        if span is not None:
            words = self._view.text[span.start : span.end] if span.length <= _MOST else ""
        elif not self.is_bar_open:
            parts = self._sought.parts
            words = parts[0] if len(parts) == 1 else self._words
        self.bar.open_search(span.start if span else self._view.top_offset(), "" if "\n" in words else words)
        self._mark()

    def leave(self) -> None:
        """Close the find bar, as when something else is shown than the text."""
        if self._bar is not None:
            self._bar.leave()
            self._mark()

    def go_on(self) -> None:
        """To the next hit of the find bar, or else of what the list is searched for; without either, open the bar."""
        self._go(1)

    def go_back(self) -> None:
        """To the hit before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if self.is_bar_open:
            (self.bar.go_on if step > 0 else self.bar.go_back)()
        elif self._view.isHidden():
            return
        elif self._sought.parts:
            self._show_sought(step)
        else:
            self.open()

    def _show_sought(self, step: int) -> None:
        """Select the next place of what is sought, or the one before, and bring it into view."""
        places = self._view.marks.sought
        if places is None:
            return
        length = len(self._view.text)
        if step > 0:
            place, other_end = places.at_or_behind(self._place().end), places.at_or_behind(0)
        else:
            place, other_end = places.before(self._place().start), places.before(length)
        if place is None and other_end is None:
            self.nothing_found.emit()
            return
        if place is None:
            self.begun_again.emit(step)
        self._select(place or other_end)

    def _place(self) -> Span:
        """Where the reader is: at the selection or the caret, if in view; else at the top of the view."""
        view = self._view
        caret, seen = view.caret_offset(), view.geometry_of_lines.seen(view.viewport().height())
        if not seen.start <= caret <= seen.end:
            return Span(seen.start, seen.start)
        return view.selected_span() or Span(caret, caret)

    def _select(self, hit: Span | None) -> None:
        """Select a hit, ready to be tagged."""
        if hit is not None:
            self._view.select_span(hit)
            self._view.scroll_to(hit)
        give_keyboard(self._view)

    def _select_last(self, hit: Span | None) -> None:
        """Go back to the text and select the hit where the search ended."""
        self._mark()
        if hit is not None:
            self._view.select_span(hit)
        give_keyboard(self._view)

    def _mark(self) -> None:
        """Paint the hits of the list's search, unless the find bar has hits of its own."""
        marks = self._view.marks
        before, marks.sought = marks.sought, None
        if self._sought.parts and not self.is_bar_open:
            from clipdesk.ui.reading.sought_places import SoughtPlaces

            marks.sought = SoughtPlaces(self._view.text, self._sought)
        self.sought_changed.emit(Sought() if self.is_bar_open else self._sought)
        if before is not marks.sought:
            self._view.refresh()

"""`ReadingPane`: source card, article, margin, what was cut, search. Puts them together; knows no project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clipdesk.domain.article import Cut, Source
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.reading.article_search import ArticleSearch
from clipdesk.ui.reading.article_text import ArticleText
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.label_margin import LabelMargin
from clipdesk.ui.reading.reading_style import ReadingColors, light_colors
from clipdesk.ui.reading.source_card import SourceCard
from clipdesk.ui.reading.source_line import lines_cut
from clipdesk.ui.reading.typography import Typography
from clipdesk.ui.widgets.layouts import in_column

if TYPE_CHECKING:
    from clipdesk.ui.reading.cuts_view import CutsView

CLEAR = 12
"""Pixels at the foot of the card that are left free: in tall scripts, the frame around the first line reaches there."""


class ReadingPane(QWidget):
    """One article to read and tag, or `empty_state` while none is open.

    `view` and `margin` have the signals of reading and tagging, `search` those of searching. Signals of its own:
    `cuts_toggled(bool)`, `put_back_requested(number of the cut, from 0)`. What was cut is built when first asked for.
    """

    cuts_toggled = Signal(bool)
    put_back_requested = Signal(int)

    def __init__(self, empty_state: QWidget) -> None:
        super().__init__()
        self.view = ArticleView()
        self.margin = LabelMargin(self.view)
        # Beside the pages, not in their stack: assistive technology sees only the pages of a stack.
        self._host = QWidget(self)
        self._host.setAutoFillBackground(True)
        self._pages = QStackedWidget(self._host)
        self.card = SourceCard(self._host)
        self._cuts_view: CutsView | None = None
        self._colors = light_colors()
        self.search = ArticleSearch(self.view, self, self._colors)
        self._cuts: tuple[Cut, ...] = ()
        self._pages.addWidget(empty_state)
        self._pages.installEventFilter(self)
        self._add_page(self.view)
        self.card.cuts_toggled.connect(self.show_cuts)
        self.search.sought_changed.connect(self.card.set_sought)
        self.card.wheel_turned.connect(self._scroll_page)
        for owner, content in ((self._host, self._pages), (self, self._host)):
            in_column((content, 1), of=owner, spacing=0)
        QWidget.setTabOrder(self.card.link, self.view)
        self.show_empty()

    @property
    def is_showing_cuts(self) -> bool:
        """Whether the reader looks at the uncut text."""
        return self._cuts_view is not None and self._pages.currentWidget() is self._cuts_view

    @property
    def cuts_view(self) -> CutsView:
        """The uncut text."""
        if self._cuts_view is None:
            from clipdesk.ui.reading.cuts_view import CutsView

            self._cuts_view = CutsView()
            self._cuts_view.set_colors(self._colors)
            self._cuts_view.set_typography(self.view.setting)
            self._cuts_view.put_back_requested.connect(self.put_back_requested)
            self._cuts_view.left.connect(self.show_text)
            self._add_page(self._cuts_view)
            self.card.raise_()
        return self._cuts_view

    def show_empty(self) -> None:
        """Show that no article is open."""
        was_uncut = self.is_showing_cuts
        self.card.hide()
        self.search.leave()
        self._pages.setCurrentIndex(0)
        if was_uncut:
            self.cuts_toggled.emit(False)

    def set_article(self, source: Source, text: str, cuts: Sequence[Cut] = (), *, stays_uncut: bool = False) -> None:
        """Show another article from its beginning, without marks. `text` is canonical.

        With `stays_uncut`, a pane that shows the uncut text goes on doing so, as long as something is cut.
        """
        was_uncut = self.is_showing_cuts
        is_uncut = was_uncut and stays_uncut and bool(cuts)
        self._cuts = tuple(cuts)
        self.card.set_source(source, lines_cut(cuts))
        if not is_uncut:
            self._pages.setCurrentWidget(self.view)
        self.view.set_article(text, self.card.height_at(self.view.column.width))
        self.search.follow_text()
        self.card.show()
        if is_uncut:
            self.card.set_showing_cuts(True)
            self.cuts_view.set_article(text, self._cuts, self.card.height() + CLEAR)
        self._place_card()
        if was_uncut and not is_uncut:
            self.cuts_toggled.emit(False)

    def set_source(self, source: Source, cuts: Sequence[Cut] = ()) -> None:
        """Update the source of the open article; the text and the scroll position stay."""
        self._cuts = tuple(cuts)
        self.card.set_source(source, lines_cut(cuts))
        self.card.set_showing_cuts(self.is_showing_cuts)
        self._place_card()
        if self.is_showing_cuts:
            self.cuts_view.set_article(self.view.text, self._cuts, self.card.height() + CLEAR)

    def set_margin_shown(self, is_shown: bool) -> None:
        """Write the names of the labels beside the text, or not."""
        self.view.set_has_margin(is_shown)

    def show_cuts(self, is_shown: bool) -> None:
        """Show the uncut text with what was cut struck through, or the article again."""
        if is_shown == self.is_showing_cuts:
            return
        page: ArticleText = self.view
        if is_shown:
            self.search.leave()
            page = self.cuts_view
            self.cuts_view.set_article(self.view.text, self._cuts, self.card.height() + CLEAR)
        self._pages.setCurrentWidget(page)
        self.card.set_showing_cuts(is_shown)
        self._place_card()
        give_keyboard(page)
        self.cuts_toggled.emit(is_shown)

    def show_text(self) -> None:
        """Show the article itself. The keyboard stays where it is, unless it was in the uncut text."""
        if self.is_showing_cuts:
            focus: QWidget | None = self.window().focusWidget()
            self.show_cuts(is_shown=False)
            if focus is not None and focus is not self.cuts_view and not self.cuts_view.isAncestorOf(focus):
                give_keyboard(focus)

    def give_keyboard(self) -> None:
        """Give the keyboard to the text that is shown, or to what stands in its place."""
        give_keyboard(self._pages.currentWidget() or self.view)

    def set_colors(self, colors: ReadingColors) -> None:
        """Wear these colors."""
        self._colors = colors
        ground = self._host.palette()
        ground.setColor(QPalette.ColorRole.Window, colors.pane)
        self._host.setPalette(ground)
        self.card.set_colors(colors)
        for part in (self.view, self._cuts_view, self.search):
            if part is not None:
                part.set_colors(colors)
        self.margin.update()

    def set_typography(self, setting: Typography) -> None:
        """Set text and headline anew."""
        self.card.set_typography(setting)
        for part in (self.view, self._cuts_view):
            if part is not None:
                part.set_typography(setting)
        self._place_card()

    def announce(self, message: str) -> None:
        """Let a screen reader say `message`."""
        self.view.announce(message)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page."""
        if watched is self._pages and event.type() == QEvent.Type.Resize:
            self._place_card()
        return super().eventFilter(watched, event)

    def _add_page(self, page: ArticleText) -> None:
        self._pages.addWidget(page)
        page.column_changed.connect(self._place_card)
        page.verticalScrollBar().valueChanged.connect(self._move_card)

    def _page(self) -> ArticleText | None:
        page = self._pages.currentWidget()
        return page if isinstance(page, ArticleText) else None

    def _place_card(self) -> None:
        """Give the card the width of the column, and the text the room that the card then needs."""
        page = self._page()
        if page is None or not page.column.width:
            return
        height = self.card.height_at(page.column.width)
        page.set_top_space(height)
        self.card.resize(page.column.width, height - CLEAR)
        self._move_card()
        self.card.raise_()

    def _move_card(self) -> None:
        page = self._page()
        if page is not None:
            self.card.move(page.column.left, -page.verticalScrollBar().value())

    def _scroll_page(self, event: QWheelEvent) -> None:
        page = self._page()
        if page is not None:
            QCoreApplication.sendEvent(page.verticalScrollBar(), event)

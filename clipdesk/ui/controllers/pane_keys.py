"""`PaneKeys`: `F6` and `Shift+F6`, which go from pane to pane of the main window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.focus import give_keyboard, has_keyboard

if TYPE_CHECKING:
    from clipdesk.ui.panels.article_list import ArticleListPanel
    from clipdesk.ui.panels.side_panel import SidePanel
    from clipdesk.ui.reading.reading_pane import ReadingPane
    from clipdesk.ui.widgets.notice import NoticeStack


class _Stop(NamedTuple):
    """A part of the window, and what goes to its main place."""

    part: QWidget
    go: Callable[[], object]


class PaneKeys(Controller):
    """Goes through what is shown: articles, text, notices, progress, side pane, and round.

    In each it goes where the keyboard was last, else to the main place.
    """

    def __init__(
        self, desk: Desk, articles: ArticleListPanel, reading: ReadingPane, side: SidePanel, notices: NoticeStack
    ) -> None:
        super().__init__(desk)
        cancel = desk.window.progress.cancel_button
        self._side = side
        self._text = _Stop(reading, reading.give_keyboard)
        self._stops = (
            _Stop(articles, articles.focus_list),
            self._text,
            _Stop(notices, notices.give_keyboard),
            _Stop(cancel, lambda: give_keyboard(cancel)),
            _Stop(side, self._go_to_side),
        )
        desk.actions.connect_to({"pane.next": partial(self._go, 1), "pane.previous": partial(self._go, -1)})

    def _go_to_side(self) -> None:
        """Go to the list of the tab in front, or to the tabs where that is empty."""
        side = self._side
        places = {side.suggestions: side.suggestions.keyboard_place, side.history: side.history.latest_view}
        place = places.get(side.tabs.currentWidget(), side.codebook.view)
        give_keyboard(place if place.isVisible() else side.tabs.tabBar(), Qt.FocusReason.ShortcutFocusReason)

    def _go(self, step: int) -> None:
        shown = [one for one in self._stops if one.part.isVisible() and one.part.isEnabled()]
        here = next((number for number, one in enumerate(shown) if has_keyboard(one.part)), None)
        stop = self._text if here is None else shown[(here + step) % len(shown)]
        last: QWidget | None = stop.part.focusWidget()
        if last is not None and last.isVisible() and last.isEnabled():
            give_keyboard(last, Qt.FocusReason.ShortcutFocusReason)
        else:
            stop.go()

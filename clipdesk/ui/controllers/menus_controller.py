"""`MenusController`: what can be done where the reader points: in the text, its margin, and the lists beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.label_actions import LabelActions
from clipdesk.ui.controllers.suggestions_controller import SuggestionsController
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.panels.side_panel import SidePanel
from clipdesk.ui.reading.reading_pane import ReadingPane

_ON_ANNOTATION = ("annotation.relabel", "note.edit", "speaker.link", "piece.add", "piece.remove", "annotation.remove")
_ON_SUGGESTION = ("suggestion.accept", "suggestion.refuse", "annotation.relabel")
_ON_WORDS = ("label.find", "piece.add", "occurrences.tag", "passage.cut")
_ON_CARD = ("source.edit", "cuts.show")
_ON_TEXT = ("label.find", "article.label")


class MenusController(Controller):
    """Selects what is pointed at, annotation or suggestion, and offers the actions that fit."""

    def __init__(
        self, desk: Desk, pane: ReadingPane, side: SidePanel, suggestions: SuggestionsController, labels: LabelActions
    ) -> None:
        super().__init__(desk)
        self._pane = pane
        self._side = side
        self._suggestions = suggestions
        self._labels = labels
        pane.view.context_menu_requested.connect(self._open_in_text)
        pane.card.menu_requested.connect(self._open_on_card)
        for listed in (side.annotations.view, side.suggestions.view):
            listed.menu_requested.connect(self._open_in_list)

    def _open_in_text(self, point: QPoint, ids: list[str]) -> None:
        self._open(self.text_menu(ids), point)

    def _open_in_list(self, point: QPoint, ids: tuple[str, ...]) -> None:
        self._open(self.list_menu(ids), point)

    def _open_on_card(self, point: QPoint) -> None:
        self._open(self.card_menu(), point)

    def _open(self, menu: QMenu, point: QPoint) -> None:
        menu.exec(point)
        menu.deleteLater()

    def text_menu(self, ids: Sequence[str]) -> QMenu:
        """What can be done with the selected words, or else with what is marked at a place, the shortest first."""
        view = self._pane.view
        if view.selected_span() is None:
            return self._mark_menu(ids)
        menu = QMenu(self._window)
        for action in self._labels.actions:
            menu.addAction(action)
        menu.addSeparator()
        self._add(menu, _ON_WORDS, view.createMimeDataFromSelection().text())
        return menu

    def list_menu(self, ids: Sequence[str]) -> QMenu:
        """What can be done with the selected rows of a list."""
        if len(ids) == 1:
            return self._mark_menu(ids)
        menu = QMenu(self._window)
        words = self.tr("Remove {number} annotations").format(number=format_count(len(ids)))
        removing = menu.addAction(words, partial(self._side.annotations.remove_requested.emit, tuple(ids)))
        removing.setEnabled(self._session.is_writable)
        return menu

    def card_menu(self) -> QMenu:
        """What can be done with the headline and the source above the text."""
        menu = QMenu(self._window)
        article = self._session.article
        wanted = _ON_CARD if article is not None and article.cuts else _ON_CARD[:1]
        self._add(menu, wanted, self._pane.card.words)
        return menu

    def _mark_menu(self, ids: Sequence[str]) -> QMenu:
        menu = QMenu(self._window)
        if ids and self._selected_id not in ids:
            self._select(ids[0])
        chosen = self._session.selected
        waiting = self._suggestions.selected
        if chosen is not None and chosen.id in ids:
            self._add(menu, _ON_ANNOTATION, chosen.anchor.quote)
        elif waiting is not None and waiting.id in ids:
            self._add(menu, _ON_SUGGESTION, waiting.anchor.quote)
        else:
            self._add(menu, _ON_TEXT, "")
        return menu

    @property
    def _selected_id(self) -> str:
        return self._session.selected_id or self._suggestions.selected_id

    def _select(self, mark_id: str) -> None:
        self._session.select(mark_id)
        if not self._session.selected_id:
            self._suggestions.select(mark_id)

    def _add(self, menu: QMenu, wanted: Sequence[str], words: str) -> None:
        """Add those of these actions that can be done now, and the copying of `words` where there are any."""
        for action_id in wanted:
            action = self._window.actions_table[action_id]
            if action.isEnabled():
                menu.addAction(action)
        if words:
            menu.addSeparator()
            copying = menu.addAction(self.tr("Copy"), partial(QGuiApplication.clipboard().setText, words))
            # Only shown in the menu: the text itself handles the key.
            copying.setShortcut(QKeySequence.StandardKey.Copy)
            copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

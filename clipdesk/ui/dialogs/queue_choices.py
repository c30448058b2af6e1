"""`QueueChoices`: of which label and with which words suggestions are listed, and in which order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.suggestion import QueueOrder
from clipdesk.project.suggestion_queue import QueueChoice
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice, fill_choices
from clipdesk.ui.widgets.search_field import SearchField


class QueueChoices(QWidget):
    """A field for words and two buttons with menus. `chosen` carries the choice that the user made; `show_choice` shows one."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QueueChoice()
        self.labels: Mapping[str, str] = {}
        """The names of the labels that can be chosen, by id."""
        self.label_button = MenuButton(theme, self.tr("Label"), self)
        self.order_button = MenuButton(theme, self.tr("Order"), self)
        self.search = SearchField(theme, self.tr("Search words and articles"), parent=self)
        in_row((self.search, 1), self.label_button, self.order_button, of=self)
        self.search.search_requested.connect(self._choose_words)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        self.order_button.menu().aboutToShow.connect(self._fill_orders)

    def show_choice(self, choice: QueueChoice, labels: Mapping[str, str]) -> None:
        """Show this choice, and offer these labels; one that is gone is chosen no more."""
        self.labels = labels
        self.choice = choice if choice.label_id in labels else choice._replace(label_id="")
        name = labels.get(self.choice.label_id, self.tr("All labels"))
        self.label_button.set_chosen(name, is_usual=not self.choice.label_id)
        order = self.choice.order
        self.order_button.set_chosen(self._order_words()[order], is_usual=order is QueueOrder.SUREST)

    def _fill_labels(self) -> None:
        menu, own = self.label_button.menu(), self.choice.label_id
        fill_choices(menu, self.tr("All labels"), self.labels.items(), own, self._choose_label)

    def _choose_label(self, label_id: str) -> None:
        self.chosen.emit(self.choice._replace(label_id=label_id))

    def _choose_words(self, words: str) -> None:
        self.chosen.emit(self.choice._replace(words=words.strip()))

    def _fill_orders(self) -> None:
        menu = self.order_button.menu()
        menu.clear()
        for order, words in self._order_words().items():
            add_choice(menu, words, order, self._choose_order, is_chosen=order is self.choice.order)

    def _choose_order(self, order: QueueOrder) -> None:
        self.chosen.emit(self.choice._replace(order=order))

    def _order_words(self) -> dict[QueueOrder, str]:
        return {
            QueueOrder.SUREST: self.tr("Surest first"),
            QueueOrder.LEAST: self.tr("Least sure first"),
            QueueOrder.GAIN: self.tr("Most to learn from first"),
        }

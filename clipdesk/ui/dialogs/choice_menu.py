"""`ChoiceMenu`: a button with a menu to tick several things in: "All labels", "quote, policy"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice

_MOST_NAMED = 3


class ChoiceMenu(MenuButton):
    """Nothing ticked means all. `changed` comes when the user ticks."""

    changed = Signal()

    def __init__(
        self, theme: Theme, accessible_name: str, all_words: str, choices: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`choices` are (key, words) pairs; `all_words` is shown while nothing is ticked."""
        super().__init__(theme, accessible_name, parent)
        self._all_words = all_words
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, words) pairs in place of others; none is ticked. Emits nothing."""
        self.menu().clear()
        for key, words in choices:
            add_choice(self.menu(), words, key, self._choose, is_chosen=False)
        self._show()

    @property
    def is_offering(self) -> bool:
        """Whether there is anything to tick."""
        return not self.menu().isEmpty()

    @property
    def keys(self) -> tuple[str, ...]:
        """What is ticked, in the order of the menu."""
        return tuple(action.data() for action in self.menu().actions() if action.isChecked())

    def choose(self, keys: Sequence[str]) -> None:
        """Tick these and no others, without emitting a signal."""
        for action in self.menu().actions():
            action.setChecked(action.data() in keys)
        self._show()

    def _choose(self, _key: str) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        names = [action.text().replace("&&", "&") for action in self.menu().actions() if action.isChecked()]
        words = ", ".join(names[:_MOST_NAMED]) + ("…" if len(names) > _MOST_NAMED else "")
        self.set_chosen(words or self._all_words, is_usual=not names)

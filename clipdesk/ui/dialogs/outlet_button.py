"""`OutletButton`: chooses one of several outlets, or all of them. Knows no articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice


class OutletButton(MenuButton):
    """`outlet_chosen` carries the outlet that the user picked, empty for all. It is hidden while there is none."""

    outlet_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._name = self.tr("Outlet")
        self._outlets: Sequence[str] = ()
        self.outlet = ""
        """The one that is chosen; empty for all."""
        self.menu().aboutToShow.connect(self._fill)
        self.set_outlets(())

    def set_outlets(self, outlets: Sequence[str]) -> None:
        """Offer these. If the one that was chosen is not among them, all are chosen; emits nothing."""
        self._outlets = outlets
        self._choose(self.outlet if self.outlet in outlets else "")
        self.setVisible(bool(outlets))

    def _choose(self, outlet: str) -> None:
        self.outlet = outlet
        self.set_chosen(outlet or self.tr("All outlets"), is_usual=not outlet)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for outlet in ("", *self._outlets):
            add_choice(menu, outlet or self.tr("All outlets"), outlet, self._pick, is_chosen=outlet == self.outlet)

    def _pick(self, outlet: str) -> None:
        self._choose(outlet)
        self.outlet_chosen.emit(self.outlet)

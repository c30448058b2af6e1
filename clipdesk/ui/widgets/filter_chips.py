"""A row of rounded chips of which one is chosen: "All 412", "To do 230" … Knows no articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.style_property import set_style_property

_GAP, _TIGHT_GAP = 8, 4
_SAVED = 8
"""Pixels by which a tight chip is narrower: its sides are padded less, as the style sheet has it."""


class Chip(NamedTuple):
    """One choice: what it stands for, the word on it, and the number behind the word if there is one."""

    key: str
    text: str
    number: int | None = None


class FilterChip(QPushButton):
    """One chip. `step_requested` asks for the neighbor: -1 towards the start, +1 towards the end."""

    step_requested = Signal(int)

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setFont(window_font(SMALL))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        """Put word and number on the chip."""
        text = chip.text if chip.number is None else f"{chip.text} {QLocale().toString(chip.number)}"
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def set_tight(self, *, is_tight: bool) -> None:
        """Be a little narrower, or as wide as usual."""
        if set_style_property(self, "tight", is_tight):
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # a button forgets its size only at this

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the neighbor; everything else is a button's."""
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_requested.emit(1 if event.key() == forward else -1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """Chips that wrap when it gets narrow. `Tab` comes to the chosen one, arrows choose the next.

    `chosen` carries the key when the user, not the program, chooses. `first_chosen_again`: the first chip was clicked
    while it was chosen already.
    """

    chosen = Signal(str)
    first_chosen_again = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._chips: dict[str, FilterChip] = {}
        self._data: dict[str, Chip] = {}
        self._spare = ""
        self._is_told = False
        self._is_new = False
        self._is_tight = False
        self._flow = FlowLayout(self, spacing=_GAP)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def current(self) -> str:
        """The key of the chosen chip; empty when there are none."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    @property
    def stops(self) -> list[QWidget]:
        """The chips, in their order."""
        return list(self._chips.values())

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys of the chips that there is room for, in their order."""
        return tuple(key for key, chip in self._chips.items() if not chip.isHidden())

    def set_chips(self, chips: Sequence[Chip], spare: str = "") -> None:
        """Show these. The chosen one stays chosen if it is still there, else the first is.

        The one called `spare` is left out, unless it is chosen, where it would need a line of its own.
        """
        if spare == self._spare and list(chips) == list(self._data.values()):
            return
        self._spare = spare
        chosen = self.current
        if [chip.key for chip in chips] != list(self._chips):
            self._rebuild(chips)
        for chip in chips:
            self._data[chip.key] = chip
            self._chips[chip.key].show_chip(chip)
        if chips:
            self.choose(chosen if chosen in self._chips else chips[0].key)
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Choose a chip without emitting a signal."""
        self._is_told = True
        self._chips[key].setChecked(True)
        self._is_told = False
        self._keep_one_tab_stop()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the spare one out, or take it in again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set them closer where that saves a line, and leave the spare one out where it would cost one."""
        spare = self._chips.get(self._spare)
        every = list(self._chips.values())
        others = [chip for chip in every if chip is not spare or chip.isChecked()]
        is_tight = self._lines(others, is_tight=True) < self._lines(others, is_tight=False)
        self._set_tight(is_tight=is_tight)
        if spare is not None:
            costs_a_line = self._lines(every, is_tight=is_tight) > self._lines(others, is_tight=is_tight)
            spare.setVisible(spare.isChecked() or not costs_a_line)

    def _lines(self, chips: Sequence[FilterChip], *, is_tight: bool) -> int:
        """How many lines these need, close together or not."""
        narrower = _SAVED * (is_tight - self._is_tight)
        lines, used = 1, 0
        for width in (chip.sizeHint().width() - narrower for chip in chips):
            if used and used + width > self.width():
                lines, used = lines + 1, 0
            used += width + (_TIGHT_GAP if is_tight else _GAP)
        return lines

    def _set_tight(self, *, is_tight: bool) -> None:
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self._flow.setSpacing(_TIGHT_GAP if is_tight else _GAP)
            for chip in self._chips.values():
                chip.set_tight(is_tight=is_tight)
            self.updateGeometry()

    def _rebuild(self, chips: Sequence[Chip]) -> None:
        for old in self._chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._data.clear()
        self._chips = {chip.key: FilterChip(chip, self) for chip in chips}
        for made in self._chips.values():
            self._flow.addWidget(made)
            made.set_tight(is_tight=self._is_tight)
            made.step_requested.connect(self._step)
            made.toggled.connect(self._toggled)
            made.clicked.connect(self._clicked)
            made.setVisible(True)

    def _toggled(self, is_on: bool) -> None:
        """In any way: assistive technology checks a chip without a click."""
        if self._is_told or not is_on:
            return
        self._is_new = True
        self._keep_one_tab_stop()
        self._fit()
        self.chosen.emit(self.current)

    def _clicked(self) -> None:
        """A click comes after what it toggles."""
        is_new, self._is_new = self._is_new, False
        if not is_new and self.current == next(iter(self._chips)):
            self.first_chosen_again.emit()

    def _step(self, by: int) -> None:
        chips = [chip for chip in self._chips.values() if not chip.isHidden()]
        here = next(place for place, chip in enumerate(chips) if chip.isChecked())
        there = chips[(here + by) % len(chips)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        there.click()

    def _keep_one_tab_stop(self) -> None:
        for chip in self._chips.values():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip.isChecked() else Qt.FocusPolicy.ClickFocus)

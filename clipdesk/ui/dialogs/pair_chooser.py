"""`PairChooser`: which two annotators are compared, and in which articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.agreement import Among
from clipdesk.domain.annotator import Annotator
from clipdesk.ui.dialogs.base_dialog import quiet_label
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.layouts import add_parts, in_row


class PairChooser(QWidget):
    """`chosen_changed` comes when the user chooses otherwise. It is hidden while there are fewer than two to choose from."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair = ("", "")
        self.first = ChoiceBox(self.tr("First annotator"), self)
        self.second = ChoiceBox(self.tr("Second annotator"), self)
        self.among = ChoiceBox(self.tr("Articles to compare"), self)
        row = in_row(of=self)
        self._and = quiet_label(self.tr("and"), wraps=False)
        self._nobody = quiet_label(self.tr("two annotators"), wraps=False)
        self._nobody.hide()
        row.addWidget(self.first, 2)
        row.addWidget(self._and)
        add_parts(row, (self.second, 2), self._nobody, quiet_label(self.tr("in"), wraps=False), (self.among, 3))
        self._offer_articles(Among.ANNOTATED)
        self.first.key_chosen.connect(self._person_chosen)
        self.second.key_chosen.connect(self._person_chosen)
        self.among.key_chosen.connect(self.chosen_changed)

    def _offer_articles(self, among: Among) -> None:
        choices = [
            Choice(Among.ANNOTATED.value, self.tr("articles that both have annotated")),
            Choice(Among.DONE.value, self.tr("articles that are marked as done")),
        ]
        self.among.set_choices(choices, among.value)

    def set_people(self, people: Sequence[tuple[Annotator, int]]) -> None:
        """Offer these, with how many annotations they have; at first the first two are compared."""
        known = [one.id for one, _ in people]
        self._pair = _pair_among(known, self._pair)
        choices = [
            Choice(one.id, self.tr("{0} ({1})").format(_called(one), format_count(number))) for one, number in people
        ]
        for box, key in zip((self.first, self.second), self._pair, strict=True):
            box.set_choices(choices, key)
        self.setVisible(len(people) > 1)

    def set_blind(self, is_blind: bool) -> None:
        """Say no names: who is compared is then chosen by showing them again."""
        for part in (self.first, self._and, self.second):
            part.setVisible(not is_blind)
        self._nobody.setVisible(is_blind)

    @property
    def chosen(self) -> tuple[str, str, Among]:
        """The ids of the two annotators, and in which articles they are compared."""
        return *self._pair, Among(self.among.key)

    def choose(self, a: str, b: str, among: Among) -> None:
        """Choose two annotators by id, also before they are offered; emits nothing."""
        self._pair = (a, b)
        self._offer_articles(among)

    def _person_chosen(self) -> None:
        """Nobody is compared with themselves: the other box takes who was chosen here before."""
        first, second = self.first.key, self.second.key
        if first == second:
            was_first, was_second = self._pair
            first, second = (first, was_first) if first != was_first else (was_second, second)
            for box, key in ((self.first, first), (self.second, second)):
                box.set_choices([Choice(box.itemData(n), box.itemText(n)) for n in range(box.count())], key)
        self._pair = (first, second)
        self.chosen_changed.emit()


def _pair_among(known: Sequence[str], before: tuple[str, str]) -> tuple[str, str]:
    """Those who were chosen before, where they are still there; else the first others."""
    kept = [one for one in before if one in known]
    found = [*kept, *(one for one in known if one not in kept), "", ""]
    return found[0], found[1]


def _called(one: Annotator) -> str:
    return f"{one.name} – {one.key}" if one.name and one.name != one.key else one.key

"""`AllButton`: rules at once on every open case like the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.adjudication import Case, Stands
from clipdesk.ui.adjudication.case_list import CaseList
from clipdesk.ui.adjudication.case_rows import is_ruled
from clipdesk.ui.adjudication.case_words import can_both_stand
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice


class AllButton(MenuButton):
    """Cases are alike that are of one kind and have the label that is chosen in the list.

    `ruled` carries these cases and who stands in them. Where names are hidden, nobody can be kept by name.
    """

    ruled = Signal(object, object)

    def __init__(self, theme: Theme, cases: CaseList, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._cases = cases
        self.setText(self.tr("All like this"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("Rule on all like this"))
        self.menu().aboutToShow.connect(self._fill)

    def alike(self) -> tuple[Case, ...]:
        """The open cases like the one that is chosen, that one among them if it is open."""
        case, model = self._cases.current(), self._cases.model
        if case is None:
            return ()
        kind = model.words.kind_key(case)
        found = (one for one in model.every if model.finds(one, but_state=True) and not is_ruled(one))
        return tuple(one for one in found if model.words.kind_key(one) == kind)

    def _fill(self) -> None:
        menu, case, words, number = self.menu(), self._cases.current(), self._cases.model.words, len(self.alike())
        menu.clear()
        if case is None:
            return
        head = menu.addAction(self.tr("“{0}”: %Ln open", "", number).format(words.kind(words.kind_key(case))))
        head.setEnabled(False)
        if not words.is_blind:
            for side, name in ((Stands.FIRST, words.first), (Stands.SECOND, words.second)):
                add_choice(menu, self.tr("Keep what {0} has").format(name), side, self._rule)
        if can_both_stand(case):
            add_choice(menu, self.tr("Keep both"), Stands.BOTH, self._rule)
        add_choice(menu, self.tr("Keep neither"), Stands.NEITHER, self._rule)
        for action in menu.actions()[1:]:
            action.setEnabled(number > 0)

    def _rule(self, stands: Stands) -> None:
        self.ruled.emit(self.alike(), stands)

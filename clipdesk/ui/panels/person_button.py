"""`PersonButton`: shows the articles that one person has annotated. Visible only if several have."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.project.queries import Counts
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.record_words import person_name
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import fill_choices


class PersonButton(MenuButton):
    """`person_chosen` carries the id of an annotator, or nothing for everybody."""

    person_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Filter by annotator"), parent)
        self._entries: list[tuple[str, str]] = []
        self._chosen = self._person = ""
        self.is_offered = self.is_chosen = False
        """Whether there is anything to choose, and whether a person is chosen."""
        self.menu().setTitle(self.tr("Annotator"))
        self.menu().aboutToShow.connect(self._fill)
        self.show_people(None, "")

    def show_people(self, counts: Counts | None, chosen: str) -> None:
        """Offer who has annotated, with the number of annotations; `chosen` is the id in force, or empty."""
        everybody, tags = (counts.people, counts.annotators) if counts is not None else ((), {})
        people = [one for one in everybody if tags.get(one.id) or one.id == chosen]
        self._entries = [(one.id, f"{person_name(one)} ({format_count(tags.get(one.id, 0))})") for one in people]
        # Who came with a change that was undone is known no more, and can still be left.
        last = self._person if chosen == self._chosen else ""
        self._chosen = chosen
        self._person = next((person_name(one) for one in people if one.id == chosen), last)
        self.set_chosen(self._person or self.tr("Annotator"), is_usual=not chosen)
        self.is_offered, self.is_chosen = len(people) > 1 or bool(chosen), bool(chosen)

    def _fill(self) -> None:
        everybody = self.tr("All annotators")
        fill_choices(self.menu(), everybody, self._entries, self._chosen, self.person_chosen.emit)

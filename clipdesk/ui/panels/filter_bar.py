"""Builds an `ArticleChoice`: chips for how far the work has come, buttons for label, outlet, annotator and order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.project.queries import Counts, Queries
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.models.article_table_model import ArticleChoice
from clipdesk.ui.panels.filter_row import FilterRow
from clipdesk.ui.panels.person_button import PersonButton
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChips
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice, fill_choices

_MOST_OUTLETS = 24
"""Outlets the menu names; the others are found by typing."""
_MOST_COUNTED = 5_000
"""Articles of a project up to which those of each status are counted while another filter is in force: some milliseconds."""
_ALL, _FLAGGED, _UNTOUCHED = "all", "flagged", "untouched"


class FilterBar(QWidget):
    """`choice_changed` carries the `ArticleChoice` the user made; the words searched for are not made here.

    `outlet_search_requested` asks for a way to find an outlet that the menu has no room for;
    `choose_outlet` takes the answer.
    """

    choice_changed = Signal(object)
    outlet_search_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = ArticleChoice()
        self._queries: Queries | None = None
        self._codebook = Codebook()
        self._counts: Counts | None = None
        self._is_searched = False
        self.chips = FilterChips(self.tr("Filter by status"), self)
        self.more_button = MenuButton(theme, self.tr("More statuses"), self)
        self.more_button.setText(self.tr("More"))
        self.label_button = MenuButton(theme, self.tr("Filter by label"), self)
        self.outlet_button = MenuButton(theme, self.tr("Filter by outlet"), self)
        self.person_button = PersonButton(theme, self)
        self.sort_button = MenuButton(theme, self.tr("Order"), self)
        buttons = (self.more_button, self.label_button, self.outlet_button, self.person_button, self.sort_button)
        self._row = FilterRow(buttons, self.person_button, self)
        in_column(self.chips, self._row, of=self, spacing=4)
        self.chips.chosen.connect(self.choose_status)
        self.chips.first_chosen_again.connect(self.clear)  # “All” means all
        self.more_button.menu().aboutToShow.connect(self._fill_more)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        self.outlet_button.menu().aboutToShow.connect(self._fill_outlets)
        self.person_button.person_chosen.connect(self.choose_person)
        self.sort_button.menu().aboutToShow.connect(self._fill_orders)
        self._show()

    # ------------------------------------------------------------ what it shows

    @property
    def choice(self) -> ArticleChoice:
        """What is chosen, without words."""
        return self._choice

    def set_queries(self, queries: Queries | None) -> None:
        """Choose from another project: everything is shown again."""
        self._queries = queries
        self._is_searched = False
        self.reset()

    def set_codebook(self, codebook: Codebook) -> None:
        """Offer these labels; the filter by a label that is gone is dropped."""
        self._codebook = codebook
        label_id = self._choice.chosen.label_id
        if label_id and codebook.label(label_id) is None:
            self.choose_label("")
        self._show()

    def set_counts(self, counts: Counts | None) -> None:
        """Show how many articles each chip finds within the other filters. What is rarely asked for, or has no room, stands under “More”."""
        self._counts = counts
        keys = [_ALL, Status.TODO, Status.DONE, _FLAGGED]
        if self._status_key not in keys:
            keys.append(self._status_key)
        self.chips.set_chips([Chip(key, _titles()[key], self._number(key)) for key in keys], spare=_FLAGGED)
        if self.chips.current != self._status_key:
            self.chips.choose(self._status_key)
        self.person_button.show_people(counts, self._choice.chosen.annotator_id)
        self._row.fit()
        menus = (self.more_button, self.label_button, self.outlet_button, self.sort_button)
        in_reading_order(*self.chips.stops, *menus)

    def set_searched(self, is_searched: bool) -> None:
        """Whether words are searched for: how many articles of each status have them is not counted, and not said."""
        if is_searched != self._is_searched:
            self._is_searched = is_searched
            self.set_counts(self._counts)

    @property
    def _status_key(self) -> str:
        chosen = self._choice.chosen
        if chosen.status is not None:
            return chosen.status
        return _FLAGGED if chosen.flagged else _UNTOUCHED if chosen.untouched else _ALL

    def _number(self, key: str) -> int | None:
        counts = self._counts
        if counts is None or self._queries is None or self._is_searched:
            return None
        is_alone = self._with_status(_ALL).takes_all
        if is_alone and key in set(Status):
            return counts.statuses[Status(key)]
        if is_alone and key != _UNTOUCHED:
            return {_ALL: counts.articles, _FLAGGED: counts.flagged}[key]
        if not is_alone and counts.articles > _MOST_COUNTED:
            return None
        return len(self._queries.article_numbers(self._with_status(key)))

    def _with_status(self, key: str) -> ArticleFilter:
        """The other filters in force, with this status."""
        return replace(
            self._choice.chosen,
            status=Status(key) if key in set(Status) else None,
            flagged=key == _FLAGGED,
            untouched=key == _UNTOUCHED,
        )

    def reset(self) -> None:
        """Show everything again, in the order of import. Says nothing."""
        self._choice = ArticleChoice()
        self._show()

    def clear(self) -> None:
        """Show everything, in the order in force."""
        self.choose(replace(self._choice, chosen=ArticleFilter()))

    def choose_label(self, label_id: str) -> None:
        """Show the articles that carry a label; all for an empty id."""
        self.choose(replace(self._choice, chosen=replace(self._choice.chosen, label_id=label_id)))

    def choose_outlet(self, outlet: str) -> None:
        """Show the articles of an outlet; all for an empty name."""
        self.choose(replace(self._choice, chosen=replace(self._choice.chosen, outlet=outlet)))

    def choose_person(self, annotator_id: str) -> None:
        """Show the articles that a person has annotated; all for an empty id."""
        self.choose(replace(self._choice, chosen=replace(self._choice.chosen, annotator_id=annotator_id)))

    def choose_sort(self, sort: ArticleSort, *, descending: bool) -> None:
        """Show the articles in another order."""
        self.choose(replace(self._choice, sort=sort, descending=descending))

    # ------------------------------------------------------------ choosing

    def choose(self, choice: ArticleChoice) -> None:
        """Show these articles, in this order."""
        if choice != self._choice:
            self._choice = choice
            self._show()
            self.choice_changed.emit(choice)

    def choose_status(self, key: str) -> None:
        """Show the articles of a status ("todo", "done", "skipped"), or "flagged", "untouched", "all"."""
        self.choose(replace(self._choice, chosen=self._with_status(key)))

    def _show(self) -> None:
        chosen = self._choice.chosen
        label = self._codebook.label(chosen.label_id)
        self.label_button.set_chosen(label.name if label else self.tr("Label"), is_usual=label is None)
        self.outlet_button.set_chosen(chosen.outlet or self.tr("Outlet"), is_usual=not chosen.outlet)
        sort, descending = self._choice.sort, self._choice.descending
        is_usual = sort is ArticleSort.ADDED and not descending
        self.sort_button.set_chosen(self._orders()[sort, descending], is_usual=is_usual)
        self.set_counts(self._counts)

    def _orders(self) -> dict[tuple[ArticleSort, bool], str]:
        return {
            (ArticleSort.ADDED, False): self.tr("As added"),
            (ArticleSort.ADDED, True): self.tr("Added last"),
            (ArticleSort.PUBLISHED, True): self.tr("Newest"),
            (ArticleSort.PUBLISHED, False): self.tr("Oldest"),
            (ArticleSort.HEADLINE, False): self.tr("Headline A–Z"),
            (ArticleSort.HEADLINE, True): self.tr("Headline Z–A"),
            (ArticleSort.OUTLET, False): self.tr("Outlet A–Z"),
            (ArticleSort.OUTLET, True): self.tr("Outlet Z–A"),
            (ArticleSort.ANNOTATIONS, True): self.tr("Most tags"),
            (ArticleSort.ANNOTATIONS, False): self.tr("Fewest tags"),
        }

    # ------------------------------------------------------------ menus

    def _fill_more(self) -> None:
        menu = self.more_button.menu()
        menu.clear()
        for key in (_FLAGGED, Status.SKIPPED, _UNTOUCHED):
            if key == _FLAGGED and key in self.chips.shown:
                continue
            number = self._number(key)
            text = _titles()[key] if number is None else f"{_titles()[key]} ({format_count(number)})"
            add_choice(menu, text, str(key), self.choose_status, is_chosen=key == self._status_key)
        if self.person_button.is_offered and self.person_button.isHidden():
            menu.addSeparator()
            menu.addMenu(self.person_button.menu())

    def _fill_labels(self) -> None:
        labels = ((one.id, one.name) for one in self._codebook)
        menu, chosen = self.label_button.menu(), self._choice.chosen.label_id
        fill_choices(menu, self.tr("All labels"), labels, chosen, self.choose_label)

    def _fill_outlets(self) -> None:
        menu, chosen = self.outlet_button.menu(), self._choice.chosen.outlet
        outlets = self._queries.outlets() if self._queries else []
        largest = sorted(outlets, key=lambda one: -one[1])[:_MOST_OUTLETS]
        named = {outlet for outlet, _ in largest} | {chosen}
        offered = ((outlet, f"{outlet} ({format_count(number)})") for outlet, number in outlets if outlet in named)
        fill_choices(menu, self.tr("All outlets"), offered, chosen, self.choose_outlet)
        if len(outlets) > len(largest):
            menu.addSeparator()
            menu.addAction(self.tr("Another outlet…")).triggered.connect(self.outlet_search_requested)

    def _fill_orders(self) -> None:
        menu = self.sort_button.menu()
        menu.clear()
        chosen = (self._choice.sort, self._choice.descending)
        for order, title in self._orders().items():
            add_choice(menu, title, order, self._take_order, is_chosen=order == chosen)

    def _take_order(self, order: tuple[ArticleSort, bool]) -> None:
        self.choose_sort(order[0], descending=order[1])


def _titles() -> dict[str, str]:
    """The titles of the statuses, and of the filters that are offered like one."""
    translate = QCoreApplication.translate
    return {
        _ALL: translate("FilterBar", "All"),
        Status.TODO: translate("FilterBar", "To do"),
        Status.DONE: translate("FilterBar", "Done"),
        _FLAGGED: translate("FilterBar", "Flagged"),
        Status.SKIPPED: translate("FilterBar", "Skipped"),
        _UNTOUCHED: translate("FilterBar", "Untouched"),
    }

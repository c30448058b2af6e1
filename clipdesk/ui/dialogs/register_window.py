"""`RegisterWindow`: the people and bodies of a project: who is quoted, how often, where; merged, split and renamed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
)

from clipdesk.domain.ids import new_id
from clipdesk.project.commands.people import GatherMentions, ReleasePerson
from clipdesk.project.register import Entry
from clipdesk.ui.dialogs.base_dialog import plain_label, quiet_label
from clipdesk.ui.dialogs.outlet_button import OutletButton
from clipdesk.ui.dialogs.passage_excerpt import PassageExcerpt
from clipdesk.ui.dialogs.register_rows import EntryRows, Place, PlaceColumn, PlaceRows, role_lines
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.dialogs.two_sides import two_sides
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.system_keys import control_name
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.name_field import NameField
from clipdesk.ui.widgets.search_field import SearchField

_MOST_ROLES = 4


class RegisterWindow(ReviewWindow):
    """`command_requested` carries what is to be changed, and `set_entries` follows it.

    `passage_requested` carries the ids of the article and of the annotation to go to; the window stays. `text_requested`
    carries those of the one that is looked at; `excerpt` is to show it.
    """

    command_requested = Signal(object)
    passage_requested = Signal(str, str)
    text_requested = Signal(str, str)

    def __init__(self, theme: Theme, actions: Iterable[QAction]) -> None:
        super().__init__(self.tr("People and bodies"), theme, QSize(1280, 760), actions)
        self._is_writable = False
        self._split_off: frozenset[str] = frozenset()
        self.entries = EntryRows(self)
        self.places = PlaceRows(self)
        self.search = SearchField(theme, self.tr("Search people and bodies"), parent=self)
        self.outlets = OutletButton(theme, self)
        self.table = OpeningTable(self.tr("People and bodies"), self.entries, {1: 72, 2: 92, 3: 84}, self)
        widths: dict[int, int] = {PlaceColumn.WHAT: 76, PlaceColumn.DATE: 108}
        columns = PlaceColumn
        shares: dict[int, int] = {columns.WORDS: 3, columns.ARTICLE: 2, columns.ROLE: 2, columns.OUTLET: 1}
        giving_way = (PlaceColumn.ROLE, PlaceColumn.OUTLET, PlaceColumn.DATE)  # roles stand above the table, too
        self.place_table = OpeningTable(self.tr("Where"), self.places, widths, self, shares, giving_way)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for table in (self.table, self.place_table):
            table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.name = NameField(self)
        self.name.setAccessibleName(self.tr("Name"))
        self.roles = quiet_label()
        self.excerpt = PassageExcerpt(theme, self.tr("The passage in its article"), self)
        self._lay_out()
        self.merge_button = self.add_button(self.tr("Merge"), self._merge)
        self.merge_button.setToolTip(
            self.tr("The selected entries are the same: make them one (select several with Ctrl)").replace(
                "Ctrl", control_name()
            )
        )
        self.split_button = self.add_button(self.tr("Split off"), self._split)
        self.split_button.setToolTip(
            self.tr("The selected mentions are of somebody else: make them an entry of their own")
        )
        self.release_button = self.add_button(self.tr("By name again"), self._release)
        self.release_button.setToolTip(self.tr("Undo all merging and splitting: gather the mentions by name only"))
        self.open_button = self.add_button(self.tr("Go to passage"), self._open, is_main=True)
        self.add_close_button()
        for button in (self.merge_button, self.split_button, self.release_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks goes on in the list with the arrow keys
        in_reading_order(self.search, self.outlets, self.table, self.name, self.place_table, self.excerpt)
        in_reading_order(self.excerpt, self.merge_button)
        self._connect()
        self.set_entries((), (), is_writable=False)

    def _lay_out(self) -> None:
        row = in_row(plain_label(self.tr("Name")), (self.name, 1))
        finding = in_row((self.search, 1), self.outlets)
        right = row, self.roles, (self.place_table, 1), self.excerpt
        self.column.addWidget(two_sides(self, (finding, (self.table, 1)), right, (432, 600), (0, 1)), 1)

    def _connect(self) -> None:
        self.search.search_requested.connect(self._search)
        self.outlets.outlet_chosen.connect(self._show_outlet)
        self.search.leave_requested.connect(self.table.setFocus)
        self.table.selectionModel().selectionChanged.connect(self._show_places)
        self.table.opened.connect(self.place_table.setFocus)
        self.place_table.selectionModel().selectionChanged.connect(self._enable)
        self.place_table.opened.connect(self._open)
        self.name.editingFinished.connect(self._rename)
        # So that the key for undo takes the new name back, and not what was typed. Later, or the list would get this Enter.
        self.name.returnPressed.connect(self.table.setFocus, Qt.ConnectionType.QueuedConnection)

    # ------------------------------------------------------------ what it shows

    def set_entries(
        self, entries: Sequence[Entry], searched: Sequence[str], labels: Sequence[str] = (), *, is_writable: bool
    ) -> None:
        """Show these, `searched` as for the model; what is selected stays selected. `labels`: what people are tagged with.

        What was split off is selected instead, its name ready to be changed: it bears that of whom it was split from.
        """
        self._is_writable = is_writable
        split_off, self._split_off = self._split_off, frozenset()
        chosen = split_off or frozenset(mention.annotation_id for one in self._chosen() for mention in one.mentions)
        self.entries.set_entries(entries, searched)
        self.outlets.set_outlets(self.entries.outlets())
        self.entries.set_outlet(self.outlets.outlet)
        self._choose(next(iter(self.entries.rows_with(chosen)), 0))
        if entries:
            self.show_content(self.table)
        else:
            way = self.tr("Tag people and bodies as “{0}”, or link a quote to who said it: they are gathered here.")
            none = self.tr(
                "No label is for people and bodies yet: give one the attribute “role”. What is tagged with it is gathered here."
            )
            self.say_nothing(self.tr("Nobody is named yet"), way.format(labels[0]) if labels else none)
        self._count()
        if split_off and split_off.issuperset(one.annotation_id for entry in self._chosen() for one in entry.mentions):
            self.name.setFocus()
            self.name.selectAll()

    def _count(self) -> None:
        shown, total = self.entries.rowCount(), self.entries.total
        words = self.tr("%Ln person(s) or bodies", "", total) if total else ""
        self.count.setText(self.tr("{0} of {1}").format(format_count(shown), words) if shown < total else words)

    def _choose(self, row: int) -> None:
        self.table.choose_row(row)
        self._show_places()

    def _search(self, words: str) -> None:
        self.entries.set_words(words)
        self._choose(0)
        self._count()

    def _show_outlet(self, outlet: str) -> None:
        self.entries.set_outlet(outlet)
        self._choose(0)
        self._count()

    def _chosen(self) -> list[Entry]:
        return [self.entries.entry(row) for row in self.table.chosen_rows]

    def _chosen_places(self) -> list[Place]:
        return [self.places.values[row] for row in self.place_table.chosen_rows]

    def _show_places(self) -> None:
        chosen = self._chosen()
        mentions = [mention for row in self.table.chosen_rows for mention in self.entries.values[row].mentions]
        self.places.set_mentions(mentions)
        self.place_table.setColumnHidden(PlaceColumn.DATE, not any(one.published for one in mentions))
        self.place_table.setColumnHidden(PlaceColumn.ROLE, not any(one.title for one in mentions))
        self.place_table.setColumnHidden(PlaceColumn.OUTLET, not any(one.outlet for one in mentions))
        self.name.setText(chosen[0].name if chosen else "")
        self.name.setCursorPosition(0)
        lines = [line for one in chosen for line in role_lines(one)]
        more = [format_count(len(lines) - _MOST_ROLES)] if len(lines) > _MOST_ROLES else []
        shown = lines[:_MOST_ROLES] + [self.tr("{0} more").format(number) for number in more]
        self.roles.setText(" · ".join(shown))
        self.roles.setToolTip("\n".join(lines))
        self.roles.setVisible(bool(lines))
        self.place_table.choose_row(0)
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen()
        moved = {one.mention.annotation_id for one in self._chosen_places()}
        every = {mention.annotation_id for one in chosen for mention in one.mentions}
        is_one = self._is_writable and len(chosen) == 1
        self.name.setReadOnly(not is_one)
        self.merge_button.setEnabled(self._is_writable and len(chosen) > 1)
        self.split_button.setEnabled(is_one and bool(moved) and moved != every)
        self.release_button.setEnabled(is_one and chosen[0].person is not None)
        self.open_button.setEnabled(bool(moved))
        self._look()

    def _look(self) -> None:
        """Show the passage that is looked at in its article."""
        one = self.places.at(self.place_table.row)
        if one is None:
            self.excerpt.show_nothing()
        else:
            self.text_requested.emit(one.mention.article_id, one.annotation_id)

    # ------------------------------------------------------------ asking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Escape` in the field of the name takes back what was typed; elsewhere, or if nothing was typed, it closes the window."""
        chosen = self._chosen()
        is_typing = self.name.hasFocus() and bool(chosen) and self.name.text() != chosen[0].name
        if event.key() == Qt.Key.Key_Escape and is_typing:
            self.name.setText(chosen[0].name)
        else:
            super().keyPressEvent(event)

    def _rename(self) -> None:
        chosen, name = self._chosen(), " ".join(self.name.text().split())
        if self._is_writable and len(chosen) == 1 and name and name != chosen[0].name:
            self.command_requested.emit(chosen[0].gathered(name=name))

    def _merge(self) -> None:
        first, *others = self._chosen()
        self.table.setFocus()  # the button that was pressed has nothing more to do
        self.command_requested.emit(first.gathered(*others))

    def _split(self) -> None:
        moved = [one.mention for one in self._chosen_places()]
        ids = tuple(dict.fromkeys(own for one in moved for own in one.ids))
        self.table.setFocus()  # a name that was just typed is taken first
        self._split_off = frozenset(one.annotation_id for one in moved)
        self.command_requested.emit(GatherMentions(moved[0].name, (), ids, new_id()))

    def _release(self) -> None:
        person = self._chosen()[0].person
        if person is not None:
            self.table.setFocus()
            self.command_requested.emit(ReleasePerson(person.id))

    def _open(self) -> None:
        one = self.places.at(self.place_table.row)
        if one is not None:
            self.passage_requested.emit(one.mention.article_id, one.annotation_id)

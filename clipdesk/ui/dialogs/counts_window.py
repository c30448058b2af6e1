"""`CountsWindow`: how much is tagged, by outlet, date, section and the like; it stays open while one works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.counts import CountAsked, CountBy, CountTable, CountUnit, ValuesOf
from clipdesk.ui.dialogs.base_dialog import quiet_label
from clipdesk.ui.dialogs.counts_rows import TAGGED, UNITS, VALUE, CountRows, choice_of
from clipdesk.ui.dialogs.frozen_table import FrozenTable
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.record_words import status_word
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChips
from clipdesk.ui.widgets.layouts import add_parts, in_row
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice, fill_choices

_SHARE_OF_VALUE = 4
"""So many times the least width of a column are kept for what the rows are of, where there are many labels."""
_WIDTH_OF_COUNT = 96
_MOST_LETTERS = 22
"""A longer name of a label is cut, and whole in its tool tip."""


class CountsWindow(ReviewWindow):
    """`content_requested` comes also when something else is to be counted: see `asked`. `save_requested` asks for a file.

    `articles_requested` carries the value of a row, whose articles are to be listed, as in `CountRow`; of rows by outlet,
    status or annotator only.
    """

    save_requested = Signal()
    articles_requested = Signal(str)

    def __init__(self, theme: Theme, actions: Iterable[QAction]) -> None:
        super().__init__(self.tr("Counts"), theme, QSize(1040, 640), actions)
        self._people: Sequence[tuple[str, str]] = ()
        self._attributes: dict[ValuesOf, str] = {}
        self.asked = CountAsked()
        self.shown: CountTable | None = None
        """None while nothing is shown."""
        self._answered: CountAsked | None = None
        """What was counted last; None before anything was."""
        self.model = CountRows(self)
        self.units = FilterChips(self.tr("What to count"), self)
        self.by_button = MenuButton(theme, self.tr("Rows"), self)
        self.columns_button = MenuButton(theme, self.tr("Columns"), self)
        self.status_button = MenuButton(theme, self.tr("Status"), self)
        self.person_button = MenuButton(theme, self.tr("Annotator"), self)
        widths = {UNITS: _WIDTH_OF_COUNT, TAGGED: _WIDTH_OF_COUNT}
        self.table = FrozenTable(self.tr("Counts"), self.model, widths, self, {VALUE: _SHARE_OF_VALUE})
        self.hint = quiet_label()
        self.hint.setMinimumHeight(1)
        buttons = in_row(self.by_button, self.columns_button, self.status_button, self.person_button, 1, spacing=16)
        self.body.insertWidget(0, self.units)
        self.body.insertLayout(1, buttons)
        add_parts(self.column, (self.table, 1), self.hint)
        self.copy_button = self.add_button(self.tr("Copy table"), self._copy)
        QShortcut(QKeySequence.StandardKey.Copy, self, self.copy_button.click)
        self.save_button = self.add_button(self.tr("Save table…"), self.save_requested)
        self.list_button = self.add_button(self.tr("List the articles"), self._list, is_main=True)
        self.add_close_button()
        self._connect()
        self.given_up.connect(self._ask_as_shown)
        self._show_asked()

    def _connect(self) -> None:
        self.units.chosen.connect(lambda key: self._count_anew(self.asked._replace(unit=CountUnit(key))))
        for button, fill in (
            (self.by_button, self._fill_by),
            (self.columns_button, self._fill_columns),
            (self.status_button, self._fill_statuses),
            (self.person_button, self._fill_people),
        ):
            button.menu().aboutToShow.connect(fill)
        self.table.opened.connect(self._list)
        self.table.selectionModel().currentRowChanged.connect(self._enable)

    # ------------------------------------------------------------ what it shows

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these who annotated, as ids with names; one alone is not offered."""
        self._people = people if len(people) > 1 else ()
        if self.asked.annotator_id not in dict(self._people):
            self.asked = self.asked._replace(annotator_id="")
        self._show_asked()

    def set_codebook(self, codebook: Codebook) -> None:
        """Offer the values of each attribute of these labels as columns."""
        words = self.tr("Values of “{0}” ({1})", "an attribute, its label")
        self._attributes = {
            ValuesOf(label.id, one.name): words.format(one.name, label.name)
            for label in codebook
            for one in label.attributes
        }
        if self.asked.values_of not in self._attributes:
            self.asked = self.asked._replace(values_of=None)
        self._show_asked()

    def set_counts(self, table: CountTable, names: Mapping[str, str]) -> None:
        """Show these counts; names of labels by id, or of values, in the order of the columns."""
        row = max(0, self.table.row)
        self.shown, self._answered = table, table.asked
        self.model.set_table(table, names)
        self._fit()
        if table.whole.units:
            self.show_content(self.table)
            self.table.choose_row(row)
            self.count.setText(self._count_words(table))
        else:
            self.shown = None
            self.count.setText("")
            self.say_nothing(self.tr("There is nothing to count"), self._reason())
        self._show_hint()
        self._enable()

    def _show_hint(self) -> None:
        self.hint.setText(self._hint_words(self.shown) if self.shown is not None else "")

    def _ask_as_shown(self) -> None:
        if self._answered is not None:
            self.asked = self._answered
            self._show_asked()

    def _fit(self) -> None:
        """Columns of counts as wide as their titles, within limits; what is left is for what the rows are of."""
        header, widest = self.table.header(), self.table.fontMetrics().averageCharWidth() * _MOST_LETTERS
        for column in range(UNITS, self.model.columnCount()):
            self.table.setColumnWidth(column, min(widest, max(_WIDTH_OF_COUNT, header.sectionSizeHint(column))))
        self.table.setColumnHidden(VALUE, False)

    def _count_words(self, table: CountTable) -> str:
        if table.asked.unit is CountUnit.STORIES:
            return self.tr("%Ln story(ies)", "", table.whole.units)
        return self.tr("%Ln article(s)", "", table.whole.units)

    def _reason(self) -> str:
        if self.asked.statuses:
            return self.tr("No article has this status.")
        return self.tr("Import articles and tag passages: they are counted here.")

    def _hint_words(self, table: CountTable) -> str:
        is_of_values = table.asked.values_of is not None
        if table.asked.unit is CountUnit.ANNOTATIONS:
            if not table.counts_alike_once:
                return ""
            if is_of_values:
                return self.tr("What several annotators tagged alike, with the same value, counts once.")
            return self.tr("What several annotators tagged alike counts once.")
        if table.asked.unit is CountUnit.ARTICLES:
            if is_of_values:
                return self.tr("Articles that have the value at least once.")
            return self.tr("Articles that have the label at least once.")
        if is_of_values:
            return self.tr(
                "Stories that have the value at least once: copies of one story count once in each row, and once in all."
            )
        return self.tr(
            "Stories that have the label at least once: copies of one story count once in each row, and once in all."
        )

    def _enable(self) -> None:
        has_table = self.shown is not None
        self.copy_button.setEnabled(has_table)
        self.save_button.setEnabled(has_table)
        by = self.shown.asked.by if self.shown is not None else self.asked.by
        self.list_button.setVisible(by in (CountBy.OUTLET, CountBy.STATUS, CountBy.ANNOTATOR))
        row = self.model.at(self.table.row) if has_table else None
        is_of_all = self.table.row == self.model.rowCount() - 1
        self.list_button.setEnabled(row is not None and (is_of_all or bool(row.value)))

    # ------------------------------------------------------------ what is counted

    def _count_anew(self, asked: CountAsked) -> None:
        self.asked = asked
        self._show_asked()
        self.content_requested.emit()

    def _show_asked(self) -> None:
        units = {
            CountUnit.ANNOTATIONS: self.tr("Annotations"),
            CountUnit.ARTICLES: self.tr("Articles"),
            CountUnit.STORIES: self.tr("Stories"),
        }
        self.units.set_chips([Chip(one.value, words) for one, words in units.items()])
        self.units.choose(self.asked.unit.value)
        self.by_button.set_chosen(choice_of(self.asked.by), is_usual=True)
        of = self.asked.values_of
        words = self.tr("All labels") if of is None else self._attributes.get(of, of.attribute)
        self.columns_button.set_chosen(words, is_usual=of is None)
        self.columns_button.setVisible(bool(self._attributes))
        status = self.asked.statuses[0] if self.asked.statuses else None
        words = status_word(status) if status else self.tr("Any status")
        self.status_button.set_chosen(words, is_usual=status is None)
        name = dict(self._people).get(self.asked.annotator_id, self.tr("All annotators"))
        self.person_button.set_chosen(name, is_usual=not self.asked.annotator_id)
        self.person_button.setVisible(bool(self._people) and self.asked.by is not CountBy.ANNOTATOR)

    def _fill_by(self) -> None:
        menu = self.by_button.menu()
        menu.clear()
        for by in CountBy:
            add_choice(menu, choice_of(by), by, self.choose_rows, is_chosen=by is self.asked.by)

    def choose_rows(self, by: CountBy) -> None:
        """Count by something else. By annotators everybody is counted."""
        annotator = "" if by is CountBy.ANNOTATOR else self.asked.annotator_id
        self._count_anew(self.asked._replace(by=by, annotator_id=annotator))

    def _fill_columns(self) -> None:
        menu, chosen = self.columns_button.menu(), self.asked.values_of
        menu.clear()
        add_choice(menu, self.tr("All labels"), None, self.choose_columns, is_chosen=chosen is None)
        menu.addSeparator()
        for of, words in self._attributes.items():
            add_choice(menu, words, of, self.choose_columns, is_chosen=of == chosen)

    def choose_columns(self, values_of: ValuesOf | None) -> None:
        """Count by these values, or, if it is None, by labels."""
        self._count_anew(self.asked._replace(values_of=values_of))

    def _fill_statuses(self) -> None:
        chosen = self.asked.statuses[0].value if self.asked.statuses else ""
        offered = [(one.value, status_word(one)) for one in Status]
        fill_choices(self.status_button.menu(), self.tr("Any status"), offered, chosen, self.choose_status)

    def choose_status(self, status: str) -> None:
        """Count in articles of this status only, or, if it is empty, in all."""
        self._count_anew(self.asked._replace(statuses=(Status(status),) if status else ()))

    def _fill_people(self) -> None:
        menu, chosen = self.person_button.menu(), self.asked.annotator_id
        fill_choices(menu, self.tr("All annotators"), self._people, chosen, self.choose_person)

    def choose_person(self, annotator_id: str) -> None:
        """Count what this person tagged, or, if it is empty, what everybody did."""
        self._count_anew(self.asked._replace(annotator_id=annotator_id))

    # ------------------------------------------------------------ what to do with it

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.table())
        self.tell(self.tr("The table was copied."))

    def _list(self) -> None:
        row = self.model.at(self.table.row)
        if row is not None and self.list_button.isEnabled() and not self.list_button.isHidden():
            self.articles_requested.emit(row.value)

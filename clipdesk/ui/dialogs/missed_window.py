"""`MissedWindow`: what should be looked at again, kind by kind; it stays open while one looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView

from clipdesk.project.missed import Missed, MissedKind
from clipdesk.ui.dialogs.context_delegate import ContextDelegate
from clipdesk.ui.dialogs.label_delegate import LabelDelegate
from clipdesk.ui.dialogs.missed_rows import ARTICLE, LABEL, WORDS, MissedRows
from clipdesk.ui.dialogs.plain_dialog import quiet_label
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChips
from clipdesk.ui.widgets.layouts import add_parts
from clipdesk.ui.widgets.search_field import SearchField


class MissedWindow(ReviewWindow):
    """`tag_requested` carries the places to tag (a tuple), which go with `take_out` when they are tagged.

    `passage_requested` carries the place to go to; the window stays.
    """

    tag_requested = Signal(tuple)
    passage_requested = Signal(object)

    def __init__(self, theme: Theme, actions: Iterable[QAction]) -> None:
        super().__init__(self.tr("What may have been missed"), theme, QSize(1160, 720), actions)
        self._is_writable = False
        self.model = MissedRows(self)
        self.chips = FilterChips(self.tr("What to show"), self)
        self.search = SearchField(theme, self.tr("Search words and articles"), parent=self)
        self.table = OpeningTable(
            self.tr("Places to check"), self.model, {LABEL: 120, 3: 200}, self, {WORDS: 3, ARTICLE: 2}
        )
        self.label_colors = LabelDelegate(theme, self.table)
        self.table.setItemDelegateForColumn(LABEL, self.label_colors)
        self.table.setItemDelegateForColumn(WORDS, ContextDelegate(theme, self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.hint = quiet_label()
        add_parts(self.column, self.chips, self.search, (self.table, 1), self.hint)
        self.tag_button = self.add_button(self.tr("Tag here"), self._tag)
        self.open_button = self.add_button(self.tr("Go to passage"), self._open, is_main=True)
        self.add_close_button()
        self.chips.chosen.connect(self._kind_chosen)
        self.search.search_requested.connect(self._search)
        self.search.leave_requested.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.set_missed((), {}, is_writable=False)

    # ------------------------------------------------------------ what it shows

    def set_missed(self, found: Sequence[Missed], labels: Mapping[str, str], *, is_writable: bool) -> None:
        """Show these; names of labels by id."""
        self._is_writable = is_writable
        row = self.table.row
        self.model.set_missed(found, labels)
        self._show(row)

    def take_out(self, gone: Sequence[Missed]) -> None:
        """These were tagged, which is said below; the row behind them is selected."""
        row = min(self.table.chosen_rows, default=0)
        self.model.take_out(gone)
        self._show(row)
        self.count.setText(" · ".join(filter(None, (self.tr("%Ln tagged", "", len(gone)), self.count.text()))))

    def _show(self, row: int) -> None:
        counts = self.model.counts
        words = self.model.kind_words
        chips = [Chip("", self.tr("All"), counts.total())]
        self.chips.set_chips(chips + [Chip(kind.value, words(kind), counts[kind]) for kind in MissedKind])
        shown = self.model.rowCount()
        self.table.choose_row(row)
        if counts.total():
            self.show_content(self.table)
        else:
            self.say_nothing(
                self.tr("Nothing to check"),
                self.tr(
                    "Words that are tagged in one place and not in another, under two labels, quotes without a speaker and untouched articles would be listed here."
                ),
            )
        sentence = self.tr("%Ln place(s)", "", self.model.total) if counts.total() else ""
        if shown < self.model.total:
            sentence += " · " + self.tr("the first {0} are listed").format(format_count(shown))
        self.count.setText(sentence)
        self._enable()

    def _kind_chosen(self, key: str) -> None:
        kind = MissedKind(key) if key else None
        for column in (0, 1):
            self.table.setColumnHidden(column, kind is MissedKind.UNTOUCHED)
        self.model.set_kind(kind)
        self._show(0)

    def _search(self, words: str) -> None:
        self.model.set_words(words)
        self._show(0)

    def _chosen(self) -> list[Missed]:
        return [self.model.values[row] for row in self.table.chosen_rows]

    def _enable(self) -> None:
        chosen = self._chosen()
        kinds = {one.kind for one in chosen}
        self.open_button.setEnabled(bool(chosen))
        self.open_button.setText(
            self.tr("Open article") if kinds == {MissedKind.UNTOUCHED} else self.tr("Go to passage")
        )
        self.tag_button.setEnabled(self._is_writable and kinds == {MissedKind.SAME_WORDS})
        if chosen:
            self.hint.setText(self.model.kind_sentence(kinds.pop()) if len(kinds) == 1 else "")
        elif self.search.text().strip():
            self.hint.setText(self.tr("No place has these words."))
        else:
            self.hint.setText(self.tr("Nothing of this kind was found."))

    # ------------------------------------------------------------ asking

    def _tag(self) -> None:
        self.tag_requested.emit(tuple(self._chosen()))

    def _open(self) -> None:
        one = self.model.at(self.table.row)
        if one is not None:
            self.passage_requested.emit(one)

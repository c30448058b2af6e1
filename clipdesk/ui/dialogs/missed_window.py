"""`MissedWindow`: what should be looked at again, kind by kind; it stays open while one looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from clipdesk.domain.missed import Missed, MissedKind
from clipdesk.ui.dialogs.base_dialog import quiet_label
from clipdesk.ui.dialogs.button_menu import ButtonMenu
from clipdesk.ui.dialogs.context_delegate import ContextDelegate
from clipdesk.ui.dialogs.decision_keys import DecisionKeys
from clipdesk.ui.dialogs.label_delegate import LabelDelegate
from clipdesk.ui.dialogs.missed_rows import ARTICLE, LABEL, WORDS, MissedRows
from clipdesk.ui.dialogs.passage_excerpt import PassageExcerpt
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChips
from clipdesk.ui.widgets.layouts import add_parts
from clipdesk.ui.widgets.search_field import SearchField

_SET_ASIDE = "set aside"
"""The key of the chip that shows what was set aside."""


class MissedWindow(ReviewWindow):
    """`tag_requested` carries the places to tag (a tuple), which go with `take_out` when they are tagged.

    `set_aside_requested` and `bring_back_requested` carry places, too; they are moved with `move_across` when that is done.
    `passage_requested` carries the place to go to; the window stays. `text_requested` carries the place that is looked
    at, which `excerpt` is to show.
    """

    tag_requested = Signal(tuple)
    set_aside_requested = Signal(tuple)
    bring_back_requested = Signal(tuple)
    passage_requested = Signal(object)
    text_requested = Signal(object)

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
        self.excerpt = PassageExcerpt(theme, self.tr("The place in its article"), self)
        self.hint = quiet_label()
        # Else they would ask for as many lines as they have when they are narrow: higher than a small screen.
        self.chips.setMinimumHeight(1)
        self.hint.setMinimumHeight(1)
        add_parts(self.column, self.chips, self.search, (self.table, 1), self.excerpt, self.hint)
        self.tag_button = self.add_button(self.tr("Tag here"), self._tag)
        self.aside_button = self.add_button(self.tr("Set aside"), self._set_aside)
        for button in (self.tag_button, self.aside_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks goes on in the list with the arrow keys
        self.open_button = self.add_button(self.tr("Go to passage"), self._open, is_main=True)
        self.add_close_button()
        self._keys = DecisionKeys(self, self.tag_button, self.aside_button)
        self._menu = ButtonMenu(self.table, (self.tag_button, self.aside_button, self.open_button))
        self.chips.chosen.connect(self._kind_chosen)
        self.search.search_requested.connect(self._search)
        self.search.leave_requested.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.selectionModel().currentRowChanged.connect(self._ask_for_text)
        self.set_missed((), {}, is_writable=False)

    def set_keys(self, accept: QKeySequence, refuse: QKeySequence) -> None:
        """Answer to the keys with which suggestions are accepted and refused in the main window."""
        self._keys.set_keys(accept, refuse)

    # ------------------------------------------------------------ what it shows

    def set_missed(self, found: Sequence[Missed], labels: Mapping[str, str], *, is_writable: bool) -> None:
        """Show these; names of labels by id."""
        self._is_writable = is_writable
        row = self.table.row
        self.model.set_missed(found, labels)
        self._show(row)

    def take_out(self, gone: Sequence[Missed]) -> None:
        """These were tagged, which is said below; the row behind them is selected."""
        self._change(partial(self.model.take_out, gone), self.tr("%Ln tagged", "", len(gone)))

    def move_across(self, places: Sequence[Missed]) -> None:
        """These were set aside or brought back, which is said below; the row behind them is selected."""
        back, number = self.model.is_of_set_aside, len(places)
        words = self.tr("%Ln brought back", "", number) if back else self.tr("%Ln set aside", "", number)
        self._change(partial(self.model.move_across, places), words)

    def _change(self, change: Callable[[], None], words: str) -> None:
        row = min(self.table.chosen_rows, default=0)
        change()
        self._show(row)
        self.count.setText(" · ".join(filter(None, (words, self.count.text()))))

    def _show(self, row: int) -> None:
        model, counts = self.model, self.model.counts
        chips = [Chip("", self.tr("All"), counts.total())]
        chips += [Chip(kind.value, model.kind_words(kind), counts[kind]) for kind in MissedKind]
        if model.set_aside or model.is_of_set_aside:
            chips.append(Chip(_SET_ASIDE, self.tr("Set aside", "chip"), model.set_aside))
        self.chips.set_chips(chips)
        self.table.choose_row(row)
        if not model.rowCount():
            self.excerpt.show_nothing()
        is_any = bool(counts.total() or model.set_aside)
        if is_any:
            self.show_content(self.table)
        else:
            self.say_nothing(
                self.tr("Nothing to check"),
                self.tr(
                    "Words that are tagged in one place and not in another, under two labels, quotes without a speaker and untouched articles would be listed here."
                ),
            )
        sentence = self.tr("%Ln place(s)", "", model.total) if is_any else ""
        if model.rowCount() < model.total:
            sentence += " · " + self.tr("the first {0} are listed").format(format_count(model.rowCount()))
        self.count.setText(sentence)
        self._enable()

    def _kind_chosen(self, key: str) -> None:
        kind = MissedKind(key) if key not in ("", _SET_ASIDE) else None
        for column in (WORDS, LABEL):
            self.table.setColumnHidden(column, kind is MissedKind.UNTOUCHED)
        if key == _SET_ASIDE:
            self.model.show_set_aside()
        else:
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
        is_aside = self.model.is_of_set_aside
        can_tag = self._is_writable and not is_aside and kinds == {MissedKind.SAME_WORDS}
        self.tag_button.setEnabled(can_tag)
        self.aside_button.setEnabled(self._is_writable and bool(chosen))
        self.aside_button.setText(self.tr("Bring back") if is_aside else self.tr("Set aside"))
        self._menu.follow()
        self.hint.setText(self._hint(kinds))

    def _hint(self, kinds: set[MissedKind]) -> str:
        """What is to be said of the chosen places, which are of these kinds."""
        if not kinds and self.search.text().strip():
            return self.tr("No place has these words.")
        if self.model.is_of_set_aside:
            return self.tr("These were set aside: they are right as they are. “Bring back” lists them again.")
        if kinds:
            return self.model.kind_sentence(kinds.pop()) if len(kinds) == 1 else ""
        return (
            self.tr("Nothing of this kind was found.")
            if self.model.counts.total()
            else self.tr("Nothing is left to check.")
        )

    def _ask_for_text(self) -> None:
        one = self.model.at(self.table.row)
        if one is None:
            self.excerpt.show_nothing()
        else:
            self.text_requested.emit(one)

    # ------------------------------------------------------------ asking

    def _tag(self) -> None:
        self.tag_requested.emit(tuple(self._chosen()))

    def _set_aside(self) -> None:
        """Set the chosen places aside or, where those are listed that were, bring them back."""
        is_aside = self.model.is_of_set_aside
        (self.bring_back_requested if is_aside else self.set_aside_requested).emit(tuple(self._chosen()))

    def _open(self) -> None:
        one = self.model.at(self.table.row)
        if one is not None:
            self.passage_requested.emit(one)

"""`FindTagDialog`: the same words tagged wherever they stand, after a look at each place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from clipdesk.domain.codebook import Codebook
from clipdesk.project.commands.annotations import TagOccurrences
from clipdesk.project.queries import Occurrence
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, plain_label
from clipdesk.ui.dialogs.context_delegate import ContextDelegate
from clipdesk.ui.dialogs.label_choice import label_choice
from clipdesk.ui.dialogs.occurrence_table_model import ARTICLE, PLACE, OccurrenceTableModel
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.layouts import add_parts, in_row
from clipdesk.ui.widgets.search_field import SearchField

MOST = 1_000
"""The most places that are listed; the dialog says if there are more, which are found by searching again."""

Find = Callable[[str, bool], Iterable[Occurrence]]
"""Called with the words and whether all articles are wanted."""


class FindTagDialog(BaseDialog):
    """`command()` is the result: one step, to be undone as one."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        codebook: Codebook,
        find: Find,
        label_id: str = "",
        parent: QWidget | None = None,
        *,
        everywhere: bool = False,
    ) -> None:
        """It begins with these words and, if it is known, this label, and looks `everywhere` or in the open article."""
        super().__init__(self.tr("Tag all occurrences"), QSize(860, 560), parent)
        self._find = find
        self.words_field = SearchField(theme, self.tr("Words to find"), parent=self, clears=False)
        self.words_field.setText(" ".join(words.split()))
        self.words_field.returnPressed.emit()  # before anything is connected: these words are looked for below, once
        self.label_box = label_choice(theme, self.tr("Tag as"), codebook, label_id)
        self.scope_box = ElidingBox(self.tr("Where"), self)
        self.scope_box.addItem(self.tr("In this article"), False)
        self.scope_box.addItem(self.tr("In all articles"), True)
        self.scope_box.setCurrentIndex(int(everywhere))
        self.model = OccurrenceTableModel(self)
        self.table = RowTable(self.tr("Places"), self.model, {}, self, {PLACE: 5, ARTICLE: 2})
        self.table.setItemDelegateForColumn(PLACE, ContextDelegate(theme, self.table))
        self.all_box = QCheckBox(self.tr("All of them"), self)
        self.count = plain_label(wraps=True)
        self._arrange()
        self.add_cancel()
        self.tag_button: QPushButton = self.add_button(self.tr("Tag"), self.accept, is_main=True)
        self.words_field.search_requested.connect(self._search)
        self.words_field.leave_requested.connect(self.table.setFocus)
        self.scope_box.currentIndexChanged.connect(self._search)
        self.label_box.currentIndexChanged.connect(self._set_label)
        self.all_box.toggled.connect(self._tick_all)
        self.model.ticks_changed.connect(self._sum_up)
        self._has_more = False
        self._set_label()
        self._search()
        self.words_field.setFocus()

    def command(self) -> TagOccurrences:
        """What is to be done."""
        return TagOccurrences(self.label_box.currentData(), self.model.passages, self.label_box.currentText())

    def _arrange(self) -> None:
        row = in_row((self.words_field, 1), self.scope_box, plain_label(self.tr("as")), self.label_box)
        below = in_row(self.all_box, (self.count, 1), spacing=2 * GAP)
        add_parts(self.body, row, (self.table, 1), below)
        in_reading_order(self.words_field, self.scope_box, self.label_box, self.table, self.all_box)

    def _search(self) -> None:
        words = self.words_field.text().strip()
        found = list(islice(self._find(words, self.scope_box.currentData()), MOST + 1)) if words else []
        self._has_more = len(found) > MOST
        self.model.set_found(found[:MOST])
        if found:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._sum_up()

    def _set_label(self) -> None:
        self.model.set_label(self.label_box.currentData() or "")

    def _tick_all(self) -> None:
        self.model.tick_all(is_ticked=self.all_box.isChecked())

    def _sum_up(self) -> None:
        chosen, tagged = len(self.model.passages), self.model.tagged
        untagged = self.model.rowCount() - tagged
        self.all_box.setEnabled(untagged > 0)
        with QSignalBlocker(self.all_box):
            self.all_box.setChecked(0 < chosen == untagged)
        if not self.model.rowCount():
            sentence = self.tr("These words do not occur here.") if self.words_field.text().strip() else ""
        else:
            sentence = self.tr("%Ln passage(s) will be tagged.", "", chosen)
        if tagged:
            sentence += " " + self.tr("%Ln passage(s) have this label already.", "", tagged)
        if self._has_more:
            sentence += " " + self.tr("There are more; tag these first, then search again.")
        self.count.setText(sentence)
        self.tag_button.setEnabled(chosen > 0 and self.label_box.currentIndex() >= 0)

"""`AgreementWindow`: how two annotators agree, in figures, and where they differ; it stays open while one looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from clipdesk.domain.agreement import Comparison, Disagreement, DisagreementKind
from clipdesk.ui.dialogs.agreement_rows import COUNT_A, COUNT_B, FIRST_FIGURE, LABEL, PassageRows, WholeRows
from clipdesk.ui.dialogs.base_dialog import quiet_label
from clipdesk.ui.dialogs.difference_rows import ARTICLE, KIND, OF_A, OF_B, DifferenceRows
from clipdesk.ui.dialogs.label_delegate import LabelDelegate
from clipdesk.ui.dialogs.pair_chooser import PairChooser
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChips
from clipdesk.ui.widgets.layouts import add_parts

_PASSAGES, _WHOLE, _DIFFERENCES = "passages", "whole", "differences"
_FIGURE_WIDTH = 120
_SHARE_WIDTH = 96


class AgreementWindow(ReviewWindow):
    """`passage_requested` carries the difference to go to; the window stays. `save_requested` asks for a table of figures.

    `ruling_requested` asks for the window in which differences are ruled on, with the one that is chosen, or None.

    `import_requested`, where only one person has annotated, asks for files to be imported.
    Whoever is compared is chosen in `chooser`; `content_requested` says that it changed.
    """

    passage_requested = Signal(object)
    ruling_requested = Signal(object)
    save_requested = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme, actions: Iterable[QAction]) -> None:
        super().__init__(self.tr("Agreement"), theme, QSize(1160, 720), actions)
        self.chooser = PairChooser(self)
        self.chips = FilterChips(self.tr("What to show"), self)
        self.passages, self.whole, self.differences = PassageRows(self), WholeRows(self), DifferenceRows(self)
        self.label_colors = LabelDelegate(theme, self)
        self.tables = self._make_tables()
        self.hint = quiet_label()
        self.cited = quiet_label()
        self.cited.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.hint, self.cited):
            # Else it would ask for as many lines as it has when it is narrow, and the window would grow.
            label.setMinimumHeight(1)
        self._lay_out()
        self.import_button = self.empty.add_button(self.tr("Import files…"), is_first=True)
        self.import_button.hide()
        self.copy_button = self.add_button(self.tr("Copy table"), self._copy)
        QShortcut(QKeySequence.StandardKey.Copy, self, self.copy_button.click)
        self.save_button = self.add_button(self.tr("Save figures…"), self.save_requested)
        self.rule_button = self.add_button(self.tr("Rule on differences…"), self._rule)
        self.open_button = self.add_button(self.tr("Go to passage"), self._open, is_main=True)
        self.add_close_button()
        self._found: Comparison | None = None
        self._connect()
        self._enable()

    def _make_tables(self) -> QStackedWidget:
        figures = dict.fromkeys(range(FIRST_FIGURE, FIRST_FIGURE + 5), _FIGURE_WIDTH)
        counts = {COUNT_A: 72, COUNT_B: 72}
        shares = dict.fromkeys(range(FIRST_FIGURE + 5, FIRST_FIGURE + 9), _SHARE_WIDTH)
        self.passage_table = OpeningTable(
            self.tr("Agreement on passages"), self.passages, counts | figures | shares, self, {LABEL: 2}, tuple(reversed(shares))
        )  # fmt: skip
        three = dict.fromkeys(range(FIRST_FIGURE, FIRST_FIGURE + 3), _FIGURE_WIDTH + 24)
        self.whole_table = OpeningTable(
            self.tr("Agreement on whole articles"), self.whole, counts | three, self, {LABEL: 2}
        )
        shared = {OF_A: 3, OF_B: 3, ARTICLE: 2}
        self.difference_table = OpeningTable(self.tr("Differences"), self.differences, {KIND: 120}, self, shared)
        for table, columns in (
            (self.passage_table, (LABEL,)),
            (self.whole_table, (LABEL,)),
            (self.difference_table, (OF_A, OF_B)),
        ):
            for column in columns:
                table.setItemDelegateForColumn(column, self.label_colors)
        stack = QStackedWidget(self)
        for table in (self.passage_table, self.whole_table, self.difference_table):
            stack.addWidget(table)
        return stack

    def _lay_out(self) -> None:
        self.body.insertWidget(0, self.chooser)
        add_parts(self.column, self.chips, (self.tables, 1), self.hint, self.cited)

    def _connect(self) -> None:
        self.chooser.chosen_changed.connect(self.content_requested)
        self.chips.chosen.connect(self._show_page)
        self.import_button.clicked.connect(self.import_requested)
        self.difference_table.opened.connect(self._open)
        for table in (self.passage_table, self.whole_table, self.difference_table):
            table.selectionModel().currentRowChanged.connect(self._enable)

    # ------------------------------------------------------------ what it shows

    @property
    def shown(self) -> Comparison | None:
        """What is shown; None while there is nothing."""
        return self._found

    def show_comparison(self, found: Comparison, labels: Mapping[str, str], cited: str) -> None:
        """Show these figures and differences; names of labels by id, and what a paper should say of them.

        Every table stays at its row, the differences at the one that was current, or at the next if that is settled.
        """
        self._found = found
        rows = {table: table.row for table in self._every_table}
        going_on_from = self.differences.mark(rows[self.difference_table])
        for model in (self.passages, self.whole, self.differences):
            model.set_comparison(found, labels)
        self.cited.setText(self.tr("How to cite: {0}").format(cited))
        self._set_chips(self._chips(found))
        self.show_content(self.passage_table)
        self._show_page(self.chips.current)
        rows[self.difference_table] = self.differences.row_at(going_on_from)
        for table, row in rows.items():
            table.choose_row(row)

    def show_nothing(self, sentence: str, detail: str, *, offers_import: bool = False) -> None:
        """There is nothing to compare: say why, and what to do; perhaps with a button that imports."""
        self._found = None
        self.count.setText("")
        self.say_nothing(sentence, detail)
        self.import_button.setVisible(offers_import)
        self._enable()
        if offers_import:
            self.import_button.setFocus()

    @property
    def _every_table(self) -> tuple[OpeningTable, ...]:
        return self.passage_table, self.whole_table, self.difference_table

    def _chips(self, found: Comparison) -> list[Chip]:
        chips = []
        if found.passages:
            chips.append(Chip(_PASSAGES, self.tr("Passages")))
        if found.whole_articles:
            chips.append(Chip(_WHOLE, self.tr("Whole articles")))
        chips.append(Chip(_DIFFERENCES, self.tr("Differences"), len(found.disagreements)))
        counts, words = self.differences.counts, self.differences.kind_words
        return chips + [Chip(kind.value, words(kind), counts[kind]) for kind in DisagreementKind if counts[kind]]

    def _set_chips(self, chips: Sequence[Chip]) -> None:
        """Where the last difference of the kind that was shown is gone, all others are shown."""
        is_of_differences = self.chips.current not in ("", _PASSAGES, _WHOLE)
        is_gone = self.chips.current not in {one.key for one in chips}
        self.chips.set_chips(chips)
        if is_of_differences and is_gone:
            self.chips.choose(_DIFFERENCES)

    def _show_page(self, key: str) -> None:
        pages = {_PASSAGES: self.passage_table, _WHOLE: self.whole_table}
        table = pages.get(key, self.difference_table)
        if table is self.difference_table:
            self.differences.set_kind(None if key == _DIFFERENCES else DisagreementKind(key))
            table.choose_row(0)
        self.tables.setCurrentWidget(table)
        self._enable()

    def _enable(self) -> None:
        table, found = self.tables.currentWidget(), self._found
        is_of_differences = table is self.difference_table
        has_row = found is not None and self.difference_table.currentIndex().isValid()
        self.open_button.setVisible(is_of_differences and found is not None)
        self.open_button.setEnabled(has_row)
        self.rule_button.setEnabled(found is not None and bool(found.disagreements))
        self.copy_button.setEnabled(found is not None)
        self.save_button.setEnabled(found is not None)
        self.cited.setVisible(not is_of_differences)
        self.hint.setText(self._hint_words(found) if found is not None else "")
        self.hint.setVisible(not is_of_differences)
        if found is not None:
            self.count.setText(self._count_words(found, is_of_differences=is_of_differences))

    def _count_words(self, found: Comparison, *, is_of_differences: bool) -> str:
        if not is_of_differences:
            words = self.tr("%Ln article(s)", "", found.articles)
            return self.tr("{0}, {1} characters").format(words, format_count(found.characters))
        sentence = self.tr("%Ln difference(s)", "", self.differences.total)
        if self.differences.rowCount() < self.differences.total:
            listed = format_count(self.differences.rowCount())
            sentence += " · " + self.tr("the first {0} are listed").format(listed)
        return sentence

    def _hint_words(self, found: Comparison) -> str:
        """What the current row says besides its figures, and why some are missing."""
        table = self.tables.currentWidget()
        if table is self.passage_table and (row := self.passage_table.row) >= 0:
            shares = self.passages.shares(row, found.a.key, found.b.key)
            return " ".join(filter(None, (shares, self.passages.reasons(row))))
        if table is self.whole_table and (row := self.whole_table.row) >= 0:
            return self.whole.reasons(row)
        return ""

    # ------------------------------------------------------------ asking

    def _copy(self) -> None:
        table = self.tables.currentWidget()
        models = {self.passage_table: self.passages, self.whole_table: self.whole}
        model = models.get(table, self.differences) if isinstance(table, OpeningTable) else self.differences
        QGuiApplication.clipboard().setText(model.table())
        self.tell(self.tr("The table was copied."))

    def _rule(self) -> None:
        self.ruling_requested.emit(self._chosen())

    def _open(self) -> None:
        one = self._chosen()
        if one is not None:
            self.passage_requested.emit(one)

    def _chosen(self) -> Disagreement | None:
        """The difference that is chosen, while differences are shown."""
        is_shown = self.tables.currentWidget() is self.difference_table
        return self.differences.at(self.difference_table.row) if is_shown else None

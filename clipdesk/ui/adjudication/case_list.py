"""`CaseList`: the list of cases with how far one is, and what is to be listed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QProgressBar, QWidget

from clipdesk.domain.adjudication import Case
from clipdesk.domain.decision import CaseKey
from clipdesk.ui.adjudication.case_delegate import CaseDelegate
from clipdesk.ui.adjudication.case_rows import CaseFilter, CaseRows, is_ruled
from clipdesk.ui.dialogs.base_dialog import GAP, plain_label
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChips
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import fill_choices

_ALL, _OPEN, _RULED = "all", "open", "ruled"
_CHOSEN = {_ALL: None, _OPEN: False, _RULED: True}


class _CaseListView(QListView):
    """`came_to` comes whenever another row is the current one."""

    came_to = Signal()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell it."""
        super().currentChanged(current, previous)
        self.came_to.emit()


class CaseList(QWidget):
    """`chosen` comes when another case is the current one; `activated` when `Enter` or a double click opens it."""

    chosen = Signal()
    activated = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: Mapping[str, str] = {}
        self.model = CaseRows(self)
        self.view = _CaseListView(self)
        self.delegate = CaseDelegate(theme, self.view)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Differences"))
        self.progress = plain_label()
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setAccessibleName(self.tr("Ruled on"))
        self.chips = FilterChips(self.tr("Which differences to list"), self)
        self.kind_button = MenuButton(theme, self.tr("Kind"), self)
        self.label_button = MenuButton(theme, self.tr("Label"), self)
        self._lay_out()
        in_reading_order(self.chips, self.kind_button, self.label_button, self.view)
        self.view.came_to.connect(self._come_to)
        self.view.doubleClicked.connect(self.activated)
        self.chips.chosen.connect(self._choose_state)
        self.kind_button.menu().aboutToShow.connect(self._fill_kinds)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        theme.theme_changed.connect(self.view.viewport().update)

    def _lay_out(self) -> None:
        column = in_column(self.progress, self.bar, of=self)
        column.addSpacing(GAP // 2)
        column.addWidget(self.chips)
        row = in_row(self.kind_button, self.label_button, 1)
        column.addLayout(row)
        column.addWidget(self.view, 1)

    # ------------------------------------------------------------ what is listed

    def set_labels(self, names: Mapping[str, str], colors: Mapping[str, str]) -> None:
        """Names and prepared colors of the labels, by id."""
        self._labels = names
        self.delegate.set_colors(colors)

    def current(self) -> Case | None:
        """The case that is chosen."""
        row = self.view.currentIndex().row()
        return self.model.case(row) if 0 <= row < self.model.rowCount() else None

    def come_to(self, row: int) -> None:
        """Choose a row, or the nearest that there is."""
        rows = self.model.rowCount()
        if rows:
            index = self.model.index(max(0, min(row, rows - 1)))
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def set_blind(self, is_blind: bool) -> None:
        """Hide the names of the annotators, or show them."""
        self.model.filter = self.model.filter._replace(kind="")
        before, row = self.current(), self.view.currentIndex().row()
        self.model.set_words(self.model.words._replace(is_blind=is_blind))
        self.refresh(before.key if before is not None else None, row)

    def go_next(self) -> None:
        """To the next case."""
        self.come_to(self.view.currentIndex().row() + 1)

    def go_back(self) -> None:
        """To the case before."""
        self.come_to(self.view.currentIndex().row() - 1)

    def go_open(self) -> None:
        """To the next case without a ruling, if there is one."""
        row = self.model.next_open(self.view.currentIndex().row())
        if row >= 0:
            self.come_to(row)

    def come_to_case(self, key: CaseKey) -> None:
        """Choose a case; where the filter does not find it, all are listed."""
        if self.model.row_of(key) < 0:
            self.set_filter(CaseFilter())
        self.come_to(self.model.row_of(key))

    def refresh(self, key: CaseKey | None, row: int) -> None:
        """Count and list anew after the model has changed; choose a case again, or else the row in its place."""
        self._count()
        kept = self.model.row_of(key)
        self.come_to(kept if kept >= 0 else row)
        self.chosen.emit()

    def set_filter(self, chosen: CaseFilter) -> None:
        """List what a filter finds; the case that was chosen stays so if it is found."""
        before, row = self.current(), self.view.currentIndex().row()
        self.model.set_filter(chosen)
        self.refresh(before.key if before is not None else None, row)

    def _count(self) -> None:
        every = self.model.every
        ruled = sum(is_ruled(one) for one in every)
        self.progress.setText(self.tr("{0} of {1} ruled").format(format_count(ruled), format_count(len(every))))
        self.bar.setRange(0, max(1, len(every)))
        self.bar.setValue(ruled)
        found, total = self.model.states()
        self.chips.set_chips(
            [
                Chip(_ALL, self.tr("All"), total),
                Chip(_OPEN, self.tr("Open"), total - found),
                Chip(_RULED, self.tr("Ruled"), found),
            ]
        )
        self.chips.choose(next(key for key, meant in _CHOSEN.items() if meant is self.model.filter.is_ruled))
        kind, label_id = self.model.filter.kind, self.model.filter.label_id
        name = self.model.words.kind(kind) if kind else self.tr("All kinds")
        self.kind_button.set_chosen(name, is_usual=not kind)
        self.label_button.set_chosen(self._labels.get(label_id, self.tr("All labels")), is_usual=not label_id)

    def _come_to(self) -> None:
        if self.view.currentIndex().isValid():
            self.chosen.emit()

    # ------------------------------------------------------------ choosing what is listed

    def _choose_state(self, key: str) -> None:
        self.set_filter(self.model.filter._replace(is_ruled=_CHOSEN[key]))

    def _fill_kinds(self) -> None:
        menu, own, words = self.kind_button.menu(), self.model.filter.kind, self.model.words
        kinds = ((key, f"{words.kind(key)}  {format_count(n)}") for key, n in sorted(self.model.kinds().items()))
        fill_choices(menu, self.tr("All kinds"), kinds, own, self._choose_kind)

    def _choose_kind(self, kind: str) -> None:
        self.set_filter(self.model.filter._replace(kind=kind))

    def _fill_labels(self) -> None:
        menu, own, counts = self.label_button.menu(), self.model.filter.label_id, self.model.labels()
        there = ((key, name) for key, name in self._labels.items() if counts.get(key))
        labels = ((key, f"{name}  {format_count(counts[key])}") for key, name in there)
        fill_choices(menu, self.tr("All labels"), labels, own, self._choose_label)

    def _choose_label(self, label_id: str) -> None:
        self.set_filter(self.model.filter._replace(label_id=label_id))

"""`AnnotationListPanel`: what is tagged in the open article. Asks for changes, makes none."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from clipdesk.ui.models.annotation_table_model import AnnotationColumn, AnnotationRole, AnnotationTableModel, quote_line
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.annotation_delegate import AnnotationDelegate
from clipdesk.ui.panels.whole_labels import WholeLabels
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hairline import Hairline
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice, picked
from clipdesk.ui.widgets.section_header import SectionHeader

_MOST_FITTED = 500
"""Rows up to which each is as high as its words need; more are all equally high, which costs nothing."""

Index = QModelIndex | QPersistentModelIndex


class AnnotationTableView(QTableView):
    """One visible column that holds the whole row; the others are there for assistive technology.

    `annotation_chosen` comes when the user makes another row the current one, `passage_requested` is
    `Enter` or a double click, `remove_requested` is `Del` or `Backspace`.
    """

    annotation_chosen = Signal(str)
    passage_requested = Signal(str)
    remove_requested = Signal(tuple)

    def __init__(self, model: AnnotationTableModel, delegate: AnnotationDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = delegate
        self._fitted = 0
        self._is_silent = False
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(0)
        self._told.timeout.connect(self._tell)
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(0)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in AnnotationColumn:
            self.setColumnHidden(column, column is not AnnotationColumn.PASSAGE)
        self.fit_rows()
        model.modelReset.connect(self.fit_rows)
        model.rowsInserted.connect(self._fit_some)
        model.dataChanged.connect(self._fit_changed)
        self.doubleClicked.connect(self._ask_for_passage)

    # ------------------------------------------------------------ heights

    def fit_rows(self) -> None:
        """Make every row as high as its words need, or, where there are very many, as high as any may need."""
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height("", -1))
        rows = self._model.rowCount()
        # Of very many rows only those can have another height that were fitted when there were few.
        self._fit(0, (rows if rows <= _MOST_FITTED else min(rows, self._fitted)) - 1)
        self._fitted = rows if rows <= _MOST_FITTED else 0

    def _fit(self, first: int, last: int) -> None:
        width, header = self.viewport().width(), self.verticalHeader()
        is_fitting = self._model.rowCount() <= _MOST_FITTED
        for row in range(first, last + 1):
            annotation = self._model.annotation(row) if is_fitting else None
            height = header.defaultSectionSize()
            if annotation is not None:
                height = self._delegate.row_height(quote_line(annotation), width)
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)

    def _fit_some(self, parent: Index, first: int, last: int) -> None:
        self._fit(first, last)
        self._fitted = max(self._fitted, self._model.rowCount())

    def _fit_changed(self, first: Index, last: Index) -> None:
        if first.row() == last.row():
            self._fit_some(first, first.row(), last.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_rows()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # ------------------------------------------------------------ choosing

    def select(self, annotation_id: str) -> None:
        """Make the row of an annotation the current one, without saying so; none where it has no row."""
        row = self._model.row_of(annotation_id) if annotation_id else -1
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        if index == self.currentIndex() and index.isValid() == self.selectionModel().hasSelection():
            return
        self._told.stop()
        self._is_silent = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flag.ClearAndSelect | flag.Rows)
        self._is_silent = False
        if index.isValid():
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which annotation was chosen, if the user chose it."""
        super().currentChanged(current, previous)
        if not self._is_silent and current.isValid():
            # Later, when the view has done selecting: whoever is told may come back with `select`.
            self._told.start()

    def _tell(self) -> None:
        annotation_id = self.currentIndex().data(AnnotationRole.ID)
        if annotation_id:
            self.annotation_chosen.emit(annotation_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Del` and `Backspace` ask to remove what is selected, `Enter` goes to the passage."""
        chosen = self.selectionModel().selectedRows()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and chosen:
            rows = sorted(index.row() for index in chosen)
            self.remove_requested.emit(tuple(self._model.index(row, 0).data(AnnotationRole.ID) for row in rows))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_for_passage(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are keys of the window."""

    def _ask_for_passage(self, index: Index) -> None:
        annotation_id = index.data(AnnotationRole.ID)
        if annotation_id:
            self.passage_requested.emit(annotation_id)


class AnnotationListPanel(QWidget):
    """The header with a filter by label, the labels of the whole article, and the table of passages.

    `annotation_chosen` carries the annotation the user chose, `passage_requested` the one to go to in the
    text; `remove_requested` carries the ids of what is selected.
    """

    annotation_chosen = Signal(str)
    passage_requested = Signal(str)
    remove_requested = Signal(tuple)

    def __init__(self, theme: Theme, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._selected = ""
        self.model = AnnotationTableModel(article, self)
        self._delegate = AnnotationDelegate(theme)
        self.view = AnnotationTableView(self.model, self._delegate, self)
        self.view.setAccessibleName(self.tr("Annotations"))
        self.whole = WholeLabels(theme, article, self)
        self.label_button = MenuButton(theme, self.tr("Filter by label"), self)
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.setProperty("part", "hint")
        self._hint.setContentsMargins(12, 0, 12, 12)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 6, 4)
        head.addWidget(SectionHeader(self.tr("In this article"), self), 1)
        head.addWidget(self.label_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addWidget(self.whole)
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)
        column.addStretch(0)  # keeps the hint at the top while there is no table
        self._connect(theme)
        self._names_changed()

    def _connect(self, theme: Theme) -> None:
        self.view.annotation_chosen.connect(self._row_chosen)
        self.whole.annotation_chosen.connect(self._whole_chosen)
        for part in (self.view, self.whole):
            part.remove_requested.connect(self.remove_requested)
        self.view.passage_requested.connect(self.passage_requested)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        self._article.names_changed.connect(self._names_changed)
        for changed in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self._rows_changed)
        theme.theme_changed.connect(self.view.viewport().update)

    def select(self, annotation_id: str) -> None:
        """Show which annotation is selected; says nothing. A filter that hides it is dropped."""
        self._selected = annotation_id
        annotation = self._article.annotation(annotation_id)
        if annotation is not None and self.model.label_id not in ("", annotation.label_id):
            self.show_label("")
        self.view.select(annotation_id)
        self.whole.select(annotation_id)

    def show_label(self, label_id: str) -> None:
        """Show the passages of one label, or (empty) all."""
        self.model.set_label(label_id)
        self._show_filter()

    def changeEvent(self, event: QEvent) -> None:
        """Another font of the window is another row height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_fonts()
            self.view.fit_rows()

    def _row_chosen(self, annotation_id: str) -> None:
        self._selected = annotation_id
        self.whole.select("")
        self.annotation_chosen.emit(annotation_id)

    def _whole_chosen(self, annotation_id: str) -> None:
        self.select(annotation_id)
        self.annotation_chosen.emit(annotation_id)

    # ------------------------------------------------------------ following

    def _rows_changed(self) -> None:
        self.view.select(self._selected)
        self._show_filter()
        if self._article.article is None:
            hint = self.tr("No article is open.")
        elif self.model.label_id:
            hint = self.tr("Nothing is tagged with this label here.")
        else:
            hint = self.tr("Nothing is tagged yet: select words and press a key of the codebook.")
        self._hint.setText(hint)
        self._hint.setVisible(not self.model.rowCount())
        self.view.setVisible(bool(self.model.rowCount()))

    def _names_changed(self) -> None:
        if self.model.label_id and self._article.codebook.label(self.model.label_id) is None:
            self.model.set_label("")
        self._rows_changed()

    def _show_filter(self) -> None:
        label = self._article.codebook.label(self.model.label_id)
        self.label_button.set_chosen(label.name if label else self.tr("Label"), is_usual=label is None)
        self.label_button.setVisible(len(self._article.counts) > 1 or label is not None)

    def _fill_labels(self) -> None:
        menu = self.label_button.menu()
        menu.clear()
        add_choice(menu, self.tr("All labels"), "", self._label_picked, is_chosen=not self.model.label_id)
        menu.addSeparator()
        for label in self._article.codebook:
            if self._article.counts.get(label.id, 0) or label.id == self.model.label_id:
                is_chosen = label.id == self.model.label_id
                add_choice(menu, label.name, label.id, self._label_picked, is_chosen=is_chosen)

    def _label_picked(self) -> None:
        self.show_label(picked(self.sender()))

"""`CodebookPanel`: the labels as a tree, with what can be done with them. Asks for changes, makes none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.ui.focus import is_enter, keep_delete, means_removal
from clipdesk.ui.models.codebook_tree_model import CodebookTreeModel
from clipdesk.ui.panels.codebook_delegate import CodebookDelegate
from clipdesk.ui.panels.codebook_filter import CodebookFilter
from clipdesk.ui.panels.guideline_card import GuidelineCard
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.icon_button import icon_button
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.menu_choices import add_choice

_LEAST_ROWS = 3


class CodebookTreeView(QTreeView):
    """A click or `Enter` chooses a label, a double click or `F2` edits it, `Alt+↑/↓` moves it among its siblings."""

    label_chosen = Signal(str)
    edit_requested = Signal(str)
    remove_requested = Signal(str)
    step_requested = Signal(str, int)

    def __init__(self, model: CodebookTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = model
        self._closed: set[str] = set()
        self._branch = QRect()
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setIndentation(16)
        self.setExpandsOnDoubleClick(False)
        self.setRootIsDecorated(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.collapsed.connect(self._note_closed)
        self.expanded.connect(self._note_opened)
        self.clicked.connect(self._choose)
        self.doubleClicked.connect(self._edit)

    def open_rows(self) -> None:
        """After the rows were made anew: every branch is open but those the user closed."""
        self.setRootIsDecorated(self._labels.is_tree)
        closed = tuple(self._closed)  # opening them all would forget it
        self.expandAll()
        for label_id in closed:
            self.setExpanded(self._labels.index_of(label_id), False)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Nothing yet: the ground of the row, which is drawn after this, would lie over it."""
        self._branch = QRect(rect)

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row on its ground, which goes from edge to edge, then the arrow of a branch."""
        super().drawRow(painter, option, index)
        if self.model().hasChildren(index):
            # Not by Qt's own drawing, which fills the indentation of the current row with another color.
            arrow, step = QStyleOptionViewItem(option), self.indentation()
            arrow.rect = QRect(self._branch)
            if option.direction is Qt.LayoutDirection.RightToLeft:
                arrow.rect.setWidth(step)
            else:
                arrow.rect.setLeft(self._branch.right() + 1 - step)
            arrow.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Children
            if self.isExpanded(index):
                arrow.state |= QStyle.StateFlag.State_Open
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorBranch, arrow, painter, self)

    def viewportSizeHint(self) -> QSize:
        """Room for every row that is open."""
        rows, index = 0, self.model().index(0, 0)
        while index.isValid():
            rows += not self.isRowHidden(index.row(), index.parent())  # the first one counts even if it is hidden
            index = self.indexBelow(index)
        height = self.sizeHintForRow(0) if rows else 0
        return QSize(super().viewportSizeHint().width(), rows * height)

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(super().sizeHint().width(), self.viewportSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for some rows."""
        row = max(self.sizeHintForRow(0), 0)
        return QSize(super().minimumSizeHint().width(), min(self.viewportSizeHint().height(), _LEAST_ROWS * row))

    def event(self, event: QEvent) -> bool:
        """`Del` is the tree's own: it removes the label of the row, not the annotation that is selected in the text."""
        return keep_delete(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tree; everything else is a tree view's."""
        label = self._labels.label(self.currentIndex())
        key, is_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if label is None:
            super().keyPressEvent(event)
        elif is_enter(event):
            self.label_chosen.emit(label.id)
        elif key == Qt.Key.Key_F2:
            self.edit_requested.emit(label.id)
        elif means_removal(event):
            if not event.isAutoRepeat():  # the next label would go, too
                self.remove_requested.emit(label.id)
        elif is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(label.id, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the rows chooses none."""
        super().mousePressEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self.clearSelection()

    def _choose(self, index: QModelIndex) -> None:
        label = self._labels.label(index)
        if label is not None:
            self.label_chosen.emit(label.id)

    def _edit(self, index: QModelIndex) -> None:
        label = self._labels.label(index)
        if label is not None:
            self.edit_requested.emit(label.id)

    def _note_closed(self, index: QModelIndex) -> None:
        label = self._labels.label(index)
        self._closed.add(label.id if label else "")
        self.updateGeometry()

    def _note_opened(self, index: QModelIndex) -> None:
        label = self._labels.label(index)
        self._closed.discard(label.id if label else "")
        self.updateGeometry()


def _current_after(before: Codebook, current: Label | None, now: Codebook) -> str:
    """The id of the label to be current when `now` is shown in place of `before`; empty for none."""
    known, there = {one.id for one in before}, [one.id for one in now]
    new = [one for one in there if one not in known]
    if len(new) == 1 and len(there) > 1:
        return new[0]
    if current is None:
        return ""
    order = [one.id for one in before]
    place = order.index(current.id)
    stayed = set(there)
    return next((one for one in (*order[place:], *reversed(order[:place])) if one in stayed), "")


class CodebookPanel(QWidget):
    """The tree, a row of buttons below it, and the guideline of the chosen label where the user wants it.

    `label_chosen` asks to apply the label to what is selected, or to arm it. The requests carry the
    label; `add_requested` the label to add below (empty: at the root); `move_requested` label, new parent
    and place; `merge_requested` the label and the one it goes into; `key_requested` the label and its digit (empty: none).
    """

    label_chosen = Signal(str)
    add_requested = Signal(str)
    edit_requested = Signal(str)
    merge_requested = Signal(str, str)
    move_requested = Signal(str, str, int)
    remove_requested = Signal(str)
    key_requested = Signal(str, str)
    passages_requested = Signal(str)
    guideline_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_writable = True
        self.model = CodebookTreeModel(self)
        self.view = CodebookTreeView(self.model, self)
        self.view.setAccessibleName(self.tr("Codebook"))
        self.view.setItemDelegate(CodebookDelegate(theme, self.view))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.filter = CodebookFilter(theme, self.model, self.view, self)
        self.guideline = GuidelineCard(theme, self)
        self.guideline.hide()
        self.add_button = icon_button(theme, "plus", self.tr("Add label"), self)
        self.guideline_button = icon_button(theme, "info", self.tr("Show guideline"), self)
        self.guideline_button.setCheckable(True)
        self.more_button = icon_button(theme, "more", self.tr("More about the label"), self)
        row = in_row(self.add_button, 1, self.guideline_button, self.more_button, spacing=0, margins=(8, 0, 8, 4))
        in_column(self.filter, (self.view, 1), row, self.guideline, of=self, spacing=0)
        self._connect(theme)
        self.guideline.show_label(None)

    def _connect(self, theme: Theme) -> None:
        view = self.view
        view.label_chosen.connect(self.label_chosen)
        view.edit_requested.connect(self.edit_requested)
        view.remove_requested.connect(self.remove_requested)
        view.step_requested.connect(self._step)
        view.customContextMenuRequested.connect(self._open_menu)
        view.selectionModel().currentChanged.connect(self._show_guideline)
        self.model.move_requested.connect(self.move_requested)
        self.model.modelReset.connect(self._rows_changed)
        self.add_button.clicked.connect(self._add)
        self.more_button.clicked.connect(self._open_more)
        self.guideline_button.toggled.connect(self.guideline.setVisible)
        self.guideline_button.toggled.connect(self.guideline_toggled)
        theme.theme_changed.connect(view.viewport().update)

    # ------------------------------------------------------------ what it shows

    @property
    def label(self) -> Label | None:
        """The label of the current row."""
        return self.model.label(self.view.currentIndex())

    def set_codebook(self, codebook: Codebook) -> None:
        """Show these labels and keep the scroll position.

        The current label stays current; if it is gone, the one behind it is. A single new label becomes current and
        is scrolled to.
        """
        before, current, bar = self.model.codebook, self.label, self.view.verticalScrollBar()
        top = bar.value()
        self.model.set_codebook(codebook)
        self.filter.renew()
        wanted = _current_after(before, current, codebook)
        if wanted:
            self.view.setCurrentIndex(self.model.index_of(wanted))
        bar.setValue(top)
        if wanted and (current is None or wanted != current.id):
            self.go_to(wanted)
        self._show_guideline()

    def set_writable(self, is_writable: bool) -> None:
        """Offer to change labels, or not."""
        self._is_writable = is_writable
        self.add_button.setEnabled(is_writable)

    def go_to(self, label_id: str) -> None:
        """Make a label the current one and bring it into view, even if the filter hides it."""
        index = self.model.index_of(label_id)
        if index.isValid() and self.view.isRowHidden(index.row(), index.parent()):
            self.filter.field.clear()
            self.filter.renew()
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def set_counts(self, here: Mapping[str, int] | None, everywhere: Mapping[str, int]) -> None:
        """Show how often each label stands in the open article (None: none is open) and in the project."""
        self.model.set_counts(here, everywhere)

    def set_armed(self, label_id: str) -> None:
        """Mark the label that the next selection gets."""
        self.model.set_armed(label_id)

    def _show_guideline(self) -> None:
        self.guideline.show_label(self.label)

    def _rows_changed(self) -> None:
        self.view.open_rows()
        self.view.updateGeometry()

    # ------------------------------------------------------------ asking

    def _add(self) -> None:
        label = self.label
        self.add_requested.emit(label.parent if label else "")

    def _step(self, label_id: str, by: int) -> None:
        """One place up or down among the siblings."""
        label = self.model.codebook.label(label_id)
        siblings = [one.id for one in self.model.codebook.children(label.parent)] if label else []
        if label and 0 <= siblings.index(label_id) + by < len(siblings):
            self.move_requested.emit(label_id, label.parent, siblings.index(label_id) + by)

    def _open_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        self._run_menu(self.make_menu(self.model.label(index)), self.view.viewport().mapToGlobal(place))

    def _open_more(self) -> None:
        corner = self.more_button.rect().bottomLeft()
        self._run_menu(self.make_menu(self.label), self.more_button.mapToGlobal(corner))

    @staticmethod
    def _run_menu(menu: QMenu, place: QPoint) -> None:
        menu.exec(place)
        menu.deleteLater()

    def make_menu(self, label: Label | None) -> QMenu:
        """What can be done with a label, or with the codebook where none is meant."""
        menu = QMenu(self)
        if label is None:
            add_choice(menu, self.tr("Add label…"), "", self.add_requested.emit).setEnabled(self._is_writable)
            return menu
        name = label.name
        add_choice(menu, self.tr("Edit “{name}”…").format(name=name), label.id, self.edit_requested.emit)
        add_choice(menu, self.tr("Add label below…"), label.id, self.add_requested.emit)
        passages = add_choice(menu, self.tr("All passages"), label.id, self.passages_requested.emit)
        self._add_keys(menu.addMenu(self.tr("Key")), label)
        menu.addSeparator()
        siblings = self.model.codebook.children(label.parent)
        for by, title in ((-1, self.tr("Move up")), (1, self.tr("Move down"))):
            action = add_choice(menu, title, by, partial(self._step, label.id))
            action.setEnabled(siblings[0 if by < 0 else -1].id != label.id)
        into = menu.addMenu(self.tr("Merge into"))
        for other in self.model.codebook:
            if other.id != label.id:
                add_choice(into, other.name, other.id, partial(self.merge_requested.emit, label.id))
        into.setEnabled(not into.isEmpty())
        add_choice(menu, self.tr("Split label…"), label.id, self.passages_requested.emit)
        menu.addSeparator()
        count = self.model.everywhere(label.id)
        words = self.tr("Remove label with %Ln annotation(s)", "", count) if count else self.tr("Remove label")
        add_choice(menu, words, label.id, self.remove_requested.emit)
        for action in menu.actions():
            action.setEnabled(action.isEnabled() and (self._is_writable or action is passages))
        return menu

    def _add_keys(self, menu: QMenu, label: Label) -> None:
        """The digits, each with the label that has it: only a free one can be given."""
        give = partial(self.key_requested.emit, label.id)
        holders = {one.shortcut: one for one in self.model.codebook if one.shortcut}
        for digit in "123456789":
            holder = holders.get(digit)
            words = f"{digit}    {holder.name}" if holder else digit
            is_own = holder is not None and holder.id == label.id
            action = add_choice(menu, words, digit, give, is_chosen=is_own or None)
            action.setEnabled(holder is None or is_own)
        menu.addSeparator()
        add_choice(menu, self.tr("No key"), "", give).setEnabled(bool(label.shortcut))

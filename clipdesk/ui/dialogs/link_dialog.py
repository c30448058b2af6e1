"""`LinkDialog`: a new kind of link: its name, and from which labels to which it may lead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from clipdesk.domain.codebook import Codebook
from clipdesk.ui.dialogs.plain_dialog import GAP, PlainDialog, plain_label, problem_label
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.section_header import SectionHeader
from clipdesk.ui.widgets.swatch_icon import swatch_icon

_ROW = 30


class LinkDialog(PlainDialog):
    """Results are `name()`, `heads()` and `ends()`: ids of labels; none ticked means any."""

    def __init__(self, theme: Theme, codebook: Codebook, parent: QWidget | None = None) -> None:
        super().__init__("", QSize(560, 480), parent)
        self.setWindowTitle(self.tr("New kind of link"))
        self._names = {one.name for one in codebook.relation_types}
        self.name_field = QLineEdit(self)
        self.name_field.setAccessibleName(self.tr("Name"))
        self.name_field.setPlaceholderText(self.tr("Such as answers, or refers to"))
        self.head_list = self._make_list(theme, codebook, self.tr("From"))
        self.child_list = self._make_list(theme, codebook, self.tr("To"))
        self.problem = problem_label()
        self.add_heading(
            self.tr("New kind of link"),
            self.tr(
                "A link leads from one passage to another: said_by leads from a quote to an official. Where no label is ticked, it may be any."
            ),
        )
        self._lay_out()
        self.add_cancel()
        self.ok_button = self.add_button(self.tr("Add link"), is_main=True)
        self.ok_button.clicked.connect(self.accept)
        self.name_field.textChanged.connect(self._check)
        self._check()
        self.name_field.setFocus()

    def name(self) -> str:
        """What it is called."""
        return " ".join(self.name_field.text().split())

    def heads(self) -> tuple[str, ...]:
        """The labels from which it may lead."""
        return _ticked(self.head_list)

    def ends(self) -> tuple[str, ...]:
        """The labels to which it may lead."""
        return _ticked(self.child_list)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        grid.addWidget(plain_label(self.tr("Name")), 0, 0)
        grid.addWidget(self.name_field, 0, 1)
        self.body.addLayout(grid)
        sides = QGridLayout()
        sides.setHorizontalSpacing(2 * GAP)
        sides.setVerticalSpacing(GAP // 2)
        for column, one in enumerate((self.head_list, self.child_list)):
            sides.addWidget(SectionHeader(one.accessibleName(), self), 0, column)
            sides.addWidget(one, 1, column)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self.problem)

    def _make_list(self, theme: Theme, codebook: Codebook, title: str) -> QListWidget:
        made = QListWidget(self)
        made.setAccessibleName(title)
        for label in codebook:
            if not label.whole_article:
                item = QListWidgetItem(swatch_icon(theme, label.color), label.name, made)
                item.setData(Qt.ItemDataRole.UserRole, label.id)
                item.setSizeHint(QSize(0, _ROW))
                item.setCheckState(Qt.CheckState.Unchecked)
        return made

    def _check(self) -> None:
        is_taken = self.name() in self._names
        self.problem.setText(self.tr("There is a kind of link of this name already.") if is_taken else "")
        self.ok_button.setEnabled(bool(self.name()) and not is_taken)


def _ticked(chosen: QListWidget) -> tuple[str, ...]:
    items: Sequence[QListWidgetItem] = [chosen.item(row) for row in range(chosen.count())]
    return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked)

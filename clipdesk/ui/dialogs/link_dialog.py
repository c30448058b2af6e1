"""`LinkDialog`: kinds of link: the name of each, and from which labels to which it may lead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import RelationType
from clipdesk.project.commands.suggestions import SAID_BY
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, plain_label, problem_label
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.name_field import NameField
from clipdesk.ui.widgets.section_header import SectionHeader
from clipdesk.ui.widgets.swatch_icon import swatch_icon

_ROW = 30


class LinkDialog(BaseDialog):
    """Results are `name()`, `heads()` and `ends()`: ids of labels; none ticked means any.

    `kind` is the kind of link to be changed, or to be removed if `is_removing`; None for a new one.
    """

    def __init__(self, theme: Theme, codebook: Codebook, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kinds of link"), QSize(560, 480), parent)
        self._codebook = codebook
        self.kind: RelationType | None = None
        self.is_removing = False
        self.kind_box = ChoiceBox(self.tr("Kind of link"), self)
        kinds = [Choice(one.id, one.name) for one in codebook.relation_types]
        self.kind_box.set_choices([Choice("", self.tr("New kind of link")), *kinds], "")
        self.name_field = NameField(self, placeholderText=self.tr("Such as answers, or refers to"))
        self.name_field.setAccessibleName(self.tr("Name"))
        self.head_list = self._make_list(theme, codebook, self.tr("From"))
        self.child_list = self._make_list(theme, codebook, self.tr("To"))
        self.problem = problem_label()
        self.add_heading(
            self.tr("Kinds of link"),
            self.tr(
                "A link leads from one passage to another: said_by leads from a quote to an official. If no label is ticked, any label is allowed."
            ),
        )
        self._lay_out()
        self.remove_button = QPushButton(self.tr("Remove"), self, autoDefault=False)
        self.remove_button.setToolTip(self.tr("Remove this kind with all links of it; the passages stay"))
        self.remove_button.clicked.connect(self._remove)
        self.add_aside(self.remove_button)
        self.add_cancel()
        self.ok_button = self.add_button(self.tr("Add link"), self.accept, is_main=True)
        self.kind_box.key_chosen.connect(self.choose)
        self.name_field.textChanged.connect(self._check)
        self.choose("")
        self.name_field.setFocus()

    def choose(self, type_id: str) -> None:
        """Show one of the kinds that are there, or (empty) a new one, to be changed."""
        kind = self.kind = self._codebook.relation_type(type_id)
        self.name_field.setText(kind.name if kind else "")
        is_fixed = kind is not None and kind.name == SAID_BY
        self.name_field.setReadOnly(is_fixed)
        self.name_field.setToolTip(
            self.tr("Its name cannot be changed: Clipdesk uses it to find out who is quoted.") if is_fixed else ""
        )
        _tick(self.head_list, kind.heads if kind else ())
        _tick(self.child_list, kind.children if kind else ())
        self.remove_button.setVisible(kind is not None)
        self.ok_button.setText(self.tr("Save") if kind else self.tr("Add link"))
        self._check()

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
        for row, field in enumerate((self.kind_box, self.name_field)):
            grid.addWidget(plain_label(field.accessibleName()), row, 0)
            grid.addWidget(field, row, 1)
        self.body.addLayout(grid)
        sides = QGridLayout()
        sides.setHorizontalSpacing(2 * GAP)
        sides.setVerticalSpacing(GAP // 2)
        for column, one in enumerate((self.head_list, self.child_list)):
            sides.addWidget(SectionHeader(one.accessibleName(), self), 0, column)
            sides.addWidget(one, 1, column)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self.problem)

    def _remove(self) -> None:
        self.is_removing = True
        self.accept()

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
        other = self._codebook.relation_named(self.name())
        is_taken = other is not None and other is not self.kind
        self.problem.setText(self.tr("There is already a kind of link with this name.") if is_taken else "")
        self.ok_button.setEnabled(bool(self.name()) and not is_taken)


def _tick(chosen: QListWidget, label_ids: Sequence[str]) -> None:
    for row in range(chosen.count()):
        item = chosen.item(row)
        is_named = item.data(Qt.ItemDataRole.UserRole) in label_ids
        item.setCheckState(Qt.CheckState.Checked if is_named else Qt.CheckState.Unchecked)


def _ticked(chosen: QListWidget) -> tuple[str, ...]:
    items: Sequence[QListWidgetItem] = [chosen.item(row) for row in range(chosen.count())]
    return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked)

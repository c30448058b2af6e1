"""`LabelDialog`: one label of the codebook: name, color, key, guideline, attributes, place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QWidget,
)  # fmt: skip

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label, unfitting
from clipdesk.ui.dialogs.attributes_editor import AttributesEditor
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, problem_label, quiet_label
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.color_button import ColorButton
from clipdesk.ui.widgets.layouts import in_row, scroll_down
from clipdesk.ui.widgets.name_field import NameField
from clipdesk.ui.widgets.text_field import TextField

Clash = Callable[[Label], str]
"""Says in a sentence why the codebook cannot hold a label; empty when it can."""


class LabelDialog(BaseDialog):
    """For a new label and for one that is there. `label()` is the result, with the id of the label given."""

    def __init__(
        self, theme: Theme, label: Label, codebook: Codebook, clash: Clash, parent: QWidget | None = None
    ) -> None:
        is_new = codebook.label(label.id) is None
        title = self.tr("New label") if is_new else self.tr("Label {0}").format(label.name)
        super().__init__(title, QSize(640, 620), parent)
        self._label = label
        self._clash = clash
        self.name_field = NameField(label.name, self)
        self.color_button = ColorButton(theme, label.color, self)
        self.key_field = NameField(label.shortcut, self)
        self.parent_box = self._make_parents(codebook)
        self.whole_box = QCheckBox(self.tr("For whole articles rather than for passages"), self)
        self.whole_box.setChecked(label.whole_article)
        self.definition_field = TextField(self.tr("Definition"), 2, 6, self)
        self.include_field = TextField(self.tr("Include"), 2, 6, self)
        self.exclude_field = TextField(self.tr("Exclude"), 2, 6, self)
        self.attributes = AttributesEditor(theme, label.attributes, self)
        self._values: Mapping[tuple[str, str], int] = {}
        self.hint = quiet_label()
        self.hint.hide()
        self.problem = problem_label()
        self._fill()
        self._arrange()
        self._may_leave = False
        self.add_cancel(self._cancel)
        words = self.tr("Add label") if is_new else self.tr("Keep changes")
        self.ok_button = self.add_button(words, self.accept, is_main=True)
        for field in (self.name_field, self.key_field):
            field.textChanged.connect(self._check)
        for text in (self.definition_field, self.include_field, self.exclude_field):
            text.textChanged.connect(self._check)
        self.parent_box.currentIndexChanged.connect(self._check)
        self.attributes.edited.connect(self._check)
        self._check()
        self._begun = self.label()
        self.name_field.setFocus()
        self.name_field.selectAll()

    def label(self) -> Label:
        """The label as it is typed."""
        return replace(
            self._label,
            name=" ".join(self.name_field.text().split()),
            color=self.color_button.color,
            shortcut=self.key_field.text().strip(),
            definition=self.definition_field.text().strip(),
            include=self.include_field.text().strip(),
            exclude=self.exclude_field.text().strip(),
            attributes=self.attributes.attributes(),
            parent=self.parent_box.currentData(),
            whole_article=self.whole_box.isChecked(),
        )

    def reject(self) -> None:
        """Leave without a result. What was typed is not lost by one `Escape`: the first one only says so."""
        if self._may_leave or self.label() == self._begun:
            super().reject()
            return
        self._may_leave = True
        self.problem.setText(self.tr("Your changes are not kept yet. Press Escape again to discard them."))

    def _cancel(self) -> None:
        self._may_leave = True
        self.reject()

    def set_values(self, values: Mapping[tuple[str, str], int]) -> None:
        """Tell, as attributes are changed, which of these stop fitting: how many there are by attribute and value."""
        self._values = values
        self._show_unfitting(self.label())

    def _fill(self) -> None:
        self.name_field.setAccessibleName(self.tr("Name"))
        self.key_field.setAccessibleName(self.tr("Key"))
        self.key_field.setMaxLength(1)
        self.key_field.setFixedWidth(56)
        self.key_field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.key_field.setToolTip(self.tr("A key that tags the selection, preferably a digit."))
        self.definition_field.set_text(self._label.definition)
        self.include_field.set_text(self._label.include)
        self.exclude_field.set_text(self._label.exclude)

    def _make_parents(self, codebook: Codebook) -> QComboBox:
        """Every label that this one can stand below: neither itself nor what stands below it."""
        box = ElidingBox(self.tr("Below"), self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(4)
        box.addItem(self.tr("No other label"), "")
        depths = {"": -1}
        below = {self._label.id}
        for one in codebook:
            depths[one.id] = depths.get(one.parent, -1) + 1
            if one.id in below or one.parent in below:
                below.add(one.id)
            else:
                box.addItem("\u2003" * depths[one.id] + one.name, one.id)
        box.setCurrentIndex(max(0, box.findData(self._label.parent)))
        return box

    def _arrange(self) -> None:
        inner = QWidget(self)
        form = QFormLayout(inner)
        form.setContentsMargins(0, 0, 12, 0)
        form.setSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Name"), self.name_field)
        row = in_row(self.color_button, 1)
        form.addRow(self.tr("Color"), row)
        form.addRow(self.tr("Key"), self.key_field)
        form.addRow(self.tr("Below"), self.parent_box)
        form.addRow("", self.whole_box)
        form.addRow(self.tr("Definition"), self.definition_field)
        form.addRow(self.tr("Include"), self.include_field)
        form.addRow(self.tr("Exclude"), self.exclude_field)
        form.addRow(self.tr("Attributes"), self.attributes)
        scroll = scroll_down(inner, self)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.problem)

    def _check(self) -> None:
        label = self.label()
        sentence = "" if not label.name else self._clash(label) or self.attributes.problem()
        self._may_leave = False
        self.problem.setText(sentence)
        self._show_unfitting(label)
        self.ok_button.setEnabled(bool(label.name) and not sentence)

    def _show_unfitting(self, label: Label) -> None:
        lost = unfitting(self._values, self._label.attributes, label.attributes, dict(self.attributes.renamed()))
        self.hint.setText("\n".join(self._unfitting_words(name, count) for name, count in lost.items()))
        self.hint.setVisible(bool(lost))

    def _unfitting_words(self, name: str, count: int) -> str:
        words = self.tr("%Ln value(s) of “{0}” will not fit any more. They stay as they are, marked.", "", count)
        return words.format(name)

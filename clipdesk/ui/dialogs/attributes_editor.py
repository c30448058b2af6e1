"""`AttributesEditor`: the attributes of a label: name, kind, values to choose from; added, removed, moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.icon_button import icon_button
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.name_field import NameField


class AttributeRow(QWidget):
    """One attribute. The values are typed with commas between them, and only where the kind is a choice."""

    edited = Signal()
    move_requested = Signal(int)
    remove_requested = Signal()

    def __init__(self, theme: Theme, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_name = attribute.name
        self.name_field = NameField(attribute.name, self, placeholderText=self.tr("Name"))
        self.kind_box = ElidingBox("", self)
        for kind, words in (
            (AttributeKind.TEXT, self.tr("Text")),
            (AttributeKind.CHOICE, self.tr("Choice")),
            (AttributeKind.NUMBER, self.tr("Number")),
            (AttributeKind.FLAG, self.tr("Yes or no")),
        ):
            self.kind_box.addItem(words, kind)
        self.kind_box.setCurrentIndex(self.kind_box.findData(attribute.kind))
        self.choices_field = NameField(", ".join(attribute.choices), self)
        self.choices_field.setPlaceholderText(self.tr("direct, indirect, mixed"))
        self.up_button = icon_button(theme, "chevron-up", self.tr("Move up"), self)
        self.down_button = icon_button(theme, "chevron-down", self.tr("Move down"), self)
        self.remove_button = icon_button(theme, "trash", self.tr("Remove attribute"), self)
        in_row(
            (self.name_field, 2),
            self.kind_box,
            (self.choices_field, 3),
            self.up_button,
            self.down_button,
            self.remove_button,
            of=self,
            spacing=4,
        )
        policy = self.choices_field.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.choices_field.setSizePolicy(policy)
        self.name_field.textChanged.connect(self._tell)
        self.choices_field.textChanged.connect(self._tell)
        self.kind_box.currentIndexChanged.connect(self._show_choices)
        self.up_button.clicked.connect(self._move_up)
        self.down_button.clicked.connect(self._move_down)
        self.remove_button.clicked.connect(self._remove)
        self._show_choices()

    def show_place(self, place: int, count: int) -> None:
        """Take the place `place`, from 0 on, of `count`: assistive technology tells the parts of a row from those of another."""
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(place < count - 1)
        number = format_count(place + 1)
        self.name_field.setAccessibleName(self.tr("Name of attribute {0}").format(number))
        self.kind_box.set_name(self.tr("Kind of attribute {0}").format(number))
        self.choices_field.setAccessibleName(self.tr("Values of attribute {0} to choose from").format(number))
        self.up_button.setAccessibleName(self.tr("Move attribute {0} up").format(number))
        self.down_button.setAccessibleName(self.tr("Move attribute {0} down").format(number))
        self.remove_button.setAccessibleName(self.tr("Remove attribute {0}").format(number))

    def attribute(self) -> Attribute:
        """What is typed."""
        kind = AttributeKind(self.kind_box.currentData())
        typed = (one.strip() for one in self.choices_field.text().split(","))
        choices = tuple(dict.fromkeys(one for one in typed if one)) if kind is AttributeKind.CHOICE else ()
        return Attribute(self.name_field.text().strip(), kind, choices)

    def _show_choices(self) -> None:
        self.choices_field.setVisible(self.kind_box.currentData() == AttributeKind.CHOICE)
        self.edited.emit()

    def _tell(self) -> None:
        self.edited.emit()

    def _move_up(self) -> None:
        self.move_requested.emit(-1)

    def _move_down(self) -> None:
        self.move_requested.emit(1)

    def _remove(self) -> None:
        self.remove_requested.emit()


class AttributesEditor(QWidget):
    """Rows of attributes and a button for one more. `edited` comes with every change."""

    edited = Signal()

    def __init__(self, theme: Theme, attributes: Sequence[Attribute], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[AttributeRow] = []
        self._column = in_column(of=self, spacing=4)
        self.add_button = QPushButton(theme.icon("plus", "accent"), self.tr("Add attribute"), self, flat=True)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_empty)
        self._column.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeading)
        for one in attributes:
            self._add(one)
        self._enable()

    def attributes(self) -> tuple[Attribute, ...]:
        """The attributes in their order, without rows that have no name."""
        return tuple(one for one in (row.attribute() for row in self.rows) if one.name)

    def renamed(self) -> tuple[tuple[str, str], ...]:
        """The old and the new names of attributes that were renamed."""
        pairs = ((row.first_name, row.attribute().name) for row in self.rows)
        return tuple((old, new) for old, new in pairs if old and new and old != new)

    def problem(self) -> str:
        """A sentence about what cannot be saved; empty if all is well."""
        seen: set[str] = set()
        for row in self.rows:
            one = row.attribute()
            if not one.name and one.choices:
                return self.tr("An attribute needs a name.")
            if one.name and one.name.casefold() in seen:
                return self.tr("There are two attributes named “{0}”.").format(one.name)
            if one.name and one.kind is AttributeKind.CHOICE and not one.choices:
                return self.tr("Type the values that “{0}” may have, with commas between them.").format(one.name)
            seen.add(one.name.casefold())
        return ""

    def _add(self, attribute: Attribute) -> AttributeRow:
        row = AttributeRow(self._theme, attribute, self)
        row.edited.connect(self.edited)
        row.move_requested.connect(self._move)
        row.remove_requested.connect(self._remove)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _add_empty(self) -> None:
        row = self._add(Attribute(""))
        self._enable()
        row.show()
        row.name_field.setFocus()
        self.edited.emit()

    def _move(self, by: int) -> None:
        row = self.sender()
        assert isinstance(row, AttributeRow)
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows.remove(row)
            self.rows.insert(place, row)
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)
            self._enable()
            self.edited.emit()

    def _remove(self) -> None:
        row = self.sender()
        assert isinstance(row, AttributeRow)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._enable()
        self.add_button.setFocus()
        self.edited.emit()

    def _enable(self) -> None:
        self._order_tabs()
        for place, row in enumerate(self.rows):
            row.show_place(place, len(self.rows))

    def _order_tabs(self) -> None:
        """Row by row, and then the button; all of it stays behind what stands before it in the dialog."""
        chain: list[QWidget] = [
            widget
            for row in self.rows
            for widget in (
                row.name_field, row.kind_box, row.choices_field, row.up_button, row.down_button, row.remove_button,
            )
        ]  # fmt: skip
        before: QWidget | None = self.add_button.previousInFocusChain()
        while before is not None and before is not self.add_button and self._is_passed_over(before):
            before = before.previousInFocusChain()
        in_reading_order(*([before] if before not in (None, self.add_button) else []), *chain, self.add_button)

    def _is_passed_over(self, widget: QWidget) -> bool:
        return self.isAncestorOf(widget) or widget.focusPolicy() is Qt.FocusPolicy.NoFocus

"""The attributes of the selected annotation: those of its label, and those it brought along from elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import Attribute, Label
from clipdesk.ui.panels.attribute_fields import AttributeField, ChoiceField, attribute_field
from clipdesk.ui.record_words import field_title
from clipdesk.ui.widgets.form_rows import FormRows


class AttributeForm(FormRows):
    """`attribute_committed` carries annotation, name and value; an empty value takes the attribute away."""

    attribute_committed = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotation_id = ""
        self._attributes: tuple[Attribute, ...] = ()
        self.fields: dict[str, AttributeField] = {}

    def show_annotation(self, annotation: Annotation | None, label: Label | None) -> None:
        """Show the attributes of an annotation; what was being typed for the one before is kept there."""
        annotation_id = annotation.id if annotation else ""
        if annotation_id != self._annotation_id:
            self.commit()
        self._annotation_id = annotation_id
        if annotation is None or label is None:
            self.hide()
            return
        known = {one.name for one in label.attributes}
        strangers = tuple(Attribute(name) for name in annotation.attributes if name not in known)
        attributes = (*label.attributes, *strangers)
        if attributes != self._attributes:
            self._build(attributes, known)
        for name, field in self.fields.items():
            field.set_value(annotation.attributes.get(name, ""))
        self.setVisible(bool(attributes))

    def commit(self) -> None:
        """Keep what is being typed."""
        for field in self.fields.values():
            if not isinstance(field, ChoiceField):
                field.commit()

    def _build(self, attributes: tuple[Attribute, ...], known: set[str]) -> None:
        self.clear()
        self.fields.clear()
        self._attributes = attributes
        for attribute in attributes:
            field = attribute_field(attribute, self)
            field.value_committed.connect(self._committed)
            if attribute.name not in known:
                field.setToolTip(self.tr("The label has no such attribute; empty it to take it away."))
            self.fields[attribute.name] = field
            self.add_row(field_title(attribute.name), field)

    def _committed(self, value: str) -> None:
        sender: QObject = self.sender()
        name = next((name for name, field in self.fields.items() if field is sender), "")
        if name and self._annotation_id:
            self.attribute_committed.emit(self._annotation_id, name, value)

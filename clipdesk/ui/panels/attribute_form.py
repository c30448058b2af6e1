"""The attributes of the selected annotation: those of its label, and further ones from an import or another label."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import Attribute, Label
from clipdesk.ui.panels.attribute_fields import (
    AttributeField,
    ChoiceField,
    TextValueField,
    attribute_field,
)
from clipdesk.ui.record_words import field_title
from clipdesk.ui.widgets.form_rows import FormRows
from clipdesk.ui.widgets.hint_label import HintLabel
from clipdesk.ui.widgets.layouts import in_column

_MOST_KEPT = 12
_SPEAKER = "speaker"


class _Form(FormRows):
    """The fields for some attributes, by name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: dict[str, AttributeField] = {}


class AttributeForm(QWidget):
    """`attribute_committed` carries annotation, name and value; an empty value takes the attribute away.

    `words_lost` carries the name of an attribute and what was typed for it, was no value (`unkept`), and goes with the annotation.

    The fields of the labels used last are kept: tagging with two labels in turn would make them anew each time.
    """

    attribute_committed = Signal(str, str, str)
    words_lost = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotation_id = ""
        self._kept: dict[tuple[tuple[Attribute, ...], int], _Form] = {}
        self._form = _Form(self)
        self._column = in_column(self._form, of=self, spacing=-1)
        self.problem = HintLabel(self)
        self.problem.hide()
        self._column.addWidget(self.problem)

    @property
    def fields(self) -> dict[str, AttributeField]:
        """The fields that are shown, by the name of their attribute."""
        return self._form.fields

    def show_annotation(self, annotation: Annotation | None, label: Label | None) -> None:
        """Show the attributes of an annotation; what was being typed for the one before is kept there."""
        annotation_id = annotation.id if annotation else ""
        if annotation_id != self._annotation_id:
            self.commit()
            self._take_back()
        self._annotation_id = annotation_id
        if annotation is None or label is None:
            self.hide()
            return
        known = {one.name for one in label.attributes}
        strangers = tuple(Attribute(name) for name in annotation.attributes if name not in known)
        attributes = (*label.attributes, *strangers)
        form = self._kept.get((attributes, len(known))) or self._build(attributes, known)
        if form is not self._form:
            self.commit()
            self._take_back()
            self._form.hide()
            self._form = form
            form.show()
        for name, field in self.fields.items():
            field.set_value(annotation.attributes.get(name, ""))
        self._tell_problems()
        self.setVisible(bool(attributes))

    def show_speaker(self, linked: str | None) -> None:
        """Say in the empty field for the speaker who is linked as such, or (empty) when it is for; None without links."""
        field = self.fields.get(_SPEAKER)
        if isinstance(field, TextValueField):
            field.setPlaceholderText("" if linked is None else linked or self.tr("name, if not linked"))

    @property
    def unkept(self) -> dict[str, str]:
        """What was typed and is no value, by the name of its attribute."""
        fields = {name: field for name, field in self.fields.items() if isinstance(field, TextValueField)}
        return {name: field.unkept for name, field in fields.items() if field.unkept}

    def commit(self) -> None:
        """Keep what is being typed."""
        for field in self.fields.values():
            if not isinstance(field, ChoiceField):
                field.commit()

    def _take_back(self) -> None:
        for name, field in self.fields.items():
            if isinstance(field, TextValueField) and (words := field.take_back()):
                self.words_lost.emit(name, words)

    def _build(self, attributes: tuple[Attribute, ...], known: set[str]) -> _Form:
        if len(self._kept) >= _MOST_KEPT:
            self._forget()
        form = self._kept[attributes, len(known)] = _Form(self)
        self._column.insertWidget(0, form)
        for attribute in attributes:
            field = attribute_field(attribute, form)
            field.value_committed.connect(self._committed)
            if attribute.name not in known:
                field.setToolTip(self.tr("The label does not have this attribute; clear the field to remove it."))
            elif attribute.name == _SPEAKER:
                field.setToolTip(
                    self.tr(
                        "Who is meant, by name: where the words say only “she” or “an official”, or nobody is tagged to link to. Left empty, it is who is linked."
                    )
                )
            field.judged.connect(self._tell_problems)
            form.fields[attribute.name] = field
            form.add_row(field_title(attribute.name), field)
        return form

    def _tell_problems(self) -> None:
        """Say below the fields what is wrong in which of them."""
        words = [f"{field_title(name)}: {field.problem}" for name, field in self.fields.items() if field.problem]
        self.problem.setText("\n".join(words))
        self.problem.setVisible(bool(words))

    def _forget(self) -> None:
        """Make room: all but the form that is shown go."""
        for key, form in list(self._kept.items()):
            if form is not self._form:
                self._column.removeWidget(form)
                form.deleteLater()
                del self._kept[key]

    def _committed(self, value: str) -> None:
        sender: QObject = self.sender()
        name = next((name for name, field in self.fields.items() if field is sender), "")
        if name and self._annotation_id:
            self.attribute_committed.emit(self._annotation_id, name, value)

"""Captions and fields in a narrow panel."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.form_rows import FormRows


def test_fields_of_all_forms_begin_at_the_same_place(theme: Theme, qtbot: QtBot) -> None:
    starts = []
    for captions in (("A",), ("Jurisdiction of the court", "B")):
        form = FormRows()
        qtbot.addWidget(form)
        fields = [QLineEdit(form) for _ in captions]
        for caption, field in zip(captions, fields, strict=True):
            form.add_row(caption, field)
        beside = QLineEdit(form)
        form.add_field(beside)
        form.resize(260, 200)
        form.show()
        starts += [field.x() for field in (*fields, beside)]
    assert len(set(starts)) == 1
    assert starts[0] < 110


def test_a_caption_is_the_label_of_its_field(theme: Theme, qtbot: QtBot) -> None:
    form, field = FormRows(), QLineEdit()
    qtbot.addWidget(form)
    form.add_row("Note", field, is_tall=True)
    label = form.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert (label.text(), label.buddy()) == ("Note", field)


def test_a_cleared_form_is_empty_and_can_be_filled_again(theme: Theme, qtbot: QtBot) -> None:
    form = FormRows()
    qtbot.addWidget(form)
    form.add_row("Old", QLineEdit(form))
    form.show()
    form.clear()
    form.add_row("New", QLineEdit(form))

    def shown() -> list[str]:
        return [label.text() for label in form.findChildren(QLabel) if label.isVisibleTo(form)]

    qtbot.waitUntil(lambda: shown() == ["New"])

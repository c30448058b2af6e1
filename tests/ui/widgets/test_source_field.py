"""A fact of the source in a field; how it is typed is tested with `SourceEditor`."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Source
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.source_field import Value, source_field

SOURCE = Source("Dues rise", ("Ana Ruiz", "Tom Beck"), published="2025-06-12", language="es")


@pytest.mark.parametrize(
    ("name", "shown", "typed", "value"),
    [
        ("headline", "Dues rise", " Dues  fall ", "Dues fall"),
        ("byline", "Ana Ruiz; Tom Beck", "Jo Field ;; Kim  Lee", ("Jo Field", "Kim Lee")),
        ("published", "2025-06-12", "2025-07", "2025-07"),
        ("language", "español", "Deutsch", "de"),
    ],
)
def test_a_fact_is_shown_and_typed_as_people_write_it(
    theme: Theme, qtbot: QtBot, name: str, shown: str, typed: str, value: Value
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = source_field(name, holder)
    field.show_source(SOURCE)
    assert field.line.text().casefold() == shown.casefold()
    assert field.take() is None
    field.line.setText(typed)
    words = field.take()
    assert words is not None
    assert field.value_of(words) == value

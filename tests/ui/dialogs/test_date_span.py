"""From when and until when."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.date_span import DateSpan

pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture
def dates(qtbot: QtBot) -> DateSpan:
    made = DateSpan()
    qtbot.addWidget(made)
    return made


def test_either_end_may_be_left_open(dates: DateSpan, qtbot: QtBot) -> None:
    assert (dates.since, dates.until, dates.problem()) == ("", "", "")
    with qtbot.waitSignal(dates.changed):
        dates.since_field.setText(" 2025-06 ")
    assert (dates.since, dates.until, dates.problem()) == ("2025-06", "", "")


def test_dates_are_read_as_the_locale_writes_them(dates: DateSpan) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    dates.until_field.setText("12/06/2025")
    assert dates.until == "2025-06-12"


def test_what_is_no_date_is_said_and_shown(dates: DateSpan) -> None:
    dates.since_field.setText("2025-13")
    assert dates.since == ""
    assert dates.problem() == "“2025-13” is not a date. Write it as YYYY-MM-DD, YYYY-MM or YYYY."
    assert dates.since_field.property("invalid") is True
    dates.since_field.setText("2025-12")
    assert dates.since_field.property("invalid") is False


def test_the_fields_have_names_and_room_for_a_day(dates: DateSpan) -> None:
    for field, name in ((dates.since_field, "Published from"), (dates.until_field, "Published until")):
        assert field.accessibleName() == name
        assert field.fontMetrics().horizontalAdvance("2025-06-12") < field.width() - 12

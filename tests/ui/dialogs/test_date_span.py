"""From when and until when."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
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


def test_dates_that_leave_nothing_between_them_are_said_and_shown(dates: DateSpan) -> None:
    dates.since_field.setText("2025-06")
    dates.until_field.setText("2025-05-31")
    said = "No article is published from 2025-06 and until 2025-05-31, which is earlier. Change one of the dates."
    assert dates.problem() == said
    assert [field.property("invalid") for field in (dates.since_field, dates.until_field)] == [True, True]
    dates.until_field.setText("2025")
    assert dates.problem() == ""
    assert [field.property("invalid") for field in (dates.since_field, dates.until_field)] == [False, False]


def test_a_date_is_shown_as_it_was_understood_when_its_field_is_left(dates: DateSpan) -> None:
    QLocale.setDefault(QLocale("en_US"))
    year = datetime.now(UTC).year
    for typed, shown in (
        (f"6/12/{year % 100:02}", f"{year}-06-12"), ("2025-06-12T08:00:00Z", "2025-06-12"), ("June", "June"), ("", ""),
    ):  # fmt: skip
        dates.since_field.setText(typed)
        QTest.keyClick(dates.since_field, Qt.Key.Key_Return)
        assert dates.since_field.text() == shown


def test_the_fields_have_names_and_room_for_a_day(dates: DateSpan) -> None:
    for field, name in ((dates.since_field, "Published from"), (dates.until_field, "Published until")):
        assert field.accessibleName() == name
        assert field.fontMetrics().horizontalAdvance("2025-06-12") < field.width() - 12

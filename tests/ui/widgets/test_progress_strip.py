"""Progress of long work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.progress_strip import ProgressStrip


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> ProgressStrip:
    made = ProgressStrip()
    qtbot.addWidget(made)
    made.resize(800, 32)
    return made


def words(strip: ProgressStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel)]


def bar(strip: ProgressStrip) -> QProgressBar:
    return strip.findChildren(QProgressBar)[0]


def test_short_work_does_not_show_it(strip: ProgressStrip, qtbot: QtBot) -> None:
    strip.start("Importing")
    assert strip.is_running
    strip.finish()
    assert strip.isHidden()
    assert not strip.is_running


def test_longer_work_shows_what_is_done_and_how_far(strip: ProgressStrip, qtbot: QtBot) -> None:
    strip.start("Importing")
    strip.set_progress(1300, 2600, "Importing “harbour.zip”")
    qtbot.waitUntil(strip.isVisible, timeout=20_000)
    assert words(strip) == ["Importing “harbour.zip”", "1,300 of 2,600"]
    assert bar(strip).value() * 2 == bar(strip).maximum()
    strip.finish()
    assert strip.isHidden()


def test_work_of_unknown_length_moves_without_figures(strip: ProgressStrip) -> None:
    strip.start("Looking")
    strip.set_progress(5, 10)
    strip.set_progress(5, 0)
    assert (bar(strip).minimum(), bar(strip).maximum()) == (0, 0)
    assert words(strip) == ["Looking", ""]


def test_how_far_it_is_with_a_single_unit_is_unknown(strip: ProgressStrip) -> None:
    strip.start("Importing")
    strip.set_progress(0, 1)
    assert (bar(strip).minimum(), bar(strip).maximum()) == (0, 0)
    assert words(strip) == ["Importing", ""]


def test_more_than_32_bits_of_bytes_fit(strip: ProgressStrip) -> None:
    strip.start("Copying")
    strip.set_progress(9 * 10**12, 10**13)
    assert bar(strip).value() == bar(strip).maximum() * 9 // 10


def test_cancelling_asks_once_and_waits(strip: ProgressStrip, qtbot: QtBot) -> None:
    strip.start("Exporting")
    strip.show()
    with qtbot.waitSignal(strip.cancel_requested):
        QTest.mouseClick(strip.cancel_button, Qt.MouseButton.LeftButton)
    assert words(strip)[0] == "Stopping…"
    assert not strip.cancel_button.isEnabled()
    assert strip.is_running
    strip.finish()
    strip.start("Next")
    assert strip.cancel_button.isEnabled()


def test_progress_that_comes_after_cancelling_does_not_unsay_it(strip: ProgressStrip) -> None:
    strip.start("Exporting")
    strip.cancel_button.click()
    strip.set_progress(3, 10, "Exporting")
    assert words(strip)[0] == "Stopping…"


def test_what_cannot_be_stopped_has_no_button(strip: ProgressStrip) -> None:
    strip.start("Checking", can_cancel=False)
    assert strip.cancel_button.isHidden()


def test_work_that_was_asked_to_stop_before_is_shown_so(strip: ProgressStrip) -> None:
    strip.start("Importing")
    strip.show_stopping()
    strip.set_progress(1, 9, "Importing “harbour.zip”")
    assert words(strip)[0] == "Stopping…"
    assert not strip.cancel_button.isEnabled()

"""A combo box for narrow panels."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox, ElidingBox

CHOICES = [Choice("", "–"), Choice("d", "direct"), Choice("i", "indirect")]


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> ChoiceBox:
    made = ChoiceBox("Kind")
    qtbot.addWidget(made)
    made.set_choices(CHOICES, "d")
    made.show()
    return made


def texts(box: ChoiceBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def test_it_shows_what_is_chosen_and_says_what_it_is(box: ChoiceBox) -> None:
    assert (box.currentText(), box.key, box.accessibleName()) == ("direct", "d", "Kind")


def test_the_user_is_heard_the_program_is_not(box: ChoiceBox) -> None:
    heard: list[str] = []
    box.key_chosen.connect(heard.append)
    box.set_choices(CHOICES, "i")
    assert heard == []
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert heard == ["d"]


def test_choosing_the_same_again_says_nothing(box: ChoiceBox) -> None:
    heard: list[str] = []
    box.key_chosen.connect(heard.append)
    box.activated.emit(1)
    assert heard == []


def test_what_is_not_on_offer_is_shown_all_the_same(box: ChoiceBox) -> None:
    box.set_choices(CHOICES, "hearsay")
    assert box.currentText() == "hearsay"
    assert texts(box)[-1] == "hearsay"
    box.set_choices(CHOICES, "d")
    assert texts(box) == ["–", "direct", "indirect"]


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_it_asks_for_its_entries_before_they_are_needed(box: ChoiceBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.filling):
        box.showPopup()
    box.hidePopup()
    with qtbot.waitSignal(box.filling):
        QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))


def test_the_wheel_scrolls_the_panel_and_not_the_choice(box: ChoiceBox) -> None:
    box.setFocus()
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, down)
    assert not down.isAccepted()
    assert box.key == "d"


def test_long_entries_do_not_widen_it(box: ChoiceBox) -> None:
    before = box.minimumSizeHint().width()
    box.set_choices([Choice("x", "a very long passage " * 20)], "x")
    assert box.minimumSizeHint().width() == before
    box.resize(90, box.height())
    assert not box.grab().isNull()


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_a_short_list_opens_whole(box: ChoiceBox) -> None:
    box.showPopup()
    QApplication.processEvents()
    view = box.view()
    last = view.visualRect(view.model().index(box.count() - 1, 0))
    assert view.viewport().rect().contains(last)
    frame = view.parentWidget()
    assert frame is not None
    scrollers = [one for one in frame.findChildren(QWidget) if one.inherits("QComboBoxPrivateScroller")]
    assert not any(one.isVisible() for one in scrollers)
    box.hidePopup()


def test_a_text_without_room_ends_in_an_ellipsis(theme: Theme, qtbot: QtBot) -> None:
    box = ElidingBox("Where")
    qtbot.addWidget(box)
    box.setMinimumContentsLength(4)
    box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItem("█" * 60)
    box.resize(160, box.sizeHint().height())
    box.show()
    image, middle = box.grab().toImage(), box.height() // 2
    written = [x for x in range(image.width()) if image.pixelColor(x, middle) == theme.color("text")]
    assert 60 < max(written) < 160 - 24 - 10, "the ellipsis stands on the line, and the arrow behind it"


@pytest.mark.parametrize("words", ["In this article", "Detected: Unicode (UTF-8)", "quote"])
def test_a_box_that_is_as_wide_as_its_text_shows_all_of_it(theme: Theme, qtbot: QtBot, words: str) -> None:
    drawn = []
    for box in (ElidingBox("Where"), QComboBox()):
        qtbot.addWidget(box)
        box.addItem(words)
        box.resize(box.sizeHint())
        box.show()
        drawn.append(box.grab().toImage())
    assert drawn[0] == drawn[1]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt tells the name of a box by itself")
def test_a_screen_reader_is_told_what_is_chosen_and_what_it_is(box: ChoiceBox) -> None:
    told = QAccessible.queryAccessibleInterface(box)
    assert told.text(QAccessible.Text.Name) == "direct"
    assert told.text(QAccessible.Text.Description) == "Kind"

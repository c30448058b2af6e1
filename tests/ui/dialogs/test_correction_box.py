"""A field of the source that is opened where it stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Source
from clipdesk.ui.dialogs.correction_box import CorrectionBox
from clipdesk.ui.theme import Theme

READ = Source("Dues rise", ("Ana Ruiz",), published="2025-06-12", provenance={"byline": "byline line"})


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> Iterator[CorrectionBox]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = CorrectionBox(theme, holder)
    holder.resize(300, 300)
    holder.show()
    yield made
    holder.close()


@pytest.fixture
def asked(box: CorrectionBox) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    box.committed.connect(lambda *args: heard.append(args))
    box.taken_back.connect(lambda name: heard.append((name, None)))
    return heard


def test_only_the_field_that_is_open_is_shown_with_how_it_was_found(box: CorrectionBox) -> None:
    assert box.isHidden()
    box.open("byline", READ, READ, is_corrected=False)
    assert [name for name, field in box.fields.items() if field.isVisible()] == ["byline"]
    line = box.fields["byline"].line
    assert (line.text(), line.accessibleName(), line.accessibleDescription()) == (
        "Ana Ruiz", "Byline", "from a line of the text",
    )  # fmt: skip
    assert not box.back_button.isVisible()
    assert not box.told.isVisible()


def test_names_and_words_are_told_as_the_facts_they_are(box: CorrectionBox, asked: list[tuple[str, object]]) -> None:
    for name, words in (("byline", "Jo  Field;Kim Lee"), ("outlet", "Post"), ("published", "2025-07"), ("url", "")):
        box.open(name, READ, READ, is_corrected=False)
        box.fields[name].line.setText(words)
        assert box.commit()
        box.close_field()
    assert asked == [("byline", ("Jo Field", "Kim Lee")), ("outlet", "Post"), ("published", "2025-07")]


def test_what_is_no_date_stays_in_the_field_and_is_told_of(box: CorrectionBox, asked: list[tuple[str, object]]) -> None:
    box.open("published", READ, READ, is_corrected=False)
    box.fields["published"].line.setText("someday")
    assert (box.commit(), box.unkept, asked) == (False, "someday", [])
    assert box.told.text() == "This is no date. Write it as YYYY-MM-DD, YYYY-MM or YYYY."
    assert box.fields["published"].line.accessibleDescription() == box.told.text()
    box.close_field()
    assert box.fields["published"].line.text() == "2025-06-12"
    assert box.commit()


def test_undo_takes_back_what_is_typed_and_then_the_correction(
    box: CorrectionBox, asked: list[tuple[str, object]]
) -> None:
    box.open("outlet", Source(outlet="Post"), Source(outlet="Courier"), is_corrected=True)
    assert (box.told.text(), box.back_button.isVisible()) == ("Recognized: Post", True)
    line = box.fields["outlet"].line
    assert line.accessibleDescription() == "Recognized: Post"
    QTest.keyClicks(line, "Gazette")
    QTest.keySequence(line, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (line.text(), asked) == ("Courier", [])
    QTest.keySequence(line, QKeySequence(QKeySequence.StandardKey.Undo))
    assert asked == [("outlet", None)]
    box.show_source(Source(outlet="Post"), Source(outlet="Post"), is_corrected=False)
    assert (line.text(), box.back_button.isVisible()) == ("Post", False)


def test_the_button_takes_back_whatever_is_typed(box: CorrectionBox, asked: list[tuple[str, object]]) -> None:
    box.open("section", Source(), Source(section="Harbor"), is_corrected=True)
    assert box.told.text() == "Nothing was recognized."
    QTest.keyClicks(box.fields["section"].line, "Sea")
    box.back_button.click()
    assert asked == [("section", None)]
    assert box.back_button.accessibleName() == "Take the correction back"


def test_where_nothing_is_corrected_undo_asks_for_nothing(box: CorrectionBox, asked: list[tuple[str, object]]) -> None:
    box.open("outlet", READ, READ, is_corrected=False)
    QTest.keySequence(box.fields["outlet"].line, QKeySequence(QKeySequence.StandardKey.Undo))
    assert asked == []


@pytest.mark.parametrize(("key", "heard"), [(Qt.Key.Key_Return, "left"), (Qt.Key.Key_Escape, "abandoned")])
def test_enter_and_escape_do_not_reach_the_dialog(box: CorrectionBox, key: Qt.Key, heard: str) -> None:
    told: list[str] = []
    box.left.connect(lambda: told.append("left"))
    box.abandoned.connect(lambda: told.append("abandoned"))
    box.open("outlet", READ, READ, is_corrected=False)
    QTest.keyClick(box.fields["outlet"].line, key)
    assert told == [heard]

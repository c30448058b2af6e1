"""A headline, with what is searched for marked in it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont
from pytestqt.qtbot import QtBot

from clipdesk.domain.sought import Sought, read_sought
from clipdesk.ui.reading.headline_label import HeadlineLabel

MARK = QColor(30, 34, 39, 60)


@pytest.fixture
def label(qtbot: QtBot) -> HeadlineLabel:
    made = HeadlineLabel()
    qtbot.addWidget(made)
    made.setStyleSheet("QLabel { background: white; color: black; }")
    font = QFont(made.font())
    font.setBold(True)
    made.setFont(font)
    made.resize(300, 120)
    made.show()
    return made


@pytest.mark.parametrize(
    ("headline", "typed", "marked"),
    [
        ("Harbour board votes on the ferry", "ferry", ["ferry"]),
        ("Harbour board votes on the ferry", "har boa", ["board"]),
        ("Ferries, ferry and FERRY", "ferr", ["Ferries", "ferry", "FERRY"]),
        ("The night boat; the boat at night", '"night boat"', ["night boat"]),
        ("A <b>bold</b> claim & more", "bold more", ["bold", "more"]),
        ("Donaudampfschifffahrtsgesellschaftskapitän geht", "donaudampfschifffahrt", ["Donaudampfschifffahrtsgesellschaftskapitän"]),
        ("الميناء يرفع الرسوم", "الميناء", ["الميناء"]),
        ("港口费上涨", "上涨", ["上涨"]),
        ("Harbour board votes", "dues", []),
        ("Harbour board votes", "", []),
    ],
)  # fmt: skip
def test_what_is_searched_for_is_marked(label: HeadlineLabel, headline: str, typed: str, marked: list[str]) -> None:
    label.set_headline(headline)
    label.set_sought(read_sought(typed), MARK)
    assert label.marked == marked
    assert label.accessibleName() == headline
    label.setSelection(0, len(headline))
    assert len(label.selected_words) > len(headline) - 5
    assert headline.startswith(label.selected_words)


def test_marking_is_seen_and_moves_nothing(label: HeadlineLabel) -> None:
    label.set_headline("Harbour board votes to double\u00a0ferry subsidy & more after <winter> closures")
    plain, heights = label.grab().toImage(), [label.heightForWidth(width) for width in range(80, 600, 40)]
    label.set_sought(Sought(("board", "closures")), MARK)
    assert [label.heightForWidth(width) for width in range(80, 600, 40)] == heights
    marked = label.grab().toImage()
    differing = [
        (x, y)
        for y in range(plain.height())
        for x in range(plain.width())
        if plain.pixelColor(x, y) != marked.pixelColor(x, y)
    ]
    assert differing
    # Behind the letters only: what was black is black at the same places.
    assert all(marked.pixelColor(x, y).lightness() <= plain.pixelColor(x, y).lightness() for x, y in differing)
    assert max(marked.pixelColor(x, y).lightness() for x, y in differing) > 150
    label.set_sought(Sought(), MARK)
    assert label.grab().toImage() == plain


def test_a_headline_without_end_takes_four_lines_and_is_whole_in_its_tool_tip(label: HeadlineLabel) -> None:
    headline = "Harbour board votes on the ferry, the dues and the rest of it. " * 7
    label.set_headline(headline.strip())
    line = label.fontMetrics().lineSpacing()
    assert label.heightForWidth(300) <= 4 * line
    assert label.text().endswith("…")
    assert headline.startswith(label.text().rstrip("…"))
    assert label.accessibleName() in label.toolTip()
    assert label.heightForWidth(600) <= 4 * line
    label.set_sought(read_sought("dues"), MARK)
    assert label.heightForWidth(300) <= 4 * line
    label.resize(3_000, 120)
    assert not label.toolTip()
    assert label.selected_words == ""
    label.set_headline("Harbour board votes")
    label.resize(300, 120)
    assert label.text() == "Harbour board votes"


@pytest.mark.parametrize("rest", ["日本政府は新しい政策を発表した。" * 30, "x" * 450])
def test_a_short_word_before_a_text_without_spaces_is_not_all_that_is_shown(label: HeadlineLabel, rest: str) -> None:
    label.set_headline(f"NHK {rest}")
    assert label.text().endswith("…")
    assert len(label.text()) > 40
    assert label.heightForWidth(300) > 3 * label.fontMetrics().lineSpacing()


@pytest.mark.parametrize("letter", ["a", "e\u0301", "a\u0301\u0323\u0308", "\u0915\u094d\u0937", "👩\u200d👩"])
def test_a_word_without_end_wraps_between_its_letters(label: HeadlineLabel, letter: str) -> None:
    label.resize(300, 400)
    label.set_headline(letter * 150)
    shown = label.text().rstrip("…")
    assert label.minimumSizeHint().width() <= 300
    assert all(part.replace(letter, "") == "" for part in shown.split("\u200b"))

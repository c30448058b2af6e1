"""A line of words with a link behind it, or below."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.ui.reading.source_row import SourceRow


def row(qtbot: QtBot, words: str, link: str, width: int) -> SourceRow:
    made = SourceRow(" · ")
    qtbot.addWidget(made)
    made.set_parts(words.split(" · ") if words else [])
    made.link.setText(link)
    made.link.setVisible(bool(link))
    made.resize(width, made.heightForWidth(width))
    made.show()
    made.arrange()
    return made


def test_both_stand_on_one_line_where_there_is_room(qtbot: QtBot) -> None:
    made = row(qtbot, "Ana Ruiz", "4 lines cut, show", 500)
    assert made.words.geometry().right() < made.link.geometry().left() < made.words.geometry().right() + 30
    assert abs(made.words.geometry().center().y() - made.link.geometry().center().y()) <= 1
    assert made.rect().contains(made.link.geometry())


def test_the_link_goes_below_the_words_where_there_is_none(qtbot: QtBot) -> None:
    made = row(qtbot, "Ana Ruiz and Tom Beck · The Larkport Courier", "4 lines cut, show", 160)
    assert made.link.geometry().top() >= made.words.geometry().bottom()
    assert made.words.height() > 2 * made.words.fontMetrics().height() - 4
    assert made.rect().contains(made.link.geometry())


def test_either_can_be_missing(qtbot: QtBot) -> None:
    assert row(qtbot, "", "show", 300).link.geometry().left() == 0
    assert row(qtbot, "Ana Ruiz", "", 300).height() >= row(qtbot, "Ana", "", 300).words.fontMetrics().height()


def test_words_that_fit_on_one_line_never_wrap_and_longer_ones_do(qtbot: QtBot) -> None:
    made = row(qtbot, "Ana Ruiz · Courier · 16 de diciembre de 2014", "4 lines cut, show", 600)
    assert not made.words.wordWrap()
    high = made.heightForWidth(600)
    assert made.heightForWidth(120) > 2 * high  # also while the words stand on one line
    made.resize(120, made.heightForWidth(120))
    made.arrange()
    assert made.words.wordWrap()
    assert made.words.height() >= made.words.heightForWidth(120)
    made.resize(600, high)
    made.arrange()
    assert not made.words.wordWrap()


NAMES = ", ".join(f"Firstname{number} Longlastname{number}" for number in range(55))


@pytest.mark.parametrize("width", [260, 400, 700])
def test_a_byline_without_end_takes_two_lines_and_leaves_outlet_and_date_to_be_seen(qtbot: QtBot, width: int) -> None:
    whole = f"{NAMES} · Courier · 11 February 2024"
    assert len(whole) > 1_400
    made = row(qtbot, whole, "4 lines cut, show", width)
    shown = made.words.text()
    assert made.words.height() <= 2 * made.words.fontMetrics().lineSpacing()
    assert shown.startswith("Firstname0 Longlastname0")
    assert shown.endswith("… · Courier · 11 February 2024")
    assert made.words.accessibleName() == whole
    assert "Longlastname54" in made.words.toolTip()
    assert made.rect().contains(made.link.geometry())


def test_words_that_are_wholly_seen_are_explained_by_nothing(qtbot: QtBot) -> None:
    made = row(qtbot, "Ana Ruiz · Courier", "", 500)
    assert (made.words.accessibleName(), made.words.toolTip()) == ("", "")


def test_two_parts_without_end_give_way_too(qtbot: QtBot) -> None:
    made = row(qtbot, f"{NAMES} · {NAMES}", "", 300)
    assert made.words.height() <= 2 * made.words.fontMetrics().lineSpacing()
    assert made.words.text().endswith("…")


def test_a_word_without_end_does_not_push_the_text_down(qtbot: QtBot) -> None:
    made = row(qtbot, "x" * 1_400, "", 300)
    assert made.words.height() <= 2 * made.words.fontMetrics().lineSpacing()


def test_each_part_keeps_its_direction_of_writing(qtbot: QtBot) -> None:
    assert row(qtbot, "עיתון · X", "", 500).words.text() == "\u2068עיתון\u2069 · X"


def test_one_word_wider_than_the_row_is_shortened_and_not_cut(qtbot: QtBot) -> None:
    word = "Harbormaster" * 15
    made = row(qtbot, f"{word} · Courier", "", 200)
    shown = made.words.text()
    assert shown.startswith("Harbormaster")
    assert shown.endswith("… · Courier")
    assert made.words.fontMetrics().horizontalAdvance(shown.split(" ")[0]) <= 200
    assert word in made.words.toolTip()

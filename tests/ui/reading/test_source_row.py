"""A line of words with a link behind it, or below."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from clipdesk.ui.reading.source_row import SourceRow


def row(qtbot: QtBot, words: str, link: str, width: int) -> SourceRow:
    made = SourceRow(" · ")
    qtbot.addWidget(made)
    made.words.setText(words)
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

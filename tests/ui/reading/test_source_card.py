"""Headline and source above the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Source
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.reading.link_button import LinkButton
from clipdesk.ui.reading.reading_style import light_colors
from clipdesk.ui.reading.source_card import SourceCard
from clipdesk.ui.reading.typography import typography
from tests.ui.reading.conftest import singular

SOURCE = Source(headline="Harbour board votes to double ferry subsidy after winter closures", outlet="Courier")


@pytest.fixture
def card(qtbot: QtBot) -> SourceCard:
    made = SourceCard()
    qtbot.addWidget(made)
    made.set_colors(light_colors())
    made.set_typography(typography())
    made.show()
    return made


def shown(card: SourceCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text().strip(" ·")]


def link(card: SourceCard) -> LinkButton:
    return card.findChildren(LinkButton)[0]


def fit(card: SourceCard, width: int) -> None:
    card.resize(width, card.height_at(width))


def test_a_long_headline_wraps_and_everything_stays_on_the_card(card: SourceCard) -> None:
    card.set_source(SOURCE, 4)
    heights = []
    for width in (900, 500, 250):
        fit(card, width)
        heights.append(card.height())
        inside = [label for label in card.findChildren(QLabel) if label.isVisible()]
        assert all(card.rect().contains(label.mapTo(card, label.rect().bottomRight())) for label in inside)
        assert card.rect().contains(link(card).mapTo(card, link(card).rect().bottomRight()))
    assert heights == sorted(heights)
    assert heights[0] < heights[2]
    assert shown(card) == [SOURCE.headline, "Courier"]


def test_the_source_line_is_at_no_zoom_larger_than_the_text(card: SourceCard) -> None:
    card.set_source(SOURCE, 4)
    line = next(label for label in card.findChildren(QLabel) if label.text() == "Courier")
    for zoom in range(50, 310, 10):
        setting = typography(zoom=zoom)
        card.set_typography(setting)
        assert QFontInfo(line.font()).pixelSize() <= setting.size
        if setting.size >= QFontInfo(window_font()).pixelSize():
            assert QFontInfo(line.font()).pixelSize() >= QFontInfo(window_font(SMALL)).pixelSize()


def test_the_source_line_grows_with_the_text(card: SourceCard) -> None:
    card.set_source(SOURCE, 4)
    line = next(label for label in card.findChildren(QLabel) if label.text() == "Courier")
    sizes = []
    for zoom in (60, 100, 150, 200):
        card.set_typography(typography(zoom=zoom))
        sizes.append((QFontInfo(line.font()).pixelSize(), QFontInfo(link(card).font()).pixelSize()))
        fit(card, 600)
        assert card.rect().contains(link(card).mapTo(card, link(card).rect().bottomRight()))
    assert [one for one, _ in sizes] == [two for _, two in sizes]
    small, usual, large, huge = (one for one, _ in sizes)
    assert small < usual < large < huge
    assert huge == pytest.approx(2 * usual, abs=2)
    assert usual >= QFontInfo(window_font(SMALL)).pixelSize()


def test_what_is_not_known_takes_no_room(card: SourceCard) -> None:
    card.set_source(SOURCE, 4)
    full = card.height_at(600)
    card.set_source(Source(outlet="Courier"), 0)
    assert card.height_at(600) < full
    card.set_source(Source(), 0)
    assert shown(card) == []
    assert card.height_at(600) <= 60


def test_markup_is_shown_as_it_is_typed(card: SourceCard) -> None:
    card.set_source(Source(headline="<b>Won</b> &amp; lost", outlet="<img src=x>"), 0)
    assert shown(card) == ["<b>Won</b> &amp; lost", "<img src=x>"]
    assert all(label.textFormat().name == "PlainText" for label in card.findChildren(QLabel)[:1])


def test_the_link_tells_how_much_was_cut_and_asks_for_it(card: SourceCard, qtbot: QtBot) -> None:
    card.set_source(SOURCE, 1)
    assert singular(link(card).text()) == "1 line cut, show"
    asked: list[bool] = []
    card.cuts_toggled.connect(asked.append)
    link(card).click()
    card.set_showing_cuts(True)
    assert singular(link(card).text()) == "1 line cut, hide"
    link(card).click()
    assert asked == [True, False]
    card.set_source(SOURCE, 4)
    assert singular(link(card).text()) == "4 line cut, show"
    card.set_source(SOURCE, 0)
    assert not link(card).isVisible()


def test_the_headline_is_larger_and_bolder_than_the_text(card: SourceCard) -> None:
    card.set_source(SOURCE, 0)
    headline = next(label for label in card.findChildren(QLabel) if label.text() == SOURCE.headline)
    assert headline.font().bold()
    assert headline.font().pointSizeF() > 1.4 * typography().font.pointSizeF()


def test_a_word_wider_than_the_column_breaks(card: SourceCard) -> None:
    card.set_source(Source(headline="Die Donaudampfschifffahrtsgesellschaftskapitänsmütze"), 0)
    headline = card.findChildren(QLabel)[0]
    fit(card, 300)
    narrow = headline.height()
    fit(card, 900)
    assert narrow >= 2 * headline.height()
    assert headline.text().replace("\u200b", "") == "Die Donaudampfschifffahrtsgesellschaftskapitänsmütze"
    card.set_source(SOURCE, 0)
    assert headline.text() == SOURCE.headline


def test_a_source_written_from_right_to_left_begins_at_the_right(card: SourceCard) -> None:
    card.set_source(Source(headline="المجلس", outlet="جريدة الميناء"), 4)
    fit(card, 600)
    words = next(one for one in card.findChildren(QLabel) if "جريدة" in one.text())
    assert words.mapTo(card, words.rect().topRight()).x() >= 598
    assert link(card).mapTo(card, link(card).rect().topRight()).x() < words.mapTo(card, words.rect().topLeft()).x()
    fit(card, 90)
    assert words.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_headline_as_long_as_a_paragraph_is_set_smaller(card: SourceCard) -> None:
    sizes = []
    for number in (1, 6, 1):
        card.set_source(Source(headline=" ".join([SOURCE.headline] * number)), 0)
        headline = next(label for label in card.findChildren(QLabel) if label.objectName() == "headline")
        sizes.append(QFontInfo(headline.font()).pixelSize())
    text = QFontInfo(typography().font).pixelSize()
    assert sizes[0] == sizes[2] > sizes[1] >= text

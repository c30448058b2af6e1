"""Whether an export is one file or parts, and what is told of the parts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.splitting import Crossing, PartReport, SplitBy, SplitReport, SplitWish, parts_named
from clipdesk.ui.dialogs.split_pane import SHARES, SplitPane, parts_words
from tests.ui.on_screen import on_screen

WISH = SplitWish(parts_named("70/15/15"), SplitBy.OUTLET, 7)


def report(crossing: Crossing, undated: tuple[str, ...] = (), short: int = 0) -> SplitReport:
    held = tuple(PartReport(part, count, {}) for part, count in zip(WISH.parts, (1200, 2, 1), strict=True))
    return SplitReport(WISH, held, 9, crossing, undated, short)


@pytest.fixture
def pane(qtbot: QtBot) -> SplitPane:
    return on_screen(SplitPane(), qtbot)


def test_at_first_it_is_one_file_and_there_is_nothing_to_choose(pane: SplitPane) -> None:
    assert pane.wish() is None
    assert pane.by_box.isHidden()
    assert pane.told.isHidden()


def test_the_number_of_the_seed_stands_clear_of_the_edge_of_its_field(pane: SplitPane) -> None:
    pane.choose(WISH)
    assert pane.seed_box.isVisible()
    assert pane.seed_box.lineEdit().textMargins().left() >= 6


def test_every_choice_is_a_split_and_copies_stay_together_at_first(pane: SplitPane) -> None:
    assert [pane.shares_box.itemData(place) for place in range(1, pane.shares_box.count())] == list(SHARES)
    pane.shares_box.setCurrentIndex(1)
    pane.shares_box.activated.emit(1)
    assert pane.wish() == SplitWish(parts_named("80/10/10"), SplitBy.STORY, 1)
    assert not pane.by_box.isHidden()


def test_a_choice_is_told_and_that_of_an_earlier_export_is_not(pane: SplitPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.changed):
        pane.choose(WISH)
    assert pane.wish() == WISH
    with qtbot.waitSignal(pane.changed):
        pane.seed_box.setValue(3)
    with qtbot.waitSignal(pane.changed):
        pane.by_box.activated.emit(pane.by_box.currentIndex())
    pane.choose(None)
    assert pane.wish() == SplitWish(WISH.parts, WISH.by, 3)


def test_by_date_no_seed_is_asked_for(pane: SplitPane) -> None:
    pane.choose(SplitWish(WISH.parts, SplitBy.DATE))
    assert not pane.seed_box.isVisible()
    pane.choose(WISH)
    assert pane.seed_box.isVisible()


def test_hidden_it_asks_for_one_file(pane: SplitPane) -> None:
    pane.choose(WISH)
    pane.hide()
    assert pane.wish() is None


def test_the_parts_and_what_crosses_are_told(pane: SplitPane) -> None:
    pane.choose(WISH)
    pane.show_report(report(Crossing(0, 0, {})))
    assert pane.told.text() == parts_words(report(Crossing(0, 0, {}))) == "train 1200 · dev 2 · test 1"
    assert pane.crossing.text() == "No story has copies in two parts."
    pane.show_report(report(Crossing(1, 3, {"dev": 1, "test": 0}), ("x", "y")))
    assert pane.crossing.text() == (
        "1 story has copies in two or more parts: 3 articles in all. 2 articles have no date and no part."
    )
    pane.show_report(report(Crossing(0, 0, {}), short=1))
    assert pane.crossing.text() == ("No story has copies in two parts. 1 article is too short to be judged as a copy.")
    pane.show_report(None)
    assert pane.told.isHidden()

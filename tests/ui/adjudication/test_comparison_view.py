"""Two sides that scroll together, beside or above each other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.ui.adjudication.comparison_view import ComparisonView, differing_place, place_of
from clipdesk.ui.adjudication.side_view import SideContent
from clipdesk.ui.reading.reading_style import light_colors
from clipdesk.ui.reading.typography import typography
from clipdesk.ui.theme import Theme
from tests.builders import article
from tests.ui.adjudication.cases import LABELS, ONE, STYLES, TEXT

FILLER = "The council heard that the ferry would be late again. " * 12
LONG = article(f"{FILLER}\n\n{FILLER}\n\n[quote#a@mk:[quote#b@zz:{FILLER * 3}] It said so].\n\n{FILLER}\n\n{FILLER}")
A, B = sorted(LONG.annotations, key=lambda one: -one.end)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ComparisonView:
    made = ComparisonView(theme)
    qtbot.addWidget(made)
    made.set_look(light_colors(), typography(zoom=85))
    made.resize(900, 400)
    made.show()
    return made


def is_narrow(view: ComparisonView) -> bool:
    """Whether one side stands above the other now."""
    return view._row.direction() == QBoxLayout.Direction.TopToBottom


def test_narrow_one_stands_above_the_other(view: ComparisonView) -> None:
    assert not is_narrow(view)
    assert view.left.width() == pytest.approx(view.right.width(), abs=1)
    view.resize(500, 600)
    QApplication.processEvents()
    assert is_narrow(view)
    assert view.right.y() > view.left.y()


def test_the_part_that_differs_comes_into_view_on_both_sides(view: ComparisonView) -> None:
    left, right = (
        SideContent(name, one, other, LABELS[0], stands=False) for name, one, other in (("M", A, B), ("Z", B, A))
    )
    view.show_sides(left, right, LONG.article.text, STYLES, goes_there=True)
    QApplication.processEvents()
    end = LONG.article.text.index("It said so")
    for side in (view.left, view.right):
        lines = side.view.geometry_of_lines.lines_of(Span(end, end + 2))
        assert 0 < lines[0].band_top < side.view.viewport().height()
    assert view.left.view.verticalScrollBar().value() == view.right.view.verticalScrollBar().value() > 0


def test_both_scroll_together(view: ComparisonView) -> None:
    left, right = (SideContent(name, one, None, LABELS[0], stands=False) for name, one in (("M", A), ("Z", B)))
    view.show_sides(left, right, LONG.article.text, STYLES, goes_there=False)
    QApplication.processEvents()
    view.left.view.verticalScrollBar().setValue(120)
    assert view.right.view.verticalScrollBar().value() == 120
    view.right.view.verticalScrollBar().setValue(40)
    assert view.left.view.verticalScrollBar().value() == 40


def test_either_side_is_kept(view: ComparisonView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.left_kept):
        view.left.keep_button.click()
    with qtbot.waitSignal(view.right_kept):
        view.right.keep_button.click()


def test_places() -> None:
    assert place_of([ONE["whole"]]) is None
    assert place_of([ONE["act"], ONE["three"]]) == Span(ONE["act"].start, ONE["three"].end)
    differing = differing_place(ONE["long"], ONE["short"])
    assert differing is not None
    assert TEXT[slice(*differing)] == ",”"
    assert differing_place(ONE["who"], ONE["which"]) is None
    assert differing_place(ONE["act"], None) is None

"""The margin beside the text, as it is seen and clicked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from clipdesk.ui.reading.label_margin import LabelMargin
from tests.ui.reading.conftest import COLORS, Open, Opened, send_mouse

MARKED = (
    "[quote#q:We won], said [official#o:Mairi Kell, the chair]. The [policy#g:Act] holds.\n\n[statistic#s:12%] more."
)


def margin(shown: Opened) -> LabelMargin:
    made = LabelMargin(shown.view)
    made.show()
    shown.view.set_relations([(shown.id("q"), shown.id("o"), "said_by")])
    return made


def written(made: LabelMargin) -> list[str]:
    return ["".join(word.text for word in row.words) for row in made.rows()]


def place(made: LabelMargin, text: str) -> QPoint:
    for row in made.rows():
        for word in row.words:
            if word.text == text:
                return QPoint(round(word.left + word.width / 2), round(row.row.baseline) - 3)
    raise AssertionError(f"{text} is not in the margin")


def intents(made: LabelMargin) -> list[str]:
    found: list[str] = []
    for name in ("annotation_clicked", "annotation_activated", "suggestion_clicked", "suggestion_accept_requested"):
        getattr(made, name).connect(lambda mark_id, name=name: found.append(f"{name} {mark_id}"))
    return found


def test_a_wide_pane_has_names_beside_the_lines(opened: Open) -> None:
    shown = opened(MARKED, size=(1400, 600))
    made = margin(shown)
    assert written(made) == ["quote › Mairi Kell · official · ··· policy?Accept", "statistic"]
    assert not made.geometry().intersects(shown.view.viewport().geometry().adjusted(0, 0, -16, 0))


def test_the_margin_is_as_high_as_the_text_when_only_the_height_changes(opened: Open) -> None:
    shown = opened(MARKED, size=(1400, 200))
    made = margin(shown)
    shown.view.resize(1400, 600)
    assert made.height() == shown.view.height() == 600
    shown.view.resize(1400, 300)
    assert made.height() == 300


def test_a_narrow_pane_has_keys(opened: Open) -> None:
    made = margin(opened(MARKED, size=(500, 600)))
    assert written(made)[-1] == "2"
    assert written(made)[0][0] == "1"


def test_names_are_painted_in_the_colors_of_their_labels(opened: Open) -> None:
    made = margin(opened(MARKED, size=(1400, 600)))
    image = made.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    for label in ("quote", "official", "policy", "statistic"):
        assert QColor(COLORS[label]).name() in colors


def test_a_click_selects_and_a_double_click_opens(opened: Open) -> None:
    shown = opened(MARKED, size=(1400, 600))
    made = margin(shown)
    found = intents(made)
    for words in ("official", " › Mairi Kell", "policy?", "Accept"):
        send_mouse(made, QEvent.Type.MouseButtonPress, place(made, words))
    send_mouse(made, QEvent.Type.MouseButtonDblClick, place(made, "statistic"))
    send_mouse(made, QEvent.Type.MouseButtonPress, QPoint(20, 500))
    assert found == [
        f"annotation_clicked {shown.id('o')}",
        f"annotation_clicked {shown.id('q')}",
        f"suggestion_clicked {shown.id('g')}",
        f"suggestion_accept_requested {shown.id('g')}",
        f"annotation_activated {shown.id('s')}",
    ]


def test_nothing_is_offered_beside_a_suggestion_where_it_cannot_be_accepted(opened: Open) -> None:
    made = margin(opened(MARKED, size=(1400, 600)))
    assert any("Accept" in line for line in written(made))
    made.set_can_accept(can_accept=False)
    assert not any("Accept" in line for line in written(made))
    assert any("policy?" in line for line in written(made))


def test_a_menu_can_be_asked_for_a_name(opened: Open) -> None:
    shown = opened(MARKED, size=(1400, 600))
    made = margin(shown)
    asked: list[list[str]] = []
    shown.view.context_menu_requested.connect(lambda _, ids: asked.append(ids))
    for point in (place(made, "official"), QPoint(20, 500)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, made.mapToGlobal(point))
        QApplication.sendEvent(made, event)
    assert asked == [[shown.id("o")]]


def test_the_mouse_shows_what_can_be_clicked(opened: Open) -> None:
    made = margin(opened(MARKED, size=(1400, 600)))
    send_mouse(made, QEvent.Type.MouseMove, place(made, "official"), hovers=True)
    assert made.cursor().shape() == Qt.CursorShape.PointingHandCursor
    send_mouse(made, QEvent.Type.MouseMove, QPoint(20, 500), hovers=True)
    assert made.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_selected_one_stands_on_a_ground(opened: Open) -> None:
    shown = opened(MARKED, size=(1400, 600))
    made = margin(shown)
    ground = place(made, "statistic") - QPoint(round(made.rows()[1].words[0].width / 2) + 2, 0)
    before = made.grab().toImage().pixelColor(ground)
    shown.view.set_selected(shown.id("s"))
    assert made.grab().toImage().pixelColor(ground) != before


def test_names_follow_the_scrolling_of_the_text(opened: Open) -> None:
    shown = opened(MARKED + "\n\nMore." * 60, size=(1400, 300))
    made = margin(shown)
    before = place(made, "statistic")
    shown.view.verticalScrollBar().setValue(10)
    assert place(made, "statistic") == before - QPoint(0, 10)


def test_the_mouse_at_rest_is_told_the_whole_line(opened: Open) -> None:
    made = margin(opened(MARKED, size=(500, 600)))
    point = QPoint(round(made.rows()[0].words[0].left) + 1, round(made.rows()[0].row.baseline) - 3)
    QApplication.sendEvent(made, QHelpEvent(QHelpEvent.Type.ToolTip, point, made.mapToGlobal(point)))
    assert "quote" in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.parametrize("size", [(1400, 600), (500, 600)])
def test_a_hidden_margin_leaves_its_room_to_the_text(opened: Open, size: tuple[int, int]) -> None:
    shown = opened(MARKED, size=size)
    made = margin(shown)
    assert made.isVisible()
    shown.view.set_has_margin(False)
    assert not made.isVisible()
    shown.view.set_has_margin(True)
    assert made.isVisible()

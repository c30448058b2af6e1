"""A passage is set by hand: other edges, other pieces, another label; all by keys."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span
from clipdesk.ui.adjudication.own_view import OwnView
from clipdesk.ui.theme import Theme
from tests.builders import article, label_id
from tests.ui.adjudication.cases import LABELS, ONE, STYLES, TEXT
from tests.ui.on_screen import on_screen

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier


def begun(
    theme: Theme, qtbot: QtBot, draft: Annotation, text: str = TEXT, keys: Mapping[str, str] = NOTHING
) -> OwnView:
    made = on_screen(OwnView(theme, keys=keys), qtbot, (800, 400))
    made.activateWindow()
    made.begin(text, draft, LABELS, STYLES)
    qtbot.waitUntil(made.view.hasFocus)
    return made


@pytest.fixture
def own(theme: Theme, qtbot: QtBot) -> OwnView:
    return begun(theme, qtbot, ONE["act"])


def press(own: OwnView, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(own.view, key, modifiers)


def words(own: OwnView) -> list[str]:
    return [own.view.text[slice(*one)] for one in own.spans]


def select(own: OwnView, chosen: str) -> None:
    start = own.view.text.index(chosen)
    own.view.select_span(Span(start, start + len(chosen)))


def test_edges_move_by_words(own: OwnView) -> None:
    assert words(own) == ["Island Act"]
    press(own, Qt.Key.Key_Right, _ALT)
    press(own, Qt.Key.Key_Left, _ALT | _SHIFT)
    assert words(own) == ["the Island Act stands"]
    press(own, Qt.Key.Key_Left, _ALT)
    press(own, Qt.Key.Key_Right, _ALT | _SHIFT)
    assert words(own) == ["Island Act"]


def test_a_digit_gives_the_label_of_that_key(own: OwnView, qtbot: QtBot) -> None:
    press(own, Qt.Key.Key_1)
    assert own.label_id == label_id("quote")
    assert own.chip.accessibleName() == "quote"
    press(own, Qt.Key.Key_9)
    with qtbot.waitSignal(own.finished) as told:
        press(own, Qt.Key.Key_Return)
    assert told.args == [label_id("quote"), (Span(14, 24),)]


def test_selected_words_take_its_place_or_are_added(own: OwnView) -> None:
    select(own, "Mairi Kell")
    press(own, Qt.Key.Key_Space)
    assert words(own) == ["Mairi Kell"]
    select(own, "About 3%")
    press(own, Qt.Key.Key_Plus)
    assert words(own) == ["Mairi Kell", "About 3%"]
    press(own, Qt.Key.Key_Minus)
    assert words(own) == ["Mairi Kell"], "the caret is at what was just added"
    select(own, "About 3% ")
    press(own, Qt.Key.Key_Plus)
    press(own, Qt.Key.Key_Minus)
    assert words(own) == ["Mairi Kell"], "also where the space behind it was selected, too"
    select(own, "About 3%")
    press(own, Qt.Key.Key_Plus)
    own.view.set_caret(own.view.text.index("Kell"))
    press(own, Qt.Key.Key_Minus)
    press(own, Qt.Key.Key_Minus)
    own.view.set_caret(own.view.text.index("3%"))
    press(own, Qt.Key.Key_Minus)
    assert words(own) == ["About 3%"], "the last piece stays"
    own.view.span_dragged.emit(Span(0, 8))
    assert words(own) == ["LARKPORT"]
    own.view.edge_moved.emit("draft", 0, Span(0, 13))
    assert words(own) == ["LARKPORT: the"]


def test_a_label_is_chosen_by_name(own: OwnView) -> None:
    own.label_button.menu().aboutToShow.emit()
    next(one for one in own.label_button.menu().actions() if one.text().startswith("official")).trigger()
    assert own.label_id == label_id("official")


def test_escape_leaves(own: OwnView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(own.left):
        press(own, Qt.Key.Key_Escape)
    with qtbot.waitSignal(own.left):
        own.leave_button.click()


def test_a_label_of_the_whole_article_keeps_no_words(theme: Theme, qtbot: QtBot) -> None:
    own = begun(theme, qtbot, ONE["whole"])
    press(own, Qt.Key.Key_Right, _ALT)
    select(own, "Mairi Kell")
    press(own, Qt.Key.Key_Space)
    press(own, Qt.Key.Key_Plus)
    press(own, Qt.Key.Key_4)
    assert (own.label_id, own.spans) == (label_id("official"), ())
    assert own.hint.text() == "A digit gives the label of that key"


def test_right_is_right_also_where_one_writes_from_right_to_left(theme: Theme, qtbot: QtBot) -> None:
    made = article("قال [quote:مايري كيل] اليوم")
    own = begun(theme, qtbot, made.annotations[0], made.article.text)
    press(own, Qt.Key.Key_Left, _ALT)
    assert words(own) == ["مايري كيل اليوم"]


def test_the_hint_names_the_keys_in_force(own: OwnView) -> None:
    assert own.hint.text() == (
        "Alt+←/→ moves the end · Alt+Shift+←/→ moves the start · Space takes the selected words instead · + adds them · "
        "- removes the piece at the caret · a digit gives the label of that key"
    )


def test_keys_that_the_user_chose_are_in_force_and_in_the_hint(theme: Theme, qtbot: QtBot) -> None:
    chosen = {"own.end_right": "E", "own.start_left": "", "own.start_right": "", "own.take": "W", "own.add": ""}
    own = begun(theme, qtbot, ONE["act"], keys=chosen)
    before = words(own)
    press(own, Qt.Key.Key_Right, _ALT)
    assert words(own) == before
    press(own, Qt.Key.Key_E)
    assert words(own) != before
    select(own, "Mairi Kell")
    press(own, Qt.Key.Key_W)
    assert words(own) == ["Mairi Kell"]
    assert own.hint.text().startswith("Alt+Left, E moves the end · W takes the selected words instead · - removes")

"""What waits in the whole project, the surest first, decided on one after the other beside the main window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.listing import ListedArticle
from clipdesk.domain.suggestion import LabelFigures, QueueOrder, Suggestion
from clipdesk.project.suggestion_queue import QueueChoice, SuggestionQueue
from clipdesk.ui.dialogs.suggestions_window import SuggestionsWindow
from clipdesk.ui.theme import Theme
from tests.builders import label_id
from tests.ui.suggested import suggestion

TEXT = "Mayor Ana Ruiz said it rose 3%."
POLICY, OFFICIAL, QUOTE = label_id("policy"), label_id("official"), label_id("quote")
SAID = suggestion(TEXT, "said", POLICY, score=0.9)
RUIZ = suggestion(TEXT, "Ana Ruiz", OFFICIAL, article_id="a2", score=0.5)
OTHER = suggestion(TEXT, "it", QUOTE, score=0.6)
ROSE = suggestion(TEXT, "rose", POLICY, score=0.4)
LABELS = {POLICY: "policy", OFFICIAL: "official", QUOTE: "quote"}
FIGURES = {POLICY: LabelFigures(2, 3, 0, 1), OFFICIAL: LabelFigures(1)}


def listed(number: int, headline: str) -> ListedArticle:
    return ListedArticle(number, f"a{number}", headline, "", "", Status.TODO, False, 0, ())


def queue(*rows: Suggestion, choice: QueueChoice | None = None, more: int = 0) -> SuggestionQueue:
    waiting = [(one.article_id, one.label_id, 1) for one in rows] + [("a9", POLICY, more)]
    articles = {"a1": listed(1, "Rates"), "a2": listed(2, "Shares")}
    return SuggestionQueue(choice or QueueChoice(), rows, waiting, articles)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> SuggestionsWindow:
    made = SuggestionsWindow(theme, [])
    qtbot.addWidget(made)
    made.set_choice(QueueChoice(), LABELS)
    made.set_queue(queue(SAID, RUIZ, ROSE), FIGURES, is_writable=True)
    made.set_keys(QKeySequence("A"), QKeySequence("X"), [(QKeySequence("1"), QUOTE)])
    made.show_now()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def words(window: SuggestionsWindow) -> list[str]:
    return [window.model.values[row].anchor.quote for row in range(window.model.rowCount())]


def choose(button: object, text: str) -> None:
    menu = button.menu()  # type: ignore[attr-defined]  # a MenuButton
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == text).trigger()


def press_down() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Down)


def test_rows_come_with_their_article_and_their_figures(window: SuggestionsWindow) -> None:
    assert words(window) == ["said", "Ana Ruiz", "rose"]
    assert window.model.index(1, 3).data() == "Shares"
    assert window.figures.text() == "3 waiting · 3 accepted as they are · 0 corrected · 1 refused"


@pytest.mark.parametrize("strip", ["reading", "progress"])
def test_the_list_gets_the_keyboard_from_work_that_is_stopped_or_over(
    window: SuggestionsWindow, strip: str, qtbot: QtBot
) -> None:
    work = getattr(window, strip)
    for leave in (work.cancel_button.click, work.finish):
        work.start("Reading")
        qtbot.waitUntil(work.isVisible)
        work.cancel_button.setFocus()
        leave()
        assert window.table.hasFocus()


def test_the_list_has_the_keyboard_when_the_window_is_opened_again(window: SuggestionsWindow, qtbot: QtBot) -> None:
    window.excerpt.setFocus()
    window.close()
    window.show_now()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.table.hasFocus()


def test_keys_pressed_before_there_is_a_list_are_no_words_to_search_for(theme: Theme, qtbot: QtBot) -> None:
    made = SuggestionsWindow(theme, [])
    qtbot.addWidget(made)
    made.show_now()
    qtbot.waitUntil(made.isActiveWindow)
    assert made.focusWidget() is not made.choices.search
    made.choices.search.setFocus()
    made.set_queue(queue(SAID), FIGURES, is_writable=True)
    assert made.table.hasFocus()


def test_who_types_words_to_search_for_keeps_the_keyboard(window: SuggestionsWindow, qtbot: QtBot) -> None:
    field = window.choices.search
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.content_requested):
        QTest.keyClicks(field, "xa")
    assert window.choice.words == "xa"
    window.set_queue(queue(choice=window.choice), FIGURES, is_writable=True)
    assert (window.empty.isVisible(), window.choices.isVisible(), window.figures.isVisible()) == (True, True, False)
    window.set_queue(queue(SAID, choice=window.choice), FIGURES, is_writable=True)
    assert window.figures.text() == "1 waiting"
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert window.table.hasFocus()


def test_another_order_or_label_is_looked_up_anew(window: SuggestionsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.content_requested):
        choose(window.choices.order_button, "Least sure first")
    assert window.choice.order is QueueOrder.LEAST
    assert window.choices.order_button.text().startswith("Least sure first")
    with qtbot.waitSignal(window.content_requested):
        choose(window.choices.label_button, "policy")
    assert window.choice == QueueChoice(QueueOrder.LEAST, POLICY)
    window.set_queue(queue(SAID, choice=window.choice), FIGURES, is_writable=True)
    assert window.figures.text().startswith("1 waiting · 3 accepted")


def test_the_arrow_keys_walk_through_the_list_after_an_order_was_chosen(window: SuggestionsWindow) -> None:
    window.choices.order_button.setFocus()
    choose(window.choices.order_button, "Most to learn from first")
    assert QApplication.focusWidget() is window.table
    window.set_queue(queue(ROSE, RUIZ, SAID, choice=window.choice), FIGURES, is_writable=True)
    press_down()
    assert window.current() == RUIZ


def test_the_arrow_keys_walk_through_the_list_after_a_click_on_a_button(
    window: SuggestionsWindow, qtbot: QtBot
) -> None:
    window.table.setFocus()
    with qtbot.waitSignal(window.accept_requested):
        QTest.mouseClick(window.accept_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.refuse_requested):
        QTest.mouseClick(window.refuse_button, Qt.MouseButton.LeftButton)
    press_down()
    assert window.current() == RUIZ


def test_a_screen_reader_reads_the_figures(window: SuggestionsWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.figures)
    assert isinstance(interface, QAccessibleInterface)
    assert interface.text(QAccessible.Text.Name).startswith("3 waiting")


def test_a_label_that_is_gone_is_chosen_no_more(window: SuggestionsWindow) -> None:
    window.set_choice(QueueChoice(label_id="gone"), LABELS)
    assert window.choice.label_id == ""
    assert window.choices.label_button.text().startswith("All labels")


def test_where_nothing_waits_it_says_so(window: SuggestionsWindow) -> None:
    window.set_queue(queue(), {}, is_writable=True, has_articles=True)
    assert "What assistants propose in the articles" in window.empty.accessibleName()
    window.reading.start("Reading")
    window.set_queue(queue(), FIGURES, is_writable=True)
    assert window.empty.accessibleName().startswith("No suggestions yet. The articles are being read.")
    window.reading.finish()
    window.set_queue(queue(), {}, is_writable=True, has_articles=False)
    assert window.empty.isVisible()
    assert window.empty.accessibleName().startswith("No suggestions waiting")
    assert "Import articles" in window.empty.accessibleName()
    assert not window.figures.isVisible()
    assert not window.choices.isVisible()
    assert not window.accept_button.isEnabled()
    window.set_queue(queue(), FIGURES, is_writable=True)
    assert window.empty.accessibleName().startswith("Every suggestion is decided. ")
    assert window.figures.text().startswith("0 waiting · 3 accepted")
    assert window.choices.isVisible()


def test_where_nothing_of_the_chosen_label_waits_it_says_whether_others_do(window: SuggestionsWindow) -> None:
    of_quotes = QueueChoice(label_id=QUOTE)
    window.set_choice(of_quotes, LABELS)
    window.set_queue(queue(choice=of_quotes, more=4), FIGURES, is_writable=True)
    assert window.empty.accessibleName() == (
        "No suggestion of quote is waiting. Suggestions of other labels are waiting: choose “All labels” above."
    )
    assert window.figures.text() == "Nothing of this label so far."
    window.set_queue(queue(choice=of_quotes), {}, is_writable=True)
    assert window.empty.accessibleName().startswith("No suggestions waiting")
    window.set_choice(QueueChoice(label_id=QUOTE, off=frozenset({QUOTE})), LABELS)
    window.set_queue(queue(choice=of_quotes, more=4), FIGURES, is_writable=True)
    assert window.empty.accessibleName().startswith("Suggestions of quote are switched off. ")


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_X])
def test_keys_decide_and_the_next_one_follows(window: SuggestionsWindow, qtbot: QtBot, key: Qt.Key) -> None:
    told: list[Suggestion] = []

    def decide(chosen: tuple[Suggestion, ...], _label_id: str = "") -> None:
        told.extend(chosen)
        window.set_queue(queue(RUIZ, ROSE), FIGURES, is_writable=True)

    (window.accept_requested if key == Qt.Key.Key_A else window.refuse_requested).connect(decide)
    with qtbot.waitSignal(window.chosen) as shown:
        QTest.keyClick(window.table, key)
    assert told == [SAID]
    assert window.current() == RUIZ
    assert shown.args == [RUIZ]


def test_the_key_of_a_label_accepts_with_that_label(window: SuggestionsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.accept_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_1)
    assert told.args == [(SAID,), QUOTE]


def test_several_are_decided_on_together_and_how_many_is_said(window: SuggestionsWindow, qtbot: QtBot) -> None:
    assert (window.accept_button.text(), window.count.text()) == ("Accept", "")
    QTest.keyClick(window.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert (window.accept_button.text(), window.refuse_button.text()) == ("Accept 2", "Refuse 2")
    assert window.count.text() == "2 selected: policy 1, official 1"
    with qtbot.waitSignal(window.accept_requested) as accepted:
        QTest.keyClick(window.table, Qt.Key.Key_A)
    assert accepted.args == [(SAID, RUIZ), ""]
    with qtbot.waitSignal(window.refuse_requested) as refused:
        window.refuse_button.click()
    assert refused.args == [(SAID, RUIZ)]
    window.set_queue(queue(ROSE), FIGURES, is_writable=True)
    assert window.current() == ROSE
    window.say_done("2 suggestions refused.")
    assert window.count.text() == "2 suggestions refused."
    window.set_queue(queue(SAID, RUIZ, ROSE), FIGURES, is_writable=True)  # undone: they wait again
    assert window.table.chosen_rows == [0, 1]
    assert window.count.text() == "2 selected: policy 1, official 1"


def test_several_that_are_selected_stay_so_whatever_comes(window: SuggestionsWindow) -> None:
    window.table.selectAll()
    window.set_queue(queue(SAID, OTHER, RUIZ, ROSE), FIGURES, is_writable=True)
    assert window.table.chosen_rows == [0, 2, 3]


def test_after_several_the_row_behind_the_first_of_them_is_chosen(window: SuggestionsWindow) -> None:
    window.set_queue(queue(SAID, OTHER, RUIZ, ROSE), FIGURES, is_writable=True)
    window.table.setCurrentIndex(window.model.index(1, 0))
    QTest.keyClick(window.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.table, Qt.Key.Key_X)
    window.set_queue(queue(SAID, ROSE), FIGURES, is_writable=True)
    assert window.current() == ROSE


def test_the_menu_of_the_list_decides(window: SuggestionsWindow, qtbot: QtBot) -> None:
    window.table.selectAll()
    assert [one.text() for one in window.table.actions()] == ["Accept 3\tA", "Refuse 3\tX", "Go to passage"]
    with qtbot.waitSignal(window.accept_requested) as told:
        window.table.actions()[0].trigger()
    assert told.args == [(SAID, RUIZ, ROSE), ""]


def test_what_is_looked_at_is_shown_in_its_article(window: SuggestionsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.text_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_Down)
    assert told.args == [RUIZ]
    window.excerpt.show_passage(TEXT, RUIZ.spans, "teal")
    assert window.excerpt.toPlainText() == TEXT
    with qtbot.waitSignal(window.accept_requested):  # its keys are those of the list
        QTest.keyClick(window.excerpt, Qt.Key.Key_A)
    with qtbot.waitSignal(window.text_requested):
        window.set_queue(queue(ROSE), FIGURES, is_writable=True)
    with qtbot.assertNotEmitted(window.text_requested):
        window.set_queue(queue(ROSE, SAID), FIGURES, is_writable=True)
    window.set_queue(queue(), FIGURES, is_writable=True)
    assert window.excerpt.toPlainText() == ""


def test_other_keys_take_the_place_of_those_before(window: SuggestionsWindow, qtbot: QtBot) -> None:
    window.set_keys(QKeySequence("Y"), QKeySequence("N"), [])
    with qtbot.assertNotEmitted(window.accept_requested):
        QTest.keyClick(window.table, Qt.Key.Key_A)
        QTest.keyClick(window.table, Qt.Key.Key_1)
    with qtbot.waitSignal(window.accept_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_Y)
    assert told.args == [(SAID,), ""]
    assert (window.accept_button.toolTip(), window.refuse_button.toolTip()) == ("Y", "N")


def test_what_one_comes_to_is_shown_and_what_comes_by_itself_is_not(window: SuggestionsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.chosen) as shown:
        QTest.keyClick(window.table, Qt.Key.Key_Down)
    assert shown.args == [RUIZ]
    with qtbot.assertNotEmitted(window.chosen, wait=200):
        window.set_queue(queue(ROSE), FIGURES, is_writable=True)


def test_the_chosen_row_stays_whatever_comes_and_goes_around_it(window: SuggestionsWindow) -> None:
    window.table.setCurrentIndex(window.model.index(1, 0))
    window.set_queue(queue(RUIZ, ROSE), FIGURES, is_writable=True)
    assert (window.current(), window.table.currentIndex().row()) == (RUIZ, 0)
    window.set_queue(queue(SAID, RUIZ, ROSE), FIGURES, is_writable=True)
    assert (window.current(), window.table.currentIndex().row()) == (RUIZ, 1)


def test_until_one_is_chosen_the_first_row_is(window: SuggestionsWindow) -> None:
    window.set_queue(queue(ROSE), FIGURES, is_writable=True)
    window.set_queue(queue(SAID, RUIZ, ROSE), FIGURES, is_writable=True)
    assert window.current() == SAID


def test_enter_goes_to_the_passage_and_the_window_stays(window: SuggestionsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.passage_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert told.args == [SAID]
    assert window.isVisible()


def test_a_long_queue_says_where_it_ends(window: SuggestionsWindow) -> None:
    window.set_queue(queue(SAID, more=40_000), FIGURES, is_writable=True)
    assert window.figures.text().endswith("the first 1 are listed")
    assert window.figures.text().startswith("40,001 waiting")


def test_who_may_only_read_decides_nothing(window: SuggestionsWindow, qtbot: QtBot) -> None:
    window.set_queue(queue(SAID), FIGURES, is_writable=False)
    assert not window.accept_button.isEnabled()
    assert not window.refuse_button.isEnabled()
    assert window.open_button.isEnabled()
    with qtbot.assertNotEmitted(window.accept_requested):
        QTest.keyClick(window.table, Qt.Key.Key_1)

"""One case with its ruling; the buttons rule."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.adjudication import Case, CaseState, Stands
from clipdesk.domain.anchor import anchor
from clipdesk.domain.decision import OwnPassage
from clipdesk.domain.span import Span
from clipdesk.ui.adjudication.case_view import CaseContent, CaseView
from clipdesk.ui.theme import Theme
from tests.builders import label_id
from tests.ui.adjudication.cases import ACT, LABELS, ONE, QUOTE, STYLES, TEXT, THREE, WORDS, ruled
from tests.ui.on_screen import on_screen


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> CaseView:
    made = on_screen(CaseView(theme), qtbot, (900, 600))
    show(made, QUOTE)
    return made


def show(view: CaseView, case: Case, *, is_writable: bool = True) -> None:
    view.show_case(CaseContent(case, TEXT, "Courier · 12 Jun 2025", LABELS, STYLES), WORDS, is_writable=is_writable)


def pressed(view: CaseView) -> list[str]:
    left, right = view.comparison.left.keep_button, view.comparison.right.keep_button
    buttons = {
        "left": left,
        "right": right,
        "both": view.both_button,
        "neither": view.neither_button,
        "own": view.own_button,
    }
    return [name for name, button in buttons.items() if button.is_ruled]


def is_setting(view: CaseView) -> bool:
    """Whether a passage is being set by hand now."""
    return view.is_setting


def test_it_shows_where_and_how_the_two_differ(view: CaseView) -> None:
    assert (view.headline.text(), view.source.text(), view.kind.text()) == (
        "Ferry vote", "Courier · 12 Jun 2025", "Other edges",
    )  # fmt: skip
    assert view.ruling.isHidden()
    assert (view.comparison.left.name.text(), view.comparison.right.name.text()) == ("Mairi", "Zita")
    assert pressed(view) == []
    assert view.withdraw_button.isHidden()


def test_what_was_ruled_is_the_button_that_is_pressed(view: CaseView) -> None:
    show(view, ruled(QUOTE, ONE["short"], note="No comma."))
    assert pressed(view) == ["right"]
    assert (view.ruling.isVisible(), view.reason.text()) == (True, "No comma.")
    assert view.withdraw_button.isVisible()
    show(view, ruled(QUOTE, ONE["short"], ONE["long"]))
    assert pressed(view) == ["both"]
    show(view, ruled(QUOTE))
    assert pressed(view) == ["neither"]
    show(view, ruled(THREE))
    assert pressed(view) == ["left", "neither"], "who has nothing there is right"


def test_a_ruling_is_quiet_and_an_outdated_one_is_not(view: CaseView, theme: Theme) -> None:
    for state, color in ((CaseState.RULED, "quiet"), (CaseState.OUTDATED, "warning")):
        show(view, ruled(QUOTE, ONE["long"], state=state))
        assert view.ruling.palette().color(view.ruling.foregroundRole()) == theme.color(color)


def test_buttons_rule(view: CaseView, qtbot: QtBot) -> None:
    told: list[Stands] = []
    view.ruled.connect(told.append)
    for button in (
        view.comparison.left.keep_button, view.comparison.right.keep_button, view.both_button, view.neither_button,
    ):  # fmt: skip
        button.click()
    assert told == [Stands.FIRST, Stands.SECOND, Stands.BOTH, Stands.NEITHER]
    show(view, ACT)
    assert not view.both_button.isEnabled()
    view.keep_both()
    assert len(told) == 4


def test_another_reason_of_a_ruling_is_told(view: CaseView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.reason_given):
        view.reason.setText("Not yet ruled.")
        view.reason.editingFinished.emit()
    show(view, ruled(QUOTE, ONE["long"]))
    view.edit_reason()
    view.reason.setText(" Better so. ")
    with qtbot.waitSignal(view.reason_given):
        view.reason.editingFinished.emit()
    assert view.note == "Better so."


def test_setting_by_hand_begins_with_what_stands_and_ends_with_a_ruling(view: CaseView, qtbot: QtBot) -> None:
    view.own_button.click()
    assert is_setting(view)
    assert view.own.spans == ONE["long"].spans
    assert view.both_button.isHidden()
    assert view.reason.isVisible()
    view.own.leave_button.click()
    assert not is_setting(view)
    assert view.both_button.isVisible()
    base = ruled(QUOTE)
    assert base.decision is not None
    own = OwnPassage(label_id("policy"), anchor(TEXT, [Span(0, 8)]))
    show(view, base._replace(decision=base.decision._replace(own=own)))
    assert pressed(view) == ["own"]
    view.begin_own()
    assert (view.own.label_id, view.own.spans) == (label_id("policy"), (Span(0, 8),))
    with qtbot.waitSignal(view.set_myself) as told:
        view.own.finish_button.click()
    assert told.args == [label_id("policy"), (Span(0, 8),)]


def test_another_case_ends_setting_by_hand(view: CaseView) -> None:
    show(view, THREE)
    view.begin_own()
    assert view.own.spans == ONE["three"].spans
    show(view, ACT)
    assert not is_setting(view)


def test_a_project_open_for_reading_is_not_ruled_on(view: CaseView, qtbot: QtBot) -> None:
    show(view, ruled(QUOTE, ONE["long"]), is_writable=False)
    with qtbot.assertNotEmitted(view.ruled):
        view.keep_left()
        view.begin_own()
    assert not is_setting(view)
    assert view.reason.isReadOnly()
    assert not view.withdraw_button.isEnabled()

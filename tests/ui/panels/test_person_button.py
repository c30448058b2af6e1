"""The filter by who annotated, in the list of a project."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.person_button import PersonButton
from tests.ui.panels.filtered_window import headlines, tag_as, window
from tests.ui.shown_words import offered
from tests.ui.window import Window

__all__ = ["window"]


def test_the_articles_of_one_of_several_annotators_are_listed(window: Window, qtbot: QtBot) -> None:
    button = window.assembly.articles.filters.person_button
    tag_as(window, "mk", "", "a1", "“We asked,”")
    assert not button.isVisible(), "one person alone is no choice"
    tag_as(window, "jf", "Jo Field", "a2", "Harbour dues")
    tag_as(window, "jf", "Jo Field", "a2", "4 per cent")
    assert button.isVisible()
    assert button.text() == "Annotator"
    assert offered(button.menu()) == ["All annotators", "Jo Field (2)", "mk (1)"]
    button.menu().actions()[2].trigger()
    assert headlines(window) == ["Dues rise"]
    assert button.accessibleName() == "Filter by annotator: Jo Field"
    tag_as(window, "jf", "Jo Field", "a3", "islands")
    qtbot.waitUntil(lambda: headlines(window) == ["Dues rise", "Quiet day"])
    assert offered(button.menu()) == ["All annotators", "Jo Field (3)", "mk (1)"]
    assert [one.isChecked() for one in button.menu().actions() if not one.isSeparator()] == [False, True, False]
    button.menu().actions()[0].trigger()
    assert headlines(window) == ["Ferry vote", "Dues rise", "Quiet day"]


def test_what_is_chosen_can_be_left_when_nobody_else_has_annotated_any_more(window: Window) -> None:
    filters = window.assembly.articles.filters
    tag_as(window, "mk", "", "a1", "“We asked,”")
    tag_as(window, "jf", "Jo Field", "a2", "Harbour dues")
    filters.choose_person(next(one.id for one in window.session.project.annotators if one.key == "jf"))
    window.trigger("history.undo")
    assert isinstance(filters.person_button, PersonButton)
    assert filters.person_button.isVisible()
    assert filters.person_button.text() == "Jo Field"
    filters.choose_person("")
    assert not filters.person_button.isVisible()
    assert headlines(window) == ["Ferry vote", "Dues rise", "Quiet day"]

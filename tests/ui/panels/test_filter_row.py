"""The buttons below the chips of the article list."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMenu

from clipdesk.ui.widgets.menu_button import MenuButton
from tests.ui.panels.filtered_window import headlines, tag_as, window
from tests.ui.shown_words import offered
from tests.ui.window import Window

__all__ = ["window"]


def test_in_a_narrow_pane_the_choice_is_found_under_more(window: Window) -> None:
    filters = window.assembly.articles.filters
    tag_as(window, "mk", "", "a1", "“We asked,”")
    tag_as(window, "jf", "Jo Field", "a2", "Harbour dues")
    filters.setFixedWidth(400)
    QApplication.processEvents()
    assert "Annotator" not in offered(filters.more_button.menu())
    filters.setFixedWidth(219)
    QApplication.processEvents()
    assert not filters.person_button.isVisible()
    assert len({one.y() for one in filters.findChildren(MenuButton) if one.isVisible()}) == 1
    assert offered(filters.more_button.menu())[-1] == "Annotator"
    people = filters.more_button.menu().actions()[-1].menu()
    assert isinstance(people, QMenu)
    assert offered(people) == ["All annotators", "Jo Field (1)", "mk (1)"]
    people.actions()[2].trigger()
    assert headlines(window) == ["Dues rise"]
    assert filters.person_button.isVisible()
    assert "Annotator" not in offered(filters.more_button.menu())
    filters.choose_person("")
    assert not filters.person_button.isVisible()

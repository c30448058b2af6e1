"""The filter by who annotated, in the list of a project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.ui.models.article_table_model import ArticleRole
from clipdesk.ui.panels.person_button import PersonButton
from tests.ui.shown_words import offered
from tests.ui.window import Window, window_of


@pytest.fixture
def window(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> Iterator[Window]:
    settings = Settings(annotator_key="mk", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as made:
        yield made


def headlines(window: Window) -> list[str]:
    model = window.assembly.articles.model
    return [model.index(row).data(ArticleRole.HEADLINE) for row in range(model.rowCount())]


def tag_as(window: Window, key: str, name: str, article_id: str, words: str) -> None:
    window.session.project.use_annotator(key, name)
    window.open(article_id)
    window.tag(words, Qt.Key.Key_1)


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
    filters.choose_person("")
    assert not filters.person_button.isVisible()
    assert headlines(window) == ["Ferry vote", "Dues rise", "Quiet day"]

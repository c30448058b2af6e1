"""What cases are shown with of their article."""

from __future__ import annotations

from PySide6.QtCore import Qt

from clipdesk.project.commands.annotations import Relate
from clipdesk.store.database import execute
from clipdesk.ui.controllers.case_articles import CaseArticles
from tests.ui.window import FERRY, Window


def test_text_source_and_links_are_looked_up_until_something_changes(window: Window) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    articles, project = CaseArticles(window.session, window.assembly.messages), window.session.project
    assert articles.text_and_source("a1") == (FERRY, "Courier")
    assert articles.text_and_source("nowhere") == ("", "")
    assert articles.links("a1") == {}
    ids = {one.anchor.quote: one.id for one in project.queries.annotations("a1")}
    kind = next(one for one in project.codebook.relation_types if one.name == "said_by")
    project.execute(Relate(ids["“We asked,”"], ids["Mairi Kell"], kind.id))
    assert articles.links("a1") == {}
    articles.forget()
    assert set(articles.links("a1")) == set(ids.values())


def test_a_damaged_text_is_told_of_and_shown_as_empty(window: Window) -> None:
    execute(window.session.project._store._database, "UPDATE body SET text = 'Else.' WHERE article = 2")
    assert CaseArticles(window.session, window.assembly.messages).text_and_source("a2") == ("", "")
    assert "damaged" in window.notices[-1]

"""The windows beside the main one follow the project, lead to passages and change what they are asked to."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import ProjectError
from clipdesk.domain.missed import MissedKind
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.project.commands.articles import CutPassage
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.ui.dialogs.missed_window import MissedWindow
from clipdesk.ui.dialogs.register_window import RegisterWindow
from tests.ui.window import DUES, Window


@pytest.fixture
def tagged(window: Window, qtbot: QtBot) -> Window:
    """“Mairi Kell” is tagged as an official in a1, and as the speaker of a quote; it stands in a2 untagged."""
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("board", Qt.Key.Key_4)
    window.open("a2")
    window.tag("4 per cent", Qt.Key.Key_2)
    window.open("a1")
    window.wait_for_jobs(qtbot)
    return window


def people(window: Window, qtbot: QtBot) -> RegisterWindow:
    window.trigger("people.show")
    window.wait_for_jobs(qtbot)
    found = window.assembly.review.people.window
    assert found is not None
    return found


def missed(window: Window, qtbot: QtBot) -> MissedWindow:
    window.trigger("missed.show")
    window.wait_for_jobs(qtbot)
    found = window.assembly.review.missed.window
    assert found is not None
    return found


def names(shown: RegisterWindow) -> list[str]:
    return [shown.entries.entry(row).name for row in range(shown.entries.rowCount())]


def same_words(shown: MissedWindow) -> list[tuple[str, str]]:
    rows = [shown.model.values[row] for row in range(shown.model.rowCount())]
    return [(one.article_id, one.words) for one in rows if one.kind is MissedKind.SAME_WORDS]


def test_the_register_lists_who_is_named_and_leads_there(tagged: Window, qtbot: QtBot) -> None:
    shown = people(tagged, qtbot)
    assert sorted(names(shown)) == ["Mairi Kell", "board"]
    tagged.open("a3")
    shown.table.setCurrentIndex(shown.entries.index(names(shown).index("board"), 0))
    shown.open_button.click()
    assert tagged.session.article_id == "a1"
    assert tagged.session.selected is not None
    assert tagged.session.selected.anchor.quote == "board"
    assert shown.isVisible()


def test_the_empty_register_says_what_label_people_are_tagged_with(window: Window, qtbot: QtBot) -> None:
    window.session.execute(ChangeLabel(replace(window.label("official"), name="politician")))
    assert "Tag people and bodies as “politician”" in people(window, qtbot).empty.accessibleName()


def test_the_passage_that_is_looked_at_is_shown_in_its_article(tagged: Window, qtbot: QtBot) -> None:
    shown = people(tagged, qtbot)
    shown.table.choose_row(names(shown).index("Mairi Kell"))
    article = tagged.session.project.queries.article("a1")
    assert article is not None
    assert shown.excerpt.toPlainText()[:30] == article.text[:30]
    for row in range(shown.places.rowCount()):
        shown.place_table.choose_row(row)
        one = tagged.session.project.queries.annotation(shown.places.values[row].annotation_id)
        assert one is not None
        caret = shown.excerpt.textCursor().position()
        assert shown.excerpt.document().characterAt(caret) == one.anchor.quote[0]
    shown.set_entries((), (), is_writable=True)
    assert shown.excerpt.toPlainText() == ""


def test_merging_and_renaming_are_undone_like_everything(tagged: Window, qtbot: QtBot) -> None:
    shown = people(tagged, qtbot)
    shown.table.selectAll()
    shown.merge_button.click()
    qtbot.waitUntil(lambda: shown.entries.rowCount() == 1)
    shown.name.setText("Kell and her board")
    shown.name.editingFinished.emit()
    qtbot.waitUntil(lambda: names(shown) == ["Kell and her board"])
    tagged.trigger("history.undo")
    tagged.trigger("history.undo")
    shown.activateWindow()
    qtbot.waitUntil(lambda: sorted(names(shown)) == ["Mairi Kell", "board"])


def test_the_register_follows_what_is_tagged_when_it_is_looked_at(tagged: Window, qtbot: QtBot) -> None:
    shown = people(tagged, qtbot)
    tagged.assembly.window.activateWindow()
    qtbot.waitUntil(tagged.assembly.window.isActiveWindow)
    tagged.tag("LARKPORT", Qt.Key.Key_4)
    shown.activateWindow()
    qtbot.waitUntil(lambda: "LARKPORT" in names(shown))


def test_the_same_words_are_tagged_in_place_in_one_step(tagged: Window, qtbot: QtBot) -> None:
    shown = missed(tagged, qtbot)
    assert same_words(shown) == [("a2", "Mairi Kell")]
    before = tagged.session.project.queries.counts().annotations
    shown.tag_button.click()
    assert tagged.session.project.queries.counts().annotations == before + 1
    assert same_words(shown) == []
    assert "1 passage tagged." in tagged.notices
    tagged.trigger("history.undo")
    assert tagged.session.project.queries.counts().annotations == before
    shown.activateWindow()
    qtbot.waitUntil(lambda: same_words(shown) == [("a2", "Mairi Kell")])


def test_where_not_all_could_be_tagged_the_list_is_made_anew(
    tagged: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = missed(tagged, qtbot)
    qtbot.waitUntil(shown.isActiveWindow)
    rows = [shown.model.values[row] for row in range(shown.model.rowCount())]
    first = next(one for one in rows if one.kind is MissedKind.SAME_WORDS)
    later = first._replace(label_ids=(tagged.label("policy").id,), span=Span(0, 7), words=DUES[:7])
    before, execute, calls = tagged.session.project.queries.counts().annotations, tagged.session.execute, count(1)

    def fail_later(command: Command, *, origin: object, step: str) -> Changes:
        if next(calls) > 1:
            raise ProjectError("There is no room.")
        return execute(command, origin=origin, step=step)

    with monkeypatch.context() as patched:
        patched.setattr(tagged.session, "execute", fail_later)
        with qtbot.waitSignal(shown.content_requested):
            shown.tag_requested.emit((first, later))
    assert "There is no room." in tagged.notices
    assert not any("tagged." in one for one in tagged.notices)
    assert tagged.session.project.queries.counts().annotations == before + 1
    tagged.wait_for_jobs(qtbot)
    assert same_words(shown) == [], "what was tagged is listed no more"


def test_what_is_set_aside_goes_and_comes_back_with_undo_or_when_it_is_asked_for(tagged: Window, qtbot: QtBot) -> None:
    shown = missed(tagged, qtbot)
    number = shown.model.rowCount()
    QTest.keyClick(shown.table, Qt.Key.Key_X)
    assert (shown.model.rowCount(), same_words(shown)) == (number - 1, [])
    assert "1 place set aside." in tagged.notices
    tagged.trigger("history.undo")
    shown.activateWindow()
    qtbot.waitUntil(lambda: same_words(shown) == [("a2", "Mairi Kell")])
    shown.table.selectAll()
    shown.aside_button.click()
    assert shown.hint.text() == "Nothing is left to check."
    shown.chips.stops[-1].click()  # type: ignore[attr-defined]  # a chip is a button
    assert shown.model.rowCount() == number
    shown.aside_button.click()
    assert "1 place brought back." in tagged.notices
    assert shown.model.rowCount() == number - 1
    shown.content_requested.emit()
    tagged.wait_for_jobs(qtbot)
    assert shown.model.rowCount() == number - 1


def test_the_place_is_shown_in_its_article(tagged: Window, qtbot: QtBot) -> None:
    shown = missed(tagged, qtbot)
    article = tagged.session.project.queries.article("a2")
    assert article is not None
    assert "Mairi Kell" in shown.excerpt.toPlainText()
    assert shown.excerpt.toPlainText()[:30] == article.text[:30]
    shown.table.choose_row(shown.model.rowCount() - 1)  # an article without annotations
    assert shown.excerpt.toPlainText()
    shown.search.setText("no such words")
    qtbot.waitUntil(lambda: shown.model.rowCount() == 0)
    assert shown.excerpt.toPlainText() == ""


def test_keys_that_were_changed_are_those_of_the_list(tagged: Window, qtbot: QtBot) -> None:
    shown = missed(tagged, qtbot)
    assert shown.aside_button.toolTip() == "X"
    tagged.assembly.window.actions_table["suggestion.refuse"].setShortcut("Y")
    tagged.assembly.window.actions_table.keys_changed.emit()
    assert shown.aside_button.toolTip() == "Y"


def test_it_leads_to_words_that_are_not_tagged_and_selects_them(tagged: Window, qtbot: QtBot) -> None:
    shown = missed(tagged, qtbot)
    shown.open_button.click()
    assert tagged.session.article_id == "a2"
    span = tagged.view.selected_span()
    assert span is not None
    assert tagged.view.text[slice(*span)] == "Mairi Kell"
    assert shown.isVisible()


def test_words_that_moved_meanwhile_are_not_tagged(tagged: Window, qtbot: QtBot) -> None:
    shown = missed(tagged, qtbot)
    (place,) = [shown.model.values[row] for row in range(shown.model.rowCount()) if same_words(shown)][:1]
    tagged.assembly.window.activateWindow()
    tagged.open("a2")
    tagged.session.execute(CutPassage("a2", tagged.select("Harbour ")))
    before = tagged.session.project.queries.counts().annotations
    shown.tag_requested.emit((place,))
    assert tagged.session.project.queries.counts().annotations == before
    assert "The text has changed since. Look again." in tagged.notices


def test_an_untouched_article_is_opened(tagged: Window, qtbot: QtBot) -> None:
    shown = missed(tagged, qtbot)
    rows = [shown.model.values[row] for row in range(shown.model.rowCount())]
    (row,) = [number for number, one in enumerate(rows) if one.kind is MissedKind.UNTOUCHED]
    shown.table.setCurrentIndex(shown.model.index(row, 0))
    shown.open_button.click()
    assert tagged.session.article_id == "a3"


def test_both_are_gone_with_the_project(tagged: Window, qtbot: QtBot) -> None:
    shown, listed = people(tagged, qtbot), missed(tagged, qtbot)
    tagged.session.close()
    assert not shown.isVisible()
    assert not listed.isVisible()
    assert (tagged.assembly.review.people.window, tagged.assembly.review.missed.window) == (None, None)

"""What is opened is read by assistants, once, without anybody asking."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Article
from clipdesk.domain.errors import UserError
from clipdesk.domain.suggestion import Proposed
from clipdesk.project.assisting import Assisting
from tests.ui.suggested import settle, waiting, with_three
from tests.ui.window import Window


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """A window in which three suggestions wait."""
    return with_three(window, qtbot)


def test_what_is_opened_is_read_without_being_asked(window: Window, qtbot: QtBot) -> None:
    before = window.session.project.queries.history(5)
    window.open("a2")
    settle(window, qtbot)
    assert "4 per cent" in waiting(window)
    assert window.assembly.side.tabs.tabText(1).startswith("Suggestions ")
    assert {one.id for one in window.view.marks.suggestions} == {
        one.id for one in window.session.project.queries.suggestions("a2")
    }
    # Nobody did it.
    assert window.session.project.queries.history(5) == before
    assert window.tagged == []


def test_what_cannot_be_read_is_told_once(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def fails(_: Assisting, article: Article) -> Proposed:
        asked.append(article.id)
        raise UserError("The assistants are ill.")

    monkeypatch.setattr(Assisting, "propose", fails)
    window.open("a2")
    settle(window, qtbot)
    settle(window, qtbot)
    assert asked == ["a2"]
    assert "The assistants are ill." in window.notices[-1]


def test_a_text_that_is_cut_is_read_again(window: Window, qtbot: QtBot) -> None:
    window.open("a2")
    settle(window, qtbot)
    window.select("Harbour dues will rise ")
    window.trigger("passage.cut")
    settle(window, qtbot)
    assert "4 per cent" in waiting(window)
    assert window.view.text.lstrip().startswith("by 4 per cent")

"""What waits in the whole project, the surest first, decided on one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.project.commands.suggestions import RefuseSuggestions
from clipdesk.project.project import Project
from clipdesk.ui.dialogs import suggestions_dialog
from clipdesk.ui.dialogs.suggestions_dialog import SuggestionsDialog
from clipdesk.ui.theme import Theme
from tests.builders import article, label_id
from tests.project_builder import make_project
from tests.ui.suggested import store, suggestion

ONE, TWO = "Mayor Ana Ruiz said it rose 3%.", "Shares fell."
POLICY, OFFICIAL = label_id("policy"), label_id("official")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(
        tmp_path / "p.clipdesk", article(ONE, headline="Rates"), article(TWO, id="a2", number=2, headline="Shares")
    )
    store(made, ONE, [suggestion(ONE, "Ana Ruiz", OFFICIAL, score=0.5), suggestion(ONE, "said", POLICY, score=0.7)])
    store(made, TWO, [suggestion(TWO, "Shares", POLICY, article_id="a2", score=0.9)], article_id="a2")
    yield made
    made.close()


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot, project: Project) -> SuggestionsDialog:
    made = SuggestionsDialog(theme, project.codebook, project.queries, frozenset)
    qtbot.addWidget(made)
    made.show()
    return made


def words(dialog: SuggestionsDialog) -> list[str]:
    return [dialog.model.suggestion(row).anchor.quote for row in range(dialog.model.rowCount())]


def choose(button: object, text: str) -> None:
    menu = button.menu()  # type: ignore[attr-defined]  # a MenuButton
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == text).trigger()


def test_the_surest_come_first_with_their_figures(dialog: SuggestionsDialog) -> None:
    assert words(dialog) == ["Shares", "said", "Ana Ruiz"]
    assert dialog.figures.text() == "3 waiting · 0 accepted as they are · 0 corrected · 0 refused"


def test_the_order_and_the_label_can_be_others(dialog: SuggestionsDialog) -> None:
    choose(dialog.order_button, "Least sure first")
    assert words(dialog) == ["Ana Ruiz", "said", "Shares"]
    choose(dialog.label_button, "policy")
    assert words(dialog) == ["said", "Shares"]
    assert dialog.figures.text().startswith("2 waiting")
    choose(dialog.label_button, "quote")
    assert dialog.figures.text() == "Nothing has been suggested yet."
    assert dialog.empty.isVisible()
    assert dialog.empty.accessibleName().startswith("Nothing waits")
    assert not dialog.accept_button.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_X])
def test_keys_decide_and_the_next_one_follows(
    dialog: SuggestionsDialog, project: Project, qtbot: QtBot, key: Qt.Key
) -> None:
    told: list[str] = []

    def refuse(suggestion_id: str) -> None:
        told.append(suggestion_id)
        project.execute(RefuseSuggestions((suggestion_id,)))
        dialog.reload()

    (dialog.accept_requested if key == Qt.Key.Key_A else dialog.refuse_requested).connect(refuse)
    first = dialog.model.suggestion(0).id
    QTest.keyClick(dialog.table, key)
    assert told == [first]
    assert words(dialog) == ["said", "Ana Ruiz"]
    assert dialog.table.currentIndex().row() == 0
    assert "1 refused" in dialog.figures.text()


def test_what_may_be_right_or_wrong_comes_first_where_most_is_to_be_learned(dialog: SuggestionsDialog) -> None:
    choose(dialog.order_button, "Most to learn from first")
    assert words(dialog) == ["Ana Ruiz", "said", "Shares"]
    assert dialog.order_button.text().startswith("Most to learn from first")


def test_enter_goes_to_the_passage(dialog: SuggestionsDialog, qtbot: QtBot) -> None:
    one = dialog.model.suggestion(0)
    with qtbot.waitSignal(dialog.passage_requested) as told:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert told.args == ["a2", one.id]
    assert not dialog.isVisible()


def test_labels_that_are_left_out_are_not_listed(theme: Theme, qtbot: QtBot, project: Project) -> None:
    made = SuggestionsDialog(theme, project.codebook, project.queries, lambda: frozenset({POLICY}))
    qtbot.addWidget(made)
    assert words(made) == ["Ana Ruiz"]


def test_a_long_queue_says_where_it_ends(dialog: SuggestionsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggestions_dialog, "MOST", 2)
    dialog.reload()
    assert len(words(dialog)) == 2
    assert dialog.figures.text().endswith("the first 2 are listed")

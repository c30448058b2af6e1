"""All passages of a label over all articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, SetNote
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.passages import PassageSearch
from clipdesk.project.project import Project
from clipdesk.ui.dialogs import passage_turns, passages_dialog
from clipdesk.ui.dialogs.passage_table_model import ANNOTATOR, NOTE
from clipdesk.ui.dialogs.passages_dialog import PassagesDialog
from clipdesk.ui.theme import Theme
from tests.builders import article, label, label_id
from tests.project_builder import Made, make_project
from tests.ui.on_screen import on_screen


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article("[quote:“Yes”], said [official:Mairi Kell]. [quote:“No”], said others.", headline="Kell speaks"),
        article("[quote:“Perhaps”], he said.", id="a2", number=2, headline="He speaks"),
    )


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot, project: Project) -> PassagesDialog:
    return on_screen(PassagesDialog(theme, project.codebook, project.queries, label_id("quote")), qtbot)


def words(dialog: PassagesDialog) -> list[str]:
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def test_the_passages_of_the_label_are_listed_with_their_articles(dialog: PassagesDialog) -> None:
    assert words(dialog) == ["“Yes”", "“No”", "“Perhaps”"]
    assert dialog.model.index(2, 1).data() == "He speaks"
    assert dialog.count.text() == "3 passages"


def test_who_tagged_them_is_told_where_several_did(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    shared = make_project(tmp_path / "s.clipdesk", article("[quote:“Yes”], [quote@mk:“No”], [official:Mairi Kell]."))
    made = on_screen(PassagesDialog(theme, shared.codebook, shared.queries, label_id("quote")), qtbot)
    assert not made.table.isColumnHidden(ANNOTATOR)
    told = {made.model.index(row, ANNOTATOR).data() for row in range(2)}
    assert len(told) == 2
    assert all(told)
    made.label_box.setCurrentText("official")
    assert made.table.isColumnHidden(ANNOTATOR), "one person needs no column"
    shared.close()


def test_notes_have_a_column_where_there_are_any_and_the_hint_is_for_what_can_be_moved(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    noted = make_project(tmp_path / "n.clipdesk", article("[quote: “Yes”], [policy:The Act]."))
    first, _ = noted.queries.annotations("a1")
    noted.execute(SetNote(first.id, "Who says so?"))
    made = PassagesDialog(theme, noted.codebook, noted.queries, label_id("quote"))
    qtbot.addWidget(made)
    assert not made.table.isColumnHidden(NOTE)
    assert words(made) == ["“Yes”"]
    made.label_box.setCurrentText("policy")
    assert made.table.isColumnHidden(NOTE)
    assert made.done_label.text().startswith("To split the label")
    made.label_box.setCurrentText("statistic")
    assert made.done_label.text() == ""
    noted.close()


def test_another_label_has_other_passages(dialog: PassagesDialog) -> None:
    dialog.label_box.setCurrentText("official")
    assert words(dialog) == ["Mairi Kell"]
    assert dialog.table.isVisible()
    dialog.label_box.setCurrentText("policy")
    assert not dialog.table.isVisible()
    assert (dialog.empty.isVisible(), dialog.count.text()) == (True, "")
    assert dialog.empty.accessibleName().startswith("No passage has this label yet. Select words in an article")
    assert not dialog.open_button.isEnabled()
    dialog.label_box.setCurrentText("official")
    assert dialog.table.isVisible()


def test_where_there_are_none_the_keyboard_is_where_another_label_is_chosen(
    theme: Theme, qtbot: QtBot, project: Project
) -> None:
    made = on_screen(PassagesDialog(theme, project.codebook, project.queries, label_id("policy")), qtbot)
    assert made.focusWidget() is made.label_box


def test_they_can_be_searched(dialog: PassagesDialog) -> None:
    dialog.search.setFocus()
    dialog.search.setText("kell")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert words(dialog) == ["“Yes”", "“No”"]
    assert dialog.count.text() == "2 of 3 passages"
    assert dialog.isVisible()


def test_a_passage_can_be_gone_to(dialog: PassagesDialog, project: Project, qtbot: QtBot) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(2, 0))
    with qtbot.waitSignal(dialog.passage_requested) as asked:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    article_id, annotation_id = asked.args
    found = project.queries.annotation(annotation_id)
    assert found is not None
    assert (article_id, found.anchor.quote) == ("a2", "“Perhaps”")
    assert not dialog.isVisible()


def test_a_double_click_goes_there_too(dialog: PassagesDialog, qtbot: QtBot) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    with qtbot.waitSignal(dialog.passage_requested):
        dialog.table.doubleClicked.emit(dialog.model.index(0, 0))


@pytest.fixture
def long(theme: Theme, qtbot: QtBot, project: Project, monkeypatch: pytest.MonkeyPatch) -> PassagesDialog:
    """A list in which only two passages have room."""
    monkeypatch.setattr(passages_dialog, "MOST", 2)
    made = PassagesDialog(theme, project.codebook, project.queries, label_id("quote"))
    qtbot.addWidget(made)
    return made


def search(dialog: PassagesDialog, words: str) -> None:
    dialog.search.setText(words)
    dialog.search.returnPressed.emit()


def test_very_many_are_not_all_listed_but_all_are_searched(
    long: PassagesDialog, project: Project, qtbot: QtBot
) -> None:
    assert long.count.text() == "The first 2 of 3 passages"
    assert len(words(long)) == 2
    with qtbot.waitSignal(long.search_requested) as sought:
        search(long, "perhaps")
    assert sought.args == [label_id("quote"), "perhaps"]
    assert (words(long), long.count.text()) == ([], "Searching…")
    asked = PassageSearch(label_id("quote"), "perhaps", long.people, 2)
    with project.reader.open() as store:
        found = asked.find(store)
        long.show_found(asked._replace(words="yes"), found)
        assert long.count.text() == "Searching…", "the words are others by now"
        long.show_found(asked, found)
    assert (words(long), long.count.text()) == (["“Perhaps”"], "1 of 3 passages")
    assert long.model.index(0, 1).data() == "He speaks"
    search(long, "")
    assert (words(long), long.count.text()) == (["“Yes”", "“No”"], "The first 2 of 3 passages")


def test_what_is_found_may_be_more_than_has_room(long: PassagesDialog, project: Project) -> None:
    asked = PassageSearch(label_id("quote"), "speaks", long.people, 2)
    search(long, "speaks")
    with project.reader.open() as store:
        long.show_found(asked, asked.find(store))
    assert long.count.text() == "The first 2 of 3 found, in 3 passages"


def test_passages_of_one_label_never_stand_under_another_while_it_is_searched(
    long: PassagesDialog, project: Project
) -> None:
    for words_tagged in ("said", "others", "Mairi"):
        text = project.queries.article("a1")
        assert text is not None
        at = text.text.index(words_tagged)
        project.execute(AddAnnotation("a1", label_id("policy"), (Span(at, at + len(words_tagged)),)))
    search(long, "yes")
    assert words(long) == ["“Yes”"]
    long.label_box.setCurrentText("policy")
    assert (words(long), long.count.text()) == ([], "Searching…")


def test_the_first_are_there_at_once_and_the_others_follow_below(
    theme: Theme, qtbot: QtBot, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passage_turns, "TURN", 1)
    made = PassagesDialog(theme, project.codebook, project.queries, label_id("quote"))
    qtbot.addWidget(made)
    assert (words(made), made.count.text()) == (["“Yes”"], "1 of 3 passages")
    made.table.choose_row(0)
    qtbot.waitUntil(lambda: len(made.model._every) == 3)
    assert words(made) == ["“Yes”", "“No”", "“Perhaps”"]
    assert (made.count.text(), made.table.chosen_rows) == ("3 passages", [0])
    assert made.model.index(2, 1).data() == "He speaks"
    made.table.choose_row(2)
    made.renew(project.codebook, "Done.", can_undo=False)
    assert made.table.chosen_rows == [2], "as many are there at once as were above it"
    made.label_box.setCurrentText("official")
    assert words(made) == ["Mairi Kell"]
    made.label_box.setCurrentText("quote")
    made.reject()
    QCoreApplication.processEvents()
    assert words(made) == ["“Yes”"], "nobody reads on for a dialog that is closed"


def test_tab_goes_from_the_label_to_the_search_and_the_list(dialog: PassagesDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.label_box.setFocus()
    qtbot.waitUntil(dialog.label_box.hasFocus)
    QTest.keyClick(dialog.label_box, Qt.Key.Key_Tab)
    assert dialog.search.hasFocus()
    QTest.keyClick(dialog.search, Qt.Key.Key_Tab)
    assert dialog.table.hasFocus()


def choose(dialog: PassagesDialog, *rows: int) -> None:
    dialog.table.clearSelection()
    for row in rows:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        dialog.table.selectionModel().select(dialog.model.index(row, 0), flags)


def entries(dialog: PassagesDialog) -> list[str]:
    menu = dialog.move_button.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_chosen_passages_can_be_moved_to_another_label_or_a_new_one(dialog: PassagesDialog, qtbot: QtBot) -> None:
    assert entries(dialog) == ["statistic", "policy", "official", "New label…"]
    choose(dialog, 0, 2)
    assert dialog.count.text() == "3 passages · 2 chosen"
    with qtbot.waitSignal(dialog.move_requested) as asked:
        dialog.move_button.menu().actions()[1].trigger()
    ids = [dialog.model.values[row].id for row in (0, 2)]
    assert asked.args == [label_id("quote"), ids, label_id("policy")]
    entries(dialog)
    with qtbot.waitSignal(dialog.move_requested) as asked:
        dialog.move_button.menu().actions()[-1].trigger()
    assert asked.args == [label_id("quote"), ids, ""]
    choose(dialog)
    assert not dialog.move_button.isEnabled()


def test_all_that_are_found_can_be_chosen_by_a_key(dialog: PassagesDialog) -> None:
    dialog.model.set_words("kell")
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog.count.text() == "2 of 3 passages · 2 chosen"


def test_it_says_what_was_done_and_offers_the_way_back(dialog: PassagesDialog, project: Project, qtbot: QtBot) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(2, 0))
    into = project.codebook.named("policy")
    assert into is not None
    project.execute(MovePassages(label_id("quote"), (dialog.model.values[2].id,), into))
    dialog.renew(project.codebook, "1 passage moved to policy.", can_undo=True)
    assert words(dialog) == ["“Yes”", "“No”"]
    assert dialog.table.currentIndex().row() == 1
    assert dialog.count.text() == "2 passages", "one is chosen"
    assert dialog.done_label.text() == "1 passage moved to policy."
    with qtbot.waitSignal(dialog.undo_requested):
        QTest.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    dialog.label_box.setCurrentText("policy")
    assert words(dialog) == ["“Perhaps”"]
    assert dialog.done_label.text().startswith("To split the label, choose passages")
    assert not dialog.undo_button.isVisible()


def test_a_label_made_meanwhile_can_be_looked_at(dialog: PassagesDialog, project: Project) -> None:
    project.execute(AddLabel(label("direct")))
    dialog.renew(project.codebook, "", can_undo=False)
    assert dialog.label_box.currentText() == "quote"
    dialog.label_box.setCurrentText("direct")
    assert dialog.empty.isVisible()


def test_in_a_project_that_can_only_be_read_nothing_is_moved(dialog: PassagesDialog) -> None:
    dialog.forbid_moving()
    assert dialog.done_label.text() == ""
    choose(dialog, 0, 1)
    assert not dialog.move_button.isEnabled()
    assert dialog.open_button.isEnabled()

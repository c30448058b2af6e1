"""Tagging the same words wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.project import Project
from clipdesk.project.queries import Occurrence
from clipdesk.ui.dialogs import find_tag_dialog
from clipdesk.ui.dialogs.find_tag_dialog import FindTagDialog
from clipdesk.ui.theme import Theme
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.ui.on_screen import on_screen


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article("Mairi Kell spoke. Then MAIRI KELL left.", headline="Kell spoke"),
        article("Nobody but Mairi\nKell came.", id="a2", number=2, headline="Nobody came"),
    )


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot, project: Project) -> FindTagDialog:
    def find(words: str, everywhere: bool) -> Iterator[Occurrence]:
        return project.queries.occurrences(words, () if everywhere else ("a1",))

    return on_screen(FindTagDialog(theme, "Mairi Kell", project.codebook, find, label_id("official")), qtbot)


def places(dialog: FindTagDialog) -> list[str]:
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def test_every_place_of_the_article_is_listed_and_ticked(dialog: FindTagDialog) -> None:
    assert places(dialog) == ["Mairi Kell spoke. Then MAIRI KELL left."] * 2
    assert dialog.count.text() == "2 passages will be tagged."
    assert dialog.label_box.currentText() == "official"
    assert dialog.all_box.isChecked()


def test_all_articles_can_be_looked_through(dialog: FindTagDialog) -> None:
    dialog.scope_box.setCurrentIndex(1)
    assert places(dialog)[2] == "Nobody but Mairi Kell came."
    assert dialog.model.index(2, 1).data() == "Nobody came"


def test_what_is_ticked_is_tagged_in_one_step(dialog: FindTagDialog, project: Project, qtbot: QtBot) -> None:
    dialog.scope_box.setCurrentIndex(1)
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.count.text() == "2 passages will be tagged."
    assert not dialog.all_box.isChecked()
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.tag_button, Qt.MouseButton.LeftButton)
    command = dialog.command()
    assert command.passages == (("a1", Span(0, 10)), ("a2", Span(11, 21)))
    project.execute(command)
    assert project.queries.counts().labels[label_id("official")] == 2
    project.undo()
    assert project.queries.counts().annotations == 0


def test_all_or_none_can_be_ticked_at_once(dialog: FindTagDialog) -> None:
    dialog.all_box.click()
    assert dialog.model.passages == ()
    assert not dialog.tag_button.isEnabled()
    dialog.all_box.toggle()
    assert len(dialog.model.passages) == 2


def test_other_words_can_be_typed(dialog: FindTagDialog) -> None:
    dialog.words_field.setFocus()
    dialog.words_field.setText("spoke")
    QTest.keyClick(dialog.words_field, Qt.Key.Key_Return)
    assert len(places(dialog)) == 1
    assert dialog.isVisible()
    dialog.words_field.setText("nowhere")
    QTest.keyClick(dialog.words_field, Qt.Key.Key_Return)
    assert dialog.count.text() == "These words do not occur here."
    assert not dialog.tag_button.isEnabled()


def test_very_many_places_are_not_all_listed(
    theme: Theme, qtbot: QtBot, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_tag_dialog, "MOST", 3)
    many = [Occurrence("a1", "", Span(n, n + 1), "", "x", "") for n in range(9)]
    made = FindTagDialog(theme, "x", project.codebook, lambda _words, _everywhere: many)
    qtbot.addWidget(made)
    assert made.model.rowCount() == 3
    assert made.count.text().endswith("There are more; tag these first, then search again.")


def test_without_labels_nothing_can_be_tagged(theme: Theme, qtbot: QtBot) -> None:
    one = Occurrence("a1", "", Span(0, 1), "", "x", "")
    made = FindTagDialog(theme, "x", Codebook(), lambda _words, _everywhere: [one])
    qtbot.addWidget(made)
    assert not made.tag_button.isEnabled()


def test_escape_leaves_at_once_and_tags_nothing(dialog: FindTagDialog) -> None:
    dialog.show()
    QTest.keyClick(dialog.words_field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == FindTagDialog.DialogCode.Rejected


def test_places_that_have_the_label_are_neither_counted_nor_ticked(
    project: Project, theme: Theme, qtbot: QtBot
) -> None:
    project.execute(AddAnnotation("a1", label_id("official"), (Span(0, 10),)))
    me = project.annotator
    assert me is not None
    dialog = FindTagDialog(
        theme,
        "Mairi Kell",
        project.codebook,
        lambda words, _: project.queries.occurrences(words, annotator_id=me.id),
        label_id("official"),
    )
    qtbot.addWidget(dialog)
    first = dialog.model.index(0, 0)
    assert dialog.count.text() == "2 passages will be tagged. 1 has this label already."
    assert first.data(Qt.ItemDataRole.CheckStateRole) is None
    assert not dialog.model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.all_box.isChecked()
    assert len(dialog.command().passages) == 2
    dialog.label_box.setCurrentIndex(dialog.label_box.findText("policy"))
    assert dialog.count.text() == "3 passages will be tagged."
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked

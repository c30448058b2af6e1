"""Finding a label in a long codebook."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.ui.panels.codebook_tree import CodebookPanel
from clipdesk.ui.theme import Theme

LONG = Codebook((
    Label("above", "Économie", "teal", ""),
    *(Label(f"l{number}", f"theme {number:02}", "teal", "", parent="above") for number in range(20)),
    Label("other", "housing", "teal", ""),
))  # fmt: skip


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> CodebookPanel:
    made = CodebookPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.set_codebook(LONG)
    made.show()
    return made


def shown(panel: CodebookPanel) -> list[str]:
    """The names that can be seen, from above."""
    names, index = [], panel.model.index(0, 0)
    while index.isValid():
        if not panel.view.isRowHidden(index.row(), index.parent()):
            names.append(index.data())
        index = panel.view.indexBelow(index)
    return names


def look_for(panel: CodebookPanel, words: str) -> None:
    panel.filter.field.setText(words)
    panel.filter.field.search_requested.emit(words)


def test_labels_are_found_by_letters_with_the_ones_above_them(panel: CodebookPanel) -> None:
    look_for(panel, "07")
    assert shown(panel) == ["Économie", "theme 07"]
    look_for(panel, "ECON")
    assert shown(panel) == ["Économie"]
    look_for(panel, "")
    assert len(shown(panel)) == 22


def test_enter_leads_to_the_first_that_matches_and_enter_again_chooses_it(panel: CodebookPanel) -> None:
    chosen: list[str] = []
    panel.label_chosen.connect(chosen.append)
    panel.filter.field.setFocus()
    QTest.keyClicks(panel.filter.field, "me 10")
    QTest.keyClick(panel.filter.field, Qt.Key.Key_Return)
    assert panel.label is not None
    assert panel.label.name == "theme 10"
    assert chosen == []
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert chosen == ["l10"]


def test_what_is_looked_for_stays_when_the_labels_change(panel: CodebookPanel) -> None:
    look_for(panel, "hous")
    panel.set_codebook(Codebook((*LONG.labels, Label("new", "public housing", "teal", ""))))
    assert shown(panel) == ["housing", "public housing"]
    renamed = [replace(one, name="homes") if one.id == "other" else one for one in panel.model.codebook]
    panel.set_codebook(Codebook(tuple(renamed)))
    assert shown(panel) == ["public housing"]


def test_a_short_codebook_has_no_filter(panel: CodebookPanel) -> None:
    assert panel.filter.isVisible()
    look_for(panel, "hous")
    panel.set_codebook(Codebook(LONG.labels[:4]))
    assert not panel.filter.isVisible()
    assert len(shown(panel)) == 4


def test_nothing_is_shown_where_nothing_matches(panel: CodebookPanel) -> None:
    look_for(panel, "ferry")
    assert all(panel.view.isRowHidden(row, panel.model.index_of("")) for row in range(panel.model.rowCount()))
    before = panel.label
    panel.filter.field.leave_requested.emit()
    assert panel.label == before
    assert panel.view.viewportSizeHint().height() == 0

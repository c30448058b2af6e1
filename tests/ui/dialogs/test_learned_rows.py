"""The table of what was learned."""

from __future__ import annotations

from PySide6.QtCore import Qt

from clipdesk.ui.dialogs.learned_rows import LearnedRows, advice, state_words
from clipdesk.ui.locale_words import format_count
from tests.ui.learned import POLICY, QUOTE


def cells(model: LearnedRows, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_row_says_on_how_much_it_was_learned_and_how_well_it_does() -> None:
    model = LearnedRows()
    model.set_rows([QUOTE, POLICY])
    assert cells(model, 0) == ["quote", "Proposes", format_count(1234), "40, 45 done", "3", "90%", "80%", "85%", "65%"]
    assert cells(model, 1) == ["policy", "Too few passages, 8 needed", "3", "2, 45 done", "0", "–", "–", "–", "–"]
    assert model.values[1] is POLICY
    assert model.at(2) is None


def test_titles_explain_themselves_and_figures_stand_to_the_right() -> None:
    model = LearnedRows()
    model.set_rows([QUOTE])
    across, tip, side = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.TextAlignmentRole
    titles = [model.headerData(column, across) for column in range(model.columnCount())]
    assert len(set(titles)) == len(titles) == 9
    assert "not shown" in model.headerData(5, across, tip)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, across, Qt.ItemDataRole.FontRole) is None
    assert model.index(0, 2).data(side) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(2, across, side) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(side) & Qt.AlignmentFlag.AlignLeft
    assert format_count(1234) in model.index(0, 2).data(tip)


def test_every_state_has_words_of_its_own() -> None:
    lacks = ["", "passages", "articles", "done", "better", "weak"]
    assert len({state_words(QUOTE._replace(lack=one)) for one in lacks}) == len(lacks)
    assert len({advice(QUOTE._replace(lack=one)) for one in lacks}) == len(lacks)
    assert advice(QUOTE) == ""
    assert "Mark at least 4 articles as done" in advice(QUOTE._replace(lack="done", needed=4))

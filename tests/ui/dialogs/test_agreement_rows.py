"""The tables of figures: what they show, copy, and say of what is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from clipdesk.domain.agreement import (
    Figure,
    Undefined,
)
from clipdesk.ui.dialogs.agreement_rows import PassageRows, WholeRows, figure_text, short_key, why_words
from tests.ui.dialogs.compared import COMPARISON, FIGURE, LABELS


@pytest.fixture
def passages(qapp: QApplication) -> PassageRows:
    made = PassageRows()
    made.set_comparison(COMPARISON, LABELS)
    return made


@pytest.fixture
def whole(qapp: QApplication) -> WholeRows:
    made = WholeRows()
    made.set_comparison(COMPARISON, LABELS)
    return made


def test_a_row_has_counts_figures_with_intervals_and_shares(passages: PassageRows) -> None:
    cells = [passages.index(0, column).data() for column in range(passages.columnCount())]
    assert cells == [
        "quote", "8", "4", "0.50 [0.25, 0.75]", "0.50 [0.25, 0.75]", "0.99 [0.98, 1.00]", "0.50 [0.25, 0.75]",
        "-0.10 [-0.25, 0.05]", "38%", "75%", "38%", "75%",
    ]  # fmt: skip
    assert passages.index(2, 0).data() == "All labels"
    assert passages.index(2, 3).data(Qt.ItemDataRole.FontRole).bold()
    assert passages.index(0, 3).data(Qt.ItemDataRole.FontRole) is None


def test_what_has_no_value_is_a_dash_and_its_tip_says_why(passages: PassageRows) -> None:
    assert passages.index(1, 6).data() == "–"
    assert "Nobody used this label." in passages.index(1, 6).data(Qt.ItemDataRole.ToolTipRole)
    assert passages.reasons(1) == "Nobody used this label."
    assert "no variation" in passages.reasons(2)
    assert passages.reasons(0) == ""
    assert passages.shares(1, "bo", "mk") == ""
    one = passages.values[0]
    passages.set_rows([one._replace(count_b=0), one._replace(count_a=0)])
    assert passages.shares(0, "bo", "mk") == "quote: only bo used it, mk did not."
    assert passages.shares(1, "bo", "mk") == "quote: only mk used it, bo did not."


def test_the_shares_of_what_both_used_are_said(passages: PassageRows) -> None:
    assert passages.shares(0, "bo", "mk") == (
        "quote: mk has 38% of bo’s annotations exactly, 38% overlapping; bo has 75% and 75% of mk’s."
    )


def test_titles_explain_what_is_counted(passages: PassageRows, whole: WholeRows) -> None:
    def tip(model: PassageRows | WholeRows, column: int) -> str:
        return str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))

    assert "text without the label counts" in tip(passages, 6)
    assert "bo, mk, an" in tip(whole, 5)
    assert whole.headerData(1, Qt.Orientation.Horizontal) == "bo"


def test_all_of_it_is_copied_with_titles(passages: PassageRows, whole: WholeRows) -> None:
    lines = [line.split("\t") for line in passages.table().splitlines()]
    assert lines[0][:4] == ["Label", "bo", "mk", "F1, exact"]
    assert len({len(line) for line in lines}) == 1
    assert lines[2][3:6] == ["–", "–", "–"]
    assert whole.table().splitlines()[1].split("\t")[:4] == ["policy", "2", "1", "0.50 [0.25, 0.75]"]


def test_figures_are_written_as_the_locale_does() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    try:
        assert figure_text(FIGURE) == "0,50 [0,25; 0,75]"
    finally:
        QLocale.setDefault(before)
    assert figure_text(Figure(1, why=Undefined.FEW_ARTICLES)) == "1.00"
    assert figure_text(Figure(-0.004, -0.006, -0.0)) == "0.00 [-0.01, 0.00]"


def test_long_keys_are_cut_and_every_reason_has_words() -> None:
    assert (short_key("maria.gonzalez"), short_key("mk")) == ("maria.g…", "mk")
    assert len({why_words(why) for why in Undefined}) == len(Undefined)

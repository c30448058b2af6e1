"""One row per suggestion: label, words, reason, score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipdesk.ui.models.suggestion_table_model import SuggestionColumn, SuggestionRole, SuggestionTableModel
from clipdesk.ui.record_words import quote_line
from tests.builders import codebook, label_id
from tests.ui.suggested import suggestion

TEXT = "“We won,” said\nAna Ruiz. It rose 3%."
SPEAKER = suggestion(TEXT, "Ana Ruiz", label_id("official"), score=0.5, reason="a name")
SAID = suggestion(TEXT, "“We won,”", label_id("quote"), said_by=SPEAKER.id)
LABELS = {one.id: one for one in codebook()}


@pytest.fixture
def model() -> SuggestionTableModel:
    made = SuggestionTableModel()
    made.set_suggestions([SAID, SPEAKER], LABELS)
    return made


def test_a_row_says_everything(model: SuggestionTableModel) -> None:
    cells = [str(model.index(0, column).data()) for column in SuggestionColumn]
    assert cells == [
        "quote, “We won,”, said by Ana Ruiz · why, 90%", "quote", "“We won,”", "said by Ana Ruiz · why", "90%",
    ]  # fmt: skip
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in SuggestionColumn]
    assert titles == ["Suggestion", "Label", "Words", "Reason", "Score"]
    assert "name: “We won,”" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_rows_are_found_by_id(model: SuggestionTableModel) -> None:
    assert model.rowCount() == 2
    assert model.index(1, 0).data(SuggestionRole.ID) == SPEAKER.id
    assert (model.row_of(SPEAKER.id), model.row_of("gone")) == (1, -1)
    assert model.suggestion(0) == SAID
    assert model.suggestion(7) is None


def test_rows_come_and_go_without_the_others_being_made_anew(model: SuggestionTableModel, qtbot: QtBot) -> None:
    rose = suggestion(TEXT, "3%", label_id("statistic"))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        model.set_suggestions([SAID, SPEAKER, rose], LABELS)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignals([model.rowsRemoved, model.dataChanged]):
        model.set_suggestions([SAID, rose], LABELS)
    assert [model.row_of(one.id) for one in (SAID, SPEAKER, rose)] == [0, -1, 1]
    assert model.speaker(SAID) == ""
    with qtbot.waitSignal(model.modelReset):
        model.set_suggestions([SAID, rose], {})


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_whatever_comes_and_goes_the_rows_are_those(before: list[int], after: list[int]) -> None:
    many = [suggestion(TEXT, TEXT[at : at + 2], label_id("quote")) for at in range(0, 20, 2)]
    made = SuggestionTableModel()
    for numbers in (before, after):
        made.set_suggestions([many[one] for one in numbers], LABELS)
        assert [made.id_at(row) for row in range(made.rowCount())] == [many[one].id for one in numbers]
        assert [made.row_of(many[one].id) for one in numbers] == list(range(len(numbers)))


def test_a_speaker_in_words_is_told_where_none_is_proposed() -> None:
    made = SuggestionTableModel()
    made.set_suggestions([SAID._replace(said_by="", attributes={"speaker": "an official"}, reason="")], {})
    assert (
        made.reason(SAID._replace(said_by="", attributes={"speaker": "an official"}, reason=""))
        == "said by an official"
    )
    assert made.index(0, SuggestionColumn.LABEL).data() == "?"


def test_words_are_one_line_and_not_endless() -> None:
    two = suggestion(TEXT, "said\nAna", label_id("quote"))
    assert quote_line(two) == "said Ana"
    assert quote_line(two, 4) == "said…"


def test_the_values_that_accepting_fills_in_are_told(model: SuggestionTableModel) -> None:
    one = SAID._replace(attributes={"kind": "direct", "value": "3", "speaker": "an official"})
    assert model.filled(one) == (("Kind", "direct"), ("Value", "3"))
    assert model.filled(one, ("value", "kind")) == (("Value", "3"), ("Kind", "direct"))

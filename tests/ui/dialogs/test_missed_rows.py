"""What the list of missed places says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clipdesk.domain.missed import Missed, MissedKind
from clipdesk.domain.span import Span
from clipdesk.ui.dialogs import missed_rows
from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE
from clipdesk.ui.dialogs.missed_rows import MissedRows

AFTER = "\nvoted, and the mayor did not say"
SAME = Missed(MissedKind.SAME_WORDS, "a1", "Ferry vote", "harbor\nboard", ("o",), Span(4, 16), "", "The ", AFTER)
TWO = Missed(MissedKind.TWO_LABELS, "a1", "Ferry vote", "3%", ("s", "p"), Span(20, 22), "n1")
ALONE = Missed(MissedKind.NO_SPEAKER, "a2", "Dues rise", "“No”", ("q",), Span(0, 4), "n2")
NEVER = Missed(MissedKind.UNTOUCHED, "a3", "Quiet day")
EVERY = [SAME, TWO, ALONE, NEVER]
LABELS = {"o": "official", "s": "statistic", "p": "policy"}


@pytest.fixture
def model() -> MissedRows:
    made = MissedRows()
    made.set_missed(EVERY, LABELS)
    return made


def shown(model: MissedRows) -> list[Missed]:
    return [model.values[row] for row in range(model.rowCount())]


def test_a_row_says_words_labels_article_and_why(model: MissedRows) -> None:
    cells = [[model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert cells == [
        ["harbor board", "official", "Ferry vote", "Tagged elsewhere, not here"],
        ["3%", "statistic, policy", "Ferry vote", "Two labels"],
        ["“No”", "?", "Dues rise", "No speaker"],
        ["", "", "Quiet day", "Untouched"],
    ]
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert titles == ["Words", "Label", "Article", "Why"]
    assert "harbor" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, 0).data(CONTEXT_ROLE) == ("The ", "harbor board", " voted, and the mayor did not…")
    assert [model.index(3, column).data(CONTEXT_ROLE) for column in range(4)] == [None] * 4


def test_a_kind_and_words_leave_what_fits(model: MissedRows) -> None:
    model.set_kind(MissedKind.NO_SPEAKER)
    assert shown(model) == [ALONE]
    model.set_words("quiet")
    assert shown(model) == []
    model.set_kind(None)
    assert shown(model) == [NEVER]
    model.set_words(" HARBOR ")
    assert shown(model) == [SAME]
    assert model.counts == dict.fromkeys(MissedKind, 1)


def test_what_is_done_is_taken_out(model: MissedRows) -> None:
    model.take_out([SAME, NEVER])
    assert shown(model) == [TWO, ALONE]


def test_what_is_set_aside_is_shown_apart_and_not_counted(model: MissedRows) -> None:
    model.move_across([SAME, ALONE])
    assert (shown(model), model.set_aside) == ([TWO, NEVER], 2)
    assert (model.counts[MissedKind.SAME_WORDS], model.counts[MissedKind.TWO_LABELS]) == (0, 1)
    model.show_set_aside()
    assert [one.kind for one in shown(model)] == [SAME.kind, ALONE.kind]
    assert all(one.is_set_aside for one in shown(model))
    model.move_across(shown(model)[:1])
    assert [one.kind for one in shown(model)] == [ALONE.kind]
    model.set_kind(None)
    assert shown(model) == [SAME, TWO, NEVER]


def test_of_very_many_the_first_are_listed_and_others_follow(
    model: MissedRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missed_rows, "MOST", 2)
    model.set_missed(EVERY, LABELS)
    assert (shown(model), model.total) == ([SAME, TWO], 4)
    model.take_out([SAME])
    assert (shown(model), model.total) == ([TWO, ALONE], 3)
    model.set_words("quiet")
    assert (shown(model), model.total) == ([NEVER], 1)


def test_every_kind_says_what_it_means(model: MissedRows) -> None:
    assert len({model.kind_sentence(kind) for kind in MissedKind}) == 4

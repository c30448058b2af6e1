"""Rows over many articles: score, label, words within their line, headline, reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE
from clipdesk.ui.dialogs.suggestion_rows import ARTICLE, LABEL, REASON, SCORE, WORDS, SuggestionRows
from tests.builders import label_id
from tests.ui.suggested import suggestion

TEXT = "Mayor Ana Ruiz said it\nrose 3% in May."


def test_a_row_holds_what_is_known() -> None:
    model = SuggestionRows()
    one = suggestion(TEXT, "rose 3%", label_id("statistic"), score=0.876)
    model.set_suggestions([one], {label_id("statistic"): "statistic"}, {"a1": "Rates"})
    cells = [model.index(0, column).data() for column in (SCORE, LABEL, WORDS, ARTICLE, REASON)]
    assert cells == ["88%", "statistic", "rose 3%", "Rates", "why"]
    context = model.index(0, WORDS).data(CONTEXT_ROLE)
    assert (context.words, context.after) == ("rose 3%", " in May.")
    assert context.before.endswith("said it ")
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert titles == ["Score", "Label", "Words", "Article", "Reason"]
    assert model.values[0] == one


def test_what_is_not_known_is_left_open() -> None:
    model = SuggestionRows()
    model.set_suggestions([suggestion(TEXT, "Ana", label_id("x"))], {}, {})
    assert [model.index(0, column).data() for column in (LABEL, ARTICLE)] == ["?", ""]
    assert model.index(0, SCORE).data(Qt.ItemDataRole.DecorationRole) is None


def test_rows_that_stay_are_not_touched() -> None:
    model = SuggestionRows()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    every = [suggestion(TEXT, word, label_id("x")) for word in ("Mayor", "Ana", "Ruiz", "said", "rose")]
    heard: list[tuple[str, int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: heard.append(("gone", first, last)))
    model.rowsInserted.connect(lambda _parent, first, last: heard.append(("come", first, last)))
    model.set_suggestions(every, {}, {})
    model.set_suggestions(every[:2] + every[3:], {}, {})
    model.set_suggestions(every[:2] + every[3:], {}, {})
    model.set_suggestions([every[0], every[2], every[4]], {}, {})
    assert heard == [("come", 0, 4), ("gone", 2, 2), ("gone", 1, 2), ("come", 1, 1)]
    assert [model.values[row] for row in range(model.rowCount())] == [every[0], every[2], every[4]]
    assert (model.rows_of([every[4].id, every[1].id, every[0].id]), model.rows_of([])) == ([0, 2], [])
    assert tester.model() is model


def test_a_label_that_is_renamed_is_shown_by_its_new_name(qtbot: QtBot) -> None:
    model = SuggestionRows()
    one = suggestion(TEXT, "Ana", label_id("x"))
    model.set_suggestions([one], {label_id("x"): "x"}, {})
    with qtbot.waitSignal(model.dataChanged):
        model.set_suggestions([one], {label_id("x"): "y"}, {})
    assert model.index(0, LABEL).data() == "y"

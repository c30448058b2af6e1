"""What the tables of copies say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clipdesk.domain.span import Span
from clipdesk.project.copies import OwnPassage
from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE, Context
from clipdesk.ui.dialogs.copies_rows import CopyRows, OwnPassageRows, StoryRows
from tests.ui.dialogs.told_copies import CUT, DUES, FERRIES

TIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def stories() -> StoryRows:
    made = StoryRows()
    made.set_stories([FERRIES, DUES])
    return made


def test_a_story_is_the_headline_of_its_fullest_and_a_number(stories: StoryRows) -> None:
    assert [[stories.index(row, column).data() for column in (0, 1)] for row in (0, 1)] == [
        ["Ferries late", "3"], ["Dues rise", "2"],
    ]  # fmt: skip
    assert "Boats" in stories.index(0, 0).data(TIP)
    assert stories.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert stories.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_headlines_and_outlets_of_every_copy_are_searched(stories: StoryRows) -> None:
    for words, expected in ((" again", [FERRIES]), ("GAZETTE", [DUES]), ("lantern", [FERRIES, DUES]), ("x", [])):
        stories.set_words(words)
        assert [stories.values[row] for row in range(stories.rowCount())] == expected


def test_a_story_is_found_again_by_an_article(stories: StoryRows) -> None:
    assert [stories.row_with([one]) for one in ("b2", "a3", "gone")] == [1, 0, 0]


def test_an_article_says_where_it_stood_and_how_much_is_in_common() -> None:
    model = CopyRows()
    model.set_rows(FERRIES)
    assert [model.index(0, column).data() for column in range(5)] == [
        "11 Jun 2025", "Wire", "Ferries late", "950", "75%",
    ]  # fmt: skip
    assert model.values[1] == CUT
    assert model.index(0, 4).data(TIP) == "<qt>This is the fullest article. 75% of it stands in the others.</qt>"
    assert model.index(2, 4).data(TIP).startswith("<qt>50% of this article stands in the fullest")
    assert model.index(1, 2).data(TIP) == "<qt>Late again</qt>"


def test_a_passage_is_shown_in_its_line() -> None:
    model = OwnPassageRows()
    one = OwnPassage("a1", Span(90, 97), "many words that stand before it, on\nthe ", "Tuesday", " of June in")
    model.set_passages([one], "Only in Wire")
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Only in Wire"
    assert model.values[0] == one
    cell = model.index(0, 0)
    assert cell.data().endswith("on the Tuesday of June in")
    assert cell.data(CONTEXT_ROLE) == Context("…that stand before it, on the ", "Tuesday", " of June…")
    assert cell.data(TIP) == "<qt>Tuesday</qt>"
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    long = one._replace(words="so " * 90)
    model.set_passages([long], "")
    assert cell_of(model) == Context("…that stand before it, on the ", ("so " * 90)[:80], "…")
    assert model.index(0, 0).data(TIP) == f"<qt>{'so ' * 90}</qt>"


def cell_of(model: OwnPassageRows) -> object:
    """What the delegate is given of the first row."""
    return model.index(0, 0).data(CONTEXT_ROLE)

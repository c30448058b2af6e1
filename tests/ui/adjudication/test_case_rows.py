"""The list of cases: what it finds, what it counts, which one comes next."""

from __future__ import annotations

import pytest

from clipdesk.domain.adjudication import CaseState
from clipdesk.ui.adjudication.case_rows import CaseFilter, CaseRows
from tests.builders import label_id
from tests.ui.adjudication.cases import ACT, CASES, ONE, QUOTE, THREE, WHO, WORDS, ruled


@pytest.fixture
def rows() -> CaseRows:
    made = CaseRows()
    made.set_cases([*CASES[:2], ruled(QUOTE, ONE["long"]), ruled(WHO, state=CaseState.OUTDATED), THREE], WORDS)
    return made


def shown(rows: CaseRows) -> list[str]:
    return [rows.index(row).data() for row in range(rows.rowCount())]


def test_a_row_says_everything_in_one_line(rows: CaseRows) -> None:
    assert shown(rows) == [
        "Only Mairi · policy · the whole article",
        "Only Mairi · policy · Island Act",
        "Other edges · quote · “We asked for it,” · ruled",
        "Other label · official / policy · Mairi Kell · changed since it was ruled on",
        "Only Zita · statistic · About 3%",
    ]


def test_filters_find_by_state_kind_and_label(rows: CaseRows) -> None:
    rows.set_filter(CaseFilter(is_ruled=True))
    assert [rows.case(0).key] == [QUOTE.key]
    rows.set_filter(CaseFilter(is_ruled=False))
    assert rows.rowCount() == 4
    rows.set_filter(CaseFilter(kind=WORDS.kind_key(ACT)))
    assert rows.rowCount() == 2
    rows.set_filter(CaseFilter(label_id=label_id("policy")))
    assert rows.rowCount() == 3
    assert rows.states() == (0, 3)
    assert rows.labels()[label_id("policy")] == 3
    assert sum(rows.kinds().values()) == 5


def test_the_next_open_case_comes_around_the_end(rows: CaseRows) -> None:
    assert [rows.next_open(row) for row in (-1, 1, 4)] == [0, 3, 0]
    rows.set_cases([ruled(QUOTE, ONE["long"])], WORDS)
    assert rows.next_open(0) == -1
    rows.set_cases([], WORDS)
    assert rows.next_open(-1) == -1


def test_an_article_is_replaced_in_its_place(rows: CaseRows) -> None:
    resets: list[bool] = []
    rows.modelReset.connect(lambda: resets.append(True))
    rows.replace_article("a1", CASES)
    assert not resets, "the same rows: the list stays where it is scrolled to"
    assert rows.row_of(QUOTE.key) == 2
    assert rows.case(2).decision is None
    rows.replace_article("a1", CASES[1:])
    assert resets
    assert rows.row_of(CASES[0].key) == -1
    rows.replace_article("a9", [])
    assert rows.rowCount() == 4

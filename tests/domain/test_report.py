"""Transfer reports count what was taken, skipped and changed."""

from __future__ import annotations

import pickle
import tracemalloc
from collections.abc import Callable
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain import report
from clipdesk.domain.report import ItemLog, Outcome, ReportItem, TransferReport

reports = st.lists(st.builds(ReportItem, st.text(max_size=3), st.sampled_from(Outcome))).map(
    lambda items: TransferReport(tuple(items))
)


def test_duplicates_of_what_the_same_transfer_took_are_repeated() -> None:
    items = (
        ReportItem("a", Outcome.TAKEN, article_id="1"), ReportItem("b", Outcome.CHANGED, article_id="2"),
        ReportItem("c", Outcome.DUPLICATE, article_id="1"), ReportItem("d", Outcome.DUPLICATE, article_id="9"),
        ReportItem("e", Outcome.JOINED, article_id="2"), ReportItem("f", Outcome.DUPLICATE),
        ReportItem("g", Outcome.CHANGED),
    )  # fmt: skip
    assert (TransferReport(items).repeated, TransferReport(items[2:4]).repeated) == (1, 0)
    assert TransferReport(items[:2]).joined([TransferReport(items[2:], refused_files=2)] * 2).repeated == 2
    assert TransferReport(refused_files=1).joined([TransferReport(refused_files=2)]).refused_files == 3


@given(reports)
def test_every_item_is_counted_once(made: TransferReport) -> None:
    assert sum(made.count(outcome) for outcome in Outcome) == made.count(*Outcome) == len(made.items)
    assert made.count() == 0
    others = made.count(Outcome.CANCELLED, Outcome.REMARK)
    assert made.taken + made.known + made.skipped + made.conflicts + others == len(made.items)


def test_changed_items_are_taken_and_duplicates_and_remarks_neither_taken_nor_skipped() -> None:
    made = TransferReport(tuple(ReportItem(outcome.value, outcome) for outcome in Outcome))
    assert (made.taken, made.skipped) == (2, 1)


@given(reports, st.lists(reports, max_size=3))
def test_joined_reports_keep_every_item_in_order(first: TransferReport, others: list[TransferReport]) -> None:
    joined = first.joined(others)
    assert list(joined.items) == [item for one in (first, *others) for item in one.items]


items = st.builds(
    ReportItem,
    st.text(max_size=5) | st.just("\ud800“ü"),
    st.sampled_from(Outcome),
    st.sampled_from(("", "Why.")),
    st.text(max_size=3),
)


@given(st.lists(items, max_size=25), st.integers(1, 9), st.data())
def test_a_long_report_holds_the_same_as_a_short_one(made: list[ReportItem], block: int, data: st.DataObject) -> None:
    with patch.object(report, "_BLOCK", block):
        log = ItemLog()
        for one in made:
            log.add(one)
        found = pickle.loads(pickle.dumps(log.items()))  # noqa: S301  made in the same line
        assert len(found) == len(made)
        assert list(found) == made
        for place in data.draw(st.lists(st.integers(-len(made), len(made) - 1), max_size=4)) if made else ():
            assert found[place] == made[place]
        with pytest.raises(IndexError):
            found[len(made)]
        start, stop = data.draw(st.tuples(st.integers(-30, 30), st.integers(-30, 30)))
        assert list(found[start:stop]) == made[start:stop]
        long, short = TransferReport(found), TransferReport(tuple(made))
        for outcomes in ((), (Outcome.SKIPPED,), (Outcome.TAKEN, Outcome.TAKEN), tuple(Outcome)):
            assert long.count(*outcomes) == short.count(*outcomes)
        assert list(TransferReport().joined([long]).items) == made
        assert list(short.joined([long]).items) == made * 2


def test_what_is_noted_after_a_report_was_made_does_not_come_into_it() -> None:
    log = ItemLog()
    log.add(*(ReportItem(f"Article {number}", Outcome.TAKEN) for number in range(2_500)))
    made = TransferReport(log.items())
    log.add(*[ReportItem("Late", Outcome.SKIPPED)] * 1_000)
    assert (len(made.items), made.taken, made.skipped) == (2_500, 2_500, 0)
    assert made.items[-1].name == "Article 2499"


def test_the_lines_of_many_articles_take_little_memory() -> None:
    def grown(add: Callable[[ReportItem], object]) -> int:
        tracemalloc.start()
        for number in range(20_000):
            name = "".join(f" {(number * step) % 9973}" for step in (3, 7, 11, 13, 17, 19, 23, 29))
            add(ReportItem(name, Outcome.TAKEN, article_id=f"{number:032x}"))
        taken, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return taken

    as_a_list: list[ReportItem] = []
    assert grown(ItemLog().add) < grown(as_a_list.append) / 4

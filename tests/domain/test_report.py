"""Transfer reports count what was taken, skipped and changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.report import Outcome, ReportItem, TransferReport

reports = st.lists(st.builds(ReportItem, st.text(max_size=3), st.sampled_from(Outcome))).map(
    lambda items: TransferReport(tuple(items))
)


@given(reports)
def test_every_item_is_counted_once(report: TransferReport) -> None:
    assert sum(report.count(outcome) for outcome in Outcome) == report.count(*Outcome) == len(report.items)
    assert report.count() == 0
    others = report.count(Outcome.DUPLICATE, Outcome.CANCELLED)
    assert report.taken + report.skipped + others == len(report.items)


def test_changed_items_are_taken_and_duplicates_neither_taken_nor_skipped() -> None:
    report = TransferReport(tuple(ReportItem(outcome.value, outcome) for outcome in Outcome))
    assert (report.taken, report.skipped) == (2, 1)


@given(reports, st.lists(reports, max_size=3))
def test_joined_reports_keep_every_item_in_order(first: TransferReport, others: list[TransferReport]) -> None:
    joined = first.joined(others)
    assert list(joined.items) == [item for report in (first, *others) for item in report.items]

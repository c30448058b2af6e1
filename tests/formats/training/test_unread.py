"""Which fields nobody reads."""

from __future__ import annotations

from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.training.unread import UnreadFields, unread_in


def test_a_field_is_named_by_the_path_to_it_if_it_says_something() -> None:
    value = [{"start": 0, "kind": "direct"}, {"group": 0, "_view": 1, "end": "", "more": [], "off": None}, 7]
    assert list(unread_in(value, {"start"}, "spans.")) == ["spans.kind", "spans.group"]
    assert list(unread_in({"kicker": "Sport", "start": 1}, {"start"})) == ["kicker"]
    assert list(unread_in(None, set())) == list(unread_in("words", set())) == []


def test_each_is_told_once_in_one_line_of_the_report() -> None:
    unread = UnreadFields("a.jsonl")
    assert list(unread.told()) == []
    unread.add(["kind", "x" * 50])
    unread.add(["kind"])
    reason = f"These fields are not read: “kind”, “{'x' * 40}”."
    assert list(unread.told()) == [ReportItem("a.jsonl", Outcome.REMARK, reason)]

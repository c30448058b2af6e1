"""What a table of counts is asked for."""

from __future__ import annotations

from clipdesk.domain.counts import CountAsked, CountBy, CountUnit


def test_outlets_and_annotations_are_counted_unless_something_else_is_asked_for() -> None:
    asked = CountAsked()
    assert (asked.by, asked.unit, asked.annotator_id, asked.statuses) == (
        CountBy.OUTLET,
        CountUnit.ANNOTATIONS,
        "",
        (),
    )

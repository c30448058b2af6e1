"""What lists show: the marks of snippets can never be characters of an article."""

from __future__ import annotations

from clipdesk.domain.article import Status
from clipdesk.domain.listing import MARK_END, MARK_START, ListedArticle, Snippet
from clipdesk.domain.text import is_canonical


def test_no_stored_text_can_hold_a_mark() -> None:
    assert MARK_START != MARK_END
    assert not is_canonical(MARK_START)
    assert not is_canonical(MARK_END)


def test_rows_are_values() -> None:
    row = ListedArticle(1, "a", "Head", "Courier", "2025-06-12", Status.TODO, flagged=False, annotations=2, byline=())
    assert row == row._replace()
    assert row._replace(annotations=3) != row
    assert Snippet(1, f"the {MARK_START}ferry{MARK_END} dues").text.count(MARK_START) == 1

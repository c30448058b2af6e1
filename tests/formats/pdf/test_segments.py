"""Words of a page with their places, as pdfium sees them."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.pdf import segments
from clipdesk.formats.pdf.segments import pages_of
from tests.formats.pdf.files import Put, pdf


def test_words_of_one_line_are_one_segment_and_columns_are_two() -> None:
    page = [Put("Bridge", 50, 700), Put("closes", 83, 700), Put("far away", 300, 700), Put("below", 50, 680)]
    (found,) = pages_of(pdf([page]), "a.pdf")
    assert [one.text for one in found] == ["Bridge closes", "far away", "below"]
    assert found[0].left == pytest.approx(50, abs=2)
    assert 4 < found[0].height < 14


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST_PAGES", 1)
    with pytest.raises(ImportFailedError, match="2 pages"):
        pages_of(pdf([[], []]), "a.pdf")


def test_letters_that_were_placed_one_by_one_are_words() -> None:
    """As browsers write a page to PDF."""
    widths = dict(zip("ofice bard", (5.56, 2.78, 2.22, 5, 5.56, 2.78, 5.56, 5.56, 3.33, 5.56), strict=True))
    page, left = [], 50.0
    for char in "office board":
        page += [Put(char, left, 700)] if char != " " else []
        left += widths[char]
    (found,) = pages_of(pdf([page]), "a.pdf")
    assert [one.text for one in found] == ["office board"]


def test_a_line_that_is_stretched_to_its_column_stays_one() -> None:
    page = [Put("All ", 50, 700), Put("stretched ", 85, 700), Put("lines", 150, 700), Put("other column", 300, 700)]
    (found,) = pages_of(pdf([page]), "a.pdf")
    assert [one.text for one in found] == ["All stretched lines", "other column"]


def test_words_of_one_line_have_its_height_whatever_their_letters() -> None:
    page = [Put("some", 50, 700), Put("Hyphen", 200, 700)]
    (found,) = pages_of(pdf([page]), "a.pdf")
    assert found[0].top == found[1].top
    assert found[0].bottom == found[1].bottom

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

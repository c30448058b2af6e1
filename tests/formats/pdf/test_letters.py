"""Characters of a page with their places, as pdfium sees them."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.pdf import letters
from clipdesk.formats.pdf.letters import opened_pages
from tests.formats.pdf.files import Put, pdf


def test_letters_stand_on_their_line_from_one_edge_to_the_other() -> None:
    pages = opened_pages(pdf([[Put("Ag p", 50, 700, 20)]]), "a.pdf")
    page = next(pages)
    found = list(page.letters())
    assert "".join(one.char for one in found) == "Ag p"
    assert [one.base for one in found] == pytest.approx([700] * 4, abs=0.01)
    assert (found[0].left, found[0].right) == pytest.approx((50, 63.34), abs=0.05)
    assert found[1].left == pytest.approx(found[0].right, abs=0.05)
    assert page.type_of(found[0]).size == pytest.approx(20)
    assert page.type_of(found[0]).is_level
    assert not page.is_flat(found[0])


def test_lines_end_with_a_line_feed() -> None:
    pages = opened_pages(pdf([[Put("one", 50, 700), Put("two", 50, 680)]]), "a.pdf")
    page = next(pages)
    assert "".join(one.char for one in page.letters()).split() == ["one", "two"]
    assert "\n" in {one.char for one in page.letters()}


def test_a_stroke_is_flat() -> None:
    pages = opened_pages(pdf([[Put("-x", 50, 700)]]), "a.pdf")
    page = next(pages)
    assert [page.is_flat(one) for one in page.letters()] == [True, False]


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "MOST_PAGES", 1)
    with pytest.raises(ImportFailedError, match="2 pages"):
        list(opened_pages(pdf([[], []]), "a.pdf"))

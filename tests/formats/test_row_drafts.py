"""A row as an article: fields in their places, HTML read as HTML, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.text import canonical, is_canonical
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.row_drafts import Row, draft_of_row
from tests.strategies import texts

FILE = SourceFile("a.json", b"[]")


def draft(options: ImportOptions = ImportOptions(), **cells: str) -> ArticleDraft | None:  # noqa: B008 - a frozen value
    return draft_of_row(Row(cells, [("pages", "3"), ("empty", "")], "row 2"), FILE, options, "x 1", "text/csv", ())


def test_every_cell_has_its_place() -> None:
    made = draft(
        text="The pier closes.",
        headline=" Pier  to close ",
        byline="By Zoë Kell and Tom Beck",
        published="13 June 2025",
    )
    assert made is not None
    assert (made.source.headline, made.source.byline) == ("Pier to close", ("Zoë Kell", "Tom Beck"))
    assert (made.source.published, made.note, made.source_file) == ("2025-06-13", "pages: 3", "a.json, row 2")
    assert made.source.provenance["headline"] == "column"


def test_a_row_that_has_a_name_is_called_by_it() -> None:
    made = draft(text="The pier closes.", id="AN 4711")
    assert made is not None
    assert made.source_file == "a.json, AN 4711"


def test_a_number_is_no_author() -> None:
    made = draft(text="The pier closes.", byline="17")
    assert made is not None
    assert made.source.byline == ()


@pytest.mark.parametrize("text", ["", "  \n", "<p> </p><p></p>"])
def test_a_row_without_text_is_no_article(text: str) -> None:
    assert draft(text=text) is None


def test_html_in_a_cell_is_read_as_html() -> None:
    made = draft(
        text="<p>The pier &amp; the quay <b>close</b>.</p>\n<p>They reopen.</p>", headline="Pier &amp; <i>quay</i>"
    )
    assert made is not None
    assert [line for line in made.text.split("\n") if line] == ["The pier & the quay close.", "They reopen."]
    assert made.source.headline == "Pier & quay"


def test_a_whole_page_in_a_cell_is_cleaned_like_a_saved_one() -> None:
    story = "".join(f"<p>The harbor board met on day {n}, and the ferry was spoken of at length.</p>" for n in range(6))
    page = f"<html><body><nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav><article>{story}</article></body></html>"
    made, whole = draft(text=page), draft(ImportOptions(clean=False), text=page)
    assert made is not None
    assert whole is not None
    assert "Sport" not in made.text
    assert "Sport" in whole.text


@given(texts())
def test_a_plain_text_comes_in_to_the_letter(text: str) -> None:
    made = draft(text=text)
    expected = canonical(text).text
    assert (made.text if made else "") == (expected if expected.strip() else "")
    assert made is None or is_canonical(made.text)


def test_what_cannot_be_stored_of_a_text_is_told_of() -> None:
    made = draft(text="The pi\0er closes.\ufffe")
    assert made is not None
    assert made.text == "The pi\ufffder closes.\ufffd"
    assert made.changes == ("2 characters that cannot be stored were replaced by \ufffd.",)


@pytest.mark.parametrize("date", ["2025-06-31", "2025-13-01", "some  day"])
def test_a_date_that_is_none_is_kept_in_the_note_and_told_of(date: str) -> None:
    made = draft(text="The pier closes.", published=date)
    assert made is not None
    assert (made.source.published, made.note) == ("", f"pages: 3\npublished: {date}")
    assert made.changes == (f"The date “{' '.join(date.split())}” was not understood: it is in the note.",)


@pytest.mark.parametrize(("language", "published"), [("en-US", ""), ("English", ""), ("es-MX", "2025-04-03")])
def test_the_order_of_day_and_month_is_told_by_the_language_however_it_is_named(language: str, published: str) -> None:
    made = draft(text="The pier closes.", published="3/4/2025", language=language)
    assert made is not None
    assert made.source.published == published
    assert bool(made.changes) == (not published)


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("20250612", "2025-06-12"), ("1749686400", "2025-06-12"), ("1749686400000", "2025-06-12"),
        ("1749713400.0", "2025-06-12T07:30:00+00:00"), ("45455", ""), ("20251399", ""),
    ],
)  # fmt: skip
def test_a_date_as_programs_write_it_is_read(date: str, published: str) -> None:
    made = draft(text="The pier closes.", published=date)
    assert made is not None
    assert (made.source.published, bool(made.changes)) == (published, not published)


def test_an_instant_with_words_behind_it_is_read_without_them() -> None:
    made = draft(text="The pier closes.", published="2025-06-12T08:00 UTC")
    assert made is not None
    assert made.source.published == "2025-06-12T08:00+00:00"


@pytest.mark.parametrize("date", ["2025-06", "2025"])
def test_a_month_or_a_year_alone_is_a_date(date: str) -> None:
    made = draft(text="The pier closes.", published=date)
    assert made is not None
    assert (made.source.published, made.changes) == (date, ())

"""Tables of articles: which column is what, and that nothing in a row is lost."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import time
import warnings
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.xml.constants import SHEET_MAIN_NS

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.domain.text import canonical
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.exchange import csv_rows
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.table_rows import TableImporter
from tests.formats.workbooks import book
from tests.strategies import texts

HEADS = ["Title", "Newspaper", "Date", "Author", "Full text", "Pages"]
ROWS = [
    ["Pier to close", "Harbor Gazette", "2025-06-12", "Zoë Kell; Tom Beck", "The pier 👍 closes.\n\nIt reopens.", "3"],
    ["Dues rise", "Observer", "13 June 2025", "Ana Ruiz", "Dues rise, “again”.", ""],
    ["Empty", "Observer", "", "", "", "4"],
]


def written(rows: list[list[str]], delimiter: str = ",") -> bytes:
    memory = io.StringIO(newline="")
    csv.writer(memory, delimiter=delimiter).writerows(rows)
    return memory.getvalue().encode()


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.csv", written([HEADS, *ROWS]), "csv-articles"),
        ("a.csv", written([HEADS, *ROWS], ";"), "csv-articles"),
        ("a.tsv", written([HEADS, *ROWS], "\t"), "csv-articles"),
        ("a.xlsx", book([HEADS, *ROWS]), "xlsx-articles"),
    ],
    ids=["comma", "semicolon", "tab", "workbook"],
)
def test_each_row_is_an_article_with_its_source(name: str, data: bytes, key: str) -> None:
    file = SourceFile(name, data)
    assert builtin_registry().importer_for(file).key == key
    first, second, third = TableImporter(key).read(file, ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert not isinstance(third, ArticleDraft)
    assert first.text == "The pier 👍 closes.\n\nIt reopens."
    assert (first.source.headline, first.source.outlet) == ("Pier to close", "Harbor Gazette")
    assert first.source.byline == ("Zoë Kell", "Tom Beck")
    assert (first.source.published, second.source.published) == ("2025-06-12", "2025-06-13")
    assert first.note == "Pages: 3"
    assert "Full text → text" in first.changes[-1]
    assert third.reason == "The row has no text."


def test_a_date_in_a_workbook_is_a_day() -> None:
    data = book([["headline", "date", "text"], ["Pier", dt.datetime(2025, 6, 12), "It closed."]])  # noqa: DTZ001 - Excel knows no zones
    (only,) = TableImporter("xlsx-articles").read(SourceFile("a.xlsx", data), ImportOptions())
    assert isinstance(only, ArticleDraft)
    assert only.source.published == "2025-06-12"


def test_other_sheets_of_a_workbook_are_named_once_where_something_is_in_them() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book([HEADS, *ROWS])))
    made.create_sheet("annotations").append(["label", "text"])
    made.create_sheet("empty")
    made.create_sheet("labels").append(["quote"])
    memory = io.BytesIO()
    made.save(memory)
    first, second, *_ = TableImporter("xlsx-articles").read(SourceFile("a.xlsx", memory.getvalue()), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert "Other sheets of the workbook were left out: annotations, labels." in first.changes
    assert not [one for one in second.changes if "sheets" in one]


def test_a_workbook_without_styles_is_read_and_nothing_is_warned_of() -> None:
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book([HEADS, *ROWS]))) as whole, zipfile.ZipFile(bare, "w") as archive:
        for name in whole.namelist():
            styles = f'<styleSheet xmlns="{SHEET_MAIN_NS}"/>'.encode()
            archive.writestr(name, styles if name == "xl/styles.xml" else whole.read(name))
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        first, *_ = TableImporter("xlsx-articles").read(SourceFile("a.xlsx", bare.getvalue()), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert first.source.headline == "Pier to close"
    assert warned == []


@pytest.mark.parametrize(
    "data", [b"", b"text\n", b"a,b\n1,2\n", b'"article id","annotation id","quote"\n1,2,3\n'], ids=range(4)
)
def test_what_holds_no_articles_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailedError, match=r"a\.csv"):
        list(TableImporter().read(SourceFile("a.csv", data), ImportOptions()))


def test_a_damaged_workbook_is_refused_in_a_sentence() -> None:
    whole = book([HEADS, *ROWS])
    for data in (whole[:100], whole[: len(whole) // 2], b"PK\x03\x04"):
        with pytest.raises(ImportFailedError, match=r"a\.xlsx"):
            list(TableImporter("xlsx-articles").read(SourceFile("a.xlsx", data), ImportOptions()))


def _with_part(name: str, content: str, *, instead: bool) -> SourceFile:
    """A workbook with another part of this name, instead of its own one or behind it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book([HEADS, *ROWS]))) as whole, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of two parts of one name
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for own in whole.namelist():
                if own != name or not instead:
                    package.writestr(own, whole.read(own))
            package.writestr(name, content)
    return SourceFile("a.xlsx", made.getvalue())


def test_a_workbook_with_an_element_of_countless_attributes_is_refused_at_once() -> None:
    many = " ".join(f"a{n}='1'" for n in range(40_000))
    file = _with_part("xl/styles.xml", f"<styleSheet {many}/>", instead=True)
    start = time.process_time()
    with pytest.raises(ImportFailedError, match="“styleSheet” has more than 5,000 attributes"):
        list(TableImporter("xlsx-articles").read(file, ImportOptions()))
    assert time.process_time() - start < 2


def _with_sheet(change: Callable[[str], str]) -> SourceFile:
    with zipfile.ZipFile(io.BytesIO(book([HEADS, *ROWS]))) as whole:
        sheet = whole.read("xl/worksheets/sheet2.xml").decode()
    assert change(sheet) != sheet
    return _with_part("xl/worksheets/sheet2.xml", change(sheet), instead=True)


def test_a_workbook_that_says_a_smaller_size_than_it_has_is_read_whole() -> None:
    file = _with_sheet(lambda sheet: re.sub('<dimension ref="[^"]*"', '<dimension ref="A1:B2"', sheet))
    first, second, _ = TableImporter("xlsx-articles").read(file, ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert (first.source.byline, first.note) == (("Zoë Kell", "Tom Beck"), "Pages: 3")
    assert second.source.headline == "Dues rise"


def test_a_workbook_with_a_row_beyond_all_rows_is_damaged() -> None:
    file = _with_sheet(lambda sheet: sheet.replace('<row r="3"', '<row r="2147483648"'))
    with pytest.raises(ImportFailedError, match=r"“a\.xlsx” is damaged"):
        list(TableImporter("xlsx-articles").read(file, ImportOptions()))


def test_a_workbook_of_nothing_but_width_is_refused_in_a_sentence() -> None:
    wide = "".join(f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(10, 1_900))
    file = _with_sheet(lambda sheet: sheet.replace("</sheetData>", f"{wide}</sheetData>"))
    with pytest.raises(ImportFailedError, match=r"“a\.xlsx” has more than 30,000,000 cells"):
        list(TableImporter("xlsx-articles").read(file, ImportOptions()))


def test_a_workbook_hides_no_part_behind_another_of_its_name() -> None:
    file = _with_part("xl/workbook.xml", "<x>" + "A" * (8 << 20) + "</x>", instead=False)
    with pytest.raises(ImportFailedError, match=r"“a\.xlsx” is damaged"):
        list(TableImporter("xlsx-articles").read(file, ImportOptions()))


def test_a_bug_of_ours_is_not_called_a_damaged_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    def written(_cell: object) -> str:
        raise TypeError("a bug")

    monkeypatch.setattr("clipdesk.formats.table_rows._written", written)
    with pytest.raises(TypeError, match="a bug"):
        list(TableImporter("xlsx-articles").read(SourceFile("a.xlsx", book([HEADS, *ROWS])), ImportOptions()))


def test_a_column_is_read_as_the_user_says() -> None:
    data = written([["Title", "Teaser", "Full text"], ["A", "The teaser.", "The text."]])
    options = ImportOptions(mapping=(("text", "Teaser"), ("headline", "")))
    (only,) = TableImporter().read(SourceFile("a.csv", data), options)
    assert isinstance(only, ArticleDraft)
    assert (only.text, only.source.headline) == ("The teaser.", "")
    assert only.note == "Title: A\nFull text: The text."
    columns = TableImporter().columns(SourceFile("a.csv", data), options)
    assert (columns.names, columns.samples) == (("Title", "Teaser", "Full text"), ("A", "The teaser.", "The text."))
    assert {field: name for field, name in columns.mapping if name} == {"text": "Teaser"}


@given(st.lists(texts(), min_size=1, max_size=4), st.sampled_from(",;\t"))
def test_every_text_comes_in_to_the_letter(cells: list[str], delimiter: str) -> None:
    data = written([["headline", "text"], *(["h", cell] for cell in cells)], delimiter)
    readings = TableImporter().read(SourceFile("a.csv", data), ImportOptions(encoding="utf-8"))
    found = [one.text for one in readings if isinstance(one, ArticleDraft)]
    assert found == [canonical(cell.strip()).text for cell in cells if canonical(cell.strip()).text.strip()]


def test_the_highlights_of_taguette_are_no_articles_unless_somebody_says_so() -> None:
    file = SourceFile("highlights.csv", written([["id", "document", "tag", "content"], ["1", "A", "quote", "“Yes”"]]))
    with pytest.raises(ImportFailedError, match="is a table of highlights that Taguette wrote") as refused:
        list(TableImporter().read(file, ImportOptions()))
    assert refused.value.remedy == "Export the project there and import that."
    assert list(TableImporter().read(file, ImportOptions(mapping=(("text", "content"),))))


def test_cells_that_no_heading_names_are_kept_in_the_note_and_told_of() -> None:
    data = b"headline,text,,\nPier,He said,and so on,more\nQuay,Fine,,\nDues,Rise,three,four,five\n"
    first, second, third = TableImporter().read(SourceFile("a.csv", data), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert isinstance(third, ArticleDraft)
    assert (first.note, second.note, second.changes) == ("column 3: and so on\ncolumn 4: more", "", ())
    assert third.note == "column 3: three\ncolumn 4: four\ncolumn 5: five"
    assert third.changes[0].startswith("The row has more cells than there are headings: the rest is in its note.")


def test_a_row_whose_quotation_marks_are_never_closed_says_that_others_may_be_in_it() -> None:
    rows = "".join(f"h{number},Report {number}.\n" for number in range(60))
    data = f'headline,text\n{rows}Pier,"He said.\nQuay,Fine.\nDues,They rise.\n'.encode()
    *others, last = TableImporter().read(SourceFile("a.csv", data), ImportOptions())
    assert isinstance(last, ArticleDraft)
    assert (len(others), last.text) == (60, "He said.\nQuay,Fine.\nDues,They rise.")
    assert last.changes[0].startswith("The file ends within quotation marks that this row opens.")
    assert not any(
        "quotation marks" in change for one in others if isinstance(one, ArticleDraft) for change in one.changes
    )


def test_of_a_table_that_breaks_off_the_rows_before_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "_CELL_LIMIT", 1000)
    rows = [["headline", "text"], *(["h", f"Report {number}."] for number in range(60))]
    *found, last = TableImporter().read(SourceFile("a.csv", written([*rows, ["h", "x" * 2000]])), ImportOptions())
    assert len(found) == 60
    assert isinstance(last, ReportItem)
    assert last.reason == (
        "After row 61, nothing more was read: “a.csv” is not a table: field larger than field limit (1000)."
        " Save it as CSV again."
    )


def test_headings_that_come_again_are_no_article() -> None:
    first, again, third = TableImporter().read(
        SourceFile("a.csv", written([HEADS, ROWS[0], HEADS, ROWS[1]])), ImportOptions()
    )
    assert isinstance(first, ArticleDraft)
    assert isinstance(third, ArticleDraft)
    assert isinstance(again, ReportItem)
    assert (again.name, again.reason) == ("a.csv, row 3", "The row repeats the headings.")


@pytest.mark.parametrize("above", [[["Harbor corpus"]], [["Harbor corpus", "", ""], ["collected  2025"]]])
def test_titles_above_the_headings_are_left_out_and_told_of(above: list[list[str]]) -> None:
    data = book([*above, HEADS, ROWS[2], *ROWS[:2]])
    empty, first, second = TableImporter("xlsx-articles").read(SourceFile("a.xlsx", data), ImportOptions())
    assert isinstance(empty, ReportItem)
    assert empty.name == f"a.xlsx, row {len(above) + 2}"
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert (first.source.headline, first.source.outlet) == ("Pier to close", "Harbor Gazette")
    title = " ".join(" ".join(row) for row in above).split()
    assert first.changes[-1] == f"What stands above the headings was left out: {' '.join(title)}."
    assert first.changes[-2].startswith("The columns were read as: ")
    assert second.changes == ()


def test_one_column_of_texts_has_no_title() -> None:
    first, second = TableImporter().read(
        SourceFile("a.csv", b"Harbor\n" + b"The pier closes for a year. " * 9 + b"\nText\n"), ImportOptions()
    )
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert second.text == "Text"


def test_headings_that_name_the_text_alone_are_no_title() -> None:
    data = b"text\nMoored,story\nThe pier closes, and the ferry too.\n"
    first, second = TableImporter().read(SourceFile("a.csv", data), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert (first.text, second.text) == ("Moored", "The pier closes")


def test_a_sheet_that_is_hidden_comes_behind_those_that_are_shown() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book([["key", "value"], ["version", "1"]])))
    made["Articles"].sheet_state = "hidden"
    shown = made.create_sheet("news")
    for row in (HEADS, *ROWS):
        shown.append(row)
    memory = io.BytesIO()
    made.save(memory)
    first, *_ = TableImporter("xlsx-articles").read(SourceFile("a.xlsx", memory.getvalue()), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert first.source.headline == "Pier to close"
    assert first.changes[-1] == "Other sheets of the workbook were left out: Articles."

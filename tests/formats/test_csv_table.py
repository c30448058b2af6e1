"""Tables: every annotation one row, exact for programs, harmless in spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import CancelledError
from clipdesk.domain.report import Outcome, TransferReport
from clipdesk.formats.csv_table import NO_ARTICLE_NOTE, NO_COLUMN, NO_MAKER, PROGRAM, SPREADSHEET, CsvExporter
from clipdesk.formats.loss_log import NO_ROW
from clipdesk.formats.registry import ExportOptions
from tests.builders import HARD_NOTE, HARD_TEXT, MemoryCorpus, article, corpus, hard_corpus
from tests.strategies import corpora

GOLDEN = Path(__file__).parent.parent / "data" / "formats"


def exported(made: Corpus, dialect: str) -> tuple[bytes, TransferReport]:
    target = io.BytesIO()
    report = CsvExporter(dialect).write(made, target, ExportOptions(), lambda done, total: None)
    return target.getvalue(), report


def rows(made: Corpus, dialect: str = PROGRAM) -> list[dict[str, str]]:
    data, _ = exported(made, dialect)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def unguarded(cell: str) -> str:
    """What the importer of another program does to get the exact words back."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n\0]", cell) else cell


@pytest.mark.parametrize(("dialect", "name"), [(PROGRAM, "hard.csv"), (SPREADSHEET, "hard.excel.csv")])
def test_the_hard_corpus_is_written_as_ever(dialect: str, name: str) -> None:
    assert exported(hard_corpus(), dialect)[0] == (GOLDEN / name).read_bytes()


def test_columns_are_those_promised() -> None:
    assert list(rows(hard_corpus())[0]) == [
        "article id", "headline", "outlet", "byline", "published", "annotation id", "label", "quote", "start", "end",
        "fragments", "annotator", "note", "attribute: kind", "attribute: value", "attribute: rounded",
        "attribute: name", "attribute: role", "relation: said_by", "relation: said_by, id", "origin", "created",
        "modified", "status", "source file",
    ]  # fmt: skip


def test_every_annotation_is_a_row_whose_offsets_cover_its_quote() -> None:
    made = hard_corpus()
    found = rows(made)
    assert len(found) == sum(len(item.annotations) for item in made)
    for row in found[: len(made.articles[0].annotations)]:
        pieces = row["fragments"].split() or ([f"{row['start']}-{row['end']}"] if row["start"] else [])
        bounds = [piece.split("-") for piece in pieces]
        assert " ".join(HARD_TEXT[int(start) : int(end)] for start, end in bounds) == row["quote"]


def test_a_row_says_all_about_its_annotation() -> None:
    row = next(row for row in rows(hard_corpus()) if row["annotation id"] == "hard-said")
    assert row["quote"] == "“We won.”"
    assert row["note"] == HARD_NOTE
    assert (row["attribute: kind"], row["relation: said_by"], row["relation: said_by, id"]) == (
        "direct",
        "Ana Ruiz",
        "hard-ruiz",
    )
    assert (row["label"], row["annotator"], row["byline"]) == ("quote", "an", "Ana Ruiz; =SUM(A1)")


def test_attributes_that_the_codebook_does_not_know_get_columns_too() -> None:
    made = corpus(article("[quote#q:No]", attributes={"q": {"zeal": "1", "calm": "2", "kind": "direct"}}))
    assert [name for name in rows(made)[0] if name.startswith("attribute")][-2:] == [
        "attribute: calm",
        "attribute: zeal",
    ]


def test_articles_without_annotations_and_oversized_cells_are_reported() -> None:
    made = corpus(article("bare"), article(f"[quote:{'x' * 40_000}]", id="long"), article("[quote:No]", id="fine"))
    assert [(item.outcome, item.reason) for item in exported(made, SPREADSHEET)[1].items] == [
        (Outcome.CHANGED, "It has no annotations and so no row."),
        (Outcome.CHANGED, "A cell is longer than the 32,767 characters that Excel keeps."),
        (Outcome.TAKEN, ""),
    ]
    assert [item.outcome for item in exported(made, PROGRAM)[1].items][1] is Outcome.TAKEN


def test_an_empty_corpus_is_a_header() -> None:
    assert exported(corpus(), PROGRAM)[0].count(b"\r\n") == 1
    assert rows(corpus()) == []


def test_the_program_dialect_is_rfc_4180_without_a_mark() -> None:
    data, _ = exported(corpus(article('[quote#q:a,"b"\nc] d', notes={"q": " =1 "})), PROGRAM)
    assert data.startswith(b"article id,")
    assert b',"a,""b""\nc",0,7,,an, =1 ,' in data
    assert data.endswith(b"\r\n")


def test_the_spreadsheet_dialect_has_a_mark_and_a_name_of_its_own() -> None:
    assert exported(corpus(), SPREADSHEET)[0].startswith(b"\xef\xbb\xbfarticle id,")
    assert CsvExporter(SPREADSHEET).suffixes == (".excel.csv",)
    assert (CsvExporter().key, CsvExporter().suffixes) == ("csv", (".csv",))


def test_the_dialect_can_be_chosen_by_option() -> None:
    target = io.BytesIO()
    CsvExporter().write(corpus(), target, ExportOptions(SPREADSHEET), lambda done, total: None)
    assert target.getvalue().startswith(b"\xef\xbb\xbf")
    assert not target.closed


PAYLOADS = [
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "=cmd|'/C calc'!A0", '=HYPERLINK("http://x","y")',
    "=IMPORTXML(1)", "+cmd|1!A", "-2+3+cmd|1!A", "@A1", "'=1", "''=1", "=\t1", "=“1”", "=1,2", '="a"', "=\n1",
]  # fmt: skip


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_of_a_spreadsheet_is_a_formula_and_none_is_changed_for_good(payload: str) -> None:
    made = corpus(
        article(
            f"[quote#q@mk:{payload}]",
            notes={"q": payload},
            attributes={"q": {payload: payload}},
            headline=payload,
            outlet=payload,
            byline=(payload,),
            published=payload,
            source_file=payload,
        )
    )
    (exact,) = rows(made)
    (guarded,) = rows(made, SPREADSHEET)
    assert not [cell for cell in (*guarded, *guarded.values()) if re.match(r"[=+\-@\t\r\n]", cell)]
    assert {unguarded(name): unguarded(cell) for name, cell in guarded.items()} == exact
    assert list(exact.values()).count(payload) == 8


@settings(max_examples=100)
@given(corpora())
def test_any_corpus_gives_a_table_with_a_row_for_each_annotation(made: MemoryCorpus) -> None:
    exact, guarded = rows(made), rows(made, SPREADSHEET)
    ids = [one.id for item in made for one in item.annotations]
    assert sorted(row["annotation id"] for row in exact) == sorted(ids)
    notes = {one.id: one.note for item in made for one in item.annotations}
    assert {row["annotation id"]: row["note"] for row in exact} == notes
    assert {row["annotation id"]: unguarded(row["note"]) for row in guarded} == notes
    assert all("'" not in row["start"] for row in guarded)


@pytest.mark.parametrize("last", [(0, 3), (2, 3)])
def test_cancelling_goes_through(last: tuple[int, int]) -> None:
    def cancel(done: int, total: int) -> None:
        if (done, total) == last:
            raise CancelledError

    with pytest.raises(CancelledError):
        CsvExporter().write(hard_corpus(), io.BytesIO(), ExportOptions(), cancel)


def test_what_has_no_column_is_noted() -> None:
    made = corpus(
        article("Nothing.", id="bare"),
        article(
            "[quote#a:Yes], said [official#b:Kell].", id="full", section="City", note="n",
            relations=[("a", "said_by", "b")],
        ),
    )  # fmt: skip
    assert [(one.reason, one.id) for one in exported(made, PROGRAM)[1].losses] == [
        (NO_ROW, "bare"),
        (NO_COLUMN, "full"),
        (NO_ARTICLE_NOTE, "full"),
        (NO_MAKER, "full-r1"),
    ]

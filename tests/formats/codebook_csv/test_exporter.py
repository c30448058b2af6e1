"""The table of the codebook: what a person sees in a spreadsheet, and in which nothing is computed."""

from __future__ import annotations

import csv
import io

from hypothesis import given

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.domain.loss import LossKind
from clipdesk.formats.codebook_csv.exporter import COLUMNS, CodebookCsvExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus, label
from tests.formats.exchange.round_trips import GOLDEN, lost_ids, written
from tests.strategies import codebooks


def rows(made: Codebook) -> list[list[str]]:
    data, report = written(CodebookCsvExporter(), MemoryCorpus("c", made))
    assert report.losses == ()
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_hard_codebook_is_written_as_ever() -> None:
    data, _ = written(CodebookCsvExporter(), hard_corpus())
    assert data == (GOLDEN / "hard.codebook.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbflabel,color,key,")


def test_a_label_is_a_row_and_so_is_a_kind_of_relation() -> None:
    table = rows(hard_corpus().codebook)
    assert tuple(table[0]) == COLUMNS
    assert table[1] == [
        "quote", "blue", "1", "Words of a person.", "Direct speech.", "Titles.", "",
        "kind: choice = direct | indirect | mixed", "", "label", "", "",
    ]  # fmt: skip
    assert table[-1] == ["said_by", "", "", "", "", "", "", "", "", "relation", "quote | statistic", ""]


def test_parents_are_named_and_marks_for_articles_are_words() -> None:
    made = Codebook(
        (label("law"), label("bill", parent="label-law", whole_article=True), Label("x", "y", parent="gone"))
    )
    assert [(row[0], row[6], row[8]) for row in rows(made)[1:]] == [
        ("law", "", ""),
        ("bill", "law", "yes"),
        ("y", "", ""),
    ]


@given(codebooks())
def test_no_cell_is_a_formula(made: Codebook) -> None:
    for row in rows(made):
        assert len(row) == len(COLUMNS)
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


def test_everything_else_is_named_as_lost() -> None:
    made = corpus(article("[quote#a:x] [quote#b:y]", relations=[("a", "said_by", "b")]))
    report = written(CodebookCsvExporter(), made)[1]
    assert lost_ids(report, LossKind.DROPPED) == ["a1-a", "a1-b", "a1-r1"]

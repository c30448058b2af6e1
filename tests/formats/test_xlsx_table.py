"""The workbook: every passage with its words, nothing computed, the same bytes every time. Read with openpyxl."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.loss import LossKind
from clipdesk.domain.report import TransferReport
from clipdesk.formats import xlsx_table
from clipdesk.formats.registry import ExportOptions
from clipdesk.formats.xlsx_table import TOO_LONG, TOO_MANY, XlsxExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.strategies import corpora


def exported(made: Corpus) -> tuple[bytes, TransferReport]:
    target = io.BytesIO()
    report = XlsxExporter().write(made, target, ExportOptions(), lambda done, total: None)
    return target.getvalue(), report


def sheet(data: bytes, name: str) -> list[dict[str, Any]]:
    """The rows below the head, by title."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_every_passage_of_the_hard_corpus_stands_under_its_offsets() -> None:
    made = hard_corpus()
    data, report = exported(made)
    texts = {row["article id"]: row["text"] for row in sheet(data, "articles")}
    assert texts == {item.article.id: item.article.text for item in made}
    rows = sheet(data, "annotations")
    assert [row["annotation id"] for row in rows] == [one.id for item in made for one in item.annotations]
    known = {one.id: one for item in made for one in item.annotations}
    for row in rows:
        one = known[row["annotation id"]]
        assert (row["quote"] or "") == one.anchor.quote
        assert row["label"] == one.label_id.removeprefix("label-")
        if len(one.spans) == 1:
            assert texts[row["article id"]][row["start"] : row["end"]] == one.anchor.quote
    assert report.losses == ()
    assert report.taken == len(made)


def test_relations_and_codebook_have_sheets() -> None:
    data, _ = exported(hard_corpus())
    first = sheet(data, "relations")[0]
    assert (first["type"], first["head quote"], first["child quote"]) == ("said_by", "“We won.”", "Ana Ruiz")
    quote = sheet(data, "codebook")[0]
    assert (quote["label"], quote["definition"]) == ("quote", "Words of a person.")
    assert quote["attributes"] == "kind (choice: direct, indirect, mixed)"
    assert sheet(data, "relation types") == [{"type": "said_by", "from": "quote; statistic", "to": None}]


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", "http://a.example", "{=1}", "12", "=cmd|' /C calc'!A0"]
)
def test_no_cell_is_a_formula_a_link_or_a_number(words: str) -> None:
    data, _ = exported(corpus(article(f"[quote#q:{words}]", notes={"q": words}, headline=words)))
    (row,) = sheet(data, "annotations")
    assert (row["quote"], row["note"], row["headline"]) == (words, words, words)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = b"".join(archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/"))
    assert b"<f>" not in xml
    assert b"<hyperlink" not in xml


def test_what_does_not_fit_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    made = corpus(article("👍" * 20_000 + "[quote:a] [quote:b]"))
    monkeypatch.setattr(xlsx_table, "ROW_LIMIT", 2)
    data, report = exported(made)
    assert [(one.kind, one.reason, one.id) for one in report.losses if "label" not in one.id] == [
        (LossKind.TRIMMED, TOO_LONG, "a1"),
        (LossKind.DROPPED, TOO_MANY, "a1-n2"),
    ]
    assert sheet(data, "articles")[0]["text"] == "👍" * 16_383


def test_an_empty_corpus_is_heads_alone() -> None:
    data, report = exported(MemoryCorpus())
    assert sheet(data, "annotations") == []
    assert report == TransferReport()


@settings(max_examples=25)
@given(corpora())
def test_any_corpus_twice_gives_the_same_bytes_and_all_annotations(made: MemoryCorpus) -> None:
    data, _ = exported(made)
    assert exported(made)[0] == data
    found = [row["annotation id"] for row in sheet(data, "annotations")]
    assert sorted(found) == sorted(one.id for item in made for one in item.annotations)

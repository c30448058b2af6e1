"""Codebooks of Taguette, QualCoder and of ours bring their labels, and go out after the schema."""

from __future__ import annotations

import io
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import LossKind
from clipdesk.domain.report import Outcome
from clipdesk.formats.refi_qda.codebook_file import RefiCodebookExporter, RefiCodebookImporter
from clipdesk.formats.registry import SourceFile
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, SAMPLES, drafts, lost_ids, needs_samples, readings, written
from tests.strategies import codebooks


def read(data: bytes) -> Codebook:
    (draft,) = drafts(readings(RefiCodebookImporter(), data, "codes.qdc"))
    assert draft.text == ""
    assert draft.source.headline == "codes"
    assert draft.codebook is not None
    return draft.codebook


def test_the_hard_codebook_is_written_as_ever() -> None:
    assert written(RefiCodebookExporter(), hard_corpus())[0] == (GOLDEN / "hard.qdc").read_bytes()


@given(codebooks())
def test_labels_come_back(made: Codebook) -> None:
    found = read(written(RefiCodebookExporter(), MemoryCorpus("c", made))[0])
    assert {(one.name, one.color) for one in found} == {(one.name, one.color) for one in made}


@needs_samples
@given(made=codebooks())
def test_whatever_is_written_is_valid(made: Codebook) -> None:
    schema = etree.XMLSchema(etree.parse(SAMPLES / "refi-qda" / "Codebook.xsd"))
    schema.assertValid(etree.fromstring(written(RefiCodebookExporter(), MemoryCorpus("c", made))[0]))


@needs_samples
def test_the_codebook_of_taguette_with_its_empty_sets_is_read() -> None:
    found = read((SAMPLES / "taguette" / "codebook.qdc").read_bytes())
    assert [one.name for one in found] == ["interesting", "quote", "speaker", "statistic", "official", "policy"]


def test_a_mark_and_utf16_do_no_harm() -> None:
    text = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="é"/></Codes></CodeBook>'
    declared = f'<?xml version="1.0" encoding="utf-16"?>{text}'
    for data in (text.encode("utf-8-sig"), declared.encode("utf-16")):
        assert RefiCodebookImporter().sniff(SourceFile("x", data)) == 1
        assert [one.name for one in read(data)] == ["é"]


def test_everything_else_is_named_as_lost() -> None:
    made = corpus(article("[quote#a:x] [quote#b:y]", relations=[("a", "said_by", "b")]))
    assert {"a1-a", "a1-b", "a1-r1"} <= set(lost_ids(written(RefiCodebookExporter(), made)[1], *LossKind))


def test_what_is_no_codebook_is_refused() -> None:
    for data in (b"<CodeBook><Codes/><Sets/></CodeBook>", b"<Other><Codes><Code guid='1' name='a'/></Codes></Other>"):
        with pytest.raises(ImportFailedError, match="holds no codes"):
            readings(RefiCodebookImporter(), data)
    assert RefiCodebookImporter().sniff(SourceFile("x", b"<rss/>")) == 0


def test_labels_arrive_in_the_project_and_no_article(tmp_path: Path) -> None:
    file = tmp_path / "codes.qdc"
    file.write_bytes((GOLDEN / "hard.qdc").read_bytes())
    with closing(Project.create(tmp_path / "p.clipdesk")) as project:
        report = import_files(project, ImportRequest((file,)))
        assert [one.outcome for one in report.items] == [Outcome.CHANGED]
        assert report.items[0].reason == "Labels were added to the codebook: 8."
        assert [one.name for one in project.codebook][:2] == ["quote", "statistic"]
        again = import_files(project, ImportRequest((file,)))
        assert [one.outcome for one in again.items] == [Outcome.DUPLICATE]
        project.undo()
        assert len(project.codebook.labels) == 0


def test_the_codebook_is_no_archive() -> None:
    assert not zipfile.is_zipfile(io.BytesIO(written(RefiCodebookExporter(), hard_corpus())[0]))

"""BioC collections come back as they went out, and those of other programs with the right words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.bioc.exporter import BiocJsonExporter, BiocXmlExporter
from clipdesk.formats.bioc.importer import BiocJsonImporter, BiocXmlImporter
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import FileExporter, Importer, ImportOptions, SourceFile
from tests.builders import MemoryCorpus, draft_of
from tests.formats.exchange.round_trips import (
    SAMPLES,
    assert_described_alike,
    assert_emoji_move_nothing,
    assert_the_same_again,
    drafts,
    needs_samples,
    readings,
    reasons,
    written,
)
from tests.strategies import corpora

BOTH = pytest.mark.parametrize(
    ("exporter", "importer"), [(BiocXmlExporter(), BiocXmlImporter()), (BiocJsonExporter(), BiocJsonImporter())],
    ids=["xml", "json"],
)  # fmt: skip
DOCUMENT: dict[str, Any] = {
    "id": "1",
    "passages": [
        {
            "offset": 0, "text": "😀 Ana",
            "annotations": [{"id": "T1", "infons": {"type": "P"}, "text": "Ana", "locations": [{"offset": 3, "length": 3}]}],
        }
    ],
}  # fmt: skip


@BOTH
@given(made=corpora())
def test_any_corpus_comes_back(exporter: FileExporter, importer: Importer, made: MemoryCorpus) -> None:
    data, report = written(exporter, made)
    assert report.losses == ()
    found = readings(importer, data) if made.articles else []
    assert reasons(found) == []
    for draft, item in zip(drafts(found), made.articles, strict=True):
        wanted = draft_of(item, made)
        assert (draft.id, draft.text, draft.note) == (wanted.id, wanted.text, wanted.note)
        for field in (
            "headline",
            "byline",
            "outlet",
            "published",
            "url",
            "section",
            "dateline",
            "language",
            "copyright",
            "agency",
        ):
            assert getattr(draft.source, field) == getattr(wanted.source, field)
        assert_described_alike(draft, item, made)
        told = {one.id: (one.spans, one.label, one.annotator, one.note, one.attributes) for one in draft.annotations}
        assert told == {
            one.id: (one.spans, one.label, one.annotator, one.note, one.attributes) for one in wanted.annotations
        }
        links = {(one.id, one.head, one.child, one.label, one.annotator) for one in draft.relations}
        assert links == {(one.id, one.head, one.child, one.label, one.annotator) for one in wanted.relations}


@BOTH
def test_emoji_move_nothing(exporter: FileExporter, importer: Importer) -> None:
    assert_emoji_move_nothing(exporter, importer, ("Ana Ruiz", "“yes”😀 ", "it"))


@needs_samples
def test_the_samples_are_read_and_stay_the_same() -> None:
    paths = sorted(SAMPLES.glob("bioc/*/*.xml"))
    assert paths
    for path in paths:
        file = SourceFile(path.name, path.read_bytes())
        assert builtin_registry().importer_for(file).key == "bioc"
        found = readings(BiocXmlImporter(), file.data)
        (draft,) = drafts(found)
        assert [one.quote for one in draft.annotations] == ["Sentence"]
        assert_the_same_again(BiocXmlExporter(), BiocXmlImporter(), found)
        assert_the_same_again(BiocJsonExporter(), BiocJsonImporter(), found)


@pytest.mark.parametrize(
    "value",
    [
        {"source": "s", "infons": {}, "documents": [DOCUMENT]},
        {"PubTator3": [DOCUMENT]},
        {"results": [DOCUMENT]},
        [{"infons": {}, "documents": [DOCUMENT]}],
        DOCUMENT,
        [DOCUMENT],
    ],
)
def test_json_of_every_make_is_read_in_the_unit_that_fits(value: Any) -> None:
    data = json.dumps(value).encode()
    assert builtin_registry().importer_for(SourceFile("a.json", data)).key == "bioc-json"
    (draft,) = drafts(readings(BiocJsonImporter(), data))
    (one,) = draft.annotations
    assert (one.quote, one.spans, one.label) == ("Ana", ((2, 5),), "P")
    assert draft.changes == ("Positions were counted in UTF-16 units and have been converted.",)


def test_documents_one_a_line_and_bad_ones_cost_their_own_line() -> None:
    line = json.dumps(DOCUMENT)
    found = readings(BiocJsonImporter(), f"{line}\nx\n3\n{json.dumps({'passages': []})}\n{line}\n".encode())
    assert len(drafts(found)) == 2
    assert reasons(found) == ["Line 2 is not JSON: expecting value at character 1.", "The file has no text."]


def test_the_document_type_is_passed_over_and_entities_are_refused() -> None:
    body = (
        "<collection><source>s</source><document><id>a</id><passage><offset>0</offset><text>é Ana</text><annotation id='1'>"
        "<infon key='type'>P</infon><location offset='3' length='3'/><text>Ana</text></annotation></passage></document>"
        "<document><id>b</id></document></collection>"
    )
    told = f"<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE collection SYSTEM 'BioC.dtd'>{body}".encode()
    assert BiocXmlImporter().sniff(SourceFile("a", told)) > 0.9
    found = readings(BiocXmlImporter(), told)
    assert [one.quote for one in drafts(found)[0].annotations] == ["Ana"]
    assert reasons(found) == ["Document b has no text."]
    hostile = f"<!DOCTYPE collection [<!ENTITY b 'c'>]>{body}".encode()
    with pytest.raises(ImportFailedError, match="document type"):
        readings(BiocXmlImporter(), hostile)


@pytest.mark.parametrize("data", [b"<collection><source/></collection>", b"<other><document/></other>"])
def test_xml_without_documents_is_refused(data: bytes) -> None:
    assert BiocXmlImporter().sniff(SourceFile("a", data)) == 0
    with pytest.raises(ImportFailedError, match="holds no documents of BioC"):
        readings(BiocXmlImporter(), data)


@pytest.mark.parametrize(
    "data", [b"{}", b"[3]", b'{"documents": [{"text": "a"}]}', b'{"a": [{"text": "b"}]}', b'{"a": 3}']
)
def test_other_json_is_left_alone(data: bytes) -> None:
    assert BiocJsonImporter().sniff(SourceFile("a", data)) == 0


def test_json_without_documents_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="holds no documents of BioC"):
        readings(BiocJsonImporter(), b'{"a": 3}')


def test_nothing_before_the_first_document_is_passed_over_in_recognizing_it() -> None:
    file = SourceFile("a", b'{"documents": [null, {"id": "1", "passages": [{"offset": 0, "text": "Ana said so."}]}]}')
    assert BiocJsonImporter().sniff(file) > 0.9
    (draft,) = BiocJsonImporter().read(file, ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.text == "Ana said so."

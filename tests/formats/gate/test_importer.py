"""Documents of GATE come in with the right words, whatever unit they count in; XML by its nodes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.gate.exporter import GateExporter
from clipdesk.formats.gate.importer import GateImporter
from clipdesk.formats.registry import SourceFile
from tests.builders import MemoryCorpus
from tests.formats.exchange.bundles import (
    again,
    assert_emoji_in_folders_move_nothing,
    assert_same_article,
    exported,
    zipped,
)
from tests.formats.exchange.round_trips import drafts, readings, reasons
from tests.strategies import corpora

XML = """<?xml version="1.0"?><GateDocument><GateDocumentFeatures/><TextWithNodes><Node id="0"/>😀 <Node id="3"/>Ana<Node
 id="6"/> spoke</TextWithNodes><AnnotationSet Name="mk"><Annotation Id="1" Type="Person" StartNode="3" EndNode="6"><Feature>
<Name className="java.lang.String">role</Name><Value className="java.lang.String">Mayor</Value></Feature></Annotation>
<Annotation Id="2" Type="Lost" StartNode="3" EndNode="99"/></AnnotationSet></GateDocument>"""


@given(corpora())
def test_any_corpus_comes_back_but_for_pieces(made: MemoryCorpus) -> None:
    keys = {one.id: one.key for one in made.annotators}
    for draft, item in zip(again(GateExporter(), GateImporter(), made), made.articles, strict=True):
        assert draft.id == item.article.id
        assert_same_article(draft, item, made, whole=False)
        assert {one.annotator for one in draft.annotations} == {keys[one.annotator_id] for one in item.annotations}


def test_emoji_move_nothing() -> None:
    assert_emoji_in_folders_move_nothing(GateExporter(), GateImporter())


@pytest.mark.parametrize(("unit", "start"), [("p", 2), ("j", 3)])
def test_the_unit_is_the_one_declared(unit: str, start: int) -> None:
    annotation = {"type": "Person", "start": start, "end": start + 3, "id": 0, "features": {"n": 1}}
    document = {"text": "😀 Ana", "offset_type": unit, "annotation_sets": {"": {"annotations": [annotation, 3]}}}
    found = readings(GateImporter(), json.dumps(document).encode())
    (draft,) = drafts(found)
    (one,) = draft.annotations
    assert (draft.text[slice(*one.spans[0])], one.annotator, dict(one.attributes)) == ("Ana", "", {"n": "1"})
    assert reasons(found) == ["It is not an object."]


def test_xml_is_read_by_its_nodes() -> None:
    assert GateImporter().sniff(SourceFile("a.xml", XML.encode())) > 0.9
    found = readings(GateImporter(), XML.encode())
    (draft,) = drafts(found)
    (one,) = draft.annotations
    assert (draft.text, one.label, one.quote, one.annotator) == ("😀 Ana spoke", "Person", "Ana", "mk")
    assert dict(one.attributes) == {"role": "Mayor"}
    assert reasons(found) == ["It was left out: its start and end are not whole numbers."]


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"{", "not JSON"), (b"{}", "not a GATE document"), (b"<GateDocument>", "damaged"),
     (b"<!DOCTYPE a [<!ENTITY b 'c'>]><GateDocument>&b;</GateDocument>", "document type")],
)  # fmt: skip
def test_a_bad_file_is_refused_in_a_sentence(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError, match=message):
        readings(GateImporter(), data)
    assert len(reasons(readings(GateImporter(), zipped({"a.bdocjs": data})))) == 1


def test_files_and_archives_are_recognized() -> None:
    assert GateImporter().sniff(SourceFile("a", b'{"text":"a","annotation_sets":{}}')) > 0.9
    assert GateImporter().sniff(SourceFile("a.zip", zipped({"a.bdocjs": "{}"}))) == 0.9
    assert GateImporter().sniff(SourceFile("a", b'{"text":"a"}')) == 0
    assert exported(GateExporter(), MemoryCorpus())

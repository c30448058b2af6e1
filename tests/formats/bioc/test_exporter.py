"""BioC files: the same bytes each time, the same values in XML and in JSON, and nothing lost but what is named."""

from __future__ import annotations

import json

import pytest
from lxml import etree

from clipdesk.formats.bioc.exporter import BiocJsonExporter, BiocXmlExporter
from clipdesk.formats.registry import FileExporter
from tests.builders import hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, written


@pytest.mark.parametrize(
    ("exporter", "name"), [(BiocXmlExporter(), "hard.bioc.xml"), (BiocJsonExporter(), "hard.bioc.json")]
)
def test_the_hard_corpus_is_written_as_ever_and_nothing_is_lost(exporter: FileExporter, name: str) -> None:
    data, report = written(exporter, hard_corpus())
    assert data == (GOLDEN / name).read_bytes()
    assert report.losses == ()


def test_elements_stand_in_the_order_of_the_dtd() -> None:
    root = etree.fromstring(written(BiocXmlExporter(), hard_corpus())[0])
    assert [child.tag for child in root][:5] == ["source", "date", "key", "infon", "infon"]
    (passage, *_) = root.iter("passage")
    assert list(dict.fromkeys(child.tag for child in passage)) == ["offset", "text", "annotation", "relation"]
    for one in root.iter("annotation"):
        assert list(dict.fromkeys(child.tag for child in one)) == ["infon", "location", "text"]


def test_json_says_the_same() -> None:
    value = json.loads(written(BiocJsonExporter(), hard_corpus())[0])
    root = etree.fromstring(written(BiocXmlExporter(), hard_corpus())[0])
    assert [one["id"] for one in value["documents"]] == [one.text for one in root.iter("id")]
    texts = [passage["text"] for one in value["documents"] for passage in one["passages"]]
    assert texts == [one.findtext("text") for one in root.iter("passage")]

"""The exports in Python's BioC library: it sees our words under every passage, and finds nothing wrong."""

from __future__ import annotations

import pytest

from clipdesk.formats.bioc.exporter import BiocJsonExporter, BiocXmlExporter
from tests.builders import hard_corpus
from tests.formats.exchange.round_trips import with_emoji, written

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


@pytest.mark.parametrize("kind", ["xml", "json"])
def test_the_library_sees_our_words_under_every_passage(kind: str) -> None:
    bioc = pytest.importorskip("bioc", reason="the extra “consumers” is not installed")
    library = pytest.importorskip(f"bioc.bioc{kind}", reason="the extra “consumers” is not installed")
    for made in (hard_corpus(), *(one for _, one in with_emoji())):
        exporter = BiocXmlExporter() if kind == "xml" else BiocJsonExporter()
        data = written(exporter, made)[0].decode()
        collection = library.loads(data)
        complaints: list[str] = []
        bioc.validate(collection, lambda message, traceback: complaints.append(message))  # noqa: B023  called at once
        assert complaints == []
        names = {label.id: label.name for label in made.codebook}
        for document, item in zip(collection.documents, made, strict=True):
            (passage,) = document.passages
            text = item.article.text
            assert (document.id, passage.text) == (item.article.id, text)
            seen = [
                (one.infons["type"], one.id, [passage.text[at.offset : at.offset + at.length] for at in one.locations])
                for one in passage.annotations
            ]
            expected = [
                (names[one.label_id], one.id, [text[start:end] for start, end in one.spans] or [""])
                for one in item.annotations
            ]
            assert sorted(seen) == sorted(expected)
            links = {(one.id, *(node.refid for node in one.nodes)) for one in passage.relations}
            assert links == {(one.id, one.head, one.child) for one in item.relations}

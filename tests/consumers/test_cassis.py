"""The exports in the library that Python programs read CAS files with: it sees our words under every passage."""

from __future__ import annotations

import io
from typing import Any

import pytest

from clipdesk.domain.corpus import Corpus
from clipdesk.formats.registry import FolderExporter
from clipdesk.formats.uima.exporter import UimaJsonExporter, UimaXmiExporter
from clipdesk.formats.uima.types import META, RELATION, SENTENCE, SPAN, SUGGESTION, TOKEN
from tests.builders import article, corpus, hard_corpus
from tests.formats.exchange.round_trips import with_emoji
from tests.formats.label_studio.folders import written_files
from tests.formats.uima.suggested import suggested

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


def loaded(exporter: FolderExporter, made: Corpus) -> list[Any]:
    cassis = pytest.importorskip("cassis", reason="the extra “consumers” is not installed")
    files, _ = written_files(exporter, made)
    if "TypeSystem.xml" not in files:
        return [cassis.load_cas_from_json(io.BytesIO(data)) for _, data in sorted(files.items())]
    types = files.pop("TypeSystem.xml")
    return [
        cassis.load_cas_from_xmi(io.BytesIO(data), typesystem=cassis.load_typesystem(io.BytesIO(types)))
        for _, data in sorted(files.items())
    ]


@pytest.mark.parametrize("exporter", [UimaXmiExporter(), UimaJsonExporter()], ids=["xmi", "json"])
def test_cassis_sees_our_words_under_every_passage(exporter: FolderExporter) -> None:
    for made in (hard_corpus(), *(one for _, one in with_emoji())):
        names = {label.id: label.name for label in made.codebook}
        for cas, item in zip(loaded(exporter, made), made, strict=True):
            assert cas.sofa_string == item.article.text
            expected = [
                (names[one.label_id], item.article.text[start:end])
                for one in item.annotations
                for start, end in one.spans
            ]
            assert sorted((one.label, one.get_covered_text()) for one in cas.select(SPAN)) == sorted(expected)
            assert len(cas.select(RELATION)) == len(item.relations)
            assert all(one.Governor.label and one.Dependent.label for one in cas.select(RELATION))
            assert "".join(one.get_covered_text() for one in cas.select(TOKEN)) == "".join(item.article.text.split())
            assert len(cas.select(META)) == 1
            assert cas.select(SENTENCE)


@pytest.mark.parametrize("exporter", [UimaXmiExporter(), UimaJsonExporter()], ids=["xmi", "json"])
def test_cassis_sees_suggestions_apart_from_passages(exporter: FolderExporter) -> None:
    for emoji in (0, 1, 50):
        (cas,) = loaded(exporter, suggested(emoji))
        assert [(one.label, one.get_covered_text()) for one in cas.select(SPAN)] == [("quote", "No")]
        found = sorted(
            (one.suggestionId, one.get_covered_text(), one.score, one.saidBy) for one in cas.select(SUGGESTION)
        )
        assert found == [
            ("s-split", "“Maybe”", 0.25, "s-who"), ("s-split", "“Yes” 😀", 0.25, "s-who"),
            ("s-who", "Ana Ruiz", 1.0, None),
        ]  # fmt: skip
    (cas,) = loaded(exporter, corpus(article("[quote:Yes]")))
    assert not cas.typesystem.contains_type(SUGGESTION)

"""Thousands of annotations over one another, each another passage, come through every format that takes such passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import ArticleFilter, CorpusFilter
from clipdesk.domain.loss import Feature
from clipdesk.domain.span import Span
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Exporter
from clipdesk.project.importing import ImportRequest, import_files
from tests.builders import article, corpus
from tests.house.two_ways import importer_of, read_again
from tests.house.written_formats import LIBRARIES, written
from tests.project_builder import make_project

COUNT = 2_000
QUICK = {"json", "brat", "uima-xmi", "hugging-face"}
TAKING = [
    one
    for one in builtin_registry().exporters
    if {Feature.OVERLAPS, Feature.TEXT} <= one.carries and one.key not in LIBRARIES and importer_of(one) is not None
]


def crowded() -> AnnotatedArticle:
    """An article with `COUNT` passages that all hold its middle, no two the same."""
    made = article(f"[quote:{' '.join(['word'] * 200)}]")
    text, (one,) = made.article.text, made.annotations
    spans = (Span(number % 90 * 5, len(text) - number % 61 * 5) for number in range(COUNT))
    crowd = (one._replace(id=f"a{n}", anchor=anchor(text, (span,))) for n, span in enumerate(spans))
    return made._replace(annotations=tuple(crowd))


def spans_of(item: AnnotatedArticle) -> set[tuple[Span, ...]]:
    return {one.spans for one in item.annotations}


def _come_through(exporter: Exporter) -> None:
    item = crowded()
    data, _ = written(exporter, corpus(item))
    (draft,) = [one for one in read_again(exporter, data) if one.text]
    assert len(draft.annotations) == COUNT
    assert {one.spans for one in draft.annotations} == spans_of(item)


@pytest.mark.parametrize("exporter", [one for one in TAKING if one.key in QUICK], ids=lambda one: one.key)
def test_they_come_through_a_file(exporter: Exporter) -> None:
    _come_through(exporter)


@pytest.mark.soak
@pytest.mark.parametrize("exporter", [one for one in TAKING if one.key not in QUICK], ids=lambda one: one.key)
def test_they_come_through_every_file(exporter: Exporter) -> None:
    _come_through(exporter)


def test_they_are_stored_exported_and_imported_in_a_project(tmp_path: Path) -> None:
    item = crowded()
    project = make_project(tmp_path / "one.clipdesk", item)
    data, _ = written(builtin_registry().exporter("json"), project.queries.corpus("one", CorpusFilter()))
    project.close()
    (tmp_path / "one.json").write_bytes(data)
    other = make_project(tmp_path / "other.clipdesk")
    assert import_files(other, ImportRequest((tmp_path / "one.json",))).taken == 1
    ((_, article_id, *_),) = other.queries.listed(other.queries.article_numbers(ArticleFilter()))
    assert {one.spans for one in other.queries.annotations(article_id)} == spans_of(item)
    other.undo()
    assert other.queries.counts().annotations == 0
    other.redo()
    assert other.queries.counts().annotations == COUNT
    other.close()

"""Projects after the schema of the standard; what has no place in them is named."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.loss import LossKind
from clipdesk.formats.refi_qda.exporter import NAMESPACE, NO_LIST, RefiQdaExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import SAMPLES, lost_ids, needs_samples, pieces, with_emoji, written
from tests.strategies import corpora

_Q = f"{{{NAMESPACE}}}"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SAMPLES / "refi-qda" / "Project.xsd"))


def opened(made: Corpus) -> tuple[Any, dict[str, str]]:
    """The project and the texts in it, by the paths that name them."""
    with zipfile.ZipFile(io.BytesIO(written(RefiQdaExporter(), made)[0])) as archive:
        texts = {
            f"internal://{name.removeprefix('sources/')}": archive.read(name).decode()
            for name in archive.namelist()
            if name != "project.qde"
        }
        return etree.fromstring(archive.read("project.qde")), texts


@given(corpora())
def test_every_selection_covers_its_words_and_names_what_is_there(made: MemoryCorpus) -> None:
    root, texts = opened(made)
    names = {one.get("guid"): one.get("name") for one in root.iter(f"{_Q}Code")}
    ids = {label.name: label.id for label in made.codebook}
    sources = list(root.iter(f"{_Q}TextSource"))
    for source, item in zip(sources, made.articles, strict=True):
        text = texts[source.get("plainTextPath")]
        assert text == item.article.text
        seen: Counter[object] = Counter()
        for one in source.iter(f"{_Q}PlainTextSelection"):
            start, end = int(one.get("startPosition")), int(one.get("endPosition"))
            assert (
                text[start:end].startswith(one.get("name", "")) or text[start:end].strip()[:90] == one.get("name")[:90]
            )
            (ref,) = one.iter(f"{_Q}CodeRef")
            seen[(start, end), ids[names[ref.get("targetGUID")]]] += 1
        assert seen == Counter({(tuple(span), label): count for (span, label), count in pieces(item).items()})
    guids = [one.get("guid") for one in root.iter() if one.get("guid")]
    assert len(set(guids)) == len(guids)
    targets = {one.get(name) for one in root.iter() for name in ("targetGUID", "originGUID", "creatingUser")}
    assert targets - {None} <= set(guids)


@needs_samples
@given(made=corpora())
def test_whatever_is_written_is_valid(schema: etree.XMLSchema, made: MemoryCorpus) -> None:
    schema.assertValid(opened(made)[0])


@needs_samples
def test_the_fixtures_are_valid(schema: etree.XMLSchema) -> None:
    for made in (hard_corpus(), corpus(), *(one for _, one in with_emoji())):
        schema.assertValid(opened(made)[0])


def test_what_has_no_place_is_named() -> None:
    made = corpus(
        article("[quote#a:x] [quote#p:d] e [quote#p:f]", relations=[("a", "said_by", "p")], byline=("A; B",)),
        article("[quote#b@mk:x] y [quote#c:z]", id="a2", relations=[("b", "said_by", "c")], byline=("A", "B")),
    )
    _, report = written(RefiQdaExporter(), made)
    assert lost_ids(report, LossKind.DROPPED, LossKind.MERGED) == []
    lost = lost_ids(report, LossKind.TRIMMED)
    assert lost == [
        "a1-p", "a1", "a2-r1", "label-quote", "label-statistic", "label-policy", "label-official", "relation-said_by",
    ]  # fmt: skip
    assert [loss.id for loss in report.losses if loss.reason == NO_LIST] == ["a1"]


def test_dates_are_dates_where_they_are_days() -> None:
    made = corpus(article("x", published="2025-06-12"), article("y", id="a2", published="2025-06-12T08:00:00+02:00"))
    root, _ = opened(made)
    assert [(one.get("name"), one.get("typeOfVariable")) for one in root.iter(f"{_Q}Variable")] == [
        ("published", "Date"), ("date", "Text"),
    ]  # fmt: skip

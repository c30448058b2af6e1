"""What is read of a file without texts: drafts with proofs, and a line for everything that is not sound."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.domain.span import Span
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.standoff.exporter import StandoffExporter
from clipdesk.formats.standoff.importer import StandoffImporter
from tests.builders import MemoryCorpus, article, corpus
from tests.formats.exchange.round_trips import written

MADE = corpus(
    article(
        "[official#k:Kell] said [quote#q:yes], then [quote#q:no]. [policy:]",
        url="https://g.example/1",
        attributes={"q": {"kind": "direct"}},
        relations=[("q", "said_by", "k")],
    )
)


def record(made: MemoryCorpus = MADE) -> Any:
    return json.loads(written(StandoffExporter(), made)[0])


def read(value: object) -> list[ArticleDraft | ReportItem]:
    file = SourceFile("a.standoff.json", json.dumps(value).encode())
    return list(StandoffImporter().read(file, ImportOptions()))


def test_an_article_comes_with_its_proof_and_everything_that_is_annotated() -> None:
    (draft,) = read(record())
    assert isinstance(draft, ArticleDraft)
    assert draft.proof is not None
    assert (draft.text, draft.id, draft.source.url) == ("", "a1", "https://g.example/1")
    assert {one.label: one.spans for one in draft.annotations} == {
        "official": (Span(0, 4),), "quote": (Span(10, 13), Span(20, 22)), "policy": (),
    }  # fmt: skip
    assert [len(one) for one in draft.proof.pieces] == [1, 2, 0]
    assert draft.annotations[1].attributes == {"kind": "direct"}
    assert [(one.head, one.label, one.child) for one in draft.relations] == [("a1-q", "said_by", "a1-k")]
    assert draft.codebook is not None
    assert draft.codebook.named("quote") is not None
    assert [one.key for one in draft.annotators] == ["an"]


def spoilt(change: Callable[[Any], None]) -> list[ArticleDraft | ReportItem]:
    value = record()
    change(value)
    return read(value)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("sha256", "abc"), ("length", -1), ("length", 1.5), ("letters_sha256", None), ("fingerprint", "zz" * 16)],
)
def test_an_article_that_proves_nothing_is_left_out_with_a_line(name: str, wrong: object) -> None:
    (line,) = spoilt(lambda value: value["articles"][0].__setitem__(name, wrong))
    assert isinstance(line, ReportItem)
    assert line.name == "a.standoff.json, line 1"
    assert line.reason.startswith(f"It was left out: its “{name}” ")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("sha256", "abc"),
        ("letters", [1]),
        ("letters", [4, 1]),
        ("marks", None),
        ("times", True),
        ("start", 90),
        ("end", 0),
    ],
)
def test_a_passage_that_proves_nothing_is_left_out_and_the_others_are_taken(name: str, wrong: object) -> None:
    draft, *lines = spoilt(lambda value: value["articles"][0]["spans"][0]["pieces"][0].__setitem__(name, wrong))
    assert isinstance(draft, ArticleDraft)
    assert draft.proof is not None
    assert [one.label for one in draft.annotations] == ["quote", "policy"]
    assert len(draft.proof.pieces) == 2
    assert [one.name for one in lines if isinstance(one, ReportItem)] == [
        "a.standoff.json, line 1, span 1",
        "a.standoff.json, line 1, relation said_by",
    ]


def test_files_of_the_future_and_other_things_are_refused() -> None:
    with pytest.raises(ImportFailedError, match="newer Clipdesk"):
        spoilt(lambda value: value["clipdesk_standoff"].update(format=2))
    for change in (
        lambda value: value["clipdesk_standoff"].update(salt="xyz"),
        lambda value: value.update(articles={}),
        lambda value: value.pop("articles"),
    ):
        with pytest.raises(ImportFailedError):
            spoilt(change)
    with pytest.raises(ImportFailedError):
        read([])


def test_it_is_known_by_its_first_member() -> None:
    importer = StandoffImporter()
    assert importer.sniff(SourceFile("x.json", json.dumps(record()).encode())) == 1.0
    assert importer.sniff(SourceFile("x.standoff.json", b'{"clipdesk": {}}')) == 0.0
    assert importer.sniff(SourceFile("x.standoff.json", b"")) == 0.0

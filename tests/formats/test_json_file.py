"""A project as JSON: codebook, people and articles come back whole; other shapes are read as far as they go."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given

from clipdesk import __version__
from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.corpus import Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.json_file import JsonExporter, JsonImporter
from clipdesk.formats.registry import ExportOptions, ImportOptions, Reading, SourceFile
from tests.builders import MemoryCorpus, corpus, draft_of, hard_corpus
from tests.formats.schemas import validator
from tests.strategies import corpora

GOLDEN = Path(__file__).parent.parent / "data" / "formats" / "hard.json"


def written(made: Corpus) -> bytes:
    target = io.BytesIO()
    JsonExporter().write(made, target, ExportOptions(), lambda done, total: None)
    return target.getvalue()


def read(data: bytes) -> list[Reading]:
    return list(JsonImporter().read(SourceFile("clips.json", data), ImportOptions()))


def texts(data: bytes) -> list[str]:
    return [item.text if isinstance(item, ArticleDraft) else item.reason for item in read(data)]


def test_the_hard_corpus_is_written_as_ever() -> None:
    golden = GOLDEN.read_bytes().replace(b'"version": "1.0.0"', b'"version": "%s"' % __version__.encode(), 1)
    assert written(hard_corpus()) == golden


def assert_comes_back_whole(made: MemoryCorpus) -> None:
    data = written(made)
    validator("project").validate(json.loads(data))
    drafts = read(data)
    expected = [draft_of(item, made, "clips.json") for item in made]
    for number, (draft, wanted) in enumerate(zip(drafts, expected, strict=True)):
        assert isinstance(draft, ArticleDraft)
        labels = Codebook(reading_order(made.codebook.labels), made.codebook.relation_types, made.codebook.version)
        assert draft.codebook == (None if number else labels)
        assert draft.annotators == (() if number else made.annotators)
        for field in (
            "text",
            "source",
            "cuts",
            "id",
            "status",
            "flagged",
            "note",
            "annotations",
            "relations",
            "added_at",
        ):
            assert getattr(draft, field) == getattr(wanted, field)


def test_the_hard_corpus_comes_back_whole() -> None:
    assert_comes_back_whole(hard_corpus())


@given(corpora())
def test_any_corpus_fits_the_schema_and_comes_back_whole(made: MemoryCorpus) -> None:
    assert_comes_back_whole(made)


def test_the_report_tells_of_every_article() -> None:
    made = hard_corpus()
    report = JsonExporter().write(made, io.BytesIO(), ExportOptions(), lambda done, total: None)
    assert [one.outcome for one in report.items] == [Outcome.TAKEN] * len(made.articles)


def test_a_record_that_has_articles_beside_its_text_is_one_record() -> None:
    assert texts(b'{"text": "The ferry sank.", "articles": [{"text": "Another."}]}') == ["The ferry sank."]


def test_an_empty_corpus_is_a_file_without_articles() -> None:
    data = written(corpus())
    validator("project").validate(json.loads(data))
    assert read(data) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda made: json.dumps(made, indent=2).encode(),
        lambda made: json.dumps(made, sort_keys=True).encode("utf-16"),
        lambda made: b"\xef\xbb\xbf" + json.dumps(made, separators=(",", ":"), ensure_ascii=False).encode(),
    ],
)
def test_any_layout_of_the_same_json_is_read_alike(change: object) -> None:
    data = written(hard_corpus())
    assert callable(change)
    assert read(change(json.loads(data))) == read(data)


def test_lists_and_single_records_are_read() -> None:
    assert texts(b'[{"text": "a"}, {"text": "b"}]') == ["a", "b"]
    assert texts(b'{"text": "a", "spans": []}') == ["a"]
    assert texts(b'{"articles": [{"text": "a"}]}') == ["a"]
    assert texts(b"[]") == []


def test_bad_records_are_reported_with_their_line() -> None:
    data = b'{"articles": [\n{"text": "a"},\n{"text": NaN},\n\n{"no": 1}, {"text": "b"}\n]}'
    assert [(item.name, item.outcome) for item in read(data) if isinstance(item, ReportItem)] == [
        ("clips.json, line 3", Outcome.SKIPPED),
        ("clips.json, line 5", Outcome.SKIPPED),
    ]
    assert texts(data) == ["a", "Line 3 holds NaN, which is not a number.", "Line 5 has no text.", "b"]


def test_a_list_that_breaks_off_keeps_what_came_before() -> None:
    assert texts(b'[{"text": "a"}, {"text": "b"') == ["a", "After article 1, the file is not JSON: it breaks off."]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "“clips.json” is empty."),
        (b"3", "“clips.json” holds neither a project nor a list of articles."),
        (b'{"articles": {}}', "“clips.json” is not a project: its “articles” are not a list."),
        (b"[" * 100_000, "“clips.json” is not JSON: it breaks off."),
        (b'{"articles": [', "“clips.json” is not JSON: it breaks off."),
        (b"\xff\xfe{\x00\x00\xd8", "“clips.json” cannot be read as UTF-16."),
        (
            b'{"clipdesk": {"format": 2, "version": "9.0"}, "articles": []}',
            "“clips.json” was written by a newer Clipdesk (9.0). Update Clipdesk.",
        ),
    ],
)
def test_what_is_no_project_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        read(data)
    assert caught.value.message == sentence


def test_a_deep_record_is_one_line_of_the_report() -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    assert texts(b'[{"text": "a"}, {"text": "b", "x": ' + deep + b"}]") == ["a", "Line 1 is nested too deeply."]


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (written(hard_corpus()), 1.0),
        (b'[{"text": "a", "spans": []}]', 0.54),
        (b'{\n"text": "a"\n}', 0.45),
        (b'[{"data": {"text": "a"}, "annotations": []}]', 0.0),
        (b'{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}', 0.0),
        (b'{"documents": [{"text": "a"}]}', 0.0),
        (b'{"articles": [{"text": "a", "spans": []}]}', 0.54),
        (b'{"status": "ok", "articles": [{"text": "a", "author": "b"}]}', 0.0),
        (b'{"articles": [{"title": "a"}]}', 0.0),
        (b"[]", 0.0),
        (b"text", 0.0),
        (b"", 0.0),
    ],
)
def test_it_knows_its_own_files_from_others(data: bytes, sure: float) -> None:
    assert JsonImporter().sniff(SourceFile("a", data)) == pytest.approx(sure)

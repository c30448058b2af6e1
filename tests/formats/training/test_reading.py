"""Records of one file become articles and lines of the report that say where."""

from __future__ import annotations

import json
import tracemalloc

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.training.reading import RecordReader, spelled_alike
from clipdesk.formats.training.strict_json import lines
from tests.builders import codebook


def test_an_article_is_followed_by_what_was_left_out_of_it() -> None:
    data = b'xx{"text": "Kell", "spans": [{"start": 0, "end": 9, "label": "official"}]}'
    article, line = RecordReader("a.jsonl").read(data, 2, len(data), "line 3")
    assert isinstance(article, ArticleDraft)
    assert (article.source_file, article.place) == ("a.jsonl", "a.jsonl, line 3")
    assert line == ReportItem(
        "a.jsonl, line 3, span official 0–9", Outcome.SKIPPED, "It was left out: it lies outside the text."
    )


def test_a_record_that_is_none_is_one_line_of_the_report() -> None:
    reader = RecordReader("a.jsonl")
    assert list(reader.read(b"{]", 0, 2, "line 7")) == [
        ReportItem(
            "a.jsonl, line 7",
            Outcome.SKIPPED,
            "Line 7 is not JSON: expecting property name enclosed in double quotes at character 2.",
        )
    ]
    assert next(reader.read(b"{}", 0, 2, "line 8")) == ReportItem(
        "a.jsonl, line 8", Outcome.SKIPPED, "Line 8 has no text."
    )


def test_codebook_and_people_go_with_the_first_article() -> None:
    reader = RecordReader("a.json", codebook(), (Annotator("1", "mk"),))
    drafts = [next(reader.read(b'{"text": "a"}', 0, 13, "line 1")) for _ in range(2)]
    assert isinstance(drafts[0], ArticleDraft)
    assert isinstance(drafts[1], ArticleDraft)
    assert (drafts[0].codebook, drafts[0].annotators) == (codebook(), (Annotator("1", "mk"),))
    assert (drafts[1].codebook, drafts[1].annotators) == (None, ())


def test_fields_that_nobody_reads_are_named_once() -> None:
    reader = RecordReader("a.jsonl")
    assert list(reader.unread_fields()) == []
    for data in (b'{"text": "a", "answer": 1}', b'{"text": "a", "answer": 2, "cats": {"a": 1}, "empty": {}}'):
        list(reader.read(data, 0, len(data), "line 1"))
    assert [item.reason for item in reader.unread_fields()] == ["These fields are not read: “answer”, “cats”."]


def test_fields_of_every_record_are_named_up_to_twenty() -> None:
    reader = RecordReader("a.jsonl")
    for number in range(25):
        data = b'{"text": "a", "field%d": 1}' % number
        list(reader.read(data, 0, len(data), "line 1"))
    names = ", ".join(f"“field{number}”" for number in range(20))
    assert [item.reason for item in reader.unread_fields()] == [f"These fields are not read: {names}."]


def record(*keys: str, beside: str = "") -> bytes:
    """The JSON of an article of two letters, with an annotation by each of `keys`, and somebody else named in `meta`."""
    spans = [{"start": 0, "end": 2, "label": "quote", "annotator": key} for key in keys]
    return json.dumps({"text": "ab", "spans": spans, "meta": {"annotator": beside}}).encode()


def told_of(*records: bytes) -> tuple[Annotator, ...]:
    """The people told of in these lines."""
    data = b"\n".join(records)
    return spelled_alike(data, ((start, end) for _, start, end in lines(data)))


def test_who_differs_from_another_of_the_file_in_spelling_alone_is_told_with_them() -> None:
    told = told_of(
        record("mk", "MK", "bo", "mk"),
        rb'{"text": "\"annotator\": \"BO\"", "spans": [{"annotator": "\x"}]}',
        record("\u00c9l").replace(b'"text"', rb'"said": "\"annotator\": \"BO\"", "text"'),
        rb'{"text": "ab", "article_annotations": [{"label": "opinion", "annotator":"\u00e9L"}]}',
    )
    assert [one.key for one in told] == ["MK", "mk", "Él", "éL"]
    assert len({one.id for one in told}) == 4
    assert told_of(record("mk", "bo")) == ()


def test_who_is_spelled_alike_goes_with_the_articles_that_one_of_them_annotates() -> None:
    told = told_of(record("mk", "MK", "bo", "Bo", "ann"))
    reader = RecordReader("a.jsonl", None, told)

    def people(data: bytes) -> list[str]:
        (draft,) = reader.read(data, 0, len(data), "line 1")
        assert isinstance(draft, ArticleDraft)
        return [one.key for one in draft.annotators]

    assert people(record("ann")) == ["Bo", "MK", "bo", "mk"]
    assert people(record("mk")) == ["MK", "mk"]
    assert people(record("ann")) == []
    assert people(record("bo", "MK", "Bo")) == ["Bo", "bo", "MK", "mk"]


def test_who_is_named_but_annotated_nothing_is_nobody() -> None:
    assert told_of(record("MK", beside="mk")) == ()
    assert [one.key for one in told_of(record("MK", "Bo", beside="mk"), record("bo", beside="BO"))] == ["Bo", "bo"]


def test_a_name_that_never_ends_costs_no_memory() -> None:
    data = b'{"annotator": "' + b"a" * 1_000_000
    tracemalloc.start()
    try:
        assert spelled_alike(data, [(0, len(data))]) == ()
        assert tracemalloc.get_traced_memory()[1] < len(data)
    finally:
        tracemalloc.stop()

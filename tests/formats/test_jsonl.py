"""JSON Lines: what goes out comes back, the same each time; what is odd is refused line by line."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.jsonl import JsonlExporter, JsonlImporter
from clipdesk.formats.registry import ExportOptions, ImportOptions, Reading, SourceFile
from tests.builders import MemoryCorpus, article, corpus, draft_of, hard_corpus
from tests.formats.schemas import validator
from tests.strategies import corpora

GOLDEN = Path(__file__).parent.parent / "data" / "formats" / "hard.jsonl"


def written(made: Corpus) -> bytes:
    target = io.BytesIO()
    JsonlExporter().write(made, target, ExportOptions(), lambda done, total: None)
    return target.getvalue()


def read(data: bytes, encoding: str = "") -> list[Reading]:
    return list(JsonlImporter().read(SourceFile("clips.jsonl", data), ImportOptions(encoding=encoding)))


def reasons(data: bytes) -> list[str]:
    return [item.reason for item in read(data) if isinstance(item, ReportItem)]


def test_the_hard_corpus_is_written_as_ever() -> None:
    assert written(hard_corpus()) == GOLDEN.read_bytes()
    assert written(hard_corpus()) == written(hard_corpus())


def test_lines_are_utf8_records_that_fit_the_schema() -> None:
    data = written(hard_corpus())
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\n")
    assert b"\r" not in data
    for line in data.decode().splitlines():
        validator("record").validate(json.loads(line))


def test_the_hard_corpus_comes_back_whole() -> None:
    made = hard_corpus()
    assert read(written(made)) == [draft_of(item, made, "clips.jsonl") for item in made]


def test_labels_that_nobody_used_have_no_place_in_it_and_it_says_so() -> None:
    made = corpus(article("He said [quote:No]."))
    data = written(made)
    used = {one.label_id for item in made for one in item.annotations}
    unused = [label.name for label in made.codebook if label.id not in used]
    assert unused
    assert not [name for name in unused if f'"label": "{name}"' in data.decode()]
    assert [one.codebook for one in read(data) if isinstance(one, ArticleDraft)] == [None] * len(made)
    for one in (JsonlExporter, JsonlImporter):
        assert one.carries == EVERYTHING - {Feature.CODEBOOK, Feature.SUGGESTIONS}


@given(corpora())
def test_any_corpus_fits_the_schema_and_comes_back_whole(made: MemoryCorpus) -> None:
    data = written(made)
    for line in data.splitlines():
        validator("record").validate(json.loads(line))
    assert (read(data) if made.articles else []) == [draft_of(item, made, "clips.jsonl") for item in made]


@pytest.mark.parametrize("change", [
    lambda data: data.replace(b"\n", b"\r\n"),
    lambda data: b"\xef\xbb\xbf" + data,
    lambda data: data.decode().encode("utf-16"),
    lambda data: b"\n\n" + data.replace(b"\n", b"\n  \n"),
    lambda data: data.rstrip(b"\n"),
    lambda data: b"\n".join(json.dumps(json.loads(line)).encode() for line in data.splitlines()),
])  # fmt: skip
def test_other_line_ends_marks_encodings_and_escapes_make_no_difference(change: object) -> None:
    made = hard_corpus()
    assert callable(change)
    assert read(change(written(made))) == [draft_of(item, made, "clips.jsonl") for item in made]


def test_an_empty_corpus_is_an_empty_file_and_an_empty_file_is_refused() -> None:
    assert written(corpus()) == b""
    with pytest.raises(ImportFailedError, match="is empty"):
        read(b" \n\n")


def test_bad_lines_are_reported_with_their_number_and_good_ones_taken() -> None:
    lines = [
        b'{"text": "one"}', b"not json", b"", b'{"text": "\\ud83d"}', b'{"text": NaN}', b'{"text": "a", "text": "b"}',
        b"[" * 100_000, b'{"text": "x", "id": ' + b"1" * 5_000 + b"}", b'{"text": "\xff"}', b'"text"', b'{"text": "two"}',
    ]  # fmt: skip
    found = read(b"\n".join(lines))
    assert [item.text for item in found if isinstance(item, ArticleDraft)] == ["one", "\ufffd", "two"]
    assert [(item.name, item.outcome) for item in found if isinstance(item, ReportItem)] == [
        (f"clips.jsonl, line {number}", Outcome.SKIPPED) for number in (2, 5, 6, 7, 8, 9, 10)
    ]
    assert reasons(b"\n".join(lines)) == [
        "Line 2 is not JSON: expecting value at character 1.",
        "Line 5 holds NaN, which is not a number.",
        "Line 6 names “text” twice in one object.",
        "Line 7 is nested too deeply.",
        "Line 8 holds a number of absurd length.",
        "Line 9 is not UTF-8.",
        "Line 10 is not an object with a text.",
    ]


def test_an_endless_line_is_refused_without_being_copied_and_the_next_one_taken() -> None:
    data = b'{"text": "' + b"x" * 70_000_000 + b'"}\n{"text": "next"}\n'
    tracemalloc.start()
    found = read(data)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
    assert isinstance(found[0], ReportItem)
    assert found[0].reason == "Line 1 is longer than 64 MB."
    assert isinstance(found[1], ArticleDraft)


def test_a_chosen_encoding_is_obeyed() -> None:
    data = '{"text": "é"}'.encode("cp1252")
    (draft,) = read(data, "cp1252")
    assert isinstance(draft, ArticleDraft)
    assert draft.text == "é"
    with pytest.raises(ImportFailedError, match="cannot be read as UTF-16"):
        read(b"\xff\xfe{\x00\x00\xd8")


def test_lines_of_other_programs_are_read_and_unread_fields_named() -> None:
    line = b'{"text": "Kell spoke.", "spans": [{"start": 0, "end": 4, "label": "PERSON"}], "answer": "accept"}'
    draft, last = read(line)
    assert isinstance(draft, ArticleDraft)
    assert [(one.label, one.spans) for one in draft.annotations] == [("PERSON", ((0, 4),))]
    assert last == ReportItem("clips.jsonl", Outcome.REMARK, "These fields are not read: “answer”.")


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (written(hard_corpus()), 1.0),
        (written(corpus(article("日" * 900_000))), 1.0),
        (b'\n{"text": "a", "spans": []}\n{"text": "b"}', 0.6),
        (b'{"text": "a", "label": [[0, 1, "X"]]}', 0.25),
        (b'{\n"text": "a"\n}', 0.0),
        (b'[{"text": "a"}]', 0.0),
        (b'{"clipdesk": {}, "articles": []}', 0.0),
        (b"Plain text.", 0.0),
        (b"\xff\xfe{\x00\x00\xd8", 0.0),
        (b"", 0.0),
    ],
)
def test_it_knows_its_own_lines_from_others(data: bytes, sure: float) -> None:
    assert JsonlImporter().sniff(SourceFile("a", data)) == sure

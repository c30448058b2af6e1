"""JSON of any shape: the records are found at any depth, their fields by name, and known shapes are left alone."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.domain.text import canonical
from clipdesk.formats.any_json import AnyJsonImporter, flat
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ExportOptions, FolderExporter, ImportOptions, SourceFile
from tests.builders import hard_corpus
from tests.strategies import texts

STORY = "The harbor board voted on Tuesday to double the subsidy for the night ferry, and the boats will run again."
OTHER = "Dues rise by a tenth next year, said the board, and nobody in the room was surprised to hear that at all."


def file(value: Any, name: str = "a.json") -> SourceFile:
    return SourceFile(name, json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def lines(*records: Any) -> SourceFile:
    return SourceFile("a.jsonl", "\n".join(json.dumps(one) for one in records).encode())


def read(source: SourceFile, **options: Any) -> list[ArticleDraft]:
    readings = AnyJsonImporter().read(source, ImportOptions(**options))
    return [one for one in readings if isinstance(one, ArticleDraft)]


SHAPES: dict[str, Any] = {
    "an archive's answer": {
        "status": "OK",
        "response": {"docs": [
            {"_id": "x://1", "headline": {"main": "Board votes"}, "pub_date": "2025-06-12T10:00:00Z", "body": STORY},
            {"_id": "x://2", "headline": {"main": "Dues rise"}, "pub_date": "2025-06-13T10:00:00Z", "body": OTHER},
        ]},
    },
    "fields within": {"response": {"total": 2, "results": [
        {"webTitle": "Board votes", "fields": {"headline": "Board votes", "bodyText": STORY}},
        {"webTitle": "Dues rise", "fields": {"headline": "Dues rise", "bodyText": OTHER}},
    ]}},
    "a blog": [
        {"id": 1, "title": {"rendered": "Board votes"}, "content": {"rendered": f"<p>{STORY}</p><p></p>"}, "author": 3},
        {"id": 2, "title": {"rendered": "Dues rise"}, "content": {"rendered": f"<p>{OTHER}</p><p></p>"}, "author": 3},
    ],
    "records by name": {"a1": {"title": "Board votes", "story": STORY}, "a2": {"title": "Dues rise", "story": OTHER}},
    "no name for the text": {"found": [{"hed": "Board votes", "zz": STORY}, {"hed": "Dues rise", "zz": OTHER}]},
    "comments within": [
        {"title": "Board votes", "body": STORY, "comments": [{"author": "q", "body": "c" * 900}] * 3},
        {"title": "Dues rise", "body": OTHER, "comments": []},
    ],
    "deep": {"a": {"b": [{"c": [
        {"article": {"head": "Board votes", "body": {"text": STORY}}},
        {"article": {"head": "Dues rise", "body": {"text": OTHER}}},
    ]}]}},
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_records_are_found_in_any_shape(shape: str) -> None:
    source = file(SHAPES[shape])
    assert builtin_registry().importer_for(source).key == "json-records"
    first, second = read(source)
    assert (first.text, second.text) == (STORY, OTHER)
    assert (first.source.headline, second.source.headline) == ("Board votes", "Dues rise")
    assert "→ text" in first.changes[0]


@pytest.mark.parametrize("shape", ["a blog", "comments within"])
def test_records_one_a_line_are_the_same(shape: str) -> None:
    source = lines(*SHAPES[shape])
    assert builtin_registry().importer_for(source).key == "json-records"
    assert [one.text for one in read(source)] == [STORY, OTHER]


def test_a_single_record_with_comments_is_one_article() -> None:
    (only,) = read(file(SHAPES["comments within"][0]))
    assert (only.text, only.source.byline) == (STORY, ())
    assert "comments.author: q; q; q" in only.note


def test_every_field_has_its_place_and_the_others_are_noted() -> None:
    record = {
        "id": "AN-7", "title": "Board votes", "authors": [{"name": "Zoë Kell"}, {"name": "Tom Beck"}],
        "source": {"name": "Harbor Gazette"}, "publishedAt": "2025-06-12T10:00:00Z", "url": "https://x.test/1",
        "section": "Local", "language": "en", "article": {"body": {"text": ["One.", "Two."]}}, "pages": 3, "is_free": True,
    }  # fmt: skip
    (only,) = read(file([record]))
    source = only.source
    assert (only.text, source.headline, source.byline) == ("One.\n\nTwo.", "Board votes", ("Zoë Kell", "Tom Beck"))
    assert (source.outlet, source.published, source.url) == (
        "Harbor Gazette",
        "2025-06-12T10:00:00Z",
        "https://x.test/1",
    )
    assert (source.section, source.language, only.note) == ("Local", "en", "pages: 3\nis_free: true")
    assert only.source_file == "a.json, AN-7"


def test_a_field_is_read_as_the_user_says() -> None:
    records = [{"title": "A", "body": STORY, "teaser": {"long": OTHER}}]
    (only,) = read(file(records), mapping=(("text", "teaser.long"), ("section", "title")))
    assert (only.text, only.source.section, only.source.headline) == (OTHER, "A", "")
    columns = AnyJsonImporter().columns(file(records), ImportOptions())
    assert columns.names == ("title", "body", "teaser.long")
    assert dict(columns.mapping)["text"] == "body"


def test_a_record_without_text_is_a_line_of_the_report() -> None:
    readings = list(AnyJsonImporter().read(file([{"story": STORY}, {"story": "", "x": 1}]), ImportOptions()))
    assert isinstance(readings[1], ReportItem)
    assert (readings[1].name, readings[1].reason) == ("a.json, record 2, line 1", "The record has no text.")


def test_the_report_says_the_line_of_a_record_where_it_is_known() -> None:
    lines = "\n\n".join(json.dumps(one) for one in ({"story": STORY}, {"story": "", "x": 1}, {"story": OTHER}))
    first, second, third = AnyJsonImporter().read(SourceFile("a.jsonl", lines.encode()), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ReportItem)
    assert isinstance(third, ArticleDraft)
    assert (first.place, second.name, third.place) == tuple(
        f"a.jsonl, record {number}, line {line}" for number, line in ((1, 1), (2, 3), (3, 5))
    )
    assert third.source_file == "a.jsonl, record 3"
    inside = read(file({"found": [{"story": STORY}, {"story": OTHER}]}))
    assert [one.place for one in inside] == ["a.json, record 1", "a.json, record 2"]


@pytest.mark.parametrize("value", [[], {}, [1, 2], {"a": 1}, [{"a": "short"}], [[["x"]]], "x"])
def test_what_has_no_text_is_refused_in_a_sentence(value: Any) -> None:
    with pytest.raises(ImportFailedError, match=r"a\.json"):
        list(AnyJsonImporter().read(file(value), ImportOptions()))


def test_own_and_known_files_keep_their_importers() -> None:
    registry = builtin_registry()
    for exporter in registry.exporters:
        suffix = exporter.suffixes[0] if exporter.suffixes else ""
        if not isinstance(exporter, FolderExporter) and suffix.endswith(("json", "jsonl")):
            made = io.BytesIO()
            exporter.write(hard_corpus(), made, ExportOptions(), lambda _done, _total: None)
            chosen = registry.importer_for(SourceFile(f"a{suffix}", made.getvalue()))
            assert chosen.key != "json-records", exporter.key


nested = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | texts(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("text title a b".split()), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(nested)
def test_no_shape_does_worse_than_a_refusal(value: Any) -> None:
    assert 0 <= AnyJsonImporter().sniff(file(value)) < 0.25
    try:
        for one in AnyJsonImporter().read(file(value), ImportOptions()):
            assert isinstance(one, ReportItem) or one.text.strip()
    except ImportFailedError as refusal:
        told = refusal.sentence
    else:
        told = "a.json"
    assert "a.json" in told


@given(st.lists(texts(), min_size=1, max_size=3))
def test_every_text_comes_in_to_the_letter(found: list[str]) -> None:
    records = [{"story": STORY}, *({"story": one} for one in found)]
    expected = [canonical(one).text for one in found if canonical(one).text.strip()]
    assert [one.text for one in read(file({"items": records}))][1:] == expected


def test_a_path_names_what_it_leads_to() -> None:
    assert flat({"a": {"b": [{"c": 1}, {"c": None}]}, "d": ["x", ["y"]], "e": {}}) == (
        {"a.b.c": ["1"], "d": ["x", "y"]},
        0,
    )


def test_what_is_left_out_of_a_record_with_too_many_fields_or_steps_is_said() -> None:
    deep: Any = "deep"
    for _ in range(30):
        deep = {"in": deep}
    record = {"title": "Board votes", "body": STORY, "deep": deep} | {f"f{n}": n for n in range(310)}
    (whole, cut) = read(file([{"title": "Dues rise", "body": OTHER, "none": None}, record]))
    assert len(whole.changes) == 1
    assert cut.changes == ("Values left out, as there are over 300 fields or as they lie too deep: 13.",)
    assert "f297: 297" in cut.note
    assert "f298" not in cut.note


@pytest.mark.parametrize(
    "value",
    [
        {"body": {"0": "The pier closes.", "1": "Dues rise."}, "title": {"0": "Pier", "1": "Dues"}},
        {"columns": ["title", "body"], "index": [0, 1], "data": [["Pier", "The pier closes."], ["Dues", "Dues rise."]]},
    ],
    ids=["by columns", "names apart"],
)
def test_a_table_that_pandas_wrote_is_read_by_its_rows(value: Any) -> None:
    readings = AnyJsonImporter().read(SourceFile("a.json", json.dumps(value).encode()), ImportOptions())
    drafts = [one for one in readings if isinstance(one, ArticleDraft)]
    assert [(one.source.headline, one.text) for one in drafts] == [("Pier", "The pier closes."), ("Dues", "Dues rise.")]
    assert not any(one.note for one in drafts)


def test_the_items_of_a_feed_are_articles() -> None:
    items = [{"title": f"Story {n}", "content_html": f"<p>Ferry {n}</p><p>sails.</p>"} for n in range(2)]
    value = {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": items}
    readings = AnyJsonImporter().read(SourceFile("a.json", json.dumps(value).encode()), ImportOptions())
    assert [one.text for one in readings if isinstance(one, ArticleDraft)] == ["Ferry 0\n\nsails.", "Ferry 1\n\nsails."]


@pytest.mark.parametrize(
    "more", [{}, {"columns": ["port", "dues"], "data": [["Alder", 3], ["Quay", 4]]}], ids=["plain", "with a table"]
)
def test_a_record_that_has_a_table_in_it_is_no_table(more: dict[str, Any]) -> None:
    value = {"title": "Dues rise", "body": OTHER} | more
    readings = AnyJsonImporter().read(SourceFile("a.jsonl", f"{json.dumps(value)}\n".encode() * 2), ImportOptions())
    drafts = [one for one in readings if isinstance(one, ArticleDraft)]
    assert [(one.source.headline, one.text) for one in drafts] == [("Dues rise", OTHER)] * 2
    assert all("Quay" in one.note for one in drafts if more)


def test_no_column_is_lost_where_two_have_one_name() -> None:
    value = {"columns": ["body", "body"], "data": [["The pier closes.", "Dues rise."]]}
    with pytest.raises(ImportFailedError, match="holds a text"):
        list(AnyJsonImporter().read(SourceFile("a.json", json.dumps(value).encode()), ImportOptions()))

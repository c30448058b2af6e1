"""The training record says what the contract promises, in its order."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from clipdesk.domain.article import Cut
from clipdesk.formats.training.record import RecordMaker, encode
from tests.builders import HARD_TEXT, MemoryCorpus, article, corpus, hard_corpus
from tests.strategies import corpora


def record(marked: str, **values: object) -> dict[str, object]:
    """The record of one article, as a reader of the file sees it."""
    made = corpus(article(marked, **values))  # type: ignore[arg-type]  # what `article` takes
    return dict(json.loads(encode(RecordMaker(made).record(made.articles[0]))))


def test_a_record_reads_like_the_example_in_the_contract() -> None:
    made = record("[quote#q@mk:“No”], [official#o@mk:Kell] said.", relations=[("q", "said_by", "o")], dateline="MIAMI")
    assert made["text"] == "“No”, Kell said."
    assert made["spans"] == [
        {
            "id": "a1-q", "start": 0, "end": 4, "label": "quote", "text": "“No”", "annotator": "mk", "note": "",
            "attributes": {}, "origin": "manual", "created": "2025-06-12T09:30:00Z", "modified": "2025-06-12T09:30:00Z",
        },
        {
            "id": "a1-o", "start": 6, "end": 10, "label": "official", "text": "Kell", "annotator": "mk", "note": "",
            "attributes": {}, "origin": "manual", "created": "2025-06-12T09:30:00Z", "modified": "2025-06-12T09:30:00Z",
        },
    ]  # fmt: skip
    assert made["relations"] == [
        {
            "id": "a1-r1", "head": "a1-q", "child": "a1-o", "label": "said_by", "annotator": "an",
            "created": "2025-06-12T09:30:00Z",
        }
    ]  # fmt: skip
    assert made["labels"] == made["article_annotations"] == []
    meta = made["meta"]
    assert isinstance(meta, dict)
    assert (meta["dateline"], meta["url"], meta["byline"], meta["status"]) == ("MIAMI", None, [], "todo")
    assert (len(meta["sha256"]), meta["offset_unit"]) == (64, "code point")


def test_nothing_that_somebody_wrote_or_the_import_kept_is_left_out() -> None:
    made = record(
        "[quote#q:“No”], he said.[policy#p:]",
        notes={"q": "firm"},
        attributes={"q": {"tone": "angry", "about": "tax"}, "p": {"sure": "yes"}},
        note="See the annexe.",
        cuts=(Cut(0, "Menu\n", "furniture"), Cut(4, " ", "blank"), Cut(15, "© Herald", "copyright")),
        provenance={"section": "file", "byline": "page"},
    )
    spans, whole, meta = made["spans"], made["article_annotations"], made["meta"]
    assert isinstance(spans, list)
    assert isinstance(whole, list)
    assert isinstance(meta, dict)
    assert (spans[0]["note"], list(spans[0]["attributes"].items())) == ("firm", [("about", "tax"), ("tone", "angry")])
    assert whole[0]["attributes"] == {"sure": "yes"}
    assert meta["note"] == "See the annexe."
    assert [(one["offset"], one["text"], one["reason"]) for one in meta["cuts"]] == [
        (0, "Menu\n", "furniture"), (4, " ", "blank"), (15, "© Herald", "copyright"),
    ]  # fmt: skip
    assert list(meta["provenance"].items()) == [("byline", "page"), ("section", "file")]


def test_fields_keep_their_order() -> None:
    made = record("[quote#1:a] b [quote#1:c]")
    assert list(made) == ["id", "text", "spans", "relations", "labels", "article_annotations", "meta"]
    spans = made["spans"]
    assert isinstance(spans, list)
    assert list(spans[0])[:6] == ["id", "start", "end", "label", "text", "fragments"]
    meta = made["meta"]
    assert isinstance(meta, dict)
    assert list(meta)[:13] == [
        "headline", "byline", "outlet", "published", "url", "section", "dateline", "language", "status", "flagged",
        "source_file", "sha256", "offset_unit",
    ]  # fmt: skip


def test_a_split_passage_has_outer_bounds_and_fragments() -> None:
    spans = record("[quote#1:“We won”], she said, [quote#1:“easily”].")["spans"]
    assert isinstance(spans, list)
    assert {name: spans[0][name] for name in ("start", "end", "text", "fragments")} == {
        "start": 0, "end": 28, "text": "“We won” “easily”", "fragments": [[0, 8], [20, 28]],
    }  # fmt: skip


def test_labels_of_the_article_are_names_and_told_in_full_beside() -> None:
    made = record("Text.[policy#p:][topic#t:][policy#q@mk:]", notes={"q": "all of it"})
    assert made["labels"] == ["policy", "topic"]
    described = made["article_annotations"]
    assert isinstance(described, list)
    assert [(one["id"], one["label"], one["annotator"], one["note"]) for one in described] == [
        ("a1-p", "policy", "an", ""), ("a1-q", "policy", "mk", "all of it"), ("a1-t", "topic", "an", ""),
    ]  # fmt: skip


def test_spans_come_in_reading_order_whatever_the_order_in_the_corpus() -> None:
    made = hard_corpus()
    first = made.articles[0]
    turned = first._replace(annotations=first.annotations[::-1], relations=first.relations[::-1])
    maker = RecordMaker(made)
    assert encode(maker.record(turned)) == encode(maker.record(first))
    starts = [(one["start"], -one["end"]) for one in maker.record(first)["spans"]]
    assert starts == sorted(starts)


def test_every_span_of_the_hard_article_covers_its_words() -> None:
    made = hard_corpus()
    for span in RecordMaker(made).record(made.articles[0])["spans"]:
        pieces = span.get("fragments", [[span["start"], span["end"]]])
        assert " ".join(HARD_TEXT[start:end] for start, end in pieces) == span["text"]


def test_lines_hold_no_line_ends_and_no_escapes_that_readers_do_not_need() -> None:
    line = encode({"text": "日本 é 😀\n\u2028\u2029\x7f"})
    assert line == '{"text": "日本 é 😀\\n\\u2028\\u2029\x7f"}'.encode()


def test_each_sign_that_some_take_for_a_line_end_is_escaped() -> None:
    assert (encode({"a": "\u2028"}), encode({"a": "\u2029"})) == (b'{"a": "\\u2028"}', b'{"a": "\\u2029"}')


def test_what_is_no_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        encode({"a": float("nan")})


@settings(max_examples=50)
@given(corpora())
def test_encoding_loses_nothing(made: MemoryCorpus) -> None:
    maker = RecordMaker(made)
    for item in made:
        line = encode(maker.record(item))
        assert len(line.decode().splitlines()) == 1
        assert json.loads(line)["text"] == item.article.text

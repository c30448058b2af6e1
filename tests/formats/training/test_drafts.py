"""Records of any program become drafts; what cannot stand is named and left out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Cut, Status
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest
from clipdesk.formats.training import drafts
from clipdesk.formats.training.drafts import RecordReading, UnreadableRecordError, read_record
from clipdesk.formats.training.json_values import storable

TEXT = "Mayor Kell said: “No.”"


def reading(**record: Any) -> RecordReading:
    return read_record({"text": TEXT} | record, "clips.jsonl")


def draft(**record: Any) -> ArticleDraft:
    return reading(**record).draft


def span(start: Any, end: Any, label: Any = "quote", **values: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "label": label} | values


def test_a_text_is_enough() -> None:
    assert draft() == ArticleDraft(TEXT, encoding="utf-8", source_file="clips.jsonl", source=draft().source)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (5, "is not an object"), ([], "is not an object"), ({}, "has no text"), ({"text": ""}, "has no text"),
        ({"text": ["a"]}, "has no text"), ({"text": None}, "has no text"), ({"text": "\ufeff"}, "has no text"),
    ],
)  # fmt: skip
def test_without_a_text_there_is_no_article(record: Any, words: str) -> None:
    with pytest.raises(UnreadableRecordError, match=words):
        read_record(record, "x")


def test_the_minimal_shape_of_other_programs_is_read() -> None:
    made = draft(spans=[span(6, 10, "PERSON", token_start=1, token_end=1), span(17.0, 22.0)], tokens=[], _input_hash=7)
    assert made.annotations == (AnnotationDraft((Span(6, 10),), "PERSON"), AnnotationDraft((Span(17, 22),), "quote"))
    assert reading(_input_hash=7, tokens=[]).unread == ()


_WHOLE = st.integers(-1, len(TEXT) + 1)
_ODD = st.one_of(
    st.none(), st.booleans(), st.sampled_from((0, 1.5, "", " a ", "\x00", "quote", "manual", "2025-06-12", []))
)


@st.composite
def _entries(draw: st.DrawFn) -> dict[str, Any]:
    start, end = draw(st.tuples(_WHOLE, _WHOLE).map(sorted))
    entry: dict[str, Any] = {"start": start, "end": end, "label": "quote", "text": TEXT[max(start, 0) : end]}
    names = ("id", "annotator", "note", "origin", "created", "modified", "label", "text", "start", "fragments")
    entry |= draw(st.dictionaries(st.sampled_from(names), _ODD, max_size=3))
    return entry | draw(st.sampled_from(({}, {}, {"attributes": {"a": 1}}, {"attributes": "x"})))


@given(st.lists(_entries(), max_size=4), st.sampled_from((TEXT, f"\ufeff{TEXT}", f"{TEXT}\r\nBye 😀")))
def test_usual_spans_are_read_as_all_others_are(entries: list[dict[str, Any]], text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drafts, "_usual", lambda *_: None)
        slowly = reading(spans=entries, text=text)
    assert reading(spans=entries, text=text) == slowly


def test_missing_annotators_ids_and_origins_are_empty_or_import() -> None:
    one = draft(spans=[span(6, 10)]).annotations[0]
    assert (one.id, one.annotator, one.origin, one.created_at) == ("", "", "import", "")


@pytest.mark.parametrize(
    ("entry", "part", "reason"),
    [
        (span(6, 10, text="Bell"), "span quote 6–10", "It was left out: the text there is “Kell”, not “Bell”."),
        (span(6, 99), "span quote 6–99", "It was left out: it lies outside the text."),
        (span(6, 6), "span quote 6–6", "It was left out: it covers nothing."),
        (span("6", 10), "span quote", "It was left out: its start and end are not whole numbers."),
        (span(True, 10), "span quote", "It was left out: its start and end are not whole numbers."),
        (span(6.5, 10), "span quote", "It was left out: its start and end are not whole numbers."),
        (span(6, float("inf")), "span quote", "It was left out: its start and end are not whole numbers."),
        (span(6, 10, None), "span number 1 6–10", "It was left out: it has no label."),
        (span(6, 10, "  "), "span number 1 6–10", "It was left out: it has no label."),
        (span(0, 0, fragments=[[6, 10], [8, 12]]), "span quote 0–0", "It was left out: its pieces overlap."),
        (span(0, 0, fragments=[6, 10]), "span quote 0–0", "It was left out: its start and end are not whole numbers."),
        (span(0, 0, fragments="x"), "span quote 0–0", "It was left out: its start and end are not whole numbers."),
        ("quote", "span 1", "It is not an object."),
    ],
)
def test_a_span_that_cannot_stand_is_named_and_left_out(entry: Any, part: str, reason: str) -> None:
    made = reading(spans=[entry, span(0, 5, "title", text="Mayor")])
    assert [one.label for one in made.draft.annotations] == ["title"]
    assert made.refused == ((part, reason),)


def test_positions_in_utf16_are_found_out_and_said() -> None:
    made = read_record({"text": "😀 Kell", "spans": [span(3, 7, text="Kell")]}, "x").draft
    assert made.annotations[0].spans == ((2, 6),)
    assert made.changes == ("Positions were counted in UTF-16 units and have been converted.",)


def test_a_text_that_cannot_be_stored_is_mended_and_spans_move_along() -> None:
    raw = "\ufeffOne\r\ntwo\x00 \ud83d three"
    made = read_record({"text": raw, "spans": [span(6, 9, text="two"), span(13, 18, text="three")]}, "x").draft
    assert made.text == "One\ntwo\ufffd \ufffd three"
    assert [made.text[one.spans[0].start : one.spans[0].end] for one in made.annotations] == ["two", "three"]
    assert made.changes == ("2 characters that cannot be stored were replaced by \ufffd.",)
    assert made.original == raw.encode("utf-8", "surrogatepass")


def test_labels_of_the_article_come_once_and_keep_what_is_told_of_them() -> None:
    made = draft(labels=["policy", "topic", 7, None], article_annotations=[{"label": "policy", "note": "n"}, {}])
    assert [(one.label, one.note, one.spans) for one in made.annotations] == [
        ("policy", "n", ()), ("topic", "", ()), ("7", "", ()),
    ]  # fmt: skip
    assert len(reading(labels=[None], article_annotations=[{}, 3]).refused) == 3


def test_relations_need_both_ends_and_a_label() -> None:
    spans = [span(6, 10, id="o"), span(17, 22, id="q"), span(0, 5, id="q")]
    made = reading(
        spans=spans,
        relations=[{"head": "q", "child": "o", "label": "said_by", "id": 3}, {"head": "q", "child": "gone", "label": "x"}, {}, 1],
    )  # fmt: skip
    assert [(one.head, one.child, one.label, one.id) for one in made.draft.relations] == [("q", "o", "said_by", "3")]
    assert [one.id for one in made.draft.annotations] == ["o", "q", ""]
    assert [one.reason for one in made.refused] == [
        "It is not an object.",
        "It was left out: an annotation it links is not there.",
        "It was left out: it has no label.",
    ]


def test_source_data_is_found_in_meta_or_beside_the_text_under_usual_names() -> None:
    source = draft(title="Rates", url="u", meta={"source": "The Paper", "date": "2025-06-12", "author": "A. B."}).source
    assert (source.headline, source.url, source.outlet, source.published, source.byline) == (
        "Rates", "u", "The Paper", "2025-06-12", ("A. B.",),
    )  # fmt: skip
    assert source.provenance["outlet"] == "record"
    assert reading(title="Rates", answer="accept", weight=3).unread == ("answer", "weight")


def test_fields_within_that_nobody_reads_are_named_with_the_path_to_them() -> None:
    made = reading(
        spans=[span(6, 10, kind="direct", token_start=1)],
        article_annotations=[{"label": "policy", "score": 0.5}],
        relations=[{"head": "o", "child": "q", "label": "x", "weight": 2}],
        meta={"headline": "Rates", "kicker": "Money", "_run": 3},
    )
    assert made.unread == ("meta.kicker", "spans.kind", "article_annotations.score", "relations.weight")


@pytest.mark.parametrize("date", ["June 12", "2025-06-31", "2025-13-01T08:00"])
def test_a_date_that_is_none_is_kept_in_the_note_and_told_of(date: str) -> None:
    made = draft(meta={"published": date, "note": "Seen twice."})
    assert (made.source.published, made.note) == ("", f"Seen twice.\npublished: {date}")
    assert made.changes == (f"The date “{date}” was not understood: it is in the note.",)


@pytest.mark.parametrize("date", ["12 June 2025", "June 12, 2025", "12.06.2025", "12/6/2025"])
def test_a_date_as_papers_print_it_is_read_as_in_a_table(date: str) -> None:
    made = draft(meta={"published": date, "language": "es"})
    assert (made.source.published, made.note, made.changes) == ("2025-06-12", "", ())


@pytest.mark.parametrize("date", ["2025-06", "2025", "2025-06-12 08:00"])
def test_a_month_or_a_year_alone_is_a_date(date: str) -> None:
    made = draft(meta={"published": date})
    assert (made.source.published, made.changes) == (date, ())


@pytest.mark.parametrize(("value", "status"), [("done", Status.DONE), (None, Status.TODO), ("", Status.TODO)])
def test_a_status_that_is_known_or_missing_needs_no_words(value: Any, status: Status) -> None:
    made = draft(meta={"status": value})
    assert (made.status, made.changes) == (status, ())


@pytest.mark.parametrize("value", ["in review", 5, ["done"]])
def test_a_status_of_another_program_is_named(value: Any) -> None:
    made = draft(meta={"status": value})
    assert made.status is Status.TODO
    assert made.changes == (f"The status “{storable(value)}” is not one of Clipdesk’s; the article counts as to do.",)


def test_values_of_odd_types_are_ignored_or_turned_into_text() -> None:
    made = draft(
        meta={"status": ["done"], "flagged": "yes", "byline": [1, None], "headline": {"a": 1}},
        spans=[span(6, 10, attributes={"n": 3, "f": True, "x": None, "l": [1]}, origin="magic", created="yesterday")],
    )
    assert (made.status, made.flagged, made.source.byline, made.source.headline) == (Status.TODO, False, ("1",), "")
    assert made.annotations[0].attributes == {"n": "3", "f": "true", "x": "", "l": "[1]"}
    assert (made.annotations[0].origin, made.annotations[0].created_at) == ("import", "")
    assert reading(spans={"a": 1}).refused == (("spans", "They are not a list."),)


def test_only_clipdesks_own_records_give_their_identity() -> None:
    assert draft(id="17").id == ""
    assert draft(id="17", meta={"offset_unit": "code point"}).id == "17"


def test_another_text_than_the_one_exported_is_noticed() -> None:
    assert draft(meta={"sha256": digest(TEXT)}).changes == ()
    assert draft(meta={"sha256": digest("x")}).changes == (
        "The text is not the one that was exported: its SHA-256 differs.",
    )


@pytest.mark.parametrize("cuts", [[{"offset": 99}], [{"offset": 5}, {"offset": 4}], [{}], "x", [3], [{"offset": -1}]])
def test_cuts_that_do_not_fit_are_left_out_with_a_word(cuts: Any) -> None:
    made = draft(meta={"cuts": cuts})
    assert made.cuts == ()
    assert "does not fit" in made.changes[0]


def test_cuts_that_fit_are_kept() -> None:
    assert draft(meta={"cuts": [{"offset": 0, "text": "Menu", "reason": "furniture"}]}).cuts == (
        Cut(0, "Menu", "furniture"),
    )


def test_strings_are_made_storable() -> None:
    assert storable("a\x00b\ud83d\ufeff") == "a\ufffdb\ufffd\ufeff"
    assert storable("\ufeffa\r\n\ttab") == "\ufeffa\n\ttab"
    assert (storable(3), storable(True), storable(None), storable([])) == ("3", "", "", "")

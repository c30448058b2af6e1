"""Foreign records become drafts with everything checked; what is only numbered gets ids of its own."""

from __future__ import annotations

from typing import Any

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.exchange.foreign import Proposed, foreign_readings, local_id, own_id, source_meta
from clipdesk.formats.training.drafts import Refusal


def test_an_article_comes_with_what_was_not_taken_of_it() -> None:
    record = {
        "text": "Ana spoke.",
        "spans": [
            {"start": 0, "end": 3, "label": "PER", "text": "Ana"},
            {"start": 4, "end": 9, "label": "X", "text": "s"},
        ],
    }
    draft, first, second = foreign_readings(record, "f", "line 2", [Refusal("", "One thing.")], ["Said so."])
    assert isinstance(draft, ArticleDraft)
    assert draft.annotations[0].quote == "Ana"
    assert draft.changes == ("Said so.",)
    assert first == ReportItem("f, line 2", Outcome.SKIPPED, "One thing.")
    assert second == ReportItem(
        "f, line 2, span X 4–9", Outcome.SKIPPED, "It was left out: the text there is “spoke”, not “s”."
    )


def test_a_record_without_a_text_is_one_line() -> None:
    assert list(foreign_readings({}, "f", "line 2")) == [
        ReportItem("f, line 2", Outcome.SKIPPED, "Line 2 has no text.")
    ]
    assert list(foreign_readings({}, "f", "")) == [ReportItem("f", Outcome.SKIPPED, "The file has no text.")]


def test_the_first_place_that_tells_of_the_source_is_right() -> None:
    assert source_meta({"title": "A", "x": 1, "url": ""}, None, {"title": "B", "url": "u"}) == {
        "title": "A",
        "url": "u",
    }


def test_numbers_become_ids_that_no_other_text_has_and_words_stay() -> None:
    assert local_id("a", 1) == local_id("a", 1)
    assert len({local_id("a", 1), local_id("a", 2), local_id("b", 1)}) == 3
    assert (local_id("a", "x"), local_id("a", None), local_id("a", 1.5)) == ("x", "", "")
    assert local_id("\ud800", 1)


def test_only_an_id_of_ours_is_one_and_says_so() -> None:
    meta: dict[str, Any] = {}
    assert (own_id("", meta), own_id(3, meta), meta) == ("", "", {})
    assert (own_id("abc", meta), meta) == ("abc", {"offset_unit": "code point"})


def test_what_was_proposed_is_kept_apart() -> None:
    spans = [
        {"id": "p1", "start": 0, "end": 3, "label": "PER", "note": "a name"},
        {"id": "p2", "start": 4, "end": 9, "label": "ACT"},
        {"id": "a", "start": 0, "end": 9, "label": "X"},
    ]
    links = [{"head": "p2", "child": "p1", "label": "said_by"}, {"head": "a", "child": "p1", "label": "said_by"}]
    record = {"text": "Ana spoke.", "spans": spans, "relations": links}
    proposed = {"p1": Proposed("m", 0.5), "p2": Proposed("m", 1.0)}
    (draft,) = foreign_readings(record, "f", "line 1", proposed=proposed)
    assert isinstance(draft, ArticleDraft)
    assert [(one.id, one.label) for one in draft.annotations] == [("a", "X")]
    assert [(one.label, one.assistant, one.score, one.reason, one.said_by) for one in draft.suggestions] == [
        ("PER", "m", 0.5, "a name", ""),
        ("ACT", "m", 1.0, "", "p1"),
    ]
    assert draft.relations == ()
    assert draft.changes == ("Links of proposals other than “said_by” were left out: 1.",)


def test_an_article_knows_its_place_in_a_file_of_several() -> None:
    found = [one for place in ("line 3", "") for one in foreign_readings({"text": "It rained."}, "a.json", place)]
    assert [one.place for one in found if isinstance(one, ArticleDraft)] == ["a.json, line 3", ""]

"""What Clipdesk notes beside a pair counts only as far as the `.ann` still agrees with it."""

from __future__ import annotations

import json
from typing import Any

from clipdesk.domain.draft import ArticleDraft
from clipdesk.formats.brat.document import readings
from tests.formats.exchange.round_trips import drafts, reasons

ANN = "T1\tpolicy_law 0 3\tAna\n#1\tAnnotatorNotes T1\ttwo lines\n"


def read(side: Any) -> tuple[ArticleDraft, list[str]]:
    data = side if isinstance(side, bytes) else json.dumps(side).encode()
    found = list(readings("a", b"Ana spoke.", ANN.encode(), data, ""))
    return drafts(found)[0], reasons(found)


def test_names_notes_and_source_come_from_beside() -> None:
    side = {
        "article_id": "x1", "headline": "H", "note": "N", "names": {"policy_law": "policy/law"},
        "passages": {"T1": {"note": "two\nlines", "attributes": {"role": "a b"}}},
        "article_annotations": [{"label": "topic"}],
    }  # fmt: skip
    draft, told = read(side)
    assert (draft.id, draft.source.headline, draft.note, told) == ("x1", "H", "N", [])
    first, topic = draft.annotations
    assert (first.label, first.note, dict(first.attributes)) == ("policy/law", "two\nlines", {"role": "a b"})
    assert (topic.label, topic.spans) == ("topic", ())


def test_what_was_changed_in_brat_is_right() -> None:
    draft, _ = read({"passages": {"T1": {"note": "another note"}, "T9": {"note": "x"}, "T1x": 3}})
    assert draft.annotations[0].note == "two lines"


def test_a_broken_file_beside_costs_a_line() -> None:
    draft, told = read(b"{")
    assert draft.annotations[0].label == "policy_law"
    assert told == [
        "The file beside it is not JSON: expecting property name enclosed in double quotes at character 2 and was skipped."
    ]
    assert read([1])[1] == read({"names": 3, "passages": [1], "article_annotations": 4})[1] == []

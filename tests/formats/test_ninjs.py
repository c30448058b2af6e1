"""ninjs items of all versions."""

from __future__ import annotations

import json

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.ninjs import NinjsImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.ninjs_items import FIRST

SECOND = {
    "uri": "urn:2", "firstCreated": "2025-06-13T08:30:00Z", "headlines": [{"role": "main", "value": "Dues rise"}], "by": "Tom Beck",
    "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Dues rise.</p><p>Again.</p>"}],
}  # fmt: skip


def read(data: str) -> list[object]:
    return list(NinjsImporter().read(SourceFile("a.json", data.encode()), ImportOptions()))


@pytest.mark.parametrize(
    "data",
    [
        json.dumps([FIRST, SECOND]),
        json.dumps({"items": [FIRST, SECOND]}),
        json.dumps(FIRST) + "\n" + json.dumps(SECOND),
    ],
)
def test_items_of_old_and_new_versions_are_read(data: str) -> None:
    first, second = read(data)
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert (first.text, first.source.byline) == ("The pier 👍 closes.\n\nIt reopens.", ("Zoë Kell",))
    assert (first.source.url, first.source.published) == ("http://gazette.example/1", "2025-06-12T08:30:00Z")
    assert (second.text, second.source.headline, second.source.byline) == (
        "Dues rise.\n\nAgain.",
        "Dues rise",
        ("Tom Beck",),
    )


def test_the_format_is_found_out_by_what_is_in_the_file() -> None:
    registry = builtin_registry()
    assert registry.importer_for(SourceFile("a.json", json.dumps(FIRST).encode())).key == "ninjs"
    assert registry.importer_for(SourceFile("a.json", b'{"text": "x", "spans": []}')).key != "ninjs"


def test_what_is_no_item_gets_a_line_of_the_report() -> None:
    first, second = read(json.dumps([3, {"uri": "x"}]))
    assert not isinstance(first, ArticleDraft)
    assert not isinstance(second, ArticleDraft)


@pytest.mark.parametrize("data", ["", "[" * 100_000])
def test_broken_json_is_refused_in_a_sentence(data: str) -> None:
    with pytest.raises(ImportFailedError, match=r"a\.json"):
        read(data)


@pytest.mark.parametrize("broken", ["{", "nonsense", '{"uri": "http://a.example/3", "body_text": '])
def test_a_broken_line_costs_only_itself(broken: str) -> None:
    first, line, second = read(f"{json.dumps(FIRST)}\n{broken}\n{json.dumps(SECOND)}\n")
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert isinstance(line, ReportItem)
    assert line.reason.startswith("Line 2 is not JSON")


def test_a_file_in_utf_16_is_read() -> None:
    data = json.dumps(FIRST, ensure_ascii=False).encode("utf-16")
    (draft,) = NinjsImporter().read(SourceFile("a.json", data), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert "👍" in draft.text


def test_the_provider_among_the_sources_is_the_agency() -> None:
    item = {"uri": "x", "versionCreated": "2021-03-04T09:30:00Z", "headlines": [{"value": "Pier"}],
            "infoSources": [{"name": "AP"}], "bodies": [{"contentType": "text/plain", "value": "It closes."}]}  # fmt: skip
    (draft,) = NinjsImporter().read(SourceFile("a.json", json.dumps(item).encode()), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.source.agency == "AP"


@pytest.mark.parametrize("odd", [3, True, {"a": 1}, "x", [None, 3]])
@pytest.mark.parametrize("field", ["bodies", "people", "headlines", "infosource"])
def test_something_else_where_a_list_is_expected_is_passed_over(field: str, odd: object) -> None:
    (item,) = read(json.dumps({**FIRST, field: odd, "byline": None}))
    assert isinstance(item, ArticleDraft)
    assert item.text.startswith("The pier")


@pytest.mark.parametrize("items", [3, "x", None, {"a": 1}])
def test_an_object_whose_items_are_none_is_read_as_an_item(items: object) -> None:
    (item,) = read(json.dumps({**FIRST, "items": items}))
    assert isinstance(item, ArticleDraft)

"""Labeled lines of databases and collectors."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.fields import FIELD_OF_LABEL, LabeledField, read_field, stacked_fields


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("HEADLINE: County to study rail line", LabeledField("headline", "County to study rail line")),
        ("Author: Hana Bright", LabeledField("byline", "Hana Bright")),
        ("**Title:** Strike vote", LabeledField("headline", "Strike vote")),
        ("Publication date: September 3, 2025", LabeledField("published", "September 3, 2025")),
        ("URL: https://www.vega.example/1", LabeledField("url", "https://www.vega.example/1")),
        ("Words: 402", LabeledField("", "402")),
        ("LENGTH: 512 words", LabeledField("", "512 words")),
        ("Titel: Die Brücke", LabeledField("headline", "Die Brücke")),
        ("BODY:", LabeledField("body", "")),
    ],
)
def test_labels(line: str, expected: LabeledField) -> None:
    assert read_field(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The mayor said: no",
        "Words: Jo Field",
        "Text: the county will spend $400",
        "Title:",
        "12:30",
        "Jane Roe: We won.",
        "no label",
        "x" * 400 + ":",
    ],
)
def test_other_lines(line: str) -> None:
    assert read_field(line) is None


def test_labels_are_lower_case() -> None:
    assert [label for label in FIELD_OF_LABEL if label != label.casefold() or label != label.strip()] == []


def test_a_catalog_tells_label_and_value_on_a_line_each() -> None:
    lines = ["Subject", "Bridges;", "Title", "Bridge closes", "Author", "Field, Jo; Lee, Kim", "Publication title", "Vega Times; Vega, Vt.", "Section",
             "Metro", "Publication date", "Jun 12, 2025", "Publisher", "Vega Times Co.", "Source type", "Newspaper"]  # fmt: skip
    assert stacked_fields(lines) == [
        ("byline", "Jo Field and Kim Lee"), ("outlet", "Vega Times"), ("section", "Metro"), ("published", "Jun 12, 2025")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines", [[], ["Author", "Jo Field", "Section", "Metro"], ["Source type"], ["Source type", "Author"]]
)
def test_other_lines_are_no_catalog(lines: list[str]) -> None:
    assert stacked_fields(lines) == []

"""The codebook that a new project starts with: four labels as promised, each with a guideline that can be used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.domain.label import AttributeKind

CODEBOOK: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "resources" / "codebooks" / "news.json").read_text("utf-8")
)
each_label = pytest.mark.parametrize("label", CODEBOOK["labels"], ids=lambda label: label["name"])


def test_four_labels_with_their_colors_and_digits() -> None:
    assert [(label["name"], label["color"], label["shortcut"]) for label in CODEBOOK["labels"]] == [
        ("quote", "blue", "1"),
        ("statistic", "amber", "2"),
        ("policy", "violet", "3"),
        ("official", "teal", "4"),
    ]


def test_attributes_and_choices() -> None:
    attributes = {
        label["name"]: [(one["name"], one["kind"], tuple(one["choices"])) for one in label["attributes"]]
        for label in CODEBOOK["labels"]
    }
    assert attributes == {
        "quote": [("kind", "choice", ("direct", "indirect", "mixed")), ("speaker", "text", ())],
        "statistic": [("value", "number", ()), ("unit", "text", ()), ("qualifier", "text", ()), ("of", "text", ())],
        "policy": [("name", "text", ()), ("jurisdiction", "text", ())],
        "official": [("name", "text", ()), ("role", "text", ()), ("body", "text", ())],
    }


def test_said_by_leads_from_a_quote_or_a_statistic_to_an_official() -> None:
    assert CODEBOOK["relation_types"] == [
        {"name": "said_by", "heads": ["quote", "statistic"], "children": ["official"]}
    ]


@each_label
def test_the_program_knows_the_color_and_the_kinds(label: dict[str, Any]) -> None:
    assert label["color"] in LABEL_COLORS
    assert all(AttributeKind(one["kind"]) for one in label["attributes"])


@each_label
def test_the_guideline_says_what_what_in_and_what_out_with_examples(label: dict[str, Any]) -> None:
    for part in ("definition", "include", "exclude"):
        assert ". " in label[part], part
        assert 150 <= len(label[part]) <= 600, part
    assert "[" in label["definition"]
    assert "(" in label["exclude"]
    assert label["definition"].count("[") == label["definition"].count("]")
    assert label["include"].count("[") == label["include"].count("]")

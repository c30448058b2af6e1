"""Bylines of databases, and lines taken apart at a label."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.formats.databases.found import Found, authors, source_of, with_values_apart
from clipdesk.formats.documents.document import Document
from tests.strategies import texts


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Jo Field, Staff Writer", ("Jo Field",)),
        ("Jo Field; Ann Other", ("Jo Field", "Ann Other")),
        ("Von Jo Field und Ann Other", ("Jo Field", "Ann Other")),
        ("", ()),
    ],
)
def test_bylines(value: str, names: tuple[str, ...]) -> None:
    assert authors(value) == names


def test_surnames_first() -> None:
    assert authors("Olivarez-Giles, Nathan; Field, Jo", surname_first=True) == ("Nathan Olivarez-Giles", "Jo Field")


@given(texts())
def test_a_value_apart_stays_where_it_stands(value: str) -> None:
    document = Document(f"Body: {value}\nand more")
    for line in with_values_apart(document.lines(), frozenset({"body"})):
        assert document.text[line.start : line.end].startswith(line.text.rstrip()[:1])
        assert line.end - line.start == len(line.text)


def test_the_first_value_of_a_field_counts() -> None:
    found = Found(0, 3)
    found.learn("headline", " One  line ")
    found.learn("headline", "Another")
    found.cut([0], "headline")
    found.cut([0, 1], "furniture")
    assert (found.values, found.reasons) == ({"headline": "One line"}, {0: "headline", 1: "furniture"})


def test_a_date_that_can_be_read_in_two_ways_is_left_out() -> None:
    assert source_of({"published": "3/4/2025", "language": "ENGLISH"}, "Nexis").published == ""
    source = source_of({"published": "4 May 2025", "words": "3", "outlet": "Vega"}, "Nexis")
    assert (source.published, dict(source.provenance)) == ("2025-05-04", {"outlet": "Nexis", "published": "Nexis"})


@pytest.mark.parametrize(
    "line", ["Copyright 2026 Vega Media All Rights Reserved", "© 2026 Vega Media. Tous droits réservés."]
)
def test_of_a_line_of_rights_the_holder_counts(line: str) -> None:
    assert source_of({"copyright": line}, "Nexis").copyright == "Vega Media"

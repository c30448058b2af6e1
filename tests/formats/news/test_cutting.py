"""Cuts that put every character back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import uncut
from clipdesk.formats.news.cutting import take_out, trim
from clipdesk.formats.news.units import layout

PAGE = "  Menu\nShare\n\n\n One.  \n\n\u00a0\n\nAdvertisement\n\nTwo.\nThree.\n\n© 2025 \n"


def test_paragraphs_keep_one_blank_line_or_one_line_break() -> None:
    found = take_out(PAGE, layout(PAGE).units, {0: "furniture", 1: "share", 3: "furniture", 6: "copyright"})
    assert found.text == "One.\n\nTwo.\nThree."


def test_each_cut_says_why_and_neighbors_with_one_reason_are_one() -> None:
    found = take_out(PAGE, layout(PAGE).units, {0: "share", 1: "share", 3: "furniture", 6: "copyright"})
    assert [(cut.reason, cut.text.strip()) for cut in found.cuts if cut.text.strip()] == [
        ("share", "Menu\nShare"),
        ("furniture", "Advertisement"),
        ("copyright", "© 2025"),
    ]
    assert {cut.reason for cut in found.cuts if not cut.text.strip()} <= {"blank", "share"}


def test_indents_can_be_kept() -> None:
    text = "One.\n\n\n    Two.\n"
    assert take_out(text, layout(text).units, {}, keep_indents=True).text == "One.\n\n    Two."
    assert take_out(text, layout(text).units, {}).text == "One.\n\nTwo."


def test_everything_cut_is_nothing_cut() -> None:
    assert take_out("One.\n\nTwo.", layout("One.\n\nTwo.").units, {0: "share", 1: "share"}).text == "One.\n\nTwo."


@pytest.mark.parametrize("text", ["", "\n", " \n\u00a0 \n"])
def test_blank_texts_are_cut_whole(text: str) -> None:
    found = trim(text, layout(text).units)
    assert (found.text, uncut(found.text, found.cuts)) == ("", text)


@given(st.text(alphabet="ab. \n\t\u00a0\u200b"), st.sets(st.integers(0, 12)), st.booleans())
def test_whatever_is_cut_comes_back(text: str, chosen: set[int], keep_indents: bool) -> None:
    units = layout(text).units
    reasons = {index: f"reason {index % 3}" for index in chosen if index < len(units)}
    found = take_out(text, units, reasons, keep_indents=keep_indents)
    assert uncut(found.text, found.cuts) == text
    assert found.text == found.text.strip(" \t\n\u00a0")
    if len(reasons) < len(units):
        assert [unit.text for unit in layout(found.text).units] == [
            unit.text for index, unit in enumerate(units) if index not in reasons
        ]

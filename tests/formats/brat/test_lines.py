"""The strict reader of `.ann` lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.brat.lines import TextBound, looks_like_standoff, one_line, read_standoff


def test_passages_have_pieces_and_words() -> None:
    found = read_standoff("T1\tA 0 3;5 7\tAna sp\r\nT2\tB 1 2\tx\ty\n")
    assert list(found.passages.values()) == [
        TextBound("T1", "A", ((0, 3), (5, 7)), "Ana sp"), TextBound("T2", "B", ((1, 2),), "x\ty"),
    ]  # fmt: skip


def test_a_trigger_stands_for_its_event() -> None:
    found = read_standoff("E1\tAct:T1\nT1\tAct 0 1\ta\n")
    assert (found.trigger("E1"), found.trigger("T1"), found.trigger("T9"), found.trigger("E9")) == ("T1", "T1", "", "")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("T1 A 0 1 x", "does not begin with an id"),
        ("T1\tA 0 99999999999999\tx", "absurd"),
        ("T1\tA zero one\tx", "no type with a start"),
        ("R1\tRel Arg1:T1", "no relation of two"),
        ("E1\tAct", "no event with a trigger"),
        ("A1\tName", "no attribute"),
        ("N1\tReference T1", "no reference"),
        ("#1\tAnnotatorNotes", "no note"),
        ("*\tSame T1", "fewer than two"),
        ("X1\tsomething", "lines that begin with X"),
    ],
)
def test_what_cannot_be_understood_is_named(line: str, reason: str) -> None:
    (refusal,) = read_standoff(f"\n{line}").refused
    assert refusal.part == "line 2"
    assert reason in refusal.reason


def test_an_id_counts_once() -> None:
    found = read_standoff("T1\tA 0 1\ta\nT1\tB 0 1\ta\n")
    assert found.passages["T1"].type == "A"
    assert "used before" in found.refused[0].reason


@given(st.text())
def test_no_text_is_a_stumbling_block(text: str) -> None:
    found = read_standoff(text)
    assert len(found.refused) <= len(text) + 1
    assert "\n" not in one_line(text)


def test_files_are_recognized_by_their_first_line() -> None:
    assert looks_like_standoff("\nT1\tA 0 1\tx")
    assert looks_like_standoff("#1\tAnnotatorNotes T1\tx")
    assert not looks_like_standoff("T1\tA")
    assert not looks_like_standoff("Text of a story")

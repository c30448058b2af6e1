"""Signs at the edges of passages."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.learner.manners import KEY, SignHabit
from clipdesk.assist.learner.sheets import Reader, Sheet
from clipdesk.assist.learner.signs import INNER, MARKS, STOP, SignedCase, Signs, cases_of, sign_habits_of, with_signs
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span
from tests.assist.learner.corrected import LABEL, place, proposed, sheet_of

_PAIRS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("»", "«"))


def changed(text: str, *phrases: str, **wanted: bool) -> list[str]:
    """What becomes of a proposal whose pieces are these phrases."""
    sheet = Reader(()).read(Reading(text, "en"), (), with_traits=False)
    found = Signs(text, sheet.blocks).changed(tuple(place(text, one) for one in phrases), wanted)
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize("marks", _PAIRS)
def test_marks_of_any_kind_are_taken_in_or_left_out(marks: tuple[str, str]) -> None:
    left, right = marks
    text = f"She said: {left}We go on,{right} and left."
    whole, without = f"{left}We go on,{right}", "We go on,"
    assert changed(text, whole, marks=False) == [without]
    assert changed(text, without, marks=True) == changed(text, "We go on", marks=True) == [whole]
    assert changed(text, whole, marks=False, inner=False) == ["We go on"]
    assert changed(text, "We go on", inner=True) == [without]
    assert changed(text, "We go on", marks=True, inner=False) == [whole]
    assert changed(text, whole, marks=True) == changed(text, whole) == changed(text, whole, inner=False) == [whole]


def test_spaces_within_marks_go_with_them() -> None:
    text = "Il a dit : «\u00a0Nous partons\u00a0» hier."
    assert changed(text, "«\u00a0Nous partons\u00a0»", marks=False) == ["Nous partons"]
    assert changed(text, "Nous partons", marks=True) == ["«\u00a0Nous partons\u00a0»"]


def test_each_piece_of_a_split_quote_has_its_marks_or_shares_them() -> None:
    text = "“We go on,” she said, “and win.”"
    assert changed(text, "“We go on,”", "“and win.”", marks=False, inner=False) == ["We go on", "and win"]
    assert changed(text, "We go on", "and win.", marks=True) == ["“We go on,”", "“and win.”"]
    text = "« Nous partons, a-t-il dit, et gagnons. »"
    assert changed(text, "« Nous partons", "et gagnons. »", marks=False) == ["Nous partons", "et gagnons."]
    assert changed(text, "Nous partons", "et gagnons.", marks=True) == ["« Nous partons", "et gagnons. »"]


def test_of_a_pair_with_one_mark_at_an_edge_both_stay() -> None:
    text = "She said it would be “a mess.” “All of it” is gone, he said."
    for way in (True, False):
        assert changed(text, "it would be “a mess.”", marks=way, inner=way) == ["it would be “a mess.”"]
        assert changed(text, "“All of it” is gone", marks=way) == ["“All of it” is gone"]


def test_a_full_stop_is_taken_in_behind_words_and_closing_marks() -> None:
    text = "He said they would go. She called it “a mess”. They met in the U.S. We left at 1.5 percent, he said."
    assert changed(text, "they would go", stop=True) == ["they would go."]
    assert changed(text, "they would go.", stop=False) == ["they would go"]
    assert changed(text, "it “a mess”", stop=True) == ["it “a mess”."]
    assert changed(text, "it “a mess”.", stop=False) == ["it “a mess”"]
    assert changed(text, "“a mess”", marks=False, stop=True) == ["a mess"]
    assert changed(text, "met in the U.S.", stop=False) == ["met in the U.S."]
    assert changed(text, "left at 1.5 percent", stop=True) == ["left at 1.5 percent"]


def test_signs_alone_stay_as_they_are() -> None:
    assert changed("She said “.” and left.", "“.”", marks=False, inner=False) == ["“.”"]


def quotes(count: int, *, is_marked: bool) -> list[SignedCase]:
    """Cases from as many articles, in which rules propose quotes with marks."""
    cases = []
    for number in range(count):
        text = f"“We saw {number} boats,” she said on Monday."
        sheet = sheet_of(text, f"“We saw {number} boats,”")
        wanted = place(text, f"“We saw {number} boats,”" if is_marked else f"We saw {number} boats")
        cases += cases_of(f"article {number}", text, sheet, LABEL, [wanted])
    return cases


def test_three_cases_of_two_articles_teach() -> None:
    taught = sign_habits_of(quotes(3, is_marked=False))
    assert taught == (SignHabit(MARKS, is_in=False, right=3), SignHabit(INNER, is_in=False, right=3))
    assert sign_habits_of(quotes(2, is_marked=False)) == ()
    assert sign_habits_of(quotes(1, is_marked=False) * 5) == ()


def test_what_is_tagged_otherwise_teaches_otherwise() -> None:
    assert sign_habits_of(quotes(5, is_marked=True)) == ()
    assert sign_habits_of([*quotes(3, is_marked=False), *quotes(3, is_marked=True)]) == ()


def test_other_words_teach_nothing_of_signs() -> None:
    text = "“We saw boats,” she said."
    (case,) = cases_of("one", text, sheet_of(text, "“We saw boats,”"), LABEL, [place(text, "saw boats")])
    assert case.known == (None,)


def test_proposals_say_that_they_have_other_edges() -> None:
    text = "“We saw boats,” she said."
    sheet = sheet_of(text, "“We saw boats,”", "We saw boats,", "she")
    out = with_signs(text, sheet, LABEL, (SignHabit(MARKS, is_in=False),))
    assert proposed(text, out) == ["We saw boats,", "she"]
    assert (out.rules[0].assistant, out.rules[0].reason) == (KEY, "like what you tagged, other edges than a number")
    assert with_signs(text, sheet, "other", (SignHabit(MARKS, is_in=False),)) is sheet
    assert with_signs(text, sheet, LABEL, ()) is with_signs(text, sheet, LABEL, (SignHabit(STOP, is_in=True),)) is sheet


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, Sheet]:
    """Texts of words and signs with a proposal of one piece or two on it."""
    parts = st.sampled_from(
        ["we", "U.S.", " ", " ", ".", ",", "“", "”", '"', "«", "»", "„", "'", "’", "\n\n", "1.5", "😀"]
    )
    text = "".join(draw(st.lists(parts, min_size=1, max_size=30)))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    spans = tuple(Span(*one) for one in zip(edges[::2], edges[1::2], strict=False))
    rule = Proposal(spans, LABEL, 0.5, "a quote", "rules")
    return text, Reader(()).read(Reading(text, "en"), [rule], with_traits=False)


@given(marked_texts(), st.dictionaries(st.sampled_from([MARKS, INNER, STOP]), st.booleans()))
def test_pieces_stay_within_the_text_apart_and_not_empty(made: tuple[str, Sheet], wanted: dict[str, bool]) -> None:
    text, sheet = made
    before = sheet.rules[0].spans
    found = Signs(text, sheet.blocks).changed(before, wanted)
    assert len(found) == len(before)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(sorted(found)))
    for one, other in zip(before, found, strict=True):
        assert [c for c in text[one.start : one.end] if c.isalnum()] == [
            c for c in text[other.start : other.end] if c.isalnum()
        ]
    assert Signs(text, sheet.blocks).changed(found, wanted) == found


@given(st.sampled_from(_PAIRS), st.sampled_from(["", ",", "."]), st.sampled_from(["", ".", ","]), st.booleans())
def test_marks_come_and_go_in_pairs(marks: tuple[str, str], inner: str, behind: str, start: bool) -> None:
    left, right = marks
    text = f"A man said: {left}We go on{inner}{right}{behind} And left"
    first = f"{left}We go on{inner}{right}" if start else f"We go on{inner}"
    for way in product((True, False), repeat=3):
        (found,) = changed(text, first, **dict(zip((MARKS, INNER, STOP), way, strict=True)))
        assert found.startswith(left) == (right in found) == way[0]

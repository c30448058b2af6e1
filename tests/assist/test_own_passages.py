"""What one text has that the other lacks is marked, and nothing else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.own_passages import own_passages

WIRE = "The council voted on Monday to raise the fee. Residents had asked for a lower one, the mayor said at night."


def own(text: str, other: str = WIRE) -> list[str]:
    return [text[span.start : span.end] for span in own_passages(text, other)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WIRE, []),
        (WIRE.upper().replace(" ", "\n").replace(".", "!"), []),
        (WIRE.replace("Monday", "Tuesday"), ["Tuesday"]),
        (WIRE.replace("Monday to", "Monday, by five to four, to"), ["by five to four"]),
        (WIRE.replace("at night", "late at night"), ["late"]),
        (WIRE.replace("voted on Monday to raise", "chose Monday to raise"), ["chose"]),
        (WIRE[:45], []),
        ("LARKPORT — It rained.\n\n" + WIRE, ["LARKPORT — It rained"]),
        ("It rained\nall day long.\n\n" + WIRE, ["It rained", "all day long"]),
        (WIRE[46:] + " " + WIRE[:45], []),
        ("Nothing here is in the other text.", ["Nothing here is in the other text"]),
        ("Too few.", ["Too few"]),
        ("", []),
        (WIRE.replace("council", "coun\xadcil"), []),
    ],
)
def test_what_the_other_lacks(text: str, expected: list[str]) -> None:
    assert own(text) == expected


def test_accents_are_the_same_either_way() -> None:
    text = "Le café du marché a été fermé hier soir"
    assert own(text.replace("é", "e\u0301"), text) == []


def test_nobody_has_a_run_without_words() -> None:
    assert own("so.", "") == ["so"]


@given(st.lists(st.sampled_from([*"abcdef.\n"]), max_size=60), st.lists(st.sampled_from([*"abcdef"]), max_size=60))
def test_passages_are_in_order_and_a_text_lacks_nothing_of_itself(one: list[str], other: list[str]) -> None:
    text = " ".join(one)
    passages = own_passages(text, " ".join(other))
    assert all(a.end < b.start for a, b in pairwise(passages))
    assert all("\n" not in text[span.start : span.end] for span in passages)
    if len([word for word in one if word.isalpha()]) >= 5:
        assert own_passages(text, text) == []

"""What stands between quotation marks of many kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.quotation_marks import find_marked
from clipdesk.assist.tokens import paragraphs


def found(text: str) -> list[str]:
    return [text[one.outer.start : one.outer.end] for one in find_marked(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said. “Again.”", ["“We won,”", "“Again.”"]),
        ('"We won," she said.', ['"We won,"']),
        ("‘It’s fine,’ he said of the players’ union.", ["‘It’s fine,’"]),
        ("„Ja“, sagte er, »nein«, «oui » et 'no'.", ["„Ja“", "»nein«", "«oui »", "'no'"]),
        ("the '90s were 'great' for dogs' owners", ["'great'"]),
        ("“He said ‘yes’ to me,” she said.", ["“He said ‘yes’ to me,”"]),
        ('a 6" pipe', []),
        ("«  », dit-il", []),
        ("“One.\n\n“Two.” Then", ["“One.\n\n“Two.”"]),
        ('"One.\n\nTwo." Then', ['"One.\n\nTwo."']),
        ("“One.\n\nThen nothing.", ["“One."]),
        ("「はい」と言った", ["「はい」"]),
    ],
)
def test_marked_stretches(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@given(
    st.lists(st.sampled_from(["“", "”", "‘", "’", '"', "'", "«", "»", "„", "a", "b s", " ", ". ", "\n\n"]), max_size=60)
)
def test_stretches_are_in_order_disjoint_and_inside(parts: list[str]) -> None:
    text = "".join(parts)
    end = 0
    for one in find_marked(text, paragraphs(text)):
        assert one.outer.start >= end
        assert one.outer.start < one.inner.start < one.inner.end <= one.outer.end <= len(text)
        end = one.outer.end

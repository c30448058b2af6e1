"""What a policy is on, against or for."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.about import PolicyAbout
from clipdesk.assist.tokens import tokens
from tests.strategies import texts

ABOUT = PolicyAbout(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("on goods made in Vega from May", "on goods made in Vega"),
        ("on suppliers’ profits was agreed", "on suppliers’ profits"),
        ("on yachts to pay for schools", "on yachts"),
        ("on the sale of boats to minors, he said", "on the sale of boats to minors"),
        ("on nets and the tax on boats", "on nets"),
        ("for veterans run by the state was cut", "for veterans run by the state"),
        ("on Friday", ""),
    ],
)
def test_where_it_ends(text: str, end: str) -> None:
    items = tokens(text)
    last = ABOUT.end(items, 0, ABOUT.within)
    assert text[: items[last - 1].end if last else 0] == end


@given(texts())
def test_it_ends_within_the_text(text: str) -> None:
    items = tokens(text)
    assert all(at <= ABOUT.end(items, at, ABOUT.within) <= len(items) for at in range(len(items)))

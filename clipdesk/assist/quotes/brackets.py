"""Short brackets right behind a name: “Sen. Ana Ruiz (D-Vega)”, which say nothing of who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.tokens import Token

_IN_BRACKETS = 8
"""Tokens from the end of a bracket behind a name to its beginning."""


def before_bracket(items: Sequence[Token], end: int, first: int) -> int:
    """“Sen. Ana Ruiz (D-Vega)”: where the bracket begins that ends at `end`; `end` itself where none does."""
    if end - 1 <= first or items[end - 1].text != ")":
        return end
    return next((n for n in range(end - 2, max(first, end - _IN_BRACKETS), -1) if items[n].text == "("), end)


def in_brackets(items: Sequence[Token], first: int, end: int) -> frozenset[int]:
    """“Rep. Ana Ruiz (D-Vega), who wrote it, said”: the tokens of short brackets right behind a name, before a comma."""
    found: set[int] = set()
    opens = first
    for at in range(first + 1, end):
        text = items[at].text
        if text == "(":
            opens = at
        elif text == ")" and first < opens and at - opens < _IN_BRACKETS and items[opens - 1].is_capital:
            is_before_comma = at + 1 < end and items[at + 1].text == ","
            found.update(range(opens, at + 1) if is_before_comma else ())
    return frozenset(found)

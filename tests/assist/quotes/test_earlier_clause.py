"""When somebody spoke, told between the verb and what was said."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.assistant import QuoteAssistant
from tests.assist.marked_text import assert_said

ASSISTANT = QuoteAssistant(Lexicons())


@pytest.mark.parametrize(
    "marked",
    [
        "Because he feared a fine, {Kell} called it [“a gift”].",
    ],
)
def test_a_reason_in_front_ends_with_its_comma(marked: str) -> None:
    assert_said(ASSISTANT, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{He} said days before he resigned [that the bridge was safe].",
        "{The mayor} told the council two weeks after the bridge fell [that it was safe].",
        "{The mayor} told the council days before he resigned [that the bridge was safe].",
        "{The mayor} said [days before the vote were the worst].",
        "{The mayor} said a day after the storm that hit Vega [that it was safe].",
        "{The mayor} said [weeks after the storm that hit Vega, boats were missing].",
        "{The mayor} said [weeks after the storm, boats were missing that nobody had seen].",
    ],
)
def test_a_clause_that_tells_when_is_no_part_of_what_was_said(marked: str) -> None:
    assert_said(ASSISTANT, marked)

"""What private people agree on, plan and forbid, beside what is done in public."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicon, Lexicons
from clipdesk.assist.policies.assistant import PolicyAssistant
from clipdesk.assist.policies.public_talk import PublicTalk
from tests.assist.marked_text import assert_found

ASSISTANT = PolicyAssistant(Lexicons())


@pytest.mark.parametrize(
    "marked",
    [
        "The agreement between the two bands ended. The plan to paint the barn fell through.",
        "She opened a package that contained books. The rules of chess are old.",
        "Residents fear [a plan to close the pier].\n\nThe council meets on Monday.",
        "Residents fear a plan to close the pier.\n\nIt rained.\n\nThe council meets on Monday.",
        "[The agreement between Vega and the union] holds. [A parental leave plan] is late.",
        "Residents fear [a plan to raise the minimum wage], which the [287(g) agreement] with the port does not.",
        "He fears [a plan to change House Bill 12].",
        "The show’s rating limits its audience. [The Vega plan] was dropped; Vega plan a move.",
    ],
)
def test_what_may_be_private_is_a_policy_in_public_talk_alone(marked: str) -> None:
    assert_found(ASSISTANT, marked)


def test_a_paragraph_of_signs_that_are_not_read_speaks_of_nothing() -> None:
    assert PublicTalk(Lexicons().of("en")).near(read_blocks("\u200b\n\nThe mayor’s.\n\nIt rains."), []) == [True] * 3


def test_a_language_without_lists_knows_no_public_talk() -> None:
    assert PublicTalk(Lexicon("xx")).near(read_blocks("The mayor."), [2]) == [True]
    assert PublicTalk(Lexicon("xx")).near(read_blocks("The mayor."), []) == [False]

"""Rules and deals of firms."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.assistant import PolicyAssistant
from clipdesk.assist.policies.private_deals import PrivateDeals
from clipdesk.assist.tokens import tokens
from tests.assist.marked_text import assert_found

ASSISTANT = PolicyAssistant(Lexicons())


@pytest.mark.parametrize(
    "marked",
    [
        "The airline’s noise policy failed. The store’s refund policy was strict.",
        "Halden changed its return-to-office policy. The label signed a licensing agreement.",
        "The hiring freeze at the firm ended. A settlement agreement with the bank was reached. The tentative agreement with the carmaker failed.",
        "[The city’s noise policy] failed. [The trade agreement with Vega] holds.",
    ],
)
def test_what_firms_agree_on_is_no_policy(marked: str) -> None:
    assert_found(ASSISTANT, marked)


def test_a_name_is_none_of_theirs() -> None:
    items = tokens("the bank’s Clean Harbor Policy")
    at = len(items) - 1
    assert not PrivateDeals(Lexicons().of("en")).is_private(items, (2, at + 1), at)

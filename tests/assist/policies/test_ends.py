"""Where the name of a policy ends."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.ends import PolicyEnds
from clipdesk.assist.tokens import tokens

ENDS = PolicyEnds(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Resolution 48/141 was read", "Resolution 48/141"),
        ("Law of Armed Conflict and order", "Law of Armed Conflict"),
        ("sanctions on Vega and Thornmere were agreed", "sanctions on Vega and Thornmere"),
        ("sanctions on North Vega come up", "sanctions on North Vega"),
        ("sanctions on ferries for six months", "sanctions on ferries"),
        ("sanctions listings on Vega", "sanctions listings on Vega"),
        ("sanctions on Friday", "sanctions"),
        ("tariffs on Canadian grain rose", "tariffs on Canadian grain"),
        ("ban against the sale of boats", "ban against the sale of boats"),
        ("laws banning tourists from claiming a berth in Vega expected next month",
         "laws banning tourists from claiming a berth in Vega"),
        ("law including boats", "law"),
        ("tax rise angered firms", "tax rise"),
        ("tariff increase on steel began", "tariff increase"),
        ("tax rise by 2 percent", "tax"),
        ("tax increase prices", "tax"),
        ("tax increases costs", "tax"),
        ("Convention on the Law of the Sea and the Harbor Act", "Convention on the Law of the Sea"),
        ("Agreement on Monday failed", "Agreement"),
        ("Agreement on the Monday failed", "Agreement"),
        ("levy on suppliers’ profits was agreed", "levy on suppliers’ profits"),
        ("tax on yachts to pay for schools", "tax on yachts"),
        ("memorandum of understanding on ferries in 2018", "memorandum of understanding on ferries"),
        ("memorandum of understanding was signed", "memorandum of understanding"),
        ("programme for young nurses", "programme for young nurses"),
        ("program for veterans run by the state, he said", "program for veterans run by the state"),
        ("scheme for this year", "scheme"),
        ("laws in Vega and Marlow bar it", "laws in Vega and Marlow"),
        ("laws in recent years", "laws"),
        ("treaty", "treaty"),
    ],
)  # fmt: skip
def test_the_end_of_a_policy(text: str, end: str) -> None:
    items = tokens(text)
    last = ENDS.of(items, 0)
    assert text[: items[last - 1].end] == end


def test_what_plans_are_for() -> None:
    items = tokens("plans for a new pier and docks on Monday")
    assert items[ENDS.planned(items, 0) - 1].text == "docks"
    items = tokens("plans to close two piers on Monday")
    assert items[ENDS.planned(items, 0) - 1].text == "piers"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("bill that would cut fares by $15, he said", "bill that would cut fares by $15"),
        ("law which bars trawlers and limits nets after a fight", "law which bars trawlers and limits nets"),
        ("plan to close two piers on Monday", "plan to close two piers"),
        ("law meant to keep boats away", "law meant to keep boats away"),
        ("bill that nobody read", "bill"),
        ("bill that arrives every October and is paid by others", "bill"),
        ("law that bars all nets every Friday", "law that bars all nets"),
        ("bill that was late and is gone", "bill"),
        ("plan to insulate homes is reaching few", "plan to insulate homes"),
        ("plan that would have closed piers was dropped", "plan that would have closed piers"),
        ("law to keep boats away", "law to keep boats away"),
        ("law that", "law"),
        ("laws that impose a fee", "laws that impose a fee"),
    ],
)
def test_a_clause_that_tells_which(text: str, end: str) -> None:
    items = tokens(text)
    assert text[: items[ENDS.told(items, 0, 1) - 1].end] == end


def test_many_nouns_in_a_row_end_a_policy_after_a_few() -> None:
    text = "tariffs " * 3000
    assert ENDS.of(tokens(text), 0) == 4


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("tariffs on fish hurt.", "fish"),
        ("tariffs on fish hurt", "fish"),
        ("tariffs on fish hurt the port.", "fish"),
        ("tariffs on the fish.", "fish"),
        ("tariffs on the fish hurt the port.", "fish"),
        ("tariffs on fish.", "fish"),
        ("laws on fishing changed.", "fishing"),
    ],
)
def test_a_clause_goes_on_with_its_verb(text: str, end: str) -> None:
    items = tokens(text)
    assert items[ENDS.before_verb(items, 0, ENDS.of(items, 0)) - 1].text == end

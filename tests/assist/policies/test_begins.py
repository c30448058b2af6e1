"""Where the names of policies begin."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.begins import PolicyBegins
from clipdesk.assist.tokens import tokens

_BEGINS = PolicyBegins(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("the Clean Harbor Act", "Clean"),
        ("the Ruiz Act and Senate Bill", "Senate"),
        ("the Arms and Sails Act", "Arms"),
        ("the red flag law", "red"),
        ("a widely criticized law", "law"),
        ("the new ferry law", "ferry"),
        ("a 2009 treaty", "2009"),
        ("in 2020 rules", "rules"),
        ("they extend sanctions", "sanctions"),
        ("under the Renters’ Rights Act", "Renters"),
        ("under the Harbor Workers’ Safety Act", "Harbor"),
        ("under the Children’s Privacy Protection Act", "Children’s"),
        ("under the Democrats’ Harbor Act", "Harbor"),
        ("under the House’s Harbor Act", "Harbor"),
        ("which requires labor agreements", "labor"),
        ("Postal Services (Parcel Standards) Regulations", "Postal"),
    ],
)
def test_what_stands_in_front_of_the_noun_belongs_to_it(text: str, begin: str) -> None:
    items = tokens(text)
    assert items[_BEGINS.of(items, len(items) - 1)].text == begin

"""Attributes as they are typed on the command line: the words of a codebook that is a table."""

from __future__ import annotations

from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.project.attribute_words import attribute_words, typed_attributes, typed_names

_TONE = Attribute("tone", AttributeKind.CHOICE, ("good", "bad; or worse"))


def test_what_is_shown_can_be_typed_again() -> None:
    shown = attribute_words([_TONE, Attribute("value", AttributeKind.NUMBER)])
    assert shown == 'tone: choice = good | "bad; or worse"; value: number'
    assert typed_attributes(shown) == ((_TONE, Attribute("value", AttributeKind.NUMBER)), ())


def test_a_kind_that_there_is_not_is_named() -> None:
    assert typed_attributes("when: date") == ((Attribute("when"),), ("when",))


def test_names_stand_between_bars() -> None:
    assert typed_names("quote | statistic") == ("quote", "statistic")
    assert typed_names("") == ()

"""The configuration offers everything that tasks use, under names that are safe."""

from __future__ import annotations

from lxml import etree

from clipdesk.formats.label_studio.configuration import Configuration, attribute_of
from tests.builders import codebook


def values(xml: bytes, path: str) -> list[str]:
    return [str(one) for one in etree.fromstring(xml).xpath(path)]


def test_codebook_and_what_is_used_besides_are_in_it() -> None:
    made = Configuration(codebook())
    made.use_label('a "b" <c> & d')
    made.use_label("quote")
    made.use_topic("mood\n2")
    made.use_kind("says")
    xml = made.xml()
    assert values(xml, "//Label/@value") == ["quote", "statistic", "policy", "official", 'a "b" <c> & d']
    assert values(xml, "//Choice/@value") == ["mood\n2"]
    assert values(xml, "//Relation/@value") == ["said_by", "says"]
    assert values(xml, "//Text/@value") == ["$text"]
    assert "pre-wrap" in values(xml, "//Style/text()")[0]


def test_attributes_have_a_control_each_with_their_meaning() -> None:
    made = Configuration(codebook())
    control = made.attribute_control("quote", "said by 官")
    assert made.attribute_control("quote", "said by 官") == control
    assert control.isascii()
    assert attribute_of(control) == "said by 官"
    assert attribute_of("mood") == "mood"
    xml = made.xml()
    assert values(xml, "//TextArea/@placeholder") == [
        "kind: direct | indirect | mixed", "value: a number", "rounded: true or false", "name", "role", "said by 官",
    ]  # fmt: skip
    assert values(xml, "//TextArea/@whenLabelValue")[0] == "quote"
    names = values(xml, "//@name")
    assert len(set(names)) == len(names)


def test_an_empty_codebook_needs_no_choices_and_no_relations() -> None:
    xml = Configuration(type(codebook())()).xml()
    assert values(xml, "//Choices") == values(xml, "//Relations") == []

"""The configuration for brat: types, what may stand on what, and what people call it."""

from __future__ import annotations

from clipdesk.formats.brat.configuration import Configuration, is_plain
from tests.builders import codebook


def test_types_are_what_brat_can_read() -> None:
    made = Configuration(codebook("policy|law"))
    assert made.label("policy|law") == "policy_law"
    assert made.label("unknown") == "unknown"
    assert made.relation("said/by") == "said_by_2"
    assert made.attribute("quote", "kind", "odd") == "kind"
    text = made.annotation_conf()
    assert text.index("[entities]") < text.index("[relations]") < text.index("[events]") < text.index("[attributes]")
    lines = text.splitlines()
    assert "unknown" in lines
    assert "said_by_2 Arg1:<ENTITY>, Arg2:<ENTITY>" in lines
    assert "kind Arg:quote, Value:direct|indirect|mixed|odd" in lines
    assert "rounded Arg:statistic" in lines
    assert "policy_law | policy/law" in made.visual_conf().splitlines()


def test_values_of_one_word_are_plain() -> None:
    assert [one for one in ("high", "3.5", "50%", "官", "a b", "a|b", "", "a,b") if is_plain(one)] == [
        "high",
        "3.5",
        "50%",
        "官",
    ]

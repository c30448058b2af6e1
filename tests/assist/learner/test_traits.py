"""What the learner sees of a word."""

from __future__ import annotations

from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.learner.traits import WordClasses, shape
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span


def traits(text: str, *rules: Proposal) -> dict[str, tuple[str, ...]]:
    blocks = Reader(()).read(Reading(text, "en"), rules).blocks
    return {word.text: own for block in blocks for word, own in zip(block.words, block.traits, strict=True)}


def test_a_word_has_its_form_its_ends_and_its_neighbors() -> None:
    own = traits("Prime Minister Ana Ruiz resigned.")["Minister"]
    assert {
        "w:minister",
        "form:Xx",
        "end:ter",
        "begin:min",
        "w-1:prime",
        "w+1:ana",
        "w+2:ruiz",
        "two-:prime minister",
    } <= set(own)
    assert "list:officials.titles" in own


def test_edges_of_a_paragraph_are_traits() -> None:
    found = traits("First words here.\n\nSecond one.")
    assert {"w-1:^", "paragraph:first", "sentence:first"} <= set(found["Second"])


def test_quotation_marks_are_traits() -> None:
    found = traits("He said: “We will not wait here any longer.” Then the “tug” left.")
    assert "marks:long" in found["wait"]
    assert "marks:short" in found["tug"]
    assert not any(one.startswith("marks:") for one in found["Then"])


def test_cues_are_traits_of_the_words_around() -> None:
    found = traits("The minister said that nothing changed.")
    assert any(one.startswith("cue:") and "speech" in one for one in found["said"])
    assert "cue:soon" in found["minister"]
    assert "cue:just before" in found["that"]


def test_proposals_are_traits_with_their_edges_kind_and_reason() -> None:
    rule = Proposal((Span(4, 12),), "quote", 0.5, "marks", "quotes", {"kind": "direct"}, Span(0, 3))
    found = traits("Ana one two six", rule)
    assert {"rule:quote:B", "rule:quote:direct:B", "rule:quote:because:marks", "rule-1:said_by:E"} <= set(found["one"])
    assert {"rule:quote:I", "rule:quote:E"} <= set(found["two"])
    assert "rule:none" in found["six"]


def test_forms() -> None:
    assert [shape(one) for one in ("McKay", "日本", "50%", "…")] == ["XxXx", "x", "0%", "…"]


def test_lists_are_named_by_table_and_name() -> None:
    classes = WordClasses(Lexicons().of("en"))
    assert "numbers.words" in classes.of("seven")
    assert "words.months" in classes.of("may")
    assert classes.of("zzz") == ()

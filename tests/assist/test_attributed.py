"""What one sentence attributes to whom, and on what grounds."""

from __future__ import annotations

from clipdesk.assist.attributed import Attributed, Finder
from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.cues import Cues
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.sentence import read_sentences

ENGLISH = Lexicons().of("en")
FINDER = Finder(Grammar(ENGLISH), Cues(ENGLISH))


def found(text: str) -> list[Attributed]:
    return [each for one in read_sentences(read_blocks(text), ENGLISH)[0] for each in FINDER.find(one)]


def test_marks_and_a_verb_are_surer_than_a_clause() -> None:
    (marked,) = found("“We won the vote,” said Ruiz.")
    (clause,) = found("Ruiz said they had won the vote.")
    assert marked.score > clause.score
    assert (marked.reason, clause.reason) == ("quotation marks and a verb of saying", "a verb of saying and a clause")


def test_a_colon_at_the_end_opens_what_comes_next() -> None:
    (only,) = found("The minister said:")
    assert only.opens
    assert only.spans == ()


def test_marks_behind_a_colon_belong_to_the_subject() -> None:
    text = "On Monday, Ruiz defended the plan: “It is the only way to save the harbor.”"
    (only,) = found(text)
    assert only.speaker is not None
    assert text[only.speaker.start : only.speaker.end] == "Ruiz"


def test_a_sentence_reported_as_a_whole_is_not_looked_into() -> None:
    text = "The council agreed that the pier must go, the report said."
    (only,) = found(text)
    assert text[only.spans[0].start : only.spans[0].end] == "The council agreed that the pier must go"

"""“That” which begins no reported clause."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.other_that import belongs_to_a_paper, points_to_a_noun
from clipdesk.assist.sentence import Sentence, read_sentences

_ENGLISH = Lexicons().of("en")
_GRAMMAR = Grammar(_ENGLISH)


def _read(text: str) -> tuple[Sentence, int]:
    (one,) = read_sentences(read_blocks(text), _ENGLISH)[0]
    return one, [word.folded for word in one.items].index("that")


@pytest.mark.parametrize(
    ("text", "is_pointing"),
    [
        ("Ruiz reiterated that position on Friday.", True),
        ("Ruiz said that inflation, which rose in May, would fall.", False),
        ("Ruiz said that boats were late.", False),
        ("Ruiz said that he was late.", False),
    ],
)
def test_that_may_point_to_a_noun(text: str, *, is_pointing: bool) -> None:
    assert points_to_a_noun(_GRAMMAR, *_read(text)) == is_pointing


@pytest.mark.parametrize(
    ("text", "is_of_a_paper"),
    [
        ("Ruiz said in a report that faults old ships and thin crews.", True),
        ("Ruiz said in a letter that would end the lease.", True),
        ("Ruiz said in a report that ships were late.", False),
        ("Ruiz said in a statement that this was wrong.", False),
        ("Ruiz said in a report that “faults” were found.", False),
        ("Ruiz said at noon that faults old ships.", False),
    ],
)
def test_that_may_belong_to_what_somebody_wrote(text: str, *, is_of_a_paper: bool) -> None:
    assert belongs_to_a_paper(_GRAMMAR, *_read(text)) == is_of_a_paper

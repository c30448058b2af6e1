"""Words that look like verbs of saying."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.cues import Cues
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.no_verbs import is_no_verb
from clipdesk.assist.sentence import read_sentences

ENGLISH = Lexicons().of("en")
GRAMMAR, CUES = Grammar(ENGLISH), Cues(ENGLISH)


@pytest.mark.parametrize(
    ("text", "word", "is_none"),
    [
        ("The report says that it is late.", "report", True),
        ("Recent reports suggest that it is late.", "reports", True),
        ("A dozen states that have such laws left.", "states", True),
        ("Two harbor states said that it was late.", "states", True),
        ("A raid claimed by rebels that began in May ended.", "claimed", True),
        ("The law states that it is late.", "states", False),
        ("Rebels claimed that it was late.", "claimed", False),
        ("She said by phone that it was late.", "said", False),
    ],
)
def test_which_words_report_nothing(text: str, word: str, is_none: bool) -> None:
    one = read_sentences(read_blocks(text), ENGLISH)[0][0]
    cue = next(cue for cue in CUES.find(one.items) if one.items[cue.begin].text == word)
    assert is_no_verb(GRAMMAR, one, cue) is is_none

"""A clause that only says when somebody spoke."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import BlockReader
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.later_clause import without_later
from clipdesk.assist.quotes.sentence import read_sentences

LEXICON = Lexicons().of("en")
GRAMMAR, CUES = Grammar(LEXICON), Cues(LEXICON)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The pier is closed, the mayor said Monday, weeks after a paper said it leaked.", "mayor said"),
        ("The pier is closed, the mayor said hours before the ferry sailed.", "mayor said"),
        ("The pier is closed, the mayor said three days after rains came.", "mayor said"),
        ("The pier is closed, the mayor said, weeks before the storm.", "storm."),
        ("The mayor said a day after the storm came that the pier was closed.", "closed."),
        ("In May, the mayor said days before he left that the pier was closed.", "closed."),
        ("The pier is closed, the mayor said in the port before she left.", "left."),
        ("The pier reopened weeks after a paper said it leaked.", "leaked."),
    ],
)
def test_when_it_was_said_is_left_out(text: str, kept: str) -> None:
    one = read_sentences(BlockReader().of(text), LEXICON)[0][0]
    short = without_later(GRAMMAR, one, list(CUES.find(one.items)))
    assert text[: short.items[-1].end].endswith(kept)

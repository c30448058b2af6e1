"""Where the reporter goes on behind reported words."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import BlockReader
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.content_ends import where_reporter_goes_on
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import read_sentences

_LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("language", "said", "behind"),
    [
        ("en", "that the drives were lost by the port", ", and left the room."),
        ("en", "the state may not turn them away", ", a decision that could affect hundreds."),
        ("en", "the state may not turn them away", ", a costly move that nobody saw coming."),
        ("en", "inquiries into two others were under way", "but did not name them."),
        ("en", "inquiries into two others were under way", ", but declined to give details."),
        ("en", "2,000 people marched", ", while the organizers put the figure at 5,000."),
        ("en", "sales rose by 4%", ", but analysts estimated the gain at 2%."),
        ("en", "the boat was late, while her brother put his coat at the door", ""),
        ("en", "it was a long day for the whole port", ", dealing a blow to the mayor."),
        ("en", "he was sorry for it but did not know why", ""),
        ("en", "it is a boat that could sink, a decision for others", ""),
        ("de", "dass niemand in der Stadt entlassen werde", ", und verwies auf den Vertrag."),
    ],
)
def test_what_the_reporter_adds_ends_what_was_said(language: str, said: str, behind: str) -> None:
    lexicon = _LEXICONS.of(language)
    sentence = read_sentences(BlockReader().of(f"{said} {behind}".replace(" ,", ",")), lexicon)[0][0]
    at = where_reporter_goes_on(Grammar(lexicon), sentence, 0)
    assert (sentence.items[at].start if at is not None else len(said)) in {len(said), len(said) + 1}

"""Where reported words begin and end."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.content import ContentReader
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import read_sentences

ENGLISH = Lexicons().of("en")
CUES = Cues(ENGLISH)
READER = ContentReader(Grammar(ENGLISH), CUES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz said in a letter on Monday that the pier was closed.", "that the pier was closed"),
        ("Ruiz said the pier was closed, adding that it was old.", "the pier was closed"),
        ("Ruiz said he was tired and said she was late.", "he was tired"),
        ("Most said they would not call, a Vega survey of 5,250 adults found.", "they would not call"),
        ("Ruiz said that the drives were lost, and left the room.", "that the drives were lost"),
        ("Ruiz accused the mayor of taking bribes, setting up a fight.", "taking bribes"),
        ("Court rules ban on signs is unlawful", "ban on signs is unlawful"),
        ("Ruiz confirmed reports that the pier was closed.", None),
        ("Ruiz confirmed Monday that the pier was closed.", "that the pier was closed"),
        ("Ruiz said in a statement that “every cent will go to steel.”", "that “every cent will go to steel.”"),
        (
            "Ruiz said last week that inflation, which rose in May, would fall.",
            "that inflation, which rose in May, would fall",
        ),
        ("Ruiz said in a report that ships were late.", "that ships were late"),
        ("Ruiz said in a report that faults old ships and thin crews.", None),
        ("Ruiz said on Monday in a report that would end the lease.", None),
        ("Ruiz announced Monday a plan that cuts taxes.", None),
        ("Ruiz denied the plan.", None),
        ("Ruiz said.", None),
    ],
)
def test_the_words_behind_a_verb(text: str, expected: str | None) -> None:
    (one,) = read_sentences(read_blocks(text), ENGLISH)[0]
    cue = next(CUES.find(one.items))
    begin = READER.begin(one, cue, cue.end)
    if begin is None:
        assert expected is None
        return
    span = one.span(begin, READER.end(one, begin))
    assert text[span.start : span.end] == expected


@pytest.mark.parametrize(
    ("text", "is_reported"),
    [
        ("La junta confirmó ayer que el muelle seguirá cerrado.", True),
        ("La junta y la compañía confirmaron ayer el acuerdo, el mayor que firma el puerto.", False),
    ],
)
def test_what_a_thing_in_spanish_is_is_not_what_was_said_of_it(text: str, *, is_reported: bool) -> None:
    spanish = Lexicons().of("es")
    cues = Cues(spanish)
    (one,) = read_sentences(read_blocks(text), spanish)[0]
    cue = next(cues.find(one.items))
    assert (ContentReader(Grammar(spanish), cues).begin(one, cue, cue.end) is not None) == is_reported

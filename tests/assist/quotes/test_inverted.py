"""The verb of saying in front of who says it."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.inverted import is_inverted, past_adjunct
from clipdesk.assist.quotes.sentence import Sentence, read_sentences
from clipdesk.assist.tokens import tokens

_LEXICONS = Lexicons()


def _sentence(language: str, text: str) -> tuple[Grammar, Cues, Sentence]:
    lexicon = _LEXICONS.of(language)
    return Grammar(lexicon), Cues(lexicon), read_sentences(read_blocks(text), lexicon)[0][0]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "“We are done here,” said the mayor.", True),
        ("en", "The port will close in May, said Ana Ruiz.", True),
        ("en", "The mayor said the port will close.", False),
        ("en", "The Harbor Act, passed in May with few votes, promised a coach.", False),
        ("en", "Rents fell, driven by new homes, said the mayor.", True),
        ("es", "La planta cerrará en mayo, anunció el alcalde.", True),
        ("es", "Su abogado, Jon Osuna, anunció un recurso.", False),
        ("fr", "« Nous n’avons rien vu », lui a lancé la présidente.", True),
        ("de", "Die Kritik sei „falsch und billig“, fügte er hinzu.", True),
    ],
)
def test_marks_or_a_clause_stand_in_front(language: str, text: str, expected: bool) -> None:
    grammar, cues, one = _sentence(language, text)
    assert any(is_inverted(grammar, one, cue) for cue in cues.find(one.items)) == expected


@pytest.mark.parametrize(
    ("language", "behind", "named"),
    [
        ("es", "tras el partido el entrenador", "el entrenador"),
        ("es", "en rueda de prensa la ministra", "la ministra"),
        ("es", "a la salida Ana Ruiz", "Ana Ruiz"),
        ("es", "en Nueva Vega tras ganar", "en Nueva Vega tras ganar"),
        ("es", "el entrenador tras el partido", "el entrenador tras el partido"),
        ("fr", "d’une voix lasse Ana Ruiz", "Ana Ruiz"),
        ("es", "con calma", "con calma"),
        ("de", "nach der Sitzung der Fraktion", "nach der Sitzung der Fraktion"),
        ("en", "in the city the mayor", "in the city the mayor"),
    ],
)
def test_who_speaks_may_stand_behind_when_or_where(language: str, behind: str, named: str) -> None:
    items = tokens(behind)
    assert behind[items[past_adjunct(Grammar(_LEXICONS.of(language)), items, 0)].start :] == named

"""What is said in the infinitive."""

from __future__ import annotations

import pytest

from clipdesk.assist.cues import Cues
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.infinitives import said_in_infinitive
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.tokens import tokens

_LEXICONS = Lexicons()


def _words(language: str, sentence: str) -> str | None:
    """The words behind the first verb of saying, where an infinitive begins them."""
    lexicon, items = _LEXICONS.of(language), tokens(sentence)
    cue = next(iter(Cues(lexicon).find(items)))
    begin = said_in_infinitive(Grammar(lexicon), items, cue, cue.end)
    return None if begin is None else sentence[items[begin].start :]


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("es", "El delantero admitió estar cansado", "estar cansado"),
        ("es", "La firma niega haber pagado", "haber pagado"),
        ("es", "La firma aseguró no haber pagado", "no haber pagado"),
        ("fr", "Elle dit avoir payé", "avoir payé"),
        ("fr", "Elle affirme ne pas avoir payé", "ne pas avoir payé"),
        ("fr", "Le maire a promis de payer la route", "de payer la route"),
    ],
)
def test_it_begins_with_its_not_and_de(language: str, sentence: str, said: str) -> None:
    assert _words(language, sentence) == said


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "El alcalde prometió ayer que vendría"),
        ("es", "El alcalde negó por carta el acuerdo"),
        ("es", "El alcalde explicó pagar"),
        ("fr", "Elle affirme notre accord"),
        ("fr", "Elle dit quatre mots"),
        ("fr", "Le maire dit de payer la route"),
        ("en", "She said pay more"),
    ],
)
def test_other_words_in_these_endings_are_none(language: str, sentence: str) -> None:
    assert _words(language, sentence) is None

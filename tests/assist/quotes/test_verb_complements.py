"""What stands behind verbs of saying instead of a clause."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.cues import Cue, Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.verb_complements import (
    blamed,
    foretells,
    is_short,
    said_in_infinitive,
    that_right_behind,
    undertakes,
)
from clipdesk.assist.tokens import Token, tokens

LEXICONS = Lexicons()
LEXICON = LEXICONS.of("en")
GRAMMAR = Grammar(LEXICON)


def read(text: str) -> tuple[list[Token], Cue]:
    """The tokens, and the first verb of saying."""
    items = tokens(text)
    return items, next(iter(Cues(LEXICON).find(items)))


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("Officials vowed to appeal.", True),
        ("Ruiz threatened to leave the council.", True),
        ("The mayor urged residents not to panic.", True),
        ("It urged the European states to halt them.", True),
        ("She expects the harbor to close.", True),
        ("Officials vowed revenge.", False),
        ("The mayor urged caution.", False),
        ("They expect to leave.", False),
        ("She agreed to leave.", False),
        ("She expects that he wants to leave.", False),
    ],
)
def test_what_is_undertaken_or_urged(text: str, is_said: bool) -> None:
    items, cue = read(text)
    assert undertakes(GRAMMAR, items, cue, cue.end) is is_said


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("The court held that ferries may land.", "ferries"),
        ("The court held in Ruiz v. Kell that ferries may land.", "ferries"),
        ("They held talks that could end it.", None),
        ("They held a meeting.", None),
        ("The court held that", None),
    ],
)
def test_that_must_stand_right_behind(text: str, behind: str | None) -> None:
    items, cue = read(text)
    at = that_right_behind(GRAMMAR, items, cue.end)
    assert (None if at is None else items[at + 1].text) == behind


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Kell accused the mayor of taking bribes.", "taking"),
        ("Kell accused the harbor council on Monday of negligence.", "negligence"),
        ("Kell accused her, of all people.", None),
        ("Kell informed the mayor of the strike.", None),
    ],
)
def test_what_somebody_is_blamed_for(text: str, behind: str | None) -> None:
    items, cue = read(text)
    at = blamed(GRAMMAR, items, cue, cue.end)
    assert (None if at is None else items[at].text) == behind
    assert at is None or is_short(GRAMMAR, items, at)


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("Analysts forecast a fall of 0.3% in May.", True),
        ("Analysts predicted 3% growth.", True),
        ("Analysts predicted that 3% would go.", False),
        ("Analysts predicted a fall.", False),
        ("Analysts reported a fall of 0.3%.", False),
    ],
)
def test_an_amount_that_is_foretold(text: str, is_said: bool) -> None:
    items, cue = read(text)
    assert foretells(GRAMMAR, items, cue, cue.end) is is_said
    assert is_short(GRAMMAR, items, cue.end) is (is_said or text == "Analysts predicted a fall.")


def _words(language: str, sentence: str) -> str | None:
    """The words behind the first verb of saying, where an infinitive begins them."""
    lexicon, items = LEXICONS.of(language), tokens(sentence)
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

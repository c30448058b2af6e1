"""Quotes and speakers in news paragraphs of four languages, written for this test, against what a reader marks there.

`⟦d:…⟧` is a piece of a direct quote, `⟦i:…⟧` of an indirect or mixed one, `⟦s:…⟧` a speaker. Some paragraphs quote nobody:
titles and scare quotes. What is known not to be found yet is in the files too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from clipdesk.domain.span import Span
from tests.assist.marked_text import assert_said, said, words

FOLDER = Path(__file__).parents[2] / "data" / "quotations"
ASSISTANT = QuoteAssistant(Lexicons())
_MARK = re.compile(r"⟦(\w):|⟧")
_ENDS = " .,;:!?—–“”„«»‘’\"'"


def _read(paragraph: str) -> tuple[str, list[tuple[str, Span]]]:
    """The text, and its kinds with their places; a passage may stand within another."""
    text, found, opened, last = "", list[tuple[str, Span]](), list[tuple[str, int]](), 0
    for mark in _MARK.finditer(paragraph):
        text += paragraph[last : mark.start()]
        last = mark.end()
        if mark[1]:
            opened.append((mark[1], len(text)))
        else:
            kind, start = opened.pop()
            found.append((kind, Span(start, len(text))))
    assert not opened
    return text + paragraph[last:], found


def _words(text: str, span: Span) -> tuple[int, str]:
    """A passage without the signs at its ends, and where it begins."""
    words = text[span.start : span.end]
    return span.start + len(words) - len(words.lstrip(_ENDS)), words.strip(_ENDS)


def _paragraphs(language: str) -> Iterator[tuple[str, list[tuple[str, Span]]]]:
    for paragraph in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        yield _read(paragraph)


def _counts(language: str, kinds: str) -> tuple[int, int, int]:
    """How many passages of some kinds are right, proposed and marked."""
    right = proposed = marked = 0
    for text, gold in _paragraphs(language):
        known = {_words(text, span) for kind, span in gold if kind in kinds}
        quotes = list(ASSISTANT.propose(Reading(text, language)))
        if kinds == "s":
            found = {_words(text, one.said_by) for one in quotes if one.said_by}
        else:
            found = {_words(text, span) for one in quotes for span in one.spans}
        right, proposed, marked = right + len(known & found), proposed + len(found), marked + len(known)
    return right, proposed, marked


@pytest.mark.parametrize("language", ["de", "en", "es", "fr"])
@pytest.mark.parametrize(("kinds", "least"), [("di", 0.95), ("s", 0.92)])
def test_most_are_found_and_little_else(language: str, kinds: str, least: float) -> None:
    right, proposed, marked = _counts(language, kinds)
    assert marked >= 25
    assert 2 * right / (proposed + marked) >= least


def test_passages_are_read_with_what_stands_within_them() -> None:
    text, found = _read("⟦d:“No,”⟧ ⟦s:she⟧ said.")
    assert text == "“No,” she said."
    assert [(kind, text[span.start : span.end]) for kind, span in found] == [("d", "“No,”"), ("s", "she")]
    assert _words(text, Span(0, 5)) == (1, "No")


def test_german_sentences_in_reported_mood_go_on_with_who_spoke_before() -> None:
    text = (
        "Die Kasse müsse sparen, sagte Jana Kern. Der Umsatz sei um 5 Prozent gesunken. Es sei denn, es regnet. "
        "Der Laden schließt im Mai.\n\nDas werde dauern."
    )
    found = list(ASSISTANT.propose(Reading(text, "de")))
    assert [text[one.start : one.end] for one in found] == [
        "Die Kasse müsse sparen",
        "Der Umsatz sei um 5 Prozent gesunken",
    ]
    assert all(one.said_by and text[one.said_by.start : one.said_by.end] == "Jana Kern" for one in found)


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("Auf die Frage, ob er zurücktrete, sagte der Minister, das sei Unsinn.", "das sei Unsinn", "der Minister"),
        ("Auf die Frage, ob er gehe, antwortete Ruiz: „Davon weiß ich nichts.“", "„Davon weiß ich nichts.“", "Ruiz"),
    ],
)
def test_who_answers_a_question_in_german_stands_behind_the_verb(text: str, quote: str, speaker: str) -> None:
    (only,) = ASSISTANT.propose(Reading(text, "de"))
    assert only.said_by is not None
    assert (text[only.start : only.end], text[only.said_by.start : only.said_by.end]) == (quote, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Sie lobte den Vertrag, den größten, den die Stadt je schloss.",
        "Die Stadt fordert Regeln, die länger gelten.",
        "Die Stadt erwartet Gäste, die im Sommer kommen.",
        "Die Stadt bestätigt Pläne, die seit Mai bekannt sind.",
        "Wölfe halten sich seltener in der Nähe auf als vermutet.",
        "Die Umfrage zeigt, dass die Preise steigen.",
    ],
)
def test_what_tells_more_of_a_thing_in_german_is_not_said(text: str) -> None:
    assert not list(ASSISTANT.propose(Reading(text, "de")))


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "{Die Ministerin} hielt dagegen, [die seit Mai geltenden Regeln seien gut]."),
        ("de", "{Die Ministerin} zeigte sich im Radio überzeugt, [dass es gelingt]."),
        ("de", "{Der Verband} erwartet, [dass die Preise steigen]. {Er} fordert nun, [dass sie sinken]."),
        ("de", "[Die Satzung greife in das Eigentum ein], befand {die Kammer}."),
        ("de", "[„Wir mussten handeln“], rechtfertigte sich {EU-Kommissar Jan Kern}."),
        ("de", "[Im vergangenen Jahr starben] laut {Wetterdienst} [etwa 300 Menschen]."),
        ("de", "[„Wir streiken“], sagte {ihr Chef Uwe Brandt} der Deutschen Presse-Agentur."),
        ("de", "{Jan Kern} findet, [ein Drittel sei zu viel]. Sie findet Zeugen, die helfen."),
        ("de", "{Der Verband} sieht das anders: [Nur ein Zehntel sei übrig]."),
        ("de", "{Mia Lange} hält das Gutachten für [»eine Ausrede«]."),
        ("de", "Der Lauf findet, falls es nicht regnet, um neun statt. Das Fest fand, obwohl es goss, im Park statt."),
        (
            "de",
            "{Mia Lange} findet, [statt der Brücke brauche Vega Boote]. Der Hafen sieht anders aus: Das Eis ist weg.",
        ),
        ("de", "Das Team hielt durch und spielte für „den Trainer“."),
        ("fr", "{Il} a répondu [qu’« aucun droit » ne serait touché]."),
        ("fr", "Contacté, {l’opérateur} indique [que la panne est réparée]."),
        ("fr", "{Le gouvernement} espère [que le texte sera voté]."),
        ("fr", "{La Poste}, partie civile, a dit [prendre acte de la décision]."),
        ("es", "Los sindicatos, en cambio, piden prudencia."),
    ],
)
def test_who_says_what_in_sentences_of_one_language(language: str, marked: str) -> None:
    assert_said(ASSISTANT, marked, language)


def test_german_plurals_in_reported_mood_go_on_too() -> None:
    text = "„Wir streiken“, sagte Jan Kern. Beteiligt hätten sich alle Fahrer. Es regnete."
    found = list(ASSISTANT.propose(Reading(text, "de")))
    assert words(text, found) == ["„Wir streiken“", "Beteiligt hätten sich alle Fahrer"]
    assert said(text, found) == ["Jan Kern", "Jan Kern"]

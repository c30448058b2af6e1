"""Marks with a verb that no list has: place and name tell; titles and names in marks are left alone."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import read_sentences
from clipdesk.assist.quotes.unlisted_verbs import unlisted_verb
from tests.assist.marked_text import assert_said, said, stripped, unmarked, words

LEXICONS = Lexicons()
ASSISTANT = QuoteAssistant(LEXICONS)


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "{SPD-Chef Jan Vogt} sagte, [es reiche]."),
        ("es", "Según informó {la Policía} este lunes, [no hay heridos]."),
        ("es", "[No hay heridos], según ha informado {la Policía} este lunes."),
        ("es", "Tal y como explicó {el alcalde}, Jon Ruiz, [no hay dinero]."),
        ("es", "{El juez} considera [que hubo un trato]."),
        ("fr", "Comme l’a indiqué {la préfecture}, [aucun blessé n’est à déplorer]."),
        ("fr", "{Elle} a répété [que rien n’était décidé]."),
        ("de", "Wie {die Polizei} mitteilte, [wurde niemand verletzt]."),
        ("de", "[Niemand wurde verletzt], wie {die Polizei} am Montag mitteilte."),
        ("de", "[Niemand sei verletzt worden], teilte {die Polizei} mit."),
        ("de", "{Dem Bericht} zufolge [fehlen 3000 Lehrer]."),
        ("de", "Das teilte die Polizei am Montag mit. Sie arbeitet wie ihre Mutter."),
        ("es", "{La empresa} ha comunicado a los trabajadores [que cerrará la planta]."),
        ("de", "{Die Meisterin} sagte am Dienstag, [die Stadt könne sich „keinen Aufschub“ leisten]."),
        ("es", "{Los vecinos} aseguran [que no habrá agua]."),
        ("es", "{La familia} dijo [que recurrirá]."),
        ("es", "{El ministro de Puertos}, Jon Ruiz, ha señalado [que la tasa bajará]."),
        ("fr", "{La famille} a fait savoir [qu’elle porterait plainte]."),
        ("de", "{Die Opposition} warf dem Minister vor, [die Zahlen geschönt zu haben]."),
        ("de", "[Der Kanzler habe den Vertrag nicht gekannt], heißt es aus {Regierungskreisen}."),
        ("de", "{Der Sprecher} sagte dem Hafenblatt, [es gebe keinen Anlass zur Sorge]."),
        ("de", "{Die Ministerin} nannte den Vorschlag [„absurd“]."),
        ("fr", "{L’opposition} accuse le maire d’avoir [« menti au port »]."),
        ("es", "{La oposición} acusó al alcalde de [«mentir al puerto»]."),
    ],
)
def test_what_is_behind_a_listener_or_a_verb_of_calling(language: str, marked: str) -> None:
    assert_said(ASSISTANT, marked, language)


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "[“We have lost the harbor,”] thundered {Ana Ruiz}."),
        ("de", "[„Niemand hat uns gefragt“], zürnte {Peter Thoma}."),
        ("de", "[„Das Boot ist leck“], murrte {eine Anwohnerin}. [„Es sinkt“], fügte {sie} hinzu."),
        ("es", "[«¿Quién paga el puerto?»], se inquietó {Elena Robles}."),
        ("fr", "[« Qui paiera le port ? »], s’est inquiétée {Hélène Roux}."),
        ("es", "[«No hay agua en el puerto»], dijo {Ana Ruiz}. [«Ni en casa»], añadió."),
    ],
)
def test_who_is_named_behind_the_verb_speaks(language: str, marked: str) -> None:
    text, quotes, speakers = unmarked(marked)
    found = list(ASSISTANT.propose(Reading(text, language)))
    assert words(text, found) == stripped(quotes)
    assert said(text, found)[: len(speakers)] == speakers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Her novel, “The Salt Road,” won the Kell prize."),
        ("es", "El plan, bautizado como «Horizonte verde», costará dos millones."),
        ("fr", "Le plan, baptisé « Horizon vert », coûtera deux millions."),
        ("de", "Der Film „Die stille Bucht“ läuft im Mai."),
    ],
)
def test_names_in_marks_say_nothing(language: str, text: str) -> None:
    assert list(ASSISTANT.propose(Reading(text, language))) == []


@pytest.mark.parametrize(("is_cue", "is_found"), [(True, True), (False, False)])
def test_nobody_need_be_named_behind_a_listed_verb(is_cue: bool, is_found: bool) -> None:
    lexicon = LEXICONS.of("es")
    (one,), _ = read_sentences(read_blocks("«No hay agua en casa», añadió."), lexicon)
    found = unlisted_verb(one, 0, Grammar(lexicon), is_cue=is_cue)
    assert (found is not None) == is_found
    assert found is None or (found.verb, found.subject) == ((2, 3), None)


def test_a_second_verb_with_its_auxiliary_has_words_of_its_own() -> None:
    text = "Il a reconnu que des erreurs avaient été commises, mais a assuré que tout était réglé."
    found = list(ASSISTANT.propose(Reading(text, "fr")))
    assert words(text, found) == ["que des erreurs avaient été commises", "que tout était réglé"]
    assert [text[one.said_by.start : one.said_by.end] for one in found if one.said_by] == ["Il", "Il"]

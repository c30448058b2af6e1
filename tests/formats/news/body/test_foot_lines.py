"""Signatures, cards and appeals below the last paragraph are told from what people say there."""

from __future__ import annotations

import time

import pytest

from clipdesk.formats.news.body.foot_lines import foot_mark, is_on_card, is_tag, told_of_author
from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.units import layout


@pytest.mark.parametrize(
    "line", ["jfi/dpa", "- Vega Times staff", "Jo Field | Staff", "(ml)", "(foto)(vídeo)", "(foto) (audio)"]
)
def test_signatures_are_marked(line: str) -> None:
    mark = foot_mark(read_line(line), ("Jo Field",))
    assert mark is not None
    assert mark.reason in {"byline", "agency"}


@pytest.mark.parametrize("line", ["Bridges that were never built", "(foto)(vídeo)(mapa)(audio)", "What happens next"])
def test_unknown_lines_are_not(line: str) -> None:
    assert foot_mark(read_line(line), ("Jo Field",)) is None


@pytest.mark.parametrize("line", ["I write about rivers.", "Redactora de la sección de Ríos.", "Je couvre la Loire."])
def test_what_stands_below_the_name_of_a_writer_is_a_card(line: str) -> None:
    units = layout(f"The bridge closed.\nJo Field\n{line}").units
    assert is_on_card(units, 2, ("Jo Field",))
    assert not is_on_card(units, 2, ("Ana Cruz",))


def test_other_sentences_below_a_name_are_none() -> None:
    units = layout("The bridge closed.\nJo Field\nThe ferry is free.").units
    assert not is_on_card(units, 2, ("Jo Field",))


@pytest.mark.parametrize(
    ("heading", "note"),
    [
        ("Meet the author", "Jo grew up by the harbor and writes about ports."),
        ("About our reporter:", "She has written about ports since 2011 and lives in Vega."),
        ("Die Autorin", "Sie schreibt seit 2011 über den Hafen."),
        ("Unser Autor", "Er berichtet seit 2011 aus Vega."),
        ("El autor", "Escribe sobre el puerto desde 2011."),
        ("L’auteur", "Il écrit sur le port depuis 2011."),
    ],
)
def test_a_note_below_a_heading_for_the_writer_is_one_whatever_it_is_called(heading: str, note: str) -> None:
    units = layout(f"The bridge closed.\n{heading}\n{note}").units
    assert is_on_card(units, 2, ())


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("The writer", "She published twelve novels before she was forty, and none sold."),
        ("Der Autor", "Sein Haus am Fluss steht noch, so die Bürgermeisterin."),
        ("La autora", "Nació en 1912 y escribió doce novelas."),
        ("L’autrice", "Personne ne sait qui a peint l’enseigne."),
        ("What the author of the plan said", "She lives in Vega."),
        ("The ferry", "It lives on the river and writes off its debts."),
    ],
)
def test_what_an_article_tells_of_another_below_such_a_heading_is_none(heading: str, told: str) -> None:
    units = layout(f"The bridge closed.\n{heading}\n{told}").units
    assert not is_on_card(units, 2, ())


def test_topics_are_short_and_small() -> None:
    assert [is_tag(text) for text in ("choir", "#harbor", "Choir", "the choir that sang.")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_sentence_with_the_first_name_below_the_name_is_on_the_card() -> None:
    units = layout("Jo Field\nJo covers the river for Vega Public.\nJoan covers nothing.").units
    assert is_on_card(units, 1, ["Jo Field"])
    assert not is_on_card(units, 2, ["Jo Field"])


def test_a_card_below_the_byline_said_again_goes() -> None:
    units = layout("One.\n\nPor Ana Cruz\nPeriodista de la sección Vega.").units
    assert is_on_card(units, 2, ["Ana Cruz"])
    assert not is_on_card(units, 2, ["Jo Field"])


def test_a_company_below_the_article_publishes_it() -> None:
    mark = foot_mark(read_line("VegaStar Publishing Inc."), ())
    assert mark is not None
    assert mark.reason == "copyright"


def test_a_card_in_another_language_says_what_the_writer_does() -> None:
    units = layout("La barca vuelve el lunes.\n\nAna Cruz\n\nEs colaboradora de El Faro desde 2019.").units
    assert is_on_card(units, 2, ("Ana Cruz",))


def test_below_about_the_author_stands_a_note_or_what_an_article_tells_of_another() -> None:
    units = layout("About the author\n\nIt rained for nine days, and the walls would not hold.").units
    assert told_of_author(units, 0, {0}, ["Jo Field"]) == {0}
    units = layout("About the author\n\nJo Field is a reporter in Vega.").units
    assert not told_of_author(units, 0, {0}, ["Jo Field"])


def test_a_thousand_headings_about_authors_are_judged_in_linear_time() -> None:
    text = "\n\n".join(("About the author", "It rained for nine days, and the walls would not hold.") * 2000)
    units = layout(text).units
    start = time.process_time()
    assert len(told_of_author(units, 0, set(range(0, len(units), 2)), ["Jo Field"])) == 2000
    assert time.process_time() - start < 2

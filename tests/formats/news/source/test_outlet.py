"""Papers, stations and sites by the shape of their names; aggregators are none of them."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.outlet import (
    PAPER_NOUNS,
    is_aggregator,
    is_company,
    is_outlet,
    is_titled_like_paper,
    paper_of_company,
    tidy_outlet,
    without_paper,
)

OUTLETS = [
    "Harbor Herald", "The Millbrook Gazette", "El Heraldo de Vega", "Rheintaler Zeitung", "Le Courrier de l’Aubrac", "BBC News",
    "WXYZ-TV", "Journal of Commerce", "Ouest-France", "Il Mattino di Montalvo", "Corriere dell’Orrin", "Folha da Serra", "Dagblad van Oosterwaal",
    "millbrookgazette.example", "The Daily Harbor", "Port Sorrel Sentinel", "USA TODAY", "THE BAYSIDE CHRONICLE",
]  # fmt: skip
OTHERS = [
    "City budget grows", "Staff writer", "ArcaMax", "Yahoo News", "Support the Courier", "Press release", "Bridge to close",
    "In the news", "From: Herald", "The council", "", "X",
]  # fmt: skip


@pytest.mark.parametrize("words", OUTLETS)
def test_papers_and_stations(words: str) -> None:
    assert is_outlet(words)


@pytest.mark.parametrize("words", OTHERS)
def test_everything_else(words: str) -> None:
    assert not is_outlet(words)


@pytest.mark.parametrize(
    "words", ["ArcaMax", "Yahoo News", "MSN", "msn.com", "Google News", "PressReader", "Nexis Uni"]
)
def test_aggregators_are_never_the_outlet(words: str) -> None:
    assert is_aggregator(words)
    assert not is_outlet(words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Harbor Gazette, LLC.", "The Harbor Gazette"),
        ("Harbor Gazette, Inc. or its affiliated companies", "Harbor Gazette"),
        ("THE BAYSIDE CHRONICLE", "The Bayside Chronicle"),
        ("Rheintaler Zeitung GmbH", "Rheintaler Zeitung"),
        ("BBC", "BBC"),
    ],
)
def test_company_endings_and_capitals_are_tidied(words: str, name: str) -> None:
    assert tidy_outlet(words) == name


def test_a_publishing_house_is_no_paper_but_may_name_one() -> None:
    assert is_company("Gulf Coast Media Group")
    assert not is_company("Gulf Coast Times")
    assert paper_of_company("Northern Courier & Media") == "Northern Courier"
    assert paper_of_company("Gulf Coast Media Group") == ""


def test_nouns_that_are_surnames_too_are_kept_out_of_the_sure_ones() -> None:
    assert {"herald", "gazette"} <= PAPER_NOUNS
    assert not {"post", "star", "mercury"} & PAPER_NOUNS


def test_a_name_with_an_article_is_a_paper_where_headlines_have_no_capitals() -> None:
    assert is_titled_like_paper("Le Phare du Golfe", "fr")
    assert not is_titled_like_paper("Le Phare du Golfe", "en")
    assert not is_titled_like_paper("Le phare du golfe ferme", "fr")
    assert not is_titled_like_paper("La Paz", "es")


def test_initials_in_a_name_in_capitals_stay_capitals() -> None:
    assert tidy_outlet("USA TODAY") == "USA Today"


def test_stations_of_networks_are_outlets_and_credits_are_not() -> None:
    assert is_outlet("CBS Vega")
    assert not is_outlet("(Jo Field / Vega Times)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge to close for a month | Harbor Gazette", ("Bridge to close for a month", "Harbor Gazette")),
        ("Bridge to close for a month - Harbor Gazette | MSN", ("Bridge to close for a month", "Harbor Gazette")),
        ("Bridge to close – at last", ("Bridge to close – at last", "")),
        ("Bridge to close", ("Bridge to close", "")),
    ],
)
def test_the_title_of_a_page_names_its_paper(text: str, expected: tuple[str, str]) -> None:
    assert without_paper(text) == expected


def test_a_kicker_glued_to_the_headline_goes() -> None:
    assert without_paper("Handwerk:Der Mann, der die Glocken stimmt") == ("Der Mann, der die Glocken stimmt", "")
    assert without_paper("Live: Results from all wards") == ("Live: Results from all wards", "")
    assert without_paper("Die 14:30-Frage von Vega") == ("Die 14:30-Frage von Vega", "")


def test_two_nouns_joined_before_a_place_name_a_paper() -> None:
    assert is_outlet("Heraldo-Diario de Vega")
    assert not is_outlet("Ferry-Boat de Vega")


def test_a_place_and_a_paper_around_a_stroke_are_no_paper() -> None:
    assert not is_outlet("Orrin / La Voz")


def test_a_button_with_the_address_of_a_site_is_no_paper() -> None:
    assert is_outlet("VEGA.UK")
    assert not is_outlet("Search VEGA.UK")
    assert is_outlet("l'Orrin.it")


@pytest.mark.parametrize("words", ["海辺新聞", "海港日报", "海港時報", "바다일보", "صحيفة الميناء"])
def test_papers_in_letters_without_capitals(words: str) -> None:
    assert is_outlet(words)


@pytest.mark.parametrize("words", ["相關新聞", "最新新聞", "人民", "الميناء"])
def test_other_words_in_letters_without_capitals(words: str) -> None:
    assert not is_outlet(words)


@pytest.mark.parametrize(
    "words", ["Наше время", "Последние новости", "Горькая правда", "Передовой рабочий", "東京都が新聞"]
)
def test_headlines_that_end_like_papers_are_none(words: str) -> None:
    assert not is_outlet(words)


@pytest.mark.parametrize("words", ["Комсомольская правда", "Українська правда", "Московские новости", "海辺新聞"])
def test_papers_by_their_noun_are_known(words: str) -> None:
    assert is_outlet(words)

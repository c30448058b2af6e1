"""Bylines in the forms of the press."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.byline import is_role, read_byline
from clipdesk.formats.news.source.desks import Byline

AGENCIES = {"franceinfo avec AFP": "Agence France-Presse", "rbb24 mit dpa": "Deutsche Presse-Agentur"}


@pytest.mark.parametrize("line", AGENCIES)
def test_a_site_that_signs_with_an_agency(line: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert (found.names, found.agency) == ((), AGENCIES[line])


@pytest.mark.parametrize("line", ["Jean Dupont avec AFP", "El alcalde habla con la prensa"])
def test_people_and_others_are_no_such_site(line: str) -> None:
    found = read_byline(line)
    assert found is None or found.names


NAMES = {
    "By Jane Roe": ["Jane Roe"],
    "Words: Jane Roe": ["Jane Roe"],
    "Jane Roe (now) and Jo Field (earlier)": ["Jane Roe", "Jo Field"],
    "Por Jane Roe, g1 Minas — Ouro Fino": ["Jane Roe"],
    "Ein Kommentar von Jane Roe": ["Jane Roe"],
    "Un article de Jane Roe": ["Jane Roe"],
    "A special report by Jane Roe and Kim Lee": ["Jane Roe", "Kim Lee"],
    "Propos recueillis par Jane Roe": ["Jane Roe"],
    "Von unserer Korrespondentin Jane Roe": ["Jane Roe"],
    "Von unserem Redaktionsmitglied Jane Roe": ["Jane Roe"],
    "Bericht: Jane Roe | Kamera: Kim Lee": ["Jane Roe"],
    "Story and photos by Jane Roe": ["Jane Roe"],
    "Texto de Jane Roe e fotos de Kim Lee": ["Jane Roe"],
    "Escrito por Jane Roe. Publicado en Sociedad": ["Jane Roe"],
    "An investigation by Jane Roe for Harbor Gazette": ["Jane Roe"],
    "De notre envoyée spéciale à Vega, Jane Roe": ["Jane Roe"],
    "BY JANE ROE": ["Jane Roe"],
    "By JANE ROE and KIM LEE": ["Jane Roe", "Kim Lee"],
    "By JANE ROE and KIM LEE, Associated Press": ["Jane Roe", "Kim Lee"],
    "By Jane Roe and Kim Lee, Reuters": ["Jane Roe", "Kim Lee"],
    "By Jane Roe with AP": ["Jane Roe"],
    "byJane Roe-Lee": ["Jane Roe-Lee"],
    "By: Jane Roe": ["Jane Roe"],
    "ByJane Roe": ["Jane Roe"],
    "By JANE ROE IN VEGA AND KIM LEE IN PORT ELLERY": ["Jane Roe", "Kim Lee"],
    "By Jane Roe IN VEGA and Kim Lee": ["Jane Roe", "Kim Lee"],
    "By A.J. ROE": ["A.J. Roe"],
    "By BEN LOW": ["Ben Low"],
    "Anne LE GOFF.": ["Anne LE GOFF"],
    "BY JANE ROE AND KIM LEE": ["Jane Roe", "Kim Lee"],
    "and Jane Roe, Health Editor": ["Jane Roe"],
    "As told to Jane Roe": ["Jane Roe"],
    "Jane Roe / Kim Lee": ["Jane Roe", "Kim Lee"],
    "Автор: Ольга Ветрова": ["Ольга Ветрова"],
    "Story by Jane Roe": ["Jane Roe"],
    "Written by Jane Roe": ["Jane Roe"],
    "Author: Jane Roe": ["Jane Roe"],
    "By Jane Q. Roe Jr.": ["Jane Q. Roe Jr."],
    "By rural reporter Jane Roe": ["Jane Roe"],
    "By Jane Roe jroe@harborgazette.example": ["Jane Roe"],
    "Jane Roe | Staff writer": ["Jane Roe"],
    "Jane Roe, Political editor": ["Jane Roe"],
    "Jane Roe Political editor": ["Jane Roe"],
    "Jane Roe and John Doe in Brussels": ["Jane Roe", "John Doe"],
    "Jane Roe • 4 min read": ["Jane Roe"],
    "Par Jean Dupont": ["Jean Dupont"],
    "Von Anna Schmidt und Peter Müller": ["Anna Schmidt", "Peter Müller"],
    "Por María López": ["María López"],
    "Di Mario Rossi": ["Mario Rossi"],
    "Door Jan de Vries": ["Jan de Vries"],
    "By Staff Reports": ["Staff Reports"],
    "By the Editorial Board": ["The Editorial Board"],
    "By Dr. Jane Roe": ["Dr. Jane Roe"],
}


@pytest.mark.parametrize("line", NAMES)
def test_names(line: str) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert list(byline.names) == NAMES[line]


@pytest.mark.parametrize(
    ("line", "names", "outlet", "agency"),
    [
        ("Tess Hard and Syra Ortiz Blanes, Harbor Herald on", ["Tess Hard", "Syra Ortiz Blanes"], "Harbor Herald", ""),
        ("By Jane Roe | Harbor Gazette", ["Jane Roe"], "Harbor Gazette", ""),
        ("By Jane Roe of the Harbor Gazette", ["Jane Roe"], "Harbor Gazette", ""),
        ("By Jane Roe, Special to the Harbor Gazette", ["Jane Roe"], "Harbor Gazette", ""),
        ("By Jane Roe, BBC News, Brussels", ["Jane Roe"], "BBC News", ""),
        ("Jane Roe, Harbor Gazette Staff Writer", ["Jane Roe"], "Harbor Gazette", ""),
        ("By JANE ROE, Associated Press", ["Jane Roe"], "", "Associated Press"),
        ("By Jane Roe (Reuters)", ["Jane Roe"], "", "Reuters"),
        ("Par Jean Dupont avec AFP", ["Jean Dupont"], "", "Agence France-Presse"),
        ("By Associated Press", [], "", "Associated Press"),
        ("Le Monde du Littoral avec AFP", [], "Le Monde du Littoral", "Agence France-Presse"),
        ("The Deccan Mirror Bureau", ["The Deccan Mirror Bureau"], "The Deccan Mirror", ""),
        ("By Jane Roe, Tidewater Voice", ["Jane Roe"], "Tidewater Voice", ""),
        ("By Jane Roe, Yahoo News", ["Jane Roe"], "", ""),
    ],
)
def test_papers_and_agencies(line: str, names: list[str], outlet: str, agency: str) -> None:
    assert read_byline(line) == Byline(tuple(names), outlet, agency)


@pytest.mark.parametrize(
    "line",
    ["Gwyn Tollan Transport correspondent", "By Gwyn Tollan Globe Columnist", "Gwyn Tollan Health Editor"],
)
def test_a_beat_before_the_role_is_no_part_of_the_name(line: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.names == ("Gwyn Tollan",)


@pytest.mark.parametrize("line", ["Jane Roe", "Jane Roe in Brussels", "Mayor Ana Cruz Wins"])
def test_a_bare_name_is_not_sure(line: str) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert not byline.sure


@pytest.mark.parametrize(
    "line",
    [
        "By the time it ended, nobody was left",
        "By train to Paris",
        "By Night, City Sleeps",
        "Bridge to close, mayor says",
        "Climate Change",
        "Home and Garden",
        "Jane Roe won the race.",
        "Who is Jane Roe?",
        "by jane",
        "",
        "x" * 400,
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


def test_roles() -> None:
    assert is_role("Harbor Gazette Staff Writer")
    assert is_role("@janeroe")
    assert not is_role("Bridge to close")
    assert not is_role("He was a staff writer.")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Jane Roe, CalNews on", "CalNews"),
        ("By Jane Roe, CalNews", "CalNews"),
        ("Jane Roe, Stateline.org on", "Stateline.org"),
        ("Jane Roe, The Conversation on", "The Conversation"),
        ("Jane Roe, The Harbor Star Tribune on", "The Harbor Star Tribune"),
        ("Jane Roe, Harbor Tribune/TNS on", "Harbor Tribune"),
        ("Von Jane Roe, Berlin", ""),
    ],
)
def test_a_paper_without_a_telling_noun_is_known_by_its_place_in_the_line(line: str, outlet: str) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert (byline.names, byline.outlet) == (("Jane Roe",), outlet)


@pytest.mark.parametrize("line", ["By Michel Hack Follow", "and Michel Hack Follow"])
def test_a_button_behind_a_name_is_no_part_of_it(line: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.names == ("Michel Hack",)


def test_words_for_the_picture_of_a_writer_and_a_cura_di() -> None:
    for line in ("Portrait of Jo Field Jo Field", "Foto do autor Jo Field", "A cura di Jo Field"):
        byline = read_byline(line)
        assert byline is not None
        assert byline.names == ("Jo Field",)
        assert byline.sure


def test_a_time_behind_the_name_and_a_paper_that_begins_like_a_name() -> None:
    posted = read_byline("Posted by Jo Field at 9:41 PM")
    assert posted is not None
    assert posted.names == ("Jo Field",)
    paper = read_byline("Vega Sound Business Journal")
    assert paper is None or not paper.names


def test_a_paper_before_a_surname_in_capitals_is_no_part_of_the_name() -> None:
    found = read_byline("Ouest-France Anne LE GOFF.")
    assert found is not None
    assert (found.names, found.outlet) == (("Anne LE GOFF",), "Ouest-France")


@pytest.mark.parametrize(
    "line", ["Aus Greifswald berichtet Jo Feld", "Es berichtet Jo Feld"[3:], "Jo Feld By Jo Feld Vega News"]
)
def test_writers_who_are_signed_in_other_ways(line: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.names == ("Jo Feld",)


@pytest.mark.parametrize(
    ("line", "names", "outlet"),
    [
        ("by Jo Ann Field, The Current", ("Jo Ann Field",), "The Current"),
        ("BY JO FIELD CalMatters", ("Jo Field",), "CalMatters"),
        ("By Jo Field, The Hague", ("Jo Field",), ""),
    ],
)
def test_papers_that_are_no_nouns_of_papers_beside_the_writer(line: str, names: tuple[str, ...], outlet: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert (found.names, found.outlet) == (names, outlet)


def test_the_call_sign_behind_a_writer_is_the_station() -> None:
    assert read_byline("By Kirsti Lind KVGT") == Byline(("Kirsti Lind",), "KVGT")
    assert read_byline("By Jo Ann WANG") == Byline(("Jo Ann WANG",))


def test_a_section_set_right_before_a_writer_and_the_day_behind_go() -> None:
    assert read_byline("NewsJo Field Senior reporter") == Byline(("Jo Field",))
    assert read_byline("Jo MacField") == Byline(("Jo MacField",), sure=False)
    assert read_byline("Ana Cruz - Hier à 18:02 | mis à jour hier à 19:15") == Byline(("Ana Cruz",), sure=False)


def test_a_paper_of_an_article_and_a_word_behind_the_writer_is_no_second_writer() -> None:
    found = read_byline("Par Ana Cruz, Le Lac")
    assert found is not None
    assert found.names == ("Ana Cruz",)


def test_a_role_that_a_copy_sets_right_behind_the_writer_is_parted_from_the_name() -> None:
    assert read_byline("ByJo FieldLocal Democracy Reporter") == Byline(("Jo Field",))
    assert read_byline("By Jo McFieldSenior Reporter") == Byline(("Jo McField",))


def test_a_name_beside_an_address_is_surely_a_writer() -> None:
    found = read_byline("JO FIELD jfield@vegatimes.example")
    assert found == Byline(("Jo Field",))
    assert found is not None
    assert found.sure


def test_a_headline_in_norwegian_that_begins_like_a_byline_is_none() -> None:
    said = [read_byline(line) for line in ("Av Kjærlighet Til Havet", "Av Mette Krag")]
    assert [one is not None and one.sure for one in said] == [False, True]


@pytest.mark.parametrize(
    "line",
    [
        "Words and photographs by Jo Field",
        "Photographs and text by Jo Field",
        "Story & pictures by Jo Field",
        "Texte et photos : Jo Field",
    ],
)
def test_who_wrote_and_took_the_pictures_is_the_writer(line: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.names == ("Jo Field",)

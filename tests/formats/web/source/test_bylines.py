"""Names out of bylines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.web.source.bylines import author_names, unique


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ana Cruz", ["Ana Cruz"]),
        ("By by ANA CRUZ, JO FIELD and KIM LEE", ["ANA CRUZ", "JO FIELD", "KIM LEE"]),
        ("Written by: Ana Cruz, Staff Writer | ana@gazette.example", ["Ana Cruz"]),
        ("Ana Cruz Staff Writer", ["Ana Cruz"]),
        ("By Ana Cruz Associated Press", ["Ana Cruz"]),
        ("By Ana Cruz and Jo Field, The Associated Press", ["Ana Cruz", "Jo Field"]),
        ("By Ana Cruz March 12, 2024", ["Ana Cruz"]),
        ("by Ana Cruz in Politics", ["Ana Cruz"]),
        ("Ana Cruz for The Gazette", ["Ana Cruz"]),
        ("By Ana Cruz, Cedar Rapids Banner", ["Ana Cruz"]),
        ("By Sunny Day", ["Sunny Day"]),
        ("By Margalit Fox", ["Margalit Fox"]),
        ("Texto de Ana Cruz e fotos de Jo Field", ["Ana Cruz"]),
        ("Texto y fotos: Ana Cruz", ["Ana Cruz"]),
        ("Escrito por Ana Cruz. Publicado en Sociedad", ["Ana Cruz"]),
        ("Aus Vega berichten Ana Cruz und Jo Feld", ["Ana Cruz", "Jo Feld"]),
        ("Bericht: Ana Cruz | Kamera: Jo Feld", ["Ana Cruz"]),
        ("dai nostri inviati Ana Cruz e Jo Field", ["Ana Cruz", "Jo Field"]),
        ("By ANA CRUZ 10/ 5/11 09:19 PM ET", ["ANA CRUZ"]),
        ("By ANA CRUZ, Executive Editor | Friday June 7, 2013 @ 6:43pm EDT Tags: Jo Field, Night Ferry", ["ANA CRUZ"]),
        ("You're logged in as Guest", []),
        ("责任编辑：张申", []),
        ("作者：李文静 责任编辑：张申", ["李文静"]),
        ("By Ana Cruz, Northern Mountain Water Desk", ["Ana Cruz"]),
        ("By Ana Cruz and Jo Field\nLedger Olympia Bureau", ["Ana Cruz", "Jo Field"]),
        ("Ana Cruz and Jo Field (photos)", ["Ana Cruz"]),
        ("記者・大野真理子", ["大野真理子"]),
        ("作者：李文静 赵磊", ["李文静", "赵磊"]),
        ("Hosted by Ana Cruz, with guests Dr. Jo Field and Kim Lee", ["Ana Cruz"]),
        ("Interview by Ana Cruz and edited for length by Jo Field | Photographs by Kim Lee", ["Ana Cruz"]),
        ("Columnist Ana Cruz\nacruz@gazette.example\nTwitter: @anacruz", ["Ana Cruz"]),
        ("Haber: Ana Cruz Fotoğraf: Jo Field", ["Ana Cruz"]),
        ("Av Kari Nordmann og Per Hansen", ["Kari Nordmann", "Per Hansen"]),
        ("Napsal Jan Novák", ["Jan Novák"]),
        ("Κείμενο: Άννα Παππά και Νίκος Δήμου", ["Άννα Παππά", "Νίκος Δήμου"]),
        ("מאת: דנה כהן", ["דנה כהן"]),
        ("김서윤 기자", ["김서윤"]),
        ("(서울=연합) 김서윤·박민준 기자", ["김서윤", "박민준"]),
        ("Karin Berg\nReporter\nNils Hjort\nFotograf", ["Karin Berg"]),
        ("By Ana Cruz, Reporter, Jo Field, Staff Photographer", ["Ana Cruz"]),
        ("Nils Hjort, Fotograf", ["Nils Hjort"]),
        ("Fotograf: Nils Hjort", []),
        ("Cruz, Ana", ["Ana Cruz"]),
        ("Ana Cruz\nHarbor correspondent\nMarch 12, 2024", ["Ana Cruz"]),
        ("Ana Cruz @anacruz", ["Ana Cruz"]),
        ("Von Hanna Weber und Paul Linke, Brunnstadt", ["Hanna Weber", "Paul Linke"]),
        ("Ein Kommentar von Hanna Weber", ["Hanna Weber"]),
        ("Par Jeanne Roux (avec Paul Noir et Anne Petit)", ["Jeanne Roux", "Paul Noir", "Anne Petit"]),
        ("Propos recueillis par Jeanne Roux", ["Jeanne Roux"]),
        ("Por Lucía de la Vega y Tomás Gil", ["Lucía de la Vega", "Tomás Gil"]),
        ("A cura di Mario Rossi", ["Mario Rossi"]),
        ("AFP", ["AFP"]),
        ("dpa/lno", ["dpa"]),
        ("Photographs and text by Ana Cruz", ["Ana Cruz"]),
        ("Text & photos by Ana Cruz", ["Ana Cruz"]),
        ("LUCÍA VEGA\nDE SÃO PAULO\nTOMÁS GIL\nENVIADO ESPECIAL A IBIÁ", ["LUCÍA VEGA", "TOMÁS GIL"]),
        ("Par Jeanne Roux et AFP, Reuters Agences", ["Jeanne Roux"]),
        ("Ana Cruz For Gazetteonline and Jo Field For The Harbor Post", ["Ana Cruz", "Jo Field"]),
        ("Ana Cruz\nNews Reporter\nReporting From\nCedar Gap, Vega\nJo Field", ["Ana Cruz", "Jo Field"]),
        ("By ANA CRUZ FOR THE HARBOR NEWS and JO FIELD", ["ANA CRUZ", "JO FIELD"]),
        ("By Ana Cruz and Kim Lee, CNN Business", ["Ana Cruz", "Kim Lee"]),
        ("ANA CRUZ AP Business Writer", ["ANA CRUZ"]),
        ("Ana Cruz Senior Political Correspondent", ["Ana Cruz"]),
        ("Ana Cruz, Middle East editor", ["Ana Cruz"]),
        ("By Ana Cruz Daily News Staff Writer", ["Ana Cruz"]),
        ("BY Ana Cruz NEW YORK DAILY NEWS", ["Ana Cruz"]),
        ("Por Lucía Vega | LA NACION", ["Lucía Vega"]),
        ("Reporting by Ana Cruz; Editing by Kim Lee", ["Ana Cruz"]),
        ("Story by Ana Cruz; Photographs by Kim Lee", ["Ana Cruz"]),
        ("From Ana Cruz in Berlin", ["Ana Cruz"]),
        ("About Ana Cruz", ["Ana Cruz"]),
        ("Guest post by Ana Cruz", ["Ana Cruz"]),
        ("Posted January 17, 2017 at 6:08 PM ET by Ana Cruz", ["Ana Cruz"]),
        ("Ana Cruz 2 hours ago", ["Ana Cruz"]),
        ("Greta von Linden", ["Greta von Linden"]),
        ("Gastbeitrag von Greta von Linden", ["Greta von Linden"]),
        ("Interview: Hanna Weber", ["Hanna Weber"]),
        ("by Ana Cruz , Harbor Institute", ["Ana Cruz"]),
        ("This article was contributed by Ana Cruz", ["Ana Cruz"]),
        ("Written by Ana Cruz who lives in Malmö", ["Ana Cruz"]),
        ("GABRIEL GIL\nDE BRASÍLIA", ["GABRIEL GIL"]),
        ("By Ana Cruz on June 5, 2009 | No TrackBacks", ["Ana Cruz"]),
        ("tekst: Jan Nowak", ["Jan Nowak"]),
        ("dal nostro inviato Mario Rossi", ["Mario Rossi"]),
        ("dai nostri inviati Mario Rossi e Anna Bianchi", ["Mario Rossi", "Anna Bianchi"]),
        ("De nuestra enviada especial Ana Cruz", ["Ana Cruz"]),
        ("Words and pictures: Ana Cruz and Jo Field", ["Ana Cruz", "Jo Field"]),
        ("Guest column: Ana Cruz", ["Ana Cruz"]),
        ("By Ngarua wa Mbiti", ["Ngarua wa Mbiti"]),
        ("Von unserem Korrespondenten Jo Feld, Wien", ["Jo Feld"]),
        ("Ana Cruz, Ana Cruz", ["Ana Cruz"]),
        ("Staff Reporter", []),
        ("Media Relations", []),
        ("The Gazette", []),
        ("May 5, 2016", []),
        ("", []),
        ("By Jo Field, .", ["Jo Field"]),
        ("By Jo Field, “”, Ana Cruz", ["Jo Field", "Ana Cruz"]),
    ],
)
def test_names(byline: str, names: list[str]) -> None:
    assert author_names(byline) == names


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("oldsalt", ["oldsalt"]),
        ("admin", []),
        ("https://x.example", []),
        ("The Daily Gazette", []),
        ("山田太郎", ["山田太郎"]),
        ("山田太郎（編集部）", ["山田太郎"]),
        ("文：山田太郎", ["山田太郎"]),
        ("記者：山田太郎", ["山田太郎"]),
    ],
)
def test_what_is_known_to_be_a_name_needs_no_shape(name: str, names: list[str]) -> None:
    assert author_names(name, is_name=True) == names


def test_the_same_name_counts_once_whatever_its_case() -> None:
    assert unique(["Ana Cruz", "ANA CRUZ", "Jo"]) == ["Ana Cruz", "Jo"]


WORDS = (
    "By",
    "Ana",
    "Cruz",
    "Jo Field",
    ",",
    ".",
    "“”",
    "and",
    "|",
    "-",
    "(",
    ")",
    "in",
    "Vega",
    "AP",
    "Staff",
    "2025",
    "'s",
    "von",
    "@a",
)


@given(st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.booleans())
def test_any_text_gives_short_names_or_none(byline: str, is_name: bool) -> None:
    assert all(0 < len(name) <= 80 and "\n" not in name for name in author_names(byline, is_name=is_name))


def test_labels_of_writers_in_arabic_and_russian() -> None:
    assert author_names("بقلم: كريم منصور", is_name=True) == ["كريم منصور"]
    assert author_names("Авторы: Марина Белова, Игорь Сомов") == ["Марина Белова", "Игорь Сомов"]


@pytest.mark.parametrize(
    "byline",
    [
        "Ana Cruz, Jo Field and Kim Lee contributed to this report", "(Reporting by Ana Cruz, Jo Field and Kim Lee; Editing by Al Dunn)",
        "By Ana Cruz, Jo Field, and Kim Lee CNN", "Ana CruzJo Field; Kim Lee", "By ANA CRUZ, JO FIELD and KIM LEEJUNE 3, 2015",
        "By Ana Cruz in London, Jo Field in New York and Kim Lee in Hong Kong", "Cruz, Ana; Field, Jo; Lee, Kim",
        "by Ana Cruz and Jo Field, The Harbor Post, and Kim Lee, special to The Harbor Post",
    ],
)  # fmt: skip
def test_three_names(byline: str) -> None:
    assert [name.title() for name in author_names(byline)] == ["Ana Cruz", "Jo Field", "Kim Lee"]


@pytest.mark.parametrize(
    "byline",
    [
        # Other work than writing.
        "By Ana Cruz Photographs by Kim Lee", "Words: Ana Cruz. Pictures: Kim Lee", "By Ana Cruz, Graphics by Jo Field and Kim Lee",
        "By Ana Cruz Medically Reviewed by Kim Lee", "Text von Ana Cruz; Fotos von Kim Lee", "Texte : Ana Cruz / Photos : Kim Lee",
        "By Ana Cruz, with additional reporting by Kim Lee", "Tekst: Ana Cruz Foto: Kim Lee",
        # Labels.
        "Updated by Ana Cruz @anacruz ana@gazette.example", "View all posts by Ana Cruz", "As told to Ana Cruz", "Protokoll: Ana Cruz",
        "Das Interview führte Ana Cruz", "Aus Brunnstadt berichtet Ana Cruz", "Une enquête de Ana Cruz", "Escribe: Ana Cruz",
        "Perspective by Ana Cruz", "Text & photos by Ana Cruz",
        # Offices before the name and papers, places and buttons behind it.
        "By national science reporter Ana Cruz for the Health Report", "Von unserem Redakteur Ana Cruz", "Contributor Ana Cruz",
        "De notre correspondante Ana Cruz", "Texte par : Ana Cruz", "dalla nostra inviata Ana Cruz", "ANA CRUZ Madrid 3 JUN 2015 - 10:24 CET",
        "Por Ana Cruz, g1 SP — São Paulo", "By Ana Cruz harborpost.com", "Ana Cruz c.2015 Harbor News Service", "Ana Cruz 12 comments",
        "June 3, 2015 By Ana Cruz Leave a Comment", "Ana Cruz Verified account", "Ana Cruz @AnaCruz 6h ago",
        # What stands too near, and what is left of a date.
        "By Ana CruzJune 3, 2015", "By Ana CruzUpdated June 3, 2015 5:04 pm ET", "Ana CruzStaff writer", "Posted by Ana Cruz at 8:00 AM",
        "Submitted by Ana Cruz on Tue, 06/03/2015 - 10:00",
    ],
)  # fmt: skip
def test_one_name_with_much_beside_it(byline: str) -> None:
    assert [name.title() for name in author_names(byline)] == ["Ana Cruz"]


@pytest.mark.parametrize(
    "byline", ["Ana O'McField-Lee", "A. B. Cruz", "Ana “Red” Cruz", "Ana de la Cruz", "Ana Cruz Jr"]
)
def test_names_stay_whole(byline: str) -> None:
    assert author_names(byline) == [byline]
    assert author_names(f"By {byline.replace(' Jr', ', Jr')}") == [byline]


def test_a_given_name_that_is_a_word_too_and_the_account_of_nobody() -> None:
    assert author_names("By Ana Cruz and Will Page") == ["Ana Cruz", "Will Page"]
    assert author_names("Écrit par Super Utilisateur") == []


def test_titles_in_small_letters_and_photographers_are_no_part_of_the_names() -> None:
    assert author_names("Tekst: dr. Ana Cruz, ana@gazette.example\nFoto's: Jo Field") == ["Ana Cruz"]
    assert author_names("Von prof. dr. Ana Cruz und Jo Field") == ["Ana Cruz", "Jo Field"]


def test_a_paper_and_an_office_behind_a_name_in_capitals() -> None:
    line = "ANA CRUZ, JO FIELD and JUNE KASPER Dispatch Staff Writers"
    assert author_names(line) == ["ANA CRUZ", "JO FIELD", "JUNE KASPER"]


def test_buttons_behind_a_chinese_name_and_accounts_before_a_dash_are_nobody() -> None:
    assert author_names("作者：李文博  我有话说（326人参与）") == ["李文博"]
    assert author_names("By admin - ") == []


@pytest.mark.parametrize(
    "body",
    [
        "Department for Environment, Food & Rural Affairs",
        "Ministry of Housing, Communities and Local Government",
    ],
)
def test_the_name_of_a_public_body_is_not_parted_into_writers(body: str) -> None:
    assert author_names(body, is_name=True) == []


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Pedro Villa y Caña", ["Pedro Villa y Caña"]),
        ("Por José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Ana Cruz y Redacción", ["Ana Cruz"]),
        ("Ana Cruz y EFE", ["Ana Cruz"]),
        ("Ana Cruz y Pedro Villa", ["Ana Cruz", "Pedro Villa"]),
    ],
)
def test_joined_surnames_are_one_name(byline: str, names: list[str]) -> None:
    assert author_names(byline) == names


def test_the_time_behind_a_japanese_name_goes_with_the_day() -> None:
    assert author_names("田中遥 2024年3月5日 17時00分", is_name=True) == ["田中遥"]


def test_a_public_body_is_no_writer_without_its_place() -> None:
    assert author_names("Wetlands Agency of Canada", is_name=True) == []

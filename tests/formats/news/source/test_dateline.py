"""Datelines, and paragraphs that begin with capitals for other reasons."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.dateline import Dateline, read_dateline, read_local_dateline, read_lone_dateline

REUTERS, AFP, DPA = "Reuters", "Agence France-Presse", "Deutsche Presse-Agentur"
DATELINES = {
    "MIAMI — The city": Dateline("MIAMI"),
    "WASHINGTON (AP) — The Senate": Dateline("WASHINGTON", "Associated Press"),
    "LONDON, June 3 (Reuters) - The bank": Dateline("LONDON", REUTERS, "June 3"),
    "NEW YORK – Stocks": Dateline("NEW YORK"),
    "SAN JOSÉ, Calif. — A fire": Dateline("SAN JOSÉ, Calif."),
    "ST. LOUIS -- The": Dateline("ST. LOUIS"),
    "WASHINGTON, D.C. — The": Dateline("WASHINGTON, D.C."),
    "BRUSSELS/LONDON (Reuters) - The": Dateline("BRUSSELS/LONDON", REUTERS),
    "(Reuters) - The": Dateline("", REUTERS),
    "(ANSA) - ROMA, 12 GIU - Il": Dateline("ROMA", "ANSA", "12 GIU"),
    "MILLBROOK, Ohio, June 3, 2025 /PRNewswire/ -- Acme": Dateline("MILLBROOK, Ohio", "PR Newswire", "June 3, 2025"),
    "MILLBROOK, Ohio--(BUSINESS WIRE)--Acme": Dateline("MILLBROOK, Ohio", "Business Wire"),
    "HARLOW, Vt. (April 9, 2025) – Harlow": Dateline("HARLOW, Vt.", "", "April 9, 2025"),
    "CEDAR FLATS, Ore. (KQZV) — Deputies": Dateline("CEDAR FLATS, Ore.", station="KQZV"),
    "Tarrow (XNN) — A storm": Dateline("Tarrow"),
    "Berlin (dpa) - Die": Dateline("Berlin", DPA),
    "Berlin (dpa/lby) – Die": Dateline("Berlin", DPA),
    "Madrid, 12 jun (EFE).- El": Dateline("Madrid", "EFE", "12 jun"),
    "LAGOS, 3 June 2025 (AFP) – The": Dateline("LAGOS", AFP, "3 June 2025"),
    "Springfield, Ohio — The": Dateline("Springfield, Ohio"),
    "SÃO PAULO - A": Dateline("SÃO PAULO"),
    "ŁÓDŹ, Poland (AP) — The": Dateline("ŁÓDŹ, Poland", "Associated Press"),
    "ŞANLIURFA — The": Dateline("ŞANLIURFA"),
    "GYŐR (Reuters) - The": Dateline("GYŐR", REUTERS),
    "ŽILINA, Slovakia — The": Dateline("ŽILINA, Slovakia"),
    "BERLIN taz | Die": Dateline("BERLIN"),
    "VEGA, Chile : Dock": Dateline("VEGA, Chile"),
    "PEHUÉN.– A las": Dateline("PEHUÉN"),
    "WASHINGTON, D.C.— The": Dateline("WASHINGTON, D.C."),
    "Ajaccio (France) (AFP) – Three": Dateline("Ajaccio", AFP),
}
REST = " city council voted on Tuesday to keep the old bridge."


@pytest.mark.parametrize("opening", DATELINES)
def test_datelines(opening: str) -> None:
    assert read_dateline(opening + REST) == DATELINES[opening]


def test_a_place_in_small_letters_with_a_dash_counts_outside_english() -> None:
    assert read_dateline("Berlin – Die Stadt hat am Montag entschieden.", "de") == Dateline("Berlin")
    assert read_dateline("Well – Who knows what they will say.", "en") is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "The mayor — who won — said so.",
        "I — alone — went home.",
        "Mayor Ana Cruz — The boss, to her staff — said so.",
        "CEO Jane Roe said – We won.",
        "A 5-4 vote ended the matter.",
        "Anna, who came late, left early.",
        "(Laughter) He went on.",
        "“MIAMI” — the song — was a hit.",
        "",
    ],
)
def test_other_openings(paragraph: str) -> None:
    assert read_dateline(paragraph, "en") is None


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Ajaccio (France) (AFP) –", Dateline("Ajaccio", AFP)),
        ("BLUMENAU (SC)", Dateline("BLUMENAU")),
        ("BRIDGE CLOSES", None),
        ("The old bridge (left)", None),
    ],
)
def test_datelines_in_a_line_of_their_own(line: str, dateline: Dateline | None) -> None:
    assert read_lone_dateline(line) == dateline


PARAGRAPH = "Residents of seven villages have begun to dig a canal by hand after a dispute left their fields dry."


def test_a_city_and_a_colon_before_a_long_paragraph() -> None:
    found = f"THATTA: {PARAGRAPH}"
    assert read_local_dateline(found, f"{found}\n\nIt rained.") == Dateline("THATTA")
    assert read_local_dateline(f"WATCH: {PARAGRAPH}", f"WATCH: {PARAGRAPH}") is None
    assert read_local_dateline("THATTA: Villagers dig a canal", "THATTA: Villagers dig a canal") is None


def test_capitals_before_a_colon_are_speakers_where_several_speak() -> None:
    first = f"SECRETARY ORR: {PARAGRAPH}"
    assert read_local_dateline(first, f"{first}\n\nQUESTION: And the mill?") is None


def test_a_german_place_and_full_stop_counts_when_the_text_names_it_again() -> None:
    paragraph = "Bad Lingen. Die Stadtwerke erhöhen die Preise."
    text = f"{paragraph} In Bad Lingen sind 4200 Haushalte betroffen."
    assert read_local_dateline(paragraph, text, "de") == Dateline("Bad Lingen")
    assert read_local_dateline("Stille. Die Stadt schläft.", "Stille. Die Stadt schläft.", "de") is None
    assert read_local_dateline(paragraph, text, "en") is None


@pytest.mark.parametrize(
    "opening", ["DÉCRYPTAGE - Dans plusieurs ports", "EXCLUSIVE — The bridge", "ENQUÊTE — Le pont"]
)
def test_a_kind_of_story_is_no_place(opening: str) -> None:
    assert read_dateline(f"{opening} is closed for good.", "fr") is None


def test_capitals_in_a_line_of_their_own_are_a_place_in_portuguese() -> None:
    assert read_lone_dateline("SÃO PAULO", "pt") == Dateline("SÃO PAULO")
    assert read_lone_dateline("SHARE", "en") is None


def test_a_day_and_an_agency_without_a_place() -> None:
    found = read_dateline("June 24 (UPI) -- Keepers at a zoo spent nine hours looking for a panda.", "en")
    assert found is not None
    assert (found.place, found.agency, found.day) == ("", "United Press International", "June 24")
    assert read_dateline("June 24 (a Tuesday) -- Keepers looked for a panda.", "en") is None


def test_a_german_place_before_a_hyphen() -> None:
    text = "Vegau - Wer zur Miete wohnt, muss fegen. In Vegau gilt das."
    assert read_local_dateline(text, text, "de") == Dateline("Vegau")
    assert read_local_dateline("Teil - Eins davon", "Teil - Eins davon", "de") is None


def test_a_station_without_brackets_stands_behind_the_place() -> None:
    found = read_dateline("Huaraz, Peru CNN — The lake rose.", "en")
    assert found is not None
    assert found.place == "Huaraz, Peru"


def test_a_place_in_brackets_is_a_dateline_in_french() -> None:
    paragraph = (
        "(Vega-Sud) Le pont sur l’Orrin sera fermé pendant un mois, car deux de ses piles sont fendues depuis l’hiver."
    )
    assert read_dateline(paragraph, "fr") == Dateline("Vega-Sud")
    assert read_dateline(paragraph, "en") is None
    assert read_dateline("(Vega) Le pont ferme.", "fr") is None


def test_an_appeal_in_capitals_is_no_dateline() -> None:
    assert read_dateline("SUPPORT OUR WORK – We depend on readers to report on Vega with care.") is None
    assert read_dateline("VEGA – We depend on the ferry, the mayor said.") == Dateline("VEGA")


def test_a_place_its_province_and_the_day_are_a_dateline() -> None:
    for start in ("Vega (Orrin), 3 settembre 2025 - ", "Vega, 3 settembre 2025 – "):
        dateline = read_dateline(f"{start}Il ponte resta chiuso un mese.", "it")
        assert dateline is not None
        assert (dateline.place, dateline.day) == ("Vega", "3 settembre 2025")
    assert read_dateline("Il ponte, 3 metri più in alto - Vega lo sa.", "it") is None


def test_a_place_in_capitals_and_a_full_stop_is_a_dateline_in_italian() -> None:
    text = "CANAZEI. Dopo 37 inverni il postino lascia la valle."
    assert read_local_dateline(text, text, "it") == Dateline("CANAZEI")
    assert read_local_dateline("ROAD. A man walked.", "ROAD. A man walked.", "en") is None


def test_a_credit_of_a_picture_above_does_not_hide_a_place_before_a_colon() -> None:
    paragraph = f"Vega: A lake that used to send foam across the road has become home to herons{' again' * 5}."
    text = f"Credit: VH Photo\n{paragraph}\nThe birds nest in Vega."
    assert read_local_dateline(paragraph, text, "en") == Dateline("Vega")


def test_a_dutch_place_before_a_hyphen_must_be_named_again() -> None:
    text = "Borgloon - Voor 48 euro huurt men in Borgloon een boom."
    assert read_local_dateline(text, text, "nl") == Dateline("Borgloon")
    assert read_local_dateline(text[:30], text[:30], "nl") is None


def test_capitals_and_a_comma_alone_are_a_dateline() -> None:
    assert read_lone_dateline("GONDIA,", "en") == Dateline("GONDIA")
    assert read_lone_dateline("Dear reader,", "en") is None


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Вега. 1 декабря. INTERFAX.RU - Маяк горит.", ("Вега", "Interfax", "1 декабря")),
        ("ВЕГА, 30 мая. /ТАСС/. Маяк горит.", ("ВЕГА", "TASS", "30 мая")),
        ("ВЕГА, 5 мар - РИА Новости. Маяк горит.", ("ВЕГА", "RIA Novosti", "5 мар")),
    ],
)
def test_datelines_of_russia(paragraph: str, expected: tuple[str, str, str]) -> None:
    found = read_dateline(paragraph, "ru")
    assert found is not None
    assert (found.place, found.agency, found.day) == expected


def test_words_before_a_day_without_an_agency_are_no_russian_dateline() -> None:
    assert read_dateline("Вега. 1 декабря. Маяк снова горит.", "ru") is None


@pytest.mark.parametrize(
    "text",
    [
        'وقال الرئيس: "إن الميناء مغلق" يوم الاثنين. وقال الرئيس إن السفن لن تعود.',
        "وقال الرئيس - إن الميناء مغلق يوم الاثنين. وقال الرئيس إن السفن لن تعود.",
        "المنارة - وهي الأقدم في البلاد - أطفئت ثلاثة أيام. المنارة ستعود إلى العمل.",
        "灯台: 停電で消えていた灯台が3日、三日ぶりに点灯した。",
    ],
)
def test_words_before_a_sign_without_capitals_are_no_places(text: str) -> None:
    assert read_local_dateline(text, text) is None

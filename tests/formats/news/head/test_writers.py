"""Which of the lines with capitals above an article are its writers."""

from __future__ import annotations

from clipdesk.formats.news.head.writers import settle_names
from clipdesk.formats.news.lines import Line, read_line


def writers_of(*texts: str, is_page: bool = False) -> list[str]:
    lines = settle_names([read_line(text, "en") for text in texts], is_page=is_page)
    return [name for line in lines if line.kind == "byline" and line.byline for name in line.byline.names]


def test_a_name_below_a_headline_is_the_writer() -> None:
    assert writers_of("Bridge to close for a month", "Jo Field", "June 12, 2025") == ["Jo Field"]
    assert writers_of("Bridge to close for a month", "Jo Field", "Kim Lee") == ["Jo Field", "Kim Lee"]
    assert writers_of("Bridge to close for a month", "By", "Jo Field") == ["Jo Field"]


def test_a_name_is_no_writer_above_a_headline_or_beside_a_byline() -> None:
    assert writers_of("Old Harbor", "Bridge to close for a month") == []
    assert writers_of("Bridge to close", "Old Harbor", "By Jo Field") == ["Jo Field"]


def test_a_name_beside_a_date_may_stand_above_the_headline() -> None:
    assert writers_of("20 Nov 2025", "JO FIELD", "Bridge repairs to last until spring") == ["Jo Field"]


def test_the_name_beside_a_button_for_a_picture_took_the_picture() -> None:
    lines = [read_line(text) for text in ("Bridge to close for a month", "hide caption", "Jo Field for XPR")]
    settled: list[Line] = settle_names(lines, is_page=False)
    assert settled[2].kind == "caption"


def test_the_name_below_a_caption_and_above_a_writer_took_the_picture() -> None:
    texts = [
        "Bridge to close for a month",
        "The bridge in Vega, this Monday.",
        "SAM SANZ",
        "LUCY FRANK",
        "June 12, 2025",
    ]
    settled = settle_names([read_line(text) for text in texts], is_page=False)
    assert [line.kind for line in settled] == ["title", "sentence", "caption", "byline", "date"]


def test_capitals_below_the_writer_are_the_place() -> None:
    settled = settle_names(
        [read_line(text) for text in ("Bridge to close for a month", "Fábio Prado", "SÃO PAULO")], is_page=False
    )
    assert [line.kind for line in settled] == ["title", "byline", "title"]


def test_a_name_above_the_credit_of_a_picture_is_no_writer() -> None:
    texts = ["Bridge to close for a month", "Von Rica Breit", "Bea Bas", "Foto: Kay Nied / dpa"]
    kinds = [line.kind for line in settle_names([read_line(text) for text in texts], is_page=False)]
    assert kinds == ["title", "byline", "caption", "caption"]


def test_whom_to_call_about_a_release_is_no_writer() -> None:
    lines = settle_names(
        [read_line(text) for text in ("County to clean the tannery", "Contact Information", "Jo Field")], is_page=False
    )
    assert [line.kind for line in lines] == ["title", "title", "title"]


def test_capitals_above_the_headline_are_no_writers_where_one_signs_below() -> None:
    head = [
        "ANA Télé",
        "ANA Première",
        "Ici Orrin",
        "Le pont de Vega ferme pour un mois",
        "Jo Champ",
        "Publié le 12 juin 2025 à 4 h 00",
    ]
    lines = settle_names([read_line(text, "fr") for text in head], is_page=False)
    assert [line.text for line in lines if line.kind == "byline"] == ["Jo Champ"]


def test_a_name_below_a_lone_by_is_the_writer_although_a_caption_follows() -> None:
    texts = ("Bridge to close for a month", "By", "Dara Ó Field", "The old bridge on Monday. Photo: Kim Lee")
    assert writers_of(*texts) == ["Dara Ó Field"]


def test_a_labeled_date_tells_the_name_beside_it_from_the_menu_of_a_page() -> None:
    texts = ("Bridge to close for a month", "Ana Cruz", "Last Updated : 05 January 2026, 02:41 IST")
    assert writers_of(*texts, is_page=True) == ["Ana Cruz"]


def test_a_place_right_above_the_headline_is_no_writer_where_one_signs_below() -> None:
    texts = (
        "Lettere al direttore della testata",
        "Cassano Vega",
        "Il gelso torna a nutrire i bachi",
        "Pubblicato il 23 Maggio 2026",
        "Fulvia Brianzi",
    )
    assert writers_of(*texts, is_page=True) == ["Fulvia Brianzi"]


def test_two_writers_of_two_words_each_beside_the_day_are_writers_of_a_page() -> None:
    lines = [
        read_line(text)
        for text in ("Bridge to close for a month", "Ana Cruz and Jo Field", "Sun 18 May 2025 11.02 BST")
    ]
    assert settle_names(lines, is_page=True)[1].kind == "byline"


def test_a_writer_above_the_photographer_stays_one_in_every_language() -> None:
    deck = "Sept ouvriers restent. Le plus jeune a 52 ans, et il attend."
    for by, credit in (("Par Rica Breit", "Photos : Kay Nied"), ("Por Rica Breit", "Fotografías de Kay Nied")):
        texts = ["Le dernier facteur de la ville", deck, by, credit, "16 juin 2022"]
        kinds = [line.kind for line in settle_names([read_line(text, "fr") for text in texts], is_page=False)]
        assert kinds == ["title", "sentence", "byline", "caption", "date"]


def test_a_name_that_may_be_the_paper_makes_the_writer_no_caption() -> None:
    texts = [
        "DIE SAITE",
        "Das letzte Klavier der Stadt verstummt",
        "Rica Breit",
        "Fotografien: Kay Nied",
        "16. Juni 2022",
    ]
    lines = settle_names([read_line(text, "de") for text in texts], is_page=False)
    assert lines[2].kind in {"name", "byline"}

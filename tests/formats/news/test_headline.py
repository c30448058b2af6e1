"""Which line is the headline, and which names are the writers'."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.headline import find_headline, settle_names
from clipdesk.formats.news.lines import Line, read_line


def headline_of(*texts: str) -> str:
    lines = settle_names([read_line(text, "en") for text in texts], is_page=False)
    found = find_headline(lines)
    return lines[found].text if found >= 0 else ""


def writers_of(*texts: str) -> list[str]:
    lines = settle_names([read_line(text, "en") for text in texts], is_page=False)
    return [name for line in lines if line.kind == "byline" and line.byline for name in line.byline.names]


@pytest.mark.parametrize(
    ("texts", "headline"),
    [
        (["Bridge to close for a month", "By Jo Field"], "Bridge to close for a month"),
        (["Roads", "Bridge to close for a month", "By Jo Field"], "Bridge to close for a month"),
        (
            ["Bridge to close for a month", "Council vote follows years of debate over cost", "By Jo Field"],
            "Bridge to close for a month",
        ),
        (
            ["Please log in to read this", "Bridge to close for a month", "By Jo Field"],
            "Bridge to close for a month",
        ),
        (
            ["Bridge to close for a month", "June 12, 2025", "A view of the old bridge in May"],
            "Bridge to close for a month",
        ),
        (["June 12, 2025", "Bridge to close for a month"], "Bridge to close for a month"),
        (
            ["Bridge to close for a month | Vega Times", "Share", "Bridge to close for a month"],
            "Bridge to close for a month | Vega Times",
        ),
        (["Title: Bridge to close", "Roads and bridges of the county"], "Title: Bridge to close"),
        (["Who pays for the bridge?", "By Jo Field"], "Who pays for the bridge?"),
        (["“We won.”", "By Jo Field"], "“We won.”"),
        (["By Jo Field", "June 12, 2025"], ""),
        ([], ""),
    ],
)
def test_headlines(texts: list[str], headline: str) -> None:
    assert headline_of(*texts) == headline


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


def test_a_headline_may_be_two_sentences_above_the_writer() -> None:
    texts = [
        "Buses Got Faster. Riders Aren’t Sure They Noticed.",
        "Speeds rose 4 percent, data show.",
        "By Jo Field",
        "April 2, 2025",
    ]
    assert find_headline([read_line(text) for text in texts]) == 0


def test_what_a_site_is_about_is_no_headline_above_its_box_for_subscribers() -> None:
    texts = ["Notes from county courthouses", "Subscribe", "Already a subscriber? Sign in",
             "The Clerk Who Counted Twice", "Nora Feld", "Jun 02, 2025"]  # fmt: skip
    assert find_headline([read_line(text) for text in texts]) == 3


def test_a_name_above_the_credit_of_a_picture_is_no_writer() -> None:
    texts = ["Bridge to close for a month", "Von Rica Breit", "Bea Bas", "Foto: Kay Nied / dpa"]
    kinds = [line.kind for line in settle_names([read_line(text) for text in texts], is_page=False)]
    assert kinds == ["title", "byline", "caption", "caption"]


def test_words_for_a_picture_are_no_headline() -> None:
    texts = [
        "Bridge to close for a month",
        "Listen",
        "129",
        "A bridge with a lock on it",
        "(Photo: Jo Field/Vega Times)",
        "June 12, 2025",
    ]
    lines = [read_line(text) for text in texts]
    assert find_headline(lines) == 0


def test_a_headline_with_a_full_stop_stands_above_its_deck_or_below_a_slogan() -> None:
    head = [
        "Crime",
        "The county closed a bridge. Then the boats came back.",
        "The ferry costs $23 million a year",
        "By Jo Field",
    ]
    assert headline_of(*head) == head[1]
    lines = [
        read_line(text, "en") for text in ("Truth Lives by Day", "Local", "Crime", head[1], "A deck.", "June 12, 2025")
    ]
    assert lines[find_headline(lines, is_page=True)].text == head[1]


def test_a_caption_with_its_credit_glued_to_it_is_no_headline() -> None:
    caption = "Pens near Harbor, Vega, in September, 2025.JO FIELD/The Vega Times"
    assert headline_of(caption, "Vega delays the ban on pens by two years", "By Ana Ruiz") == (
        "Vega delays the ban on pens by two years"
    )


def test_of_very_many_lines_those_at_the_ends_may_be_the_headline() -> None:
    menu = [f"Another thing to see number {number}" for number in range(400)]
    assert headline_of("Bridge to close for a month", "By Jo Field", *menu) == "Bridge to close for a month"


def test_the_kind_of_a_release_is_no_headline() -> None:
    assert headline_of("News Releases: Region 02", "County To Clean Former Tannery", "June 5, 2025") == (
        "County To Clean Former Tannery"
    )


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


def test_the_colon_behind_a_kicker_is_not_the_headline() -> None:
    article = "Die Brücke über die Orrin bleibt einen Monat lang gesperrt, teilte der Landkreis am Dienstag mit."
    page = f"Menü\nVega\nBau am Fluss\n: Die Brücke bei Vega bleibt zu\n12.06.2025, 05:10 Uhr\nVon Jo Feld\n\n{article}\n\n{article}"
    assert clean(page).source.headline == "Die Brücke bei Vega bleibt zu"

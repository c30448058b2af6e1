"""Where the article begins, and what stands above it."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.head.reader import Head, read_head
from clipdesk.formats.news.units import layout

FIRST = "The bridge over the Orrin will close for a month, the county said on Tuesday, because two piers are cracked."


def head_of(*above: str, below: str = FIRST) -> tuple[Head, Findings]:
    findings = Findings()
    units = layout("\n\n".join([*above, below])).units
    return read_head(units, "en", findings), findings


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("Bridge to close for a month",),
        ("Vega Times", "Roads", "Bridge to close for a month", "By Jo Field", "June 12, 2025", "Share"),
        ("Bridge to close for a month", "Two piers are cracked and money is short.", "By Jo Field"),
        ("Bridge to close for a month", "By Jo Field", "Jo Field covers roads.", "June 12, 2025"),
        ("HEADLINE: Bridge to close", "HIGHLIGHT: Two piers are cracked.", "BODY:"),
    ],
)
def test_the_body_begins_with_its_first_paragraph(above: tuple[str, ...]) -> None:
    head, _ = head_of(*above)
    assert head.end == len(above)


def test_a_caption_between_headline_and_dateline_stands_above() -> None:
    head, _ = head_of("Bridge to close", "The old bridge stands over the Orrin on Monday.", below=f"VEGA — {FIRST}")
    assert head.end == 2


def test_bullets_and_what_introduces_them_belong_to_the_body() -> None:
    head, _ = head_of("Bridge to close for a month", "By Jo Field", "What drivers need to know:")
    assert head.end == 2
    head, _ = head_of("Bridge to close for a month", "By Jo Field", "• Buses will take the long way round")
    assert head.end == 2


def test_a_headline_that_goes_on_in_the_next_line_is_one() -> None:
    findings = Findings()
    units = layout(f"Bridge to close for a month and\na half\nTwo piers are cracked\n\nBy Jo Field\n\n{FIRST}").units
    head = read_head(units, "en", findings)
    assert findings.source().headline == "Bridge to close for a month and a half"
    assert (head.headline, head.below) == (0, 2)


def test_a_summary_between_headline_and_sure_dateline_stands_above() -> None:
    summary = (
        "The bridge stands over the Orrin.",
        "Summary",
        "Companies",
        "County agrees on closure",
        "Ferry may run by July",
    )
    head, _ = head_of("Bridge to close", *summary, below=f"VEGA, June 12 (Reuters) - {FIRST}")
    assert head.end == 6


def test_a_text_of_labels_alone_has_no_head() -> None:
    head = read_head(layout("Apples\n\nPears\n\nPlums").units, "en", Findings())
    assert (head.end, head.weight) == (0, 0.0)


def test_what_the_head_says_of_the_source() -> None:
    _, findings = head_of(
        "Vega Times",
        "Home > News > Roads",
        "Bridge to close for a month",
        "By Jo Field",
        "Published June 12, 2025",
        "https://www.vegatimes.example/bridge",
    )
    source = findings.source()
    assert (source.headline, source.byline, source.outlet) == (
        "Bridge to close for a month",
        ("Jo Field",),
        "Vega Times",
    )
    assert (source.published, source.section) == ("2025-06-12", "Roads")
    assert source.url == "https://www.vegatimes.example/bridge"


def test_a_menu_of_sections_names_none() -> None:
    _, findings = head_of("News", "Sport", "Opinion", "Culture", "Bridge to close for a month", "By Jo Field")
    assert findings.source().section == ""
    _, findings = head_of("Politics", "Bridge to close for a month", "By Jo Field")
    assert findings.source().section == "Politics"


def test_furniture_speaks_for_a_news_page_and_titles_do_not() -> None:
    assert head_of("Share", "Advertisement", "By Jo Field")[0].weight >= 2
    assert head_of("Some words", "Some other words")[0].weight == 0


def test_where_the_writer_reports_from_is_the_dateline() -> None:
    _, findings = head_of("Bridge to close for a month", "By Jo Field", "Reporting from Port Sorrel, Vega")
    assert findings.source().dateline == "Port Sorrel, Vega"


@pytest.mark.parametrize(("line", "place"), [("Brussels, 22 January 2025", "Brussels"), ("Thursday, 19 June 2025", "")])
def test_a_place_before_the_date_is_the_dateline(line: str, place: str) -> None:
    _, findings = head_of("County Council - Press release", "Bridge to close for a month", line)
    source = findings.source()
    assert (source.headline, source.dateline) == ("Bridge to close for a month", place)


def test_a_word_between_the_paper_and_the_headline_is_the_section() -> None:
    _, findings = head_of("Vega Times", "Greater Orrin", "Bridge to close for a month", "By Jo Field")
    assert findings.source().section == "Greater Orrin"
    _, findings = head_of("Vega Times", "HomePoliticsState", "Bridge to close for a month", "By Jo Field")
    assert findings.source().section == ""


def test_the_sender_of_a_release_is_its_outlet() -> None:
    _, findings = head_of("Bridge to close for a month", "News provided by", "Vega Steel, Inc.", "June 12, 2025")
    assert findings.source().outlet == "Vega Steel"


def test_a_writer_below_the_date_stays_one_above_a_caption() -> None:
    caption = "The bridge on Monday. | Photo Credit: Ana Cruz"
    _, findings = head_of("Bridge to close for a month", "Published June 12, 2025", "T. Karthik", caption)
    assert findings.source().byline == ("T. Karthik",)


def test_a_label_before_a_bar_is_no_place() -> None:
    place = f"VEGA, Wash. — {FIRST}"
    units = layout(
        f"Bridge to close\n\nBy Jo Field\n\n{place}\n\nIt is old.\n\nRELATED | A bridge for the bridge"
    ).units
    findings = Findings()
    assert read_head(units, "en", findings).end == 2


def test_a_paragraph_in_broken_lines_below_the_byline_is_no_deck() -> None:
    head = "Vega Times\n\nThe landfill nobody voted for\nBy Jo Field\nJune 5, 2025\n\n"
    body = "The county will pay $11 million for a landfill that voters\nturned down twice. A contract says so.\n\nIt has 112 pages."
    cleaned = clean(head + body)
    assert cleaned.text == body
    assert cleaned.source.headline == "The landfill nobody voted for"


def test_the_first_entry_of_a_live_report_keeps_its_title() -> None:
    page = (
        "Vega News\n\nStorm live: ferries stop on the north coast\nJo Field\nFriday 17 January 2025 18:20, UK\n\n18:14\n"
        "That is all for tonight\nWe are pausing our live coverage for now.\n17:50\nCrews on standby\nSome 600 engineers wait.\n"
    )
    cleaned = clean(page)
    assert cleaned.text.startswith("18:14\nThat is all for tonight\nWe are")
    assert not cleaned.source.section


def test_a_line_of_two_sections_names_the_second() -> None:
    page = "News|Environment\nBridge to close for a month\n\nBy Jo Field\nJune 5, 2025\n\nThe old bridge will be closed for a month."
    assert clean(page).source.section == "Environment"


def test_the_obituary_of_somebody_keeps_its_first_paragraph() -> None:
    body = "Walter E. Lind, 91, of Vega, died Feb. 8 at home.\n\nHe farmed until 1998 and played the tuba."
    cleaned = clean(f"The Vega Sentinel\nObituaries\nWalter E. Lind\nFebruary 13, 2025\n\n{body}\n\nSend Flowers\n")
    assert cleaned.text == body
    assert cleaned.source.headline == "Walter E. Lind"
    assert cleaned.source.byline == ()


def test_a_note_on_the_writer_below_the_picture_goes() -> None:
    page = (
        "Vega Times\nThe last repair shop is closing\n\nby Jo Field\nAug 5, 2025, 3:30 PM\n\nA table with tablets, opened.\nImage: Vega\n"
        "Jo Field\nJo Field is a senior reporter who covers hardware.\nThe shop in Vega will close at the end of the month.\n"
    )
    assert clean(page).text == "The shop in Vega will close at the end of the month."


def test_capitals_before_a_dash_at_the_foot_do_not_cut_the_article_above() -> None:
    body = "\n".join(
        f"The county closed bridge number {number} on Monday, and it will not say why it did so." for number in range(6)
    )
    foot = "HELP THIS SITE – A note below says how the newsroom in Vega is paid for by its subscribers."
    assert (
        body
        in clean(
            f"The county closes six bridges in a day\nBy Jo Field\nJune 5, 2025\n{body}\n{foot}\n© 2025 Vega Times"
        ).text
    )


def test_a_deck_that_says_the_first_paragraph_again_goes_with_the_day_below_it() -> None:
    deck = "Vega (AFP) – The old bridge over the river will be closed for a month from Monday, the county said."
    first = deck.replace(", the county said.", " because two of its piers are cracked, the county said.")
    cleaned = clean(
        f"Vega Times\nBridge over the Orrin to close\n{deck}\nIssued on: 17/06/2025 - 19:40\n2 min\n{first}\nThe ferry will run until then."
    )
    assert cleaned.text == f"{first}\nThe ferry will run until then."
    assert cleaned.source.published == "2025-06-17"


def test_a_first_line_of_full_width_that_goes_on_with_a_name_stays() -> None:
    first = "The channel would be dug two feet deeper along 39 miles, said a proposal that the Vega\nPorts Authority sent to the capital this week."
    rest = "The last deepening took seven years and came in far over its first budget, he said.\nSince then, the ships have grown."
    head = "Port of Vega would deepen its channel to 49 feet\nby Jo Field\nJune 5, 2025\nShare this:\nFacebook"
    assert clean(f"{head}\n{first}\n{rest}").text == f"{first}\n{rest}"


def test_what_sort_of_piece_it_is_glued_to_a_deck_shows_that_it_is_one() -> None:
    deck = "DécryptagesLa récolte est la plus faible depuis 1995. La coopérative demande de l’aide."
    head, _ = head_of("Le sel manque", "Par Jo Field", "Publié le 24 septembre 2024", deck)
    assert head.end == 4


def test_the_credit_of_an_agency_does_not_run_on_into_the_article() -> None:
    shown = "Geht nach: die Uhr am Turm von Sankt Kilian"
    head, _ = head_of("Ein Dorf verklagt den Kirchturm", "Von Jo Field", "14.01.2025, 11:05", shown, f"{shown} dpa")
    assert head.end == 5

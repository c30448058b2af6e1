"""The article in the text of a whole page."""

from __future__ import annotations

from clipdesk.formats.news.page import article_part
from clipdesk.formats.news.units import Unit, layout

PARAGRAPH = "The bridge over the Orrin will close for a month, the county said on Tuesday, because two of its piers are cracked."
MENU = [
    "Skip to main content",
    "News",
    "Sport",
    "Weather",
    "Opinion",
    "Culture",
    "Sign in",
    "Subscribe",
    "Newsletters",
    "Search",
]
LINKS = [f"Another story number {number}" for number in range(25)]
FOOT = ["About us", "Contact us", "Privacy policy", "Terms of use", "Cookie policy", "Back to top"]


def part_of(*lines: str) -> tuple[int, int] | None:
    found = article_part(layout("\n".join(lines)).units)
    return (found.start, found.end) if found else None


def test_the_stretch_of_paragraphs_is_the_article() -> None:
    article = [f"{PARAGRAPH} {number}." for number in range(8)]
    page = [*MENU, "A teaser stands here, as long as a short paragraph might be.", *LINKS[:5], *article, *LINKS, *FOOT]
    start = len(MENU) + 6
    assert part_of(*page) == (start, start + 8)


def test_a_box_of_links_does_not_end_the_article() -> None:
    article = [PARAGRAPH] * 6
    page = [*MENU, *article, *LINKS[:4], *article, *LINKS, *FOOT]
    assert part_of(*page) == (len(MENU), len(MENU) + 16)


def test_a_box_for_a_newsletter_costs_less_than_the_paragraph_below_it() -> None:
    box = [
        "Sign up to First Crossing", "Free daily newsletter", "Our morning email breaks down the stories of the day",
        "Enter your email address", "Sign up", "Privacy Notice: Newsletters may contain ads.", "after newsletter promotion",
    ]  # fmt: skip
    page = [*MENU, *[PARAGRAPH] * 4, *box, PARAGRAPH, *LINKS, *FOOT]
    assert part_of(*page) == (len(MENU), len(MENU) + 5 + len(box))


def test_an_article_goes_on_behind_a_short_paragraph_and_a_box_of_links() -> None:
    box = ["Advertisement", "A ticket costs 91p now.", "Read more", "A ferry runs late", "Why piers crack"]
    article = [*[PARAGRAPH] * 3, *box, PARAGRAPH]
    assert part_of(*MENU, *article, *LINKS, *FOOT) == (len(MENU), len(MENU) + len(article))


def test_an_article_goes_on_behind_an_unknown_box_with_two_paragraphs_in_a_row() -> None:
    box = ["IN BRIEF", "Good to know now", "Preview", "Join", "YOUR VIEW", "Is it worth it", "Tell the desk"]
    goes_on = [*[PARAGRAPH] * 2, *box, "It will open on Monday, the county said, if the weather holds until then."]
    assert part_of(*MENU, *goes_on, PARAGRAPH, *LINKS, *FOOT) == (len(MENU), len(MENU) + len(goes_on) + 1)
    short = "It will open on Monday, the county said in its note."
    assert part_of(*MENU, *[PARAGRAPH] * 4, *box, short, *LINKS, *FOOT) == (len(MENU), len(MENU) + 4)


def test_an_ordinary_clipping_is_no_whole_page() -> None:
    assert part_of("Bridge to close", "By Jo Field", *[PARAGRAPH] * 60, "Share") is None


def test_a_long_list_without_furniture_is_no_page() -> None:
    assert part_of(*[f"Item {number} of the long list" for number in range(50)], *[PARAGRAPH] * 8) is None


def test_a_menu_without_an_article_is_none() -> None:
    assert part_of(*MENU, *LINKS, *FOOT) is None


def test_broken_lines_of_a_paragraph_are_the_article_s() -> None:
    broken = [PARAGRAPH[:60], PARAGRAPH[61:]]
    assert broken[1].startswith("said on Tuesday")
    page = [*MENU, *broken * 8, *LINKS, *FOOT]
    units = [Unit(line, 0, len(line), gap=line in (broken[0], MENU[0])) for line in page]
    found = article_part(units)
    assert found is not None
    assert (found.start, found.end) == (len(MENU), len(MENU) + 16)


def test_the_last_words_are_the_article_s_though_they_are_few() -> None:
    page = [*MENU, *[PARAGRAPH] * 8, "“It will not.”", *LINKS, *FOOT]
    assert part_of(*page) == (len(MENU), len(MENU) + 9)


def test_broken_lines_that_go_on_in_a_capital_or_a_figure_are_paragraphs() -> None:
    first = "VEGA taz | Elf Monate lang fuhren die Lastwagen rückwärts an die Kaimauer und kippten Sand in den"
    article = (
        f"{first}\nFischereihafen II. Seit Dienstag holen ihn zwei Bagger heraus.\n\n"
        "Das Gericht in Vega hat den Beschluss für den Ausbau aufgehoben. Die Stadt habe, wie es heißt, so die\n"
        "4. Kammer, „jede Zählung der Muscheln unterlassen“. Gefunden wurden diese im Frühjahr von einer\n"
        "Schulklasse: 14 Exemplare einer kleinen Art, die im ganzen Land als ausgestorben galt.\n\n"
        "„Wir wollten eigentlich Krebse zählen“, sagt Lehrerin Frauke Hinz aus Vega, die dabei war."
    )
    menu = "\n".join(f"Ressort {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    foot = "Mehr zum Thema\nImpressum\nDatenschutz\nAGB\nKontakt\nNewsletter\n© 2025 Vega"
    units = layout(
        f"Anmelden\nAbo\n{menu}\nVega baggert im Schlick\n12.06.2025 16:41 Uhr\nTeilen\n\n{article}\n\n{foot}"
    ).units
    part = article_part(units)
    assert part is not None
    assert units[part.start].text == first


def test_a_last_section_of_one_paragraph_belongs_to_the_article_above_the_buttons() -> None:
    menu = "\n".join(f"Topic {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    first = (
        "A thousand people will be paid to look after the hedges of the county from this autumn on, it said.\n\n" * 5
    )
    last = "Applications open on the second of March for all farmers."
    foot = "Print this page\n\nRelated content\nSign in\nHelp\nPrivacy\nCookies\nNewsletter\nContact us\nSubscribe"
    for heading, is_kept in (
        ("Further information", True),
        ("Jo Field", False),
        ("Old mill on the river sold to a maker", False),
    ):
        units = layout(f"Sign in\nMenu\n{menu}\n\n{first}{heading}\n\n{last}\n\nShare this page\n{foot}").units
        part = article_part(units)
        assert part is not None
        assert (units[part.end - 1].text == last) is is_kept


def test_an_article_goes_on_below_a_button_that_says_so() -> None:
    menu = "\n".join(f"Topic {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    first = (
        "You can take a novel home for three weeks and a snow shovel for two days, the library said on Monday.\nArticle content\n"
        * 5
    )
    last = "The fine for a late shovel is ten cents, the same as for a book."
    box = "Recommended for you\nCouncil votes to keep the clock slow\nCrew rescues a drifting tub\nFerry late again\n"
    foot = "Share this page\nRelated content\nSign in\nHelp\nPrivacy\nCookies\nNewsletter\nContact us\nSubscribe"
    units = layout(f"Sign in\nMenu\n{menu}\n\n{first}{box}Article content\n{last}\nArticle content\n{foot}").units
    part = article_part(units)
    assert part is not None
    assert units[part.end - 1].text == last


def test_a_short_last_paragraph_below_a_box_of_links_is_the_article_s() -> None:
    article = [f"{PARAGRAPH} {number}." for number in range(6)]
    last = ["Related stories", "A ferry for the Orrin", "The vote was put off by 23 to 20."]
    start = len(MENU) + 5
    assert part_of(*MENU, *LINKS[:5], *article, *last, *LINKS, *FOOT) == (start, start + 9)
